import { describe, expect, test } from 'vitest';
import { englishSyllables, fleschKincaid } from '../src/article/readability/flesch-kincaid.ts';
import { frenchSyllables, kandelMoles } from '../src/article/readability/kandel-moles.ts';
import { arabicSyllables, osman } from '../src/article/readability/osman.ts';
import type { ReadingFormula } from '../src/article/readability/reading-formula.ts';
import { sentenceLengthInSigns } from '../src/article/readability/sentence-length-in-signs.ts';
import { spanishSyllables, szigrisztPazos } from '../src/article/readability/szigriszt-pazos.ts';
import { germanSyllables, wienerSachtextformel } from '../src/article/readability/wiener-sachtextformel.ts';
import { findingsInArticle } from './sample-article.ts';

function check(count: (word: string) => number, words: string): void {
  const expected = words.split(' ').map((word) => word.split('-').length);
  expect(words.replaceAll('-', '').split(' ').map((word) => count(word))).toEqual(expected);
}

describe('syllables', () => {
  test.each<[string, (word: string) => number, string]>([
    ['English', englishSyllables, 'a the ta-ble med-i-cine take takes tak-en helped doc-tor treat-ment your hos-pi-tal ke-ta-mine per-son-al-i-ty be-hav-iour'],
    ['Spanish', spanishSyllables, 'sol ca-sa a-ho-ra mé-di-co psi-quia-trí-a tra-ta-mien-to ciu-dad a-é-re-o que guí-a muy'],
    ['French', frenchSyllables, 'le mé-de-cin dose ké-ta-mine trai-te-ment vie i-dée per-sonnes hô-pi-tal'],
    ['German', germanSyllables, 'Arzt Be-hand-lung Me-di-ka-ment Haus hei-len Bläu-e Tee Stö-rung'],
  ])('%s', (_language, count, words) => {
    check(count, words);
  });

  test('Arabic: one a letter but the last, without the article', () => {
    expect(['كتاب', 'الكتاب', 'كِتَاب', 'من', 'و'].map((word) => arabicSyllables(word))).toEqual([3, 3, 3, 1, 1]);
  });
});

describe('formulas', () => {
  test.each<[ReadingFormula, string, number, number]>([
    // 0.39 × 6 + 11.8 × 1 − 15.59
    [fleschKincaid, 'The cat sat on the mat', 1, -1.45],
    // 206.835 − 62.3 × 2 − 2
    [szigrisztPazos, 'toma casa', 1, 80.235],
    // 207 − 1.015 × 2 − 73.6 × 1
    [kandelMoles, 'le jour', 1, 131.37],
    // 0.1935 × 50 + 0.1672 × 2 + 0.1297 × 50 − 0.0327 × 50 − 0.875
    [wienerSachtextformel, 'die Behandlung', 1, 13.9844],
    // 200.791 − 1.015 × 2 − 24.181 × (3 + 1) / 2
    [osman, 'كتاب من', 1, 150.399],
    [sentenceLengthInSigns, '请 随 水 服 用', 1, 5],
  ])('%o', (formula, words, sentences, expected) => {
    expect(formula.score({ words: words.split(' '), sentences })).toBeCloseTo(expected, 3);
  });
});

describe('reading-grade', () => {
  const long = 'The pharmaceutical administration necessitates cardiovascular observation and professional supervision throughout hospitalisation';
  test.each<[string, string, number]>([
    ['short sentences', 'Take it with water. Do not chew it. '.repeat(20), 0],
    ['long words', `${long}. `.repeat(10), 1],
    ['too few words to tell', `${long}.`, 0],
    ['headings and cells, which are no sentences', `## ${long}\n\nTake it with water.\n\n| ${long} | b |\n| --- | --- |\n${`| ${long} | ${long} |\n`.repeat(6)}`, 0],
  ])('%s', (_name, body, expected) => {
    expect(findingsInArticle('en', `${body}\n`).filter(({ check: code }) => code === 'reading-grade')).toHaveLength(expected);
  });

  test('names the longest sentences and the hardest words', () => {
    const found = findingsInArticle('en', `${long}. ${'Do it now. '.repeat(4)}\n\n${`${long} and administration. `.repeat(9)}\n`).find(({ check: code }) => code === 'reading-grade');
    expect(found?.diagnostic.place.words?.text).toBe(`${long} and administration.`);
    expect(found?.diagnostic.hint).toContain('administration, cardiovascular');
    expect(found?.diagnostic.related?.map(({ message }) => message)).toEqual(['a sentence of 13 words', 'a sentence of 13 words']);
  });
});
