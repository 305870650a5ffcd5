import type { LocaleSettings } from '@imprimatur/formats';

/** How Typst is told a language. */
export interface TypstLanguage {
  readonly lang: string;
  /** For scripts whose characters differ by region. */
  readonly region: string | undefined;
  /** A font list, as code. */
  readonly fonts: string;
  /** Whether emphasis may slant the letters. */
  readonly slants: boolean;
  /** A numbering pattern's digit. */
  readonly digit: string;
}

/** Language, fonts and digits of a locale. */
export function languageOf({ locale, digits }: LocaleSettings): TypstLanguage {
  const { language, script = '', region } = new Intl.Locale(locale).maximize();
  return {
    lang: language,
    region: /^Hans|^Hant|^Jpan|^Kore/.test(script) ? region : undefined,
    fonts: fonts[script] ?? '("Noto Sans", "Vazirmatn", "Noto Sans SC")',
    slants: ['Latn', 'Cyrl', 'Grek'].includes(script),
    digit: patterns[digits] ?? '1',
  };
}

/** All fonts that typeset ships, the script's own first: a name may be in any of them. */
const fonts: Readonly<Record<string, string>> = {
  Arab: '("Vazirmatn", "Noto Sans", "Noto Sans SC")',
  Hans: '((name: "Noto Sans", covers: "latin-in-cjk"), "Noto Sans SC", "Noto Sans", "Vazirmatn")',
};

const patterns: Readonly<Record<string, string>> = { arab: '١', arabext: '۱', deva: '१', beng: '১' };
