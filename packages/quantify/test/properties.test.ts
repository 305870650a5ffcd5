import { compareQuantities, type FoundQuantity, quantitiesIn } from '@imprimatur/quantify';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../src/languages.ts';

/** How a language says a number of thousands, and how it joins them with the rest. */
const thousands: Readonly<Record<string, (thousand: number, rest: number, say: (value: number) => string) => string>> = {
  en: (thousand, rest, say) => `${say(thousand)} thousand${rest === 0 ? '' : ` ${say(rest)}`}`,
  es: (thousand, rest, say) => `${thousand === 1 ? '' : `${say(thousand)} `}mil${rest === 0 ? '' : ` ${say(rest)}`}`,
  fr: (thousand, rest, say) => `${thousand === 1 ? '' : `${say(thousand)} `}mille${rest === 0 ? '' : ` ${say(rest)}`}`,
  de: (thousand, rest, say) => `${thousand === 1 ? 'ein' : say(thousand)}tausend${rest === 0 ? '' : say(rest)}`,
  ar: (thousand, rest, say) => `${thousand === 1 ? 'ألف' : thousand === 2 ? 'ألفان' : `${say(thousand)} آلاف`}${rest === 0 ? '' : ` و${say(rest)}`}`,
  zh: (thousand, rest, say) => `${say(thousand)}千${rest === 0 ? '' : rest < 100 ? `零${rest >= 10 && rest < 20 ? '一' : ''}${say(rest)}` : say(rest)}`,
};
const one: Readonly<Record<string, string>> = { en: 'one', es: 'uno', fr: 'un', de: 'eins', ar: 'واحد', zh: '一' };
const zero: Readonly<Record<string, string>> = { en: 'zero', es: 'cero', fr: 'zéro', de: 'null', ar: 'صفر', zh: '零' };

function inWords(language: string, value: number): string {
  if (value >= 1000) return thousands[language]?.(Math.floor(value / 1000), value % 1000, (part) => inWords(language, part)) ?? '';
  const words = value === 1 ? one[language] : value === 0 ? zero[language] : languages.get(language)?.words(value)[0];
  // Tables write clitics apart; texts do not.
  return (words ?? '').replaceAll(' و ', ' و');
}

describe.each([...languages.keys()])('numbers in %s', (language) => {
  it('in words are read back: all to 119, then samples to 9999', () => {
    // 37 has no factor in common with ten: every last digit and every ten is among the samples.
    const values = [...Array.from({ length: 120 }, (_, value) => value), ...Array.from({ length: 267 }, (_, index) => 120 + index * 37)];
    const wrong = values.filter((value) => {
      const found = quantitiesIn(inWords(language, value), [], language);
      return found.length !== 1 || !found[0]?.readings.some((reading) => reading.value === String(value));
    });
    expect(wrong.map((value) => `${value}: ${inWords(language, value)}`).slice(0, 20)).toEqual([]);
  });

  it('in every form of its table are read back: all to 119, then samples to 999', () => {
    const values = [...Array.from({ length: 120 }, (_, value) => value), ...Array.from({ length: 68 }, (_, index) => 120 + index * 13)];
    const wrong = values.flatMap((value) =>
      (languages.get(language)?.words(value) ?? []).filter((form) => {
        const [found] = quantitiesIn(form.replaceAll(' و ', ' و'), [], language);
        return found === undefined || found.end < form.replaceAll(' و ', ' و').length || !found.readings.some((reading) => reading.value === String(value));
      }),
    );
    expect(wrong.slice(0, 20)).toEqual([]);
  });
});

const locales = ['en', 'en-GB', 'de', 'es', 'fr', 'ar', 'ar-EG', 'zh-Hans', 'pl', 'sv', 'ru', 'hi'];

describe.each(locales)('digits in %s', (locale) => {
  it('as the platform writes them are read back, or are reported as open', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 0, max: 9_999_999 }).map((value) => value / 1000)), (value) => {
        const text = `${new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(value)} mg`;
        const [found] = quantitiesIn(text, [], locale);
        expect(found?.readings.map((reading) => reading.value)).toContain(String(value));
        expect(found?.ambiguous === true || found?.readings.length === 1).toBe(true);
      }),
    );
  });
});

const sentence = fc.array(fc.oneof(fc.constantFrom('Take', 'take', 'half', 'a', 'the', 'first', 'twice', 'daily', 'every', 'to', 'and', 'in', 'of', 'mg', 'mg/kg', 'hours', 'day', 'per', '%', '-', '–', '/', ':', ',', '.', '<', 'May', 'one', 'twenty', 'million', 'o’clock', 'p.m.', '½', '\uFFFC'), fc.integer({ min: 0, max: 3000 }).map(String), fc.double({ min: 0, max: 100, noNaN: true }).map((value) => value.toFixed(1))), { maxLength: 24 }).chain((words) => fc.constantFrom(' ', '').map((gap) => words.join(gap)));

describe('comparing', () => {
  it('finds nothing between a text and itself', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const found = quantitiesIn(text, [], 'en');
        expect(compareQuantities(found, found.map(copy)).filter(({ kind }) => kind !== 'ambiguous')).toEqual([]);
      }),
    );
  });

  it('finds every number that was multiplied by ten', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.constantFrom('mg', 'ml', '%', 'hours', 'people'), (value, unit) => {
        const differences = compareQuantities(quantitiesIn(`Take ${value} ${unit} now.`, [], 'en'), quantitiesIn(`${value * 10} ${unit}`, [], 'fr-CA'));
        expect(differences.map(({ kind }) => kind)).not.toEqual([]);
      }),
    );
  });

  it('marks places that are in the text, in order', () => {
    fc.assert(
      fc.property(sentence, fc.constantFrom('en', 'de', 'ar', 'zh'), (text, locale) => {
        let last = 0;
        for (const { start, end, shown } of quantitiesIn(text, [], locale)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).toBe(shown);
          last = end;
        }
      }),
    );
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.constantFrom(...languages.keys(), 'pl', 'not a locale'), (text, locale) => {
        expect(quantitiesIn(text, [], locale)).toBeInstanceOf(Array);
      }),
    );
  });
});

function copy(found: FoundQuantity): FoundQuantity {
  return { ...found };
}
