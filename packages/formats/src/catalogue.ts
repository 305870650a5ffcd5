import { type Checked, type Diagnostic, type Place, problem, sound } from '@imprimatur/diagnostics';
import { readJson } from './located-data.ts';
import { isName, nameRule, type SegmentKey } from './names.ts';
import { rivalOf } from './rival-names.ts';

/** A locale file of an article in i18next's JSON v4: nested by heading, one string a segment. */
export interface Catalogue {
  readonly texts: ReadonlyMap<SegmentKey, string>;
  /** Second wordings that a merge of branches left under `<key>~other`, for a translator to choose from; of several, the first. */
  readonly rivals: ReadonlyMap<SegmentKey, string>;
  /** All of them by the names under which they stand: `opening.dose~other`, `opening.dose~other-2`. */
  readonly rivalsByName: ReadonlyMap<string, string>;
  readonly placeOf: (key: SegmentKey) => Place;
}

/** The catalogue of an article that nobody translated yet. */
export const emptyCatalogue: Catalogue = { texts: new Map(), rivals: new Map(), rivalsByName: new Map(), placeOf: () => ({ file: '' }) };

/** Reads a catalogue. Which keys the article has is for `translate` to say. */
export function readCatalogue(file: string, text: string): Checked<Catalogue> {
  const data = readJson(file, text);
  if (data.kind === 'faulty') return data;
  const texts = new Map<SegmentKey, string>();
  const rivalsByName = new Map<string, string>();
  const problems: Diagnostic[] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string') {
      texts.set(path as SegmentKey, value);
    } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      for (const [name, inner] of Object.entries(value)) {
        const inside = path === '' ? name : `${path}.${name}`;
        if (isName(name)) walk(inner, inside);
        else if (typeof inner === 'string' && isName(rivalOf(name)?.key ?? '')) rivalsByName.set(inside, inner);
        else problems.push(problem('invalid-name', data.value.placeOfKey([...steps(path), name]), `Found the key ${JSON.stringify(name)}, expected ${nameRule}.`, 'Correct the key; the base catalogue of the source locale has them all.'));
      }
    } else {
      problems.push(problem('wrong-value', data.value.placeOf(steps(path)), `Found ${JSON.stringify(value)}, expected a translation in quotes, or keys with translations.`, 'Write the translation in quotes beside its key.'));
    }
  };
  if (typeof data.value.value === 'string') problems.push(problem('wrong-value', data.value.placeOf([]), 'Found a single string, expected keys with translations.', 'Write the translation in quotes beside its key.'));
  else walk(data.value.value, '');
  return sound({ texts, rivals: firstRivals(rivalsByName), rivalsByName, placeOf: (key) => ({ ...data.value.placeOf(steps(key)), segment: key }) }, problems);
}

function firstRivals(byName: ReadonlyMap<string, string>): ReadonlyMap<SegmentKey, string> {
  const first = new Map<SegmentKey, { readonly number: number; readonly text: string }>();
  for (const [name, text] of byName) {
    const rival = rivalOf(name);
    if (rival !== undefined && rival.number < (first.get(rival.key)?.number ?? Infinity)) first.set(rival.key, { number: rival.number, text });
  }
  return new Map([...first].map(([key, { text }]) => [key, text]));
}

function steps(path: string): readonly string[] {
  return path === '' ? [] : path.split('.');
}

/** The catalogue's text: nested by the keys' dots, in the order given, one string a line. */
export function writeCatalogue(texts: Iterable<readonly [SegmentKey, string]>): string {
  const root: Tree = new Map();
  for (const [key, value] of texts) {
    const path = key.split('.');
    let here = root;
    for (const name of path.slice(0, -1)) {
      const inner = here.get(name);
      if (typeof inner === 'string') throw new TypeError(`the key ${key} is both a text and a group`);
      const next: Tree = inner ?? new Map();
      here.set(name, next);
      here = next;
    }
    here.set(path.at(-1) ?? '', value);
  }
  return `${writeTree(root, '')}\n`;
}

type Tree = Map<string, string | Tree>;

/** Written by hand, since an object would put keys that look like numbers first. */
function writeTree(tree: Tree, indent: string): string {
  if (tree.size === 0) return '{}';
  const inner = `${indent}  `;
  const lines = [...tree].map(([name, value]) => `${inner}${JSON.stringify(name)}: ${typeof value === 'string' ? JSON.stringify(value) : writeTree(value, inner)}`);
  return `{\n${lines.join(',\n')}\n${indent}}`;
}
