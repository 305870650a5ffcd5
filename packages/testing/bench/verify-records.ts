// Verifies every sign-off of the publication in the folder that is named, and nothing else: node verify-records.ts FOLDER [bare]
// With 'bare' only what the signatures themselves cost: the envelopes are opened, and each is held against its reviewer's key.
import { readEnvelope, type Reviewer } from '@imprimatur/formats';
import { DiskFiles, layout, readProject } from '@imprimatur/project';
import { verifySignOff } from '@imprimatur/review';
import { type Envelope, openEnvelope, signatureHolds } from '@imprimatur/signing';

const [folder = '.', mode] = process.argv.slice(2);
const files = new DiskFiles(folder);
const project = readProject(files);
if (project.kind === 'faulty') throw new Error('the publication has problems');
const { reviewers, publication, today, articles } = project.value.shared;
let verified = 0;
for (const id of articles)
  for (const { locale } of publication.locales)
    for (const name of files.files(layout.signOffs(id, locale))) {
      const file = `${layout.signOffs(id, locale)}/${name}`;
      const envelope = envelopeOf(file);
      if (mode === 'bare' ? holdsByAnyKey(envelope, reviewers) : verifySignOff({ file, envelope }, { reviewers, demonstration: true, today }).kind === 'sound') verified += 1;
      else throw new Error(`${file} does not verify`);
    }
process.stdout.write(`${verified} records verified\n`);

function envelopeOf(file: string): Envelope {
  const text = new TextDecoder().decode(files.read(file, 1_000_000));
  if (mode === 'bare') return JSON.parse(text) as Envelope;
  const envelope = readEnvelope(file, text);
  if (envelope.kind === 'faulty') throw new Error(`${file} cannot be read`);
  return envelope.value;
}

/** By the key id alone: one operation a record. */
function holdsByAnyKey(envelope: Envelope, all: readonly Reviewer[]): boolean {
  const opened = openEnvelope(envelope);
  const key = all.flatMap(({ keys }) => keys).find((each) => each.key.id === envelope.signatures[0]?.keyid);
  return opened !== undefined && key !== undefined && signatureHolds(envelope, opened, key.key);
}
