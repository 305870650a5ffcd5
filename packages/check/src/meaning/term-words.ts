import type { Term } from '@imprimatur/formats';
import type { Passage } from '../passage.ts';
import { memoryOf, wordsOfPassage, writingOf } from './passage-words.ts';
import { wordStem } from './word-stem.ts';
import { type Word, wordsOf } from './words.ts';

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
  const memory = memoryOf(passage);
  if (memory.uses?.terms === terms) return memory.uses.uses;
  const uses = findTerms(passage, terms);
  memory.uses = { terms, uses };
  return uses;
}

const none: readonly TermUse[] = [];

function findTerms(passage: Passage, terms: readonly Term[]): readonly TermUse[] {
  const phrasesFrom = phrasesOf(terms, passage);
  const words = wordsOfPassage(passage);
  let places: Map<Term, TermPlace[]> | undefined;
  for (let at = 0; at < words.length; at += 1) {
    const phrases = phrasesFrom(words[at]?.text ?? '');
    const best = phrases === undefined ? undefined : longestAt(phrases, words, at, passage);
    if (best === undefined) continue;
    places ??= new Map();
    placesOfTerm(places, best.term).push(placeOf(words, at, best.stems.length));
    at += best.stems.length - 1;
  }
  return places === undefined ? none : [...places].map(([term, found]) => ({ term, places: found }));
}

function placesOfTerm(places: Map<Term, TermPlace[]>, term: Term): TermPlace[] {
  const there = places.get(term) ?? [];
  places.set(term, there);
  return there;
}

/** Words as they follow each other in a passage, by stems. */
interface Phrase {
  readonly stems: readonly string[];
  /** An abbreviation is written in just these letters. */
  readonly exactly: string | undefined;
  readonly term: Term;
}

/** The phrases that may begin with a word. */
type PhrasesFrom = (word: string) => readonly Phrase[] | undefined;

const indexes = new WeakMap<readonly Term[], Map<string, PhrasesFrom>>();

/** The phrases of a locale by their first word, put together once for each list of terms. */
function phrasesOf(terms: readonly Term[], { locale, language }: Passage): PhrasesFrom {
  const ofTerms = indexes.get(terms) ?? new Map<string, PhrasesFrom>();
  indexes.set(terms, ofTerms);
  const known = ofTerms.get(locale);
  if (known !== undefined) return known;
  const phrasesFrom = phraseIndex(terms.flatMap((term) => phrasesOfTerm(term, locale, language)), language);
  ofTerms.set(locale, phrasesFrom);
  return phrasesFrom;
}

/** Texts have few different words: a bound that no text of people reaches. */
const rememberedWords = 50_000;

/** Looks up a word as it stands in texts; what begins with it is found once. */
function phraseIndex(phrases: readonly Phrase[], language: string): PhrasesFrom {
  const byStem = Map.groupBy(phrases, ({ stems }) => stems[0] ?? '');
  const remembered = new Map<string, readonly Phrase[] | undefined>();
  return (word) => {
    const known = remembered.get(word);
    if (known !== undefined || remembered.has(word)) return known;
    const stem = wordStem(word, language);
    // In Arabic a phrase may begin behind و ف ب ل ك too.
    const stems = language === 'ar' ? arabicForms(stem) : [stem];
    const found = [...new Set(stems)].flatMap((form) => byStem.get(form) ?? []);
    if (remembered.size >= rememberedWords) remembered.clear();
    remembered.set(word, found.length === 0 ? undefined : found);
    return found.length === 0 ? undefined : found;
  };
}

function phrasesOfTerm(term: Term, locale: string, language: string): readonly Phrase[] {
  const words = term.words[locale];
  if (words === undefined) return [];
  const spelt = [words.preferred, ...words.accepted].map((text) => ({ stems: stemsOf(text, language), exactly: undefined, term }));
  return [...spelt, ...(words.abbreviation === undefined ? [] : [{ stems: [wordStem(words.abbreviation.toLowerCase(), language)], exactly: words.abbreviation, term }])];
}

/** The stems of the words of a text. */
export function stemsOf(text: string, language: string): readonly string[] {
  return wordsOf(text, writingOf(language)).map((word) => wordStem(word.text, language));
}

function longestAt(phrases: readonly Phrase[], words: readonly Word[], at: number, passage: Passage): Phrase | undefined {
  let best: Phrase | undefined;
  for (const phrase of phrases) if ((best === undefined || phrase.stems.length > best.stems.length) && standsAt(phrase, words, at, passage)) best = phrase;
  return best;
}

function standsAt({ stems, exactly }: Phrase, words: readonly Word[], at: number, { text, language }: Passage): boolean {
  if (exactly !== undefined) return text.slice(words[at]?.start, words[at]?.end) === exactly && !quotes.has(text.charAt((words[at]?.start ?? 0) - 1));
  return stems.every((stem, offset) => {
    const own = wordStem(words[at + offset]?.text ?? '', language);
    return own === stem || (offset === 0 && language === 'ar' && arabicForms(own).includes(stem));
  });
}

/** In quotes, an abbreviation is spoken of, not used: some texts use the letters ‘BPD’ for another thing. */
const quotes: ReadonlySet<string> = new Set(['‘', '“', '„', '«', '"', "'", '‚', '‹']);

/** Where this many words from here stand. */
function placeOf(words: readonly Word[], at: number, length: number): TermPlace {
  return { start: words[at]?.start ?? 0, end: words[at + length - 1]?.end ?? 0 };
}

/** Where words stand one after another in a passage, inflected or not; in German also within compounds. */
export function placesOf(phrase: string, passage: Passage): readonly TermPlace[] {
  const stems = stemsOf(phrase, passage.language);
  if (stems.length === 0) return [];
  const words = wordsOfPassage(passage);
  return words.flatMap((_, at) => (stems.every((stem, offset) => isFormOf(wordStem(words[at + offset]?.text ?? '', passage.language), stem, passage.language)) ? [placeOf(words, at, stems.length)] : []));
}

/** Whether all the words of a phrase that say something stand in a passage, in whatever order and form. */
export function holdsWords(phrase: string, passage: Passage): boolean {
  const { language } = passage;
  if (writingOf(language).words === 'together') return placesOf(phrase, passage).length > 0;
  const words = wordsOfPassage(passage).map(({ text }) => wordStem(text, language));
  const stems = stemsOf(phrase, language);
  const telling = stems.filter((stem) => stem.length >= shortestTelling(language));
  return (telling.length === 0 ? stems : telling).every((stem) => words.some((word) => isFormOf(word, stem, language) || isRelated(word, stem)));
}

/** Articles and prepositions are shorter. */
function shortestTelling(language: string): number {
  return language === 'ar' ? 2 : 4;
}

/** How much longer than its stem a form may be. */
const longestEnding = 4;

function isFormOf(word: string, stem: string, language: string): boolean {
  if (word === stem) return true;
  if (stem.length < shortestTelling(language)) return false;
  if (language === 'de') return word.includes(stem);
  if (language === 'ar') return arabicForms(word).some((form) => beginsWith(form, stem));
  return beginsWith(word, stem);
}

function beginsWith(word: string, stem: string): boolean {
  return word.startsWith(stem) && word.length <= stem.length + longestEnding;
}

/** Without و ف and ب ل ك before it. */
function arabicForms(word: string): readonly string[] {
  return [word, word.replace(/^[وفبلك]/, ''), word.replace(/^[وف][بلك]/, '')];
}

/** Of one root, as far as the first letters tell: autorizado, autorizó. */
function isRelated(word: string, stem: string): boolean {
  const shared = Math.max(5, Math.ceil(stem.length * 0.7));
  return word.length >= shared && stem.length >= shared && word.startsWith(stem.slice(0, shared));
}
