import type { FoundIn, PassagePair, TranslationCheck } from '../check.ts';

/** One text of the source has one translation in an article. */
export const translatedTwoWays: TranslationCheck = {
  of: 'translation',
  code: 'translated-two-ways',
  severity: 'warning',
  protects: 'quality',
  rule: 'Passages of one kind that are alike in the source, of more than two words, are alike in the translation.',
  reason: 'A reader who meets two wordings looks for a difference that is not there.',
  mend: 'Use one of the two wordings in both places.',
  languages: 'all',
  examples: [
    {
      locale: 'fr',
      good: [['Ask your care team.', 'Demandez à votre équipe.'], ['Ask your care team.', 'Demandez à votre équipe.'], ['Yes', 'Oui'], ['Yes', 'En effet']],
      bad: [['Ask your care team.', 'Demandez à votre équipe.'], ['Ask your care team.', 'Interrogez vos soignants.']],
    },
    {
      locale: 'zh-Hans',
      good: [['What nobody knows yet', '尚不清楚的问题'], ['What nobody knows yet', '尚不清楚的问题']],
      bad: [['What nobody knows yet', '尚不清楚的问题'], ['What nobody knows yet', '还没有人知道的事']],
    },
  ],
  find,
};

function find(pairs: readonly PassagePair[]): readonly FoundIn[] {
  const first = new Map<PassagePair['kind'], Map<string, PassagePair>>();
  return pairs.flatMap((pair): readonly FoundIn[] => {
    const ofKind = first.get(pair.kind) ?? new Map<string, PassagePair>();
    const before = ofKind.get(pair.source.markdown);
    if (before === undefined) first.set(pair.kind, ofKind.set(pair.source.markdown, pair));
    if (before === undefined || before.target.markdown === pair.target.markdown || !hasThreeWords(pair.source.text)) return [];
    return [{ key: pair.key, message: `Found another wording than in ${before.key} for the same source text, expected one.`, related: [{ key: before.key, message: `Here it is: ${before.target.text}` }] }];
  });
}

function hasThreeWords(text: string): boolean {
  return (text.match(/\p{L}+(?:['’-]\p{L}+)*/gu)?.length ?? 0) > 2 || /[\p{Script=Han}\p{Script=Hiragana}]{5}/u.test(text);
}
