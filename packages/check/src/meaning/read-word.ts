import { type Entry, type EntryWord, withoutMarks } from './entries.ts';
import type { MeaningLanguage } from './language.ts';

/** What a language's tables know of a word. */
export interface ReadWord {
  /** Those that may begin with it. */
  readonly entries: readonly Entry[];
  /** Those of them that need no certain word right behind it, in their order. */
  readonly far: readonly Entry[];
  /** The words within entries that it fits; `undefined` where it fits none, as most words do. */
  readonly within: readonly EntryWord[] | undefined;
  readonly beginsClause: boolean;
}

/** Looks words up, in lower case. */
export function wordReader(language: MeaningLanguage, entries: readonly Entry[]): (text: string) => ReadWord {
  const firsts = indexOf(entries.map((entry) => [entry.first, entry] as const));
  const later = indexOf([...new Set(entries.flatMap(({ rest }) => rest.map(({ word }) => word)))].map((word) => [word, word] as const));
  const clauseWords = new Set(language.clauseWords);
  return (text) => {
    const forms = formsOf(withoutMarks(text), language.prefixes);
    const within = new Set(forms.flatMap((form) => fitting(later, form)));
    const found = [...new Set(forms.flatMap((form) => fitting(firsts, form)))];
    const beginsClause = clauseWords.has(text);
    return found.length === 0 && within.size === 0 && !beginsClause ? plainWord : { entries: found, far: found.filter(({ rest: [second] }) => second?.reach !== 'next'), within: within.size === 0 ? undefined : [...within], beginsClause };
  };
}

/** Of which no table says anything, as of most. */
const plainWord: ReadWord = { entries: [], far: [], within: undefined, beginsClause: false };

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
    for (const [word, thing] of pairs) {
      if (word.form !== form) continue;
      const things = byText.get(word.text);
      if (things === undefined) byText.set(word.text, [thing]);
      else things.push(thing);
    }
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
