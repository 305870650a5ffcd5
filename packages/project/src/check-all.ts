import type { Finding } from '@imprimatur/check';
import type { Checked, Diagnostic } from '@imprimatur/diagnostics';
import { isRecord, type LocalDate, type Locale } from '@imprimatur/formats';
import { articleName, type ArticleId, prepareArticle, type PreparedArticle } from '@imprimatur/pipeline';
import { ArticleCache } from './article-cache.ts';
import { readArticleFiles } from './read-article-files.ts';
import type { Project } from './read-project.ts';

/** All that is wrong with one article: with its files, and with what its texts say. */
export interface CheckedArticle {
  readonly article: string;
  /** Of files, approvals and structure. */
  readonly diagnostics: readonly Diagnostic[];
  /** Of the checks, by locale; what was waived too. */
  readonly findings: readonly (Finding & { readonly locale: Locale })[];
  /** Until when each text's approvals count, where it is approved. */
  readonly reviews: readonly { readonly document: string; readonly locale: Locale; readonly state: 'approved'; readonly nextReviewDue: LocalDate }[];
}

/**
 * Checks each article in turn; one whose files did not change since the last time is not looked at again. That is for
 * people who ask; what is released rests on checks that ran, so builds and the gate recall nothing.
 */
export function checkAll(project: Project, wanted: (id: ArticleId) => boolean): readonly CheckedArticle[] {
  const cache = new ArticleCache(project, 'check', isCheckedArticle);
  const checked = project.shared.articles.filter(wanted).map((id) => {
    const { value, keep } = cache.recall(id);
    const article = value ?? checkedOf(id, prepareArticle(readArticleFiles(project, id), project.shared));
    keep(article);
    return article;
  });
  cache.save();
  return checked;
}

function checkedOf(id: ArticleId, prepared: Checked<PreparedArticle>): CheckedArticle {
  const article = articleName(id);
  if (prepared.kind === 'faulty') return { article, diagnostics: prepared.diagnostics, findings: [], reviews: [] };
  const findings = [...prepared.value.findings].flatMap(([locale, found]) => found.map((finding) => ({ ...finding, locale })));
  const known = new Set(findings.map(({ diagnostic }) => diagnostic));
  const reviews = prepared.value.texts.flatMap((text) => (text.kind === 'approved' ? [{ document: article, locale: text.document.settings.locale, state: text.kind, nextReviewDue: text.nextReviewDue }] : []));
  return { article, diagnostics: prepared.diagnostics.filter((diagnostic) => !known.has(diagnostic)), findings, reviews };
}

/** An earlier run of this program wrote it; a look at its shape tells it from anything else. */
function isCheckedArticle(value: unknown): value is CheckedArticle {
  return isRecord(value) && typeof value['article'] === 'string' && Array.isArray(value['reviews']) && Array.isArray(value['diagnostics']) && Array.isArray(value['findings']) && value['findings'].every((finding: unknown) => isRecord(finding) && isRecord(finding['diagnostic']));
}
