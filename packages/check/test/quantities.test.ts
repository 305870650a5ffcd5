import { checks } from '@imprimatur/check';
import { describe, expect, it } from 'vitest';
import { findingsOf } from './sentence-pair.ts';

/** What the checks of quantities say of a pair. */
function messages(source: string, target: string, locale: string): readonly string[] {
  return findingsOf([[source, target]], locale)
    .filter(({ check }) => check.startsWith('quantity-') && check !== 'quantity-reordered')
    .map(({ check, diagnostic }) => `${check}: ${diagnostic.message}`);
}

describe('what is said of a quantity', () => {
  it.each([
    ['Take 5 mg.', 'Nehmen Sie 50 mg.', 'de', 'quantity-changed: Found 50 mg, expected 5 mg as in the source.'],
    ['Take 5 mg.', 'Prenez 5 g.', 'fr', 'quantity-unit-changed: Found 5 g, expected the unit of 5 mg in the source.'],
    ['Take 5 mg.', '请服用。', 'zh-Hans', 'quantity-lost: Found no counterpart of 5 mg, expected it as in the source.'],
    ['Take it.', 'Tome 5 mg.', 'es', 'quantity-gained: Found 5 mg, expected no quantity that the source does not have.'],
    ['Take 1,000 mg.', 'Tome 1.000 mg.', 'es', 'quantity-ambiguous: Found 1.000 mg, which can be read as 1000 or 1, expected a number with one reading.'],
    ['Take {{dose}}.', 'Nehmen Sie 5 mg/kg.', 'de', 'quantity-changed: Found 5 mg/kg, expected {{dose}} as in the source.'],
  ])('%s → %s', (source, target, locale, message) => {
    expect(messages(source, target, locale)).toEqual([message]);
  });

  it('is marked where it stands, the second of two alike too', () => {
    const finding = findingsOf([['Take 5 mg, then 5 g.', 'Nehmen Sie 5 mg, dann 5 mg.']], 'de').find(({ check }) => check === 'quantity-unit-changed');
    expect(finding?.diagnostic.place.words).toMatchObject({ text: '5 mg' });
  });
});

describe('a value of the article', () => {
  it.each([
    ['The dose was {{dose}}.', 'Die Dosis betrug {{dose}}.', 'de'],
    ['The dose was {{dose}}.', 'Die Dosis betrug 0,5 mg/kg.', 'de'],
    ['Take {{tablets}} tablets once a day.', 'تناول {{tablets}} أقراص مرة واحدة في اليوم.', 'ar'],
    ['Take {{dose}} once a day.', 'تناول {{dose}} مرة واحدة في اليوم.', 'ar'],
    ['Take {{dose}} once a day.', 'Tome {{dose}} una vez al día.', 'es'],
    ['Take {{dose}} once a day.', '每日一次，每次{{dose}}。', 'zh-Hans'],
    ['Over {{time}}.', '40 Minuten lang.', 'de'],
    ['In {{rate}} of people.', 'Bei 61 bis 84 % der Menschen.', 'de'],
    ['Call {{emergency-number}}.', 'Rufen Sie {{emergency-number}} an.', 'de'],
  ])('%s → %s', (source, target, locale) => {
    expect(messages(source, target, locale)).toEqual([]);
  });
});

describe('the checks of quantities', () => {
  it('protect patients: none can be lowered', () => {
    const ofQuantities = checks.filter(({ code }) => /^quantity-(?!reordered)/.test(code));
    expect(ofQuantities.map(({ code, severity, protects }) => [code, severity, protects])).toEqual(
      ['quantity-changed', 'quantity-unit-changed', 'quantity-lost', 'quantity-gained', 'quantity-ambiguous'].map((code) => [code, 'error', 'patients']),
    );
  });
});
