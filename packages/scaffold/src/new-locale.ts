import type { Checked } from '@imprimatur/diagnostics';
import { addToYaml, type Locale } from '@imprimatur/formats';
import { interfaceFile, type InterfaceFile } from './interface-file.ts';
import { localeSettings } from './locale-settings.ts';
import type { ToolWords } from './tool-words.ts';

/** What a new locale needs to know. */
export interface LocaleAnswers {
  readonly locale: Locale;
  readonly source: Locale;
  /** The text of the source locale's interface.json. */
  readonly sourceInterface: string;
}

/** The files of a new locale, and whose interface words are in them. Its translations begin when somebody writes one. */
export function newLocale({ locale, source, sourceInterface }: LocaleAnswers, words: ToolWords): { readonly files: ReadonlyMap<string, string>; readonly origin: InterfaceFile['origin'] } {
  const { text, origin } = interfaceFile(locale, words, { locale: source, text: sourceInterface });
  return { files: new Map([[`locales/${locale}/interface.json`, text]]), origin };
}

/**
 * `content/publication.yaml` with the locale behind the others; every other line stays as it is.
 * The words of its contacts are left to a translator: an article that needs one is refused until they are there.
 */
export function addLocale(publication: string, locale: Locale): Checked<string> {
  return addToYaml('content/publication.yaml', publication, ['locales'], locale, localeSettings(locale));
}
