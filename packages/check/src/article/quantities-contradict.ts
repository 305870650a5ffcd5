import type { SegmentKey } from '@imprimatur/formats';
import type { ArticleCheck, FoundIn } from '../check.ts';
import { runningPassages } from './passages-of-kind.ts';
import { type QuantityStatement, quantityStatements } from './quantity-statements.ts';

/** A text gives one quantity of one thing. */
export const quantitiesContradict: ArticleCheck = {
  of: 'article',
  runsOn: 'source',
  code: 'quantities-contradict',
  severity: 'warning',
  protects: 'quality',
  rule: 'What is said in the same words has the same quantity everywhere in the text, whether written out or shown by a value.',
  reason: 'Of two doses or two durations one is wrong, and a reader cannot know which.',
  mend: 'Find out from the reference which is right; put it under `values:` and show it as {{name}} in both places.',
  languages: 'all',
  examples: [
    { locale: 'en', good: 'The dose of Calmidol was 5 mg. The dose of Sedarin was 10 mg.\n', bad: 'The dose of Calmidol was 5 mg over an hour.\n\nThe dose of Calmidol was 10 mg.\n', words: '10 mg' },
    { locale: 'en', frontMatter: 'values: { people: { value: 22 } }', good: 'In the trial, {{people}} people took part. In the trial, 22 people took part.\n', bad: 'In the trial, {{people}} people took part.\n\nIn the trial, 24 people took part.\n', words: '24' },
    { locale: 'de', good: 'Die Wirkung dauert 4 Stunden. Die Müdigkeit dauert 8 Stunden.\n', bad: 'Die Wirkung dauert 4 Stunden.\n\nDie Wirkung dauert 8 Stunden.\n', words: '8' },
  ],
  find: (article) => {
    const first = new Map<string, { readonly key: SegmentKey; readonly statement: QuantityStatement }>();
    return runningPassages(article).flatMap(({ key, passage }) => quantityStatements(passage).flatMap((statement): readonly FoundIn[] => {
      const earlier = first.get(statement.frame);
      if (earlier === undefined) first.set(statement.frame, { key, statement });
      if (earlier === undefined || earlier.statement.amount === statement.amount || areOfDifferentSources(earlier.statement, statement)) return [];
      const message = `Found ${statement.amount}, expected ${earlier.statement.amount}, which the text gives elsewhere in the same words.`;
      return [{ key, words: statement.shown, at: statement.at, message, related: [{ key: earlier.key, words: earlier.statement.sentence, message: `here it is ${earlier.statement.amount}` }] }];
    }));
  },
};

/** Two studies may each have had their own number of people. */
function areOfDifferentSources(one: QuantityStatement, other: QuantityStatement): boolean {
  return one.references.length > 0 && other.references.length > 0 && !one.references.some((id) => other.references.includes(id));
}
