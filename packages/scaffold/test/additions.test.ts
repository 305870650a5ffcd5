import { type Locale, readArticle, readInterfaceWords, readPublication, unprintable } from '@imprimatur/formats';
import { addCollection, addLocale, editorSettings, gitAttributes, gitIgnore, localeSettings, newArticle, newCollection, newLocale } from '@imprimatur/scaffold';
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { toolWords } from './tool-words.ts';

describe('a new article', () => {
  const articleOf = (title: string, urgentHelp = false): string => newArticle({ collection: 'about', slug: 'a', title, kind: 'k', urgentHelp, author: 'ann' }).get('content/about/a/index.md') ?? '';

  it('has a title that reads back as it was given, whatever is in it', () => {
    const titles = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).map((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim()).filter((text) => text !== '' && unprintable(text) === undefined);
    fc.assert(
      fc.property(fc.oneof(titles, fc.constantFrom('---', 'yes', '1', 'a: b', '# a', '[a]', '"', '{{x}}', '- a', '*a', '| a', 'null', '2026-11-22')), (title) => {
        const read = readArticle('index.md', articleOf(title));
        expect(read).toMatchObject({ kind: 'sound', value: { frontMatter: { title, kind: 'k', authors: ['ann'] } } });
      }),
      { numRuns: 300 },
    );
  });

  it('has a callout for urgent help where its kind demands one', () => {
    expect(articleOf('T', true)).toContain('\n> [!URGENT]\n');
    expect(articleOf('T')).not.toContain('URGENT');
  });
});

describe('a new collection', () => {
  it('is a workspace with a task of its own', () => {
    const files = newCollection({ name: 'visits', tool: 'in package.json' });
    expect(JSON.parse(files.get('content/visits/package.json') ?? '')).toMatchObject({ name: '@imprimatur-content/visits', private: true, scripts: { build: 'imprimatur build --collection visits' }, dependencies: { '@imprimatur/cli': '*' } });
    expect(JSON.parse(files.get('content/visits/turbo.json') ?? '')).toEqual({
      extends: ['//'],
      tasks: {
        build: {
          inputs: ['$TURBO_EXTENDS$', '$TURBO_ROOT$/locales/*/visits/**'],
          outputs: ['$TURBO_ROOT$/dist/preview/visits.json', '$TURBO_ROOT$/dist/preview/*/visits/**'],
        },
      },
    });
  });

  it('is waited for by the catalogue', () => {
    const added = addCollection('{ "tasks": { "//#catalogue": { "dependsOn": ["a#build"] } } }', 'visits');
    expect(added).toMatchObject({ kind: 'sound', value: '{ "tasks": { "//#catalogue": { "dependsOn": ["a#build", "@imprimatur-content/visits#build"] } } }' });
  });
});

describe('a new locale', () => {
  test.each<[string, string, string]>([
    ['en', 'English', 'ltr'],
    ['fr-CA', 'Français canadien', 'ltr'],
    ['el', 'Ελληνικά', 'ltr'],
    ['uk', 'Українська', 'ltr'],
    ['ka', 'ქართული', 'ltr'],
    ['zh-Hans', '简体中文', 'ltr'],
    ['ar', 'العربية', 'rtl'],
    ['ur', 'اردو', 'rtl'],
    ['he', 'עברית', 'rtl'],
    ['tlh', 'Klingon', 'ltr'],
  ])('%s is %s, %s', (tag, name, direction) => {
    expect(localeSettings(tag as Locale)).toEqual({ name, direction, digits: 'latn' });
  });

  const english = toolWords.interfaces.get('en') ?? '';
  const tags = ['en-GB', 'pt-BR', 'pl', 'ru', 'cy', 'he', 'ja', 'mt', 'lt', 'sl', 'ga', 'tlh', 'es-419', 'zh-Hant', 'ar-EG'];

  test.each(tags)('%s has every word of the source, in the plural forms of its own language', (tag) => {
    const { files, origin } = newLocale({ locale: tag as Locale, source: 'en' as Locale, sourceInterface: english }, toolWords);
    const [[path, text] = ['', '']] = [...files];
    expect(path).toBe(`locales/${tag}/interface.json`);
    const [words, source] = [readInterfaceWords(path, text), readInterfaceWords('en', english)];
    if (words.kind === 'faulty' || source.kind === 'faulty') throw new Error('refused');
    const families = [...source.value.keys()].filter((key) => key.endsWith('_other')).map((key) => key.slice(0, -'_other'.length));
    const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
    const expected = [...source.value.keys()].filter((key) => !/_(?:one|other)$/.test(key)).concat(families.flatMap((family) => forms.map((form) => `${family}_${form}`)));
    expect([...words.value.keys()].toSorted()).toEqual(expected.toSorted());
    // Only the words of another language are marked, and the mark is a warning.
    expect(words.diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(origin.kind === 'untranslated' ? ['warning interface-word-missing'] : []);
  });

  it('takes the words that the tool brings, as they are', () => {
    expect(newLocale({ locale: 'fr' as Locale, source: 'en' as Locale, sourceInterface: english }, toolWords)).toEqual({ files: new Map([['locales/fr/interface.json', toolWords.interfaces.get('fr')]]), origin: { kind: 'own' } });
  });

  it('stands behind the others in publication.yaml', () => {
    const text = "publisher: { name: P }\nlicence: L # mine\nrelease: { version: '2026.1.0', date: 2026-01-01 }\nsource-locale: en\nlocales:\n  en: { name: English, direction: ltr }\nkinds: {}\n";
    const added = addLocale(text, 'no' as Locale);
    if (added.kind === 'faulty') throw new Error('refused');
    expect(added.value).toBe(text.replace('kinds:', '  no: { name: Norsk, direction: ltr, digits: latn }\nkinds:'));
    expect(readPublication('file', added.value)).toMatchObject({ kind: 'sound', value: { locales: [{ locale: 'en' }, { locale: 'no', name: 'Norsk' }] } });
  });
});

describe('files of editors and git', () => {
  test.each<[string, (text: string | undefined) => string, string, string]>([
    ['.gitignore', gitIgnore, 'mine\nnode_modules/', 'mine\nnode_modules/\n.turbo/\n.imprimatur/\ndist/\n'],
    ['.gitignore with all of it', gitIgnore, 'dist/\n.imprimatur/\n\n.turbo/\nnode_modules/\n', 'dist/\n.imprimatur/\n\n.turbo/\nnode_modules/\n'],
    ['.gitattributes', gitAttributes, '* text=auto eol=lf\n*.pdf binary\n', '* text=auto eol=lf\n*.pdf binary\n# Merged key by key, by the driver that `imprimatur init` sets up in a clone.\ncontent/*/*/segments.lock.json merge=imprimatur\nlocales/*/*/*.json merge=imprimatur\n'],
    ['.gitattributes without the comment', gitAttributes, '* text=auto eol=lf\nlocales/*/*/*.json merge=imprimatur\ncontent/*/*/segments.lock.json merge=imprimatur\n', '* text=auto eol=lf\nlocales/*/*/*.json merge=imprimatur\ncontent/*/*/segments.lock.json merge=imprimatur\n'],
  ])('%s keeps what is there', (_name, write, text, expected) => {
    expect(write(text)).toBe(expected);
    expect(write(expected)).toBe(expected);
  });

  it('settings keep what a person wrote, also for the same schema', () => {
    const text = '{\n  // mine\n  "yaml.schemas": { ".schemas/policy.schema.json": "mine.yaml" },\n  "json.schemas": [\n    { "url": "./.schemas/catalogue.schema.json", "fileMatch": ["mine.json"] } // also mine\n  ]\n}\n';
    const added = editorSettings(text);
    if (added.kind === 'faulty') throw new Error('refused');
    for (const line of ['  // mine', '".schemas/policy.schema.json": "mine.yaml"', '    { "url": "./.schemas/catalogue.schema.json", "fileMatch": ["mine.json"] }, // also mine']) expect(added.value).toContain(line);
    expect(added.value.match(/catalogue\.schema\.json/g)).toHaveLength(1);
    expect(editorSettings(added.value)).toMatchObject({ value: added.value });
  });

  it('settings that are not JSON are refused', () => {
    expect(editorSettings('{ "a": }')).toMatchObject({ kind: 'faulty', diagnostics: [{ code: 'not-json', place: { file: '.vscode/settings.json', start: { line: 1, column: 8 } } }] });
  });
});
