import { longestRise } from './longest-rise.ts';

/** Where an item stands in the one list and in the other. */
export type Pair = readonly [a: number, b: number];

/**
 * Finds what two lists have in common, in order (patience diff): what occurs once in both is an anchor, the longest
 * rising run of anchors stays, and the same is done in every gap between them. Small gaps are compared in full.
 * @example sequenceDiff([1, 2, 2, 3], [1, 2, 4, 3]) // [[0, 0], [1, 1], [3, 3]]
 */
export function sequenceDiff(a: readonly number[], b: readonly number[]): readonly Pair[] {
  const pairs: Pair[] = [];
  const gaps: Gap[] = [{ a: 0, aEnd: a.length, b: 0, bEnd: b.length }];
  for (let gap = gaps.pop(); gap !== undefined; gap = gaps.pop()) {
    const inner = trim(a, b, gap, pairs);
    if (inner.a === inner.aEnd || inner.b === inner.bEnd) continue;
    const anchors = inOrder(onceInBoth(a, b, inner));
    if (anchors.length > 0) for (const between of gapsBetween(inner, anchors)) gaps.push(between);
    for (const pair of anchors.length > 0 ? anchors : withoutAnchors(a, b, inner)) pairs.push(pair);
  }
  return pairs.toSorted(([one], [other]) => one - other);
}

/** A gap of at most so many possible pairs is compared in full. */
const smallGap = 4096;

/** From the first to before the end, on both sides. */
interface Gap {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
}

/** Takes what is equal at both ends. */
function trim(a: readonly number[], b: readonly number[], gap: Gap, pairs: Pair[]): Gap {
  let { a: aFrom, aEnd, b: bFrom, bEnd } = gap;
  while (aFrom < aEnd && bFrom < bEnd && a[aFrom] === b[bFrom]) {
    pairs.push([aFrom, bFrom]);
    aFrom += 1;
    bFrom += 1;
  }
  while (aFrom < aEnd && bFrom < bEnd && a[aEnd - 1] === b[bEnd - 1]) {
    aEnd -= 1;
    bEnd -= 1;
    pairs.push([aEnd, bEnd]);
  }
  return { a: aFrom, aEnd, b: bFrom, bEnd };
}

function onceInBoth(a: readonly number[], b: readonly number[], gap: Gap): readonly Pair[] {
  const inB = placesOf(b, gap.b, gap.bEnd);
  return [...placesOf(a, gap.a, gap.aEnd)].flatMap(([item, places]): readonly Pair[] => {
    const [place, ...more] = places;
    const [other, ...others] = inB.get(item) ?? [];
    return place === undefined || other === undefined || more.length + others.length > 0 ? [] : [[place, other]];
  });
}

/** The first of an item with the first, the second with the second: what is left to do with many repeats. */
function inTurn(a: readonly number[], b: readonly number[], gap: Gap): readonly Pair[] {
  const inB = placesOf(b, gap.b, gap.bEnd);
  return [...placesOf(a, gap.a, gap.aEnd)]
    .flatMap(([item, places]) => places.slice(0, inB.get(item)?.length ?? 0).map((place, turn): Pair => [place, inB.get(item)?.[turn] ?? 0]))
    .toSorted(([one], [other]) => one - other);
}

function placesOf(list: readonly number[], from: number, end: number): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  for (let place = from; place < end; place += 1) {
    const item = list[place] ?? 0;
    const known = places.get(item);
    if (known === undefined) places.set(item, [place]);
    else known.push(place);
  }
  return places;
}

function withoutAnchors(a: readonly number[], b: readonly number[], gap: Gap): readonly Pair[] {
  return (gap.aEnd - gap.a) * (gap.bEnd - gap.b) <= smallGap ? longestCommon(a, b, gap) : inOrder(inTurn(a, b, gap));
}

function inOrder(pairs: readonly Pair[]): readonly Pair[] {
  const rise = new Set(longestRise(pairs.map(([, b]) => b)));
  return pairs.filter((_, position) => rise.has(position));
}

function gapsBetween(gap: Gap, anchors: readonly Pair[]): readonly Gap[] {
  let { a, b } = gap;
  const gaps = [...anchors, [gap.aEnd, gap.bEnd] as const].map(([aEnd, bEnd]) => {
    const between = { a, aEnd, b, bEnd };
    a = aEnd + 1;
    b = bEnd + 1;
    return between;
  });
  return gaps.filter((between) => between.a < between.aEnd && between.b < between.bEnd);
}

/** The longest common subsequence of a small gap; of several, the one that takes the earlier places. */
function longestCommon(a: readonly number[], b: readonly number[], gap: Gap): readonly Pair[] {
  const width = gap.bEnd - gap.b + 1;
  const lengths = new Uint16Array((gap.aEnd - gap.a + 1) * width);
  const at = (one: number, other: number): number => (one - gap.a) * width + (other - gap.b);
  for (let one = gap.aEnd - 1; one >= gap.a; one -= 1)
    for (let other = gap.bEnd - 1; other >= gap.b; other -= 1)
      lengths[at(one, other)] = a[one] === b[other] ? (lengths[at(one + 1, other + 1)] ?? 0) + 1 : Math.max(lengths[at(one + 1, other)] ?? 0, lengths[at(one, other + 1)] ?? 0);
  const pairs: Pair[] = [];
  for (let one = gap.a, other = gap.b; one < gap.aEnd && other < gap.bEnd; ) {
    if (a[one] === b[other]) pairs.push([one++, other++]);
    else if ((lengths[at(one + 1, other)] ?? 0) >= (lengths[at(one, other + 1)] ?? 0)) one += 1;
    else other += 1;
  }
  return pairs;
}
