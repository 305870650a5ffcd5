import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Checked, valueOf } from '@imprimatur/diagnostics';
import { checkSource, checkTranslation, type Finding, settingsOf, type TextToCheck } from '@imprimatur/check';
import { emptyCatalogue, type LocalDate, type Locale, readArticle, readCatalogue, readLock, readPublication, readTerms, readWording, type SegmentKey, type Term, type WordingLists } from '@imprimatur/formats';
import { parse, parseInlines, segmentDigest, type SourceDocument, writeInlines } from '@imprimatur/parse';

/** What the checks find in one of the repository's own texts, with each passage beside its source. */
export interface OwnText {
  readonly article: string;
  readonly document: SourceDocument;
  readonly text: TextToCheck;
  readonly findings: readonly Finding[];
  readonly texts: ReadonlyMap<string, readonly [source: string, target: string]>;
}

const root = join(import.meta.dirname, '../../..');

/** The repository's own terms. */
export const ownTerms: readonly Term[] = sound(readTerms('terms.yaml', fileText('locales/terms.yaml')));

/** The lists of words that reviewers of a locale own. */
export function ownWording(locale: string): WordingLists {
  return sound(readWording('wording.yaml', fileText(`locales/${locale}/wording.yaml`)));
}


/** The repository's articles in a locale, as the checks see them. */
export function translationsOf(locale: string): readonly OwnText[] {
  return readdirSync(join(root, 'content'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'releases' && entry.name !== 'themes')
    .flatMap(({ name }) => readdirSync(join(root, 'content', name), { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== 'node_modules' && entry.name !== '.turbo').map((entry) => ownText(name, entry.name, locale)));
}

function ownText(collection: string, slug: string, locale: string): OwnText {
  const document = documentOf(collection, slug);
  const publication = sound(readPublication('publication.yaml', fileText('content/publication.yaml')));
  const isSource = locale === publication.source.locale;
  const catalogue = isSource ? emptyCatalogue : sound(readCatalogue('catalogue', fileText(`locales/${locale}/${collection}/${slug}.json`)));
  const keys = [...document.segments.keys()].filter((key) => catalogue.texts.has(key));
  const read = parseInlines(keys.map((key) => catalogue.texts.get(key) ?? ''), () => ({ file: 'catalogue' })).passages;
  const passages = keys.map((key, index) => [key, { inlines: read[index] ?? [], markdown: writeInlines(read[index] ?? []), digest: segmentDigest(writeInlines(read[index] ?? [])) }] as const);
  const text: TextToCheck = {
    document,
    locale: locale as Locale,
    direction: publication.locales.find((settings) => settings.locale === locale)?.direction ?? 'ltr',
    sourceLocale: publication.source.locale,
    passages: new Map(passages),
    placeOf: (key: SegmentKey) => document.segments.get(key)?.place ?? { file: '' },
    placeOfField: () => ({ file: `${slug}/index.md` }),
    waivers: new Map(),
    terms: ownTerms,
    wording: ownWording(locale),
    today: '2026-11-22' as LocalDate,
    settings: settingsOf(publication.checks),
  };
  return { article: slug, document, text, findings: isSource ? checkSource(text) : checkTranslation(text), texts: new Map([...document.segments].map(([key, segment]) => [key, [segment.text, text.passages.get(key)?.markdown ?? '']])) };
}

function documentOf(collection: string, slug: string): SourceDocument {
  const folder = `content/${collection}/${slug}`;
  const article = sound(readArticle(`${folder}/index.md`, fileText(`${folder}/index.md`)));
  const lock = sound(readLock('lock', fileText(`${folder}/segments.lock.json`), segmentDigest));
  const media = readdirSync(join(root, folder), { withFileTypes: true }).filter((entry) => entry.isFile());
  const articles = new Set(['about/reading-this-publication', 'medicines/ketamine-and-bpd']);
  return sound(parse({ collection, slug, article, lock, articles, folder: new Map(media.map(({ name }) => [name, readFileSync(join(root, folder, name))])) }));
}

function fileText(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

function sound<T>(checked: Checked<T>): T {
  const value = valueOf(checked);
  if (value === undefined) throw new Error(JSON.stringify(checked.diagnostics));
  return value;
}
