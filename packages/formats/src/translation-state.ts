import { type Checked, type Place, sound } from '@imprimatur/diagnostics';
import { type Digest, isDigest } from '@imprimatur/signing';
import { z } from 'zod';
import { checkSchema } from './check-schema.ts';
import { isRecord } from './is-record.ts';
import { isLocalDate, type LocalDate } from './local-date.ts';
import { readJson } from './located-data.ts';
import { isSegmentKey, type SegmentKey } from './names.ts';

/** Where the wording of a translation comes from. */
export type Origin = 'human' | 'machine' | 'memory' | 'import';

/** That somebody accepted a translation: against which source, in which wording. */
export interface Acceptance {
  readonly source: Digest;
  readonly target: Digest;
  readonly origin: Origin;
  /** Who accepted it. */
  readonly by: string;
  readonly at: LocalDate;
}

/** `<slug>.state.json`: the acceptances of one article in one locale. */
export interface TranslationState {
  readonly acceptances: ReadonlyMap<SegmentKey, Acceptance>;
  readonly placeOf: (key: SegmentKey) => Place;
}

/** Reads a state file. */
export function readState(file: string, text: string): Checked<TranslationState> {
  const data = readJson(file, text);
  if (data.kind === 'faulty') return data;
  const written = isWellFormed(data.value.value) ? sound(data.value.value) : checkSchema(schema, data.value);
  if (written.kind === 'faulty') {
    // Whatever is malformed here was not written by a command; the schema's message says what.
    return { kind: 'faulty', diagnostics: written.diagnostics.map((diagnostic) => ({ ...diagnostic, code: 'state-tampered' as const, hint: 'Restore the file from git, or remove the record and accept again.' })) };
  }
  return sound({
    acceptances: new Map(Object.entries(written.value.segments) as [SegmentKey, Acceptance][]),
    placeOf: (key) => ({ ...data.value.placeOf(['segments', key]), segment: key }),
  });
}

/** The state's text: an acceptance a line, in the order given. */
export function writeState(acceptances: Iterable<readonly [SegmentKey, Acceptance]>): string {
  const lines = [...acceptances].map(([key, { source, target, origin, by, at }]) => `    ${JSON.stringify(key)}: ${JSON.stringify({ source, target, origin, by, at })}`);
  return `{\n  "format": "${format}",\n  "segments": {${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}}\n}\n`;
}

const format = 'imprimatur.state/1';
const digest = z.string().refine(isDigest, { error: 'sha256: and 64 hexadecimal digits' });

const origins: ReadonlySet<unknown> = new Set<Origin>(['human', 'machine', 'memory', 'import']);

/**
 * The schema in plain code, which is several times faster; states are the most numerous files. Where it says no,
 * the schema finds the words for it.
 */
function isWellFormed(value: unknown): value is z.output<typeof schema> {
  if (!isRecord(value) || value['format'] !== format || !isRecord(value['segments']) || Object.keys(value).length !== 2) return false;
  return Object.entries(value['segments']).every(([key, record]) => isSegmentKey(key) && isAcceptance(record));
}

function isAcceptance(value: unknown): boolean {
  if (!isRecord(value) || Object.keys(value).length !== 5) return false;
  const { source, target, origin, by, at } = value;
  return typeof source === 'string' && isDigest(source) && typeof target === 'string' && isDigest(target) && origins.has(origin) && typeof by === 'string' && by !== '' && by.trim() === by && typeof at === 'string' && isLocalDate(at);
}

const schema = z.strictObject({
  format: z.literal(format),
  segments: z.record(
    z.string().refine(isSegmentKey, { error: 'a segment key' }),
    z.strictObject({
      source: digest,
      target: digest,
      origin: z.enum(['human', 'machine', 'memory', 'import']),
      by: z.string().trim().min(1),
      at: z.string().refine(isLocalDate, { error: 'a date such as 2026-11-22' }),
    }),
  ),
});
