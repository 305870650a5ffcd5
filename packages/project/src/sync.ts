import { type Checked, type Diagnostic, hasErrors } from '@imprimatur/diagnostics';
import { type ArticleId, planSync, prepareSource, type SyncPlan } from '@imprimatur/pipeline';
import { ArticleCache } from './article-cache.ts';
import type { Files } from './files.ts';
import { readArticleFiles } from './read-article-files.ts';
import type { Project } from './read-project.ts';

/** One article with what sync would do to it; an article with errors is left as it is. */
export interface PlannedSync {
  readonly id: ArticleId;
  /** `undefined` where nothing changed since the last sync that found nothing to do. */
  readonly planned: Checked<SyncPlan> | undefined;
}

/** Plans for each article of a publication what sync does to it, one after the other. */
export function* planAllSyncs(project: Project, wanted: (id: ArticleId) => boolean): Generator<PlannedSync> {
  const cache = new ArticleCache(project, 'synced', (value): value is true => value === true);
  for (const id of project.shared.articles) {
    if (!wanted(id)) continue;
    const { value: isSynced, keep } = cache.recall(id);
    const planned = isSynced === true ? undefined : planSyncOf(id, project);
    if (planned?.kind === 'sound' && planned.value.steps.length === 0 && planned.diagnostics.length === 0) keep(true);
    yield { id, planned };
  }
  cache.save();
}

/** Replaces the files of a plan, in its order. */
export function applySync(plan: SyncPlan, files: Files): void {
  for (const { file, text } of plan.steps) files.replace(file, text);
}

/** Plans for one article, without a look at what is known of it. */
export function planSyncOf(id: ArticleId, project: Project): Checked<SyncPlan> {
  const files = readArticleFiles(project, id);
  const prepared = prepareSource(files, project.shared);
  if (prepared.kind === 'faulty' || hasErrors(prepared.diagnostics)) return { kind: 'faulty', diagnostics: prepared.diagnostics };
  const planned = planSync(prepared.value, files, project.shared);
  const diagnostics: readonly Diagnostic[] = [...prepared.diagnostics, ...planned.diagnostics];
  return planned.kind === 'faulty' ? { kind: 'faulty', diagnostics } : { ...planned, diagnostics };
}
