/** A word of a text, as entries of the tables are compared with it. */
export interface Word {
  /** In lower case. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What stands between the word before and this one. */
  readonly before: 'nothing' | 'bracket' | 'comma' | 'clause' | 'sentence';
}

/** How a language writes its words. */
export interface Writing {
  readonly words: 'apart' | 'together';
  readonly apostrophe: 'ends a word' | 'within a word';
}

/**
 * The words of a text, with where clauses and sentences begin. Hyphens part words. One look at each character.
 * @example wordsOf('Don’t stop. Go on.', english).map(({ text }) => text) // ["don't", 'stop', 'go', 'on']
 */
export function wordsOf(text: string, writing: Writing): readonly Word[] {
  const lower = lowerCase(text);
  const words: Word[] = [];
  let before: Word['before'] = 'nothing';
  for (let at = 0; at < text.length; ) {
    const sign = kindOf[text.charCodeAt(at)];
    if (sign === letter || sign === han || sign === value) {
      const end = endOfWord(text, at, writing);
      words.push({ text: lower.slice(at, end), start: at, end, before });
      before = 'nothing';
      at = end;
    } else {
      if (sign === parting) before = stronger(before, breakAt(text, at, words.at(-1)));
      at += 1;
    }
  }
  return words;
}

/** With straight apostrophes. Where lower case has another length (İ), places would be wrong. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  const straight = lower.includes('’') ? lower.replaceAll('’', "'") : lower;
  return straight.length === text.length ? straight : text;
}

function endOfWord(text: string, start: number, { words, apostrophe }: Writing): number {
  const first = kindOf[text.charCodeAt(start)];
  if (first === value || (first === han && words === 'together')) return start + 1;
  let end = start + 1;
  for (; end < text.length; end += 1) {
    const sign = kindOf[text.charCodeAt(end)];
    if (sign === letter || (sign === han && words === 'apart')) continue;
    if (sign !== apostropheSign) break;
    const next = kindOf[text.charCodeAt(end + 1)];
    if (apostrophe === 'ends a word' && (next === letter || next === undefined)) return end + 1;
    if (next !== letter && next !== han) break;
  }
  return end;
}

const commas: ReadonlySet<string> = new Set([',', '،', '，', '、']);
const brackets: ReadonlySet<string> = new Set(['(', ')', '（', '）', '[', ']']);
const clauseSigns: ReadonlySet<string> = new Set([';', ':', '؛', '；', '：', '–', '—']);
const sentenceSigns: ReadonlySet<string> = new Set(['。', '！', '？', '؟', '\n']);
const latinStops: ReadonlySet<string> = new Set(['.', '!', '?', '…']);

/** × ÷, the Arabic comma, semicolon, question mark, per cent, separators, star and full stop. */
const otherPunctuation: ReadonlySet<number> = new Set([0xd7, 0xf7, 0x60c, 0x61b, 0x61e, 0x61f, 0x66a, 0x66b, 0x66c, 0x66d, 0x6d4]);

/** What a character is to a text's words. */
const [meaningless, letter, han, value, apostropheSign, parting] = [0, 1, 2, 3, 4, 5];

const partingSigns: ReadonlySet<string> = new Set([...commas, ...brackets, ...clauseSigns, ...sentenceSigns, ...latinStops]);

/** Of each UTF-16 code unit. */
const kindOf: Uint8Array = Uint8Array.from({ length: 0x10000 }, (_, code) => {
  if (code === 0xfffc) return value;
  if (code === 0x27 || code === 0x2019) return apostropheSign;
  if (isHan(code)) return han;
  if (isLetter(code)) return letter;
  return partingSigns.has(String.fromCharCode(code)) ? parting : meaningless;
});

/** Han characters of the basic plane, and halves of those beyond. */
function isHan(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || (code >= 0xd800 && code <= 0xdfff) || (code >= 0xf900 && code <= 0xfaff);
}

/** Letters, digits and marks of all scripts: whatever is no punctuation that texts use. */
function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
  if (code < 0xc0) return code === 0xad || code === 0xb5 || code === 0xaa || code === 0xba;
  if (code >= 0x2000 && code <= 0x2bff) return code >= 0x200b && code <= 0x200d;
  if (code >= 0x3000 && code <= 0x303f) return code === 0x3005 || code === 0x3007;
  if (code >= 0xff00) return (code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a) || (code >= 0xff66 && code <= 0xffdc);
  return !otherPunctuation.has(code);
}

function stronger(one: Word['before'], other: Word['before']): Word['before'] {
  return strength[one] >= strength[other] ? one : other;
}

const strength: Readonly<Record<Word['before'], number>> = { nothing: 0, bracket: 1, comma: 2, clause: 3, sentence: 4 };

function breakAt(text: string, at: number, last: Word | undefined): Word['before'] {
  const sign = text.charAt(at);
  if (commas.has(sign)) return 'comma';
  if (brackets.has(sign)) return 'bracket';
  if (clauseSigns.has(sign)) return 'clause';
  if (sentenceSigns.has(sign)) return 'sentence';
  return latinStops.has(sign) && endsSentence(text, at, last) ? 'sentence' : 'nothing';
}

/** Followed by a space; not the stop of a short form (z. B., 1. Mai, No. 5), nor, behind a short word, before a small letter. */
function endsSentence(text: string, at: number, last: Word | undefined): boolean {
  const isStop = text.charAt(at) === '.' && last !== undefined && last.end === at;
  if (isStop && isShortForm(last.text)) return false;
  const rest = text.slice(at + 1, at + 6);
  return sentenceFollows.test(rest) || (isStop && last.text.length >= longWord && anythingFollows.test(rest));
}

const sentenceFollows = /^[)"'”’»›\]]{0,2}(?:\s+(?:[^\p{Ll}\s]|$)|$)/u;
const anythingFollows = /^[)"'”’»›\]]{0,2}\s/u;

/** Short forms are shorter. */
const longWord = 5;

function isShortForm(word: string): boolean {
  return word.length === 1 || (word.length === 2 && word >= '0' && word <= '99') || shortForms.has(word);
}

const shortForms: ReadonlySet<string> = new Set(['no', 'nr', 'dr', 'prof', 'st', 'bzw', 'ca', 'vs', 'etc', 'mr', 'mrs', 'ms', 'sr', 'sra', 'dra', 'tel', 'tél', 'vol', 'art', 'núm', 'pág', 'fig', 'abb', 'mme', 'approx', 'aprox']);
