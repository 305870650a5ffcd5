import { isRecord } from '@imprimatur/formats';
import { articleName, type ArticleId } from '@imprimatur/pipeline';
import { digestOf } from '@imprimatur/signing';
import { layout } from './layout.ts';
import { programStamp } from './program-stamp.ts';
import type { Project } from './read-project.ts';

/**
 * What a command found out about each article, for as long as none of its files changes: an unchanged article costs a
 * look at its files' stamps and no more. Only what can be found out again is kept; the file may be removed at any time.
 */
export class ArticleCache<T> {
  readonly #project: Project;
  readonly #path: string;
  readonly #shared: string | undefined;
  readonly #known: ReadonlyMap<string, Kept>;
  readonly #kept: Map<string, Kept>;
  readonly #isValue: (value: unknown) => value is T;

  /**
   * @param name of the command, whose file this is. @param isValue tells what an earlier run of this program wrote
   * from anything else.
   */
  constructor(project: Project, name: string, isValue: (value: unknown) => value is T) {
    this.#project = project;
    this.#path = `.imprimatur/${name}.json`;
    this.#isValue = isValue;
    this.#shared = sharedFingerprint(project);
    this.#known = this.#shared === undefined ? new Map() : readKept(project, this.#path, this.#shared);
    this.#kept = new Map(this.#known);
  }

  /** What is known of an article as its files are now; else a way to keep what is found out. */
  recall(id: ArticleId): { readonly value: T | undefined; readonly keep: (value: T) => void } {
    const name = articleName(id);
    // Taken before the files are read: a change in between makes it too old, never too new.
    const fingerprint = this.#shared === undefined ? undefined : articleFingerprint(this.#project, id);
    const known = this.#known.get(name);
    this.#kept.delete(name);
    const keep = (value: T): void => {
      if (fingerprint !== undefined) this.#kept.set(name, [fingerprint, value]);
    };
    if (fingerprint === undefined || known?.[0] !== fingerprint || !this.#isValue(known[1])) return { value: undefined, keep };
    keep(known[1]);
    return { value: known[1], keep };
  }

  /** Writes what was kept, where it is not what was known. */
  save(): void {
    const same = this.#kept.size === this.#known.size && [...this.#kept].every(([name, [fingerprint]]) => this.#known.get(name)?.[0] === fingerprint);
    if (same || this.#shared === undefined) return;
    const articles = Object.fromEntries([...this.#kept].toSorted(([a], [b]) => (a < b ? -1 : 1)));
    this.#project.files.replace(this.#path, `${JSON.stringify({ shared: this.#shared, articles })}\n`);
  }
}

type Kept = readonly [fingerprint: string, value: unknown];

/** Raised when what commands keep means something else than before. */
const version = 2;
const largestCache = 200_000_000;

function readKept({ files }: Project, path: string, shared: string): ReadonlyMap<string, Kept> {
  const bytes = files.read(path, largestCache);
  const read = bytes === undefined ? undefined : parseOrNothing(new TextDecoder().decode(bytes));
  if (!isRecord(read) || read['shared'] !== shared || !isRecord(read['articles'])) return new Map();
  return new Map(Object.entries(read['articles']).filter((entry): entry is [string, Kept] => Array.isArray(entry[1]) && typeof entry[1][0] === 'string'));
}

function parseOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The day by which approvals are judged, and the state of the files that all articles share; `undefined` where one changed too lately to be told from its next change. */
function sharedFingerprint({ files, shared }: Project): string | undefined {
  const locales = shared.publication.locales.map(({ locale }) => layout.interface(locale));
  const paths = [layout.publication, layout.policy, layout.reviewers, layout.licence, layout.terms, layout.criticalWords(shared.publication.source.locale), ...locales, ...shared.publication.locales.map(({ locale }) => layout.wording(locale))];
  return fingerprintOf([String(version), programStamp(), shared.today, ...shared.articles.map(articleName)], paths.map((path) => files.stamp(path)));
}

function articleFingerprint({ files, shared }: Project, id: ArticleId): string | undefined {
  const folder = layout.articleFolder(id);
  const own = files.files(folder).map((name) => `${folder}/${name}`);
  const translations = shared.publication.locales.flatMap(({ locale }) => [
    ...(['catalogue', 'state', 'memory'] as const).map((part) => layout.translation(id, locale, part)),
    ...files.files(layout.signOffs(id, locale)).map((name) => `${layout.signOffs(id, locale)}/${name}`),
  ]);
  const paths = [...own, ...translations];
  return fingerprintOf(paths, paths.map((path) => files.stamp(path)));
}

function fingerprintOf(names: readonly string[], stamps: readonly (string | undefined)[]): string | undefined {
  return stamps.includes(undefined) ? undefined : digestOf(JSON.stringify([names, stamps]));
}
