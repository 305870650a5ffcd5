import { parseInlines } from '@imprimatur/parse';
import { describe, expect, it } from 'vitest';
import { meaningDifferences } from '../src/meaning/compare-meaning.ts';
import { type Passage, passageOf } from '../src/passage.ts';

function passage(text: string, locale: string): Passage {
  return passageOf(parseInlines([text], () => ({ file: 'passage' })).passages[0] ?? [], text, locale, {});
}

function check(locale: string, source: string, target: string, expected: readonly string[]): void {
  expect(meaningDifferences({ source: passage(source, 'en'), target: passage(target, locale) }).map(({ kind }) => kind)).toEqual(expected);
}

describe('a passage beside its translation', () => {
  it.each([
    ['a negation each', 'de', 'Do not drive.', 'Fahren Sie nicht.', []],
    ['a lost one', 'de', 'Do not drive.', 'Fahren Sie.', ['negation-lost']],
    ['a gained one', 'de', 'Drive home.', 'Fahren Sie nicht nach Hause.', ['negation-gained']],
    ['a word that comes near stands for one', 'de', 'Do not drink alcohol.', 'Vermeiden Sie Alkohol.', []],
    ['and it for a word that comes near', 'de', 'Avoid alcohol.', 'Trinken Sie keinen Alkohol.', []],
    ['‘avoid’ is answered by something', 'de', 'Avoid alcohol.', 'Trinken Sie Alkohol.', ['negation-lost']],
    ['the first of two denied things', 'fr', 'Do not stop or change it.', 'Arrêtez-le et ne le modifiez pas.', ['negation-lost']],
    ['a prohibition that leaves it open', 'de', 'You must not drive.', 'Sie müssen nicht fahren.', ['prohibition-weakened']],
    ['what need not be, forbidden', 'de', 'You do not have to fast.', 'Sie dürfen nicht fasten.', ['prohibition-made']],
    ['words of one sense answer each other, not a lost ‘not’', 'de', 'Do not stop taking it.', 'Hören Sie auf, es einzunehmen.', ['negation-lost']],
    ['a limit answers a limit', 'de', 'Take no more than four.', 'Nehmen Sie höchstens vier.', []],
    ['and no bare ‘not’', 'de', 'Do not take four.', 'Nehmen Sie höchstens vier.', ['negation-lost']],
    ['‘or’ spares a repetition', 'fr', 'Do not stop or change it.', 'Ne l’arrêtez pas et ne le modifiez pas.', []],
    ['but not of the only one', 'fr', 'Stop or change it.', 'Ne l’arrêtez pas.', ['negation-gained']],
    ['two that cancel each other may both go', 'de', 'We never give it without asking you.', 'Wir fragen Sie immer, bevor wir es geben.', []],
    ['one of them may not', 'de', 'We never give it without asking you.', 'Wir geben es, ohne Sie zu fragen.', ['negation-lost']],
    ['each sentence on its own', 'es', 'Do not drive. Avoid alcohol.', 'Conduzca. No beba alcohol.', ['negation-lost']],
    ['as a whole where the sentences are cut in another way', 'es', 'Do not drive. Rest.', 'No conduzca y descanse.', []],
    ['a negation that moved is left alone', 'es', 'Do not drive. Drink water.', 'Conduzca. No beba agua.', []],
    ['must that became may', 'fr', 'You must rest.', 'Vous pouvez vous reposer.', ['modality-weakened']],
    ['may that became must', 'fr', 'You may rest.', 'Vous devez vous reposer.', ['modality-strengthened']],
    ['an imperative says must', 'fr', 'You must rest.', 'Reposez-vous.', []],
    ['a prohibition is said with either', 'de', 'You must not drive.', 'Sie dürfen nicht fahren.', []],
    ['must and may both', 'de', 'You must rest, and you may read.', 'Sie müssen ruhen und können lesen.', []],
    ['a language without a table', 'fi', 'Do not drive.', 'Aja.', []],
  ] as const)('%s', (_name, locale, source, target, expected) => check(locale, source, target, expected));

  it.each(['en', 'es', 'fr', 'de', 'ar', 'zh-Hans'])('in %s is like itself', (locale) => {
    const text = 'Do not stop, no no, neither nor. N’arrêtez pas. Nicht oder kein. No debe. لا يجب ولا يمكن. 不要，必须。';
    const same = passage(text, locale);
    expect(meaningDifferences({ source: same, target: passage(text, locale) })).toEqual([]);
  });

  it.each([['not '], ['may not '], ['no more than, or '], ['unless only ']])('is compared though it says %s without end', (words) => {
    check('en', words.repeat(50_000), words.repeat(50_000), []);
  });
});
