declare const localeBrand: unique symbol;

/** A BCP 47 language tag in canonical form, such as `en`, `zh-Hans`. */
export type Locale = string & { readonly [localeBrand]: true };

/** The direction of a locale's script. */
export type Direction = 'ltr' | 'rtl';

/** The numbering system of a locale's digits, by its Unicode (CLDR) name: `latn`, `arab`, ... */
export type Digits = string;

/** The tag as a Locale, or `undefined` where it is malformed or not canonical (BCP 47, RFC 5646 section 4.5). */
export function parseLocale(tag: string): Locale | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag ? (tag as Locale) : undefined;
  } catch {
    return undefined;
  }
}
