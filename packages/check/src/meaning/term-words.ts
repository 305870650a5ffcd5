import type { Term } from '@imprimatur/formats';
import type { Passage } from '../passage.ts';
import { readPassageWords, writingOf } from './passage-words.ts';
import { stemFormsOf, stemOf } from './stems.ts';
import { type Phrase, termIndex, termsFrom } from './term-index.ts';
import type { Vocable } from './vocabulary.ts';
import type { Word, WordsRead } from './words.ts';

/** Where words of a concept stand in a passage's text. */
export interface TermPlace {
  readonly start: number;
  readonly end: number;
}

/** A concept that a passage speaks of. */
export interface TermUse {
  readonly term: Term;
  readonly places: readonly TermPlace[];
}

/**
 * The concepts whose preferred or accepted words, or abbreviation, stand in a passage. One look at each of its words.
 * @example termsIn(passage('Ketamine for BPD'), terms).map(({ term }) => term.concept) // ['ketamine', 'borderline-personality-disorder']
 */
export function termsIn(passage: Passage, terms: readonly Term[]): readonly TermUse[] {
  const { memory } = passage;
  if (memory.uses?.terms === terms) return memory.uses.uses;
  const uses = findTerms(passage, terms);
  memory.uses = { terms, uses };
  return uses;
}

const none: readonly TermUse[] = [];

function findTerms(passage: Passage, terms: readonly Term[]): readonly TermUse[] {
  const index = termIndex(terms, passage.locale, passage.language);
  const read = readPassageWords(passage);
  const { vocables, words } = read;
  let places: Map<Term, TermPlace[]> | undefined;
  for (let at = 0; at < vocables.length; at += 1) {
    const vocable = vocables[at];
    const from = vocable === undefined ? undefined : termsFrom(vocable, index);
    const best = from === undefined ? undefined : longestAt(from.phrases, read, at, passage);
    if (best === undefined) continue;
    places ??= new Map();
    placesOfTerm(places, best.term).push(placeOf(words, at, best.stems.length));
    at += best.stems.length - 1;
  }
  return places === undefined ? none : Array.from(places, ([term, found]) => ({ term, places: found }));
}

function placesOfTerm(places: Map<Term, TermPlace[]>, term: Term): TermPlace[] {
  const there = places.get(term) ?? [];
  places.set(term, there);
  return there;
}

function longestAt(phrases: readonly Phrase[], read: WordsRead, at: number, passage: Passage): Phrase | undefined {
  let best: Phrase | undefined;
  for (const phrase of phrases) if ((best === undefined || phrase.stems.length > best.stems.length) && standsAt(phrase, read, at, passage)) best = phrase;
  return best;
}

function standsAt({ stems, exactly }: Phrase, { words, vocables }: WordsRead, at: number, { text, language }: Passage): boolean {
  if (exactly !== undefined) return vocables[at]?.written === exactly && !quotes.has(text.charAt((words[at]?.start ?? 0) - 1));
  return stems.every((stem, offset) => {
    const vocable = vocables[at + offset];
    if (vocable === undefined) return false;
    return stemOf(vocable, language) === stem || (offset === 0 && language === 'ar' && stemFormsOf(vocable, language).includes(stem));
  });
}

/** In quotes, an abbreviation is spoken of, not used: some texts use the letters ‘BPD’ for another thing. */
const quotes: ReadonlySet<string> = new Set(['‘', '“', '„', '«', '"', "'", '‚', '‹']);

/** Where this many words from here stand. */
function placeOf(words: readonly Word[], at: number, length: number): TermPlace {
  return { start: words[at]?.start ?? 0, end: words[at + length - 1]?.end ?? 0 };
}

/** Where words, given by their stems, stand one after another in a passage, inflected or not; in German also within compounds. */
export function placesOf(stems: readonly string[], passage: Passage): readonly TermPlace[] {
  const { words, vocables } = readPassageWords(passage);
  const places: TermPlace[] = [];
  if (stems.length === 0) return places;
  for (let at = 0; at <= vocables.length - stems.length; at += 1) if (standFrom(stems, vocables, at, passage.language)) places.push(placeOf(words, at, stems.length));
  return places;
}

function standFrom(stems: readonly string[], vocables: readonly Vocable[], at: number, language: string): boolean {
  for (let offset = 0; offset < stems.length; offset += 1) {
    const [vocable, stem] = [vocables[at + offset], stems[offset]];
    if (vocable === undefined || stem === undefined || !isFormOf(vocable, stem, language)) return false;
  }
  return true;
}

/** Whether all the words of a phrase that say something stand in a passage, in whatever order and form. */
export function holdsWords(stems: readonly string[], passage: Passage): boolean {
  const { language } = passage;
  if (writingOf(language).words === 'together') return placesOf(stems, passage).length > 0;
  const { vocables } = readPassageWords(passage);
  const telling = stems.filter((stem) => stem.length >= shortestTelling(language));
  return (telling.length === 0 ? stems : telling).every((stem) => vocables.some((vocable) => isFormOf(vocable, stem, language) || isRelated(stemOf(vocable, language), stem)));
}

/** Articles and prepositions are shorter. */
function shortestTelling(language: string): number {
  return language === 'ar' ? 2 : 4;
}

/** How much longer than its stem a form may be. */
const longestEnding = 4;

function isFormOf(vocable: Vocable, stem: string, language: string): boolean {
  const word = stemOf(vocable, language);
  if (word === stem) return true;
  if (stem.length < shortestTelling(language)) return false;
  if (language === 'de') return word.includes(stem);
  if (language === 'ar') return stemFormsOf(vocable, language).some((form) => beginsWith(form, stem));
  return beginsWith(word, stem);
}

function beginsWith(word: string, stem: string): boolean {
  return word.length <= stem.length + longestEnding && word.startsWith(stem);
}

/** Of one root, as far as the first letters tell: autorizado, autorizó. */
function isRelated(word: string, stem: string): boolean {
  const shared = Math.max(5, Math.ceil(stem.length * 0.7));
  return word.length >= shared && stem.length >= shared && word.startsWith(stem.slice(0, shared));
}
