import type { Inline } from '@imprimatur/parse';
import { type Passage, valueSign } from '../passage.ts';

/** A sentence of a passage, with the references that support it. */
export interface Sentence {
  /** Where it stands in the passage's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The ids that its citations name; a citation after a full stop also covers the sentences before it that have none. */
  readonly references: readonly string[];
}

/** The sentences of a passage, found once. */
export function sentencesOfPassage(passage: Passage): readonly Sentence[] {
  return (passage.memory.sentences ??= withReferences(passage));
}

/** The sentence in which a place of the passage's text lies. */
export function sentenceAt(passage: Passage, at: number): Sentence | undefined {
  const list = sentencesOfPassage(passage);
  let [low, high] = [0, list.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((list[middle]?.start ?? Infinity) <= at) low = middle;
    else high = middle - 1;
  }
  return list[low];
}

function withReferences(passage: Passage): readonly Sentence[] {
  const spans = spansOf(passage.text, passage.language);
  // Most passages cite nothing.
  if (passage.inlines.every(({ kind }) => kind === 'text')) return spans.map(({ start, end }) => ({ start, end, text: passage.text.slice(start, end), references: none }));
  const citations = citationsOf(passage.inlines, 0).found;
  let next = 0;
  const own = spans.map(({ end }, index) => {
    const from = next;
    while (next < citations.length && ((citations[next]?.at ?? 0) <= end || index === spans.length - 1)) next += 1;
    return citations.slice(from, next);
  });
  let covering: readonly string[] = [];
  return spans.toReversed().map(({ start, end }, fromEnd): Sentence => {
    const cited = own[spans.length - 1 - fromEnd] ?? [];
    if (cited.length > 0) covering = cited.some(({ at }) => at === end && stops.test(passage.text.slice(start, end))) ? cited.flatMap(({ references }) => references) : [];
    const references = cited.length > 0 ? cited.flatMap((citation) => citation.references) : covering;
    return { start, end, text: passage.text.slice(start, end), references };
  }).toReversed();
}

const none: readonly string[] = [];

const stops = /[.!?…。！？؟]["'”’»)\]」』]*$/;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stop, what closes with it, and the space or sign after which a sentence may begin. */
const breaks = /[.!?…؟]["'”’»)\]]*\s+|[。！？]["'”’»)\]」』]*\s*/g;

function spansOf(text: string, language: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(breaks)) {
    const next = match.index + match[0].length;
    if (!endsSentence(text, match.index, next, language)) continue;
    spans.push({ start, end: match.index + match[0].trimEnd().length });
    start = next;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}

const beginning = new RegExp(`^[“‘"'«([¿¡„‚]*(?:[\\p{Lu}\\p{Lo}\\p{N}]|${valueSign})`, 'u');

/** Abbreviations with a full stop after which a sentence goes on, in the languages shipped. */
const shortened = new Set(['e.g', 'i.e', 'eg', 'ie', 'dr', 'mr', 'mrs', 'ms', 'prof', 'vs', 'approx', 'no', 'fig', 'st', 'u.s', 'u.k', 'al', 'cf', 'etc', 'p.ej', 'ej', 'sr', 'sra', 'dra', 'ud', 'uds', 'núm', 'p.ex', 'ex', 'm', 'mme', 'env', 'z.b', 'b', 'd.h', 'h', 'bzw', 'ca', 'u.a', 'o.ä', 'usw', 'nr', 'evtl', 'ggf', 'vgl', 's']);

function endsSentence(text: string, stop: number, next: number, language: string): boolean {
  const rest = text.slice(next, next + 8);
  if (rest !== '' && !beginning.test(rest)) return false;
  if (text[stop] !== '.' || rest === '') return true;
  const last = /[^\s(“‘"'«]*$/.exec(text.slice(Math.max(0, stop - 20), stop))?.[0] ?? '';
  // ‘12. August’ in German; an initial, as in ‘J. Smith’.
  if (language === 'de' && /^\d{1,2}$/.test(last)) return false;
  return !/^\p{Lu}$/u.test(last) && !shortened.has(last.toLowerCase());
}

interface Citation {
  readonly at: number;
  readonly references: readonly string[];
}

/** Where citations stand in the text that `passageOf` makes: the space before a citation belongs to it. */
function citationsOf(inlines: readonly Inline[], from: number): { readonly found: readonly Citation[]; readonly length: number } {
  const found: Citation[] = [];
  let length = 0;
  let spaceAtEnd = false;
  for (const inline of inlines) {
    switch (inline.kind) {
      case 'text':
        length += inline.text.length;
        spaceAtEnd = inline.text.endsWith(' ');
        break;
      case 'strong':
      case 'emphasis':
      case 'link': {
        const inner = citationsOf(inline.children, from + length);
        found.push(...inner.found);
        length += inner.length;
        spaceAtEnd = false;
        break;
      }
      case 'citation':
        if (spaceAtEnd) length -= 1;
        spaceAtEnd = false;
        found.push({ at: from + length, references: inline.references });
        break;
      case 'value':
        length += valueSign.length;
        spaceAtEnd = false;
        break;
    }
  }
  return { found, length };
}
