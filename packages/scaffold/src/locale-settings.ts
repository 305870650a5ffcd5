import type { Direction, Locale } from '@imprimatur/formats';

/** What content/publication.yaml says of a locale at first. */
export interface FirstSettings {
  /** The language's name in itself; in English where nobody has told Unicode. */
  readonly name: string;
  readonly direction: Direction;
  /** Latin digits: figures of doses read alike everywhere until a publication decides otherwise. */
  readonly digits: 'latn';
}

/**
 * A locale's name and direction from the Unicode data of the runtime.
 * @example localeSettings('ar' as Locale) // { name: 'العربية', direction: 'rtl', digits: 'latn' }
 */
export function localeSettings(locale: Locale): FirstSettings {
  return { name: nameInItself(locale), direction: directionOf(locale), digits: 'latn' };
}

function nameInItself(locale: Locale): string {
  // Named with English as the last resort: else it would be the language of the machine.
  const name = new Intl.DisplayNames([locale, 'en'], { type: 'language' }).of(locale) ?? locale;
  const [first = ''] = name;
  return (hasTitles.test(first) ? first.toLocaleUpperCase(locale) : first) + name.slice(first.length);
}

/** Scripts in which a name alone begins with a capital; others have none, or, as Georgian, do not use them so. */
const hasTitles = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u;

function directionOf(locale: Locale): Direction {
  // In ECMA-402 since 2024, but not yet in TypeScript's library.
  const information = new Intl.Locale(locale) as Intl.Locale & { readonly getTextInfo: () => { readonly direction: Direction } };
  return information.getTextInfo().direction;
}
