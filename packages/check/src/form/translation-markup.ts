import type { Found, PassageCheck, PassagePair } from '../check.ts';
import { partsOf, plainParts } from './passage-parts.ts';

/** The markup of a translation is closed. */
export const translationMarkup: PassageCheck = {
  of: 'passage',
  code: 'translation-markup',
  severity: 'error',
  protects: 'outputs',
  rule: 'Every sign of markup in a translation opens or closes something, unless the source shows the sign itself.',
  reason: 'A marker that stands alone is printed as it is, and the warning that it should have made bold looks like any other words.',
  mend: 'Close it as in **bold** and [text](target), without a space within the markers.',
  languages: 'all',
  examples: [
    { locale: 'fr', source: '**Do not** drive.', good: '**Ne conduisez pas.**', bad: '**Ne conduisez pas.' },
    { locale: 'zh-Hans', source: '**Do not** drive.', good: '**请勿**驾车。', bad: '** 请勿**驾车。' },
    { locale: 'es', source: 'Read [this](https://example.org).', good: 'Lea [esto](https://example.org).', bad: 'Lea esto](https://example.org).' },
    { locale: 'de', source: 'The result is 5 \\* 3.', good: 'Das Ergebnis ist 5 \\* 3.', bad: 'Das **Ergebnis ist 5 \\* 3.' },
  ],
  find,
};

function find({ source, target }: PassagePair): readonly Found[] {
  const { loose } = partsOf(target);
  if (loose === plainParts.loose || loose.length === 0 || partsOf(source).loose.length > 0) return [];
  const [first = ''] = loose;
  return [{ words: first, message: `Found ${first}, which opens or closes nothing, expected closed markup.` }];
}
