import type { CriticalWords } from '@imprimatur/formats';
import { cosmeticForm } from './cosmetic-form.ts';
import { criticalItems } from './critical-items.ts';
import { type CriticalReason, criticalReasons } from './critical-reasons.ts';
import { type CriticalTable, criticalTable } from './critical-table.ts';
import { type PassageToken, tokensOfPassage } from './passage-tokens.ts';

/** How much an edit of a source passage can change what a reader does. */
export type EditClassification = { readonly kind: 'none' | 'cosmetic' | 'textual' } | { readonly kind: 'critical'; readonly reasons: readonly CriticalReason[] };

/**
 * The class of an edit, from a passage's canonical Markdown before and after. *Cosmetic*: only its dress changed. *Critical*: a number, unit,
 * frequency, negation, modal word, comparison, placeholder, citation or link changed, or what one of them speaks of. *Textual*: anything else.
 * @param words the table of the source's language; without one, whatever is not cosmetic is critical.
 * @example classifyEdit('Do not drive.', 'Do not drink.', words) // critical: negation, 'not drive' → 'not drink'
 */
export function classifyEdit(before: string, after: string, words: CriticalWords | undefined): EditClassification {
  if (before === after) return { kind: 'none' };
  const [was, is] = [cosmeticForm(before), cosmeticForm(after)];
  if (was === is) return { kind: 'cosmetic' };
  const reasons = words === undefined ? [{ kind: 'no-table' as const, before, after }] : reasonsOf(tokensOfPassage(was), tokensOfPassage(is), criticalTable(words));
  return reasons.length > 0 ? { kind: 'critical', reasons } : { kind: 'textual' };
}

function reasonsOf(before: readonly PassageToken[], after: readonly PassageToken[], table: CriticalTable): readonly CriticalReason[] {
  const [itemsBefore, itemsAfter] = [criticalItems(before, table), criticalItems(after, table)];
  const reasons = criticalReasons(itemsBefore, itemsAfter);
  if (reasons.length > 0) return reasons;
  const [wordsBefore, wordsAfter] = [wordsOf(before), wordsOf(after)];
  if (sameSequence(wordsBefore, wordsAfter)) return [];
  const change = { before: shownWords(wordsBefore), after: shownWords(wordsAfter) };
  if (isShort(wordsBefore) || isShort(wordsAfter)) return [{ kind: 'short', ...change }];
  return itemsBefore.length > 0 && sameMultiset(wordsBefore, wordsAfter) ? [{ kind: 'order', ...change }] : [];
}

function wordsOf(tokens: readonly PassageToken[]): readonly PassageToken[] {
  return tokens.filter(({ kind }) => kind === 'word' || kind === 'character' || kind === 'number' || kind === 'placeholder');
}

/** In a passage of up to three words, or six characters of a script without spaces, one word is everything. */
function isShort(words: readonly PassageToken[]): boolean {
  const characters = words.filter(({ kind }) => kind === 'character').length;
  return words.length - characters + characters / 2 <= 3;
}

function sameSequence(a: readonly PassageToken[], b: readonly PassageToken[]): boolean {
  return a.length === b.length && a.every(({ text }, at) => text === b[at]?.text);
}

function sameMultiset(a: readonly PassageToken[], b: readonly PassageToken[]): boolean {
  const sorted = (words: readonly PassageToken[]): readonly PassageToken[] => words.toSorted((x, y) => (x.text < y.text ? -1 : Number(x.text > y.text)));
  return a.length === b.length && sameSequence(sorted(a), sorted(b));
}

function shownWords(words: readonly PassageToken[]): string {
  return words.map(({ shown, kind }) => (kind === 'character' ? shown : ` ${shown} `)).join('').replace(/ {2,}/g, ' ').trim();
}
