import type { Reference } from '@imprimatur/formats';
import { type ReferenceView, referenceView } from '../reference-view.ts';
import type { ProofInput } from './proof-input.ts';

/** A reference as the page lists it, with what changed in it since. */
export interface ReferenceRow extends Pick<ReferenceView, 'number' | 'anchor' | 'href' | 'direction'> {
  readonly words: string;
  readonly id: string;
  readonly note: string | undefined;
  readonly before: string | undefined;
}

/** The references in the order of their numbers; behind them those that are gone since. */
export function referenceRows(references: readonly Reference[], input: ProofInput): readonly ReferenceRow[] {
  return [...references.map((reference, index) => referenceRow(reference, index + 1, input)), ...goneReferences(references, input)];
}

function referenceRow(reference: Reference, number: number, { words, referencesBefore }: ProofInput): ReferenceRow {
  const { anchor, parts, href, direction } = referenceView(reference, number, String(number), words);
  const before = referencesBefore?.find(({ id }) => id === reference.id);
  const isSame = before !== undefined && JSON.stringify(before) === JSON.stringify(reference);
  return {
    number,
    anchor,
    id: reference.id,
    href,
    direction,
    words: parts.join(' '),
    note: referencesBefore === undefined || isSame ? undefined : before === undefined ? 'New since.' : 'Changed since.',
    before: before === undefined || isSame ? undefined : beforeInWords(before, number, words),
  };
}

function beforeInWords(before: Reference, number: number, words: ProofInput['words']): string {
  const { parts, href } = referenceView(before, number, String(number), words);
  return `It was: ${parts.join(' ')} ${href ?? ''}`.trim();
}

function goneReferences(references: readonly Reference[], { referencesBefore = [], words }: ProofInput): readonly ReferenceRow[] {
  return referencesBefore
    .filter(({ id }) => !references.some((reference) => reference.id === id))
    .map((reference, index) => {
      const { parts, href, direction } = referenceView(reference, references.length + index + 1, '', words);
      return { number: references.length + index + 1, anchor: `_ref-gone-${index + 1}`, id: reference.id, href, direction, words: parts.join(' '), note: 'Removed since.', before: undefined };
    });
}
