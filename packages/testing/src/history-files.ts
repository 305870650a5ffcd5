import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CriticalWords, readCriticalWords, readYaml, type SegmentKey } from '@imprimatur/formats';
import type { EditHistory, Revision } from './edit-history.ts';
import { readExpectedChange } from './passage-change.ts';
import type { TextAnchor, TextEdit, TextUnit } from './text-edit.ts';

const historiesFolder = join(import.meta.dirname, '../histories');

/** A revision as `revisions.yaml` has it. */
interface WrittenRevision {
  readonly name: string;
  readonly why: string;
  readonly edits: readonly WrittenEdit[];
  readonly expect: Readonly<Record<string, string>>;
  readonly order?: readonly SegmentKey[];
  readonly truth?: Readonly<Record<SegmentKey, SegmentKey>>;
}

/** `find` and `replace`, as in a fixture; or a verb with what it takes hold of, `move line`, and where it goes. */
type WrittenEdit =
  | { readonly find: string; readonly replace: string; readonly every?: true }
  | ({ readonly [act in `${'insert' | 'move' | 'delete'} ${TextUnit}`]?: string } & { readonly before?: string; readonly after?: string });

/** Every history of the folder `histories`: an article, the files beside it, and what was done to it. */
export function readHistories(): readonly EditHistory[] {
  return readdirSync(historiesFolder).toSorted().map(readHistory);
}

/** The table of critical words of the language that the histories are written in. */
export function readCriticalWordsOfSource(): CriticalWords {
  const file = 'locales/en/critical-words.yaml';
  const read = readCriticalWords(file, readFileSync(join(import.meta.dirname, '../../..', file), 'utf8'));
  if (read.kind === 'faulty') throw new Error(JSON.stringify(read.diagnostics));
  return read.value;
}

function readHistory(name: string): EditHistory {
  const folder = join(historiesFolder, name);
  const files = new Map(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file))]));
  const textOf = (file: string): string => {
    const bytes = files.get(file);
    if (bytes === undefined) throw new Error(`${folder} holds no ${file}`);
    return bytes.toString();
  };
  return { name, article: textOf('index.md'), folder: files, revisions: readRevisions(join(folder, 'revisions.yaml'), textOf('revisions.yaml')) };
}

function readRevisions(file: string, text: string): readonly Revision[] {
  const read = readYaml(file, text);
  if (read.kind === 'faulty') throw new Error(`${file}: ${JSON.stringify(read.diagnostics)}`);
  const { revisions } = read.value.value as { readonly revisions: readonly WrittenRevision[] };
  return revisions.map(({ name, why, edits, expect, order = [], truth = {} }) => ({
    name,
    why,
    edits: edits.map(readEdit),
    expect: new Map(Object.entries(expect).map(([key, change]) => [key, readExpectedChange(change)])),
    order,
    truth: new Map(Object.entries(truth) as [SegmentKey, SegmentKey][]),
  }));
}

function readEdit(written: WrittenEdit): TextEdit {
  refuseUnknownFields(written);
  if ('find' in written) return { kind: 'replace', find: written.find, replacement: written.replace, occurrences: written.every === undefined ? 'one' : 'every' };
  const { before, after, ...acts } = written;
  const [act, ...others] = Object.entries(acts);
  if (act === undefined || others.length > 0) throw new Error(`${JSON.stringify(written)} is not one edit`);
  const [verb, unit] = act[0].split(' ') as ['insert' | 'move' | 'delete', TextUnit];
  switch (verb) {
    case 'delete':
      return { kind: 'delete', unit, from: act[1] };
    case 'move':
      return { kind: 'move', unit, from: act[1], anchor: readAnchor(before, after) };
    case 'insert':
      return { kind: 'insert', unit, text: act[1], anchor: readAnchor(before, after) };
  }
}

function readAnchor(before: string | undefined, after: string | undefined): TextAnchor {
  if (before !== undefined) return { side: 'before', of: before };
  if (after !== undefined) return { side: 'after', of: after };
  throw new Error('an edit does not say before or after what');
}

/** A comma in a text without quotes would begin another field. */
function refuseUnknownFields(written: WrittenEdit): void {
  const unknown = Object.keys(written).filter((field) => !/^(?:find|replace|every|before|after|(?:insert|move|delete) (?:line|block|section))$/.test(field));
  if (unknown.length > 0) throw new Error(`${JSON.stringify(written)} has the unknown field ${unknown.join(', ')}; does a text with a comma need quotes?`);
}
