import { valueSign } from '../passage.ts';
import type { TextEdit } from './mend-text.ts';

/** A space that is wrong by the custom of the language, and the edit that mends it. */
export interface SpacingEdit extends TextEdit {
  /** What is found there, in words. */
  readonly found: string;
  readonly expected: string;
}

/**
 * The edits that give the marks of a text the spaces of its language.
 * @example spacingEdits('Quoi?', 'fr')[0]?.insert // '\u202F'
 */
export function spacingEdits(text: string, locale: string): readonly SpacingEdit[] {
  const language = locale.split('-', 1)[0] ?? locale;
  const edits = [...text.matchAll(spacedMarks)].flatMap(({ index }) => editAt(text, index, language, locale) ?? []);
  return language === 'de' ? [...edits, ...germanAbbreviations(text)].toSorted((one, other) => one.at - other.at) : edits;
}

const spacedMarks = /[«»:;!?,.،。，、；：？！؛؟]/g;
const tallMarks = ':;!?';
const lowMarks = ',.،。，、；：？！؛؟';
const noBreak = '\u00A0';
const narrow = '\u202F';

function editAt(text: string, at: number, language: string, locale: string): SpacingEdit | undefined {
  const mark = text[at] ?? '';
  if (language === 'fr' && mark === '«') return afterOpening(text, at);
  if (language === 'fr' && (mark === '»' || tallMarks.includes(mark))) return mark === '»' || endsPhrase(text, at) ? beforeFrenchMark(text, at, locale) : undefined;
  if (!tallMarks.includes(mark) && !lowMarks.includes(mark)) return undefined;
  return isSpace(text[at - 1]) && endsPhrase(text, at) && !isRatio(text, at) ? spaceBefore(text, at) : undefined;
}

/** Not within 12:30, https://, :-) or .5: the mark is the last of its word. */
function endsPhrase(text: string, at: number): boolean {
  const next = text[at + 1];
  if (next === undefined || isSpace(next) || '。，、；：？！'.includes(text[at] ?? '')) return true;
  return /[!?]/.test(text[at] ?? '') ? /[)\]»”’"!?…\uFFFC]/.test(next) : /[»”’"\uFFFC]/.test(next);
}

function afterOpening(text: string, at: number): SpacingEdit | undefined {
  const next = text[at + 1];
  if (next === undefined || isWide(next)) return undefined;
  if (next === ' ') return { at: at + 1, remove: 1, insert: noBreak, found: 'a space after « where the line may break', expected: 'a no-break space' };
  return { at: at + 1, remove: 0, insert: noBreak, found: 'no space after «', expected: 'a no-break space' };
}

function beforeFrenchMark(text: string, at: number, locale: string): SpacingEdit | undefined {
  const [mark = '', before, further] = [text[at], text[at - 1], text[at - 2]];
  if (before === undefined || isWide(before) || '([!?:;…«'.includes(before)) return undefined;
  const insert = mark === ':' || mark === '»' ? noBreak : narrow;
  const canadian = locale.endsWith('-CA') && mark !== ':' && mark !== '»';
  if (before !== ' ') return canadian || before === "'" ? undefined : { at, remove: 0, insert, found: `no space before ${mark}`, expected: 'a no-break space' };
  if (further === undefined) return undefined;
  return { at: at - 1, remove: 1, insert: canadian ? '' : insert, found: `a space before ${mark} where the line may break`, expected: canadian ? 'none' : 'a no-break space' };
}

function spaceBefore(text: string, at: number): SpacingEdit | undefined {
  let start = at;
  while (isSpace(text[start - 1])) start -= 1;
  // An ellipsis may stand apart; at the beginning there is nothing to stand apart from.
  if (start === 0 || text[start - 1] === '«' || text[at + 1] === '.' || isAddress(text, start)) return undefined;
  return { at: start, remove: at - start, insert: '', found: `a space before ${text[at] ?? ''}`, expected: 'none' };
}

/** Behind an address a space shows where it ends. */
function isAddress(text: string, end: number): boolean {
  return /[@/]\S*$/.test(text.slice(Math.max(0, end - 80), end));
}

/** 1 : 2 */
function isRatio(text: string, at: number): boolean {
  return /[\d\uFFFC]/.test(text[at - 2] ?? '') && /[\d\uFFFC]/.test(text[at + 2] ?? '') && text[at] === ':';
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || isWide(character);
}

function isWide(character: string | undefined): boolean {
  return character !== undefined && character !== valueSign && /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/.test(character);
}

/** DIN 5008: an abbreviation of several words keeps the spaces between them. */
const abbreviation = /(?<![\p{L}.])(?:z\.B|d\.h|u\.a|z\.T|u\.U|o\.Ä|u\.Ä|s\.o|s\.u|v\.a|i\.d\.R)\.(?!\p{L})/gu;

function germanAbbreviations(text: string): readonly SpacingEdit[] {
  return [...text.matchAll(abbreviation)].flatMap(({ 0: shown, index }) =>
    [...shown.slice(0, -1).matchAll(/\./g)].map((point) => ({ at: index + point.index + 1, remove: 0, insert: noBreak, found: `${shown} without a space`, expected: shown.replaceAll('.', `.${noBreak}`).trim() })),
  );
}
