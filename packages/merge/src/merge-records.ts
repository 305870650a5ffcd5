import { type Acceptance, isAcceptance, isRecord, type StateRecord } from '@imprimatur/formats';
import { isSame } from './same-data.ts';
import { type ChangedTwice, mergeMaps, mergeValue, type Settled } from './three-way.ts';

/**
 * Merges what two branches say of one segment.
 * Where one of them only added to its record (a remark, the former source), the other's decision stands. Two acceptances
 * of the same wording against the same source are one. Of two decisions ours stands with theirs as its rival, so that
 * neither counts; an acceptance stands before a proposal, which its wording in the catalogue keeps.
 */
export function mergeRecords(versions: ChangedTwice<StateRecord>): Settled<StateRecord> {
  const { ours, theirs } = versions;
  const standing = standingRivals(versions);
  const chosen = chooseDecision(versions);
  if (chosen === 'both') return { value: withRival(ours, [theirs as Acceptance, ...standing]), conflict: 'two-records' };
  const remarks = mergeMaps({ base: remarksOf(versions.base), ours: remarksOf(ours), theirs: remarksOf(theirs) }, (name, both) => ({ value: name === 'comment' ? joined(both.ours, both.theirs) : both.ours }));
  const record = { ...decisionOf(chosen), ...defined({ was: formerSource(chosen, versions), wording: formerWording(versions) }), ...Object.fromEntries(remarks.values) } as unknown as StateRecord;
  return { value: withRival(record, standing) };
}

/** The record whose decision stands. */
function chooseDecision({ base, ours, theirs }: ChangedTwice<StateRecord>): StateRecord | 'both' {
  if (isSame(decisionOf(ours), decisionOf(theirs)) || !isDecided(theirs, base)) return ours;
  if (!isDecided(ours, base)) return theirs;
  if (!isAcceptance(theirs)) return ours;
  if (!isAcceptance(ours)) return theirs;
  return isSameStatement(ours, theirs) ? absorb(...latestFirst(ours, theirs)) : 'both';
}

/** Whether a branch decided anew: another source, wording, person or day; or it settled what had been disputed. */
function isDecided(record: StateRecord, base: StateRecord | undefined): boolean {
  return base === undefined || !isSame(decisionOf(record), decisionOf(base)) || (rivalOf(base) !== undefined && rivalOf(record) === undefined);
}

const decisionFields: ReadonlySet<string> = new Set<keyof Acceptance>(['source', 'target', 'origin', 'by', 'at', 'reason']);
/** These belong to one decision and are merged by rules of their own. */
const boundFields: ReadonlySet<string> = new Set<keyof Acceptance>(['was', 'wording', 'rival']);

function decisionOf(record: StateRecord): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => decisionFields.has(name)));
}

/** The comment, and fields that nobody knows. */
function remarksOf(record: StateRecord | undefined): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(record ?? {}).filter(([name]) => !decisionFields.has(name) && !boundFields.has(name)));
}

/** The accepted source's text, from whichever branch has it for the source of the decision that stands. */
function formerSource(chosen: StateRecord, { base, ours, theirs }: ChangedTwice<StateRecord>): string | undefined {
  const own = (record: StateRecord | undefined): string | undefined => (record !== undefined && sourceOf(record) === sourceOf(chosen) ? (record as Partial<Acceptance>).was : undefined);
  if (sourceOf(ours) !== sourceOf(theirs)) return own(ours) ?? own(theirs);
  return mergeValue({ base: own(base), ours: own(ours), theirs: own(theirs) }, (versions) => ({ value: versions.ours }))?.value;
}

/** The wording beside which the source was last edited; where the branches disagree, none: then nothing counts as mended before the next look. */
function formerWording({ ours, theirs }: ChangedTwice<StateRecord>): string | undefined {
  if (ours.wording === undefined || theirs.wording === undefined) return ours.wording ?? theirs.wording;
  return ours.wording === theirs.wording ? ours.wording : undefined;
}

/** Rivals from earlier merges: all but those that one of the branches settled. */
function standingRivals({ base, ours, theirs }: ChangedTwice<StateRecord>): readonly Acceptance[] {
  const [before, own, other] = [rivalOf(base), rivalOf(ours), rivalOf(theirs)];
  const isSettled = (rival: Acceptance): boolean => isSame(rival, before) && !isSame(own, other);
  return [own, other].filter((rival) => rival !== undefined).filter((rival) => !isSettled(rival));
}

/**
 * A record with the latest of these as its rival. A rival has none of its own: what is left over leaves its comment, and
 * its wording stays in the catalogue.
 */
function withRival(record: StateRecord, candidates: readonly Acceptance[]): StateRecord {
  let own = withoutRival(record);
  let rival: Acceptance | undefined;
  for (const candidate of candidates.map(withoutRival).toSorted(byLatest)) {
    if (isSameStatement(own, candidate)) own = absorb(own, candidate);
    else rival = rival === undefined ? candidate : absorb(rival, candidate);
  }
  return rival === undefined ? own : { ...own, rival };
}

/** A record that speaks for another too: with its comment and, where they are of the same, its reason and former source. */
function absorb<Kept extends StateRecord>(kept: Kept, other: Acceptance): Kept {
  const { was, reason }: Partial<Acceptance> = kept;
  return {
    ...kept,
    ...defined({ comment: joined(kept.comment, other.comment) }),
    ...(isSameStatement(kept, other) ? defined({ reason: joined(reason, other.reason) }) : {}),
    ...(sourceOf(kept) === other.source ? defined({ was: was ?? other.was }) : {}),
  };
}

function isSameStatement(a: StateRecord, b: Acceptance): boolean {
  return sourceOf(a) === b.source && a.target === b.target;
}

function latestFirst(a: Acceptance, b: Acceptance): readonly [Acceptance, Acceptance] {
  return byLatest(a, b) <= 0 ? [a, b] : [b, a];
}

/** The later day first, then the smaller name, so that the direction of the merge does not matter. */
function byLatest(a: Acceptance, b: Acceptance): number {
  if (a.at !== b.at) return a.at > b.at ? -1 : 1;
  if (a.by === b.by) return 0;
  return a.by < b.by ? -1 : 1;
}

/** The lines of both remarks, each once. */
function joined(ours: unknown, theirs: unknown): unknown {
  if (typeof ours !== 'string' || typeof theirs !== 'string') return ours ?? theirs;
  return [...new Set([...ours.split('\n'), ...theirs.split('\n')])].join('\n');
}

function sourceOf(record: StateRecord): unknown {
  return (record as Partial<Acceptance>).source;
}

function rivalOf(record: StateRecord | undefined): Acceptance | undefined {
  const rival = (record as Partial<Acceptance> | undefined)?.rival;
  return isRecord(rival) ? rival : undefined;
}

function withoutRival<Kept extends StateRecord>(record: Kept): Kept {
  const { rival: _, ...rest }: Kept & { readonly rival?: Acceptance } = record;
  return rest as unknown as Kept;
}

function defined(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
