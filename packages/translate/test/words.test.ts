import type { InterfaceWords, LocalDate, LocaleSettings, Quantity, WrittenValue } from '@imprimatur/formats';
import { checkWords, createWords, formatDate, formatValues } from '@imprimatur/translate';
import { describe, expect, test } from 'vitest';
import { wordsOf } from './sample.ts';

function check(locale: string, value: WrittenValue, expected: string, digits?: string): void {
  const words = wordsOf(locale, digits === undefined ? {} : { digits });
  expect(formatValues({ value }, words).get('value')?.full).toBe(expected);
}

const amount = (value: number, unit?: Quantity['unit']): Quantity => ({ kind: 'amount', value, unit });
const range = (from: number, to: number, unit?: Quantity['unit']): Quantity => ({ kind: 'range', from, to, unit });

describe('a value in words', () => {
  test.each<[string, WrittenValue, string, string?]>([
    ['en', amount(0.5, 'mg/kg'), '0.5 mg/kg'],
    ['es', amount(0.5, 'mg/kg'), '0,5 mg/kg'],
    ['fr', amount(0.5, 'mg/kg'), '0,5 mg/kg'],
    ['de', amount(0.5, 'mg/kg'), '0,5 mg/kg'],
    ['ar', amount(0.5, 'mg/kg'), '0.5 mg/kg'],
    ['ar', amount(0.5, 'mg/kg'), '٠٫٥ mg/kg', 'arab'],
    ['zh-Hans', amount(0.5, 'mg/kg'), '0.5 mg/kg'],
    ['en', amount(12, 'percent'), '12%'],
    ['de', amount(12, 'percent'), '12 %'],
    ['zh-Hans', amount(12, 'percent'), '12%'],
    ['en', amount(1, 'day'), '1 day'],
    ['en', amount(0, 'day'), '0 days'],
    ['en', amount(28, 'day'), '28 days'],
    ['en', amount(1.5, 'day'), '1.5 days'],
    ['en', amount(4507), '4,507'],
    ['de', amount(4507), '4.507'],
    ['en', amount(0.000_000_1, 'mg'), '0.0000001 mg'],
    ['en', range(1, 2, 'day'), '1–2 days'],
    ['es', range(1, 2, 'day'), '1-2 días'],
    ['fr', range(0.5, 1.5, 'mg'), '0,5 à 1,5 mg'],
    ['zh-Hans', range(1, 2, 'week'), '1～2周'],
    ['ar', amount(0, 'day'), '0 يوم'],
    ['ar', amount(1, 'day'), 'يوم واحد'],
    ['ar', amount(2, 'day'), 'يومان'],
    ['ar', amount(3, 'day'), '3 أيام'],
    ['ar', amount(11, 'day'), '11 يومًا'],
    ['ar', amount(100, 'day'), '100 يوم'],
    ['fr', amount(0, 'day'), '0 jour'],
    ['zh-Hans', amount(1, 'day'), '1天'],
    ['en', { kind: 'contact', contact: 'emergency-number' }, 'your local emergency number'],
    ['de', { kind: 'contact', contact: 'emergency-number' }, 'die örtliche Notrufnummer'],
  ])('%s %j: %s', (locale, value, expected, digits) => {
    // Which space stands before a unit is the locale's own matter.
    check(locale, value, expandSpaces(locale, value, expected), digits);
  });

  test('a contact that the locale lacks is left out, whatever its name', () => {
    expect([...formatValues({ a: { kind: 'contact', contact: 'helpline' }, b: { kind: 'contact', contact: 'constructor' } }, wordsOf('en'))]).toEqual([]);
  });

  test('the number alone', () => {
    expect(formatValues({ a: amount(0.5, 'mg/kg') }, wordsOf('es')).get('a')).toMatchObject({ number: '0,5', quantity: true });
  });

  test.each([
    ['en', 'latn', 'November 22, 2026'],
    ['es', 'latn', '22 de noviembre de 2026'],
    ['ar', 'latn', '22 نوفمبر 2026'],
    ['zh-Hans', 'latn', '2026年11月22日'],
  ])('a date in %s', (locale, digits, expected) => {
    expect(formatDate('2026-11-22' as LocalDate, { ...wordsOf(locale).settings, digits })).toBe(expected);
  });
});

function expandSpaces(locale: string, value: WrittenValue, expected: string): string {
  const printed = formatValues({ value }, wordsOf(locale)).get('value')?.full ?? '';
  return /[\u00A0\u202F]/.test(printed) ? expected.replaceAll(' ', /[\u00A0\u202F]/.exec(printed)?.[0] ?? ' ') : expected;
}

const settings: LocaleSettings = wordsOf('en').settings;
const words = (record: Readonly<Record<string, string>>): InterfaceWords => new Map(Object.entries(record));

describe('interface words', () => {
  test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, string | number>>, string]>([
    ['a placeholder', { a: 'x {{name}}' }, { name: 'y' }, 'x y'],
    ['markup is left to each format', { a: 'x {{name}}' }, { name: '<b>&' }, 'x <b>&'],
    ['a nesting in the words stays text', { a: 'x $t(b)', b: 'no' }, {}, 'x $t(b)'],
    ['a nesting in a value stays text', { a: 'x {{name}}', b: 'no' }, { name: '$t(b)' }, 'x $t(b)'],
    ['a placeholder in a value stays text', { a: 'x {{name}} {{other}}' }, { name: '{{other}}', other: 'z' }, 'x {{other}} z'],
    ['a plural', { a_one: '{{count}} day', a_other: '{{count}} days' }, { count: 1 }, '1 day'],
    ['another plural', { a_one: '{{count}} day', a_other: '{{count}} days' }, { count: 1200 }, '1,200 days'],
    ['a key with dots', { 'a': 'x', 'a.b': 'y' }, {}, 'x'],
  ])('%s', (_name, record, values, expected) => {
    expect(createWords(settings, words(record)).word('a', values)).toBe(expected);
  });

  test.each([
    ['a key that is not there', 'b', {}],
    ['a placeholder without value', 'a', {}],
  ])('%s is a bug in the caller', (_name, key, values) => {
    expect(() => createWords(settings, words({ a: 'x {{name}}' })).word(key, values)).toThrow(/^(?:no interface words b|the words "x \{\{name\}\}")/);
  });

  const source = words({ a: 'x {{name}}', b_one: '{{count}} day', b_other: '{{count}} days' });

  test.each<[string, string, Readonly<Record<string, string>>, readonly string[]]>([
    ['complete', 'en', { a: '{{name}} x', b_one: '{{count}}', b_other: '{{count}}' }, []],
    ['Chinese has one form', 'zh-Hans', { a: '{{name}}', b_other: '{{count}}' }, []],
    ['Arabic has six', 'ar', { a: '{{name}}', b_one: 'x', b_other: 'x' }, ['b_few', 'b_many', 'b_two', 'b_zero']],
    ['an Arabic form may say the number in a word', 'ar', { a: '{{name}}', b_zero: 'x', b_one: 'x', b_two: 'x', b_few: 'x', b_many: 'x', b_other: 'x' }, []],
    ['a lost placeholder', 'en', { a: 'x', b_one: 'x', b_other: 'x' }, ['a']],
    ['a foreign placeholder', 'en', { a: '{{name}} {{other}}', b_one: 'x', b_other: 'x' }, ['a']],
    ['a word that nothing uses', 'en', { a: '{{name}}', b_one: 'x', b_other: 'x', c: 'x' }, ['c']],
    ['a form that the language lacks', 'zh-Hans', { a: '{{name}}', b_one: 'x', b_other: 'x' }, ['b_one']],
  ])('%s', (_name, locale, record, expected) => {
    const found = checkWords('a', locale as LocaleSettings['locale'], words(record), source);
    expect(found.map(({ message }) => /\b[a-c](?:_[a-z]+)?\b/.exec(message.replace(/^Found (?:no words|the words|\{\{.*\}\} in) /, ''))?.[0] ?? '').toSorted((a, b) => (a < b ? -1 : 1))).toEqual(expected);
  });
});
