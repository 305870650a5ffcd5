import type { PassageCheck } from '../check.ts';
import { meaningDifferences } from './compare-meaning.ts';
import { languagesOfMeaning } from './languages-of-meaning.ts';
import { modalFound } from './modal-found.ts';

/** 'May' that became 'must'. */
export const modalityStrengthened: PassageCheck = {
  code: 'modality-strengthened',
  of: 'passage',
  severity: 'error',
  protects: 'patients',
  rule: 'What the source allows, holds possible or leaves to the reader, the translation does not demand or forbid.',
  reason: 'Where ‘may’ becomes ‘must’, a reader takes what they could do without, or expects harm that seldom comes.',
  mend: 'Say that it may or can be.',
  languages: languagesOfMeaning,
  examples: [
    { locale: 'fr', source: 'You may take it with food.', good: 'Vous pouvez le prendre avec un repas.', bad: 'Vous devez le prendre avec un repas.', words: 'devez' },
    { locale: 'de', source: 'You may go home after two hours.', good: 'Sie dürfen nach zwei Stunden nach Hause gehen.', bad: 'Sie müssen nach zwei Stunden nach Hause gehen.', words: 'müssen' },
    { locale: 'es', source: 'You can ask for a second opinion.', good: 'Puede pedir una segunda opinión.', bad: 'Debe pedir una segunda opinión.', words: 'Debe' },
    { locale: 'zh-Hans', source: 'You may take it with food.', good: '您可以与食物同服。', bad: '您必须与食物同服。', words: '必须' },
    { locale: 'de', source: 'You do not have to fast.', good: 'Sie müssen nicht fasten.', bad: 'Sie dürfen nicht fasten.', words: 'dürfen' },
  ],
  find: (pair) => modalFound(meaningDifferences(pair), ['modality-strengthened', 'prohibition-made'], pair),
};
