import { type Checked, type Diagnostic, faulty, type Place, type Position, problem, sound } from '@imprimatur/diagnostics';
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
  const deep = tooDeep(text);
  if (deep !== undefined) return faulty(nestedTooDeep({ file, start: positionAt(text, deep, lineOffset) }));
  const { document, place } = parseLocated(file, text, lineOffset);
  const problems: Diagnostic[] = [...document.errors, ...document.warnings].map((error) => {
    const at = place([error.pos[0], error.pos[1], error.pos[1]]);
    if (error.code === 'DUPLICATE_KEY') return problem('duplicate-key', at, 'Found the same key twice, expected each key once.', 'Remove one of the two.');
    const [found = ''] = error.message.split('\n', 1);
    return problem('not-yaml', at, `Found: ${found.replace(/ at line \d+, column \d+:?$/, '')}; expected plain YAML.`, 'Mend the place: often a text with a colon that needs quotes, or wrong indentation.');
  });
  visit(document, {
    Alias: (_key, node) => {
      const found = `Found the alias *${node.source}, expected the value itself.`;
      problems.push(problem('yaml-alias', place(node.range), found, 'Write the value out in each place.'));
    },
    Pair: (_key, pair) => {
      if (isScalar(pair.key) && pair.key.value === '__proto__') problems.push(protoKey(place(pair.key.range)));
    },
  });
  // `%YAML 1.1` would turn 12:30 into a number and `no` into false.
  if (document.directives?.yaml.explicit === true) problems.push(problem('not-yaml', place([0, 0, 0]), 'Found a %YAML directive, expected plain YAML.', 'Remove the line.'));
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
    const counted = countKeysOf(value, 0);
    if (counted === 'too deep') return faulty(nestedTooDeep({ file, start: positionAt(text, tooDeep(text) ?? 0, 0) }));
    if (countKeys(text) !== counted.keys) return faulty(...duplicateKeys(file, text));
    if (counted.proto) return faulty(...protoKeys(file, text));
    let slow: LocatedData | undefined;
    const find = (): LocatedData => {
      if (slow !== undefined) return slow;
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
  // As JSON is commonly written, a quote and a colon end a key; what could be read otherwise is counted with care.
  const plainly = /"\s+:/.test(text) ? undefined : countKeysWrittenPlainly(text);
  if (plainly !== undefined) return plainly;
  let keys = 0;
  for (const match of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)) if (match[1] !== undefined) keys += 1;
  return keys;
}

function countKeysWrittenPlainly(text: string): number | undefined {
  let keys = 0;
  for (let at = text.indexOf('":'); at !== -1; at = text.indexOf('":', at + 2)) {
    if (!/[\w.-]/.test(text[at - 1] ?? '')) return undefined;
    keys += 1;
  }
  return keys;
}

/** The number of keys in a value, and whether one of them is `__proto__`, which a schema would pass over in silence. */
function countKeysOf(value: unknown, depth: number): { readonly keys: number; readonly proto: boolean } | 'too deep' {
  if (typeof value !== 'object' || value === null) return { keys: 0, proto: false };
  if (depth >= deepest) return 'too deep';
  const items = Object.values(value);
  let keys = Array.isArray(value) ? 0 : items.length;
  let proto = Object.hasOwn(value, '__proto__');
  for (const item of items) {
    const inner = countKeysOf(item, depth + 1);
    if (inner === 'too deep') return inner;
    keys += inner.keys;
    proto ||= inner.proto;
  }
  return { keys, proto };
}

/** Deeper than any real file, and far from where the readers would run out of stack. */
const deepest = 64;

/** Where the brackets of JSON or YAML, or the dashes of YAML's nested lists, first stand deeper than that. */
function tooDeep(text: string): number | undefined {
  let depth = 0;
  for (const match of text.matchAll(/"(?:[^"\\\n]|\\.)*"|[[{]|[\]}]/g)) {
    if (match[0] === '[' || match[0] === '{') depth += 1;
    else if (match[0] === ']' || match[0] === '}') depth = Math.max(0, depth - 1);
    if (depth > deepest) return match.index;
  }
  const dashes = new RegExp(`^(?: {${deepest * 2},}|(?:[ \\t]*[-?:][ \\t]+){${deepest},})\\S`, 'm').exec(text);
  return dashes?.index;
}

function nestedTooDeep(place: Place): Diagnostic {
  return problem('nested-too-deep', place, `Found lists or fields nested more than ${deepest} deep, expected at most that.`, 'Flatten them.');
}

function protoKey(place: Place): Diagnostic {
  return problem('invalid-name', place, 'Found the key __proto__, which means something else to programs, expected a name.', 'Rename or remove it.');
}

function protoKeys(file: string, text: string): readonly Diagnostic[] {
  const { document, place } = parseLocated(file, text, 0);
  const problems: Diagnostic[] = [];
  visit(document, {
    Pair: (_key, pair) => {
      if (isScalar(pair.key) && pair.key.value === '__proto__') problems.push(protoKey(place(pair.key.range)));
    },
  });
  return problems.length > 0 ? problems : [protoKey({ file })];
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
  const marker = /^(?:<{7}|={7}|>{7})(?: |$)/m.exec(text);
  if (marker !== null) return problem('not-json', { file, start: positionAt(text, marker.index, 0) }, 'Found a conflict marker of a merge, expected JSON.', 'Run git merge --abort, then imprimatur init, which sets up merging key by key, and merge again.');
  const start = positionAt(text, faultOffset(text, error), 0);
  const found = error.message.replace(/ in JSON at position .*$/s, '').replace(/, (?:\.\.\.)?"[^]*$/, '').replace(/ after JSON at position .*$/s, ' after the end');
  return problem('not-json', { file, start }, `Found: ${found}; expected JSON.`, 'Mend the place, or the one just before it: often a missing comma or quote.');
}

/** V8 does not say where an unexpected token stands: there the shortest beginning that has the same fault says it. */
function faultOffset(text: string, error: SyntaxError): number {
  const named = /at position (\d+)/.exec(error.message)?.[1];
  if (named !== undefined) return Number(named);
  if (!isUnexpectedToken(error)) return text.length;
  let [sane, faulted] = [0, text.length];
  while (faulted - sane > 1) {
    const middle = Math.floor((sane + faulted) / 2);
    if (hasUnexpectedToken(text.slice(0, middle))) faulted = middle;
    else sane = middle;
  }
  return faulted - 1;
}

function hasUnexpectedToken(text: string): boolean {
  try {
    JSON.parse(text);
    return false;
  } catch (error) {
    return error instanceof SyntaxError && isUnexpectedToken(error);
  }
}

function isUnexpectedToken(error: SyntaxError): boolean {
  return error.message.startsWith('Unexpected token');
}

function positionAt(text: string, offset: number, lineOffset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length + lineOffset, column: (before.at(-1)?.length ?? 0) + 1 };
}
