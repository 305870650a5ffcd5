import { type Checked, sound } from '@imprimatur/diagnostics';
import { type Digest, isDigest } from '@imprimatur/signing';
import { z } from 'zod';
import { checkSchema } from './check-schema.ts';
import { readJson } from './located-data.ts';
import { isSegmentKey, type SegmentKey } from './names.ts';
import type { StateRecord } from './translation-state.ts';

/** A translation whose passage is gone from the article. */
export interface RememberedTranslation {
  readonly key: SegmentKey;
  /** The passage as it last stood in the source, where that is known. */
  readonly source: { readonly digest: Digest; readonly text: string } | undefined;
  /** The translation; `undefined` where only its record was left. */
  readonly text: string | undefined;
  /** What the state said of it, as it stands in the file; `isStateRecord` tells whether a state can hold it. */
  readonly record: StateRecord | undefined;
}

/** Reads `<slug>.memory.json`: translations whose passages are gone, the newest last. */
export function readMemory(file: string, text: string): Checked<readonly RememberedTranslation[]> {
  const data = readJson(file, text);
  if (data.kind === 'faulty') return data;
  const written = checkSchema(schema, data.value);
  if (written.kind === 'faulty') return { kind: 'faulty', diagnostics: written.diagnostics.map((diagnostic) => ({ ...diagnostic, hint: 'Restore the file from git.' })) };
  return sound(
    written.value.entries.map((entry) => ({
      key: entry.key,
      source: entry.source ?? undefined,
      text: entry.text ?? undefined,
      record: (entry.record ?? undefined) as StateRecord | undefined,
    })),
  );
}

/** The memory's text: an entry a line. */
export function writeMemory(entries: readonly RememberedTranslation[]): string {
  const lines = entries.map(({ key, source, text, record }) => `    ${JSON.stringify({ key, source: source ?? null, text: text ?? null, record: record ?? null })}`);
  return `{\n  "format": "${format}",\n  "entries": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}]\n}\n`;
}

const format = 'imprimatur.memory/2';

const schema = z.strictObject({
  format: z.literal(format),
  entries: z.array(
    z.strictObject({
      key: z.string().refine(isSegmentKey, { error: 'a segment key' }),
      source: z.strictObject({ digest: z.string().refine(isDigest, { error: 'sha256: and 64 hexadecimal digits' }), text: z.string() }).nullable(),
      text: z.string().nullable(),
      record: z.looseObject({}).nullable(),
    }),
  ),
});
