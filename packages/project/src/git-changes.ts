/** A commit, as far as a trail needs it. Both times are what whoever committed said: git signs neither by itself. */
export interface GitCommit {
  readonly id: string;
  /** When the change was made: an instant in UTC, to the second. */
  readonly authoredAt: string;
  /** When the commit was made; a rebase makes it anew. */
  readonly committedAt: string;
  readonly isMerge: boolean;
}

/** What a commit did to a path, against one of its parents; a blob is `undefined` where there was no plain file. */
export interface GitChange {
  readonly commit: GitCommit;
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** The words for `git log` that `readChanges` reads: every change of the paths on every branch, parents first. */
export function changesCommand(pathspecs: readonly string[]): readonly string[] {
  // The configuration could leave out the first commit, or what a merge changed against its other parents.
  const settings = ['-c', 'log.showRoot=true', '-c', 'log.diffMerges=separate', '-c', 'log.showSignature=false'];
  // What lies in a stash was never part of a branch.
  const all = ['--exclude=refs/stash', '--all'];
  // Without the full history git passes over branches that a merge left out, and with them what that merge dropped.
  const order = ['--full-history', '-m', '--date-order', '--reverse'];
  const form = ['--raw', '-z', '--no-abbrev', '--no-renames', '--relative', '--no-color', '--no-ext-diff', '--format=%H %at %ct %P'];
  return [...settings, 'log', ...all, ...order, ...form, '--', ...pathspecs];
}

/** Reads what `changesCommand` has printed. Names end with NUL alone, so that no name can pass for anything else. */
export function readChanges(printed: Buffer): readonly GitChange[] {
  const changes: GitChange[] = [];
  let commit: GitCommit | undefined;
  const parts = partsOf(printed);
  for (let at = 0; at < parts.length; at += 1) {
    const text = nameOf(parts[at] ?? Buffer.alloc(0)).replace(/^\n/, '');
    const [, modeBefore, modeAfter, before, after] = /^:(\d{6}) (\d{6}) ([0-9a-f]+) ([0-9a-f]+) [A-Z]\d*$/.exec(text) ?? [];
    if (modeBefore === undefined) {
      commit = readCommit(text) ?? commit;
      continue;
    }
    at += 1;
    if (commit === undefined) throw new Error('git log printed a change before its commit');
    changes.push({ commit, path: nameOf(parts[at] ?? Buffer.alloc(0)), before: plainFile(modeBefore, before), after: plainFile(modeAfter ?? modeBefore, after) });
  }
  return changes;
}

function partsOf(printed: Buffer): readonly Buffer[] {
  const parts: Buffer[] = [];
  let from = 0;
  for (let end = printed.indexOf(0); end !== -1; end = printed.indexOf(0, from)) {
    parts.push(printed.subarray(from, end));
    from = end + 1;
  }
  return parts;
}

function readCommit(text: string): GitCommit | undefined {
  const [, id, authored, committed, parents] = /^([0-9a-f]{40,64}) (-?\d+) (-?\d+) ?([0-9a-f ]*)$/.exec(text) ?? [];
  if (id === undefined) return undefined;
  return { id, authoredAt: instantOf(authored), committedAt: instantOf(committed), isMerge: (parents ?? '').includes(' ') };
}

/** A commit may claim any number of seconds; beyond the years 1970 to 9999 it is the nearest of them. */
function instantOf(seconds = '0'): string {
  return `${new Date(Math.min(Math.max(Number(seconds), 0), 253_402_300_799) * 1000).toISOString().slice(0, 19)}Z`;
}

/** Links and submodules are no records. */
function plainFile(mode: string, blob: string | undefined): string | undefined {
  return mode.startsWith('100') ? blob : undefined;
}

/** A name that is not UTF-8 byte by byte, after the one character that no name has: no two names may become one. */
function nameOf(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes) ? text : `\0${bytes.toString('latin1')}`;
}
