import type { SegmentKey } from '@imprimatur/formats';

/** What became of a passage from one revision to the next. */
export type PassageChange =
  | { readonly kind: 'unchanged' | 'moved' | 'returned' | 'new' }
  | { readonly kind: 'edited'; readonly edit: EditClass; readonly place: 'in place' | 'moved' }
  | { readonly kind: 'split'; readonly of: SegmentKey }
  | { readonly kind: 'merged'; readonly from: readonly SegmentKey[] }
  | { readonly kind: 'gone'; readonly into: SegmentKey | undefined };

/** The same as a history foresees it; where two passages change places, it need not say which of them moved. */
export type ExpectedChange = PassageChange | { readonly kind: 'fresh' } | { readonly kind: 'edited'; readonly edit: EditClass | 'harmless'; readonly place: 'in place' | 'moved' | 'anywhere' };

/** How much an edit matters to a translation. */
export type EditClass = 'cosmetic' | 'textual' | 'critical';

/**
 * Reads a change as it is written in a history.
 * @example readExpectedChange('moved, critical') // { kind: 'edited', edit: 'critical', place: 'moved' }
 */
export function readExpectedChange(written: string): ExpectedChange {
  const [, place, edit] = /^(?:(moved|anywhere), )?(cosmetic|textual|critical|harmless)$/.exec(written) ?? [];
  if (edit !== undefined) return { kind: 'edited', edit: edit as EditClass | 'harmless', place: place === undefined ? 'in place' : (place as 'moved' | 'anywhere') };
  const [, verb, keys = ''] = /^(split of|merged from|gone into) (\S+(?: \+ \S+)*)$/.exec(written) ?? [];
  if (verb === 'split of') return { kind: 'split', of: keys as SegmentKey };
  if (verb === 'merged from') return { kind: 'merged', from: keys.split(' + ') as SegmentKey[] };
  if (verb === 'gone into') return { kind: 'gone', into: keys as SegmentKey };
  if (written === 'gone') return { kind: 'gone', into: undefined };
  if (written === 'unchanged' || written === 'moved' || written === 'fresh' || written === 'returned' || written === 'new') return { kind: written };
  throw new Error(`${JSON.stringify(written)} is no change that a history knows`);
}

/** The change in the words of a history; the other way round from `readExpectedChange`. */
export function writeChange(change: ExpectedChange): string {
  switch (change.kind) {
    case 'edited':
      return change.place === 'in place' ? change.edit : `${change.place}, ${change.edit}`;
    case 'split':
      return `split of ${change.of}`;
    case 'merged':
      return `merged from ${change.from.join(' + ')}`;
    case 'gone':
      return change.into === undefined ? 'gone' : `gone into ${change.into}`;
    case 'unchanged':
    case 'moved':
    case 'fresh':
    case 'returned':
    case 'new':
      return change.kind;
  }
}

/** Whether what was found is what was foreseen. A harmless edit may be called critical, to be safe. */
export function agrees(expected: ExpectedChange, found: PassageChange): boolean {
  if (expected.kind === 'fresh') return found.kind === 'unchanged' || found.kind === 'moved';
  if (expected.kind !== 'edited' || found.kind !== 'edited') return writeChange(expected) === writeChange(found);
  const samePlace = expected.place === 'anywhere' || expected.place === found.place;
  return samePlace && (expected.edit === 'harmless' ? found.edit !== 'cosmetic' : found.edit === expected.edit);
}
