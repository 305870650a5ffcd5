import type { Inline } from '@imprimatur/parse';
import type { PassageCheck } from '../check.ts';

/** What the source stresses is stressed in the translation. */
export const emphasisLost: PassageCheck = {
  of: 'passage',
  code: 'emphasis-lost',
  severity: 'warning',
  protects: 'quality',
  rule: 'Where the source has bold words, the translation has some too, and where it has none, neither has the translation.',
  reason: 'A reader who skims finds the warning by its bold words.',
  mend: 'Mark the same words in bold.',
  languages: 'all',
  examples: [
    { locale: 'de', source: '**Do not** drive.', good: 'Fahren Sie **nicht**.', bad: 'Fahren Sie nicht.' },
    { locale: 'fr', source: 'Keep it **dry** and **cool**.', good: 'Gardez-le **au sec et au frais**.', bad: 'Gardez-le au sec et au frais.' },
    { locale: 'es', source: 'Keep it dry.', good: 'Consérvelo seco.', bad: 'Consérvelo **seco**.' },
  ],
  find: ({ source, target }) => {
    const [wanted, given] = [hasStrong(source.inlines), hasStrong(target.inlines)];
    if (wanted === given) return [];
    return [{ message: wanted ? 'Found no bold words, expected some as in the source.' : 'Found bold words, expected none as in the source.' }];
  },
};

function hasStrong(inlines: readonly Inline[]): boolean {
  return inlines.some((inline) => inline.kind === 'strong' || ((inline.kind === 'emphasis' || inline.kind === 'link') && hasStrong(inline.children)));
}
