import type { Checked } from '@imprimatur/diagnostics';
import { type LocalDate, type Locale, readArticle, readCriticalWords, readInterfaceWords, readPolicy, readPublication, readReviewers, readTerms, readWording } from '@imprimatur/formats';
import { newPublication, type PublicationAnswers, type ToolPins } from '@imprimatur/scaffold';
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { toolWords } from './tool-words.ts';

const pins: ToolPins = { packageManager: 'npm@1.2.3', turbo: '4.5.6', node: { 'node-a': '7.8.9' } };

function filesOf(changes: Partial<PublicationAnswers> = {}): ReadonlyMap<string, string> {
  return newPublication({ name: 'Ward 7', source: 'en' as Locale, targets: ['fr', 'ar'] as Locale[], licence: 'CC BY 4.0', date: '2026-03-09' as LocalDate, tool: { kind: 'elsewhere' }, ...changes }, toolWords);
}

/** What a reader makes of a file that must be sound, without a word. */
function check<T>(files: ReadonlyMap<string, string>, path: string, read: (file: string, text: string) => Checked<T>): T {
  const checked = read(path, files.get(path) ?? '');
  expect(checked).toMatchObject({ kind: 'sound', diagnostics: [] });
  if (checked.kind === 'faulty') throw new Error('refused');
  return checked.value;
}

describe('the files of a new publication', () => {
  const files = filesOf();

  it('are these', () => {
    expect([...files.keys()].filter((path) => !path.startsWith('.schemas/')).toSorted()).toEqual([
      '.gitattributes',
      '.gitignore',
      '.vscode/settings.json',
      'README.md',
      'content/LICENSE.txt',
      'content/about/how-to-read-our-pages/index.md',
      'content/about/package.json',
      'content/about/turbo.json',
      'content/policy.yaml',
      'content/publication.yaml',
      'content/reviewers.yaml',
      'locales/ar/interface.json',
      'locales/en/critical-words.yaml',
      'locales/en/interface.json',
      'locales/en/wording.yaml',
      'locales/fr/interface.json',
      'locales/terms.yaml',
      'package.json',
      'turbo.json',
    ]);
  });

  it('are sound, each for its reader', () => {
    const publication = check(files, 'content/publication.yaml', readPublication);
    expect(publication).toMatchObject({ publisher: { name: 'Ward 7' }, licence: 'CC BY 4.0', demonstration: false, release: { version: '2026.3.0', date: '2026-03-09' } });
    expect(publication.locales.map(({ locale, name, direction, digits }) => `${locale} ${name} ${direction} ${digits}`)).toEqual(['en English ltr latn', 'fr Français ltr latn', 'ar العربية rtl latn']);
    expect(check(files, 'content/policy.yaml', readPolicy).rules.length).toBeGreaterThan(0);
    expect(check(files, 'locales/terms.yaml', readTerms)).toEqual([]);
    expect(publication.kinds).toHaveProperty([check(files, 'content/about/how-to-read-our-pages/index.md', readArticle).frontMatter.kind]);
    check(files, 'locales/en/critical-words.yaml', readCriticalWords);
    check(files, 'locales/en/wording.yaml', readWording);
    for (const locale of ['en', 'fr', 'ar']) expect(check(files, `locales/${locale}/interface.json`, readInterfaceWords).size).toBeGreaterThan(0);
  });

  it('invent nobody', () => {
    expect(check(files, 'content/reviewers.yaml', readReviewers)).toEqual([]);
  });

  it('say which schema each YAML file has, in its first line', () => {
    const yamlFiles = [...files].filter(([path]) => path.endsWith('.yaml'));
    for (const [, text] of yamlFiles) expect(text).toMatch(/^# yaml-language-server: \$schema=/);
    const named = [...files.values()].flatMap((text) => [...text.matchAll(/^# yaml-language-server: \$schema=(?:\.\.\/)+(\S+)$/gm)].map(([, schema]) => schema));
    expect(named).toHaveLength(yamlFiles.length + 1);
    expect([...files.keys()]).toEqual(expect.arrayContaining(named));
  });

  it('end in a line break, hold no tab and no carriage return, and are UTF-8', () => {
    for (const [path, text] of files) expect(`${path}: ${/^[^\t\r\uFFFD]*[^\n]\n$/.test(text)}`).toBe(`${path}: true`);
  });
});

describe('the tool', () => {
  const manifestOf = (tool: PublicationAnswers['tool']): unknown => JSON.parse(filesOf({ tool }).get('package.json') ?? '');

  it('elsewhere: package.json names nothing that a registry lacks, and README says how to call it', () => {
    const files = filesOf();
    expect(JSON.parse(files.get('package.json') ?? '')).toEqual({ name: 'ward-7', version: '0.1.0', private: true, license: 'SEE LICENSE IN content/LICENSE.txt', type: 'module', workspaces: ['content/*'] });
    expect(files.get('content/about/package.json')).not.toContain('@imprimatur/');
    expect(files.get('README.md')).toContain('npx --prefix "$IMPRIMATUR" imprimatur check');
  });

  it('in a folder beside: a link to it, with the Node and the task runner that it pins', () => {
    expect(manifestOf({ kind: 'folder', path: '../tool', pins })).toMatchObject({
      packageManager: 'npm@1.2.3',
      workspaces: ['content/*'],
      dependencies: { '@imprimatur/cli': 'file:../tool/packages/cli' },
      devDependencies: { turbo: '4.5.6' },
      optionalDependencies: { 'node-a': '7.8.9' },
    });
    expect(filesOf({ tool: { kind: 'folder', path: '../tool', pins } }).get('turbo.json')).toContain('"$TURBO_ROOT$/../tool/packages/*/src/**"');
  });

  it('as a submodule: its packages are workspaces', () => {
    const tool = { kind: 'submodule', address: 'https://example.org/tool.git', pins } as const;
    expect(manifestOf(tool)).toMatchObject({ workspaces: ['content/*', 'tool/packages/*'] });
    expect(manifestOf(tool)).not.toHaveProperty('dependencies');
    expect(filesOf({ tool }).get('README.md')).toContain('git submodule add "https://example.org/tool.git" tool');
    expect(filesOf({ tool }).get('turbo.json')).toContain('"$TURBO_ROOT$/tool/packages/*/src/**"');
  });
});

describe('answers of any kind', () => {
  test.each<[string, string]>([
    ['Klinik für Süd & Ost', 'klinik-fur-sud-ost'],
    ['病院', 'publication'],
    ['--', 'publication'],
    ['A'.repeat(200), 'a'.repeat(80)],
  ])('the name %s becomes the package %s', (name, expected) => {
    expect(JSON.parse(filesOf({ name }).get('package.json') ?? '')).toMatchObject({ name: expected });
  });

  it('keep every name and licence as it was given', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).map((text) => text.replace(/[\p{C}\p{Z}]+/gu, ' ').trim()).filter((text) => text !== '');
    fc.assert(
      fc.property(words, words, (name, licence) => {
        expect(check(filesOf({ name, licence }), 'content/publication.yaml', readPublication)).toMatchObject({ publisher: { name }, licence });
      }),
      { numRuns: 100 },
    );
  });

  test.each<[string, readonly string[], readonly string[]]>([
    ['en-GB', [], ['locales/en-GB/critical-words.yaml']],
    ['pt-BR', ['locales/pt-BR/interface.json'], []],
    ['zh-Hant', ['locales/zh-Hant/interface.json'], []],
    ['ar-EG', [], ['locales/ar-EG/critical-words.yaml']],
  ])('a source in %s has its words from the nearest language, or marked as not translated', (source, marked, critical) => {
    const files = filesOf({ source: source as Locale, targets: [] });
    expect([...files].filter(([, text]) => text.includes('"$comment": "Not translated yet: these are the words of en.')).map(([path]) => path)).toEqual(marked);
    expect([...files.keys()].filter((path) => path.endsWith('critical-words.yaml'))).toEqual(critical);
    expect(files.get('README.md')?.includes('Until then `check` warns.')).toBe(marked.length > 0);
    expect(files.get('README.md')?.includes('counts as critical')).toBe(critical.length === 0);
  });
});
