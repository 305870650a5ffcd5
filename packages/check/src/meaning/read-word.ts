import { type Entry, type EntryWord, withoutMarks } from './entries.ts';
import type { MeaningLanguage } from './language.ts';

/** What a language's tables know of a word. */
export interface ReadWord {
  /** Those that may begin with it. */
  readonly entries: readonly Entry[];
  /** The words within entries that it fits; `undefined` where it fits none, as most words do. */
  readonly within: ReadonlySet<EntryWord> | undefined;
  readonly beginsClause: boolean;
}

/** Texts have few different words: what is known of each is kept, up to a bound that no text of people reaches. */
const rememberedWords = 50_000;

/** Looks words up; each word is compared with the tables once. */
export function wordReader(language: MeaningLanguage, entries: readonly Entry[]): (text: string) => ReadWord {
  const firsts = indexOf(entries.map((entry) => [entry.first, entry] as const));
  const later = indexOf([...new Set(entries.flatMap(({ rest }) => rest.map(({ word }) => word)))].map((word) => [word, word] as const));
  const clauseWords = new Set(language.clauseWords);
  const remembered = new Map<string, ReadWord>();
  return (text) => {
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const forms = formsOf(withoutMarks(text), language.prefixes);
    const within = new Set(forms.flatMap((form) => fitting(later, form)));
    const word = { entries: [...new Set(forms.flatMap((form) => fitting(firsts, form)))], within: within.size === 0 ? undefined : within, beginsClause: clauseWords.has(text) };
    if (remembered.size >= rememberedWords) remembered.clear();
    remembered.set(text, word);
    return word;
  };
}

/** A word as it stands, then without one, two or three prefixes; at least two letters stay. */
function formsOf(word: string, prefixes: readonly string[]): readonly string[] {
  const forms = new Set([word]);
  let last = [word];
  for (let round = 0; round < 3 && last.length > 0; round += 1) {
    last = last.flatMap((form) => prefixes.filter((prefix) => form.length > prefix.length + 1 && form.startsWith(prefix)).map((prefix) => form.slice(prefix.length)));
    for (const form of last) forms.add(form);
  }
  return [...forms];
}

/** Things by the word that stands for them, and the lengths that such words have. */
type WordIndex<T> = Readonly<Record<EntryWord['form'], { readonly byText: ReadonlyMap<string, readonly T[]>; readonly lengths: ReadonlySet<number> }>>;

function indexOf<T>(pairs: readonly (readonly [EntryWord, T])[]): WordIndex<T> {
  const of = (form: EntryWord['form']): WordIndex<T>['whole'] => {
    const byText = new Map<string, T[]>();
    for (const [word, thing] of pairs) if (word.form === form) byText.set(word.text, [...(byText.get(word.text) ?? []), thing]);
    return { byText, lengths: new Set([...byText.keys()].map(({ length }) => length)) };
  };
  return { whole: of('whole'), stem: of('stem'), end: of('end') };
}

function fitting<T>({ whole, stem, end }: WordIndex<T>, word: string): readonly T[] {
  const found = [...(whole.byText.get(word) ?? [])];
  for (const length of stem.lengths) if (length <= word.length) found.push(...(stem.byText.get(word.slice(0, length)) ?? []));
  for (const length of end.lengths) if (length < word.length) found.push(...(end.byText.get(word.slice(word.length - length)) ?? []));
  return found;
}
