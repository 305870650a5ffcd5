// node packages/testing/bench/mutations.ts [--missed]
// Puts faults into the repository's own translations, one at a time, and counts which of them the checks find, with a right
// code and at the right passage. --missed lists those that are not found.
import { join } from 'node:path';
import { type MutatedPassage, mutateTranslations } from '../src/mutate-translations.ts';
import { mutationKinds } from '../src/mutations.ts';
import { markdownTable } from './markdown-table.ts';

const mutated = mutateTranslations(join(import.meta.dirname, '../../..'));
const locales = [...new Set(mutated.map(({ locale }) => locale))];
const isFound = ({ mutation, found }: MutatedPassage): boolean => mutation.expected.some((code) => found.includes(code));

const rows = mutationKinds.map((kind) => {
  const ofKind = mutated.filter(({ mutation }) => mutation.kind === kind);
  return [kind, ...locales.map((locale) => shareOf(ofKind.filter((each) => each.locale === locale))), shareOf(ofKind)];
});
process.stdout.write(`${mutated.length} mutations; found of all that were made\n\n${markdownTable(['fault', ...locales, 'all'], [...rows, ['all', ...locales.map((locale) => shareOf(mutated.filter((each) => each.locale === locale))), shareOf(mutated)]])}`);
if (process.argv.includes('--missed')) for (const each of mutated.filter((one) => !isFound(one))) process.stdout.write(`\n${each.locale} ${each.mutation.kind}  ${each.article} ${each.key}  found: ${each.found.join(', ') || 'nothing'}\n  ${each.source}\n  ${each.mutation.text}\n`);

function shareOf(some: readonly MutatedPassage[]): string {
  return some.length === 0 ? '' : `${some.filter(isFound).length} of ${some.length}`;
}
