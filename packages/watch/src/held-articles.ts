import type { Locale } from '@imprimatur/formats';
import type { Shared } from '@imprimatur/pipeline';
import type { LookedAt, PreparedText } from './prepare-texts.ts';

/** A good text with all that its page needs. */
export interface HeldText extends PreparedText {
  readonly media: ReadonlyMap<string, Uint8Array>;
  /** What all articles shared when it was prepared. */
  readonly shared: Shared;
}

/** So many articles are held: a small publication as a whole, of a large one those in use. */
const mostArticles = 32;

/** The last good texts of the articles in use. */
export class HeldArticles {
  /** In the order of their last use. */
  readonly #articles = new Map<string, ReadonlyMap<Locale, HeldText>>();
  /** Articles with a good text from before they were broken, which is nowhere else. */
  readonly #irreplaceable = new Set<string>();

  has(name: string): boolean {
    return this.#articles.has(name);
  }

  get names(): readonly string[] {
    return [...this.#articles.keys()];
  }

  /** Whether another article can be held without letting go of one. */
  get hasRoom(): boolean {
    return this.#articles.size < mostArticles;
  }

  /** The held texts of an article by locale; it counts as used. */
  texts(name: string): ReadonlyMap<Locale, HeldText> {
    const texts = this.#articles.get(name);
    if (texts === undefined) return new Map();
    this.#articles.delete(name);
    this.#articles.set(name, texts);
    return texts;
  }

  /** Holds what is good, and keeps what was good before of the texts that are broken. */
  hold(name: string, { texts, folder }: LookedAt, shared: Shared): void {
    const before = this.texts(name);
    const good = [...texts].map(([locale, prepared]): [Locale, HeldText] => [locale, { ...prepared, media: mediaOf(prepared, folder), shared }]);
    const kept = [...before].filter(([locale]) => !texts.has(locale));
    this.forget(name);
    this.#articles.set(name, new Map([...kept, ...good]));
    if (kept.length > 0) this.#irreplaceable.add(name);
    this.#letGo();
  }

  forget(name: string): void {
    this.#articles.delete(name);
    this.#irreplaceable.delete(name);
  }

  #letGo(): void {
    for (const name of this.names) {
      if (this.#articles.size <= mostArticles) return;
      if (!this.#irreplaceable.has(name)) this.forget(name);
    }
  }
}

function mediaOf({ article }: PreparedText, folder: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  return new Map(article.source.media.map(({ name }) => [name, folder.get(name) ?? new Uint8Array()]));
}
