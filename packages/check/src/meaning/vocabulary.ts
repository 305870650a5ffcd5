import type { ReadWord } from './read-word.ts';
import type { TermIndex, TermsFrom } from './term-index.ts';
import type { Writing } from './words.ts';

/** A word as texts write it, with what has been found out about it: each part from when it is first asked for. */
export interface Vocable {
  readonly written: string;
  /** In lower case, with straight apostrophes. */
  readonly text: string;
  meaning: ReadWord | undefined;
  stem: string | undefined;
  /** In Arabic, the stem without what may be written before it. */
  stemForms: readonly string[] | undefined;
  terms: { readonly index: TermIndex; readonly from: TermsFrom | undefined } | undefined;
}

/** The words that texts of one writing have had so far. */
export interface Vocabulary {
  readonly known: Map<string, Vocable>;
  /** By a sum of their characters: found without cutting them out of the text. A word takes the place of another one. */
  readonly recent: (Vocable | undefined)[];
}

const places = 0x2000;

/** Texts have few different words: a bound that no text of people reaches. */
const rememberedWords = 50_000;

const vocabularies = new WeakMap<Writing, Vocabulary>();

/** The vocabulary of a writing: of a language, where it has a table. */
export function vocabularyOf(writing: Writing): Vocabulary {
  const there = vocabularies.get(writing);
  if (there !== undefined) return there;
  const made: Vocabulary = { known: new Map(), recent: Array.from({ length: places }) };
  vocabularies.set(writing, made);
  return made;
}

/** The word that stands at a place of a text. */
export function vocableAt({ known, recent }: Vocabulary, text: string, start: number, end: number): Vocable {
  const place = placeOf(text, start, end);
  const there = recent[place];
  if (there !== undefined && isAt(there.written, text, start, end)) return there;
  const written = text.slice(start, end);
  const found = known.get(written) ?? added(known, written);
  recent[place] = found;
  return found;
}

function placeOf(text: string, start: number, end: number): number {
  let sum = 0;
  for (let at = start; at < end; at += 1) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0;
  return (sum ^ (sum >>> 13)) & (places - 1);
}

function isAt(written: string, text: string, start: number, end: number): boolean {
  if (written.length !== end - start) return false;
  for (let at = 0; at < written.length; at += 1) if (written.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

function added(known: Map<string, Vocable>, written: string): Vocable {
  if (known.size >= rememberedWords) known.clear();
  const vocable: Vocable = { written, text: lowerCase(written), meaning: undefined, stem: undefined, stemForms: undefined, terms: undefined };
  known.set(written, vocable);
  return vocable;
}

/** Where lower case has another length (İ), the word stays as it is. */
function lowerCase(written: string): string {
  const lower = written.toLowerCase().replaceAll('’', "'");
  return lower.length === written.length ? lower : written;
}
