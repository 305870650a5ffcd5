import type { PassageCheck } from '../check.ts';
import { meaningDifferences } from './compare-meaning.ts';
import { languagesOfMeaning } from './languages-of-meaning.ts';
import { modalFound } from './modal-found.ts';

/** 'Must' that became 'may'. */
export const modalityWeakened: PassageCheck = {
  code: 'modality-weakened',
  of: 'passage',
  severity: 'error',
  protects: 'patients',
  rule: 'What the source demands, advises or forbids, the translation does not leave to the reader.',
  reason: 'Where ‘must’ becomes ‘may’, a reader leaves out what keeps them safe.',
  mend: 'Say that it must or should be done.',
  languages: languagesOfMeaning,
  examples: [
    { locale: 'fr', source: 'You must call a doctor.', good: 'Vous devez appeler un médecin.', bad: 'Vous pouvez appeler un médecin.', words: 'pouvez' },
    { locale: 'de', source: 'You should rest after a dose.', good: 'Sie sollten sich nach einer Dosis ausruhen.', bad: 'Sie dürfen sich nach einer Dosis ausruhen.', words: 'dürfen' },
    { locale: 'zh-Hans', source: 'You must see a doctor.', good: '您必须去看医生。', bad: '您可以去看医生。', words: '可以' },
    { locale: 'de', source: 'You must not drive.', good: 'Sie dürfen nicht fahren.', bad: 'Sie müssen nicht fahren.', words: 'nicht' },
  ],
  find: (pair) => modalFound(meaningDifferences(pair), ['modality-weakened', 'prohibition-weakened'], pair),
};
