import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Checked, type Diagnostic, formatFrames, gather } from '@imprimatur/diagnostics';
import { decodeText, limits } from '@imprimatur/formats';
import { type FileVersions, kindOfPath, type MergeConflict, mergeFile } from '@imprimatur/merge';
import { exitCodes } from '../exit-codes.ts';
import type { AddCommand } from '../run.ts';
import type { World } from '../world.ts';

/** The files that git hands over: the three versions, and the path for which they stand. */
interface HandedOver {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  readonly path: string;
}

/** `imprimatur merge-driver`: git calls it to merge locks, catalogues, states and memories. */
export const addMergeDriver: AddCommand = (program, world, finish) => {
  program
    .command('merge-driver')
    .description('Merge a lock, catalogue, state or memory key by key; git calls this, and imprimatur init sets it up.')
    .argument('<base>', 'where the branches parted: %O')
    .argument('<ours>', 'this branch, written over with the result: %A')
    .argument('<theirs>', 'the branch that comes in: %B')
    .argument('<path>', 'the path in the repository: %P')
    .addHelpText('after', '\nExample:\n  git config merge.imprimatur.driver \'PATH="$PWD/node_modules/.bin:$PATH" node_modules/.bin/imprimatur merge-driver %O %A %B %P\'')
    .action((base: string, ours: string, theirs: string, path: string) => {
      finish(mergeInto({ base, ours, theirs, path }, world));
    });
};

/** Reads no other file than these: a merge may happen while the rest of the publication is broken. */
function mergeInto(files: HandedOver, world: World): number {
  const kind = kindOfPath(files.path);
  if (kind === undefined) {
    world.err(`Found the path ${files.path}, expected content/*/*/segments.lock.json or locales/*/*/*.json; left as it is on this branch.\n`);
    return exitCodes.wrongUse;
  }
  const texts = readTexts(files, world);
  const merged = texts.kind === 'faulty' ? texts : mergeFile(kind, texts.value);
  if (merged.kind === 'faulty') {
    world.err(refusal(files.path, merged.diagnostics, texts.kind === 'sound' ? texts.value : undefined));
    return exitCodes.contentProblems;
  }
  if (texts.kind === 'sound' && merged.value.text !== texts.value.ours) replace(resolve(world.folder, files.ours), merged.value.text, world);
  world.err(tell(files.path, merged.value.conflicts));
  return exitCodes.done;
}

function readTexts(files: HandedOver, world: World): Checked<FileVersions> {
  const read = gather((['base', 'ours', 'theirs'] as const).map((side) => readText(side, resolve(world.folder, files[side]))));
  if (read.kind === 'faulty') return read;
  const [base, ours, theirs] = read.value;
  // git hands over an empty file where both branches added theirs.
  return { ...read, value: { base: base === '' ? undefined : base, ours, theirs } };
}

function readText(side: string, file: string): Checked<string> {
  const bytes = readFileSync(file);
  const text = decodeText(side, bytes, limits.data);
  // Line ends stay as they are.
  return text.kind === 'faulty' ? text : { ...text, value: new TextDecoder().decode(bytes) };
}

/** By one rename, so that git never finds half a file. */
function replace(file: string, text: string, world: World): void {
  const temporary = `${file}.${world.processId}.tmp`;
  writeFileSync(temporary, text);
  renameSync(temporary, file);
}

const sides: Readonly<Record<string, string>> = { base: 'where the branches parted', ours: 'this branch', theirs: 'the branch that comes in' };

function refusal(path: string, diagnostics: readonly Diagnostic[], texts: FileVersions | undefined): string {
  const named = (side: string): string => `${path}, ${sides[side] ?? side}`;
  const bySide = new Map(Object.entries(texts ?? {}).map(([side, text]: [string, string | undefined]) => [named(side), text]));
  const frames = formatFrames(diagnostics.map((diagnostic) => ({ ...diagnostic, place: { ...diagnostic.place, file: named(diagnostic.place.file) } })), (file) => bySide.get(file));
  return `${frames}${path}: left as it is on this branch. \`git show :3:${path}\` shows the other; mend the file, then git add it.\n`;
}

/** What became of keys on which the branches disagreed, a line for each kind. */
const outcomes: Readonly<Record<MergeConflict['kind'], string>> = {
  'two-wordings': 'both wordings are kept, the other one under a key that ends in ~other; a translator chooses',
  'two-records': 'both records are kept, and neither counts until a translator accepts the wording again',
  'removed-and-changed': 'removed on one branch and changed on the other; the change is kept',
  'edited-twice': 'edited on both branches; imprimatur sync follows what the article says now',
  'minted-twice': 'one key for two new passages; imprimatur sync gives the one that came in another key',
};

function tell(path: string, conflicts: readonly MergeConflict[]): string {
  const lines = [...Map.groupBy(conflicts, ({ kind }) => kind)].map(([kind, all]) => `${path}: ${outcomes[kind]}: ${all.map(({ key }) => key).join(', ')}.\n`);
  return lines.join('');
}
