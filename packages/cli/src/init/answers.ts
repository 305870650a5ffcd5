import { isName, nameRule, parseLocale, unprintable } from '@imprimatur/formats';

/** What is wrong with a locale that somebody typed. */
export function wrongLocale(tag: string): string | undefined {
  const locale = parseLocale(tag);
  if (locale !== undefined) return isKnown(locale) ? undefined : `Found the locale ${tag}, expected a language, script and region that Unicode knows, such as fr or pt-BR.`;
  const canonical = canonicalOf(tag);
  return `Found the locale ${tag}, expected a canonical BCP 47 tag such as fr or zh-Hans.${canonical === undefined ? '' : ` Did you mean ${canonical}?`}`;
}

/** What is wrong with a name that becomes a folder. */
export function wrongName(what: string, name: string): string | undefined {
  return isName(name) ? undefined : `Found the ${what} ${JSON.stringify(name)}, expected ${nameRule}.`;
}

/** What is wrong with words that pages print. */
export function wrongText(what: string, text: string): string | undefined {
  if (text.trim() === '') return `Found no ${what}, expected one.`;
  const fault = unprintable(text);
  return fault === undefined ? undefined : `Found ${fault.found} in the ${what}, expected ${fault.expected}.`;
}

/** A slip of the finger is mostly a well-formed tag too: `ft` for `fr`. */
function isKnown(locale: string): boolean {
  const { language, script, region } = new Intl.Locale(locale);
  const hasName = (type: 'language' | 'script' | 'region', code: string | undefined): boolean => code === undefined || new Intl.DisplayNames(['en'], { type, fallback: 'none' }).of(code) !== undefined;
  return hasName('language', language) && hasName('script', script) && hasName('region', region);
}

function canonicalOf(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}
