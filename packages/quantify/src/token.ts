import type { DigitNumber } from './digit-number.ts';

/** A piece of a text as phrases see it. */
export type Token = WordToken | DigitsToken | ValueToken | WholeToken;

interface Piece {
  /** Folded: what phrases are compared with. */
  readonly text: string;
  /** In UTF-16 units of the passage. */
  readonly start: number;
  readonly end: number;
  /** Whether a space stands before it. */
  readonly spaced: boolean;
  /** What it may begin, as the bits of `begin`. */
  readonly begins: number;
}

/** Letters, one Han character, or one sign. */
export interface WordToken extends Piece {
  readonly kind: 'word' | 'sign';
  /** Whether it begins with a capital: May is a month, may is none. */
  readonly capital: boolean;
}

/** A number in digits. */
export interface DigitsToken extends Piece {
  readonly kind: 'digits';
  readonly number: DigitNumber;
  /** Written onto a word with a hyphen: `omega-3`, `COVID-19`; it may be a name. */
  readonly onWord: boolean;
}

/** One of the passage's values, by its place among them. */
export interface ValueToken extends Piece {
  readonly kind: 'value';
  readonly index: number;
}

/** What is a quantity, or none, as it stands: a date in digits, a time of day, a telephone number, an address, an identifier. */
export interface WholeToken extends Piece {
  readonly kind: 'date' | 'time' | 'other';
  /** Canonical dates or times; [] for the others. */
  readonly values: readonly string[];
}
