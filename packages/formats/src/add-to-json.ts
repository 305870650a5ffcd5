import { type Checked, type Diagnostic, faulty, type Place, problem, sound } from '@imprimatur/diagnostics';
import { getNodeValue, type Node, parseTree, type ParseError, printParseErrorCode } from 'jsonc-parser';
import { insertEntry } from './insert-entry.ts';

/** What to add to a file of JSON with comments. Where it is there already, the file stays as it is. */
export type JsonAddition =
  /** A field, with the fields that lead to it where they are missing. */
  | { readonly kind: 'field'; readonly path: readonly string[]; readonly value: unknown }
  /** An entry at the end of a list; there already is one that is equal, or has the same value in the field `known`. */
  | { readonly kind: 'entry'; readonly path: readonly string[]; readonly value: unknown; readonly known?: string };

/**
 * Adds to JSON with comments and leaves every byte that was there as it was: order, comments, indentation.
 * @example addToJson('turbo.json', text, [{ kind: 'entry', path: ['tasks', 'build', 'dependsOn'], value: 'a#build' }])
 */
export function addToJson(file: string, text: string, additions: readonly JsonAddition[]): Checked<string> {
  let written = text;
  for (const addition of additions) {
    const added = add(file, written, addition);
    if (added.kind === 'faulty') return added;
    written = added.value;
  }
  return sound(written);
}

function add(file: string, text: string, addition: JsonAddition): Checked<string> {
  const root = rootOf(file, text);
  if (root.kind === 'faulty') return root;
  if (root.value === undefined) return add(file, `${text}{}\n`, addition);
  const { node, rest } = deepest(root.value, addition.path);
  if (addition.kind === 'entry' && rest.length === 0) return addEntry(file, text, node, addition);
  const [name] = rest;
  if (name === undefined) return sound(text);
  if (node.type !== 'object') return faulty(wrongShape(file, text, node, 'fields (name: value)'));
  const value = addition.kind === 'entry' ? nested(rest.slice(1), [addition.value]) : nested(rest.slice(1), addition.value);
  return sound(insert(text, node, (written) => `${JSON.stringify(name)}: ${written(value)}`));
}

function addEntry(file: string, text: string, list: Node, { value, known }: JsonAddition & { readonly kind: 'entry' }): Checked<string> {
  if (list.type !== 'array') return faulty(wrongShape(file, text, list, 'a list'));
  const identity = (entry: unknown): string => JSON.stringify(known === undefined ? entry : fieldOf(entry, known));
  const isThere = (list.children ?? []).some((entry) => identity(getNodeValue(entry)) === identity(value));
  return sound(isThere ? text : insert(text, list, (written) => written(value)));
}

function rootOf(file: string, text: string): Checked<Node | undefined> {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const [first] = errors;
  // A file of comments alone is a beginning.
  if (root === undefined && first?.offset === text.length) return sound(undefined);
  if (first === undefined) return sound(root);
  return faulty(problem('not-json', placeAt(file, text, first.offset), `Found: ${printParseErrorCode(first.error)}; expected JSON, with comments or without.`, 'Mend the place, or the one just before it: often a missing comma or quote.'));
}

/** The last node on the way, and the names that are not there; of two equal names editors take the last. */
function deepest(root: Node, path: readonly string[]): { readonly node: Node; readonly rest: readonly string[] } {
  const [name, ...rest] = path;
  const property = root.type === 'object' && name !== undefined ? root.children?.findLast(({ children }) => children?.[0]?.value === name) : undefined;
  const value = property?.children?.[1];
  return value === undefined ? { node: root, rest: path } : deepest(value, rest);
}

function nested(path: readonly string[], value: unknown): unknown {
  return path.reduceRight<unknown>((inner, name) => ({ [name]: inner }), value);
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function insert(text: string, container: Node, entry: (written: (value: unknown) => string) => string): string {
  const step = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  const children = container.children ?? [];
  const end = container.offset + container.length - 1;
  const last = children.at(-1);
  return insertEntry(text, {
    open: container.offset,
    close: end,
    last: last === undefined ? undefined : last.offset + last.length,
    step,
    // A new object is laid out over lines, a new entry in an empty list is not.
    empty: container.type === 'object' ? 'over lines' : 'in line',
    write: (indent) => entry((value) => JSON.stringify(value, undefined, step).replaceAll('\n', `\n${indent}`)),
  });
}

function wrongShape(file: string, text: string, node: Node, expected: string): Diagnostic {
  return problem('wrong-value', placeAt(file, text, node.offset), `Found ${text.slice(node.offset, node.offset + Math.min(node.length, 40))}, expected ${expected}.`, 'Correct the value.');
}

function placeAt(file: string, text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { file, start: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 } };
}
