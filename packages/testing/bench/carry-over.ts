import type { SegmentKey } from '@imprimatur/formats';
import type { Step } from '../src/edit-history.ts';
import { expectedChange } from '../src/step-outcome.ts';

/** What a tool put beside a passage of today: nothing, or the translation of one of these passages of yesterday. */
export interface CarryOver {
  readonly from: readonly SegmentKey[];
  /** `done`: counts as it is; `marked`: a person has to look at it first; `nothing`: open, with a suggestion at most. */
  readonly shown: 'done' | 'marked' | 'nothing';
}

/** What really became of a passage, which is what should be done with its translation. */
export type Fate = 'fresh' | 'edited' | 'parts' | 'returned' | 'new';

/** How a tool did with one passage. */
export type Verdict = 'right' | 'wrong, but marked' | 'wrong, shown as done' | 'lost';

/** A passage of today with the passages of yesterday that it continues; none where it is new. */
export interface TruePassage {
  readonly key: SegmentKey;
  readonly text: string;
  readonly line: number;
  readonly fate: Fate;
  readonly continues: readonly SegmentKey[];
}

/** The truth about every passage of a revision, as its history has it. */
export function truthOf({ revision, document, before }: Step): readonly TruePassage[] {
  const known = new Set([...before.segments, ...before.retired].map(({ key }) => key));
  return [...document.segments.values()].map(({ key, basis, place }) => {
    const passage = { key, text: basis.text, line: place.start?.line ?? 1 };
    const truth = revision.truth.get(key);
    if (truth !== undefined) return { ...passage, fate: 'edited' as const, continues: [truth] };
    const expected = expectedChange(revision, key);
    switch (expected.kind) {
      case 'new':
        return { ...passage, fate: 'new' as const, continues: [] };
      case 'split':
        return { ...passage, fate: 'parts' as const, continues: [expected.of] };
      case 'merged':
        return { ...passage, fate: 'parts' as const, continues: expected.from };
      case 'gone':
        throw new Error(`${revision.name}: ${key} is there, though the history has it gone`);
      case 'edited':
      case 'returned':
      case 'unchanged':
      case 'moved':
      case 'fresh':
        if (!known.has(key)) throw new Error(`${revision.name}: the history does not say where ${key} comes from`);
        return { ...passage, fate: expected.kind === 'edited' || expected.kind === 'returned' ? expected.kind : ('fresh' as const), continues: [key] };
    }
  });
}

/**
 * How a tool did with a passage. What is shown as done was made for the very same words, in both tools, so it is right
 * wherever it came from; what is marked is right when it comes from a passage that this one continues.
 */
export function judge({ continues, text }: TruePassage, { from, shown }: CarryOver, textOf: (key: SegmentKey) => readonly string[]): Verdict {
  const true_ = from.some((key) => continues.includes(key));
  switch (shown) {
    case 'nothing':
      return continues.length === 0 ? 'right' : 'lost';
    case 'marked':
      return true_ ? 'right' : 'wrong, but marked';
    case 'done':
      return from.some((key) => textOf(key).includes(text)) ? 'right' : 'wrong, shown as done';
  }
}
