import { barsRelease, checkOf, type Finding } from '@imprimatur/check';
import { type Checked, type Diagnostic, faulty, type Place, problem, sound, warning } from '@imprimatur/diagnostics';
import { decodeText, emptyCatalogue, emptyState, isName, limits, nameRule, readArticle, readCatalogue, readEnvelope, readLock, readState, type Catalogue, type Locale, type LocaleSettings, type SegmentKey, type SegmentLock, type TranslationState, type Waivers, type WrittenArticle } from '@imprimatur/formats';
import { lockOfDocument, parse, segmentDigest, type SourceDocument } from '@imprimatur/parse';
import { type BarringCheck, review, type ReviewedDocument, type SignOffFile, type TrustInput, verifySignOff } from '@imprimatur/review';
import { canonicalJson, digestOf } from '@imprimatur/signing';
import { translate, type TranslationFiles, type Words } from '@imprimatur/translate';
import { checkText } from './check-text.ts';
import { readText, type Shared } from './read-shared.ts';

/** An article's name: the folders it lies in. */
export interface ArticleId {
  readonly collection: string;
  readonly slug: string;
}

/**
 * How an article is called in commands and addresses.
 * @example articleName({ collection: 'medicines', slug: 'aspirin' }) // 'medicines/aspirin'
 */
export function articleName({ collection, slug }: ArticleId): string {
  return `${collection}/${slug}`;
}

/** A file's path within the publication and its bytes; no bytes where there is no such file. */
export interface FileBytes {
  readonly file: string;
  readonly bytes: Uint8Array | undefined;
}

/** Every file of one article. */
export interface ArticleFiles {
  readonly id: ArticleId;
  readonly source: FileBytes;
  readonly lock: FileBytes;
  /** What else lies in the article's folder, by name. */
  readonly folder: ReadonlyMap<string, Uint8Array>;
  readonly locales: ReadonlyMap<Locale, LocaleFiles>;
}

/** The files of one article in one locale; the source locale has sign-offs alone. */
export interface LocaleFiles {
  readonly catalogue: FileBytes;
  readonly state: FileBytes;
  /** Read by sync and searches alone. */
  readonly memory: () => FileBytes;
  /** Read where approvals are asked for, not by sync. */
  readonly signOffs: () => readonly FileBytes[];
}

/** An article with all its texts, each approved or a draft. */
export interface PreparedArticle {
  readonly id: ArticleId;
  readonly source: SourceDocument;
  /** As the file has it; `lockOf` gives the one that sync would write. */
  readonly lock: SegmentLock;
  readonly translations: ReadonlyMap<Locale, TranslationFiles>;
  /** Where a field of the front matter stands. */
  readonly placeOfField: (path: readonly PropertyKey[]) => Place;
  /** One a locale, in the publication's order. */
  readonly texts: readonly ReviewedDocument[];
  /** What the checks find in each text; warnings and what was waived too. */
  readonly findings: ReadonlyMap<Locale, readonly Finding[]>;
  /** What people let pass, as the state files have it; `waiversIn` tells which of them still hold. */
  readonly waivers: ReadonlyMap<Locale, Waivers>;
  /** The errors that people let pass in each text, by name: a sign-off says which of them its signer has seen. */
  readonly waived: ReadonlyMap<Locale, readonly string[]>;
}

/** An article in its source language, and the lock as its file has it. */
export interface PreparedSource {
  readonly id: ArticleId;
  readonly source: SourceDocument;
  readonly lock: SegmentLock;
  /** Where a field of the front matter stands. */
  readonly placeOfField: (path: readonly PropertyKey[]) => Place;
}

/** Reads an article and its lock, without its translations. */
export function prepareSource(files: ArticleFiles, shared: Shared): Checked<PreparedSource> {
  const lock = readLockFile(files.lock);
  const article = readSource(files.source);
  const source = article.kind === 'sound' ? parseSource(article.value, files, shared, lock.kind === 'sound' ? lock.value : emptyLock) : article;
  const diagnostics: Diagnostic[] = [...checkNames(files), ...lock.diagnostics, ...source.diagnostics];
  if (article.kind === 'faulty' || source.kind === 'faulty' || lock.kind === 'faulty') return { kind: 'faulty', diagnostics };
  diagnostics.push(...checkLockIsCurrent(files.lock.file, source.value, lock.value), ...checkKind(source.value, article.value.placeOf(['kind']), shared));
  return sound({ id: files.id, source: source.value, lock: lock.value, placeOfField: article.value.placeOf }, diagnostics);
}

/** Takes one article through parse, translate, check and review; all problems of all its files at once. */
export function prepareArticle(files: ArticleFiles, shared: Shared): Checked<PreparedArticle> {
  const prepared = prepareSource(files, shared);
  if (prepared.kind === 'faulty') return { kind: 'faulty', diagnostics: [...prepared.diagnostics, ...readAlone(files, shared)] };
  const diagnostics = [...prepared.diagnostics];
  const translations = new Map<Locale, TranslationFiles>();
  const findings = new Map<Locale, readonly Finding[]>();
  const waivers = new Map<Locale, Waivers>();
  const waived = new Map<Locale, readonly string[]>();
  const texts = shared.publication.locales.flatMap((settings): ReviewedDocument[] => {
    const text = prepareText(files, shared, settings, prepared.value, findings.get(shared.publication.source.locale) ?? []);
    diagnostics.push(...text.diagnostics);
    if (text.kind === 'faulty') return [];
    if (text.value.translation !== undefined) translations.set(settings.locale, text.value.translation);
    findings.set(settings.locale, text.value.findings);
    waivers.set(settings.locale, text.value.waivers);
    waived.set(settings.locale, text.value.waived);
    return [text.value.reviewed];
  });
  return sound({ ...prepared.value, translations, texts, findings, waivers, waived }, diagnostics);
}

const emptyLock: SegmentLock = { segments: [], retired: [] };

function readLockFile(file: FileBytes): Checked<SegmentLock> {
  if (file.bytes === undefined) return sound(emptyLock);
  return readText(file, (name, text) => readLock(name, text, segmentDigest));
}

function readSource({ file, bytes }: FileBytes): Checked<WrittenArticle> {
  if (bytes === undefined) return faulty(problem('file-missing', { file }, 'Found no index.md in the article\'s folder, expected the article.', 'Write it, or remove the folder.'));
  const text = decodeText(file, bytes, limits.article);
  return text.kind === 'faulty' ? text : readArticle(file, text.value);
}

function parseSource(article: WrittenArticle, files: ArticleFiles, shared: Shared, lock: SegmentLock): Checked<SourceDocument> {
  return parse({ ...files.id, article, lock, folder: files.folder, articles: articleNames(shared) });
}

const namesOfArticles = new WeakMap<Shared, ReadonlySet<string>>();

/** Made once for all articles: made for each, it would grow with their square. */
function articleNames(shared: Shared): ReadonlySet<string> {
  const known = namesOfArticles.get(shared);
  if (known !== undefined) return known;
  const made = new Set(shared.articles.map(articleName));
  namesOfArticles.set(shared, made);
  return made;
}

/** When the article itself is broken, its other files are still read for what is wrong with them alone. */
function readAlone(files: ArticleFiles, shared: Shared): readonly Diagnostic[] {
  return shared.publication.locales.flatMap((settings) => {
    const locale = files.locales.get(settings.locale);
    if (locale === undefined) return [];
    return [
      ...readTranslation(locale, settings === shared.publication.source ? 'source' : 'translation').diagnostics,
      ...verifyAlone(locale.signOffs(), trustOf(shared)),
    ];
  });
}

/** A text on its way: its files, what the checks find, and the outcome of its review. */
interface PreparedText {
  readonly translation: TranslationFiles | undefined;
  readonly waivers: Waivers;
  readonly findings: readonly Finding[];
  readonly waived: readonly string[];
  readonly reviewed: ReviewedDocument;
}

function prepareText(files: ArticleFiles, shared: Shared, settings: LocaleSettings, { source, lock, placeOfField }: PreparedSource, ofSource: readonly Finding[]): Checked<PreparedText> {
  const own = files.locales.get(settings.locale);
  const isSource = settings === shared.publication.source;
  const read = own === undefined ? sound(noTranslation) : readTranslation(own, isSource ? 'source' : 'translation');
  const signOffs = own?.signOffs() ?? [];
  const trust = trustOf(shared);
  if (read.kind === 'faulty') return { kind: 'faulty', diagnostics: [...read.diagnostics, ...verifyAlone(signOffs, trust)] };
  const localized = translate({ source, words: wordsOf(shared, settings.locale), files: isSource ? undefined : read.value, lock, fallbackForDrafts: shared.publication.fallbackForDrafts, publication: shared.publication.demonstration ? 'demonstration' : 'real' });
  if (localized.kind === 'faulty') return { kind: 'faulty', diagnostics: [...localized.diagnostics, ...verifyAlone(signOffs, trust)] };
  const findings = checkText({ document: localized.value, files: isSource ? { waivers: read.value.state.waivers } : read.value, placeOfField }, shared);
  // What is wrong with the source is wrong in every language; its text comes first.
  const all = isSource ? findings : [...ofSource, ...findings];
  const waived = namesOfWaived(all);
  const readable = readSignOffs(signOffs);
  const reviewed = review({
    document: localized.value,
    sourceLocale: shared.publication.source.locale,
    articles: articleNames(shared),
    barred: barredBy(all),
    waived,
    signOffs: readable.files,
    policy: shared.policy,
    trust,
  });
  const diagnostics = [...read.diagnostics, ...localized.diagnostics, ...findings.filter(breaksOutputs).map(({ diagnostic }) => diagnostic), ...readable.diagnostics, ...reviewed.diagnostics];
  if (reviewed.kind === 'faulty') return { kind: 'faulty', diagnostics };
  return sound({ translation: isSource || own === undefined ? undefined : read.value, waivers: read.value.state.waivers, findings, waived, reviewed: reviewed.value }, diagnostics);
}

/** Such a text cannot be set at all, not even as a draft. */
function breaksOutputs({ check }: Finding): boolean {
  return checkOf(check).protects === 'outputs';
}

/** The errors that were let pass, each by a name that is another one whenever the waiver or what it lets pass is another. */
function namesOfWaived(findings: readonly Finding[]): readonly string[] {
  const names = findings.flatMap(({ key, check, diagnostic, waiver }) => (diagnostic.severity === 'error' && waiver !== undefined ? [`${key ?? ''} ${check} ${digestOf(canonicalJson({ ...waiver }))}`] : []));
  return [...new Set(names)].toSorted();
}

/** The checks that bar the text from a release, each with the passages that it speaks of. */
function barredBy(findings: readonly Finding[]): readonly BarringCheck[] {
  const barring = Map.groupBy(findings.filter(barsRelease), ({ check }) => check);
  return [...barring].map(([check, found]) => ({ check, segments: [...new Set(found.flatMap(({ key }) => key ?? []))] }));
}

const noTranslation: TranslationFiles = { catalogueFile: '', catalogue: emptyCatalogue, state: emptyState };

/** Reads a locale's catalogue and state; where there is no such file, as empty. The source's own catalogue is written by sync, and not read. */
export function readTranslation(files: LocaleFiles, of: 'source' | 'translation'): Checked<TranslationFiles> {
  const catalogue: Checked<Catalogue> = of === 'source' || files.catalogue.bytes === undefined ? sound(noTranslation.catalogue) : readText(files.catalogue, readCatalogue);
  const state = readStateFile(files.state);
  const diagnostics = [...catalogue.diagnostics, ...state.diagnostics];
  if (catalogue.kind === 'faulty' || state.kind === 'faulty') return { kind: 'faulty', diagnostics };
  return sound({ catalogueFile: files.catalogue.file, catalogue: catalogue.value, state: state.value }, diagnostics);
}

/** Reads a state file; where there is none, as empty. */
export function readStateFile(file: FileBytes): Checked<TranslationState> {
  return file.bytes === undefined ? sound(emptyState) : readText(file, readState);
}

function readSignOffs(files: readonly FileBytes[]): { readonly files: readonly SignOffFile[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const readable = files.flatMap((file) => {
    const envelope = readText(file, readEnvelope);
    diagnostics.push(...envelope.diagnostics);
    return envelope.kind === 'sound' ? [{ file: file.file, envelope: envelope.value }] : [];
  });
  return { files: readable, diagnostics };
}

/** Where the text itself is broken, its sign-offs are still verified on their own. */
function verifyAlone(signOffs: readonly FileBytes[], trust: TrustInput): readonly Diagnostic[] {
  const { files, diagnostics } = readSignOffs(signOffs);
  return [...diagnostics, ...files.flatMap((file) => verifySignOff(file, trust).diagnostics)];
}

function trustOf({ reviewers, publication, today }: Shared): TrustInput {
  return { reviewers, demonstration: publication.demonstration, today };
}

/** The words of a locale of the publication. */
export function wordsOf(shared: Shared, locale: Locale): Words {
  const words = shared.words.get(locale);
  if (words === undefined) throw new Error(`no interface words were read for ${locale}`);
  return words;
}

function checkNames({ id, source }: ArticleFiles): readonly Diagnostic[] {
  return [id.collection, id.slug].filter((name) => !isName(name)).map((name) => problem('invalid-name', { file: source.file }, `Found the folder ${JSON.stringify(name)}, expected a name of ${nameRule}.`, 'Rename the folder.'));
}

function checkLockIsCurrent(file: string, source: SourceDocument, lock: SegmentLock): readonly Diagnostic[] {
  const now = lockOfDocument(source, lock).segments;
  const same = now.length === lock.segments.length && now.every((entry, index) => entry.key === lock.segments[index]?.key && entry.digest === lock.segments[index]?.digest && entry.id === lock.segments[index]?.id);
  if (same) return [];
  const before = new Map(lock.segments.map((entry) => [entry.key, entry.digest]));
  const changed = now.filter((entry) => before.get(entry.key) !== entry.digest).map((entry): SegmentKey => entry.key);
  if (lock.segments.length === 0) return [warning('lock-behind', { file }, 'Found no segment lock, expected one that keeps the keys of the passages.', 'Run imprimatur sync and commit what it writes.')];
  const what = changed.length === 0 ? 'its passages were moved or removed' : `changed: ${changed.slice(0, 5).join(', ')}${changed.length > 5 ? ` and ${changed.length - 5} more` : ''}`;
  return [warning('lock-behind', { file }, `Found a lock of an earlier text, expected one of today's; ${what}.`, 'Run imprimatur sync and commit what it writes.')];
}

function checkKind(source: SourceDocument, place: Place, { publication }: Shared): readonly Diagnostic[] {
  const { kind, emergency } = source.frontMatter;
  // Whoever writes 'constructor' names what every object has.
  const rule = Object.hasOwn(publication.kinds, kind) ? publication.kinds[kind] : undefined;
  if (rule === undefined) return [problem('wrong-value', place, `Found the kind ${kind}, expected one of those in content/publication.yaml: ${Object.keys(publication.kinds).join(', ')}.`, 'Correct the kind.')];
  const urgent = source.blocks.some((block) => block.kind === 'callout' && block.tone === 'urgent');
  if ((rule.urgentHelp || emergency) && !urgent) return [problem('urgent-help-missing', place, `Found no callout that says when to get urgent help, expected one in an article of the kind ${kind}.`, 'Add a callout that begins with > [!URGENT].')];
  return [];
}
