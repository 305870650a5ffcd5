import { type Checked, type Place, sound } from '@imprimatur/diagnostics';
import { type Digest, isDigest } from '@imprimatur/signing';
import { z } from 'zod';
import { checkSchema } from './check-schema.ts';
import { isRecord } from './is-record.ts';
import { isLocalDate, type LocalDate } from './local-date.ts';
import { readJson } from './located-data.ts';
import { isSegmentKey, type SegmentKey } from './names.ts';
import { type Waivers, waiversOf, waiversSchema } from './waivers.ts';

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
  /** Why an unchanged wording is still right after a critical edit of the source. */
  readonly reason?: string;
  /** The source's text that was accepted, for as long as today's is another. */
  readonly was?: string;
  /** The translation as it stood when its source became another, or at the last critical edit since. */
  readonly wording?: string;
  /** Another branch's record of the same segment: while it stands, neither counts. */
  readonly rival?: Acceptance;
  /** A translator's remark. */
  readonly comment?: string;
}

/** Where a wording comes from that nobody accepted yet, such as a machine's. */
export interface Proposal {
  readonly target: Digest;
  readonly origin: Origin;
  /** The translator or the engine. */
  readonly by?: string;
  /** The source's text beside which it was written, for as long as today's is another. */
  readonly was?: string;
  /** The translation as it stood at the last critical edit of the source. */
  readonly wording?: string;
  readonly comment?: string;
}

/** What a state file says of a segment, as it stands there: fields that nobody knows are still in the object, and are written again. */
export type StateRecord = Acceptance | Proposal;

/** `<slug>.state.json`: the records of one article in one locale, in the order of the file. */
export interface TranslationState {
  readonly records: ReadonlyMap<SegmentKey, StateRecord>;
  /** Findings of checks that a person let pass. */
  readonly waivers: Waivers;
  /** Other fields at the top of the file, `waivers` as written among them; they survive. */
  readonly others: Readonly<Record<string, unknown>>;
  readonly placeOf: (key: SegmentKey) => Place;
}

/** The state of an article that nobody translated yet. */
export const emptyState: TranslationState = { records: new Map(), waivers: new Map(), others: {}, placeOf: () => ({ file: '' }) };

/** Whether a record says that somebody accepted the wording. */
export function isAcceptance(record: StateRecord | undefined): record is Acceptance {
  return record !== undefined && 'source' in record;
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
  const { format: _, segments, ...others } = written.value;
  return sound({
    records: new Map(Object.entries(segments as Readonly<Record<string, unknown>>) as [SegmentKey, StateRecord][]),
    waivers: waiversOf(others['waivers']),
    others,
    placeOf: (key) => ({ ...data.value.placeOf(['segments', key]), segment: key }),
  });
}

/** The state's text: a record a line, in the order given. */
export function writeState(records: Iterable<readonly [SegmentKey, StateRecord]>, others: Readonly<Record<string, unknown>> = {}): string {
  const lines = [...records].map(([key, record]) => `    ${JSON.stringify(key)}: ${JSON.stringify(ordered(record))}`);
  const rest = Object.entries(others).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`);
  return `{\n  "format": "${format}",\n${rest.join('')}  "segments": {${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}}\n}\n`;
}

const format = 'imprimatur.state/1';
const digest = z.string().refine(isDigest, { error: 'sha256: and 64 hexadecimal digits' });

const origins: ReadonlySet<unknown> = new Set<Origin>(['human', 'machine', 'memory', 'import']);

/** The fields that commands write come first, in one order; what else there is follows as it stood. */
function ordered(record: StateRecord): object {
  const fields = new Map(Object.entries(record));
  const known = ['source', 'target', 'origin', 'by', 'at', 'reason', 'was', 'wording', 'rival', 'comment'].filter((name) => fields.has(name));
  const rival = fields.get('rival');
  return { ...Object.fromEntries(known.map((name) => [name, fields.get(name)])), ...record, ...(isRecord(rival) ? { rival: ordered(rival as unknown as Acceptance) } : {}) };
}

/**
 * The schema in plain code, which is several times faster; states are the most numerous files. Where it says no,
 * the schema finds the words for it.
 */
function isWellFormed(value: unknown): value is z.output<typeof schema> {
  if (!isRecord(value) || value['format'] !== format || !isRecord(value['segments']) || 'waivers' in value) return false;
  return Object.entries(value['segments']).every(([key, record]) => isSegmentKey(key) && isPlainAcceptance(record));
}

/** The records that are most of all records: accepted against today's source, without a remark. */
function isPlainAcceptance(value: unknown): boolean {
  if (!isRecord(value) || Object.keys(value).length !== 5) return false;
  const { source, target, origin, by, at } = value;
  return typeof source === 'string' && isDigest(source) && typeof target === 'string' && isDigest(target) && origins.has(origin) && typeof by === 'string' && by !== '' && by.trim() === by && typeof at === 'string' && isLocalDate(at);
}

const name = z.string().trim().min(1);
const shared = { target: digest, origin: z.enum(['human', 'machine', 'memory', 'import']), comment: z.string().optional() };
const accepted = {
  ...shared,
  source: digest,
  by: name,
  at: z.string().refine(isLocalDate, { error: 'a date such as 2026-11-22' }),
  reason: name.optional(),
  was: z.string().optional(),
  wording: z.string().optional(),
};
const acceptance = z.looseObject({ ...accepted, rival: z.looseObject(accepted).optional() });
/** A record with a source claims to be an acceptance, and is held to all that one needs. */
const proposal = z.looseObject({ ...shared, source: z.undefined().optional(), by: name.optional(), was: z.string().optional(), wording: z.string().optional() });

const record = z.union([acceptance, proposal]);

/** Whether a state file can hold this record. */
export function isStateRecord(value: unknown): value is StateRecord {
  return record.safeParse(value).success;
}

const schema = z.looseObject({
  format: z.literal(format),
  segments: z.record(z.string().refine(isSegmentKey, { error: 'a segment key' }), record),
  waivers: waiversSchema.optional(),
});
