import { barsRelease } from '@imprimatur/check';
import { type Diagnostic, hasErrors } from '@imprimatur/diagnostics';
import { isRecord, type Locale, type Role } from '@imprimatur/formats';
import { articleName, prepareArticle, type PreparedArticle, type TextWaiver, waiversIn, workIn } from '@imprimatur/pipeline';
import { ArticleCache, type Project, readArticleFiles } from '@imprimatur/project';
import { type OpenRemark, openRemarks, type Reason, type ReviewedDocument } from '@imprimatur/review';
import type { StatusCounts, Work } from '@imprimatur/translate';

/** One text as status shows it; small, so that a thousand articles do not stay in memory for it. */
export interface TextStatus {
  readonly document: string;
  readonly locale: Locale;
  readonly isSource: boolean;
  readonly state: 'approved' | 'draft' | 'withdrawn';
  readonly ready: boolean;
  readonly segments: number;
  readonly counts: StatusCounts;
  readonly machine: number;
  readonly todo: Todo;
  /** The roles in which a text must be signed, for the first time or again. */
  readonly awaits: readonly Role[];
  /** How many more different persons must sign where each role has enough. */
  readonly awaitsPersons: number;
  /** What reviewers said of it that nobody has acted on. */
  readonly remarks: readonly TextRemark[];
  /** Findings of the checks that bar the text from a release. */
  readonly barred: number;
  readonly waivers: readonly TextWaiver[];
}

/** An open remark, and the passage that it is on, as it stands. */
export interface TextRemark extends OpenRemark {
  readonly passage: string | undefined;
}

/** What a translator has to do in a text, counted. */
export interface Todo {
  readonly decide: number;
  readonly translate: number;
  readonly mend: number;
  readonly look: number;
  readonly words: number;
}

/** A text with each segment that needs work; asked for only where they are shown. */
export interface TextWork {
  readonly text: TextStatus;
  readonly work: readonly Work[];
}

/** The texts of a publication, and what stands in the way of looking at some. */
export interface Statuses {
  readonly texts: readonly TextStatus[];
  readonly details: readonly TextWork[];
  /** Articles whose errors leave nothing to show. */
  readonly unreadable: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Counts are recalled for articles that did not change; the segments themselves are looked at anew. */
export function statusOfAll(project: Project, form: 'counts' | 'with work'): Statuses {
  const diagnostics: Diagnostic[] = [];
  const texts: TextStatus[] = [];
  const details: TextWork[] = [];
  const unreadable: string[] = [];
  const cache = new ArticleCache(project, 'status', isStatusList);
  for (const id of project.shared.articles) {
    const { value: known, keep } = cache.recall(id);
    if (known !== undefined && form === 'counts') {
      texts.push(...known);
      continue;
    }
    const prepared = prepareArticle(readArticleFiles(project, id), project.shared);
    // What stands in the way is told; what is only untidy is for check.
    const told = hasErrors(prepared.diagnostics) ? prepared.diagnostics : prepared.diagnostics.filter(({ code }) => code === 'two-wordings');
    diagnostics.push(...told);
    const own = prepared.kind === 'sound' ? statusOfArticle(prepared.value, project) : [];
    if (own.length === 0) unreadable.push(articleName(id));
    if (told.length === 0) keep(own.map(({ text }) => text));
    texts.push(...own.map(({ text }) => text));
    if (form === 'with work') details.push(...own);
  }
  cache.save();
  return { texts, details, unreadable, diagnostics };
}

/** An earlier run of this program wrote it; a look at its shape tells it from anything else. */
function isStatusList(value: unknown): value is readonly TextStatus[] {
  return Array.isArray(value) && value.every((text: unknown) => isRecord(text) && typeof text['locale'] === 'string' && isRecord(text['todo']) && isRecord(text['counts']) && Array.isArray(text['waivers']) && Array.isArray(text['remarks']));
}

function statusOfArticle(article: PreparedArticle, { shared }: Project): readonly TextWork[] {
  return article.texts.map((reviewed): TextWork => {
    const { document } = reviewed;
    const work = workIn(article, document.settings.locale, shared) ?? [];
    const text: TextStatus = {
      document: articleName(article.id),
      locale: document.settings.locale,
      isSource: document.settings === shared.publication.source,
      state: reviewed.kind === 'approved' ? 'approved' : reviewed.withdrawn ? 'withdrawn' : 'draft',
      ready: document.ready,
      segments: document.segments.size,
      counts: document.counts,
      machine: document.segments.values().reduce((count, { origin }) => count + Number(origin === 'machine'), 0),
      todo: todoOf(work),
      awaits: reasonsOf(reviewed).flatMap((reason) => (reason.kind === 'sign-off-missing' || reason.kind === 'review-lapsed' || reason.kind === 'condition-unread' ? [reason.role] : [])),
      awaitsPersons: reasonsOf(reviewed).reduce((sum, reason) => sum + (reason.kind === 'persons-missing' ? reason.needed - reason.found : 0), 0),
      remarks: remarksOn(reviewed),
      barred: (article.findings.get(document.settings.locale) ?? []).filter(barsRelease).length,
      waivers: waiversIn(article, document.settings.locale),
    };
    return { text, work };
  });
}

function reasonsOf(reviewed: ReviewedDocument): readonly Reason[] {
  return reviewed.kind === 'draft' ? reviewed.reasons : [];
}

function remarksOn({ document, records }: ReviewedDocument): readonly TextRemark[] {
  return openRemarks(document, records).map((remark) => ({ ...remark, passage: remark.segment === undefined ? undefined : document.segments.get(remark.segment)?.text }));
}

function todoOf(work: readonly Work[]): Todo {
  const todo = { decide: 0, translate: 0, mend: 0, look: 0, words: 0 };
  for (const item of work) {
    todo[taskOf(item)] += 1;
    todo.words += item.words;
  }
  return todo;
}

function taskOf({ disputed, status, edit, reworded, faults }: Work): Exclude<keyof Todo, 'words'> {
  if (disputed) return 'decide';
  if (status === 'missing') return 'translate';
  return faults.length > 0 || (edit?.kind === 'critical' && !reworded) ? 'mend' : 'look';
}

