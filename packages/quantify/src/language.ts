/**
 * What the reader of quantities knows of one language. Everything is data or a function from a number to its words: a table
 * has no rules of its own, and a phrase that is missing is added to a list here without touching the engine.
 *
 * Phrases are written as in a text, in lower case where case says nothing, with slots in braces:
 *
 * | slot | what stands there |
 * | --- | --- |
 * | `{n}` | a number in digits or words, or a range: `5`, `five`, `1,000`, `½`, `5 to 10` |
 * | `{a}` `{b}` | the two numbers of a range or a proportion; never ranges themselves |
 * | `{o}` | an ordinal: `third`, `3rd` |
 * | `{unit}` | a unit, with what it is per: `mg`, `tablets`, `mg per kg` |
 * | `{period}` | a unit of time: `day`, `hours` |
 * | `{times}` | how often, from the list `times`: `twice`, `3 times` |
 * | `{adverb}` | a word from `adverbs`: `daily` |
 * | `{day}` `{mm}` `{year}` | a day of the month (1 to 31, or an ordinal), a month as a number, a year in four digits |
 * | `{month}` | a month's name or abbreviation from `months` |
 * | `{clock}` | an hour, or hour and minutes: `8`, `8:30`, `eight`; never a word from `weak`, for which there is `{h}` |
 * | `{h}` `{min}` | an hour alone (0 to 24), minutes alone (0 to 59), in digits |
 * | `{word}` | any one word that is no number |
 *
 * Values of `weak`, `fractions`, `measures` and `possibleMeasures` may be several, parted by a bar: `'2 week|14 day'`. A word may
 * stand under several units; all are read. Hours are minutes, weeks days, years months and decades years without saying:
 * `0.5 hour` agrees with `30 minute`, never `1 day` with `24 hour`.
 *
 * Spaces in a phrase are for the eye: `{n}mg` and `{n} mg` are the same, and a text may have a hyphen between a number and
 * its unit. Upper and lower case are the same. Of several phrases that fit, the longest wins. Write the clitics of Arabic
 * apart from their word: `{a} و {b}`, `خمسة و عشرون`; in the text they are found attached.
 */
export interface QuantityLanguage {
  /** How numbers in digits are written. */
  readonly separators: Separators;
  /**
   * Every way to write 0 to 999 in words; the first is the usual one. A trie is built from it once. Inflected forms belong
   * here, weak words (an article that is also `one`) belong into `weak` instead.
   * @example words(21) // ['twenty-one', 'twenty one']
   */
  readonly words: (value: number) => readonly string[];
  /** Words that multiply the number before them, in digits or words: `{ thousand: 1000, million: 1e6 }`, `{ 万: 10000 }`. Each may stand alone (`mil`) where `words(…)` has no form for it: see `loneMultipliers`. */
  readonly multipliers: Readonly<Record<string, number>>;
  /** Multipliers that mean one of it where no number stands before: Spanish `mil`, German `tausend`. */
  readonly loneMultipliers: readonly string[];
  /** Words between a multiplier and what follows: two thousand *and* five, 一千*零*五. */
  readonly joins: readonly string[];
  /** Words that begin the decimals in words, with single digits behind: two *point* five, 二*点*五. */
  readonly decimalWords: readonly string[];
  /** Words that are numbers only sometimes, each with its value: `one: '1'`, `both: '2'`, `couple: '2'`. They need no counterpart. Followed by a unit or a multiplier they count as numbers do. */
  readonly weak: Readonly<Record<string, string>>;
  /** Articles that mean 1 before a unit (`an hour`) and nothing elsewhere; they never need a counterpart. */
  readonly articles: readonly string[];
  /** Words of ordinals from 1 to 100; [] where a number has none. Ordinals never need a counterpart: 'the first study'. */
  readonly ordinals: (value: number) => readonly string[];
  /** Ordinals in digits: `'{n}th'`, `'第{n}'`, `'{n}.'`. */
  readonly ordinalPhrases: readonly string[];
  /** Shares in words, with their value, a decimal or a fraction: `{ half: '0.5', 'a third': '1/3', 'three quarters': '0.75' }`. */
  readonly fractions: Readonly<Record<string, string>>;
  /** A number and a share: `{ '{n} and a half': '0.5', '{n} y media': '0.5', '{n}个半': '0.5' }`; with a unit between, write `{n} {unit} and a half`. */
  readonly mixedFractions: Readonly<Record<string, string>>;
  /** `{a}` parts of `{b}`, as in 'may affect up to 1 in 10 people': `'{a} in {b}'`, `'每{b}人中有{a}人'`; also `'{a} parts in {b}'`. */
  readonly proportions: readonly string[];
  /** Percentages whose sign is not written behind the number: `'百分之{n}'`. */
  readonly percentages: readonly string[];
  /** From `{a}` to `{b}`: `'{a} to {b}'`, `'between {a} and {b}'`, `'{a} or {b}'`. A unit may stand behind `{a}` too. Dashes are known without saying. */
  readonly ranges: readonly string[];
  /** Canonical unit → all local forms, with plurals, cases and abbreviations: `{ mg: ['milligram', 'milligrams'], hour: ['hour', 'hours', 'hr'] }`. International symbols (mg, ml, µg, °C, %) are known without saying; names of the canonical units in `canonicalUnits`. */
  readonly units: Readonly<Record<string, readonly string[]>>;
  /** Words between two units: mg *per* kg, mg *pro* kg. The slash is known without saying. */
  readonly per: readonly string[];
  /** Words between a number and its unit, such as 'of an' in 'half *of an* hour', French *de*; seldom needed. */
  readonly beforeUnit: readonly string[];
  /**
   * Phrases that are a quantity as a whole, `value unit`: `{ 'half an hour': '0.5 hour', fortnight: '2 week', dozen: '12' }`.
   * They must have their counterpart.
   */
  readonly measures: Readonly<Record<string, string>>;
  /** The same for phrases that need no counterpart: an Arabic dual (`يومين: '2 day'`), a singular that may mean one (`ساعة: '1 hour'`). */
  readonly possibleMeasures: Readonly<Record<string, string>>;
  /** Units of time that stand without a number, 'within hours', in the plural alone; under '' idioms that are none: 'these days'. */
  readonly bareSpans?: Readonly<Record<string, readonly string[]>>;
  /** How often, without a period: `{ once: '1', twice: '2', '{n} times': 'n' }`; 'n' is the number in the phrase. Alone they need no counterpart where the number is fixed. */
  readonly times: Readonly<Record<string, string>>;
  /** Adverbs with a period: `{ daily: 'day', weekly: 'week' }`. Alone they may mean once a period. */
  readonly adverbs: Readonly<Record<string, string>>;
  /** How often in a period; the value is a number or 'n', the number or `{times}` in the phrase: `{ '{times} a {period}': 'n', '{times} {adverb}': 'n', '{n}-{adverb}': 'n' }`. */
  readonly rates: Readonly<Record<string, string>>;
  /** Rates that may be meant but need no counterpart: `{ 'every morning': '1 day' }`, as `count period`. */
  readonly possibleRates: Readonly<Record<string, string>>;
  /** How long from one to the next: `{ 'every {n} {period}': 'n', 'every {period}': '1', 'every other {period}': '2', 'every {o} {period}': 'n' }`. */
  readonly intervals: Readonly<Record<string, string>>;
  /** January to December: name and abbreviations, all forms. */
  readonly months: readonly (readonly string[])[];
  /** Dates with their parts: `'{day} {month} {year}'`, `'{month} {day}, {year}'`, `'{month} {day}'`, `'{year}年{mm}月{day}日'`. */
  readonly dates: readonly string[];
  /** The order of a date that is digits alone, 05/06/2026; `open` where both orders are in use. ISO dates are known without saying. */
  readonly numericDates: 'day-month' | 'month-day' | 'open';
  /**
   * Times of day. The value is how the hour is meant, with minutes to add: `am`, `pm`, `24` (as written), `open` (either half
   * of the day): `{ '{clock} a.m.': 'am', '{h} Uhr {min}': '24', 'half past {h}': 'open+30', 'halb {h}': 'open-30' }`. `20:30` is known without saying.
   */
  readonly clock: Readonly<Record<string, string>>;
  /** Words for a time of day: `{ noon: '12:00', midnight: '00:00' }`. */
  readonly clockWords: Readonly<Record<string, string>>;
  /** The same for words that need no counterpart: 中午 may be 'lunchtime'. */
  readonly possibleClockWords: Readonly<Record<string, string>>;
  /** Phrases that hold a number's word but are none: 'one another', 'at once', 'no one', '万一', 'a second opinion'. */
  readonly harmless: readonly string[];
  /** Letters that are written onto the next word: Arabic `['و', 'ف', 'ب', 'ل', 'ك', 'ال']`. Peeled where the rest is a word of this table. */
  readonly prefixes: readonly string[];
  /** Prefixes that say nothing to a quantity and are dropped where they are peeled: Arabic `['ال']`. */
  readonly silentPrefixes: readonly string[];
  /** Parts that are written onto the end of a number's word: German `['tausend', 'mal', 'stündlich']`: `zweimal`, `fünftausend`. */
  readonly suffixes: readonly string[];
  /** Numbers below zero in words: `['minus {n}', '{n} {unit} below zero', '零下{n}']`. */
  readonly negatives?: readonly string[];
  /** What a number is per, where that stands before it: `['每{unit}{n}{unit}']`, each litre 95 g. */
  readonly perFirst?: readonly string[];
  /** Decades: `{ '{n}s': 'n', 'années {n}': 'n', '{n}er jahre': 'n', '{a}世纪{b}年代': 'century', '上世纪{n}年代': '1900' }`; the value is the year with which the decade begins, `1900` to add to the number, or `century` of `{a}` and the year `{b}` in it. */
  readonly decades?: Readonly<Record<string, string>>;
  /** Set where months begin with a capital, so that `may` is none. */
  readonly monthsAreCapitals?: true;
  /** Between a unit and what it is a unit of: two litres *of* water a day. */
  readonly of?: readonly string[];
  /** What says that a number is a year: `['{year} م', '{year} n. chr.']`. */
  readonly eras?: readonly string[];
  /** A unit before its number: `['{period} {n}']`, day 3. */
  readonly numbered?: readonly string[];
  /** Ratios in words, where they are not `proportions`: `['{a} zu {b}']`. The colon is known without saying. */
  readonly ratios?: readonly string[];
  /** Multipliers with their number in one word: `{ ألفان: 2000 }`. */
  readonly multiplied?: Readonly<Record<string, number>>;
  /** Set where ordinals stand for hours and ages: then `{clock}`, `{a}` and `{b}` may hold one: `بين الثانية والخامسة`. */
  readonly ordinalsCount?: true;
  /** Words that make one quantity count for several: `['各', 'jeweils', 'each']`; equal quantities of the other side may stand for it. */
  readonly distributive?: readonly string[];
  /** Set for a language that has no table: a number's unit may be any word. */
  readonly wordsUnknown?: true;
}

/** How numbers in digits are written. */
export interface Separators {
  /** Signs that begin the decimals: `['.']`, `[',']`; two where the countries of the language differ. */
  readonly decimal: readonly string[];
  /**
   * Signs that part thousands. A sign that is in both lists is open: `1.000` in Spanish is a thousand in Spain and one in
   * Mexico; it is reported, never guessed, unless the digits decide (`1.5`, `0.125`, `1.000.000`, `1.000,5`). No-break
   * spaces, U+2019 and the apostrophe, and the Arabic signs ٫ and ٬ are known without saying.
   */
  readonly grouping: readonly string[];
}

/** The canonical units, which every table uses for its `units`. A new one may be added: it is only a name that both languages share. */
export const canonicalUnits = [
  'kg', 'g', 'mg', 'µg', 'ng', 'l', 'dl', 'cl', 'ml', 'µl', 'mol', 'mmol', 'µmol', 'IU', 'mIU', 'U', 'mEq', 'percent', 'per mille', 'percentage point',
  'km', 'm', 'cm', 'mm', 'µm', 'nm', 'm²', 'cm²', 'mm²', 'm³', 'cm³', 'inch', 'foot', 'mile', 'yard', 'lb', 'oz', 'stone', 'fl oz', 'pint', 'cup',
  '°C', '°F', 'K', 'mmHg', 'kPa', 'bar', 'kcal', 'kJ', 'J', 'W', 'V', 'mA', 'Hz', 'MHz', 'dB', 'Gy', 'mSv', 'Bq', 'ppm',
  'ms', 'second', 'minute', 'hour', 'day', 'night', 'week', 'month', 'year', 'decade', 'century',
  'tablet', 'capsule', 'drop', 'puff', 'spray', 'ampoule', 'vial', 'patch', 'dose', 'suppository', 'sachet', 'teaspoon', 'tablespoon', 'injection', 'pack', 'bottle', 'blister', 'pen', 'glass', 'point', 'percentile', 'unit', 'beat', 'breath', 'age', 'calendar year', 'mmol/l', 'g/l', 'mg/l',
  'EUR', 'USD', 'GBP', 'CHF', 'CNY', 'JPY', 'MXN', 'CAD', 'INR', 'EGP', 'SAR', 'AED', 'MAD',
] as const;
