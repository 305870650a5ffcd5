import { foldWord } from './fold.ts';
import { begin, beginningsOf } from './beginnings.ts';
import { internationalUnits, prefixUnits } from './international-units.ts';
import type { QuantityLanguage } from './language.ts';
import { collectWords, foldPhrase, type PhraseWords, wordsOfPhrase } from './phrase-parts.ts';
import { makeTrie, type Phrase, type PhraseTrie } from './phrase-trie.ts';
import type { Start } from './starts.ts';
import type { Candidate } from './read-phrase.ts';
import type { Vocabulary } from './split-word.ts';

/** A language's table, made ready for look-ups. */
export interface Lexicon {
  readonly language: QuantityLanguage;
  readonly vocabulary: Vocabulary;
  /** The names of tries are those of the lists of the table. */
  readonly cardinals: PhraseTrie<NumberWord>;
  readonly multipliers: PhraseTrie<number>;
  readonly joins: PhraseTrie<true>;
  readonly decimalWords: PhraseTrie<true>;
  readonly articles: PhraseTrie<true>;
  readonly mixed: PhraseTrie<string>;
  readonly spans: PhraseTrie<SpanKind>;
  readonly negatives: PhraseTrie<true>;
  readonly distributive: PhraseTrie<true>;
  readonly units: PhraseTrie<string>;
  readonly per: PhraseTrie<true>;
  readonly beforeUnit: PhraseTrie<true>;
  readonly months: PhraseTrie<number>;
  readonly ordinals: PhraseTrie<number>;
  readonly ordinalPhrases: PhraseTrie<true>;
  readonly adverbs: PhraseTrie<string>;
  readonly bareSpans: PhraseTrie<string>;
  readonly times: PhraseTrie<string>;
  readonly measures: PhraseTrie<string>;
  readonly phrases: PhraseTrie<PhraseMeaning>;
  /** What a word or a sign of any phrase may begin, as the bits of `begin`: the one look-up that most words of a text cost. */
  readonly begins: ReadonlyMap<string, number>;
  /** What must follow words with which quantities begin; found at their first use. */
  readonly starts: Map<string, Start>;
  /** What words are before words that no phrase has; read at their first use. */
  readonly alone: Map<string, readonly Candidate[]>;
}

/** What a word says about a number. */
export interface NumberWord {
  readonly value: string;
  readonly sort: 'number' | 'weak' | 'share' | 'lone multiplier';
}

/** What two numbers make together. */
export type SpanKind = 'range' | 'proportion' | 'proportion, whole first' | 'ratio' | 'percentage';

/** What a phrase with slots means. */
export interface PhraseMeaning {
  readonly kind: 'harmless' | 'measure' | 'possible measure' | 'rate' | 'possible rate' | 'interval' | 'adverb' | 'date' | 'clock' | 'clock word' | 'possible clock word' | 'decade' | 'per first' | 'numbered' | 'era' | 'ordinal';
  readonly value: string;
}

const ready = new WeakMap<QuantityLanguage, Lexicon>();

/** The lexicon of a language; made at the first use. */
export function lexiconOf(language: QuantityLanguage): Lexicon {
  const known = ready.get(language);
  if (known !== undefined) return known;
  const made = makeLexicon(language);
  ready.set(language, made);
  return made;
}

function makeLexicon(language: QuantityLanguage): Lexicon {
  const words: PhraseWords = { written: new Set(), all: new Set(), afterAny: new Set() };
  const tries = triesOf(language, words);
  // Its words are units' words: what is split from a word stays as it is.
  const bareSpans = makeTrie(foldAll(Object.entries(language.bareSpans ?? {}).flatMap(([unit, forms]) => forms.map((form): Entry<string> => [form, unit]))));
  const begins = withWords(beginningsOf({ ...tries, bareSpans }), words);
  return { language, ...tries, vocabulary: vocabularyOf(language, tries.cardinals, begins), bareSpans, begins, starts: new Map(), alone: new Map() };
}

type Tries = Omit<Lexicon, 'language' | 'vocabulary' | 'bareSpans' | 'begins' | 'starts' | 'alone'>;

/** @param words is given the words of all phrases. */
function triesOf(language: QuantityLanguage, words: PhraseWords): Tries {
  const made = <Meaning>(entries: readonly Entry<Meaning>[]): PhraseTrie<Meaning> => {
    const phrases = foldAll(entries);
    for (const { text } of phrases) collectWords(text, words);
    return makeTrie(phrases);
  };
  return {
    cardinals: made(numberWords(language)),
    multipliers: made(Object.entries(language.multipliers)),
    joins: made(marked(language.joins)),
    decimalWords: made(marked(language.decimalWords)),
    articles: made(marked(language.articles)),
    mixed: made(Object.entries(language.mixedFractions)),
    spans: made(spansOf(language)),
    negatives: made(marked((language.negatives ?? []).map((phrase) => phrase.replaceAll('{n}', '{a}')))),
    distributive: made(marked(language.distributive ?? [])),
    units: made(unitForms(language)),
    per: made(marked(['/', ...language.per])),
    beforeUnit: made(marked(language.beforeUnit)),
    months: made(language.months.flatMap((forms, index) => forms.map((form): Entry<number> => [form, index + 1]))),
    ordinals: made(Array.from({ length: 100 }, (_, index) => index + 1).flatMap((value) => language.ordinals(value).map((form): Entry<number> => [form, value]))),
    ordinalPhrases: made(marked(language.ordinalPhrases)),
    adverbs: made(Object.entries(language.adverbs)),
    times: made(Object.entries(language.times)),
    measures: made(Object.entries({ ...language.measures, ...language.possibleMeasures })),
    phrases: made(phrasesOf(language)),
  };
}

type Entry<Meaning> = readonly [phrase: string, meaning: Meaning];

function foldAll<Meaning>(entries: readonly Entry<Meaning>[]): readonly Phrase<Meaning>[] {
  return entries.map(([phrase, meaning]) => ({ text: foldPhrase(phrase), meaning }));
}

function marked(phrases: readonly string[]): readonly Entry<true>[] {
  return phrases.map((phrase): Entry<true> => [phrase, true]);
}

function numberWords(language: QuantityLanguage): readonly Entry<NumberWord>[] {
  const entries: Entry<NumberWord>[] = [];
  for (let value = 0; value < 1000; value += 1) {
    const number: NumberWord = { value: String(value), sort: 'number' };
    for (const form of language.words(value)) entries.push([form, number]);
  }
  for (const [form, values] of Object.entries(language.weak)) for (const value of values.split('|')) entries.push([form, { value, sort: 'weak' }]);
  for (const [form, values] of Object.entries(language.fractions)) for (const value of values.split('|')) entries.push([form, { value, sort: 'share' }]);
  for (const [form, value] of Object.entries(language.multiplied ?? {})) entries.push([form, { value: String(value), sort: 'lone multiplier' }]);
  for (const form of language.loneMultipliers) {
    const words = wordsOfPhrase(form);
    const multiplier = Object.entries(language.multipliers).find(([each]) => foldWord(each.toLowerCase()) === words.at(-1));
    entries.push([form, { value: String(multiplier?.[1] ?? 1000), sort: 'lone multiplier' }]);
  }
  return entries;
}

function spansOf(language: QuantityLanguage): readonly Entry<SpanKind>[] {
  return [
    // A unit may stand behind the first number too: 5 mg to 10 mg.
    ...['{a} - {b}', '{a} ~ {b}', ...language.ranges].flatMap((phrase): Entry<SpanKind>[] => [[phrase, 'range'], [phrase.replace('{a}', '{a} {unit}'), 'range']]),
    ...language.proportions.map((phrase): Entry<SpanKind> => [phrase, phrase.indexOf('{b}') < phrase.indexOf('{a}') ? 'proportion, whole first' : 'proportion']),
    ...['{a} : {b}', ...(language.ratios ?? [])].map((phrase): Entry<SpanKind> => [phrase, 'ratio']),
    ...language.percentages.map((phrase): Entry<SpanKind> => [phrase.replaceAll('{n}', '{a}'), 'percentage']),
  ];
}

function unitForms(language: QuantityLanguage): readonly Entry<string>[] {
  return [...internationalUnits, ...Object.entries(language.units).flatMap(([unit, forms]) => forms.map((form): Entry<string> => [form, unit]))];
}

function phrasesOf(language: QuantityLanguage): readonly Entry<PhraseMeaning>[] {
  return [
    ...meaningsOf('harmless', Object.fromEntries(language.harmless.map((phrase) => [phrase, '']))),
    ...meaningsOf('measure', language.measures),
    ...meaningsOf('possible measure', language.possibleMeasures),
    ...meaningsOf('rate', language.rates),
    ...meaningsOf('possible rate', language.possibleRates),
    ...meaningsOf('interval', language.intervals),
    ...meaningsOf('adverb', language.adverbs),
    ...meaningsOf('date', Object.fromEntries(language.dates.map((phrase) => [phrase, '']))),
    ...meaningsOf('clock', language.clock),
    ...meaningsOf('decade', language.decades ?? {}),
    ...meaningsOf('era', Object.fromEntries((language.eras ?? []).map((phrase) => [phrase, '']))),
    ...meaningsOf('numbered', Object.fromEntries((language.numbered ?? []).map((phrase) => [phrase, '']))),
    ...meaningsOf('per first', Object.fromEntries((language.perFirst ?? []).map((phrase) => [phrase, '']))),
    ...meaningsOf('clock word', language.clockWords),
    ...meaningsOf('possible clock word', language.possibleClockWords),
    ['{o}', { kind: 'ordinal', value: 'n' }],
  ];
}

function meaningsOf(kind: PhraseMeaning['kind'], phrases: Readonly<Record<string, string>>): readonly Entry<PhraseMeaning>[] {
  return Object.entries(phrases).map(([phrase, value]) => [phrase, { kind, value }]);
}

function withWords(begins: ReadonlyMap<string, number>, { all, afterAny }: PhraseWords): ReadonlyMap<string, number> {
  const bits = new Map(begins);
  for (const word of all) bits.set(word, (bits.get(word) ?? 0) | (afterAny.has(word) ? begin.known | begin.afterAny : begin.known));
  return bits;
}

function vocabularyOf(language: QuantityLanguage, cardinals: PhraseTrie<NumberWord>, begins: ReadonlyMap<string, number>): Vocabulary {
  const suffixes = language.suffixes.map(foldWord).toSorted((a, b) => b.length - a.length);
  const compoundHeads = new Set(suffixes.length === 0 ? [] : [...cardinals.words.keys(), ...suffixes].map((word) => word.slice(0, 3)));
  const prefixes = language.prefixes.map(foldWord).toSorted((a, b) => b.length - a.length);
  const has = (word: string): boolean => ((begins.get(word) ?? 0) & begin.known) !== 0;
  return {
    separators: language.separators,
    numericDates: language.numericDates,
    prefixes,
    silentPrefixes: language.silentPrefixes.map(foldWord),
    suffixes,
    joins: language.joins.map(foldWord),
    begins: (word) => begins.get(word) ?? 0,
    partsKnown: new Map(),
    signsKnown: new Map(),
    has,
    mayBeCompound: (word) => compoundHeads.has(word.slice(0, 3)),
    mayTouchDigits: (word) => prefixes.includes(word) || prefixUnits.has(word),
    isIdentifierTail: (letters) => letters !== '' && letters.charCodeAt(0) < 0x400 && !has(foldWord(letters)),
  };
}
