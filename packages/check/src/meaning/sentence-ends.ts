import type { Word } from './words.ts';

/**
 * Whether a stop of a Latin script ends a sentence: what is followed by a space does, unless it is the stop of a short form
 * (z. B., 1. Mai, No. 5) or, behind a short word, stands before a small letter.
 * @param last the word before the stop.
 */
export function endsSentence(text: string, at: number, last: Word | undefined): boolean {
  const isStop = text.charCodeAt(at) === fullStop && last !== undefined && last.end === at;
  if (isStop && isShortForm(last.text)) return false;
  if (at + 1 === text.length || isCapitalBehindSpace(text, at)) return true;
  const rest = text.slice(at + 1, at + 6);
  return sentenceFollows.test(rest) || (isStop && last.text.length >= longWord && anythingFollows.test(rest));
}

const fullStop = 0x2e;

/** As most sentences of Latin scripts begin. */
function isCapitalBehindSpace(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 2);
  return text.charCodeAt(at + 1) === 0x20 && next >= 0x41 && next <= 0x5a;
}

const sentenceFollows = /^[)"'”’»›\]]{0,2}(?:\s+(?:[^\p{Ll}\s]|$)|$)/u;
const anythingFollows = /^[)"'”’»›\]]{0,2}\s/u;

/** Short forms are shorter. */
const longWord = 5;

function isShortForm(word: string): boolean {
  return word.length === 1 || (word.length === 2 && word >= '0' && word <= '99') || shortForms.has(word);
}

const shortForms: ReadonlySet<string> = new Set(['no', 'nr', 'dr', 'prof', 'st', 'bzw', 'ca', 'vs', 'etc', 'mr', 'mrs', 'ms', 'sr', 'sra', 'dra', 'tel', 'tél', 'vol', 'art', 'núm', 'pág', 'fig', 'abb', 'mme', 'approx', 'aprox']);
