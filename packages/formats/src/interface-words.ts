import { type Checked, type Diagnostic, faulty, type Place, problem, sound, warning } from '@imprimatur/diagnostics';
import { readJson } from './located-data.ts';

/** The templates' own words in one locale: i18next JSON v4, flattened to dotted keys, plural forms with their suffix. */
export type InterfaceWords = ReadonlyMap<string, string>;

/**
 * The key at the top of a file whose words nobody has translated yet; JSON has no other comments.
 * While it stands, every command that reads the words warns.
 */
export const untranslatedMark = '$comment';

/** Reads `locales/<locale>/interface.json`. */
export function readInterfaceWords(file: string, text: string): Checked<InterfaceWords> {
  const data = readJson(file, text);
  if (data.kind === 'faulty') return data;
  const words = new Map<string, string>();
  const problems: Diagnostic[] = [];
  const marks: Diagnostic[] = [];
  const walk = (value: unknown, path: readonly string[]): void => {
    if (path.length === 1 && path[0] === untranslatedMark && typeof value === 'string') marks.push(untranslated(data.value.placeOfKey(path)));
    else if (typeof value === 'string' && value.trim() !== '' && path.length > 0) words.set(path.join('.'), value);
    else if (typeof value === 'object' && value !== null && !Array.isArray(value)) for (const [name, inner] of Object.entries(value)) walk(inner, [...path, name]);
    else problems.push(problem('wrong-value', data.value.placeOf(path), `Found ${JSON.stringify(value)}, expected words in quotes.`, 'Write the words in quotes beside their key.'));
  };
  walk(data.value.value, []);
  return problems.length > 0 ? faulty(...problems) : sound(words, marks);
}

function untranslated(place: Place): Diagnostic {
  return warning('interface-word-missing', place, 'Found words that are marked as not translated yet, expected those of this locale.', `Translate them, then remove the line ${untranslatedMark}.`);
}
