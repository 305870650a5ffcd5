import { compareQuantities, quantitiesIn } from '@imprimatur/quantify';
import { describe, expect, it } from 'vitest';

/** Texts that cost a careless reader the square of their length; a run that does not end fails by the limit of time. */
const pieces: Readonly<Record<string, string>> = {
  digits: '9',
  zeros: '0',
  groups: '1,000.',
  'numbers in words': 'two thousand and ',
  multipliers: 'million ',
  ranges: '1 to ',
  slashes: '1/',
  hyphens: '1-',
  colons: '1:',
  spaces: '1 ',
  brackets: '(12) ',
  'phone numbers': '+1 ',
  units: 'mg/',
  'one value': '5 mg, ',
  rates: 'twice a ',
  letters: 'a',
  clitics: 'و',
  'German compounds': 'tausendmal',
  'Han digits': '三',
  values: '\uFFFC ',
  fractions: '½',
};

describe.each(Object.entries(pieces))('a text of nothing but %s', (_name, piece) => {
  it.each(['en', 'de', 'ar', 'zh', 'es', 'fr', 'pl'])('is read in %s, and compared with itself', (locale) => {
    const text = piece.repeat(Math.ceil(10_000 / piece.length));
    const found = quantitiesIn(text, [], locale);
    const kinds = new Set(compareQuantities(found, found.map((each) => ({ ...each }))).map(({ kind }) => kind));
    kinds.delete('ambiguous');
    expect([...kinds]).toEqual([]);
  });
});

it('a number of 100,000 digits is a number', () => {
  expect(quantitiesIn(`${'9'.repeat(100_000)} mg`, [], 'en')[0]?.readings).toEqual([{ kind: 'number', value: '9'.repeat(100_000), sign: undefined, unit: 'mg' }]);
});
