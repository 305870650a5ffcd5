import type { Checked } from '@imprimatur/diagnostics';
import { editCatalogue, type Locale, type RememberedTranslation, readCatalogue, readLock, readMemory, readState, type SegmentKey, type SegmentLock, type StateRecord } from '@imprimatur/formats';
import { segmentDigest } from '@imprimatur/parse';
import { type AcceptancePlan, type AcceptanceRequest, type ArticleId, planAcceptance, prepareArticle, type PreparedArticle, type SyncPlan } from '@imprimatur/pipeline';
import { applySync, findRenames, layout, MemoryFiles, movesOf, planAllSyncs, type Project, readArticleFiles } from '@imprimatur/project';
import { must, projectOf, sharedOf, writeArticle } from './sync-publication.ts';

/** A segment in one locale. */
export interface TranslatedSegment {
  readonly key: SegmentKey;
  readonly words: string;
  readonly text: string;
  readonly status: string;
}

/** The files of a publication of one article, and what the commands do with them. */
export class ArticleInMemory {
  readonly files: MemoryFiles;
  id: ArticleId = { collection: 'pages', slug: 'first-name' };
  readonly #shared: Project['shared'];
  /** Until a file changes. */
  #prepared: PreparedArticle | undefined;

  constructor(files: Iterable<readonly [string, Uint8Array]> = [], shared: Project['shared'] = demonstration) {
    this.files = new MemoryFiles(files);
    this.#shared = shared;
  }

  copy(): ArticleInMemory {
    const copy = new ArticleInMemory(this.files.contents, this.#shared);
    copy.id = this.id;
    return copy;
  }

  get project(): Project {
    return projectOf(this.files, this.#shared);
  }

  get folder(): string {
    return layout.articleFolder(this.id);
  }

  /** Where the catalogue, the state or the memory of a locale lies. */
  path(locale: Locale, part: 'catalogue' | 'state' | 'memory'): string {
    return layout.translation(this.id, locale, part);
  }

  /** The author saves the article. */
  write(body: string): void {
    this.replace(`${this.folder}/index.md`, writeArticle(body));
  }

  replace(path: string, text: string): void {
    this.files.replace(path, text);
    this.#prepared = undefined;
  }

  /** The author gives the article another name: the folder as a whole, or `index.md` alone. */
  rename(id: ArticleId, how: 'folder' | 'file'): void {
    const to = layout.articleFolder(id);
    for (const name of how === 'folder' ? this.files.files(this.folder) : ['index.md']) this.files.move(`${this.folder}/${name}`, `${to}/${name}`);
    this.id = id;
    this.#prepared = undefined;
  }

  /** What `sync` would do; histories are with their articles already. */
  plan(): SyncPlan {
    const plans = [...planAllSyncs(this.project, ({ collection, slug }) => collection === this.id.collection && slug === this.id.slug)];
    return must(plans[0]?.planned);
  }

  /** As the command does it: histories follow renamed articles first. */
  sync(): void {
    this.syncSome(Infinity);
  }

  /** A run that is killed after so many files. */
  syncSome(count: number): void {
    const { project } = this;
    const moves = findRenames(project).renames.flatMap((rename) => movesOf(rename, project));
    for (const [from, to] of moves.slice(0, count)) this.files.move(from, to);
    if (count >= moves.length) {
      const plan = this.plan();
      applySync({ ...plan, steps: plan.steps.slice(0, count - moves.length) }, this.files);
    }
    this.#prepared = undefined;
  }

  /** A translator writes some texts. */
  translate(locale: Locale, set: ReadonlyMap<SegmentKey, string>): void {
    const path = this.path(locale, 'catalogue');
    this.replace(path, editCatalogue(this.textOf(path), { remove: new Set(), set, order: [...this.prepare().source.segments.keys()] }));
  }

  /** A translator accepts. */
  accept(request: AcceptanceRequest): AcceptancePlan {
    const plan = planAcceptance(this.prepare(), request, this.#shared);
    if (plan.text !== undefined) this.replace(this.path(request.locale, 'state'), plan.text);
    return plan;
  }

  segments(locale: Locale): readonly TranslatedSegment[] {
    const { source, texts } = this.prepare();
    const words = this.texts(locale);
    const document = texts.find((text) => text.document.settings.locale === locale)?.document;
    return [...source.segments.values()].map(({ key, text }) => ({ key, words: text, text: words.get(key) ?? '', status: document?.segments.get(key)?.status ?? 'missing' }));
  }

  texts(locale: Locale): ReadonlyMap<SegmentKey, string> {
    return this.#read(this.path(locale, 'catalogue'), readCatalogue)?.texts ?? new Map<SegmentKey, string>();
  }

  records(locale: Locale): ReadonlyMap<SegmentKey, StateRecord> {
    return this.#read(this.path(locale, 'state'), readState)?.records ?? new Map<SegmentKey, StateRecord>();
  }

  memory(locale: Locale): readonly RememberedTranslation[] {
    return this.#read(this.path(locale, 'memory'), readMemory) ?? [];
  }

  lock(): SegmentLock {
    return this.#read(`${this.folder}/segments.lock.json`, (file, text) => readLock(file, text, segmentDigest)) ?? { segments: [], retired: [] };
  }

  prepare(): PreparedArticle {
    return (this.#prepared ??= must(prepareArticle(readArticleFiles(this.project, this.id), this.#shared)));
  }

  textOf(path: string): string | undefined {
    const bytes = this.files.contents.get(path);
    return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
  }

  #read<T>(file: string, read: (file: string, text: string) => Checked<T>): T | undefined {
    const text = this.textOf(file);
    return text === undefined ? undefined : must(read(file, text));
  }
}

const demonstration = sharedOf('demonstration');
