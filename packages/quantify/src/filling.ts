/** What a slot of a phrase holds. */
export type Filling =
  | NumberFilling
  | { readonly kind: 'unit'; readonly units: readonly string[]; readonly start: number }
  | { readonly kind: 'times'; readonly values: readonly string[]; readonly fixed: boolean; readonly start: number }
  | { readonly kind: 'ordinal'; readonly values: readonly string[]; readonly inDigits: boolean; readonly start: number }
  | { readonly kind: 'word'; readonly start: number }
  | { readonly kind: 'month' | 'day' | 'year' | 'hour' | 'minute'; readonly value: number; readonly start: number }
  | { readonly kind: 'clock'; readonly hour: number; readonly minute: number; readonly start: number };

/** A number, or a range, as it stands in a text. */
export interface NumberFilling {
  readonly kind: 'number';
  /** Canonical, every reading. */
  readonly values: readonly string[];
  readonly ambiguous: boolean;
  /** `article`: nothing but 1 before a unit. `weak`: a number only sometimes. `ordinal`: one that counts in a range alone. */
  readonly sort: 'number' | 'share' | 'weak' | 'article' | 'ordinal';
  /** The unit that it brings along, as one of the passage's values does; every reading. */
  readonly units: readonly string[];
  /** Written onto a word: `omega-3`. */
  readonly onWord: boolean;
  /** What a share behind it is a share of: un million et demi. */
  readonly multiplier?: number;
  /** Of a range, the index of its second number. */
  readonly second?: number;
  /** The index of its first token. */
  readonly start: number;
}

/** A slot's content and the index behind its last token. */
export interface Read<Content = Filling> {
  readonly end: number;
  readonly filling: Content;
}
