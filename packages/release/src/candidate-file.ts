import { type Checked, faulty, problem, sound } from '@imprimatur/diagnostics';
import { readJson } from '@imprimatur/formats';
import { canonicalJson, type Digest, digestOf } from '@imprimatur/signing';
import type { Candidate } from './candidate.ts';
import { type Fault, faultsOf } from './candidate-shape.ts';
import { contradictionsIn } from './contradictions.ts';

/** What approvers sign: the digest of the canonical JSON (RFC 8785), whatever the layout of the file. */
export function candidateDigest(candidate: Candidate): Digest {
  return digestOf(canonicalJson(candidate));
}

/** The file's text: its fields in the order of the type, whatever order they were made in. */
export function writeCandidate(candidate: Candidate): string {
  return `${JSON.stringify(candidate, inOrder, 2)}\n`;
}

/** `JSON.stringify` writes the fields of every object in the order of this one list, and no others. */
const inOrder: string[] = `
  format version date embargo publisher demonstration previous policy templates texts withdrawn leftOut
  document locale title digest change lastReviewed nextReviewDue signOffs
  role reviewer from reason replacement newerPublished wasPublished reasons
`.trim().split(/\s+/);

/** Reads `candidate.json`: exactly the form in which it is written, and nothing that contradicts itself. */
export function readCandidate(file: string, text: string): Checked<Candidate> {
  const data = readJson(file, text);
  if (data.kind === 'faulty') return faulty(...data.diagnostics.map((diagnostic) => ({ ...diagnostic, code: 'candidate-broken' as const, hint: mend })));
  const faults = faultsOf(data.value.value);
  if (faults.length > 0) return faulty(...faults.map((fault) => problem('candidate-broken', data.value.placeOf(fault.path), inWords(fault), mend)));
  const candidate = data.value.value as Candidate;
  const contradictions = contradictionsIn(candidate);
  if (contradictions.length > 0) return faulty(...contradictions.map((found) => problem('candidate-broken', { file }, `${found}.`, mend)));
  // Git may have changed line ends on its way; nothing else may differ.
  if (writeCandidate(candidate) === text.replaceAll('\r\n', '\n')) return sound(candidate);
  return faulty(problem('candidate-broken', { file }, 'Found a candidate in another form, expected its fields in order, one a line, as the program writes them.', mend));
}

const mend = 'Restore the file from git, or propose the release again.';

function inWords({ path, found, expected }: Fault): string {
  const shown = JSON.stringify(found) ?? 'nothing';
  return `Found ${shown.length > 60 ? `${shown.slice(0, 57)}...` : shown} in ${path.map(String).join('.') || 'the file'}, expected ${expected}.`;
}
