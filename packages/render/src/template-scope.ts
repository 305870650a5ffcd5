import type { Words } from '@imprimatur/translate';

/** Prints a piece of a template. */
export type Part = (scope: Scope) => string;

/** Where a piece of a template is printed. */
export interface Scope {
  /** What names are looked up in: the page's context, an item of a list, the parameters of a part. */
  readonly here: unknown;
  /** The context of the whole page: `@root`. */
  readonly page: { readonly words: Words; readonly direction: 'ltr' | 'rtl' };
  /** Whether this is the first item of a list: `@first`. */
  readonly first: boolean;
  /** What a part was given to hold, with the scope in which that was written: `@partial-block`. */
  readonly held: { readonly content: Part; readonly scope: Scope } | undefined;
  /** Columns that prefixes have taken, in plain text. */
  readonly taken: number;
}

/** `{{name value}}` and `(name value)`: what is made of a value. */
export type Helper = (value: never, scope: Scope) => string;

/** A value in some scope. */
export type Value = (scope: Scope) => unknown;

/** `{{#name value}}inside{{else}}otherwise{{/name}}`: compiled once, printed often. */
export type Block = (inside: Part, value: Value, otherwise: Part) => Part;
