import { fewWords, likeness, type Tokens } from './similarity.ts';
import { diceOverlap, OverlapIndex } from './overlap-index.ts';

/** An item of an index, and how alike it is to what was asked for. */
export interface Alike<T> {
  readonly item: T;
  readonly likeness: number;
}

/**
 * Finds the passages that are most alike to a given one without comparing it with each of them.
 * @example
 * const memory = new AlikeIndex<string>();
 * memory.add('a', tokensOf('Take one tablet daily'));
 * memory.best(tokensOf('Take one tablet twice daily'), 0.6, 1) // [{ item: 'a', likeness: 0.89 }]
 */
export class AlikeIndex<T> {
  /** Items whose passages are the same words count as one while searching. */
  readonly #groups: Group<T>[] = [];
  readonly #groupOf = new Map<string, Group<T>>();
  readonly #words = new OverlapIndex();
  /** The letters of all groups that have them, for a search with few words; ... */
  readonly #letters = new LettersIndex<T>();
  /** ... and of those with few words, for any other. */
  readonly #lettersOfFew = new LettersIndex<T>();
  #size = 0;

  /** Adds an item; of items that are equally alike, the one that was added first comes first. */
  add(item: T, tokens: Tokens): void {
    const entry = { item, order: this.#size };
    this.#size += 1;
    const words = [...tokens.words].join(' ');
    const known = this.#groupOf.get(words);
    if (known !== undefined) return void known.entries.push(entry);
    const group = { tokens, entries: [entry] };
    this.#groupOf.set(words, group);
    this.#groups.push(group);
    this.#words.add(tokens.words);
    this.#letters.add(group);
    if (tokens.words.size <= fewWords) this.#lettersOfFew.add(group);
  }

  /**
   * The items that are at least so much alike, the most alike first. None is overlooked, but where thousands share all
   * their words with the passage the first of them stand for the rest.
   */
  best(tokens: Tokens, threshold: number, count: number): readonly Alike<T>[] {
    return [...this.#bestGroups(tokens, threshold, count)]
      .flatMap((group) => {
        const alike = likeness(tokens, group.tokens);
        return group.entries.slice(0, count).map(({ item, order }) => ({ item, order, likeness: alike }));
      })
      .toSorted((a, b) => b.likeness - a.likeness || a.order - b.order)
      .slice(0, count)
      .map(({ item, likeness: alike }) => ({ item, likeness: alike }));
  }

  /** The best by words, and the best by letters: the best of all are among them. */
  #bestGroups(tokens: Tokens, threshold: number, count: number): ReadonlySet<Group<T>> {
    const byWords = this.#words.best(tokens.words, { measure: diceOverlap, threshold, count }).flatMap((at) => this.#groups[at] ?? []);
    const letters = tokens.words.size <= fewWords ? this.#letters : this.#lettersOfFew;
    return new Set([...byWords, ...letters.best(tokens, threshold, count)]);
  }
}

/** Groups by the letters of their words. */
class LettersIndex<T> {
  readonly #groups: Group<T>[] = [];
  readonly #letters = new OverlapIndex();

  add(group: Group<T>): void {
    if (group.tokens.letters === undefined) return;
    this.#groups.push(group);
    this.#letters.add(group.tokens.letters);
  }

  best({ letters }: Tokens, threshold: number, count: number): readonly Group<T>[] {
    if (letters === undefined || this.#groups.length === 0) return [];
    return this.#letters.best(letters, { measure: diceOverlap, threshold, count }).flatMap((at) => this.#groups[at] ?? []);
  }
}

interface Group<T> {
  readonly tokens: Tokens;
  readonly entries: { readonly item: T; readonly order: number }[];
}
