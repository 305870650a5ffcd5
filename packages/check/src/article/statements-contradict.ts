import type { SegmentKey } from '@imprimatur/formats';
import type { ArticleCheck, FoundIn } from '../check.ts';
import { gradedStatements } from './graded-statements.ts';
import { plainStatements } from './plain-statements.ts';
import { runningPassages } from './passages-of-kind.ts';
import type { Statement } from './statement.ts';

/** A text says one thing of one thing. */
export const statementsContradict: ArticleCheck = {
  of: 'article',
  runsOn: 'source',
  code: 'statements-contradict',
  severity: 'warning',
  protects: 'quality',
  rule: 'A text grades one thing once: not a moderate potential for abuse here and a high one there, not approved here and not approved there.',
  reason: 'A reader believes the one that is read first; one of the two is wrong.',
  mend: 'Find out from the reference which is right, and correct the other.',
  languages: ['en'],
  examples: [
    {
      locale: 'en',
      good: 'It has a moderate potential for abuse.\n\nIt has a moderate potential for abuse and a high risk of falls.\n',
      bad: 'This means that it has a moderate potential for abuse.\n\nIt has a high potential for abuse.\n',
      words: 'high potential for abuse',
    },
    { locale: 'en', good: 'Calmidol has a low risk of falls. Sedarin has a high risk of falls.\n', bad: 'Calmidol has a low risk of falls.\n\nCalmidol comes with a high risk of falls.\n', words: 'high risk of falls' },
    { locale: 'en', good: 'Calmidol is approved for sleep. Calmidol is not approved for pain. Calmidol is not approved for sleep in children. Is Calmidol approved for pain?\n', bad: 'Calmidol is approved for sleep.\n\nCalmidol is not approved for sleep by anybody.\n', words: 'Calmidol is not approved for sleep by anybody' },
  ],
  find: (article) => {
    const statements = new Map<string, PlacedStatement[]>();
    return runningPassages(article).flatMap(({ key, passage }) => [...gradedStatements(passage), ...plainStatements(passage)].flatMap((statement): readonly FoundIn[] => {
      const earlier = statements.get(statement.about) ?? [];
      statements.set(statement.about, [...earlier.slice(0, mostCompared), { key, statement }]);
      const other = earlier.find((each) => each.statement.says !== statement.says && isOfSame(each.statement, statement));
      return other === undefined ? [] : [contradiction(key, statement, other)];
    }));
  },
};

interface PlacedStatement {
  readonly key: SegmentKey;
  readonly statement: Statement;
}

/** So many statements about one thing are enough to find what contradicts them. */
const mostCompared = 20;

/** ‘It’ may be either. */
function isOfSame({ subject: one }: Statement, { subject: other }: Statement): boolean {
  return one === undefined || other === undefined || one === other;
}

function contradiction(key: SegmentKey, { shown, at }: Statement, earlier: PlacedStatement): FoundIn {
  return {
    key,
    words: shown,
    at,
    message: `Found ‘${shown}’, expected what the text says elsewhere: ‘${earlier.statement.shown}’.`,
    related: [{ key: earlier.key, words: earlier.statement.shown, message: `here it says ‘${earlier.statement.shown}’` }],
  };
}
