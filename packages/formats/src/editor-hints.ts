import { nameRule } from './names.ts';

/**
 * What JSON Schema can say of a rule that only the reader checks in full: an editor underlines by it, and shows the message.
 * A hint may let through what the reader refuses, never the other way round.
 */
export interface EditorHint {
  readonly pattern: string;
  /** Shown by the language servers of Visual Studio Code, JSON and YAML alike, instead of the pattern. */
  readonly patternErrorMessage: string;
  readonly maxLength?: number;
  readonly examples?: string[];
  readonly [keyword: string]: unknown;
}

/** BCP 47 (RFC 5646 section 2.1) in canonical letter case: language, script, region, variants, extensions, private use. */
const localeTag = '(?:[a-z]{2,3}|[a-z]{5,8})(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?(?:-(?:[0-9][a-z0-9]{3}|[a-z0-9]{5,8}))*(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?';

/** The pattern of a name, without its ends. */
export const namePattern = '[a-z0-9]+(?:-[a-z0-9]+)*';

const date = '[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])';

/** The hints for what several files have. */
export const editorHints: Readonly<Record<'text' | 'name' | 'locale' | 'localeOrOrigin' | 'localeOrNote' | 'date' | 'yearOrDate' | 'url' | 'version' | 'digits' | 'referenceId' | 'doi' | 'publicKey' | 'criticalWord' | 'plainWord', EditorHint>> = {
  text: { pattern: '\\S', patternErrorMessage: 'Expected a text.' },
  name: { pattern: `^${namePattern}$`, maxLength: 80, patternErrorMessage: `Expected a name of ${nameRule}.` },
  locale: { pattern: `^${localeTag}$`, patternErrorMessage: 'Expected a canonical BCP 47 tag such as fr or zh-Hans.', examples: ['en', 'fr', 'ar', 'zh-Hans', 'pt-BR'] },
  localeOrOrigin: { pattern: `^(?:translated|${localeTag})$`, patternErrorMessage: 'Expected source, translated, or a canonical BCP 47 tag such as fr.', examples: ['source', 'translated', 'fr'] },
  localeOrNote: { pattern: `^(?:note|${localeTag})$`, patternErrorMessage: 'Expected note, or a canonical BCP 47 tag such as fr or zh-Hans.' },
  date: { pattern: `^${date}$`, patternErrorMessage: 'Expected a date such as 2026-11-22.', examples: ['2026-11-22'] },
  yearOrDate: { pattern: `^\\s*(?:[0-9]{4}|${date})\\s*$`, patternErrorMessage: 'Expected a year or a date such as 2024-12-09.' },
  url: { pattern: '^\\s*[Hh][Tt][Tt][Pp][Ss]?:', patternErrorMessage: 'Expected a web address that begins with https:// or http://.' },
  version: { pattern: '^[0-9]{4}\\.[0-9]{1,2}\\.[0-9]+$', patternErrorMessage: 'Expected a calendar version such as 2026.11.0, in quotes.', examples: ['2026.11.0'] },
  digits: { pattern: '^[a-z0-9]{3,8}$', patternErrorMessage: 'Expected a Unicode numbering system such as latn or arab.', examples: ['latn', 'arab', 'arabext', 'beng', 'deva'] },
  referenceId: { pattern: '^[A-Za-z0-9][A-Za-z0-9-]*$', patternErrorMessage: 'Expected letters, digits and hyphens, such as R1.', examples: ['R1'] },
  doi: { pattern: '^10\\.[0-9]{4,9}/[-._;()/:A-Za-z0-9]+$', patternErrorMessage: 'Expected a DOI such as 10.1000/182.', examples: ['10.1000/182'] },
  publicKey: { pattern: '^[A-Za-z0-9+/]{43}=$', patternErrorMessage: 'Expected the 32 bytes of an Ed25519 public key in base64: 43 characters and an equals sign.' },
  criticalWord: { pattern: '^(?:\\*?[^\\s*]+|[^\\s*]+\\*)(?: (?:\\*?[^\\s*]+|[^\\s*]+\\*))*$', patternErrorMessage: 'Expected a word, several words, stem* or *end.' },
  plainWord: { pattern: '^[^\\s*]+$', patternErrorMessage: 'Expected one word without a star.' },
};
