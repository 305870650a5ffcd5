import { checkTranslation, type Finding, settingsOf } from '@imprimatur/check';
import type { Locale, SegmentKey } from '@imprimatur/formats';
import { parseInlines, segmentDigest, writeInlines } from '@imprimatur/parse';
import { prepareArticle, type PreparedArticle, type Shared } from '@imprimatur/pipeline';
import { DiskFiles, type Project, readArticleFiles, readProject } from '@imprimatur/project';
import { type Mutation, mutationsOf } from './mutations.ts';

/** A mutation of one passage, and what the checks said of it. */
export interface MutatedPassage {
  readonly article: string;
  readonly locale: Locale;
  readonly key: SegmentKey;
  readonly mutation: Mutation;
  readonly source: string;
  /** The codes that were found in that passage. */
  readonly found: readonly string[];
}

/** Puts each fault that fits into each passage of each translation of a publication, one at a time, and checks that passage. */
export function mutateTranslations(root: string): readonly MutatedPassage[] {
  const read = readProject(new DiskFiles(root));
  if (read.kind === 'faulty') throw new Error(JSON.stringify(read.diagnostics));
  const project: Project = read.value;
  return project.shared.articles.flatMap((id) => {
    const prepared = prepareArticle(readArticleFiles(project, id), project.shared);
    if (prepared.kind === 'faulty') throw new Error(JSON.stringify(prepared.diagnostics));
    return [...prepared.value.translations.keys()].flatMap((locale) => mutateText(prepared.value, locale, project.shared));
  });
}

function mutateText(article: PreparedArticle, locale: Locale, shared: Shared): readonly MutatedPassage[] {
  const document = article.texts.find((text) => text.document.settings.locale === locale)?.document;
  if (document === undefined) return [];
  return [...document.segments.values()].flatMap(({ key, text }) => {
    const source = article.source.segments.get(key)?.text ?? '';
    return mutationsOf(text, locale, shared.terms).map((mutation): MutatedPassage => {
      const findings = checkOne(article, { locale, key, markdown: mutation.text }, shared);
      return { article: article.id.slug, locale, key, mutation, source, found: findings.filter((finding) => finding.key === key).map(({ check }) => check) };
    });
  });
}

function checkOne(article: PreparedArticle, { locale, key, markdown }: { readonly locale: Locale; readonly key: SegmentKey; readonly markdown: string }, shared: Shared): readonly Finding[] {
  const inlines = parseInlines([markdown], () => ({ file: '' })).passages[0] ?? [];
  return checkTranslation({
    document: article.source,
    locale,
    direction: shared.publication.locales.find((settings) => settings.locale === locale)?.direction ?? 'ltr',
    sourceLocale: shared.publication.source.locale,
    passages: new Map([[key, { inlines, markdown: writeInlines(inlines), digest: segmentDigest(markdown) }]]),
    placeOf: () => ({ file: '' }),
    placeOfField: () => ({ file: '' }),
    waivers: new Map(),
    terms: shared.terms,
    wording: undefined,
    today: shared.today,
    settings: settingsOf({}),
  });
}
