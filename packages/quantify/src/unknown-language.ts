import type { QuantityLanguage } from './language.ts';

const made = new Map<string, QuantityLanguage>();

/** A language without a table: its separators, digits and international symbols are known, its words are not. */
export function languageWithoutWords(locale: string): QuantityLanguage {
  const known = made.get(locale);
  if (known !== undefined) return known;
  const table = tableFor(locale);
  made.set(locale, table);
  return table;
}

function tableFor(locale: string): QuantityLanguage {
  return {
    separators: separatorsOf(locale),
    words: () => [], multipliers: {}, loneMultipliers: [], joins: [], decimalWords: [], weak: {}, articles: [], ordinals: () => [], ordinalPhrases: [], fractions: {}, mixedFractions: {}, proportions: [], percentages: [], ranges: [],
    units: {}, per: [], beforeUnit: [], measures: {}, possibleMeasures: {}, times: {}, adverbs: {}, rates: {}, possibleRates: {}, intervals: {}, months: [], dates: [], numericDates: 'open', clock: {}, clockWords: {}, possibleClockWords: {},
    harmless: [], prefixes: [], silentPrefixes: [], suffixes: [],
    wordsUnknown: true,
  };
}

function separatorsOf(locale: string): QuantityLanguage['separators'] {
  const parts = formatOf(locale).formatToParts(1_234_567.5);
  const sign = (type: string): readonly string[] => parts.filter((part) => part.type === type).slice(0, 1).map((part) => part.value);
  return { decimal: sign('decimal'), grouping: sign('group') };
}

/** A locale that nobody knows is read as English is. */
function formatOf(locale: string): Intl.NumberFormat {
  try {
    return new Intl.NumberFormat(locale, { numberingSystem: 'latn' });
  } catch {
    return new Intl.NumberFormat('en', { numberingSystem: 'latn' });
  }
}
