import { isHan, isPlainLetter } from './characters.ts';
import { beginningsOfTokens } from './beginnings.ts';
import { type DigitNumber, readDigits } from './digit-number.ts';
import { fold, foldWord, isInvisible } from './fold.ts';
import { exponentAt } from './exponent.ts';
import { canonicalNumber, shifted } from './canonical-number.ts';
import { datesOf, digitsThatAreNoNumber, timeOf } from './lex-digits.ts';
import { partsOfWord, signPart, type Vocabulary, type WordPart } from './split-word.ts';
import type { Token } from './token.ts';
import { addressesIn, type Span } from './written-alike.ts';

/** Cuts a text into tokens, in one pass. */
export function lex(text: string, vocabulary: Vocabulary): readonly Token[] {
  return new Lexer(text, vocabulary).run();
}

/** Telephone numbers may begin with these. */
const [plus, bracket] = [0x2b, 0x28];

const digitRun = /\d+/y;
const letterRun = /[\p{L}\p{M}²³]+/uy;
const identifierRun = /[\p{L}\p{N}]+/uy;
const fractionSigns: ReadonlyMap<string, string> = new Map(Object.entries({ '½': '0.5', '⅓': '1/3', '⅔': '2/3', '¼': '0.25', '¾': '0.75', '⅕': '0.2', '⅖': '0.4', '⅗': '0.6', '⅘': '0.8', '⅙': '1/6', '⅚': '5/6', '⅛': '0.125', '⅜': '0.375', '⅝': '0.625', '⅞': '0.875', '⅒': '0.1' }));

/** Where the pass stands; it lives for one text. */
class Lexer {
  private readonly tokens: Token[] = [];
  private readonly folded: string;
  private readonly addresses: readonly Span[];
  private readonly text: string;
  private readonly vocabulary: Vocabulary;
  private place = 0;
  private nextAddress = 0;
  private values = 0;
  private spaced = true;

  constructor(text: string, vocabulary: Vocabulary) {
    this.text = text;
    this.vocabulary = vocabulary;
    this.folded = fold(text);
    this.addresses = addressesIn(text);
  }

  run(): readonly Token[] {
    while (this.place < this.text.length) this.step();
    return this.tokens;
  }

  private step(): void {
    const address = this.addresses[this.nextAddress];
    if (address !== undefined && this.place >= address.start) {
      this.nextAddress += 1;
      this.whole('other', Math.max(address.end, this.place), []);
      return;
    }
    const code = this.folded.charCodeAt(this.place);
    if (isPlainLetter(code)) this.wordOrSign();
    else if (isSpace(code)) this.skip(true);
    else if (isInvisible(code)) this.skip(false);
    else if (isDigit(code)) this.digits();
    else if (code === 0xfffc) this.value();
    else if (isHan(code)) this.sign('word', 1);
    else if (code < 0x80 && code !== plus && code !== bracket) this.sign('sign', 1);
    else this.wordOrSign();
  }

  private skip(space: boolean): void {
    this.spaced ||= space;
    this.place += 1;
  }

  private value(): void {
    this.take({ kind: 'value', index: this.values, ...this.piece(1), begins: beginningsOfTokens.value });
    this.values += 1;
  }

  private sign(kind: 'word' | 'sign', length: number): void {
    const { text, begins } = length === 1 ? signPart(this.folded.charCodeAt(this.place), this.vocabulary) : this.longSign(length);
    this.take({ kind, text, start: this.place, end: this.place + length, spaced: this.spaced, capital: false, begins });
  }

  private longSign(length: number): WordPart {
    const text = this.folded.slice(this.place, this.place + length);
    return { text, begins: this.vocabulary.begins(text) };
  }

  private wordOrSign(): void {
    const letters = this.letters();
    const fraction = letters === undefined ? fractionSigns.get(this.folded[this.place] ?? '') : undefined;
    if (letters !== undefined) this.word(letters);
    else if (fraction !== undefined) this.take({ kind: 'digits', number: { values: [fraction], ambiguous: false }, onWord: false, ...this.piece(1), begins: beginningsOfTokens.digits });
    else if (!this.telephone()) this.sign('sign', (this.folded.codePointAt(this.place) ?? 0) > 0xffff ? 2 : 1);
  }

  /** The letters from here; plain ones are found without a pattern. */
  private letters(): string | undefined {
    let end = this.place;
    while (isPlainLetter(this.folded.charCodeAt(end))) end += 1;
    const isSure = end === this.folded.length || isNoLetter(this.folded.charCodeAt(end));
    if (isSure) return end > this.place ? this.folded.slice(this.place, end) : undefined;
    const run = this.match(letterRun);
    return run === undefined ? undefined : untilHan(run);
  }

  private word(letters: string): void {
    const end = this.place + letters.length;
    if (isDigit(this.folded.charCodeAt(end)) && this.wordWithDigits(letters)) return;
    const capital = this.text.charCodeAt(this.place) !== this.folded.charCodeAt(this.place);
    for (const { text, begins } of partsOfWord(letters, this.vocabulary)) this.tokens.push({ kind: 'word', text, start: this.place, end, spaced: this.spaced, capital, begins });
    this.place = end;
    this.spaced = false;
  }

  /** Takes a word together with the digits behind it, where they are one thing. */
  private wordWithDigits(letters: string): boolean {
    if (this.isIdentifier(letters)) {
      this.whole('other', this.place + (this.match(identifierRun) ?? letters).length, []);
      return true;
    }
    if (!this.isPower(letters)) return false;
    const text = `${letters}${this.folded[this.place + letters.length] === '2' ? '²' : '³'}`;
    this.take({ kind: 'word', capital: false, ...this.piece(letters.length + 1), text, begins: this.vocabulary.begins(text) });
    return true;
  }

  /** `B12`, `H1N1`: letters with digits on them; not `5h30`, not the clitics of Arabic, not `m2`. */
  private isIdentifier(letters: string): boolean {
    const before = this.tokens.at(-1);
    if (letters.length === 1 && before?.kind === 'digits' && before.end === this.place) return false;
    return !this.isPower(letters) && !this.vocabulary.mayTouchDigits(foldWord(letters));
  }

  /** `m2`, `cm3`: a length with its power as a plain digit. */
  private isPower(letters: string): boolean {
    const after = this.place + letters.length;
    return /^[kcm]?m$/.test(letters) && /^[23](?![\p{L}\p{N}])/u.test(this.folded.slice(after, after + 2));
  }

  private digits(): void {
    const dates = datesOf(this.folded, this.place, this.vocabulary);
    const times = timeOf(this.folded, this.place);
    const other = digitsThatAreNoNumber(this.folded, this.place);
    if (dates !== undefined) this.whole('date', dates.end, dates.values);
    else if (other !== undefined) this.whole('other', other, []);
    else if (times !== undefined) this.whole('time', times.end, times.values);
    else this.number();
  }

  private number(): void {
    const run = this.digitsWithSigns();
    const tail = this.lettersAt(run.end);
    const number = readDigits(run.parts, run.signs, this.vocabulary.separators);
    if (this.vocabulary.isIdentifierTail(tail)) this.whole('other', run.end + (this.matchAt(identifierRun, run.end) ?? '').length, []);
    else if (number === undefined) this.list(run);
    else this.numberWithPower(run.end, number);
  }

  /** `10⁶`, `5 × 10^6`. */
  private numberWithPower(end: number, number: DigitNumber): void {
    const power = exponentAt(this.folded, end, number.values[0] ?? '');
    const onWord = this.isOnWord();
    if (power === undefined) this.take({ kind: 'digits', number, onWord, ...this.piece(end - this.place), begins: beginningsOfTokens.digits });
    else this.take({ kind: 'digits', number: { ...number, values: number.values.map((value) => shifted(power.replaces ? '1' : value, power.exponent)) }, onWord, ...this.piece(power.end - this.place), begins: beginningsOfTokens.digits });
  }

  private isOnWord(): boolean {
    const hyphen = this.tokens.at(-1);
    return !this.spaced && hyphen?.text === '-' && !hyphen.spaced && this.tokens.at(-2)?.kind === 'word';
  }

  /** `1,2,3` are numbers of their own; `1.2.3` is none. */
  private list(run: DigitsWithSigns): void {
    if (run.signs.includes('.')) {
      this.whole('other', run.end, []);
      return;
    }
    for (const [index, part] of run.parts.entries()) {
      this.take({ kind: 'digits', number: { values: [canonicalNumber(part)], ambiguous: false }, onWord: false, ...this.piece(part.length), begins: beginningsOfTokens.digits });
      if (index < run.signs.length) this.sign('sign', 1);
    }
  }

  private digitsWithSigns(): DigitsWithSigns {
    const parts = [this.match(digitRun) ?? ''];
    const signs: string[] = [];
    let end = this.place + (parts[0] ?? '').length;
    for (let next = this.groupAt(end, parts[0] ?? ''); next !== undefined; next = this.groupAt(end, parts[0] ?? '')) {
      signs.push(this.folded[end] ?? '');
      parts.push(next);
      end += 1 + next.length;
    }
    return { parts, signs, end };
  }

  /** The next group of digits behind a separator; behind a space, three digits alone. */
  private groupAt(end: number, first: string): string | undefined {
    const sign = this.folded[end] ?? '';
    if (!groupSigns.includes(sign) || sign === '') return undefined;
    const digits = this.matchAt(digitRun, end + 1);
    if (digits === undefined || !spaceSigns.includes(sign)) return digits;
    const groups = digits.length === 3 && first.length <= 3 && !first.startsWith('0') && (sign !== ' ' || first.length > 1 || this.vocabulary.separators.grouping.includes(' '));
    return groups ? digits : undefined;
  }

  private lettersAt(place: number): string {
    return untilHan(this.matchAt(letterRun, place) ?? '');
  }

  /** `+49 30 123456`, `(555) 123-4567`. */
  private telephone(): boolean {
    const sign = this.folded[this.place];
    const end = sign === '+' || sign === '(' ? digitsThatAreNoNumber(this.folded, this.place) : undefined;
    if (end === undefined) return false;
    this.whole('other', end, []);
    return true;
  }

  private whole(kind: 'date' | 'time' | 'other', end: number, values: readonly string[]): void {
    this.take({ kind, values, ...this.piece(end - this.place), begins: beginningsOfTokens[kind] });
  }

  private piece(length: number): { readonly text: string; readonly start: number; readonly end: number; readonly spaced: boolean } {
    const end = this.place + length;
    return { text: this.folded.slice(this.place, end), start: this.place, end, spaced: this.spaced };
  }

  private take(token: Token): void {
    this.tokens.push(token);
    this.place = token.end;
    this.spaced = false;
  }

  private match(pattern: RegExp): string | undefined {
    return this.matchAt(pattern, this.place);
  }

  private matchAt(pattern: RegExp, place: number): string | undefined {
    pattern.lastIndex = place;
    return pattern.exec(this.folded)?.[0];
  }
}

interface DigitsWithSigns {
  readonly parts: readonly string[];
  readonly signs: readonly string[];
  readonly end: number;
}

const spaceSigns = ' \u00A0\u202F\u2009';
const groupSigns = `.,'٫٬·${spaceSigns}`;

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x202f || (code >= 0x2000 && code <= 0x200a) || code === 0x3000;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** What ends a word for certain; all else is left to the pattern. */
function isNoLetter(code: number): boolean {
  return code < 0x80 || code === 0xa0 || code === 0xab || code === 0xbb || code === 0x60c || code === 0x61b || code === 0x61f || (code >= 0x2010 && code <= 0x202f) || (code >= 0x3000 && code <= 0x3003) || code === 0xff0c;
}

function untilHan(letters: string): string {
  for (let index = 0; index < letters.length; index += 1) if (isHan(letters.charCodeAt(index))) return letters.slice(0, index);
  return letters;
}
