import { longestRise } from './longest-rise.ts';
import type { Matching } from './matching.ts';
import { heldOverlap, OverlapIndex } from './overlap-index.ts';
import { likeness, type Tokens, tokensOf } from './similarity.ts';
import { alikeInParts, alikeWithinSection } from './thresholds.ts';

/**
 * A passage that became two to four neighbours in its section, and neighbours that became one. The part most alike keeps
 * the key, or gives it.
 */
export function matchSplitAndMerged(matching: Matching): void {
  for (const [sectionNow, sectionThen] of matching.pairedSections()) {
    const now = sectionNow.passages.filter((each) => matching.isFreeNow(each));
    const then = sectionThen.passages.filter((each) => matching.isFreeThen(each));
    // One passage on each side is neither.
    if (now.length === 0 || then.length === 0 || now.length + then.length < 3) continue;
    for (const found of findParts(matching, now, then).toSorted((a, b) => b.likeness - a.likeness || a.whole - b.whole || (a.parts[0] ?? 0) - (b.parts[0] ?? 0))) take(matching, found);
  }
}

const mostParts = 4;
/** How many passages are tried as the one that a part belongs to. */
const mostWholes = 3;

/** One passage that is the same as some neighbours on the other side. */
interface Parts {
  readonly kind: 'split' | 'merged';
  readonly whole: number;
  readonly parts: readonly number[];
  readonly heir: number;
  readonly likeness: number;
}

function take(matching: Matching, { kind, whole, parts, heir }: Parts): void {
  switch (kind) {
    case 'split':
      if (matching.isFreeThen(whole) && parts.every((now) => matching.isFreeNow(now))) matching.split(parts, heir, whole);
      return;
    case 'merged':
      if (matching.isFreeNow(whole) && parts.every((then) => matching.isFreeThen(then))) matching.merge(whole, parts, heir);
  }
}

function findParts(matching: Matching, now: readonly number[], then: readonly number[]): readonly Parts[] {
  const sideNow: Side = { free: new Set(now), tokens: (each) => matching.tokensNow(each), text: (each) => matching.segments[each]?.text ?? '' };
  const sideThen: Side = { free: new Set(then), tokens: (each) => matching.tokensThen(each), text: (each) => matching.entries[each]?.text ?? '' };
  const wholesThen = wholesIn(sideThen, then);
  const wholesNow = wholesIn(sideNow, now);
  return [
    ...now.flatMap((part) => wholesThen(sideNow.tokens(part)).flatMap((whole) => partsAround('split', whole, sideThen, part, sideNow))),
    ...then.flatMap((part) => wholesNow(sideThen.tokens(part)).flatMap((whole) => partsAround('merged', whole, sideNow, part, sideThen))),
  ];
}

/** The passages that hold most of the words of a part. */
function wholesIn(side: Side, places: readonly number[]): (part: Tokens) => readonly number[] {
  const index = new OverlapIndex();
  for (const place of places) index.add(side.tokens(place).words);
  const search = { measure: heldOverlap, threshold: alikeWithinSection, count: mostWholes, accepts: () => true };
  return ({ words }) => index.best(words, search).flatMap((at) => places[at] ?? []);
}

/** The source or the lock: which passages of a section are free, and what they say. */
interface Side {
  readonly free: ReadonlySet<number>;
  readonly tokens: (place: number) => Tokens;
  readonly text: (place: number) => string;
}

/** All neighbours around one part that together could be the whole. */
function partsAround(kind: Parts['kind'], whole: number, side: Side, part: number, other: Side): readonly Parts[] {
  const words = side.tokens(whole);
  return runsAround(part, other).flatMap((parts): readonly Parts[] => {
    const sizes = parts.map((each) => other.tokens(each).words.size);
    const size = sizes.reduce((sum, each) => sum + each, 0);
    if (2 * Math.min(size, words.words.size) < alikeInParts * (size + words.words.size)) return [];
    const joined = likenessOfParts(words, parts.map((each) => other.text(each)), sizes);
    const alone = parts.map((each) => likeness(words, other.tokens(each)));
    const closest = Math.max(...alone);
    if (joined < alikeInParts || joined <= closest) return [];
    return [{ kind, whole, parts, heir: parts[alone.indexOf(closest)] ?? part, likeness: joined }];
  });
}

function runsAround(part: number, { free }: Side): readonly (readonly number[])[] {
  const runs: (readonly number[])[] = [];
  for (let length = 2; length <= mostParts; length += 1)
    for (let first = part - length + 1; first <= part; first += 1) {
      const run = Array.from({ length }, (_, place) => first + place);
      if (run.every((each) => free.has(each))) runs.push(run);
    }
  return runs;
}

/** Likeness of the whole with its parts, in which only words in the same order count; 0 where a part is mostly something else. */
function likenessOfParts(whole: Tokens, texts: readonly string[], sizes: readonly number[]): number {
  const places = Map.groupBy([...whole.words].map(unnumbered).entries(), ([, word]) => word);
  const words = [...tokensOf(texts.join(' ')).words].map(unnumbered);
  // Every pair of equal words, the later place first: the longest rise through them is the longest common sequence (Hunt and Szymanski).
  const shared = words.flatMap((word, at) => (places.get(word) ?? []).toReversed().map(([place]) => ({ at, place })));
  const kept = longestRise(shared.map(({ place }) => place)).map((each) => shared[each]?.at ?? 0);
  let end = 0;
  for (const size of sizes) {
    const from = end;
    end += size;
    if (kept.filter((at) => at >= from && at < end).length < alikeWithinSection * size) return 0;
  }
  return (2 * kept.length) / (whole.words.size + words.length);
}

/** `the 2`, the second of its kind, is the word `the`. */
function unnumbered(word: string): string {
  return word.replace(/ \d+$/, '');
}
