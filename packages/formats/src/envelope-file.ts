import type { Checked } from '@imprimatur/diagnostics';
import type { Envelope } from '@imprimatur/signing';
import { z } from 'zod';
import { checkSchema } from './check-schema.ts';
import { readJson } from './located-data.ts';

/** Reads a `.dsse.json` file: the envelope alone; what it holds is for `review` to verify. */
export function readEnvelope(file: string, text: string): Checked<Envelope> {
  const data = readJson(file, text);
  const written = data.kind === 'faulty' ? data : checkSchema(schema, data.value);
  if (written.kind === 'sound') return written;
  return { kind: 'faulty', diagnostics: written.diagnostics.map((diagnostic) => ({ ...diagnostic, code: 'sign-off-tampered' as const, hint: 'Restore the file from git; if it was never valid, remove it.' })) };
}

/** The file's text, in DSSE's own field names. */
export function writeEnvelope(envelope: Envelope): string {
  return `${JSON.stringify(envelope, null, 2)}\n`;
}

const schema = z.strictObject({
  payloadType: z.string(),
  payload: z.string(),
  signatures: z.array(z.strictObject({ keyid: z.string(), sig: z.string() })).min(1),
});
