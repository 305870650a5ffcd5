import type { Checked } from '@imprimatur/diagnostics';
import { type Acceptance, isLocalDate, type LocalDate, type LocaleSettings, readArticle, readInterfaceWords, readPublication, type SegmentKey, type SegmentLock, writeCatalogue, writeLock, writeState } from '@imprimatur/formats';
import { lockOfDocument, parse, parseInlines, segmentDigest, type SourceDocument, writeInlines } from '@imprimatur/parse';
import { layout } from '@imprimatur/project';
import { demonstrationKey, demonstrationReviewers } from '@imprimatur/signing';
import { createWords, formatValues, type Words } from '@imprimatur/translate';
import { type CorpusArticle, type CorpusName, drawArticle } from './corpus-article.ts';
import { writeForPeers, writeSource } from './corpus-markdown.ts';
import { passageTranslator, type TranslatePassage } from './corpus-translation.ts';
import { corpusLocales } from './corpus-vocabulary.ts';

/** How large a publication to make. */
export interface CorpusRequest {
  readonly articles: number;
  /** From 1, the source's alone, to 6. */
  readonly locales: number;
  /** Another seed gives other texts of the same kind. */
  readonly seed: number;
  /** The text of a locale's interface words: the repository's own. */
  readonly interfaceWords: (locale: string) => string;
}

/**
 * A whole publication as paths and texts, one article at a time: every translation is accepted, nothing is signed.
 * Beside it, under `peer/`, the same articles as other site generators take them.
 * @example for (const [path, text] of makeCorpus({ articles: 3, locales: 6, seed: 1, interfaceWords })) write(path, text);
 */
export function* makeCorpus(request: CorpusRequest): Generator<readonly [path: string, text: string]> {
  const locales = corpusLocales.slice(0, request.locales);
  const publication = writePublication(locales);
  const settings = must(readPublication(layout.publication, publication)).locales;
  yield [layout.publication, publication];
  yield [layout.policy, policy];
  yield [layout.reviewers, writeReviewers()];
  yield [layout.licence, 'Generated for measurements. Anyone may use it for anything.\n'];
  for (const locale of locales) yield [layout.interface(locale), request.interfaceWords(locale)];

  const names = Array.from({ length: request.articles }, (_, index) => nameOf(index));
  const articles = new Set(names.map(({ collection, slug }) => `${collection}/${slug}`));
  const languages = settings.map((each) => languageOf(each, request));
  for (const [index, name] of names.entries()) {
    const neighbour = names[(index + 1) % names.length] ?? name;
    yield* articleFiles(drawArticle(name, neighbour, request.seed * 1_000_003 + index), articles, languages);
  }
}

/** So many articles make a collection. */
const collectionSize = 100;

function nameOf(index: number): CorpusName {
  return { collection: `collection-${Math.floor(index / collectionSize) + 1}`, slug: `topic-${index + 1}` };
}

interface Language {
  readonly locale: string;
  readonly words: Words;
  readonly passage: TranslatePassage;
}

function languageOf(settings: LocaleSettings, { interfaceWords }: CorpusRequest): Language {
  const { locale } = settings;
  const words = must(readInterfaceWords(layout.interface(locale), interfaceWords(locale)));
  return { locale, words: createWords(settings, words), passage: locale === corpusLocales[0] ? (text) => text : passageTranslator(locale) };
}

function* articleFiles(article: CorpusArticle, articles: ReadonlySet<string>, languages: readonly Language[]): Generator<readonly [string, string]> {
  const folder = layout.articleFolder(article);
  const text = writeSource(article);
  const source = readSource(article, text, articles);
  yield [`${folder}/index.md`, text];
  yield [`${folder}/figure.svg`, article.figure];
  yield [`${folder}/segments.lock.json`, writeLock(lockOfDocument(source, emptyLock))];
  yield [`peer/static/figures/${article.slug}.svg`, article.figure];
  for (const { locale, words, passage } of languages) {
    const values = formatValues(source.frontMatter.values, words);
    yield [`peer/${locale}/${article.slug}.md`, writeForPeers(article, passage, (name) => values.get(name)?.full ?? '')];
    if (locale !== corpusLocales[0]) yield* translationFiles(article, source, locale, passage);
  }
}

const emptyLock: SegmentLock = { segments: [], retired: [] };

function readSource(article: CorpusArticle, text: string, articles: ReadonlySet<string>): SourceDocument {
  const { collection, slug } = article;
  const written = must(readArticle(`${layout.articleFolder(article)}/index.md`, text));
  const folder = new Map([['figure.svg', new TextEncoder().encode(article.figure)]]);
  return must(parse({ collection, slug, article: written, lock: emptyLock, folder, articles }));
}

function* translationFiles(article: CorpusArticle, { segments }: SourceDocument, locale: string, passage: TranslatePassage): Generator<readonly [string, string]> {
  const sources = [...segments.values()];
  const read = parseInlines(sources.map(({ text }) => passage(text)), () => ({ file: locale }));
  const texts = read.passages.map(writeInlines);
  const acceptances = sources.map(({ key, basis }, index): [SegmentKey, Acceptance] => [
    key,
    { source: basis.digest, target: segmentDigest(texts[index] ?? ''), origin: 'human', by: 'sample-translator', at: acceptedOn },
  ]);
  yield [layout.translation(article, locale, 'catalogue'), writeCatalogue(sources.map(({ key }, index) => [key, texts[index] ?? '']))];
  yield [layout.translation(article, locale, 'state'), writeState(acceptances)];
}

const acceptedOn: LocalDate = localDate('2026-11-20');

function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new TypeError(`${text} is not a date`);
  return text;
}

function writePublication(locales: readonly string[]): string {
  const settings = locales.map((locale) => `  ${locale}: { name: ${locale}, direction: ${locale === 'ar' ? 'rtl' : 'ltr'}, digits: latn, contacts: { emergency-number: '112' } }\n`);
  return `publisher:
  name: A generated publisher
licence: CC0 1.0
demonstration: true
release: { version: '2026.11.0', date: 2026-11-22 }
source-locale: en
locales:
${settings.join('')}fallback-for-drafts: source
formats: [html, txt]
kinds:
  health-information: { urgent-help: true }
`;
}

const policy = `rules:
  - kinds: [health-information]
    require: { clinical: 1, editorial: 1 }
  - locales: [translated]
    require: { linguistic: 1 }
separation:
  clinical: [author]
  linguistic: [translator]
review-interval-months: 12
`;

/** The demonstration reviewers, so that a measurement can sign with the keys that everyone has. */
function writeReviewers(): string {
  const reviewers = demonstrationReviewers.map((id) => {
    const role = id.slice('demo-'.length);
    return `  - id: ${id}
    printed-name: Demonstration of a ${role} reviewer
    demonstration: true
    may-sign: [{ role: ${role}, locales: all }]
    keys: [{ ed25519: ${demonstrationKey(id).publicKey.text}, from: 2026-01-01 }]
`;
  });
  return `reviewers:\n${reviewers.join('')}`;
}

/** What is wrong with a generated text is a fault of the generator. */
function must<T>(checked: Checked<T>): T {
  if (checked.kind === 'faulty' || checked.diagnostics.length > 0) throw new Error(`the corpus has problems: ${JSON.stringify(checked.diagnostics.slice(0, 3), null, 2)}`);
  return checked.value;
}
