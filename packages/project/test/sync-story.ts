import type { LocalDate, Locale } from '@imprimatur/formats';
import { type ArticleEdit, editArticle } from './article-edits.ts';
import { ArticleInMemory, type TranslatedSegment } from './article-in-memory.ts';
import { type ModelArticle, newArticle, passagesOf, wordsOf, writeModel } from './article-model.ts';
import { targets } from './sync-publication.ts';

/** All that translators ever did in a story. */
export interface Ledger {
  /** Each translation, with the passage and the words that it was written for. */
  readonly written: Map<string, { readonly passage: number; readonly words: string }>;
  /** Translations in whose place a translator wrote others. */
  readonly replaced: Set<string>;
  /** By locale and passage, what was accepted last, and not replaced since. */
  readonly standing: Map<string, { readonly words: string; readonly text: string }>;
  /** Which words with which translation somebody ever accepted. */
  readonly accepted: Set<string>;
}

/** An article with its translations, and what its author, its translators and `sync` do to them, one after the other. */
export class SyncStory {
  readonly site: ArticleInMemory;
  readonly ledger: Ledger;
  model: ModelArticle;

  constructor(site: ArticleInMemory, model: ModelArticle, ledger: Ledger) {
    this.site = site;
    this.model = model;
    this.ledger = ledger;
  }

  /** The same story up to here, to be told on in another way. */
  copy(): SyncStory {
    const { written, replaced, standing, accepted } = this.ledger;
    return new SyncStory(this.site.copy(), this.model, { written: new Map(written), replaced: new Set(replaced), standing: new Map(standing), accepted: new Set(accepted) });
  }

  edit(edit: ArticleEdit): void {
    this.model = editArticle(this.model, edit);
    this.site.write(writeModel(this.model));
  }

  /** A translator writes anew what is not accepted, and accepts it. */
  translate(locale: Locale): void {
    this.site.sync();
    this.#write(locale, this.site.segments(locale).filter(({ status }) => status !== 'accepted'));
    this.#accept(locale, undefined);
  }

  /** A translator finds that the wordings are still right. */
  acceptUnchanged(locale: Locale): void {
    this.site.sync();
    this.#accept(locale, 'still right');
  }

  /** A translator writes one passage anew, and does not accept it yet. */
  reword(locale: Locale, which: number): void {
    this.site.sync();
    const segments = this.site.segments(locale);
    this.#write(locale, segments.slice(which % segments.length).slice(0, 1));
  }

  #write(locale: Locale, segments: readonly TranslatedSegment[]): void {
    const ids = this.#idsByWords();
    const { written, replaced, standing } = this.ledger;
    const texts = segments.map(({ key, words, text: before }) => {
      const [text, passage] = [`${locale} ${written.size}: ${words}`, ids.get(words) ?? -1];
      written.set(text, { passage, words });
      replaced.add(before);
      standing.delete(standingOf(locale, passage));
      return [key, text] as const;
    });
    this.site.translate(locale, new Map(texts));
  }

  #accept(locale: Locale, reason: string | undefined): void {
    const segments = this.site.segments(locale);
    const keys = reason === undefined ? undefined : segments.map(({ key }) => key);
    const plan = this.site.accept({ locale, keys, by: 'A. Translator', at: '2026-11-22' as LocalDate, origin: undefined, reason });
    const [accepted, ids] = [new Set(plan.accepted), this.#idsByWords()];
    for (const { key, words, text } of segments) {
      if (!accepted.has(key)) continue;
      this.ledger.accepted.add(pairOf({ words, text }));
      this.ledger.standing.set(standingOf(locale, ids.get(words) ?? -1), { words, text });
    }
  }

  #idsByWords(): ReadonlyMap<string, number> {
    return new Map(passagesOf(this.model).map((passage) => [wordsOf(passage), passage.id]));
  }
}

/** An article of three sections that is translated into both languages, and accepted. */
export function beginStory(): SyncStory {
  return beginning.copy();
}

/** Words with a translation, as one string. */
export function pairOf({ words, text }: Pick<TranslatedSegment, 'words' | 'text'>): string {
  return `${words} / ${text}`;
}

/** A passage in a locale, as one string. */
export function standingOf(locale: Locale, passage: number): string {
  return `${locale} ${passage}`;
}

const beginning = firstStory();

function firstStory(): SyncStory {
  const story = new SyncStory(new ArticleInMemory(), newArticle(), { written: new Map(), replaced: new Set(), standing: new Map(), accepted: new Set() });
  story.site.write(writeModel(story.model));
  for (const locale of targets) story.translate(locale);
  return story;
}
