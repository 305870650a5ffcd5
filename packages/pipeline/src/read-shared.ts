import { type Checked, type Diagnostic, faulty, type Place, problem, sound, valueOf } from '@imprimatur/diagnostics';
import { type CheckSettings, refusedSettings, settingsOf } from '@imprimatur/check';
import { type CriticalWords, decodeText, type InterfaceWords, limits, type LocalDate, type Locale, type LocatedData, type Policy, type Publication, readCriticalWords, readInterfaceWords, readJson, readPolicy, readPublication, readReviewers, readTerms, readWording, readYaml, type Reviewer, type Term, type WordingLists } from '@imprimatur/formats';
import { isDemonstrationKey } from '@imprimatur/signing';
import { checkWords, createWords, type Words } from '@imprimatur/translate';
import type { ArticleId, FileBytes } from './prepare-article.ts';

/** The files that all articles share. `interfaces` hands in the interface words of a locale. */
export interface SharedFiles {
  readonly publication: FileBytes;
  readonly policy: FileBytes;
  readonly reviewers: FileBytes;
  readonly terms: FileBytes | undefined;
  /** The table of words whose change in a source text can hurt; without it every edit counts as critical. */
  readonly criticalWords: (locale: Locale) => FileBytes;
  /** The words that reviewers of a language watch over. */
  readonly wording: (locale: Locale) => FileBytes;
  readonly licence: FileBytes;
  readonly interfaces: (locale: Locale) => FileBytes;
  readonly articles: readonly ArticleId[];
}

/** What every article's work needs. */
export interface Shared {
  readonly publication: Publication;
  readonly policy: Policy;
  readonly policyText: string;
  readonly reviewers: readonly Reviewer[];
  readonly reviewersText: string;
  readonly terms: readonly Term[];
  /** Of the source locale. */
  readonly criticalWords: CriticalWords | undefined;
  /** Of each locale that has such a file. */
  readonly wording: ReadonlyMap<Locale, WordingLists>;
  /** The checks as this publication runs them. */
  readonly checks: CheckSettings;
  readonly licenceText: string;
  readonly words: ReadonlyMap<Locale, Words>;
  readonly articles: readonly ArticleId[];
  /** The day by which approvals are judged: the release's own, so that a build never depends on the clock. */
  readonly today: LocalDate;
}

/** Reads publication, policy, reviewers, terms and interface words, and says all that is wrong with any of them. */
export function readShared(files: SharedFiles): Checked<Shared> {
  const publication = readText(files.publication, readPublication);
  const policy = readText(files.policy, readPolicy);
  const reviewers = readText(files.reviewers, readReviewers);
  const terms = files.terms === undefined ? sound([]) : readText(files.terms, readTerms);
  const licence = readText(files.licence, (_file, text) => sound(text));
  const words = publication.kind === 'sound' ? readAllWords(publication.value, files) : faulty();
  const criticalWords = publication.kind === 'sound' ? readTable(files.criticalWords(publication.value.source.locale)) : sound(undefined);
  const wording = publication.kind === 'sound' ? readAllWording(publication.value, files) : sound(new Map<Locale, WordingLists>());
  const diagnostics = [publication, policy, reviewers, terms, licence, words, criticalWords, wording].flatMap((checked) => checked.diagnostics);
  if (publication.kind === 'faulty' || policy.kind === 'faulty' || reviewers.kind === 'faulty' || terms.kind === 'faulty' || licence.kind === 'faulty' || words.kind === 'faulty' || criticalWords.kind === 'faulty' || wording.kind === 'faulty') return { kind: 'faulty', diagnostics };
  const shared: Shared = {
    publication: publication.value,
    policy: policy.value,
    policyText: textOf(files.policy),
    reviewers: reviewers.value,
    reviewersText: textOf(files.reviewers),
    terms: terms.value,
    criticalWords: criticalWords.value,
    wording: wording.value,
    checks: settingsOf(publication.value.checks),
    licenceText: licence.value,
    words: words.value,
    articles: files.articles,
    today: publication.value.release.date,
  };
  return sound(shared, [...diagnostics, ...refuseDemonstration(shared, placesIn(files.reviewers, readYaml)), ...refuseSettings(shared.publication), ...checkArticles(files.articles)]);
}

/** Under which nothing can be approved. */
const noPolicy: Policy = { rules: [], separation: {}, reviewIntervalMonths: 1, reviewSpreadDays: 0, graceDays: 0, release: undefined };

/**
 * What articles can be checked with although shared files are broken, so that all problems are reported
 * in one run: stand-ins for what could not be read. Nothing is rendered with it.
 */
export function sharedForChecks(files: SharedFiles): Shared | undefined {
  const publication = valueOf(readText(files.publication, readPublication));
  if (publication === undefined) return undefined;
  return {
    publication,
    policy: valueOf(readText(files.policy, readPolicy)) ?? noPolicy,
    policyText: '',
    reviewers: valueOf(readText(files.reviewers, readReviewers)) ?? [],
    reviewersText: '',
    terms: [],
    criticalWords: undefined,
    wording: new Map(),
    checks: settingsOf(publication.checks),
    licenceText: '',
    words: new Map(publication.locales.map((settings) => [settings.locale, { settings, word: () => '' }])),
    articles: files.articles,
    today: publication.release.date,
  };
}

/** Decodes a file and reads it. */
export function readText<T>({ file, bytes }: FileBytes, read: (file: string, text: string) => Checked<T>): Checked<T> {
  if (bytes === undefined) return faulty(problem('file-missing', { file }, 'Found no such file, expected one.', `Create ${file}.`));
  const text = decodeText(file, bytes, limits.data);
  return text.kind === 'faulty' ? text : read(file, text.value);
}

function readTable(file: FileBytes): Checked<CriticalWords | undefined> {
  return file.bytes === undefined ? sound(undefined) : readText(file, readCriticalWords);
}

function readAllWording(publication: Publication, files: SharedFiles): Checked<ReadonlyMap<Locale, WordingLists>> {
  const read = publication.locales.flatMap(({ locale }) => {
    const file = files.wording(locale);
    return file.bytes === undefined ? [] : [{ locale, lists: readText(file, readWording) }];
  });
  const diagnostics = read.flatMap(({ lists }) => lists.diagnostics);
  const known = new Map(read.flatMap(({ locale, lists }): [Locale, WordingLists][] => (lists.kind === 'sound' ? [[locale, lists.value]] : [])));
  return known.size === read.length ? sound(known, diagnostics) : { kind: 'faulty', diagnostics };
}

function refuseSettings({ checks, placeOfCheck }: Publication): readonly Diagnostic[] {
  return refusedSettings(checks).map(({ path, message, hint }) => problem('wrong-value', placeOfCheck(path), message, hint));
}

function textOf({ file, bytes = new Uint8Array() }: FileBytes): string {
  const text = decodeText(file, bytes, limits.data);
  return text.kind === 'sound' ? text.value : '';
}

function readAllWords(publication: Publication, files: SharedFiles): Checked<ReadonlyMap<Locale, Words>> {
  const diagnostics: Diagnostic[] = [];
  const all = new Map<Locale, Words>();
  let source: InterfaceWords | undefined;
  for (const settings of publication.locales) {
    const file = files.interfaces(settings.locale);
    const read = readText(file, readInterfaceWords);
    diagnostics.push(...read.diagnostics);
    if (read.kind === 'faulty') continue;
    source ??= read.value;
    const placeOf = placesIn(file, readJson);
    const placeOfWords = (key: string): Place => placeOf(key.split('.'));
    diagnostics.push(...checkWords(file.file, settings.locale, read.value, source, placeOfWords));
    all.set(settings.locale, createWords(settings, read.value));
  }
  return sound(all, diagnostics);
}

type PlaceOf = (path: readonly PropertyKey[]) => Place;

/** Where a value of a file stands. The file was read before; that is done again only for a problem. */
function placesIn(file: FileBytes, read: (file: string, text: string) => Checked<LocatedData>): PlaceOf {
  return (path) => {
    const data = readText(file, read);
    return data.kind === 'sound' ? data.value.placeOf(path) : { file: file.file };
  };
}

/** A publication that does not say `demonstration: true` knows no demonstration reviewers, under whatever name. */
function refuseDemonstration({ publication, reviewers }: Shared, placeOf: PlaceOf): readonly Diagnostic[] {
  if (publication.demonstration) return [];
  return [...reviewers.entries()]
    .filter(([, reviewer]) => reviewer.demonstration || reviewer.keys.some(({ key }) => isDemonstrationKey(key)))
    .map(([index, reviewer]) => problem('demonstration-refused', placeOf(['reviewers', index, 'id']), `Found the demonstration reviewer ${reviewer.id}, expected none in a publication that does not say demonstration: true.`, 'Remove the reviewer.'));
}

/** Names that differ in case alone are one folder on many systems. */
function checkArticles(articles: readonly ArticleId[]): readonly Diagnostic[] {
  const seen = new Map<string, string>();
  return articles.flatMap(({ collection, slug }) => {
    const name = `${collection}/${slug}`;
    const earlier = seen.get(name.toLowerCase());
    seen.set(name.toLowerCase(), name);
    return earlier === undefined ? [] : [problem('duplicate-slug', { file: `content/${name}/index.md` }, `Found ${name} beside ${earlier}, expected names that differ in more than case.`, 'Rename one of the folders.')];
  });
}
