import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, describe, expect, it, test } from 'vitest';
import { run } from '../src/index.ts';

const repository = join(import.meta.dirname, '../../..');
let folders: string[] = [];

afterEach(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  folders = [];
});

interface Done {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** An empty folder, and the program run in it or below it. */
interface Place {
  readonly folder: string;
  readonly imprimatur: (...words: readonly string[]) => Promise<Done>;
  readonly below: (path: string, ...words: readonly string[]) => Promise<Done>;
  readonly read: (path: string) => string;
  readonly write: (path: string, text: string) => void;
  /** Path and text of every file but git's own. */
  readonly files: () => ReadonlyMap<string, string>;
}

function place(): Place {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'imprimatur-init-')));
  folders.push(folder);
  const below = async (path: string, ...words: readonly string[]): Promise<Done> => {
    let [out, err] = ['', ''];
    const code = await run(words, {
      folder: join(folder, path),
      out: (text) => (out += text),
      err: (text) => (err += text),
      terminal: false,
      now: new Date('2026-11-22T12:00:00Z'),
      nonce: () => 'nonce',
      gitName: () => 'Test Author',
      git: (where, args) => git(where, ...args),
      processId: process.pid,
    });
    return { code, out, err };
  };
  return {
    folder,
    below,
    imprimatur: async (...words) => below('.', ...words),
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    write: (path, text) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    },
    files: () =>
      new Map(
        readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
          .filter((path) => !path.startsWith('.git/'))
          .toSorted()
          .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
      ),
  };
}

/** git without the settings of whoever runs the tests. */
function git(folder: string, ...args: readonly string[]): string | undefined {
  try {
    return execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', GIT_CEILING_DIRECTORIES: realpathSync(tmpdir()) } }).trim();
  } catch {
    return undefined;
  }
}

async function publication(...words: readonly string[]): Promise<Place> {
  const here = place();
  expect(await here.imprimatur('init', 'publication', ...words)).toMatchObject({ code: 0, err: '' });
  here.write('content/publication.yaml', here.read('content/publication.yaml').replace('[html, print, pdf, txt, json]', '[html]'));
  return here;
}

describe('init publication', () => {
  it('makes a folder that can be checked, synced and built at once, and whose texts are drafts', async () => {
    const here = await publication('--name', 'Ward 7: "leaflets"', '--source', 'en', '--locales', 'fr,de');
    const checked = await here.imprimatur('check');
    expect(checked.code).toBe(0);
    expect(checked.out.match(/^(?:error|warning) .*$/gm)).toEqual(['warning lock-behind  content/about/how-to-read-our-pages/segments.lock.json']);
    expect((await here.imprimatur('sync')).code).toBe(0);
    expect(await here.imprimatur('check')).toMatchObject({ code: 0, out: expect.stringContaining('nothing is wrong') });
    const built = await here.imprimatur('build');
    expect(built).toMatchObject({ code: 0, err: '' });
    expect(built.out).toMatch(/0 of 3 texts approved; /);
    expect(here.read('dist/preview/fr/about/how-to-read-our-pages/index.html')).toContain('Ward 7');
    expect((await here.imprimatur('gate')).code).toBe(1);
  });

  it.each([
    ['ar', 'en,zh-Hans,pl', ['pl']],
    ['pt-BR', 'fr-CA,tlh', ['pt-BR', 'tlh']],
  ])('builds with a source in %s and the languages %s, and warns of words that nobody translated', async (source, locales, untranslated) => {
    const here = await publication('--source', source, '--locales', locales);
    await here.imprimatur('sync');
    const built = await here.imprimatur('build');
    expect(built.code).toBe(0);
    expect(built.err.match(/^(?:error|warning) .*$/gm)).toEqual(untranslated.map((locale) => `warning interface-word-missing  locales/${locale}/interface.json:2:3`));
  });

  it('tells what it wrote as a tree, what it assumed, and the next two commands', async () => {
    const here = place();
    const { out } = await here.imprimatur('init', 'publication', 'leaflets', '--name', 'Ward 7', '--locales', 'fr');
    expect(out).toContain('  content/\n    LICENSE.txt\n    about/\n      how-to-read-our-pages/\n        index.md\n      package.json\n      turbo.json\n    policy.yaml\n');
    expect(out).toContain('Publisher: Ward 7. Written in en, translated into fr. Licence: All rights reserved; content/LICENSE.txt is a placeholder.');
    expect(out).toMatch(/\nNext:\n {2}cd leaflets && npx --prefix \S+ imprimatur sync\n {2}npx --prefix \S+ imprimatur build\n$/);
  });

  it('writes no path of this machine into any file', async () => {
    const here = place();
    const found = [repository, here.folder, homedir()];
    await here.imprimatur('init', 'publication', 'plain');
    await here.imprimatur('init', 'publication', 'tools', '--tool', repository);
    for (const [path, text] of here.files()) expect(found.filter((each) => each.length > 1 && text.includes(`${each}/`) && !path.startsWith('tools/package') && !path.startsWith('tools/turbo') && path !== 'tools/README.md')).toEqual([]);
    // Asked for, the way to the tool is relative.
    expect(here.read('tools/package.json')).toContain(`"@imprimatur/cli": "file:${relative(join(here.folder, 'tools'), repository)}/packages/cli"`);
  });

  it('takes the tool from a git address as a submodule', async () => {
    const here = place();
    const { out } = await here.imprimatur('init', 'publication', '--tool', 'https://example.org/imprimatur.git');
    expect(JSON.parse(here.read('package.json'))).toMatchObject({ workspaces: ['content/*', 'tool/packages/*'], packageManager: expect.stringMatching(/^npm@/) });
    expect(out).toContain('git submodule add "https://example.org/imprimatur.git" tool');
  });

  test.each<[string, readonly string[], RegExp]>([
    ['a locale that is not canonical', ['--locales', 'fr,pt_br,xx-'], /Found the locale pt_br.*Did you mean pt-BR\?\nFound the locale xx-,/],
    ['a source that is none', ['--source', 'English'], /Found the locale English/],
    ['an empty name', ['--name', ' '], /Found no name/],
    ['a name with a control character', ['--name', 'a\u0007'], /U\+0007/],
    ['a tool that is not there', ['--tool', '../nothing'], /Found no copy of the tool in \.\.\/nothing/],
    ['an unknown option', ['--lang', 'en'], /unknown option/],
  ])('refuses %s, and writes nothing', async (_name, words, message) => {
    const here = place();
    const done = await here.imprimatur('init', 'publication', ...words);
    expect(done.code).toBe(2);
    expect(done.err).toMatch(message);
    expect([...here.files()]).toEqual([]);
  });

  it('writes over no file: says all that is in the way, and writes nothing', async () => {
    const here = place();
    here.write('README.md', 'mine');
    here.write('content/policy.yaml', 'mine');
    here.write('locales', 'a file where a folder has to be');
    here.write('.vscode', 'a file where settings have to be');
    symlinkSync('README.md', join(here.folder, '.gitignore'));
    const before = here.files();
    const done = await here.imprimatur('init', 'publication', '--locales', 'fr');
    expect(done).toMatchObject({ code: 2, out: '' });
    expect(done.err.match(/^Found \S+/gm)).toEqual(['Found README.md,', 'Found content/policy.yaml,', 'Found locales,', 'Found .vscode,', 'Found .gitignore,']);
    expect(here.files()).toEqual(before);
  });

  it('adds to the settings of editor and git that are there', async () => {
    const here = place();
    here.write('.vscode/settings.json', '{\n  // mine\n  "editor.tabSize": 4, // also mine\n}\n');
    here.write('.gitattributes', '*.psd binary\n');
    here.write('.gitignore', 'secret\n');
    expect((await here.imprimatur('init', 'publication')).code).toBe(0);
    expect(here.read('.vscode/settings.json')).toMatch(/^\{\n {2}\/\/ mine\n {2}"editor\.tabSize": 4, \/\/ also mine\n {2}"yaml\.schemas": \{/);
    expect(here.read('.gitattributes')).toMatch(/^\*\.psd binary\n\* text=auto eol=lf\n/);
    expect(here.read('.gitignore')).toMatch(/^secret\nnode_modules\/\n/);
  });

  it('refuses settings that it could not add to without loss', async () => {
    const here = place();
    here.write('.vscode/settings.json', '{ "yaml.schemas": ');
    const done = await here.imprimatur('init', 'publication');
    expect(done.code).toBe(2);
    expect(done.err).toContain('error not-json  .vscode/settings.json');
    expect([...here.files().keys()]).toEqual(['.vscode/settings.json']);
  });

  it('begins none within another', async () => {
    const here = await publication();
    mkdirSync(join(here.folder, 'sub'));
    expect(await here.below('sub', 'init', 'publication')).toMatchObject({ code: 2, err: `Found a publication in ${here.folder}, expected a folder that is in none.\n` });
  });
});

describe('plain init', () => {
  it('begins a publication with defaults in an empty folder, or in a fresh repository', async () => {
    const here = place();
    git(here.folder, 'init', '-q');
    const done = await here.imprimatur('init');
    expect(done).toMatchObject({ code: 0, err: '' });
    expect(done.out).toMatch(/Publisher: imprimatur-init-\S+\. Written in en, translated into nothing yet\./);
    expect(existsSync(join(here.folder, 'content/publication.yaml'))).toBe(true);
  });

  it('does nothing in a folder of other files', async () => {
    const here = place();
    here.write('notes.txt', 'mine');
    expect(await here.imprimatur('init')).toMatchObject({ code: 2, out: '' });
    expect([...here.files().keys()]).toEqual(['notes.txt']);
  });

  it('brings schemas and settings of a publication up to date, from any folder in it, and a second time changes nothing', async () => {
    const here = await publication();
    const before = here.files();
    here.write('.schemas/policy.schema.json', '{}');
    rmSync(join(here.folder, '.vscode'), { recursive: true });
    const done = await here.below('content/about', 'init');
    expect(done).toMatchObject({ code: 0, err: '' });
    expect(done.out).toContain('  .schemas/\n    policy.schema.json  (changed)\n  .vscode/\n    settings.json\n');
    expect(here.files()).toEqual(before);
    expect((await here.imprimatur('init')).out).toContain('Every file is as it should be.');
    expect(here.files()).toEqual(before);
  });

  it('tells git in this clone how to merge translations, once', async () => {
    const here = place();
    git(here.folder, 'init', '-q');
    const first = await here.imprimatur('init', 'publication', '--tool', 'https://example.org/imprimatur.git');
    expect(first.out).toContain('git: merges translations key by key in this clone');
    const driver = 'PATH="$PWD/node_modules/.bin:$PATH" node_modules/.bin/imprimatur merge-driver %O %A %B %P';
    expect(git(here.folder, 'config', '--get-all', 'merge.imprimatur.driver')).toBe(driver);
    expect((await here.imprimatur('init')).out).toContain('git: merges of translations are set up in this clone.');
    expect(git(here.folder, 'config', '--get-all', 'merge.imprimatur.driver')).toBe(driver);
    expect(git(here.folder, 'check-attr', 'merge', 'locales/fr/about/a.state.json', 'content/about/a/segments.lock.json', 'locales/fr/interface.json')).toBe(
      ['locales/fr/about/a.state.json: merge: imprimatur', 'content/about/a/segments.lock.json: merge: imprimatur', 'locales/fr/interface.json: merge: unspecified'].join('\n'),
    );
  });

  it('names the publication below the top of the repository, and this copy of the tool where package.json brings none', async () => {
    const here = place();
    git(here.folder, 'init', '-q');
    await here.imprimatur('init', 'publication', 'texts', '--tool', 'https://example.org/imprimatur.git');
    expect(git(here.folder, 'config', '--get', 'merge.imprimatur.driver')).toBe('PATH="$PWD/texts/node_modules/.bin:$PATH" texts/node_modules/.bin/imprimatur merge-driver %O %A %B %P');
    await here.imprimatur('init', 'publication', 'plain');
    expect(git(here.folder, 'config', '--get', 'merge.imprimatur.driver')).toBe(`${process.execPath} ${join(repository, 'packages/cli/bin/imprimatur.mjs')} merge-driver %O %A %B %P`);
  });

  it('says so where there is no repository', async () => {
    const here = await publication();
    expect((await here.imprimatur('init')).out).toContain('git: found no repository here');
  });
});

describe('init collection', () => {
  it('adds a workspace and its task, and leaves the rest of turbo.json as it is', async () => {
    const here = await publication();
    const before = here.read('turbo.json');
    expect(await here.imprimatur('init', 'collection', 'visits')).toMatchObject({ code: 0, err: '' });
    expect(here.read('turbo.json')).toBe(before.replace('"@imprimatur-content/about#build"]', '"@imprimatur-content/about#build", "@imprimatur-content/visits#build"]'));
    expect((await here.imprimatur('init', 'article', 'visits/coming-in', '--title', 'Coming in')).code).toBe(0);
    await here.imprimatur('sync');
    expect(await here.imprimatur('check')).toMatchObject({ code: 0, out: expect.stringContaining('nothing is wrong') });
    expect((await here.imprimatur('build', '--collection', 'visits')).code).toBe(0);
  });

  it('refuses a name that is none, and one that is there, and writes nothing', async () => {
    const here = await publication();
    const before = here.files();
    expect(await here.imprimatur('init', 'collection', 'My Visits')).toMatchObject({ code: 2, err: 'Found the collection "My Visits", expected letters a to z, digits and single hyphens.\n' });
    expect(await here.imprimatur('init', 'collection', 'releases')).toMatchObject({ code: 2, err: 'Found the collection releases, expected another name: the program keeps its own files in content/releases.\n' });
    expect(await here.imprimatur('init', 'collection', 'about')).toMatchObject({ code: 2, err: expect.stringMatching(/content\/about\/package\.json[^]*content\/about\/turbo\.json/) });
    expect(here.files()).toEqual(before);
  });

  it('has in this repository what the others have', async () => {
    const here = place();
    for (const path of ['packages/cli/bin/imprimatur.mjs', 'turbo.json', 'content/publication.yaml']) here.write(path, readFileSync(join(repository, path), 'utf8'));
    await here.imprimatur('init', 'collection', 'visits');
    for (const name of ['package.json', 'turbo.json']) {
      const model = JSON.parse(readFileSync(join(repository, 'content/about', name), 'utf8').replaceAll('about', 'visits')) as object;
      expect(JSON.parse(here.read(`content/visits/${name}`))).toEqual(name === 'turbo.json' ? model : { ...model, license: 'SEE LICENSE IN ../LICENSE.txt' });
    }
  });
});

describe('init article', () => {
  it('has what its kind demands', async () => {
    const here = await publication();
    expect((await here.imprimatur('init', 'article', 'about/asking', '--title', 'Asking: "what" & why', '--kind', 'health-information', '--author', 'ann')).code).toBe(0);
    expect(here.read('content/about/asking/index.md')).toContain('> [!URGENT]');
    await here.imprimatur('sync');
    expect(await here.imprimatur('check')).toMatchObject({ code: 0, out: expect.stringContaining('nothing is wrong') });
    expect(here.read('locales/en/about/asking.json')).toContain('Asking: \\"what\\" & why');
  });

  test.each<[string, readonly string[], RegExp]>([
    ['no collection', ['visits', '--title', 'T'], /Found the article visits, expected <collection>\/<article>\.\nFound no collection visits, expected one of: about\./],
    ['a collection that is not there', ['visits/a', '--title', 'T'], /Found no collection visits/],
    ['a folder too many', ['about/a/b', '--title', 'T'], /Found the article about\/a\/b/],
    ['a name that is none', ['about/A', '--title', 'T'], /Found the article "A"/],
    ['a path that leads out', ['../a', '--title', 'T'], /Found no collection \.\./],
    ['a kind that is not there', ['about/a', '--title', 'T', '--kind', 'constructor'], /Found the kind constructor, expected one of those in content\/publication\.yaml: health-information, about-this-publication/],
    ['an empty title', ['about/a', '--title', ' '], /Found no title/],
    ['no title', ['about/a'], /required option '--title/],
    ['an author by name', ['about/a', '--title', 'T', '--author', 'Ann Smith'], /Found the author "Ann Smith"/],
    ['one that is there', ['about/how-to-read-our-pages', '--title', 'T'], /Found content\/about\/how-to-read-our-pages\/index\.md, expected nothing/],
  ])('refuses %s, and writes nothing', async (_name, words, message) => {
    const here = await publication();
    const before = here.files();
    const done = await here.imprimatur('init', 'article', ...words);
    expect(done.code).toBe(2);
    expect(done.err).toMatch(message);
    expect(here.files()).toEqual(before);
  });
});

describe('init locale', () => {
  it('adds one line to publication.yaml and keeps every other byte', async () => {
    const here = await publication('--locales', 'fr');
    const before = here.read('content/publication.yaml').replace('# What a draft', '  # a remark   of mine\n# What a draft');
    here.write('content/publication.yaml', before);
    const done = await here.imprimatur('init', 'locale', 'ur');
    expect(done).toMatchObject({ code: 0, err: '' });
    expect(done.out).toContain('locales/ur/interface.json holds the words of en, to be translated; its first line says so, and check warns until it is gone.');
    const [added, ...more] = here.read('content/publication.yaml').split('\n').filter((line) => !before.split('\n').includes(line));
    expect([added, more]).toEqual(['  ur: { name: اردو, direction: rtl, digits: latn }', []]);
    expect(here.read('content/publication.yaml').replace(`${added ?? ''}\n`, '')).toBe(before);
    await here.imprimatur('sync');
    const status = await here.imprimatur('status');
    expect(status.out).toMatch(/about\/how-to-read-our-pages +ur /);
    expect(status.err).toContain('warning interface-word-missing  locales/ur/interface.json:2:3');
  });

  it('names the contacts that are to be written', async () => {
    const here = await publication();
    here.write('content/publication.yaml', here.read('content/publication.yaml').replace('digits: latn }', 'digits: latn, contacts: { emergency-number: the number } }'));
    expect((await here.imprimatur('init', 'locale', 'de')).out).toContain('Write the contacts of de in content/publication.yaml: emergency-number.');
  });

  test.each<[string, string, number, RegExp]>([
    ['a tag that is none', 'klingon!', 2, /Found the locale klingon!, expected a canonical BCP 47 tag/],
    ['a tag that is not canonical', 'zh-hans', 2, /Did you mean zh-Hans\?/],
    ['a locale that is there', 'fr', 2, /Found the locale fr in content\/publication\.yaml/],
    ['the source', 'en', 2, /Found the locale en in content\/publication\.yaml/],
    ['a path', '../x', 2, /Found the locale \.\.\/x/],
  ])('refuses %s, and writes nothing', async (_name, tag, code, message) => {
    const here = await publication('--locales', 'fr');
    const before = here.files();
    const done = await here.imprimatur('init', 'locale', tag);
    expect(done.code).toBe(code);
    expect(done.err).toMatch(message);
    expect(here.files()).toEqual(before);
  });

  it('refuses a publication that cannot be read, and says why', async () => {
    const here = await publication();
    here.write('content/publication.yaml', here.read('content/publication.yaml').replace('source-locale', 'sourcelocale'));
    const done = await here.imprimatur('init', 'locale', 'fr');
    expect(done.code).toBe(1);
    expect(done.err).toContain('error unknown-field  content/publication.yaml');
    expect(existsSync(join(here.folder, 'locales/fr'))).toBe(false);
  });
});

it.each([['collection', 'x'], ['article', 'a/b', '--title', 'T'], ['locale', 'fr']])('init %s needs a publication', async (...words) => {
  expect(await place().imprimatur('init', ...words)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Found no publication here') });
});
