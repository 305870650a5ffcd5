import { type BidiClass, isolates } from './bidi-class.ts';

/** BD13: runs of one level, joined over isolates, with the direction before and after them (X10). */
export interface Sequence {
  readonly at: readonly number[];
  readonly level: number;
  readonly before: 'L' | 'R';
  readonly after: 'L' | 'R';
}

/** Rules W, N and I of UAX #9, for one sequence: its final levels. */
export function resolveSequence({ at, level, before, after }: Sequence, classes: readonly BidiClass[], levels: number[]): void {
  const kinds = at.map((index) => classes[index] ?? 'ON');
  resolveWeak(kinds, before);
  resolveNeutral(kinds, direction(level), before, after);
  for (const [index, kind] of kinds.entries()) levels[at[index] ?? 0] = implicitLevel(kind, level);
}

/** W1 to W7. */
function resolveWeak(kinds: BidiClass[], before: 'L' | 'R'): void {
  let strong: BidiClass = before;
  for (const [at, kind] of kinds.entries()) {
    const previous = at === 0 ? before : (kinds[at - 1] ?? before);
    if (kind === 'NSM') kinds[at] = isolates.has(previous) || previous === 'PDI' ? 'ON' : previous;
    else if (kind === 'EN' && strong === 'AL') kinds[at] = 'AN';
    else if (kind === 'L' || kind === 'R' || kind === 'AL') strong = kind;
    // A mark on a number takes what the number has become.
    if (kind === 'NSM' && kinds[at] === 'EN' && strong === 'AL') kinds[at] = 'AN';
  }
  for (const [at, kind] of kinds.entries()) if (kind === 'AL') kinds[at] = 'R';
  resolveSeparators(kinds);
  resolveTerminators(kinds);
  for (const [at, kind] of kinds.entries()) if (kind === 'ES' || kind === 'ET' || kind === 'CS') kinds[at] = 'ON';
  strong = before;
  for (const [at, kind] of kinds.entries()) {
    if (kind === 'L' || kind === 'R') strong = kind;
    else if (kind === 'EN' && strong === 'L') kinds[at] = 'L';
  }
}

/** W4: one separator between two numbers of a kind. */
function resolveSeparators(kinds: BidiClass[]): void {
  for (let at = 1; at < kinds.length - 1; at += 1) {
    const [left, kind, right] = [kinds[at - 1], kinds[at], kinds[at + 1]];
    if (kind === 'ES' && left === 'EN' && right === 'EN') kinds[at] = 'EN';
    if (kind === 'CS' && left === right && (left === 'EN' || left === 'AN')) kinds[at] = left;
  }
}

/** W5: signs such as % that touch a European number, from either side. */
function resolveTerminators(kinds: BidiClass[]): void {
  for (let at = 1; at < kinds.length; at += 1) if (kinds[at] === 'ET' && kinds[at - 1] === 'EN') kinds[at] = 'EN';
  for (let at = kinds.length - 2; at >= 0; at -= 1) if (kinds[at] === 'ET' && kinds[at + 1] === 'EN') kinds[at] = 'EN';
}

/** N1 and N2: between two sides of one direction that one, else the embedding's; numbers count as right-to-left. */
function resolveNeutral(kinds: BidiClass[], embedding: 'L' | 'R', before: 'L' | 'R', after: 'L' | 'R'): void {
  let left = before;
  for (let at = 0; at < kinds.length; at += 1) {
    const side = sideOf(kinds[at]);
    if (side !== undefined) {
      left = side;
      continue;
    }
    let end = at;
    while (end < kinds.length && sideOf(kinds[end]) === undefined) end += 1;
    const right = end < kinds.length ? (sideOf(kinds[end]) ?? after) : after;
    kinds.fill(left === right ? left : embedding, at, end);
    at = end - 1;
  }
}

function sideOf(kind: BidiClass | undefined): 'L' | 'R' | undefined {
  if (kind === 'L') return 'L';
  return kind === 'R' || kind === 'EN' || kind === 'AN' ? 'R' : undefined;
}

/** I1 and I2. */
function implicitLevel(kind: BidiClass, level: number): number {
  if ((level & 1) === 0) return kind === 'R' ? level + 1 : kind === 'EN' || kind === 'AN' ? level + 2 : level;
  return kind === 'R' ? level : level + 1;
}

/** The direction of a level: even ones run from left to right. */
export function direction(level: number): 'L' | 'R' {
  return (level & 1) === 0 ? 'L' : 'R';
}
