import type { Found, PassageCheck, PassagePair } from '../check.ts';
import { sign, signsIn } from './signs.ts';

/** Every quotation mark of a translation has its partner. */
export const quotesUnbalanced: PassageCheck = {
  of: 'passage',
  code: 'quotes-unbalanced',
  severity: 'error',
  protects: 'quality',
  rule: 'Every quotation mark of a translation has its partner; apostrophes, primes and inches are none.',
  reason: 'Nobody can tell where the quoted words end, and what was lost with the mark.',
  mend: 'Add the missing mark, or remove the one that is left.',
  languages: 'all',
  examples: [
    { locale: 'fr', source: 'The word ‘borderline’ is old.', good: 'Le mot « borderline » est ancien : l’usage l’a gardé.', bad: 'Le mot « borderline est ancien.', words: '«' },
    { locale: 'de', source: 'The word ‘borderline’ is old.', good: 'Das Wort „Borderline“ ist alt.', bad: 'Das Wort Borderline“ ist alt.', words: '“' },
    { locale: 'de', source: 'The word ‘borderline’ is old.', good: 'Das Wort »Borderline« ist alt.', bad: 'Das Wort „Borderline ist alt.' },
    { locale: 'zh-Hans', source: 'The word ‘borderline’ is old.', good: '“边缘型”一词由来已久。', bad: '“边缘型一词由来已久。' },
    { locale: 'es', source: 'The word ‘borderline’ is old.', good: 'La palabra «límite» es antigua.', bad: 'La palabra «límite” es antigua.' },
    { locale: 'zh-Hant', source: 'The word ‘borderline’ is old.', good: '「邊緣型」一詞由來已久。', bad: '邊緣型」一詞由來已久。' },
  ],
  find,
};

function find({ source, target }: PassagePair): readonly Found[] {
  if ((signsIn(target) & sign.quote) === 0) return [];
  const alone = marksAlone(target.text, target.language);
  // English opens each paragraph of a long quotation and closes the last: such a passage says nothing of its translation.
  if (alone.length === 0 || (alone.length === 1 && (signsIn(source) & sign.quote) !== 0 && marksAlone(source.text, source.language).length > 0)) return [];
  return alone.slice(0, 1).map(({ at, shown }) => ({ words: shown, at, message: `Found ${shown} without its partner, expected a pair of quotation marks.` }));
}

interface Mark {
  readonly at: number;
  readonly shown: string;
}

function marksAlone(text: string, language: string): readonly Mark[] {
  const all = marksOf(text);
  return [...pairsBothWays.flatMap(([one, other]) => alikeBothWays(all, one, other)), ...doubleMarks(text, all, language), ...singleMarks(text, all), ...straightMarks(text, all)];
}

const pairsBothWays: readonly (readonly [one: string, other: string])[] = [['«', '»'], ['‹', '›'], ['「', '」'], ['『', '』']];

/** Opened by either and closed by the other: « » in French, » « in German. */
function alikeBothWays(all: readonly Mark[], one: string, other: string): readonly Mark[] {
  const marks = all.filter(({ shown }) => shown === one || shown === other);
  const surplus = marks.filter(({ shown }) => shown === one).length * 2 - marks.length;
  if (surplus === 0) return [];
  const last = marks.findLast(({ shown }) => shown === (surplus > 0 ? one : other));
  return last === undefined ? [] : [last];
}

/** “ opens in English and closes in German; where it stands says which. */
function doubleMarks(text: string, all: readonly Mark[], language: string): readonly Mark[] {
  const open: Mark[] = [];
  for (const mark of all.filter(({ shown }) => '„“”‟＂'.includes(shown))) {
    const last = open.at(-1);
    if (last === undefined || (mark.shown !== '”' && opensHere(text, mark, last, language))) open.push(mark);
    else open.pop();
  }
  return open;
}

function opensHere(text: string, { at, shown }: Mark, last: Mark, language: string): boolean {
  if (shown === '„') return true;
  if (last.shown === '„') return /[\s([{„«‚—–]/.test(text[at - 1] ?? ' ') && /\S/.test(text[at + 1] ?? '');
  // Where nothing else opens, “ does; Arabic writers also have ”…“.
  return language !== 'ar' && last.shown === '“';
}

/** An opening ‘ or ‚ must have a later mark that is no apostrophe. */
function singleMarks(text: string, all: readonly Mark[]): readonly Mark[] {
  const marks = all.filter(({ at, shown }) => '‚‘’'.includes(shown) && !/^\p{L}[‘’]\p{L}$/u.test(text.slice(at - 1, at + 2)));
  let open: Mark | undefined;
  for (const mark of marks) {
    const opens = mark.shown === '‚' || (mark.shown === '‘' && (open === undefined || /[\s([{]/.test(text[mark.at - 1] ?? '')));
    if (!opens) open = undefined;
    else if (open !== undefined) return [open];
    else open = mark;
  }
  return open === undefined ? [] : [open];
}

/** 6" may be inches: an odd number counts only where it is odd with and without them. */
function straightMarks(text: string, all: readonly Mark[]): readonly Mark[] {
  const marks = all.filter(({ shown }) => shown === '"');
  const inches = marks.filter(({ at }) => /\d/.test(text[at - 1] ?? '')).length;
  return marks.length % 2 === 1 && (inches === 0 || (marks.length - inches) % 2 === 1) ? marks.slice(-1) : [];
}

function marksOf(text: string): readonly Mark[] {
  return Array.from(text.matchAll(anyMark), ({ 0: shown, index: at }) => ({ at, shown }));
}

const anyMark = /[«»‹›「」『』„“”‟＂‚‘’"]/g;
