import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Checked, type Diagnostic, hasErrors, sound } from '@imprimatur/diagnostics';
import { type ArticleFiles, type ArticleId, type CollectionPlan, type CollectionSummary, planCatalogue, planCollection, type PreparedArticle, renderText, type TextSummary, type Typeset } from '@imprimatur/pipeline';
import type { Outputs } from './files.ts';
import { prepareAll } from './prepare-all.ts';
import type { Project } from './read-project.ts';

/** What to build. */
export interface BuildRequest {
  /** One collection without the catalogue, for task runners; everything where undefined. */
  readonly collection: string | undefined;
  readonly typeset: Typeset;
  /** Told of each text as it is rendered. */
  readonly progress: (text: string, done: number, of: number) => void;
}

/** A text with how many of its files had to be written. */
export interface BuiltText {
  readonly summary: TextSummary;
  readonly written: number;
  readonly unchanged: number;
}

/** What a build did. */
export interface BuildReport {
  readonly texts: readonly BuiltText[];
  readonly bundles: CollectionSummary['bundles'];
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
}

/**
 * Builds a publication into its outputs. One article is held at a time; when anything is wrong, the
 * rest is still checked, nothing more is rendered, and the last good outputs stay as they are.
 */
export async function build(project: Project, outputs: Outputs, request: BuildRequest): Promise<Checked<BuildReport>> {
  const { shared } = project;
  const plans = new Map<string, CollectionPlan>();
  const texts: BuiltText[] = [];
  const diagnostics: Diagnostic[] = [];
  const isWanted = ({ collection }: ArticleId): boolean => request.collection === undefined || collection === request.collection;
  const wanted = shared.articles.filter(isWanted).length;
  let done = 0;
  for (const { files, prepared } of prepareAll(project, isWanted)) {
    diagnostics.push(...prepared.diagnostics);
    if (prepared.kind === 'faulty' || hasErrors(diagnostics)) continue;
    const { collection } = prepared.value.id;
    const plan = plans.get(collection) ?? planCollection(collection, shared, (path) => outputs.open(path));
    plans.set(collection, plan);
    const staged = stageArticle(prepared.value, files, project, plan, outputs, request.typeset);
    diagnostics.push(...staged.diagnostics);
    texts.push(...staged.texts);
    done += 1;
    request.progress(`${collection}/${prepared.value.id.slug}`, done, wanted);
    // Typst frees what a document took only when the event loop turns: 1.5 MB each otherwise.
    await nextTurn();
  }
  if (hasErrors(diagnostics)) {
    outputs.discard();
    return { kind: 'faulty', diagnostics };
  }
  return sound({ texts, ...commit(plans, project, outputs, request) }, diagnostics);
}

function stageArticle(
  article: PreparedArticle,
  files: ArticleFiles,
  { shared }: Project,
  plan: CollectionPlan,
  outputs: Outputs,
  typeset: Typeset,
): { readonly texts: readonly BuiltText[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const texts = article.texts.flatMap((text): BuiltText[] => {
    const rendered = renderText(text, article, files.folder, shared, typeset);
    diagnostics.push(...rendered.diagnostics);
    if (rendered.kind === 'faulty') return [];
    const planned = plan.add(rendered.value);
    const written = planned.files.filter((file) => outputs.stage(file.path, file.bytes)).length;
    return [{ summary: planned.summary, written, unchanged: planned.files.length - written }];
  });
  return { texts, diagnostics };
}

function commit(plans: ReadonlyMap<string, CollectionPlan>, { shared }: Project, outputs: Outputs, { collection }: BuildRequest): Omit<BuildReport, 'texts'> {
  const summaries = [...plans.values()].map((plan) => {
    const { summary, file } = plan.end();
    outputs.stage(file.path, file.bytes);
    return summary;
  });
  if (collection === undefined) for (const file of planCatalogue(summaries, shared)) outputs.stage(file.path, file.bytes);
  const counts = outputs.commit(collection === undefined ? () => true : (path) => belongsTo(path, collection));
  return { bundles: summaries.flatMap((summary) => summary.bundles), ...counts };
}

/** Which outputs one collection's build owns; the same paths stand in the collection's turbo.json. */
function belongsTo(path: string, collection: string): boolean {
  const [top, second, third = ''] = path.split('/');
  if (top === 'preview') return second === `${collection}.json` || third === collection;
  return top === 'releases' && new RegExp(`^${collection}-\\d+\\.\\d+\\.\\d+-[A-Za-z0-9-]+\\.zip$`).test(third);
}
