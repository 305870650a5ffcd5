import type { Matching } from './matching.ts';
import { heldOverlap, OverlapIndex } from './overlap-index.ts';
import { sequenceDiff } from './sequence-diff.ts';
import { likeness, type Tokens } from './similarity.ts';
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
  const numbers = new Map<string, number>();
  const sideNow = sideOf(now, (each) => matching.segments[each]?.text ?? '', (each) => matching.tokensNow(each), numbers);
  const sideThen = sideOf(then, (each) => matching.entries[each]?.text ?? '', (each) => matching.tokensThen(each), numbers);
  const wholesThen = wholesIn(sideThen);
  const wholesNow = wholesIn(sideNow);
  return [
    ...now.flatMap((part) => wholesThen(sideNow, part).flatMap((whole) => partsAround('split', whole, sideThen, part, sideNow))),
    ...then.flatMap((part) => wholesNow(sideThen, part).flatMap((whole) => partsAround('merged', whole, sideNow, part, sideThen))),
  ];
}

/** The source or the lock: which passages of a section are free, and what they say. */
interface Side {
  readonly free: ReadonlySet<number>;
  readonly text: (place: number) => string;
  readonly tokens: (place: number) => Tokens;
  /** The words in reading order, each by its number. */
  readonly words: (place: number) => readonly number[];
}

function sideOf(free: readonly number[], text: Side['text'], tokens: Side['tokens'], numbers: Map<string, number>): Side {
  const known = new Map<number, readonly number[]>();
  const words = (place: number): readonly number[] => {
    const made = known.get(place) ?? Array.from(tokens(place).words, (word) => numberOf(withoutCount(word), numbers));
    known.set(place, made);
    return made;
  };
  return { free: new Set(free), text, tokens, words };
}

function numberOf(word: string, numbers: Map<string, number>): number {
  const number = numbers.get(word) ?? numbers.size;
  if (number === numbers.size) numbers.set(word, number);
  return number;
}

/** The passages that hold most of the words of a part; looked up once for all parts with the same text. */
function wholesIn(side: Side): (other: Side, part: number) => readonly number[] {
  const groups = [...Map.groupBy(side.free, (place) => side.text(place)).values()];
  const index = new OverlapIndex();
  for (const [place] of groups) index.add(side.tokens(place ?? 0).words);
  const search = { measure: heldOverlap, threshold: alikeWithinSection, count: mostWholes };
  const known = new Map<string, readonly number[]>();
  return (other, part) => {
    const text = other.text(part);
    const found = known.get(text) ?? index.best(other.tokens(part).words, search).flatMap((group) => groups[group]?.slice(0, mostWholes) ?? []);
    known.set(text, found);
    return found;
  };
}

/** All neighbours around one part that together could be the whole. */
function partsAround(kind: Parts['kind'], whole: number, side: Side, part: number, other: Side): readonly Parts[] {
  const size = side.words(whole).length;
  return runsAround(part, other, size).flatMap((parts): readonly Parts[] => {
    const joined = likenessOfParts(side.words(whole), parts.map((each) => other.words(each)));
    if (joined < alikeInParts) return [];
    const alone = parts.map((each) => likeness(side.tokens(whole), other.tokens(each)));
    const closest = Math.max(...alone);
    return joined > closest ? [{ kind, whole, parts, heir: parts[alone.indexOf(closest)] ?? part, likeness: joined }] : [];
  });
}

/** Free neighbours, this one among them, that together have about as many words as the whole. */
function runsAround(part: number, { free, words }: Side, size: number): readonly (readonly number[])[] {
  const runs: (readonly number[])[] = [];
  for (let first = part; first > part - mostParts && free.has(first); first -= 1) {
    const run: number[] = [];
    let count = 0;
    for (let next = first; run.length < mostParts && free.has(next); next += 1) {
      run.push(next);
      count += words(next).length;
      if (run.length > 1 && next >= part && 2 * Math.min(size, count) >= alikeInParts * (size + count)) runs.push([...run]);
    }
  }
  return runs;
}

/** Likeness of the whole with its parts, in which only words in the same order count; 0 where a part is mostly something else. */
function likenessOfParts(whole: readonly number[], parts: readonly (readonly number[])[]): number {
  const words = parts.flat();
  const kept = sequenceDiff(words, whole);
  let end = 0;
  for (const part of parts) {
    const from = end;
    end += part.length;
    if (kept.filter(([at]) => at >= from && at < end).length < alikeWithinSection * part.length) return 0;
  }
  return (2 * kept.length) / (whole.length + words.length);
}

/** `the 2`, the second of its kind, is the word `the`. */
function withoutCount(word: string): string {
  return word.replace(/ \d+$/, '');
}
