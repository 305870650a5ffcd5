import type { SegmentKey } from './names.ts';

/** Ends the name under which a merge keeps the other branch's wording; a third branch's ends in `~other-2`, and so on. */
export const rivalEnding = '~other';

/** The name of another branch's wording. */
export interface RivalName {
  readonly key: SegmentKey;
  /** 1 for `~other`, 2 for `~other-2`. */
  readonly number: number;
}

/**
 * The name for another branch's wording of a segment.
 * @example rivalName('opening.dose', 2) // 'opening.dose~other-2'
 */
export function rivalName(key: string, number: number): string {
  return `${key}${rivalEnding}${number === 1 ? '' : `-${number}`}`;
}

/**
 * Whose other wording a name of a catalogue stands for; `undefined` for any other name.
 * @example rivalOf('opening.dose~other-2') // { key: 'opening.dose', number: 2 }
 */
export function rivalOf(name: string): RivalName | undefined {
  const [, key, number = '1'] = /^([^~]*[^~.])~other(?:-([2-9]|[1-9][0-9]{1,3}))?$/.exec(name) ?? [];
  return key === undefined ? undefined : { key: key as SegmentKey, number: Number(number) };
}
