import type { Matching } from './matching.ts';
import { diceOverlap, heldOverlap, OverlapIndex } from './overlap-index.ts';
import { sequenceDiff } from './sequence-diff.ts';
import { likeness, type Tokens } from './similarity.ts';
import { alikeInParts, alikeWithinSection } from './thresholds.ts';

/**
 * A passage that became two to four neighbours in its section, and neighbours that became one. The part most alike keeps
 * the key, or gives it.
 */
export function matchSplitAndMerged(matching: Matching): void {
  for (const [sectionNow, sectionBefore] of matching.pairedSections()) {
    const now = sectionNow.passages.filter((each) => matching.isFreeNow(each));
    const before = sectionBefore.passages.filter((each) => matching.isFreeBefore(each));
    // One passage on each side is neither.
    if (now.length === 0 || before.length === 0 || now.length + before.length < 3) continue;
    for (const match of findMatches(matching, now, before)) take(matching, match);
  }
}

const mostParts = 4;
/** How many passages are tried as the one that a part belongs to. */
const mostWholes = 3;

/** One passage that could be the same as some neighbours on the other side. */
interface Run {
  readonly kind: 'split' | 'merged';
  readonly whole: number;
  readonly parts: readonly number[];
}

/** One that is, with the part that gives or keeps the key. */
interface Match extends Run {
  readonly heir: number;
  readonly likeness: number;
}

function take(matching: Matching, { kind, whole, parts, heir }: Match): void {
  switch (kind) {
    case 'split':
      if (matching.isFreeBefore(whole) && parts.every((now) => matching.isFreeNow(now))) matching.split(parts, heir, whole);
      return;
    case 'merged':
      if (matching.isFreeNow(whole) && parts.every((before) => matching.isFreeBefore(before))) matching.merge(whole, parts, heir);
  }
}

function findMatches(matching: Matching, now: readonly number[], before: readonly number[]): readonly Match[] {
  const numbers = new Map<string, number>();
  const sideNow = sideOf(now, (each) => matching.segments[each]?.text ?? '', (each) => matching.tokensNow(each), numbers);
  const sideBefore = sideOf(before, (each) => matching.entries[each]?.text ?? '', (each) => matching.tokensBefore(each), numbers);
  const matches = [
    ...findRuns('split', sideNow, sideBefore).flatMap((run) => matchOf(run, sideBefore, sideNow)),
    ...findRuns('merged', sideBefore, sideNow).flatMap((run) => matchOf(run, sideNow, sideBefore)),
  ];
  return matches.toSorted((a, b) => b.likeness - a.likeness || a.whole - b.whole || (a.parts[0] ?? 0) - (b.parts[0] ?? 0));
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

/** All neighbours that could together be a passage of the other side, each once. */
function findRuns(kind: Run['kind'], side: Side, other: Side): readonly Run[] {
  const wholesOf = wholesIn(other);
  const runs = [...side.free].flatMap((part) => wholesOf(side, part).flatMap((whole) => runsAround(part, side, other.tokens(whole).words.size).map((parts): Run => ({ kind, whole, parts }))));
  return [...new Map(runs.map((run) => [`${run.whole} ${run.parts.join(' ')}`, run])).values()];
}

/**
 * The passages that hold most of the words of a part; looked up once for all parts with the same text. Where one is
 * there almost as it was, it is that one, more or less a neighbour, if any.
 */
function wholesIn(side: Side): (other: Side, part: number) => readonly number[] {
  const groups = [...Map.groupBy(side.free, (place) => side.text(place)).values()];
  const index = new OverlapIndex();
  for (const [place] of groups) index.add(side.tokens(place ?? 0).words);
  const search = (words: ReadonlySet<string>): readonly number[] => {
    const same = index.best(words, { measure: diceOverlap, threshold: alikeInParts, count: 1 });
    return same.length > 0 ? same : index.best(words, { measure: heldOverlap, threshold: alikeWithinSection, count: mostWholes });
  };
  const known = new Map<string, readonly number[]>();
  return (other, part) => {
    const text = other.text(part);
    const found = known.get(text) ?? search(other.tokens(part).words).flatMap((group) => groups[group]?.slice(0, mostWholes) ?? []);
    known.set(text, found);
    return found;
  };
}

/** Free neighbours, this one among them, that together have about as many words as the whole. */
function runsAround(part: number, { free, tokens }: Side, size: number): readonly (readonly number[])[] {
  const runs: (readonly number[])[] = [];
  for (let first = part; first > part - mostParts && free.has(first); first -= 1) {
    const run: number[] = [];
    let count = 0;
    for (let next = first; run.length < mostParts && free.has(next); next += 1) {
      run.push(next);
      count += tokens(next).words.size;
      if (run.length > 1 && next >= part && 2 * Math.min(size, count) >= alikeInParts * (size + count)) runs.push([...run]);
    }
  }
  return runs;
}

/** A run of parts that has the whole's words. */
function matchOf(run: Run, side: Side, other: Side): readonly Match[] {
  const whole = side.tokens(run.whole).words;
  if (!run.parts.every((part) => isMostlyIn(whole, other.tokens(part).words))) return [];
  const joined = likenessOfParts(side.words(run.whole), run.parts.map((part) => other.words(part)));
  if (joined < alikeInParts) return [];
  const alone = run.parts.map((part) => likeness(side.tokens(run.whole), other.tokens(part)));
  const closest = Math.max(...alone);
  return [{ ...run, heir: run.parts[alone.indexOf(closest)] ?? run.whole, likeness: joined }];
}

/** A quick look, before the order of the words is asked for. */
function isMostlyIn(whole: ReadonlySet<string>, part: ReadonlySet<string>): boolean {
  let held = 0;
  for (const word of part) if (whole.has(withoutCount(word))) held += 1;
  return held >= alikeWithinSection * part.size;
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
