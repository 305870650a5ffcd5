import type { SegmentKey } from '@imprimatur/formats';
import type { Step } from '../src/edit-history.ts';
import { expectedChange } from '../src/step-outcome.ts';

/** What a tool put beside a passage of today. */
export type CarryOver =
  /** Nothing; a suggestion, at most, that a person may take or leave. */
  | { readonly kind: 'open'; readonly suggested: SegmentKey | undefined }
  /** A translation that counts as it is, and the text that it was made for. */
  | { readonly kind: 'done'; readonly madeFor: string }
  /** The translation of one of these passages, which a person has to look at first. */
  | { readonly kind: 'marked'; readonly from: readonly SegmentKey[] };

/** What really became of a passage; `parts` were split from one, or joined into one. */
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
 * How a tool did with a passage. A translation that was made for the very same words is right wherever it comes from;
 * one that is marked is right when it comes from a passage that this one continues.
 */
export function judge({ continues, text }: TruePassage, carried: CarryOver): Verdict {
  switch (carried.kind) {
    case 'open':
      return continues.length === 0 ? 'right' : 'lost';
    case 'done':
      return carried.madeFor === text ? 'right' : 'wrong, shown as done';
    case 'marked':
      return carried.from.some((key) => continues.includes(key)) ? 'right' : 'wrong, but marked';
  }
}
