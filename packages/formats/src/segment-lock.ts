import { type Checked, type Diagnostic, problem, sound } from '@imprimatur/diagnostics';
import { type Digest, isDigest } from '@imprimatur/signing';
import { z } from 'zod';
import { checkSchema } from './check-schema.ts';
import { isRecord } from './is-record.ts';
import { type LocatedData, readJson } from './located-data.ts';
import { isName, isSegmentKey, type SegmentKey } from './names.ts';

/** What a segment is in its article. */
export type SegmentKind = 'title' | 'description' | 'heading' | 'paragraph' | 'item' | 'cell' | 'callout-title' | 'alternative' | 'caption';

/** A segment as the lock remembers it: its key for good, and the source text it last had. */
export interface LockedSegment {
  readonly key: SegmentKey;
  readonly kind: SegmentKind;
  readonly digest: Digest;
  readonly text: string;
  /** The anchor of a heading. */
  readonly id?: string;
}

/** `segments.lock.json`: the keys that were minted, in document order, and those that are gone and never used again. */
export interface SegmentLock {
  readonly segments: readonly LockedSegment[];
  readonly retired: readonly LockedSegment[];
}

/**
 * Reads a lock.
 * @param digestOfText the digest of a segment's canonical text; an entry whose digest is another was edited by hand.
 */
export function readLock(file: string, text: string, digestOfText: (text: string) => Digest): Checked<SegmentLock> {
  return readEntries(file, text, (entry) => digestOfText(entry.text) === entry.digest);
}

/** Reads a lock without computing digests, for those who carry whole entries from one lock to another, as a merge does. */
export function readLockAsItStands(file: string, text: string): Checked<SegmentLock> {
  return readEntries(file, text, () => true);
}

/** The lock's text: an entry a line, so that git merges and shows it well. */
export function writeLock(lock: SegmentLock): string {
  const lines = (segments: readonly LockedSegment[]): string =>
    segments.length === 0 ? '[]' : `[\n${segments.map((segment) => `    ${JSON.stringify(ordered(segment))}`).join(',\n')}\n  ]`;
  return `{\n  "format": "${format}",\n  "segments": ${lines(lock.segments)},\n  "retired": ${lines(lock.retired)}\n}\n`;
}

function readEntries(file: string, text: string, isConsistent: (entry: LockedSegment) => boolean): Checked<SegmentLock> {
  const data = readJson(file, text);
  if (data.kind === 'faulty') return data;
  const written = isWellFormed(data.value.value) ? sound(data.value.value) : checkSchema(schema, data.value);
  // Whatever is malformed here was not written by sync; the schema's message says what.
  if (written.kind === 'faulty') return { kind: 'faulty', diagnostics: written.diagnostics.map((diagnostic) => ({ ...diagnostic, code: 'lock-tampered' as const, hint: restore })) };
  const lock = { segments: written.value.segments.map(lockedOf), retired: written.value.retired.map(lockedOf) };
  return sound(lock, contradictions(lock, data.value, isConsistent));
}

const format = 'imprimatur.lock/1';
const restore = 'Restore the file from git, then run imprimatur sync.';

const segment = z.strictObject({
  key: z.string().refine(isSegmentKey, { error: 'a segment key' }),
  kind: z.enum(['title', 'description', 'heading', 'paragraph', 'item', 'cell', 'callout-title', 'alternative', 'caption']),
  id: z.string().refine(isName, { error: 'a heading id' }).optional(),
  digest: z.string().refine(isDigest, { error: 'sha256: and 64 hexadecimal digits' }),
  text: z.string(),
});

const kinds: ReadonlySet<unknown> = new Set(segment.shape.kind.options);

/** The schema in plain code, several times faster; where it says no, the schema finds the words for it. */
function isWellFormed(value: unknown): value is z.output<typeof schema> {
  if (!isRecord(value) || Object.keys(value).length !== 3 || value['format'] !== format) return false;
  return [value['segments'], value['retired']].every((list) => Array.isArray(list) && list.every(isEntry));
}

function isEntry(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { key, kind, id, digest, text } = value;
  return (
    Object.keys(value).length === (Object.hasOwn(value, 'id') ? 5 : 4) &&
    typeof key === 'string' && isSegmentKey(key) &&
    kinds.has(kind) &&
    (id === undefined || (typeof id === 'string' && isName(id))) &&
    typeof digest === 'string' && isDigest(digest) &&
    typeof text === 'string'
  );
}

const schema = z.strictObject({ format: z.literal(format), segments: z.array(segment), retired: z.array(segment) });

function lockedOf({ id, ...rest }: z.output<typeof segment>): LockedSegment {
  return { ...rest, ...(id === undefined ? {} : { id }) };
}

function ordered({ key, kind, id, digest, text }: LockedSegment): object {
  return { key, kind, ...(id === undefined ? {} : { id }), digest, text };
}

function contradictions(lock: SegmentLock, data: LocatedData, isConsistent: (entry: LockedSegment) => boolean): readonly Diagnostic[] {
  const seen = new Set<SegmentKey>();
  const problems: Diagnostic[] = [];
  for (const list of ['segments', 'retired'] as const)
    for (const [index, entry] of lock[list].entries()) {
      const tampered = (field: string, found: string): void => {
        problems.push(problem('lock-tampered', { ...data.placeOf([list, index, field]), segment: entry.key }, found, restore));
      };
      if (seen.has(entry.key)) tampered('key', `Found the key ${entry.key} a second time, expected each key once.`);
      seen.add(entry.key);
      if (!isConsistent(entry)) tampered('digest', 'Found a digest that is not that of the text beside it, expected its digest.');
    }
  return problems;
}
