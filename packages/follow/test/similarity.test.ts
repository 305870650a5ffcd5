import { AlikeIndex, likeness, type Tokens, tokensOf } from '@imprimatur/follow';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const words = (text: string): readonly string[] => [...tokensOf(text).words];

describe('the words of a passage', () => {
  test.each<[string, readonly string[]]>([
    ['', ['']],
    ['Take two, then rest.', ['take', 'two', 'then', 'rest']],
    ['0.5 mg/kg, 1,000 times', ['0.5', 'mg', 'kg', '1,000', 'times']],
    ['Don’t stop; don\'t wait', ['don’t', 'stop', 'don\'t', 'wait']],
    ['the dose, the time, the place', ['the', 'dose', 'the 2', 'time', 'the 3', 'place']],
    ['Take {{dose}} or {{count, number}}', ['take', '{{dose}}', 'or', '{{count, number}}']],
    ['Take {{dose: 5 mg}} or {{count, number: 3}}', ['take', '{{dose}}', 'or', '{{count, number}}']],
    ['It helps [@R1; @R2].', ['it', 'helps', '[@r1; @r2]']],
    ['**Read** [this](../a/b/)', ['read', 'this', 'a', 'b']],
    ['20 % ≥ 5 °C', ['20', '%', '≥', '5', '°', 'c']],
    ['–', ['–']],
    ['请不要开车', ['请不', '不要', '要开', '开车']],
    ['是', ['是']],
    ['服用5毫克。', ['服用', '5', '毫克']],
    ['コーヒーを飲む', ['コー', 'ーヒ', 'ヒー', 'ーを', 'を飲', '飲む']],
    ['ยาน้ำ', ['ยา', 'าน', 'น้', '้ำ']],
    ['لا توقف الدواء', ['لا', 'توقف', 'الدواء']],
    ['약을 드세요', ['약을', '드세요']],
  ])('%j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test.each(['{{', '[@', '{{a', '[@a', 'a.', '.', '药', '(', ']('])('are found in time that grows with the length alone: %s', (part) => {
    expect(words(part.repeat(100_000)).length).toBeLessThanOrEqual(200_000);
  });
});

describe('likeness', () => {
  test.each<[string, string, number]>([
    ['', '', 1],
    ['Take one tablet daily.', 'take one tablet daily', 1],
    ['take one tablet daily', 'take one tablet twice daily', 8 / 9],
    ['the dose of the day', 'the dose of a day', 8 / 10],
    ['Medicine', 'Medicines', 14 / 15],
    ['5 mg', '50 mg', 0.5],
    ['side effect', 'side effects of it', 16 / 19],
  ])('%j and %j', (a, b, expected) => {
    expect(likeness(tokensOf(a), tokensOf(b))).toBeCloseTo(expected, 10);
  });

  test.each([
    ['one', ''],
    ['Yes', 'No'],
    ['{{dose}}', '{{doses}}'],
    ['side effect', 'a passage of more than twelve words has no letters to compare with few'],
    ['是', '否'],
    ['–', '?'],
  ])('%j is nothing like %j', (a, b) => {
    expect(likeness(tokensOf(a), tokensOf(b))).toBe(0);
  });

  const text = fc.oneof(fc.array(fc.constantFrom('a', 'the', 'dose', '5', '{{dose}}', '药物', '.', 'é'), { maxLength: 12 }).map((parts) => parts.join(' ')), fc.string({ unit: 'binary', maxLength: 20 }));

  test('is from 0 to 1, the same both ways, and 1 with itself', () => {
    fc.assert(fc.property(text, text, (a, b) => {
      const [one, other] = [tokensOf(a), tokensOf(b)];
      expect(likeness(one, other)).toBe(likeness(other, one));
      expect(likeness(one, other)).toBeGreaterThanOrEqual(0);
      expect(likeness(one, other)).toBeLessThanOrEqual(1);
      expect(likeness(one, one)).toBe(1);
    }), { numRuns: 300 });
  });
});

describe('an index of passages', () => {
  const word = fc.constantFrom('a', 'the', 'of', 'dose', 'doses', 'tablet', 'tablets', 'daily', '5', '10', 'mg', 'rest', 'resting', '药物', '{{dose}}');
  const passage = fc.array(word, { maxLength: 14 }).map((all) => tokensOf(all.join(' ')));

  /** The same by comparing with every item. */
  function bestOfAll(items: readonly Tokens[], asked: Tokens, threshold: number, count: number): readonly { readonly item: number; readonly likeness: number }[] {
    return items
      .map((tokens, item) => ({ item, likeness: likeness(asked, tokens) }))
      .filter((each) => each.likeness >= threshold)
      .toSorted((a, b) => b.likeness - a.likeness || a.item - b.item)
      .slice(0, count);
  }

  test('finds what comparing with every passage finds', () => {
    fc.assert(fc.property(fc.array(passage, { maxLength: 60 }), fc.array(passage, { minLength: 1, maxLength: 5 }), fc.constantFrom(0.3, 0.4, 0.6, 0.85, 1), fc.integer({ min: 1, max: 10 }), (items, searches, threshold, count) => {
      const index = new AlikeIndex<number>();
      for (const [item, tokens] of items.entries()) index.add(item, tokens);
      for (const asked of searches) expect(index.best(asked, threshold, count)).toEqual(bestOfAll(items, asked, threshold, count));
    }), { numRuns: 500 });
  });

  test('takes in more after a search', () => {
    const index = new AlikeIndex<string>();
    index.add('a', tokensOf('take one tablet daily'));
    expect(index.best(tokensOf('take one tablet'), 0.6, 2).map(({ item }) => item)).toEqual(['a']);
    index.add('b', tokensOf('take one tablet'));
    expect(index.best(tokensOf('take one tablet'), 0.6, 2).map(({ item }) => item)).toEqual(['b', 'a']);
  });

  test('of the same passages gives those that came first', () => {
    const index = new AlikeIndex<number>();
    for (let item = 0; item < 5000; item += 1) index.add(item, tokensOf('the same words for all of them'));
    expect(index.best(tokensOf('the same words for all'), 0.6, 3).map(({ item }) => item)).toEqual([0, 1, 2]);
  });
});
