import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Checked, type Diagnostic, hasErrors, sound } from '@imprimatur/diagnostics';
import { type ArticleFiles, type ArticleId, articleName, type CollectionPlan, type CollectionSummary, planCollection, type PreparedArticle, type RenderedText, renderText, type TextSummary, type Typeset } from '@imprimatur/pipeline';
import type { Outputs } from './files.ts';
import { prepareAll } from './prepare-all.ts';
import type { Project } from './read-project.ts';

/** Which previews to build, and with what. */
export interface PreviewRequest {
  readonly isWanted: (id: ArticleId) => boolean;
  readonly typeset: Typeset;
  /** Told of each article as it is rendered. */
  readonly progress: (text: string, done: number, of: number) => void;
  /** Looks at each text while its files are at hand; what it finds wrong is reported with the rest. */
  readonly look: (text: RenderedText) => readonly Diagnostic[];
}

/** A text with how many of its files had to be written. */
export interface BuiltText {
  readonly summary: TextSummary;
  readonly written: number;
  readonly unchanged: number;
}

/** Previews that wait to be put in place. */
export interface StagedPreviews {
  readonly texts: readonly BuiltText[];
  readonly summaries: readonly CollectionSummary[];
}

/** Renders every text that is wanted and stages its files. One article is held at a time; when anything is wrong, the rest is still checked and nothing more is rendered. */
export async function stagePreviews(project: Project, outputs: Outputs, request: PreviewRequest): Promise<Checked<StagedPreviews>> {
  const plans = new Map<string, CollectionPlan>();
  const texts: BuiltText[] = [];
  const diagnostics: Diagnostic[] = [];
  const wanted = project.shared.articles.filter(request.isWanted).length;
  let done = 0;
  for (const { files, prepared } of prepareAll(project, request.isWanted)) {
    diagnostics.push(...prepared.diagnostics);
    if (prepared.kind === 'faulty' || hasErrors(diagnostics)) continue;
    const { id } = prepared.value;
    const plan = plans.get(id.collection) ?? planCollection(id.collection, project.shared);
    plans.set(id.collection, plan);
    const staged = stageArticle(prepared.value, files, project, plan, outputs, request);
    diagnostics.push(...staged.diagnostics);
    texts.push(...staged.texts);
    done += 1;
    request.progress(articleName(id), done, wanted);
    // Typst frees what a document took only when the event loop turns: 1.5 MB each otherwise.
    await nextTurn();
  }
  if (hasErrors(diagnostics)) return { kind: 'faulty', diagnostics };
  return sound({ texts, summaries: stageSummaries(plans, outputs) }, diagnostics);
}

function stageArticle(
  article: PreparedArticle,
  files: ArticleFiles,
  { shared }: Project,
  plan: CollectionPlan,
  outputs: Outputs,
  { typeset, look }: PreviewRequest,
): { readonly texts: readonly BuiltText[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const texts = article.texts.flatMap((text): BuiltText[] => {
    const rendered = renderText(text, article, files.folder, shared, typeset);
    diagnostics.push(...rendered.diagnostics);
    if (rendered.kind === 'faulty') return [];
    diagnostics.push(...look(rendered.value));
    const planned = plan.add(rendered.value);
    const written = planned.files.filter((file) => outputs.stage(file.path, file.bytes)).length;
    return [{ summary: planned.summary, written, unchanged: planned.files.length - written }];
  });
  return { texts, diagnostics };
}

function stageSummaries(plans: ReadonlyMap<string, CollectionPlan>, outputs: Outputs): readonly CollectionSummary[] {
  return [...plans.values()].map((plan) => {
    const { summary, file } = plan.end();
    outputs.stage(file.path, file.bytes);
    return summary;
  });
}
