import type { InterfaceWords, LocaleSettings } from '@imprimatur/formats';
import { createInstance } from 'i18next';

/** A dotted key of the interface words, plural suffix left out: `review.last-reviewed`. */
export type WordKey = string;

/** The templates' own words in one locale. */
export interface Words {
  readonly settings: LocaleSettings;
  /** The words of a key; `count` chooses the plural form. Throws where the key is missing: `checkWords` comes first. */
  readonly word: (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;
}

/**
 * Words for one locale. i18next chooses plural forms (CLDR) and fills placeholders.
 * @example createWords(settings, words).word('units.day', { count: 2, amount: '2' }) // '2 days'
 */
export function createWords(settings: LocaleSettings, words: InterfaceWords): Words {
  const instance = createInstance();
  // The callback form resolves at once because initAsync is off and there is no backend; nothing is awaited.
  void instance.init({
    lng: settings.locale,
    fallbackLng: false,
    initAsync: false,
    load: 'currentOnly',
    keySeparator: false,
    nsSeparator: false,
    returnEmptyString: false,
    returnNull: false,
    resources: { [settings.locale]: { translation: Object.fromEntries(words) } },
    // Each format escapes on its own; $t() in a translation must stay text.
    interpolation: { escapeValue: false, skipOnVariables: true },
    missingInterpolationHandler: (text: string, match: unknown) => {
      throw new Error(`the words ${JSON.stringify(text)} (${settings.locale}) need ${String(Array.isArray(match) ? match[0] : match)}`);
    },
  });
  const number = new Intl.NumberFormat(settings.locale, { numberingSystem: settings.digits });
  const cache = new Map<string, string>();
  const word = (key: WordKey, values?: Readonly<Record<string, string | number>>): string => {
    const asked = values === undefined ? key : `${key}\u0000${Object.values(values).join('\u0000')}`;
    const cached = cache.get(asked);
    if (cached !== undefined) return cached;
    if (!instance.exists(key, values ?? {})) throw new Error(`no interface words ${key} in ${settings.locale}`);
    const printed = instance.t(key, { ...values, ...countAsText(values, number), nest: false });
    if (cache.size > mostRemembered) cache.clear();
    cache.set(asked, printed);
    return printed;
  };
  return { settings, word };
}

/** i18next takes 5 µs for a word, and most are asked for on every page; enough for all words with small numbers. */
const mostRemembered = 5000;

/** The plural form goes by the number, the text shows it in the locale's digits. */
function countAsText(values: Readonly<Record<string, string | number>> | undefined, number: Intl.NumberFormat): { replace?: Record<string, string | number> } {
  if (typeof values?.['count'] !== 'number') return {};
  return { replace: { ...values, count: number.format(values['count']) } };
}
