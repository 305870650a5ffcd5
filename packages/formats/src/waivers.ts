import type { CheckCode } from '@imprimatur/diagnostics';
import { isCheckCode } from '@imprimatur/diagnostics';
import { type Digest, isDigest } from '@imprimatur/signing';
import { z } from 'zod';
import { isLocalDate, type LocalDate } from './local-date.ts';
import { isSegmentKey, type SegmentKey } from './names.ts';

/** That a person let what a check found in one passage pass, for as long as its source and its wording stay as they are. */
export interface Waiver {
  readonly source: Digest;
  readonly target: Digest;
  /** The messages that were let pass: what the check finds there beside them is not. */
  readonly found: readonly string[];
  readonly by: string;
  readonly at: LocalDate;
  readonly reason: string;
}

/** The waivers of a text, by passage and check. */
export type Waivers = ReadonlyMap<SegmentKey, ReadonlyMap<CheckCode, Waiver>>;

const digest = z.string().refine(isDigest, { error: 'sha256: and 64 hexadecimal digits' });
const waiver = z.looseObject({
  source: digest,
  target: digest,
  found: z.array(z.string()).min(1),
  by: z.string().trim().min(1),
  at: z.string().refine(isLocalDate, { error: 'a date such as 2026-11-22' }),
  reason: z.string().trim().min(1),
});

/** `waivers` in a state file: `{ "<segment>": { "<check>": { … } } }`, so that git and the merge driver join them line by line. */
export const waiversSchema: z.ZodType<WrittenWaivers> = z.record(
  z.string().refine(isSegmentKey, { error: 'a segment key' }),
  z.record(z.string().refine(isCheckCode, { error: 'the code of a check; imprimatur explain lists them' }), waiver),
);

/** The waivers as the file has them. */
export type WrittenWaivers = Readonly<Record<string, Readonly<Record<string, Waiver>>>>;

/** Reads what has passed the schema. */
export function waiversOf(written: WrittenWaivers | undefined): Waivers {
  return new Map(Object.entries(written ?? {}).map(([key, byCheck]) => [key as SegmentKey, new Map(Object.entries(byCheck) as [CheckCode, Waiver][])]));
}

/**
 * The waivers with one more, or with one less where it is `undefined`, in the order of the file.
 * @example withWaiver(state.others, key, 'absolute-word', { source, target, by: 'jm', at, reason: 'the title of a book' })
 */
export function withWaiver(others: Readonly<Record<string, unknown>>, key: SegmentKey, check: CheckCode, added: Waiver | undefined): Readonly<Record<string, unknown>> {
  const { waivers, ...rest } = others as { readonly waivers?: WrittenWaivers };
  const { [check]: _, ...ofPassage } = waivers?.[key] ?? {};
  const { [key]: _passage, ...passages } = waivers ?? {};
  const now = added === undefined ? ofPassage : { ...ofPassage, [check]: added };
  const all = Object.keys(now).length === 0 ? passages : { ...passages, [key]: now };
  return Object.keys(all).length === 0 ? rest : { ...rest, waivers: all };
}
