import type { LocalDate } from '@imprimatur/formats';

const form = /^(\d{4})\.([1-9]|1[0-2])\.(0|[1-9]\d{0,5})$/;

/**
 * Whether it is the version of a release: year, month and number, none with a leading zero but the number 0 itself.
 * @example isVersion('2026.11.0') // true; '2026.02.0' is none
 */
export function isVersion(text: string): boolean {
  return form.test(text);
}

/**
 * The version for a release of a day: the number after all that are taken in its month, so that none is used twice.
 * What is no version among those taken is passed over.
 * @example nextVersion('2026-11-22', ['2026.11.0', '2026.10.7']) // '2026.11.1'
 */
export function nextVersion(date: LocalDate, taken: readonly string[]): string {
  const month = `${date.slice(0, 4)}.${Number(date.slice(5, 7))}`;
  const numbers = taken.filter((version) => isVersion(version) && version.startsWith(`${month}.`)).map((version) => partsOf(version)[2] ?? 0);
  return `${month}.${Math.max(-1, ...numbers) + 1}`;
}

/**
 * Below zero where the first of two versions is the earlier one; by number, not by letter.
 * @example ['2026.11.10', '2026.11.9'].toSorted(compareVersions) // ['2026.11.9', '2026.11.10']
 */
export function compareVersions(a: string, b: string): number {
  const [ofA, ofB] = [partsOf(a), partsOf(b)];
  return ofA.map((part, index) => part - (ofB[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

function partsOf(version: string): readonly number[] {
  const parts = form.exec(version);
  if (parts === null) throw new Error(`${JSON.stringify(version)} is no version of a release`);
  return parts.slice(1).map(Number);
}
