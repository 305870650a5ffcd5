import type { GitFailed, RunGit } from './git-command.ts';

/** A blob's name in git and its bytes; without bytes where it is larger than was asked for. */
export interface GitBlob {
  readonly id: string;
  readonly bytes: Buffer | undefined;
}

/**
 * The blobs of these names, such as an id or `<commit>:./content/reviewers.yaml`; a name of nothing, or of something
 * else, is left out. No name may hold a line feed.
 */
export function readBlobs(names: readonly string[], limit: number, git: RunGit): ReadonlyMap<string, GitBlob> | GitFailed {
  const sizes = sizesOf(names, git);
  if ('kind' in sizes) return sizes;
  const wanted = new Map([...sizes.values()].filter(({ size }) => size <= limit).map(({ id, size }) => [id, size]));
  const contents = new Map<string, Buffer>();
  for (const batch of inBatches(wanted)) {
    const read = contentsOf(batch, git);
    if ('kind' in read) return read;
    for (const [id, bytes] of read) contents.set(id, bytes);
  }
  return new Map([...sizes].map(([name, { id }]) => [name, { id, bytes: contents.get(id) }]));
}

/** First the sizes, so that nobody can fill the memory with one file. */
function sizesOf(names: readonly string[], git: RunGit): ReadonlyMap<string, { readonly id: string; readonly size: number }> | GitFailed {
  if (names.length === 0) return new Map();
  const answer = git(['cat-file', '--batch-check'], names.map((name) => `${name}\n`).join(''), names.length * 400 + 10_000);
  if (answer.kind === 'failed') return answer;
  const lines = answer.bytes.toString('utf8').split('\n');
  return new Map(names.flatMap((name, index): [string, { id: string; size: number }][] => {
    const [, id, size] = /^([0-9a-f]{40,64}) blob (\d+)$/.exec(lines[index] ?? '') ?? [];
    return id === undefined ? [] : [[name, { id, size: Number(size) }]];
  }));
}

const bytesOfBatch = 64_000_000;

function* inBatches(sizes: ReadonlyMap<string, number>): Generator<ReadonlyMap<string, number>> {
  let [batch, bytes] = [new Map<string, number>(), 0];
  for (const [id, size] of sizes) {
    if (batch.size > 0 && bytes + size > bytesOfBatch) {
      yield batch;
      [batch, bytes] = [new Map(), 0];
    }
    batch.set(id, size);
    bytes += size;
  }
  if (batch.size > 0) yield batch;
}

/** `<id> blob <size>`, a line feed, the bytes, a line feed: the size says where they end, whatever they are. */
function contentsOf(sizes: ReadonlyMap<string, number>, git: RunGit): ReadonlyMap<string, Buffer> | GitFailed {
  const most = [...sizes.values()].reduce((sum, size) => sum + size + 200, 10_000);
  const answer = git(['cat-file', '--batch'], [...sizes.keys()].map((id) => `${id}\n`).join(''), most);
  if (answer.kind === 'failed') return answer;
  const contents = new Map<string, Buffer>();
  let at = 0;
  for (const [id, size] of sizes) {
    const head = `${id} blob ${size}\n`;
    if (answer.bytes.subarray(at, at + head.length).toString('latin1') !== head) return { kind: 'failed', why: `git could not read the object ${id}` };
    at += head.length;
    contents.set(id, answer.bytes.subarray(at, at + size));
    at += size + 1;
  }
  return contents;
}
