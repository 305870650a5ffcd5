import type { Diagnostic } from '@imprimatur/diagnostics';
import type { Locale } from '@imprimatur/formats';
import { type ArticleId, articleName } from '@imprimatur/pipeline';
import { type Files, layout, type Project, readArticleFiles } from '@imprimatur/project';
import { HeldArticles, type HeldText } from './held-articles.ts';
import { isSystemFault } from './is-system-fault.ts';
import { type LiveShared, liveShared, readSharedAgain } from './live-shared.ts';
import { liveTotals } from './live-totals.ts';
import { type ArticleUpdate, isNews, type LiveUpdate } from './live-update.ts';
import { type LookedAt, prepareTexts } from './prepare-texts.ts';
import { snapshotOf } from './snapshot.ts';
import { type LiveText, textUpdate } from './text-update.ts';
import { touchedBy } from './touched-by.ts';

/** What is known of an article, always. */
export interface LiveArticle {
  readonly id: ArticleId;
  /** By locale; none where the article has not been looked at yet. */
  readonly texts: ReadonlyMap<Locale, LiveText>;
  readonly diagnostics: readonly Diagnostic[];
  /** The last update that was news. */
  readonly lastNews: ArticleUpdate | undefined;
}

/**
 * A publication that follows its files. It keeps a snapshot of every text, and the last good pages of the
 * articles in use. Saved files are noted at once and looked at one article at a time, so that requests can be
 * answered in between, and no save waits for the first look at a large publication.
 * @example
 * live.note(['locales/fr/medicines/aspirin.json']);
 * for (let update = live.next(); update !== undefined; update = live.next()) tell(update);
 */
export class LivePublication {
  readonly #files: Files;
  readonly #known = new Map<string, LiveArticle>();
  readonly #held = new HeldArticles();
  readonly #noted = new Set<string>();
  readonly #savedShared = new Set<string>();
  readonly #saved = new Set<string>();
  /** Articles that wait for a first look, or for another since what all share has changed. */
  readonly #waiting = new Map<string, 'first-look' | 'shared'>();
  /** What was found out on the way, to be told next. */
  readonly #found: LiveUpdate[] = [];
  #shared: LiveShared;
  #listChanged = false;
  #settled = false;

  /** @param project a publication whose shared files are sound. */
  constructor({ files, shared }: Project) {
    this.#files = files;
    this.#shared = liveShared(shared, []);
    for (const name of this.#shared.articles.keys()) this.#waiting.set(name, 'first-look');
  }

  /** What all articles share. */
  get shared(): LiveShared {
    return this.#shared;
  }

  /** What is known of `<collection>/<slug>`; `undefined` where there is no such article. */
  article(name: string): LiveArticle | undefined {
    const id = this.#shared.articles.get(name);
    return id === undefined ? undefined : (this.#known.get(name) ?? { id, texts: new Map(), diagnostics: [], lastNews: undefined });
  }

  /** The last good texts of an article by locale, read now where none are held. */
  texts(name: string): ReadonlyMap<Locale, HeldText> {
    const id = this.#shared.articles.get(name);
    if (id === undefined) return new Map();
    if (!this.#held.has(name)) this.#held.hold(name, this.#look(id), this.#shared.shared);
    return this.#held.texts(name);
  }

  /** Notes saved, new and removed files; what belongs to nothing is ignored. */
  note(paths: Iterable<string>): void {
    for (const path of paths) this.#noted.add(path);
  }

  /** Looks at the next thing that waits; `undefined` when all is up to date. */
  next(): LiveUpdate | undefined {
    try {
      this.#sortNoted();
      if (this.#savedShared.size > 0 || this.#listChanged) this.#readShared();
      return this.#found.shift() ?? this.#nextArticle() ?? this.#settle();
    } catch (error) {
      if (isSystemFault(error)) return { kind: 'unreadable', message: error.message };
      throw error;
    }
  }

  #sortNoted(): void {
    const ids = new Map<string, ArticleId>();
    for (const path of this.#noted) {
      const touched = touchedBy(path);
      if (touched.kind === 'article') ids.set(articleName(touched.id), touched.id);
      else if (touched.kind !== 'nothing') this.#savedShared.add(path);
    }
    this.#noted.clear();
    for (const [name, id] of ids) this.#sortArticle(name, id);
  }

  #sortArticle(name: string, { collection, slug }: ArticleId): void {
    const isThere = this.#files.folders(`${layout.content}/${collection}`).includes(slug);
    // A folder more or less changes the list of articles, and with it which links lead somewhere.
    if (isThere !== this.#shared.articles.has(name)) this.#listChanged = true;
    if (isThere) this.#saved.add(name);
  }

  #readShared(): void {
    const files = [...this.#savedShared];
    const concernsArticles = this.#listChanged || files.some((file) => touchedBy(file).kind === 'shared');
    this.#savedShared.clear();
    this.#listChanged = false;
    const before = this.#shared;
    this.#shared = readSharedAgain(this.#files, before);
    const { broken, diagnostics } = this.#shared;
    if (files.length > 0 || broken) this.#found.push({ kind: 'shared', files, broken, diagnostics });
    if (!broken && concernsArticles) this.#startOver(before);
  }

  /** What all share has changed: articles that are gone are forgotten, all others wait for another look, those in use first. */
  #startOver(before: LiveShared): void {
    const { articles } = this.#shared;
    for (const name of before.articles.keys()) if (!articles.has(name)) this.#forget(name);
    this.#waiting.clear();
    for (const name of [...this.#held.names.toReversed(), ...articles.keys()]) this.#waiting.set(name, this.#known.has(name) ? 'shared' : 'first-look');
    this.#settled = false;
  }

  #forget(name: string): void {
    this.#known.delete(name);
    this.#held.forget(name);
    this.#saved.delete(name);
    this.#waiting.delete(name);
    this.#found.push({ kind: 'removed', article: name });
  }

  #nextArticle(): LiveUpdate | undefined {
    const [name, cause] = this.#takeWaiting();
    if (name === undefined || cause === undefined) return undefined;
    const id = this.#shared.articles.get(name);
    // Saved in a folder that is in no list, since a shared file is broken: it is read when that is mended.
    return id === undefined ? this.#nextArticle() : this.#lookAgain(id, cause);
  }

  #takeWaiting(): readonly [name: string, cause: ArticleUpdate['cause']] | readonly [] {
    const [saved] = this.#saved;
    const [waiting] = this.#waiting;
    const taken = saved === undefined ? waiting : ([saved, 'saved'] as const);
    if (taken === undefined) return [];
    this.#saved.delete(taken[0]);
    this.#waiting.delete(taken[0]);
    return taken;
  }

  #lookAgain(id: ArticleId, cause: ArticleUpdate['cause']): LiveUpdate {
    const name = articleName(id);
    const looked = this.#look(id);
    if (cause === 'saved' || this.#held.has(name) || this.#held.hasRoom) this.#held.hold(name, looked, this.#shared.shared);
    return this.#record(id, cause, looked);
  }

  #look(id: ArticleId): LookedAt {
    const { shared } = this.#shared;
    const files = readArticleFiles({ files: this.#files, shared }, id);
    return prepareTexts(files, shared);
  }

  #record(id: ArticleId, cause: ArticleUpdate['cause'], { texts, diagnostics }: LookedAt): ArticleUpdate {
    const name = articleName(id);
    const before = this.#known.get(name);
    const now = new Map<Locale, LiveText>();
    const updates = this.#shared.shared.publication.locales.map(({ locale }) => {
      const good = texts.get(locale);
      const earlier = before?.texts.get(locale);
      const text: LiveText = { lastGood: good === undefined ? earlier?.lastGood : snapshotOf(good.text), broken: good === undefined };
      now.set(locale, text);
      return { ...textUpdate(locale, earlier, text), shown: this.#held.texts(name).has(locale) };
    });
    const update: ArticleUpdate = { kind: 'article', article: name, cause, texts: updates, diagnostics };
    this.#known.set(name, { id, texts: now, diagnostics, lastNews: isNews(update) ? update : before?.lastNews });
    return update;
  }

  #settle(): LiveUpdate | undefined {
    if (this.#settled) return undefined;
    this.#settled = true;
    return { kind: 'settled', totals: liveTotals([...this.#known.values()].map(({ texts }) => texts), this.#shared.shared.publication.locales.length) };
  }
}
