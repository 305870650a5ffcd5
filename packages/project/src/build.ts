import { type Checked, sound } from '@imprimatur/diagnostics';
import { planCatalogue } from '@imprimatur/pipeline';
import { type BuiltText, type PreviewRequest, stagePreviews } from './build-previews.ts';
import type { Outputs } from './files.ts';
import type { Project } from './read-project.ts';

/** What to build. */
export interface BuildRequest extends Pick<PreviewRequest, 'typeset' | 'progress'> {
  /** One collection without the catalogue, for task runners; everything where undefined. */
  readonly collection: string | undefined;
}

/** What a build did. */
export interface BuildReport {
  readonly texts: readonly BuiltText[];
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
}

/**
 * Builds the previews and the catalogue of a publication into its outputs; releases are none of its business.
 * When anything is wrong, the last good outputs stay as they are.
 */
export async function build(project: Project, outputs: Outputs, { collection, typeset, progress }: BuildRequest): Promise<Checked<BuildReport>> {
  const staged = await stagePreviews(project, outputs, { isWanted: (id) => collection === undefined || id.collection === collection, typeset, progress, look: () => [] });
  if (staged.kind === 'faulty') {
    outputs.discard();
    return staged;
  }
  const { texts, summaries } = staged.value;
  if (collection === undefined) for (const file of planCatalogue(summaries, [], project.shared)) outputs.stage(file.path, file.bytes);
  const counts = outputs.commit(collection === undefined ? belongsToBuild : (path) => belongsToCollection(path, collection));
  return sound({ texts, ...counts }, staged.diagnostics);
}

/** Which outputs a build owns: all but the releases, which `release publish` alone writes and removes. */
export function belongsToBuild(path: string): boolean {
  return !path.startsWith('releases/');
}

/** Which outputs one collection's build owns; the same paths stand in the collection's turbo.json. */
function belongsToCollection(path: string, collection: string): boolean {
  const [top, second, third = ''] = path.split('/');
  return top === 'preview' && (second === `${collection}.json` || third === collection);
}
