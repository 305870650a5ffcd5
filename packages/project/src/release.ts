import { type Checked, type Diagnostic, problem, sound } from '@imprimatur/diagnostics';
import { articleName, planCatalogue, planRelease, type PublishedBundle, type ReleasePlan, type RenderedText } from '@imprimatur/pipeline';
import type { ApprovedRelease } from '@imprimatur/release';
import { nameOfText } from '@imprimatur/review';
import { belongsToBuild, type BuildReport } from './build.ts';
import { type PreviewRequest, stagePreviews } from './build-previews.ts';
import type { Outputs } from './files.ts';
import { layout } from './layout.ts';
import type { Project } from './read-project.ts';
import { judgeRelease, type JudgementRequest, publishable } from './release-judgement.ts';

/** With what to publish. Approvals of the release and its embargo are judged by `now`, texts by the release's own date. */
export interface PublishRequest extends Pick<PreviewRequest, 'typeset' | 'progress'>, JudgementRequest {}

/** What was published. */
export interface PublishReport extends BuildReport {
  readonly release: ApprovedRelease;
  readonly bundles: readonly PublishedBundle[];
}

/**
 * Publishes the release that content/publication.yaml names, where it is approved and the tree is still what was approved;
 * else nothing at all is written. What must hold is found out before anything is rendered, and each text is compared
 * with the candidate once more as it goes into its bundle.
 */
export async function publish(project: Project, outputs: Outputs, { now, published, typeset, progress }: PublishRequest): Promise<Checked<PublishReport>> {
  const judged = judgeRelease(project, { now, published });
  if (judged.kind === 'faulty') return judged;
  const release = publishable(judged.value);
  if (release.kind === 'faulty') return { kind: 'faulty', diagnostics: [...judged.diagnostics, ...release.diagnostics] };
  const plan = planRelease(release.value, project.shared, (path) => outputs.open(path));
  const look = watchOver(release.value, judged.value.heldBack, plan);
  const staged = await stagePreviews(project, outputs, { isWanted: () => true, typeset, progress, look });
  if (staged.kind === 'faulty') {
    outputs.discard();
    return staged;
  }
  const { texts, summaries } = staged.value;
  const { bundles, files } = plan.end();
  for (const file of [...files, ...planCatalogue(summaries, bundles, project.shared)]) outputs.stage(file.path, file.bytes);
  const folder = `releases/${release.value.candidate.version}/`;
  const counts = outputs.commit((path) => belongsToBuild(path) || path.startsWith(folder));
  return sound({ release: release.value, bundles, texts, ...counts }, [...judged.diagnostics, ...staged.diagnostics]);
}

/** Bundles each text that is as the candidate lists it; the files may have changed since they were compared. What is held back goes into no bundle. */
function watchOver({ candidate }: ApprovedRelease, heldBack: ReadonlySet<string>, plan: ReleasePlan): (text: RenderedText) => readonly Diagnostic[] {
  const listed = new Map(candidate.texts.map((text) => [nameOfText(text), text.digest]));
  return (text) => {
    const { document, kind } = text.reviewed;
    const name = nameOfText({ document: articleName(document.source), locale: document.settings.locale });
    if (heldBack.has(name)) return [];
    if (listed.get(name) !== (kind === 'approved' ? document.digest : undefined)) return [changedMeanwhile(name, candidate.version)];
    plan.add(text);
    return [];
  };
}

function changedMeanwhile(name: string, version: string): Diagnostic {
  return problem('release-differs', { file: layout.candidate(version) }, `Found that ${name} changed while the release was being published, expected the text that was approved.`, 'Publish again when nobody works in the folder.');
}
