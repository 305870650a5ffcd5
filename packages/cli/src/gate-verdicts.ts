import type { Diagnostic } from '@imprimatur/diagnostics';
import type { LocalDate, Locale } from '@imprimatur/formats';
import { articleName, type DueText, type Mendable, plainTitle, type PreparedArticle, type TextWaiver, upcomingReviews, type UpcomingReviews, waiversIn, whoCanMend } from '@imprimatur/pipeline';
import { prepareAll, type Project } from '@imprimatur/project';
import type { Reason, ReviewedDocument } from '@imprimatur/review';
import { concernsLocale, type Selection } from './select-texts.ts';

/** What the gate says of one text; small, so that a thousand articles do not stay in memory for it. */
export interface Verdict {
  readonly document: string;
  readonly locale: Locale;
  /** The language's own name. */
  readonly localeName: string;
  /** In the source language. */
  readonly title: string;
  readonly isSource: boolean;
  readonly state: 'approved' | 'draft';
  readonly digest: string | undefined;
  readonly nextReviewDue: LocalDate | undefined;
  readonly signedBy: readonly string[];
  readonly reasons: readonly Reason[];
  /** Each reason with who can take it away. */
  readonly mend: readonly Mendable[];
  /** Findings that a person let pass: whoever releases the text releases them. */
  readonly waived: readonly TextWaiver[];
}

/** The verdicts on all texts that were asked for, by the day of the project. */
export interface Gate {
  readonly verdicts: readonly Verdict[];
  readonly upcoming: UpcomingReviews;
  readonly diagnostics: readonly Diagnostic[];
}

/** Judges each text by the project's day. */
export function judgeTexts(project: Project, { isArticle, isLocale }: Extract<Selection, { kind: 'selection' }>): Gate {
  const diagnostics: Diagnostic[] = [];
  const verdicts: Verdict[] = [];
  const locales = project.shared.publication.locales.map(({ locale }) => locale).filter(isLocale);
  for (const { prepared } of prepareAll(project, isArticle)) {
    diagnostics.push(...prepared.diagnostics.filter(({ place }) => locales.some((locale) => concernsLocale(place.file, locale))));
    if (prepared.kind === 'sound') verdicts.push(...verdictsOn(prepared.value, project).filter(({ locale }) => isLocale(locale)));
  }
  return { verdicts, upcoming: upcomingReviews(dueTexts(verdicts), project.shared.policy.graceDays, project.shared.today), diagnostics };
}

function verdictsOn(article: PreparedArticle, { shared }: Project): readonly Verdict[] {
  const source = article.texts.find((text) => text.document.settings === shared.publication.source);
  return article.texts.map((text) => ({
    document: articleName(article.id),
    locale: text.document.settings.locale,
    localeName: text.document.settings.name,
    title: plainTitle((source ?? text).document),
    isSource: text === source,
    state: text.kind,
    digest: text.document.digest,
    nextReviewDue: text.kind === 'approved' ? text.nextReviewDue : undefined,
    signedBy: text.approvals.map((approval) => `${approval.role}: ${approval.printedName}`),
    reasons: reasonsOf(text),
    mend: whoCanMend(article, text, shared),
    waived: waiversIn(article, text.document.settings.locale).filter(({ standing }) => standing === 'holds'),
  }));
}

function reasonsOf(text: ReviewedDocument): readonly Reason[] {
  return text.kind === 'draft' ? text.reasons : [];
}

function dueTexts(verdicts: readonly Verdict[]): readonly DueText[] {
  return verdicts.flatMap(({ document, locale, nextReviewDue }) => (nextReviewDue === undefined ? [] : [{ document, locale, due: nextReviewDue }]));
}
