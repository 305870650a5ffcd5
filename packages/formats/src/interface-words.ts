import { type Checked, faulty, problem, sound } from '@imprimatur/diagnostics';
import { readJson } from './located-data.ts';

/** The templates' own words in one locale: i18next JSON v4, flattened to dotted keys, plural forms with their suffix. */
export type InterfaceWords = ReadonlyMap<string, string>;

/** Reads `locales/<locale>/interface.json`. */
export function readInterfaceWords(file: string, text: string): Checked<InterfaceWords> {
  const data = readJson(file, text);
  if (data.kind === 'faulty') return data;
  const words = new Map<string, string>();
  const problems: ReturnType<typeof problem>[] = [];
  const walk = (value: unknown, path: readonly string[]): void => {
    if (typeof value === 'string' && value.trim() !== '' && path.length > 0) words.set(path.join('.'), value);
    else if (typeof value === 'object' && value !== null && !Array.isArray(value)) for (const [name, inner] of Object.entries(value)) walk(inner, [...path, name]);
    else problems.push(problem('wrong-value', data.value.placeOf(path), `Found ${JSON.stringify(value)}, expected words in quotes.`, 'Write the words in quotes beside their key.'));
  };
  walk(data.value.value, []);
  return problems.length > 0 ? faulty(...problems) : sound(words);
}
