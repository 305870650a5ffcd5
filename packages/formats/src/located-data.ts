import { type Checked, type Diagnostic, faulty, type Place, problem, sound } from '@imprimatur/diagnostics';
import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, type Range, visit } from 'yaml';

/** Data that was read from a text, with the place of each part for messages. */
export interface LocatedData {
  readonly value: unknown;
  /** Where the value at a path stands; the nearest parent's place where it does not exist. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
  /** Where the key at a path stands. */
  readonly placeOfKey: (path: readonly PropertyKey[]) => Place;
}

/**
 * Reads YAML 1.2 without its dangers: no aliases, no custom tags, no duplicate keys, no `__proto__`.
 * @param lineOffset lines of the file before the text begins, for front matter.
 */
export function readYaml(file: string, text: string, lineOffset = 0): Checked<LocatedData> {
  const { document, place } = parseLocated(file, text, lineOffset);
  const problems: Diagnostic[] = [...document.errors, ...document.warnings].map((error) => {
    const code = error.code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'not-yaml';
    const [found = ''] = error.message.split('\n', 1);
    return problem(code, place([error.pos[0], error.pos[1], error.pos[1]]), `${found.replace(/ at line \d+, column \d+:?$/, '')}, expected plain YAML.`);
  });
  visit(document, {
    Alias: (_key, node) => {
      const found = `Found the alias *${node.source}, expected the value itself.`;
      problems.push(problem('yaml-alias', place(node.range), found, 'Write the value out in each place.'));
    },
  });
  if (problems.length > 0) return faulty(...problems);
  return sound(located(document, place));
}

/**
 * Reads JSON; the places are worked out only when one is asked for, since most files are sound.
 * @example readJson('locales/ar/a/b.json', '{"title": "…"}')
 */
export function readJson(file: string, text: string): Checked<LocatedData> {
  try {
    const value: unknown = JSON.parse(text);
    if (countKeys(text) !== countKeysOf(value)) return faulty(...duplicateKeys(file, text));
    let slow: LocatedData | undefined;
    const find = (): LocatedData => {
      const { document, place } = parseLocated(file, text, 0);
      return (slow ??= located(document, place));
    };
    return sound({ value, placeOf: (path) => find().placeOf(path), placeOfKey: (path) => find().placeOfKey(path) });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return faulty(jsonProblem(file, text, error));
  }
}

type Locate = (range: Range | null | undefined) => Place;

function parseLocated(file: string, text: string, lineOffset: number): { document: ReturnType<typeof parseDocument>; place: Locate } {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, uniqueKeys: true, version: '1.2', stringKeys: true });
  const place: Locate = (range) => {
    if (!range) return { file };
    const [start, end] = [lineCounter.linePos(range[0]), lineCounter.linePos(range[1])];
    return {
      file,
      start: { line: start.line + lineOffset, column: start.col },
      end: { line: end.line + lineOffset, column: end.col },
    };
  };
  return { document, place };
}

function located(document: ReturnType<typeof parseDocument>, place: Locate): LocatedData {
  const nodeAt = (path: readonly PropertyKey[]): Place => {
    const node = document.getIn(path, true);
    if (isNode(node) && node.range) return place(node.range);
    return path.length === 0 ? place([0, 0, 0]) : nodeAt(path.slice(0, -1));
  };
  const keyAt = (path: readonly PropertyKey[]): Place => {
    const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
    const pair = isMap(parent) ? parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === path.at(-1)) : undefined;
    return pair !== undefined && isScalar(pair.key) && pair.key.range ? place(pair.key.range) : nodeAt(path);
  };
  return { value: document.toJS({ maxAliasCount: 0 }), placeOf: nodeAt, placeOfKey: keyAt };
}

/** JSON.parse keeps the last of two equal keys without a word; a differing count of keys gives them away. */
function countKeys(text: string): number {
  let keys = 0;
  for (const match of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)) if (match[1] !== undefined) keys += 1;
  return keys;
}

function countKeysOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const items = Object.values(value);
  let keys = Array.isArray(value) ? 0 : items.length;
  for (const item of items) keys += countKeysOf(item);
  return keys;
}

function duplicateKeys(file: string, text: string): readonly Diagnostic[] {
  const { document, place } = parseLocated(file, text, 0);
  const hint = 'Remove one of the two.';
  const found = document.errors.filter((error) => error.code === 'DUPLICATE_KEY').map((error) =>
    problem('duplicate-key', place([error.pos[0], error.pos[1], error.pos[1]]), 'Found the same key twice, expected each key once.', hint),
  );
  return found.length > 0 ? found : [problem('duplicate-key', { file }, 'Found the same key twice, expected each key once.', hint)];
}

function jsonProblem(file: string, text: string, error: SyntaxError): Diagnostic {
  const offset = /at position (\d+)/.exec(error.message)?.[1];
  const before = text.slice(0, offset === undefined ? text.length : Number(offset)).split('\n');
  const start = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  const found = error.message.replace(/ in JSON at position .*$/s, '').replace(/, "[^]*$/, '');
  return problem('not-json', { file, start }, `Found: ${found}; expected JSON.`, 'Mend the place, or the one just before it: often a missing comma or quote.');
}

