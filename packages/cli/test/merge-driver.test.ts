import { readdirSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { aboutInFrench, tryOut } from './try-out.ts';

const here = tryOut('without pdf', aboutInFrench);
afterAll(() => here.remove());

const path = 'locales/fr/medicines/ketamine-and-bpd.json';

interface Case {
  readonly what: string;
  readonly path?: string;
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  readonly code: number;
  /** What then stands in ours; as it was where left out. */
  readonly after?: string;
  readonly err?: RegExp;
}

/** The three files that git hands over, the exit code, what then stands in ours, and what is said. */
const cases: readonly Case[] = [
  { what: 'each changed another key', base: '{"a": "1", "b": "2"}', ours: '{"a": "x", "b": "2"}', theirs: '{"a": "1", "b": "y"}', code: 0, after: '{"a": "x", "b": "y"}' },
  { what: 'both changed a key', base: '{"g": {"a": "1"}}', ours: '{"g": {"a": "x"}}', theirs: '{"g": {"a": "y"}}', code: 0, after: '{"g": {"a": "x", "a~other": "y"}}', err: /^locales\/fr\/medicines\/ketamine-and-bpd\.json: both wordings are kept, .* ~other.*: g\.a\.\n$/ },
  { what: 'one removed what the other changed', base: '{"a": "1", "b": "2"}', ours: '{"b": "2"}', theirs: '{"a": "y", "b": "2"}', code: 0, after: '{"a": "y", "b": "2"}', err: /: removed on one branch and changed on the other; the change is kept: a\.\n$/ },
  { what: 'both added the file', base: '', ours: '{\r\n"a": "x"\r\n}\r\n', theirs: '{"b": "y"}', code: 0, after: '{\r\n"b": "y",\r\n"a": "x"\r\n}\r\n' },
  { what: 'theirs changed nothing', base: '{"a": "1"}', ours: '{"a":\t"x"}', theirs: '{"a": "1"}', code: 0 },
  { what: 'a lock', path: 'content/medicines/ketamine-and-bpd/segments.lock.json', base: '', ours: '{"format": "imprimatur.lock/1", "segments": [], "retired": []}', theirs: '{"format":"imprimatur.lock/1","segments":[],"retired":[]}', code: 0 },
  { what: 'theirs is not JSON', base: '{}', ours: '{"a": "x"}', theirs: '{\n"a": "y"\n"b"}', code: 1, err: /not-json {2}locales\/fr\/.*\.json, the branch that comes in:3:1\n.*3 \| "b"\}.*left as it is on this branch\. `git show :3:locales\/fr\/.*\.json` shows the other/s },
  { what: 'ours is not JSON', base: '{}', ours: '<<<<<<< HEAD\n', theirs: '{}', code: 1, err: /not-json {2}.*, this branch:1:1/ },
  { what: 'the base is not JSON', base: '[', ours: '{}', theirs: '{}', code: 1, err: /, where the branches parted:/ },
  { what: 'all three are wrong', base: '[', ours: '{"a": 1}', theirs: '', code: 1, err: /where the branches parted.*this branch.*the branch that comes in/s },
  { what: 'another format', path: 'locales/fr/medicines/ketamine-and-bpd.state.json', base: '', ours: '{"format": "imprimatur.state/9"}', theirs: '{"format": "imprimatur.state/1", "segments": {}}', code: 1, err: /state-tampered/ },
  { what: 'a path of another kind', path: 'content/publication.yaml', base: '{}', ours: '{"a": "x"}', theirs: '{}', code: 2, err: /^Found the path content\/publication\.yaml, expected .*left as it is on this branch\.\n$/ },
];

it.each(cases)('$what', async ({ path: own = path, base, ours, theirs, code, after = ours, err = /^$/ }) => {
  here.write('base', base);
  here.write('ours', ours);
  here.write('theirs', theirs);
  const before = readdirSync(here.folder);
  const done = await here.imprimatur('merge-driver', 'base', 'ours', 'theirs', own);
  expect([done.code, done.out, here.read('ours'), here.read('theirs'), readdirSync(here.folder)]).toEqual([code, '', after, theirs, before]);
  expect(done.err).toMatch(err);
});

it('merges while the publication is broken', async () => {
  const publication = here.read('content/publication.yaml');
  here.write('content/publication.yaml', '<<<<<<< HEAD\n');
  here.write('base', '{}');
  here.write('ours', '{}');
  here.write('theirs', '{"a": "y"}');
  const done = await here.imprimatur('merge-driver', 'base', 'ours', 'theirs', path);
  here.write('content/publication.yaml', publication);
  expect([done, here.read('ours')]).toEqual([{ code: 0, out: '', err: '' }, '{\n  "a": "y"\n}']);
});

it('says so where git hands over too little, or a file that is not there', async () => {
  const [few, lost] = [await here.imprimatur('merge-driver', 'base', 'ours'), await here.imprimatur('merge-driver', 'base', 'ours', 'nothing', path)];
  expect([few.code, lost.code]).toEqual([2, 3]);
  expect(few.err).toMatch(/missing required argument 'theirs'/);
  expect(lost.err).toMatch(/no such file.*nothing/);
});
