import type { Quantity } from '@imprimatur/formats';
import type { Filling, NumberFilling } from './filling.ts';
import type { FoundQuantity, QuantityReading } from './found-quantity.ts';
import { languages } from './languages.ts';
import { lex } from './lex.ts';
import { type Lexicon, lexiconOf, type PhraseMeaning } from './lexicon.ts';
import { withNeighbours } from './neighbours.ts';
import { longestPhrase, type PhraseMatch } from './phrase-trie.ts';
import { canonicalNumber } from './canonical-number.ts';
import { equalSpans } from './equal-spans.ts';
import { type Candidate, placeReadings, readPhrase, timesLike } from './read-phrase.ts';
import { Outlook } from './outlook.ts';
import { Reader } from './reader.ts';
import { romanNumber } from './roman-number.ts';
import type { Token } from './token.ts';
import { languageWithoutWords } from './unknown-language.ts';

/**
 * Finds the quantities of a text, by the customs of its locale: numbers with their units, shares, ranges, how often, dates and
 * times. Each U+FFFC stands for the next of `values`; give a value without its unit where the text writes the unit itself,
 * `undefined` for a value that is no quantity.
 * @example quantitiesIn('Take 5 mg twice a day.', [], 'en') // 5 mg; a rate of 2 a day
 */
export function quantitiesIn(text: string, values: readonly (Quantity | undefined)[], locale: string): readonly FoundQuantity[] {
  const lexicon = lexiconOfLocale(locale);
  const tokens = lex(text, lexicon.vocabulary);
  return new Finder(text, lexicon, tokens, values).run();
}

const lexicons = new Map<string, Lexicon>();

/** A publication has few locales. */
function lexiconOfLocale(locale: string): Lexicon {
  const known = lexicons.get(locale);
  if (known !== undefined) return known;
  const lexicon = lexiconOf(languages.get(locale.split('-', 1)[0] ?? locale) ?? languageWithoutWords(locale));
  lexicons.set(locale, lexicon);
  return lexicon;
}

/** Walks over the tokens; at each place the longest reading wins. */
class Finder {
  private readonly found: FoundQuantity[] = [];
  private readonly bare: FoundQuantity[] = [];
  private readonly text: string;
  private readonly lexicon: Lexicon;
  private readonly tokens: readonly Token[];
  private readonly outlook: Outlook;
  private readonly reader: Reader;

  constructor(text: string, lexicon: Lexicon, tokens: readonly Token[], values: readonly (Quantity | undefined)[]) {
    this.text = text;
    this.lexicon = lexicon;
    this.tokens = tokens;
    this.outlook = new Outlook(lexicon, tokens);
    this.reader = new Reader(lexicon, tokens, values, this.outlook);
  }

  run(): readonly FoundQuantity[] {
    let index = 0;
    while (index < this.tokens.length) index = this.isPlain(index) ? index + 1 : Math.max(index + 1, this.step(index));
    const found = withNeighbours(this.found, this.tokens, this.text);
    return this.bare.length === 0 ? found : [...found, ...this.bare].toSorted((first, second) => first.start - second.start);
  }

  /** Most tokens are words that say nothing of quantities. */
  private isPlain(index: number): boolean {
    const token = this.tokens[index];
    return token !== undefined && token.begins === 0 && (token.kind === 'word' || token.kind === 'sign') && !isRomanLetter(token.text.charCodeAt(0));
  }

  /** The index behind what was found. */
  private step(index: number): number {
    const token = this.tokens[index];
    if (token === undefined || token.kind === 'other') return index + 1;
    const isWord = token.kind === 'word' || token.kind === 'sign';
    if (isWord && (this.outlook.beginsAt(index) === 0 || !this.outlook.mayBeginAt(index))) return this.wordAlone(token, index);
    const candidates = isWord && this.outlook.standsAlone(index) ? this.candidatesAlone(index, token) : this.candidatesAt(index, token);
    const end = candidates.reduce((last, candidate) => Math.max(last, candidate.end), index);
    const best = candidates.filter((candidate) => candidate.end === end);
    if (best.length === 0) return isWord ? this.wordAlone(token, index) : index + 1;
    this.emit(index, end, best.some((candidate) => candidate.overrules === true) ? best.filter((candidate) => candidate.overrules === true) : best);
    return end;
  }

  /** Of a word that no other goes on with: read once for all texts. Months depend on their capital, too. */
  private candidatesAlone(index: number, token: Token): readonly Candidate[] {
    const key = token.kind === 'word' && token.capital ? token.text.toUpperCase() : token.text;
    const known = this.lexicon.alone.get(key);
    const candidates = known ?? this.candidatesAt(index, token).filter((candidate) => candidate.end === index + 1);
    if (known === undefined) this.lexicon.alone.set(key, candidates);
    return known === undefined ? candidates : candidates.map((candidate) => ({ ...candidate, end: index + 1 }));
  }

  private candidatesAt(index: number, token: Token): readonly Candidate[] {
    const match = longestPhrase(this.lexicon.phrases, this.tokens, index, this.reader.slot);
    const phrases = match === undefined ? [] : [...readPhrase(match), ...this.fromHour(index, match)];
    return [...phrases, ...this.times(index), ...this.measure(index), ...this.timeRange(index), ...this.place(index), ...wholeToken(token, index, this.isBeforeAfternoon(index, token))];
  }

  /** `las 8 horas` may be eight hours, `las 8 de la mañana` says more than `las 8`: what the hour itself begins. */
  private fromHour(index: number, match: PhraseMatch<PhraseMeaning, Filling>): readonly Candidate[] {
    const hour = match.fillings.find((each) => each.kind === 'clock' || each.kind === 'hour');
    if (hour === undefined || hour.start === index) return [];
    const inner = longestPhrase(this.lexicon.phrases, this.tokens, hour.start, this.reader.slot);
    const isExact = match.meanings.some(({ kind, value }) => kind === 'clock' && /[-+]/.test(value));
    return isExact ? [] : [...(inner === undefined || inner.end <= match.end ? [] : readPhrase(inner)), ...this.measure(hour.start)];
  }

  private times(index: number): readonly Candidate[] {
    const read = this.reader.slot('times', index, []);
    if (read?.filling.kind !== 'times') return [];
    return [{ end: read.end, weight: read.filling.fixed ? 'possible' : 'certain', ambiguous: false, readings: read.filling.values.map((value) => reading('number', value, 'time')) }];
  }

  /** A number with its unit, if it has one. */
  private measure(index: number): readonly Candidate[] {
    const number = this.reader.numberAt(index) ?? this.article(index);
    if (number === undefined) return [];
    const { filling } = number;
    const unit = filling.units.length > 0 ? undefined : this.reader.unitBehind(number.end);
    if (filling.sort === 'article' && unit === undefined) return [];
    const per = filling.units.length === 0 ? undefined : this.reader.periodBehind(number.end);
    const units = unit?.filling.units ?? (per === undefined ? filling.units : filling.units.flatMap((each) => per.filling.units.map((period) => `${each}/${period}`)));
    const readings = filling.values.flatMap((value) => (units.length === 0 ? [reading('number', value, this.lexicon.language.wordsUnknown === true ? '*' : undefined)] : units.map((each) => reading('number', value, each))));
    return [{ end: unit?.end ?? per?.end ?? number.end, weight: this.isCertain(filling, unit !== undefined, index) ? 'certain' : 'possible', ambiguous: filling.ambiguous, readings }];
  }

  /** Between 2 and 4 in the afternoon; 14.30 bis 19 Uhr: what is said of the second hour holds for the first. */
  private timeRange(index: number): readonly Candidate[] {
    const range = this.reader.numberAt(index)?.filling;
    if (range?.second === undefined) return [];
    const match = longestPhrase(this.lexicon.phrases, this.tokens, range.second, this.reader.slot);
    const how = match?.meanings.find((meaning) => meaning.kind === 'clock')?.value;
    const [from, to] = [this.minutesAt(range.start, range.values[0]?.split('..')[0]), this.minutesAt(range.second, range.values[0]?.split('..')[1])];
    if (match === undefined || how === undefined || from === undefined || to === undefined) return [];
    const readings = timesLike(how, from).flatMap((first) => timesLike(how, to).map((second) => reading('time', `${first}..${second}`, undefined)));
    return [{ end: match.end, weight: 'certain', ambiguous: false, readings }];
  }

  /** 6:30 to 8 p.m.: the first may be in the afternoon too. */
  private isBeforeAfternoon(index: number, token: Token): boolean {
    if (token.kind !== 'time' || this.tokens[index + 2] === undefined) return false;
    const next = longestPhrase(this.lexicon.phrases, this.tokens, index + 2, this.reader.slot);
    return next?.meanings.some(({ kind, value }) => kind === 'clock' && value.startsWith('pm')) === true;
  }

  /** An hour of a range in minutes: 14.30 as a clock shows it, six and a half as a number. */
  private minutesAt(index: number, value: string | undefined): number | undefined {
    const clock = this.reader.slot('clock', index, [])?.filling;
    if (clock?.kind === 'clock' && clock.minute > 0) return clock.hour * 60 + clock.minute;
    const minutes = Number(value) * 60;
    return Number.isInteger(minutes) && minutes >= 0 && minutes <= 1440 ? minutes : undefined;
  }

  /** The third day, 第12周: an ordinal with what it counts. */
  private place(index: number): readonly Candidate[] {
    const ordinal = this.reader.slot('o', index, []);
    const unit = ordinal === undefined ? undefined : this.reader.unitBehind(ordinal.end);
    if (ordinal?.filling.kind !== 'ordinal' || unit === undefined || unit.filling.units.some((each) => each.startsWith('/'))) return [];
    const { values, inDigits } = ordinal.filling;
    return [{ end: unit.end, weight: inDigits ? 'certain' : 'possible', ambiguous: false, readings: values.flatMap((value) => placeReadings(value, unit.filling.units)), decides: true }];
  }

  private article(index: number): { readonly end: number; readonly filling: NumberFilling } | undefined {
    const found = longestPhrase(this.lexicon.articles, this.tokens, index, () => undefined);
    return found === undefined ? undefined : { end: found.end, filling: { kind: 'number', values: ['1'], ambiguous: false, sort: 'article', units: [], onWord: false, start: index } };
  }

  private isCertain(filling: NumberFilling, hasUnit: boolean, index: number): boolean {
    if (filling.onWord || filling.sort === 'article') return false;
    if (filling.sort !== 'weak') return true;
    return hasUnit && longestPhrase(this.lexicon.articles, this.tokens, index, () => undefined) === undefined;
  }

  private emit(index: number, end: number, candidates: readonly Candidate[]): void {
    if (candidates.some((candidate) => candidate.harmless === true)) return;
    const [first, last] = [this.tokens[index], this.tokens[end - 1]];
    if (first === undefined || last === undefined) return;
    const before = this.signBefore(index);
    const readings = candidates.flatMap((candidate) => candidate.readings).map((each) => before.apply(each)).flatMap(equalSpans).flatMap(countedAsRate);
    const start = before.start ?? first.start;
    this.found.push({
      start,
      end: last.end,
      shown: this.text.slice(start, last.end),
      readings: unique(readings),
      weight: candidates.some((candidate) => candidate.weight === 'certain') && !candidates.some((candidate) => candidate.weight === 'possible' && candidate.decides === true) ? 'certain' : 'possible',
      ambiguous: candidates.some((candidate) => candidate.ambiguous),
      ...(this.isDistributed(index, end) ? { distributed: true } : {}),
    });
  }

  /** 各, jeweils, each: right before, one word apart, or right behind. */
  private isDistributed(index: number, end: number): boolean {
    return [index - 1, index - 2, index - 3, end].some((place) => place >= 0 && longestPhrase(this.lexicon.distributive, this.tokens, place, () => undefined) !== undefined);
  }

  /** `−5`, `<5`, `±5`. */
  private signBefore(index: number): { readonly start: number | undefined; readonly apply: (reading: QuantityReading) => QuantityReading } {
    const [sign, token] = [this.tokens[index - 1], this.tokens[index]];
    const none = { start: undefined, apply: (each: QuantityReading): QuantityReading => each };
    if (sign === undefined || token === undefined || (token.kind !== 'digits' && token.kind !== 'value')) return none;
    if (sign.text === '-' && !token.spaced && this.isMinus(index - 1)) return { start: sign.start, apply: (each) => (each.kind === 'number' ? { ...each, value: negative(each.value) } : each) };
    return bounds.has(sign.text) ? { start: sign.start, apply: (each) => (each.kind === 'number' ? { ...each, sign: sign.text === '~' ? undefined : sign.text } : each) } : none;
  }

  /** A hyphen at a number is a minus where a space, a bracket or the beginning stands before it, and no number. */
  private isMinus(index: number): boolean {
    const before = this.tokens[index - 1];
    if (before === undefined || before.text === '(') return true;
    const hyphen = this.tokens[index];
    return hyphen?.spaced === true && before.kind !== 'digits' ? true : before.kind === 'word' && isHanText(before.text);
  }

  /** A word that begins no quantity may be a Roman number, or a span of time without a number. */
  private wordAlone(token: Token, index: number): number {
    const span = this.outlook.mayBeBareSpan(index) ? longestPhrase(this.lexicon.bareSpans, this.tokens, index, () => undefined) : undefined;
    if (span === undefined) return this.roman(token, index);
    const [unit = '', end] = [span.meanings[0], this.tokens[span.end - 1]?.end ?? token.end];
    if (unit !== '') this.bare.push({ start: token.start, end, shown: this.text.slice(token.start, end), readings: [reading('number', '', unit)], weight: 'bare', ambiguous: false });
    return span.end;
  }

  private roman(token: Token, index: number): number {
    const value = token.kind === 'word' && isRomanLetter(token.text.charCodeAt(0)) ? romanNumber(this.text.slice(token.start, token.end)) : undefined;
    if (value !== undefined) this.emit(index, index + 1, [{ end: index + 1, weight: 'possible', ambiguous: false, readings: [reading('number', String(value), undefined), reading('ordinal', String(value), undefined)] }]);
    return index + 1;
  }
}

const bounds: ReadonlySet<string> = new Set(['<', '>', '≤', '≥', '±', '~']);

function isHanText(text: string): boolean {
  return /^[㐀-鿿]$/.test(text);
}

function wholeToken(token: Token, index: number, afternoonToo: boolean): readonly Candidate[] {
  if (token.kind === 'date') return [{ end: index + 1, weight: 'certain', ambiguous: false, readings: token.values.map((value) => reading('date', value, undefined)) }];
  if (token.kind !== 'time') return [];
  // 1:10 is a ratio too.
  const parts = token.text.split(':').map((part) => canonicalNumber(part));
  return [{ end: index + 1, weight: 'certain', ambiguous: false, readings: [...token.values.flatMap((value) => (afternoonToo ? timesLike('open', minutesIn(value)) : [value])).map((value) => reading('time', value, undefined)), reading('number', parts.join('/'), undefined)] }];
}

/** 72 beats per minute: a rate; $4,700 a year has its currency before it. */
function countedAsRate(found: QuantityReading): readonly QuantityReading[] {
  const [counted = '', period] = found.unit?.split('/') ?? [];
  return period !== undefined && countedInRates.has(counted) ? [{ ...found, kind: 'rate', unit: period }, ...(counted === '' ? [found] : [])] : [found];
}

function minutesIn(time: string): number {
  const [hour = '0', minute = '0'] = time.split(':');
  return Number(hour) * 60 + Number(minute);
}

/** Of small numbers: i, v, x. */
function isRomanLetter(code: number): boolean {
  return code === 0x69 || code === 0x76 || code === 0x78;
}

const countedInRates: ReadonlySet<string> = new Set(['', 'time', 'beat', 'breath']);

function reading(kind: QuantityReading['kind'], value: string, unit: string | undefined): QuantityReading {
  return { kind, value, sign: undefined, unit };
}

function negative(value: string): string {
  return value.startsWith('-') ? value : `-${value}`;
}

function unique(readings: readonly QuantityReading[]): readonly QuantityReading[] {
  if (readings.length === 1) return readings;
  const seen = new Map(readings.map((each) => [`${each.kind}|${each.value}|${each.sign}|${each.unit}`, each]));
  return [...seen.values()];
}
