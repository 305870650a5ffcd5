import { type Checked, faulty, problem, sound } from '@imprimatur/diagnostics';
import { isMap, isNode, isPair, isScalar, parseDocument, stringify, type YAMLMap } from 'yaml';
import { insertEntry } from './insert-entry.ts';
import { readYaml } from './located-data.ts';

/**
 * Adds a field at the end of a mapping in YAML, in one line, and leaves every byte that was there as it was: order, comments, quotes.
 * A field that is there already stays as it is.
 * @example addToYaml('content/publication.yaml', text, ['locales'], 'pt', { name: 'Português', direction: 'ltr' })
 */
export function addToYaml(file: string, text: string, path: readonly string[], name: string, value: unknown): Checked<string> {
  const before = readYaml(file, text);
  if (before.kind === 'faulty') return before;
  const mapping = parseDocument(text).getIn(path, true);
  const entry = stringify({ [name]: value }, { collectionStyle: 'flow', lineWidth: 0 }).trim().slice(1, -1).trim();
  if (isMap(mapping) && mapping.has(name)) return sound(text);
  const written = isMap(mapping) ? insertInto(text, mapping, entry) : undefined;
  const after = written === undefined ? undefined : readYaml(file, written);
  // YAML can be written in ways that nobody expects: what does not read as it should is left to a person.
  if (written !== undefined && after?.kind === 'sound' && JSON.stringify(after.value.value) === JSON.stringify(withField(before.value.value, path, name, value))) return sound(written);
  return faulty(problem('not-yaml', before.value.placeOf(path), `Found ${path.join('.')} in a form that is not extended by itself, expected one field a line.`, `Add this by hand: ${entry}`));
}

function insertInto(text: string, mapping: YAMLMap, entry: string): string | undefined {
  const last = endOf(mapping.items.at(-1));
  if (mapping.flow === true) {
    const [open = 0, end = 0] = mapping.range ?? [];
    return insertEntry(text, { open, close: end - 1, last, step: '  ', empty: 'in line, padded', write: () => entry });
  }
  const [first] = mapping.items;
  if (last === undefined || first === undefined || !isNode(first.key) || !first.key.range) return undefined;
  const [at] = first.key.range;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const indent = ' '.repeat(at - (text.lastIndexOf('\n', at - 1) + 1));
  // A block of text ends with its line break, anything else before it.
  const lineEnd = text.indexOf('\n', text[last - 1] === '\n' ? last - 1 : last);
  if (lineEnd === -1) return `${text}${newline}${indent}${entry}${newline}`;
  return `${text.slice(0, lineEnd + 1)}${indent}${entry}${newline}${text.slice(lineEnd + 1)}`;
}

function endOf(item: unknown): number | undefined {
  if (!isPair(item)) return undefined;
  const value = isNode(item.value) ? item.value.range?.[1] : undefined;
  return value ?? (isScalar(item.key) ? item.key.range?.[1] : undefined);
}

function withField(data: unknown, path: readonly string[], name: string, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return { ...(data as object), [name]: value };
  return Object.fromEntries(Object.entries(data as object).map(([key, inner]) => [key, key === step ? withField(inner, rest, name, value) : inner]));
}
