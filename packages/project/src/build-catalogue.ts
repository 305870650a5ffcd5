import { type Checked, type Diagnostic, faulty, problem, sound } from '@imprimatur/diagnostics';
import { decodeText, limits } from '@imprimatur/formats';
import { type CollectionSummary, planCatalogue, readCollectionSummary } from '@imprimatur/pipeline';
import { belongsToBuild, type BuildReport } from './build.ts';
import type { Outputs } from './files.ts';
import type { Project } from './read-project.ts';

/** Writes catalogue and feeds from what the collections' builds left in the outputs. */
export function buildCatalogue({ shared }: Project, outputs: Outputs): Checked<BuildReport> {
  const collections = [...new Set(shared.articles.map(({ collection }) => collection))];
  const diagnostics: Diagnostic[] = [];
  const summaries = collections.flatMap((collection): CollectionSummary[] => {
    const summary = readSummary(collection, outputs);
    diagnostics.push(...summary.diagnostics);
    return summary.kind === 'sound' ? [summary.value] : [];
  });
  if (summaries.length < collections.length) return { kind: 'faulty', diagnostics };
  for (const file of planCatalogue(summaries, [], shared)) outputs.stage(file.path, file.bytes);
  const present = new Set(summaries.flatMap((summary) => [`preview/${summary.collection}.json`, ...summary.texts.flatMap((text) => text.files.map((file) => file.path))]));
  // What no collection of today claims is left from one that is gone.
  const counts = outputs.commit((path) => belongsToBuild(path) && !present.has(path));
  const texts = summaries.flatMap((summary) => summary.texts).map((summary) => ({ summary, written: 0, unchanged: summary.files.length }));
  return sound({ texts, ...counts }, diagnostics);
}

/** A summary grows with its collection; this is some hundred thousand texts. */
const largestSummary = 100 * limits.data;

function readSummary(collection: string, outputs: Outputs): Checked<CollectionSummary> {
  const file = `preview/${collection}.json`;
  const bytes = outputs.read(file);
  if (bytes === undefined) return faulty(problem('file-missing', { file: `dist/${file}` }, `Found no summary of the collection ${collection}, expected one from its build.`, `Run imprimatur build --collection ${collection} first, or imprimatur build for everything.`));
  const text = decodeText(file, bytes, largestSummary);
  return text.kind === 'faulty' ? text : readCollectionSummary(file, text.value);
}
