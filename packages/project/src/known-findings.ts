import type { Finding } from '@imprimatur/check';
import { type Checked, type Diagnostic, hasErrors } from '@imprimatur/diagnostics';
import { isRecord, type LocalDate, type Locale } from '@imprimatur/formats';
import { type ArticleFiles, articleName, type ArticleId, prepareArticle, type PreparedArticle } from '@imprimatur/pipeline';
import { ArticleCache } from './article-cache.ts';
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

/** What the checks found in each article, for as long as none of its files changes: no command checks the unchanged again. */
export class KnownFindings {
  readonly #project: Project;
  readonly #cache: ArticleCache<CheckedArticle>;

  constructor(project: Project) {
    this.#project = project;
    this.#cache = new ArticleCache(project, 'check', isCheckedArticle);
  }

  /** What is known of an article, before its files are read. */
  recall(id: ArticleId): KnownArticle {
    const { value, keep } = this.#cache.recall(id);
    return new KnownArticle(value, this.#project, keep);
  }

  /** Writes what was found, for the next command. */
  save(): void {
    this.#cache.save();
  }
}

/** One article, with what was found in it. */
export class KnownArticle {
  #checked: CheckedArticle | undefined;
  readonly #project: Project;
  readonly #keep: (checked: CheckedArticle) => void;

  constructor(checked: CheckedArticle | undefined, project: Project, keep: (checked: CheckedArticle) => void) {
    this.#checked = checked;
    this.#project = project;
    this.#keep = keep;
  }

  /** Undefined before `prepare`, where the article changed since somebody looked. */
  get checked(): CheckedArticle | undefined {
    return this.#checked;
  }

  /** Prepares the article, and checks its texts where nothing is known of them. */
  prepare(files: ArticleFiles): Checked<PreparedArticle> {
    // An article with errors was not checked to its end: what is known of it is not all.
    const known = this.#checked === undefined || hasErrors(this.#checked.diagnostics) ? undefined : Map.groupBy(this.#checked.findings, ({ locale }) => locale);
    const prepared = prepareArticle(files, this.#project.shared, known);
    this.#checked ??= checkedOf(files.id, prepared);
    this.#keep(this.#checked);
    return prepared;
  }
}

function checkedOf(id: ArticleId, prepared: Checked<PreparedArticle>): CheckedArticle {
  const findings = prepared.kind === 'sound' ? [...prepared.value.findings].flatMap(([locale, found]) => found.map((finding) => ({ ...finding, locale }))) : [];
  const known = new Set(findings.map(({ diagnostic }) => diagnostic));
  return { article: articleName(id), diagnostics: prepared.diagnostics.filter((diagnostic) => !known.has(diagnostic)), findings, reviews: prepared.kind === 'sound' ? reviewsOf(prepared.value) : [] };
}

function reviewsOf({ id, texts }: PreparedArticle): CheckedArticle['reviews'] {
  return texts.flatMap((text) => (text.kind === 'approved' ? [{ document: articleName(id), locale: text.document.settings.locale, state: text.kind, nextReviewDue: text.nextReviewDue }] : []));
}

/** An earlier run of this program wrote it; a look at its shape tells it from anything else. */
function isCheckedArticle(value: unknown): value is CheckedArticle {
  return isRecord(value) && typeof value['article'] === 'string' && Array.isArray(value['diagnostics']) && Array.isArray(value['reviews']) && Array.isArray(value['findings']) && value['findings'].every((finding: unknown) => isRecord(finding) && isRecord(finding['diagnostic']));
}
