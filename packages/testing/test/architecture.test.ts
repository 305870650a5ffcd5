import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The packages in the order of the pipeline: a package may import only those before it. */
const order = ['diagnostics', 'signing', 'formats', 'follow', 'merge', 'scaffold', 'parse', 'quantify', 'check', 'translate', 'review', 'release', 'render', 'typeset', 'bundle', 'pipeline', 'project', 'watch', 'cli', 'testing'];
const pure = new Set(order.slice(0, order.indexOf('pipeline') + 1));
/** The one package that may import each library, so that it can be replaced in one place. */
const owners: Readonly<Record<string, string>> = {
  canonicalize: 'signing',
  'gray-matter': 'formats',
  yaml: 'formats',
  zod: 'formats',
  'jsonc-parser': 'formats',
  diff: 'follow',
  satteri: 'parse',
  i18next: 'translate',
  handlebars: 'render',
  '@myriaddreamin/typst-ts-node-compiler': 'typeset',
  fflate: 'bundle',
  chokidar: 'watch',
  hono: 'watch',
  '@hono/node-server': 'watch',
  commander: 'cli',
};
/** What tests may use beside the packages themselves. */
const forTests = new Set(['vitest', 'fast-check', 'yaml', 'fflate']);

const root = join(import.meta.dirname, '../../..');
const packages = readdirSync(join(root, 'packages')).toSorted();

interface Source {
  readonly file: string;
  readonly text: string;
  readonly imports: readonly string[];
}

function sourcesOf(name: string, folder: string): readonly Source[] {
  const base = join(root, 'packages', name, folder);
  return readdirSync(base, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|mjs)$/.test(entry.name))
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const text = readFileSync(file, 'utf8');
      const imports = [...text.matchAll(/(?:^|\n)\s*(?:import|export)\b[^;'"]*?from '([^']+)'|\bimport\(\s*'([^']+)'|\n?import '([^']+)'/g)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
      return { file: file.slice(root.length + 1), text, imports };
    });
}

function manifestOf(name: string): { readonly dependencies?: Readonly<Record<string, string>> } {
  return JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')) as { dependencies?: Record<string, string> };
}

describe('the packages', () => {
  it('are those of the pipeline, each with its place in the order', () => {
    expect(packages).toEqual(order.toSorted());
  });

  it.each(packages)('%s imports only what stands before it in the pipeline', (name) => {
    const forward = sourcesOf(name, 'src').flatMap(({ file, imports }) =>
      imports.filter((each) => each.startsWith('@imprimatur/') && order.indexOf(each.slice('@imprimatur/'.length)) >= order.indexOf(name)).map((each) => `${file} imports ${each}`),
    );
    expect(forward).toEqual([]);
  });

  it.each(packages)('%s imports other packages through their door alone', (name) => {
    const past = sourcesOf(name, 'src').flatMap(({ file, imports }) =>
      imports.filter((each) => /^@imprimatur\/[a-z]+\//.test(each) || (each.startsWith('.') && join(file, '..', each).split('/')[1] !== name)).map((each) => `${file} imports ${each}`),
    );
    expect(past).toEqual([]);
  });

  it.each(packages)('%s imports no library that another package owns, and declares what it imports', (name) => {
    const declared = manifestOf(name).dependencies ?? {};
    const foreign = sourcesOf(name, 'src').flatMap(({ file, imports }) =>
      imports
        .filter((each) => !each.startsWith('.') && !each.startsWith('node:'))
        .map((each) => /^(?:@[^/]+\/)?[^/]+/.exec(each)?.[0] ?? each)
        .filter((each) => !(each in declared) || (!each.startsWith('@imprimatur/') && owners[each] !== name && !(name === 'testing' && forTests.has(each))))
        .map((each) => `${file} imports ${each}`),
    );
    expect(foreign).toEqual([]);
  });

  it.each(packages)('%s re-exports by name from its door', (name) => {
    const door = readFileSync(join(root, 'packages', name, 'src/index.ts'), 'utf8');
    expect(door.split('\n').filter((line) => line !== '' && !/^export (?:type )?\{ .* \} from '\.\/[a-z/-]+\.ts';$/.test(line))).toEqual([]);
  });

  it.each(packages)('%s has the doors that are pinned', async (name) => {
    const door = readFileSync(join(root, 'packages', name, 'src/index.ts'), 'utf8');
    const names = [...door.matchAll(/\{ (.*) \}/g)].flatMap((match) => (match[1] ?? '').split(', ')).toSorted();
    await expect(`${names.join('\n')}\n`).toMatchFileSnapshot(`exports/${name}.txt`);
  });
});

describe('the pure packages', () => {
  it.each(packages.filter((name) => pure.has(name)))('%s touches no disk, network, clock, chance or process', (name) => {
    const impure = sourcesOf(name, 'src').flatMap(({ file, text, imports }) => [
      ...imports.filter((each) => each.startsWith('node:') && each !== 'node:crypto').map((each) => `${file} imports ${each}`),
      ...[...withoutComments(text).matchAll(/\bprocess\.|\bnew Date\(\)|\bDate\.now\b|\bMath\.random\b|\brandom(?:Bytes|UUID)\b|\bfetch\(|\bperformance\.|\bsetTimeout\b|\bnavigator\.|\btoLocale(?:Upper|Lower)Case\(\)|\blocaleCompare\b/g)].map((match) => `${file} has ${match[0]}`),
    ]);
    expect(impure).toEqual([]);
  });
});

describe('the collections', () => {
  const collections = readdirSync(join(root, 'content'), { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== 'releases' && entry.name !== 'themes').map((entry) => entry.name);
  const rootTasks = JSON.parse(readFileSync(join(root, 'turbo.json'), 'utf8')) as { readonly tasks: { readonly '//#catalogue': { readonly dependsOn: readonly string[] } } };

  it.each(collections)('%s is a workspace whose outputs the task runner knows, and the catalogue waits for it', (collection) => {
    const turbo = JSON.parse(readFileSync(join(root, 'content', collection, 'turbo.json'), 'utf8')) as { tasks: { build: { inputs: readonly string[]; outputs: readonly string[] } } };
    expect(turbo.tasks.build.inputs).toContain(`$TURBO_ROOT$/locales/*/${collection}/**`);
    expect(turbo.tasks.build.outputs).toEqual([`preview/${collection}.json`, `preview/*/${collection}/**`].map((path) => `$TURBO_ROOT$/dist/${path}`));
    // Named one by one: as dependencies of the root they would count as inputs of every task.
    expect(rootTasks.tasks['//#catalogue'].dependsOn).toContain(`@imprimatur-content/${collection}#build`);
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
}
