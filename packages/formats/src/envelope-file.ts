import { type Checked, faulty, problem } from '@imprimatur/diagnostics';
import type { Envelope } from '@imprimatur/signing';
import { z } from 'zod';
import { checkSchema } from './check-schema.ts';
import { readJson } from './located-data.ts';

/** Reads a `.dsse.json` file: the envelope alone, in the one form in which it is written; what it holds is for `review` to verify. */
export function readEnvelope(file: string, text: string): Checked<Envelope> {
  const data = readJson(file, text);
  const written = data.kind === 'faulty' ? data : checkSchema(schema, data.value);
  if (written.kind === 'faulty') return { kind: 'faulty', diagnostics: written.diagnostics.map((diagnostic) => ({ ...diagnostic, code: 'envelope-broken' as const, hint: mend })) };
  // Git may have changed line ends on its way; nothing else may differ.
  if (writeEnvelope(written.value) === text.replaceAll('\r\n', '\n')) return written;
  return faulty(problem('envelope-broken', { file }, 'Found an envelope in another form, expected payloadType, payload and one signature, as the program writes them.', mend));
}

const mend = 'Restore the file from git; if it was never valid, remove it.';

/** The file's text, in DSSE's own field names. */
export function writeEnvelope(envelope: Envelope): string {
  return `${JSON.stringify(envelope, null, 2)}\n`;
}

const schema = z.strictObject({
  payloadType: z.string(),
  payload: z.string(),
  signatures: z.array(z.strictObject({ keyid: z.string(), sig: z.string() })).length(1, { error: 'one signature' }),
});
