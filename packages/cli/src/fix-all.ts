import { wordDiff } from '@imprimatur/follow';
import { type ArticleId, articleName, type FixPlan, planFixes, prepareArticle } from '@imprimatur/pipeline';
import { type Project, readArticleFiles } from '@imprimatur/project';
import { exitCodes } from './exit-codes.ts';
import type { Selection } from './select-texts.ts';
import { showWords } from './show-words.ts';
import type { World } from './world.ts';

/** Shows what the mechanical fixes would change, and writes it where a person agrees, or has agreed before. */
export async function fixAll(project: Project, { isArticle, isLocale }: Extract<Selection, { kind: 'selection' }>, how: 'ask' | 'write', world: World): Promise<number> {
  const planned = project.shared.articles.filter(isArticle).map((id) => planOf(id, project));
  const unreadable = planned.flatMap(({ article, plans }) => (plans === undefined ? [article] : []));
  const plans = planned.flatMap((article) => article.plans ?? []).filter(({ locale }) => isLocale(locale));
  if (unreadable.length > 0) world.err(`Not mended, for their errors: ${unreadable.join(', ')}. imprimatur check tells what is wrong.\n`);
  const code = unreadable.length > 0 ? exitCodes.contentProblems : exitCodes.done;
  const fixes = plans.flatMap((plan) => plan.fixes);
  if (fixes.length === 0) {
    world.out('Nothing to mend mechanically.\n');
    return code;
  }
  for (const plan of plans) world.out(describePlan(plan, world));
  const accepted = fixes.filter((fix) => fix.accepted).length;
  world.out(`${fixes.length} ${fixes.length === 1 ? 'passage' : 'passages'} in ${plans.length} ${plans.length === 1 ? 'file' : 'files'}${accepted === 0 ? '' : `; ${accepted} of them had been accepted and will need to be accepted again`}.\n`);
  if (how === 'ask' && (await world.session?.ask?.('Write these changes? [y/N] ')) !== true) {
    world.out('Nothing was written; --fix --yes writes it.\n');
    return code;
  }
  for (const { file, text } of plans) project.files.replace(file, text);
  world.out(plans.map(({ file }) => `wrote ${file}\n`).join(''));
  return code;
}

/** No plans where the article cannot be read. */
function planOf(id: ArticleId, project: Project): { readonly article: string; readonly plans: readonly FixPlan[] | undefined } {
  const files = readArticleFiles(project, id);
  const prepared = prepareArticle(files, project.shared);
  return { article: articleName(id), plans: prepared.kind === 'faulty' ? undefined : planFixes(prepared.value, files, project.shared) };
}

function describePlan({ file, locale, fixes }: FixPlan, world: World): string {
  return `${file}\n${fixes.map(({ key, before, after }) => `  ${key}\n    ${seen(showWords(wordDiff(before, after, locale), world))}\n`).join('')}`;
}

/** Spaces that cannot be told from others, and what cannot be seen, by name. */
function seen(text: string): string {
  return text.replace(/[\u00A0\u202F\u200B\uFEFF]/g, (space) => names.get(space) ?? space);
}

const names: ReadonlyMap<string, string> = new Map([
  ['\u00A0', '⍽'],
  ['\u202F', '⍽'],
  ['\u200B', '<ZWSP>'],
  ['\uFEFF', '<BOM>'],
]);
