import { type BidiClass, bidiClass, isolates } from './bidi-class.ts';
import { explicitLevels } from './explicit-levels.ts';
import { direction, resolveSequence, type Sequence } from './resolve-sequence.ts';

/**
 * The embedding level of each UTF-16 unit of a line, by the Unicode bidirectional algorithm (UAX #9) without its rule N0: brackets
 * take the direction of neutrals. Odd levels run from right to left; -1 for what has no place of its own (X9).
 */
export function bidiLevels(line: string, paragraph: 0 | 1): readonly number[] {
  const classes = classesOf(line);
  const partner = matchIsolates(classes);
  const levels = explicitLevels(classes, partner, paragraph);
  for (const sequence of sequencesOf(classes, levels, partner, paragraph)) resolveSequence(sequence, classes, levels);
  return levels;
}

/**
 * The units of a line as they are seen from left to right (L2).
 * @example visualOrder([1, 2, 2]) // [1, 2, 0]: a right-to-left letter stands right of the number that follows it
 */
export function visualOrder(levels: readonly number[]): readonly number[] {
  let order = levels.flatMap((level, index) => (level < 0 ? [] : [index]));
  const highest = levels.reduce((most, level) => Math.max(most, level), 0);
  for (let level = highest; level > 0; level -= 1) order = reverseRuns(order, levels, level);
  return order;
}

/** Both halves of a surrogate pair have the class of their character. */
function classesOf(line: string): BidiClass[] {
  const classes: BidiClass[] = [];
  for (const character of line) {
    const made = bidiClass(character);
    for (let unit = 0; unit < character.length; unit += 1) classes.push(made);
  }
  return classes;
}

/** BD9: the PDI of each isolate, and the isolate of each PDI. */
function matchIsolates(classes: readonly BidiClass[]): ReadonlyMap<number, number> {
  const partner = new Map<number, number>();
  const open: number[] = [];
  for (const [at, kind] of classes.entries()) {
    if (isolates.has(kind)) open.push(at);
    const start = kind === 'PDI' ? open.pop() : undefined;
    if (start !== undefined) partner.set(start, at).set(at, start);
  }
  return partner;
}

function sequencesOf(classes: readonly BidiClass[], levels: readonly number[], partner: ReadonlyMap<number, number>, paragraph: number): readonly Sequence[] {
  const kept = levels.flatMap((level, at) => (level < 0 ? [] : [at]));
  const place = new Map(kept.map((at, index) => [at, index]));
  const runs = runsOf(kept, levels);
  const runStarting = new Map(runs.map((run) => [run[0] ?? -1, run]));
  return runs.flatMap((first): readonly Sequence[] => {
    const [head = -1] = first;
    if (classes[head] === 'PDI' && partner.has(head)) return [];
    const at = [...first];
    for (let next = continuation(at, classes, partner, runStarting); next !== undefined; next = continuation(at, classes, partner, runStarting)) for (const index of next) at.push(index);
    const last = at.at(-1) ?? head;
    const level = levels[head] ?? paragraph;
    const leveled = (index: number | undefined): number => (index === undefined ? paragraph : (levels[index] ?? paragraph));
    const isOpen = isolates.has(classes[last] ?? 'ON') && !partner.has(last);
    return [{ at, level, before: direction(Math.max(level, leveled(kept[(place.get(head) ?? 0) - 1]))), after: direction(Math.max(level, isOpen ? paragraph : leveled(kept[(place.get(last) ?? 0) + 1]))) }];
  });
}

function runsOf(kept: readonly number[], levels: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  let level = -1;
  for (const at of kept) {
    if (levels[at] === level) runs.at(-1)?.push(at);
    else runs.push([at]);
    level = levels[at] ?? -1;
  }
  return runs;
}

function continuation(at: readonly number[], classes: readonly BidiClass[], partner: ReadonlyMap<number, number>, runStarting: ReadonlyMap<number, readonly number[]>): readonly number[] | undefined {
  const last = at.at(-1) ?? -1;
  const end = isolates.has(classes[last] ?? 'ON') ? partner.get(last) : undefined;
  return end === undefined ? undefined : runStarting.get(end);
}

function reverseRuns(order: readonly number[], levels: readonly number[], level: number): number[] {
  const made: number[][] = [[]];
  for (const [place, index] of order.entries()) {
    const turns = (levels[index] ?? 0) >= level;
    // A piece is turned or kept: it goes on as long as that is so.
    if (place > 0 && turns !== (levels[order[place - 1] ?? 0] ?? 0) >= level) made.push([]);
    made.at(-1)?.push(index);
  }
  return made.flatMap((piece) => ((levels[piece[0] ?? 0] ?? 0) >= level ? piece.toReversed() : piece));
}
