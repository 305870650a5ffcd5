import type { Quantity } from '@imprimatur/formats';
import { shifted } from './canonical-number.ts';
import type { Filling, NumberFilling, Read } from './filling.ts';
import { beginningsOfSlots } from './beginnings.ts';
import { isMeasured, periods, prefixUnits } from './international-units.ts';
import type { Lexicon } from './lexicon.ts';
import { plainNumber, written, multiplierOf, withShare, ratio, proportion } from './number-fillings.ts';
import { longestPhrase, type PhraseMatch } from './phrase-trie.ts';
import type { Outlook } from './outlook.ts';
import { hanDigit, readCardinal, readInteger } from './read-cardinal.ts';
import type { Token } from './token.ts';

/** Reads what slots name, each at most once a place; it lives for one text. */
export class Reader {
  readonly lexicon: Lexicon;
  readonly tokens: readonly Token[];
  private readonly values: readonly (Quantity | undefined)[];
  private readonly known = new Map<string, (Read | null)[]>();
  private readonly outlook: Outlook;

  constructor(lexicon: Lexicon, tokens: readonly Token[], values: readonly (Quantity | undefined)[], outlook: Outlook) {
    this.lexicon = lexicon;
    this.tokens = tokens;
    this.values = values;
    this.outlook = outlook;
  }

  /** What a slot holds from a token on. An arrow, because tries call it. */
  readonly slot = (slot: string, index: number, fillings: readonly Filling[]): Read | undefined => {
    const brought = slot === 'unit' || slot === 'period' ? this.broughtUnit(slot, index, fillings.at(-1)) : undefined;
    return brought ?? this.once(slot, index);
  };

  /** A number or a range, without its unit. */
  numberAt(index: number): Read<NumberFilling> | undefined {
    return this.once('n', index) as Read<NumberFilling> | undefined;
  }

  /** The units that a token begins, with what they are per. */
  unitAt(index: number): Read<Filling & { readonly kind: 'unit' }> | undefined {
    return this.once('unit', index) as Read<Filling & { readonly kind: 'unit' }> | undefined;
  }

  private once(slot: string, index: number): Read | undefined {
    const needed = beginningsOfSlots[slot];
    if (needed !== undefined && (this.outlook.beginsAt(index) & needed) === 0) return undefined;
    let places = this.known.get(slot);
    if (places === undefined) this.known.set(slot, (places = []));
    const known = places[index];
    if (known !== undefined) return known ?? undefined;
    const read = this.read(slot, index);
    // Null stands for what was read in vain.
    places[index] = read ?? null;
    return read;
  }

  private read(slot: string, index: number): Read | undefined {
    switch (slot) {
      case 'n':
        return this.readNumber(index);
      case 'a':
      case 'b':
        return this.amount(index);
      case 'cardinal':
        return this.cardinal(index);
      case 'unit':
        return this.readUnit(index);
      case 'period':
        return this.readPeriod(index);
      case 'times':
        return this.readTimes(index);
      case 'adverb':
        return this.readAdverb(index);
      case 'o':
        return this.readOrdinal(index);
      case 'day':
        return this.ordinalDay(index) ?? this.integer(index, 'day', 1, 31);
      case 'mm':
        return this.integer(index, 'month', 1, 12);
      case 'year':
        return this.integer(index, 'year', 1000, 2999);
      case 'h':
        return this.integer(index, 'hour', 0, 24);
      case 'min':
        return this.isInDigits(index) || hanDigit(this.tokens[index]) !== undefined || this.tokens[index]?.text === '十' ? this.integer(index, 'minute', 0, 59) : undefined;
      case 'month':
        return this.readMonth(index);
      case 'clock':
        return this.readClock(index);
      case 'word':
        return this.readWord(index);
    }
    return undefined;
  }

  /** {{interval}} is `8 hours` as a whole: behind it the slot of the unit needs no words. */
  private broughtUnit(slot: string, index: number, before: Filling | undefined): Read | undefined {
    if (before?.kind !== 'number' || before.units.length === 0) return undefined;
    if (slot === 'period' && !before.units.some((unit) => periods.has(unit))) return undefined;
    return { end: index, filling: { kind: 'unit', units: before.units, start: index } };
  }

  private readNumber(index: number): Read<NumberFilling> | undefined {
    const read = this.negative(index) ?? this.span(index) ?? this.amount(index);
    return read?.filling.sort === 'ordinal' ? undefined : read;
  }

  /** `minus 20`, `20 degrees below zero`. */
  private negative(index: number): Read<NumberFilling> | undefined {
    const found = longestPhrase(this.lexicon.negatives, this.tokens, index, this.slot);
    const number = found?.fillings.find((each) => each.kind === 'number');
    if (found === undefined || number === undefined) return undefined;
    const units = found.fillings.flatMap((each) => (each.kind === 'unit' ? each.units : []));
    return { end: found.end, filling: { ...number, values: number.values.map((value) => `-${value}`), units: units.length > 0 ? units : number.units, start: index } };
  }

  /** A word of a phrase that may be any: 1 *patient* in 10. */
  private readWord(index: number): Read | undefined {
    const token = this.tokens[index];
    if (token?.kind !== 'word' || this.cardinal(index) !== undefined || longestPhrase(this.lexicon.units, this.tokens, index, () => undefined) !== undefined) return undefined;
    return { end: index + 1, filling: { kind: 'word', start: index } };
  }

  private amount(index: number): Read<NumberFilling> | undefined {
    const token = this.tokens[index];
    if (token?.kind === 'value') return this.value(index, token.index);
    if (token !== undefined && prefixUnits.has(token.text)) return this.withCurrency(index, token);
    const cardinal = this.cardinal(index) ?? this.ordinalAsNumber(index);
    const measure = this.measureWord(index, cardinal?.end ?? index);
    if (measure !== undefined) return measure;
    if (cardinal === undefined) return this.mixedArticle(index);
    const mixed = longestPhrase(this.lexicon.mixed, this.tokens, index, (slot, at) => (slot === 'n' && at === index ? cardinal : slot === 'unit' ? this.once('unit', at) : undefined));
    if (mixed === undefined || mixed.end <= cardinal.end) return cardinal;
    return this.multiplied(withShare(this.timesShare(cardinal) ?? cardinal.filling, mixed));
  }

  private cardinal(index: number): Read<NumberFilling> | undefined {
    return readCardinal(this.lexicon, this.tokens, index);
  }

  /** من السادسة إلى الحادية عشرة: from six to eleven, where a language counts hours and ages so. */
  private ordinalAsNumber(index: number): Read<NumberFilling> | undefined {
    if (this.lexicon.language.ordinalsCount !== true) return undefined;
    const ordinal = longestPhrase(this.lexicon.ordinals, this.tokens, index, () => undefined);
    return ordinal === undefined ? undefined : { end: ordinal.end, filling: { ...plainNumber, sort: 'ordinal', values: ordinal.meanings.map(String), start: index } };
  }

  /** A cup and a half. */
  private mixedArticle(index: number): Read<NumberFilling> | undefined {
    const article = longestPhrase(this.lexicon.articles, this.tokens, index, () => undefined);
    if (article === undefined) return undefined;
    const one: NumberFilling = { ...plainNumber, values: ['1'], start: index };
    const mixed = longestPhrase(this.lexicon.mixed, this.tokens, index, (slot, at) => (slot === 'n' && at === index ? { end: article.end, filling: one } : slot === 'unit' ? this.once('unit', at) : undefined));
    return mixed === undefined ? undefined : withShare(one, mixed);
  }

  /** €300, EUR 300, and %50 as Arabic writes it. */
  private withCurrency(index: number, sign: Token): Read<NumberFilling> | undefined {
    const number = this.tokens[index + 1]?.kind === 'digits' ? (this.once('a', index + 1) as Read<NumberFilling> | undefined) : undefined;
    const unit = prefixUnits.get(sign.text);
    if (number === undefined || unit === undefined || (sign.text === '%' && this.tokens[index + 1]?.spaced === true)) return undefined;
    return { end: number.end, filling: { ...number.filling, units: [unit], start: index } };
  }

  /** The period that a number which brought its unit is per: $4,700 a year. */
  periodBehind(index: number): Read<Filling & { readonly kind: 'unit' }> | undefined {
    const per = this.perBehind(index);
    return per === undefined || !per.units.every((unit) => periods.has(unit)) ? undefined : { end: per.end, filling: { kind: 'unit', units: per.units, start: index } };
  }

  /** Two and a half million. */
  private multiplied(read: Read<NumberFilling>): Read<NumberFilling> {
    const multiplier = read.filling.units.length > 0 ? undefined : longestPhrase(this.lexicon.multipliers, this.tokens, read.end, () => undefined);
    const [times] = multiplier?.meanings ?? [];
    if (multiplier === undefined || times === undefined) return read;
    return { end: multiplier.end, filling: { ...read.filling, values: read.filling.values.map((value) => (value.includes('/') ? value : shifted(value, Math.round(Math.log10(times))))) } };
  }

  /** Un million et demi: the share is one of the multiplier. */
  private timesShare(cardinal: Read<NumberFilling>): NumberFilling | undefined {
    const [value = ''] = cardinal.filling.values;
    const zeros = /0*$/.exec(value.slice(-12))?.[0].length ?? 0;
    const isMultiplied = longestPhrase(this.lexicon.multipliers, this.tokens, cardinal.end - 1, () => undefined) !== undefined;
    return isMultiplied && zeros >= 3 && Number.isSafeInteger(Number(value)) ? { ...cardinal.filling, multiplier: multiplierOf(value) } : undefined;
  }

  /** A word that holds number and unit, as an Arabic dual does: `يومين`. */
  private measureWord(index: number, longerThan: number): Read<NumberFilling> | undefined {
    const found = longestPhrase(this.lexicon.measures, this.tokens, index, () => undefined);
    const [value, ...unit] = found?.meanings[0]?.split('|')[0]?.split(' ') ?? [];
    if (found === undefined || value === undefined || found.end <= longerThan) return undefined;
    return { end: found.end, filling: { ...plainNumber, values: [value], units: unit.length === 0 ? [] : [unit.join(' ')], sort: 'weak', start: index } };
  }

  private value(index: number, place: number): Read<NumberFilling> | undefined {
    const quantity = this.values[place];
    if (quantity === undefined) return undefined;
    const value = quantity.kind === 'amount' ? written(quantity.value) : `${written(quantity.from)}..${written(quantity.to)}`;
    return { end: index + 1, filling: { ...plainNumber, values: [value], units: quantity.unit === undefined ? [] : [quantity.unit], start: index } };
  }

  /** Two numbers that belong together. */
  private span(index: number): Read<NumberFilling> | undefined {
    const found = longestPhrase(this.lexicon.spans, this.tokens, index, this.slot);
    if (found === undefined) return this.hanRange(index);
    const numbers = found.fillings.filter((each): each is NumberFilling => each.kind === 'number');
    const [first, second] = found.meanings.includes('proportion, whole first') ? numbers.toReversed() : numbers;
    if (first === undefined) return undefined;
    if (found.meanings.includes('percentage')) return { end: found.end, filling: { ...first, units: ['percent'], sort: 'number', start: index } };
    if (second === undefined || numbers.some((each) => each.values.some((value) => value.includes('..')))) return undefined;
    if (found.meanings.includes('range')) return this.range(found, first, second);
    if (found.meanings.includes('ratio')) return ratio(found, first, second);
    return this.isMeasureAlone(index, found.end) || this.isMeasuredBehind(found.end) ? undefined : proportion(found, first, second);
  }

  /** 99 pour cent is 99 percent, not 99 in a hundred. */
  private isMeasureAlone(index: number, end: number): boolean {
    const amount = this.amount(index);
    return amount !== undefined && (this.unitBehind(amount.end)?.end ?? 0) >= end;
  }

  /** 8 puffs in 24 hours: what has a measured unit is no share. */
  private isMeasuredBehind(end: number): boolean {
    return this.unitBehind(end)?.filling.units.some((unit) => !unit.startsWith('/') && isMeasured(unit)) === true;
  }

  private range(found: PhraseMatch<string, Filling>, first: NumberFilling, second: NumberFilling): Read<NumberFilling> | undefined {
    const inner = found.fillings.flatMap((each) => (each.kind === 'unit' ? each.units : [])).concat(first.units);
    const outer = second.units.length > 0 ? second.units : (this.unitBehind(found.end)?.filling.units ?? []);
    // From 2 weeks to 3 months: two quantities, no range of one unit.
    if (inner.length > 0 && outer.length > 0 && !inner.some((unit) => outer.includes(unit))) return undefined;
    if (outer.length === 0 && (second.sort === 'weak' || inner.some((unit) => unit.includes('/')))) return undefined;
    if (this.isMinus(second.start)) return undefined;
    // In 2010 to 14.1%: what falls and has its unit at the end alone is no range.
    if (inner.length === 0 && outer.length > 0 && Number(first.values[0]) > Number(second.values[0])) return undefined;
    const values = first.values.flatMap((from) => second.values.map((to) => `${from}..${to}`)).slice(0, 4);
    const units = second.units.length > 0 || outer.length === 0 ? [...new Set([...second.units, ...inner])] : [];
    return { end: found.end, filling: { ...plainNumber, values, units, ambiguous: first.ambiguous || second.ambiguous, onWord: first.onWord, start: first.start, second: second.start } };
  }

  /** In two groups −3: a sign with a space before and none behind is no dash. */
  private isMinus(start: number): boolean {
    const [dash, number] = [this.tokens[start - 1], this.tokens[start]];
    return dash?.text === '-' && dash.spaced && number?.spaced === false;
  }

  /** The unit behind a number, with or without a hyphen or a small word between. */
  unitBehind(index: number): Read<Filling & { readonly kind: 'unit' }> | undefined {
    const token = this.tokens[index];
    const hyphen = token?.text === '-' && !token.spaced && this.tokens[index + 1]?.spaced === false ? 1 : 0;
    const between = longestPhrase(this.lexicon.beforeUnit, this.tokens, index, () => undefined);
    // The first €300: the currency is that of the next number.
    if (prefixUnits.has(token?.text ?? '') && this.tokens[index + 1]?.kind === 'digits' && this.tokens[index + 1]?.spaced === false) return undefined;
    return this.unitAt(index + hyphen) ?? (between === undefined ? undefined : this.unitAt(between.end)) ?? this.countedPer(index);
  }

  /** 72 beats per minute, 20 a day: of a noun that nobody knows, how often still counts. */
  private countedPer(index: number): Read<Filling & { readonly kind: 'unit' }> | undefined {
    const noun = this.tokens[index];
    const place = noun?.kind === 'word' && this.outlook.beginsAt(index) === 0 && !isHan(noun.text) ? index + 1 : index;
    const per = this.perBehind(place) ?? (place === index ? undefined : this.perBehind(index));
    if (per === undefined || !(per.units.every((unit) => periods.has(unit)) || this.isPlainPer(place))) return undefined;
    return { end: per.end, filling: { kind: 'unit', units: per.units.map((unit) => `/${unit}`), start: index } };
  }

  /** Per millilitre: the first of the table's words means nothing else. */
  private isPlainPer(index: number): boolean {
    const word = this.tokens[index]?.text;
    return word === '/' || (word !== undefined && word === this.lexicon.language.per[0]);
  }

  /** 三四天: three or four days. */
  private hanRange(index: number): Read<NumberFilling> | undefined {
    const [first, second] = [hanDigit(this.tokens[index]) ?? (this.tokens[index]?.text === '两' ? '2' : undefined), hanDigit(this.tokens[index + 1])];
    if (first === undefined || second === undefined || Number(second) !== Number(first) + 1) return undefined;
    const whole = readInteger(this.lexicon, this.tokens, index + 1);
    return whole === undefined || whole.end !== index + 2 || hanDigit(this.tokens[index + 2]) !== undefined ? undefined : { end: index + 2, filling: { ...plainNumber, values: [`${first}..${second}`], start: index } };
  }

  private readUnit(index: number): Read | undefined {
    const first = this.wholeUnit(index);
    if (first === undefined) return undefined;
    let { end } = first;
    let units: readonly string[] = first.meanings;
    for (let step = 0; step < 2; step += 1) {
      const behind = this.perBehind(end) ?? this.perBehindNoun(end);
      if (behind === undefined) break;
      ({ end } = behind);
      units = units.flatMap((unit) => behind.units.map((each) => `${unit}/${each}`)).slice(0, 6);
    }
    return { end, filling: { kind: 'unit', units, start: index } };
  }

  /** Two litres of water a day. */
  private perBehindNoun(index: number): { readonly end: number; readonly units: readonly string[] } | undefined {
    const { of } = this.lexicon.language;
    const noun = this.tokens[index + 1];
    if (of === undefined || !of.includes(this.tokens[index]?.text ?? '') || noun?.kind !== 'word' || this.outlook.beginsAt(index + 1) !== 0) return undefined;
    const per = this.perBehind(index + 2);
    return per?.units.every((unit) => periods.has(unit)) === true ? per : undefined;
  }

  /** A unit's own words; in `3 l'ont pris` the l is none. */
  private wholeUnit(index: number): PhraseMatch<string, never> | undefined {
    const found = longestPhrase<string, never>(this.lexicon.units, this.tokens, index, () => undefined);
    const isElided = found?.end === index + 1 && this.tokens[index]?.text.length === 1 && this.tokens[index + 1]?.text === "'" && this.tokens[index + 1]?.spaced === false;
    return isElided ? undefined : found;
  }

  private perBehind(index: number): { readonly end: number; readonly units: readonly string[] } | undefined {
    const behind = this.periodicAdverb(index) ?? this.perUnit(index);
    // 5 mg 每日一次: what begins a rate of its own is not what the unit is per.
    const own = behind === undefined ? undefined : longestPhrase(this.lexicon.phrases, this.tokens, index, this.slot);
    return own !== undefined && own.end > (behind?.end ?? 0) && own.meanings.some(({ kind }) => kind === 'rate') ? undefined : behind;
  }

  private periodicAdverb(index: number): { readonly end: number; readonly units: readonly string[] } | undefined {
    const adverb = longestPhrase(this.lexicon.adverbs, this.tokens, index, () => undefined);
    return adverb === undefined ? undefined : { end: adverb.end, units: adverb.meanings };
  }

  private perUnit(index: number): { readonly end: number; readonly units: readonly string[] } | undefined {
    const per = longestPhrase(this.lexicon.per, this.tokens, index, () => undefined);
    const unit = per === undefined ? undefined : this.wholeUnit(per.end);
    // 14,1 % im Jahr 2020: a year with its number is no measure.
    return unit === undefined || /^(?:19|20)\d\d$/.test(this.tokens[unit.end]?.text ?? '') ? undefined : { end: unit.end, units: unit.meanings };
  }

  private readPeriod(index: number): Read | undefined {
    const unit = this.wholeUnit(index);
    const units = unit?.meanings.filter((each) => periods.has(each)) ?? [];
    return unit === undefined || units.length === 0 ? undefined : { end: unit.end, filling: { kind: 'unit', units, start: index } };
  }

  private readAdverb(index: number): Read | undefined {
    const found = longestPhrase(this.lexicon.adverbs, this.tokens, index, () => undefined);
    return found === undefined ? undefined : { end: found.end, filling: { kind: 'unit', units: found.meanings, start: index } };
  }

  private readTimes(index: number): Read | undefined {
    const found = longestPhrase(this.lexicon.times, this.tokens, index, this.slot);
    if (found === undefined) return undefined;
    const [number] = found.fillings;
    // {{dose}} once a day: a number with its unit is no count of times.
    if (number?.kind === 'number' && number.units.length > 0) return undefined;
    const fixed = found.meanings.filter((value) => value !== 'n');
    const values = [...fixed, ...(found.meanings.includes('n') && number?.kind === 'number' ? number.values : [])];
    const weak = fixed.length > 0 || (number?.kind === 'number' && number.sort === 'weak');
    return { end: found.end, filling: { kind: 'times', values, fixed: weak, start: index } };
  }

  private readOrdinal(index: number): Read | undefined {
    const word = longestPhrase(this.lexicon.ordinals, this.tokens, index, () => undefined);
    const phrase = longestPhrase(this.lexicon.ordinalPhrases, this.tokens, index, this.slot);
    const [number] = phrase?.fillings ?? [];
    if (phrase !== undefined && number?.kind === 'number' && phrase.end > (word?.end ?? 0) && this.mayBeOrdinal(number, phrase.end)) return { end: phrase.end, filling: { kind: 'ordinal', values: number.values, inDigits: this.isInDigits(number.start), start: index } };
    return word === undefined ? undefined : { end: word.end, filling: { kind: 'ordinal', values: word.meanings.map(String), inDigits: false, start: index } };
  }

  /** `5.` is one only where a word follows: a sentence may end with a number. */
  private mayBeOrdinal(number: NumberFilling, end: number): boolean {
    if (!number.values.every((value) => /^\d{1,4}$/.test(value)) || number.sort === 'share') return false;
    const [point, next] = [this.tokens[end - 1], this.tokens[end]];
    return point?.text !== '.' || (this.tokens[number.start]?.kind === 'digits' && next?.kind === 'word' && next.spaced);
  }

  private isInDigits(index: number): boolean {
    const kind = this.tokens[index]?.kind;
    return kind === 'digits' || kind === 'value';
  }

  private integer(index: number, kind: 'day' | 'month' | 'year' | 'hour' | 'minute', least: number, most: number): Read | undefined {
    const read = readInteger(this.lexicon, this.tokens, index);
    const value = read?.filling.values[0] ?? '';
    if (read === undefined || read.filling.sort === 'share' || !/^\d{1,4}$/.test(value) || Number(value) < least || Number(value) > most) return undefined;
    return { end: read.end, filling: { kind, value: Number(value), start: index } };
  }

  private ordinalDay(index: number): Read | undefined {
    const ordinal = this.once('o', index);
    if (ordinal?.filling.kind !== 'ordinal') return undefined;
    const day = Number(ordinal.filling.values[0]);
    return day > 31 ? undefined : { end: ordinal.end, filling: { kind: 'day', value: day, start: index } };
  }

  private readMonth(index: number): Read | undefined {
    const found = longestPhrase(this.lexicon.months, this.tokens, index, () => undefined);
    const month = found?.meanings[0];
    const token = this.tokens[index];
    if (this.lexicon.language.monthsAreCapitals === true && token?.kind === 'word' && !token.capital) return undefined;
    return found === undefined || month === undefined ? undefined : { end: found.end, filling: { kind: 'month', value: month, start: index } };
  }

  private readClock(index: number): Read | undefined {
    const token = this.tokens[index];
    const minutes = token?.kind === 'time' ? /^(\d+):(\d+)$/.exec(token.values[0] ?? '') : token?.kind === 'digits' ? /^(\d{1,2})[.,](\d{2})$/.exec(token.text) : null;
    if (minutes !== null && Number(minutes[1]) <= 24 && Number(minutes[2]) < 60) return { end: index + 1, filling: { kind: 'clock', hour: Number(minutes[1]), minute: Number(minutes[2]), start: index } };
    const ordinal = this.lexicon.language.ordinalsCount === true ? this.ordinalAsNumber(index) : undefined;
    if (ordinal !== undefined && Number(ordinal.filling.values[0]) <= 12) return { end: ordinal.end, filling: { kind: 'clock', hour: Number(ordinal.filling.values[0]), minute: 0, start: index } };
    const isWeak = !this.isInDigits(index) && hanDigit(token) === undefined && readInteger(this.lexicon, this.tokens, index)?.filling.sort === 'weak';
    const hour = isWeak ? undefined : this.integer(index, 'hour', 0, 24);
    return hour?.filling.kind === 'hour' ? { end: hour.end, filling: { kind: 'clock', hour: hour.filling.value, minute: 0, start: index } } : undefined;
  }
}

function isHan(text: string): boolean {
  return /^[㐀-鿿]$/.test(text);
}
