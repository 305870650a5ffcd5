import type { Locale } from '@imprimatur/formats';

/** The texts of `interface.json`, `critical-words.yaml` and `wording.yaml` of the locales that the tool brings. */
export interface ToolWords {
  readonly interfaces: ReadonlyMap<string, string>;
  readonly criticalWords: ReadonlyMap<string, string>;
  readonly wording: ReadonlyMap<string, string>;
}

/**
 * The text for a locale, or for the nearest that it is a variety of: `fr-CA` has the words of `fr` (RFC 4647, section 3.4).
 * @example nearest(words.interfaces, 'fr-CA' as Locale) // { locale: 'fr', text: '{…' }
 */
export function nearest(texts: ReadonlyMap<string, string>, locale: Locale): { readonly locale: string; readonly text: string } | undefined {
  for (let tag: string = locale; tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const text = texts.get(tag);
    if (text !== undefined) return { locale: tag, text };
  }
  return undefined;
}
