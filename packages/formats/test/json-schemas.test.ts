import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Checked } from '@imprimatur/diagnostics';
import { jsonSchemas, parseLocale, readArticle, readCatalogue, readCriticalWords, readInterfaceWords, readJson, readPolicy, readPublication, readReviewers, readTerms, readWording, readYaml, type SchemaName } from '@imprimatur/formats';
import { demonstrationKey } from '@imprimatur/signing';
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';

const repository = join(import.meta.dirname, '../../..');

/** zod reads the JSON alone, as an editor does: nothing of the schemas that it was made from is left in it. */
const validators = new Map([...jsonSchemas()].map(([name, schema]) => [name, z.fromJSONSchema(JSON.parse(JSON.stringify(schema)) as Parameters<typeof z.fromJSONSchema>[0])]));

/** The reader of each file; an article stands for its front matter. */
const readers: Readonly<Record<SchemaName, (file: string, text: string) => Checked<unknown>>> = {
  article: (file, text) => readArticle(file, `---\n${text}---\nText.\n`),
  publication: readPublication,
  policy: readPolicy,
  reviewers: readReviewers,
  terms: readTerms,
  'critical-words': readCriticalWords,
  wording: readWording,
  catalogue: readCatalogue,
  interface: readInterfaceWords,
};

/** Whether the schema lets a file's text through. */
function passes(name: SchemaName, text: string): boolean {
  const data = name === 'catalogue' || name === 'interface' ? readJson('file', text) : readYaml('file', text);
  if (data.kind === 'faulty') throw new Error(`${name}: ${data.diagnostics[0]?.message}`);
  return validators.get(name)?.safeParse(data.value.value).success ?? false;
}

/** What the schema and the reader say of a text. */
function check(name: SchemaName, text: string, expected: 'accepted' | 'refused'): void {
  expect({ schema: passes(name, text), reader: readers[name]('file', text).kind }).toEqual({ schema: expected === 'accepted', reader: expected === 'accepted' ? 'sound' : 'faulty' });
}

const own: readonly { readonly name: SchemaName; readonly pattern: string; readonly without: readonly string[] }[] = [
  { name: 'article', pattern: 'content/*/*/index.md', without: [] },
  { name: 'publication', pattern: 'content/publication.yaml', without: [] },
  { name: 'policy', pattern: 'content/policy.yaml', without: [] },
  { name: 'reviewers', pattern: 'content/reviewers.yaml', without: [] },
  { name: 'terms', pattern: 'locales/terms.yaml', without: [] },
  { name: 'critical-words', pattern: 'locales/*/critical-words.yaml', without: [] },
  { name: 'wording', pattern: 'locales/*/wording.yaml', without: [] },
  { name: 'catalogue', pattern: 'locales/*/*/*.json', without: ['**/*.{state,memory}.json'] },
  { name: 'interface', pattern: 'locales/*/interface.json', without: [] },
];

describe("the repository's own files", () => {
  it.each(own)('$name: $pattern', ({ name, pattern, without }) => {
    const files = globSync(pattern, { cwd: repository, exclude: without });
    expect(files).not.toEqual([]);
    for (const file of files) {
      const text = readFileSync(join(repository, file), 'utf8');
      check(name, name === 'article' ? (/^---\n([^]*?)\n---\n/.exec(text)?.[1] ?? '') + '\n' : text, 'accepted');
    }
  });
});

const article = (more: string): string => `title: T\ndescription: D\nkind: k\naudience: a\n${more.includes('authors:') ? '' : 'authors: [x]\n'}${more}\n`;
const reference = (more: string): string => article(`references:\n  - { id: R1, type: book, ${more} }`);
const publication = (changes: Readonly<Record<string, string>>): string =>
  Object.entries({ publisher: '{ name: P }', licence: 'CC BY 4.0', release: "{ version: '2026.11.0', date: 2026-11-22 }", 'source-locale': 'en', locales: '{ en: { name: English, direction: ltr } }', kinds: '{ k: {} }', ...changes })
    .map(([field, value]) => `${field}: ${value}\n`)
    .join('');
const policy = (rules: string, more = 'review-interval-months: 12'): string => `rules: ${rules}\n${more}\n`;
const reviewer = (found = '', instead = ''): string => `reviewers: [{ id: ann, printed-name: Ann, may-sign: [{ role: clinical, locales: all }], keys: [{ ed25519: ${demonstrationKey('demo-clinical').publicKey.text}, from: 2026-01-01 }] }]\n`.replace(found, instead);
const words = (changes: Readonly<Record<string, string>>): string =>
  Object.entries({ negation: '[not]', modality: '[may]', frequency: '[daily]', units: '[mg]', numbers: '[one]', comparison: '[more]', ...changes }).map(([field, value]) => `${field}: ${value}\n`).join('');
const wording = (changes: Readonly<Record<string, string>>): string =>
  Object.entries({ absolute: '[safe]', denying: '[not]', claims: '[in one study]', 'empty-links': '[here]', ...changes }).map(([field, value]) => `${field}: ${value}\n`).join('');

describe('what the schema allows', () => {
  test.each<[SchemaName, string, string]>([
    ['article', 'an amount, a range, a contact', article('values: { a: { value: 0.5, unit: mg/kg }, b: { from: 1, to: 2 }, c: { contact: d } }')],
    ['article', 'a year as a number', reference('title: T, issued: 2023, volume: 48, page: 991-999')],
    ['article', 'a date', reference('container-title: J, issued: 2024-12-09, DOI: 10.1000/182, URL: https://example.org/a')],
    ['article', 'a group of authors', reference('title: T, author: [{ literal: WHO }, { family: F, given: G }], et-al: true')],
    ['publication', 'locales of all shapes', publication({ locales: '{ en: { name: English, direction: ltr }, sr-Latn-RS: { name: S, direction: ltr }, es-419: { name: E, direction: ltr, digits: arab, contacts: { a-b: c } }, de-CH-1996: { name: D, direction: ltr }, ar-u-nu-latn: { name: A, direction: rtl } }' })],
    ['policy', 'a rule for locales', policy('[{ locales: [source, translated, zh-Hans], audiences: [x], require: { release: 9 } }]', 'review-interval-months: 60\nseparation: { clinical: [author, translator] }')],
    ['reviewers', 'nobody', 'reviewers: []\n'],
    ['reviewers', 'a revoked key', reviewer('from: 2026-01-01', 'from: 2026-01-01, until: 2027-01-01, revoked: { on: 2026-06-01, reason: lost }')],
    ['terms', 'no concepts', 'concepts: {}\n'],
    ['critical-words', 'stems, ends and phrases', words({ negation: '[not, "*n’t", minute*, at least]', prefixes: '[و]' })],
    ['wording', 'stems, ends, phrases and better words', wording({ absolute: '[safe, cure*, "*free", no side effects]', stigmatising: '{ addict*: a person who uses drugs }', tolerated: '[a safe place]', counted: '[people]' })],
    ['catalogue', 'the wordings of other branches', '{"a": {"b": "x", "b~other": "y", "b~other-2": "z"}, "12": ""}'],
    ['interface', 'the mark of words that nobody translated', '{"$comment": "Not translated.", "units": {"day_one": "x", "day_other": "y"}}'],
  ])('%s: %s', (name, _about, text) => {
    check(name, text, 'accepted');
  });
});

describe('typical mistakes', () => {
  test.each<[SchemaName, string, string]>([
    ['article', 'a misspelt field', article('auther: x')],
    ['article', 'no title', 'description: D\nkind: k\naudience: a\nauthors: [x]\n'],
    ['article', 'an empty title', article('').replace('title: T', "title: ' '")],
    ['article', 'a kind with a space', article('').replace('kind: k', 'kind: Health information')],
    ['article', 'nobody wrote it', article('authors: []')],
    ['article', 'one author, no list', article('authors: x')],
    ['article', 'an author by name', article('authors: [Ann Smith]')],
    ['article', 'yes for true', article('emergency: yes')],
    ['article', 'a unit that is not known', article('values: { a: { value: 1, unit: milligram } }')],
    ['article', 'a value in words', article('values: { a: { value: 0.5 mg } }')],
    ['article', 'a range and a value', article('values: { a: { value: 1, from: 1, to: 2 } }')],
    ['article', 'half a range', article('values: { a: { from: 1 } }')],
    ['article', 'a value with a capital', article('values: { Dose: { value: 1 } }')],
    ['article', 'a reference without title', reference('note: x')],
    ['article', 'a reference of no known type', reference('title: T').replace('type: book', 'type: blog')],
    ['article', 'a reference with an odd id', reference('title: T').replace('id: R1', 'id: R 1')],
    ['article', 'a DOI with its resolver', reference('title: T, DOI: https://doi.org/10.1000/182')],
    ['article', 'an address without https', reference('title: T, URL: www.example.org')],
    ['article', 'a month as the date', reference('title: T, issued: 2024-12')],
    ['article', 'a two-digit year', reference('title: T, issued: 24')],
    ['article', 'an author of a reference as a text', reference('title: T, author: [Fineberg SK]')],
    ['publication', 'an unknown field', publication({ license: 'x' })],
    ['publication', 'a version that YAML reads as a number', publication({ release: '{ version: 2026.11, date: 2026-11-22 }' })],
    ['publication', 'a version with a v', publication({ release: '{ version: v2026.11.0, date: 2026-11-22 }' })],
    ['publication', 'a date in words', publication({ release: "{ version: '2026.11.0', date: 22 November 2026 }" })],
    ['publication', 'a month of 13', publication({ release: "{ version: '2026.11.0', date: 2026-13-01 }" })],
    ['publication', 'a locale that is not canonical', publication({ locales: '{ en: { name: English, direction: ltr }, zh-hans: { name: Z, direction: ltr } }' })],
    ['publication', 'a locale with an underscore', publication({ locales: '{ en: { name: English, direction: ltr }, pt_BR: { name: P, direction: ltr } }' })],
    ['publication', 'a direction in words', publication({ locales: '{ en: { name: English, direction: left to right } }' })],
    ['publication', 'a locale without direction', publication({ locales: '{ en: { name: English } }' })],
    ['publication', 'a format that does not exist', publication({ formats: '[html, docx]' })],
    ['publication', 'a fallback that does not exist', publication({ 'fallback-for-drafts': 'machine' })],
    ['publication', 'a demonstration by a word', publication({ demonstration: 'yes' })],
    ['publication', 'an address without https', publication({ publisher: '{ name: P, url: example.org }' })],
    ['publication', 'a misspelt rule of a kind', publication({ kinds: '{ k: { urgent_help: true } }' })],
    ['policy', 'no rules', policy('[]')],
    ['policy', 'a rule that asks for nothing', policy('[{ kinds: [a] }]')],
    ['policy', 'a misspelt role', policy('[{ require: { clincal: 1 } }]')],
    ['policy', 'nobody', policy('[{ require: { clinical: 0 } }]')],
    ['policy', 'half a person', policy('[{ require: { clinical: 1.5 } }]')],
    ['policy', 'a condition in the singular', policy('[{ kind: [a], require: { clinical: 1 } }]')],
    ['policy', 'a locale by its name', policy('[{ locales: [French], require: { clinical: 1 } }]')],
    ['policy', 'no interval', policy('[{ require: { clinical: 1 } }]', '')],
    ['policy', 'an interval in words', policy('[{ require: { clinical: 1 } }]', 'review-interval-months: a year')],
    ['policy', 'a hand that does not exist', policy('[{ require: { clinical: 1 } }]', 'review-interval-months: 12\nseparation: { clinical: [writer] }')],
    ['reviewers', 'an id with a capital', reviewer('id: ann', 'id: Ann')],
    ['reviewers', 'an unknown role', reviewer('role: clinical', 'role: surgical')],
    ['reviewers', 'every for all', reviewer('locales: all', 'locales: every')],
    ['reviewers', 'no locale', reviewer('locales: all', 'locales: []')],
    ['reviewers', 'a key in hexadecimal', reviewer(demonstrationKey('demo-clinical').publicKey.text, 'a1'.repeat(32))],
    ['reviewers', 'no keys', reviewer(/keys: .*\]/.exec(reviewer())?.[0].slice(0, -3) ?? '', 'keys: []')],
    ['reviewers', 'a day first', reviewer('from: 2026-01-01', 'from: 01-01-2026')],
    ['reviewers', 'a revocation without reason', reviewer('from: 2026-01-01', 'from: 2026-01-01, revoked: { on: 2026-02-03 }')],
    ['reviewers', 'an unknown field', reviewer('printed-name: Ann', 'printed-name: Ann, email: a')],
    ['terms', 'a concept for no locale', 'concepts: { dose: { english_: dose } }\n'],
    ['terms', 'a concept with a capital', 'concepts: { Dose: { en: dose } }\n'],
    ['terms', 'forbidden words that are no list', 'concepts: { dose: { en: { preferred: dose, forbidden: shot } } }\n'],
    ['terms', 'no preferred words', 'concepts: { dose: { en: { forbidden: [shot] } } }\n'],
    ['terms', 'an empty word', "concepts: { dose: { en: ' ' } }\n"],
    ['terms', 'an unknown field', 'concepts: {}\nnever_translated: [FDA]\n'],
    ['critical-words', 'a list that is missing', words({}).replace('negation: [not]\n', '')],
    ['critical-words', 'a list that is empty', words({ negation: '[]' })],
    ['critical-words', 'a misspelt list', words({ negations: '[not]' })],
    ['critical-words', 'a star in the middle', words({ negation: '[n*t]' })],
    ['critical-words', 'a number', words({ numbers: '[1]' })],
    ['critical-words', 'a prefix of two words', words({ prefixes: '[a b]' })],
    ['wording', 'a list that is missing', wording({}).replace('claims: [in one study]\n', '')],
    ['wording', 'a misspelt list', wording({ claim: '[x]' })],
    ['wording', 'a hurtful word without a better one', wording({ stigmatising: '[addict]' })],
    ['wording', 'an empty better word', wording({ stigmatising: "{ addict: ' ' }" })],
    ['wording', 'a star in the middle', wording({ absolute: '[s*fe]' })],
    ['catalogue', 'a key with a space', '{"a": {"b c": "x"}}'],
    ['catalogue', 'a key with a dot', '{"a.b": "x"}'],
    ['catalogue', 'a number', '{"a": 3}'],
    ['catalogue', 'a list', '{"a": ["x"]}'],
    ['catalogue', 'nothing', '{"a": null}'],
    ['catalogue', 'a group of another branch', '{"a~other": {"b": "x"}}'],
    ['interface', 'an empty word', '{"a": {"b": " "}}'],
    ['interface', 'a list', '{"a": ["b"]}'],
  ])('%s: %s', (name, _about, text) => {
    check(name, text, 'refused');
  });

  // zod lets through any field where an object has branches beside its fields; other validators do not.
  it('in the fields of a reference are underlined too', () => {
    expect(jsonSchemas().get('article')).toHaveProperty('properties.references.items.additionalProperties', false);
  });

  it('are underlined where only the whole publication could tell: a plural form that no language has', () => {
    expect(passes('interface', '{"units": {"day_othr": "x"}}')).toBe(false);
  });
});

it('has only patterns that editors can run, which read them as Unicode', () => {
  const patterns = [...JSON.stringify([...jsonSchemas()]).matchAll(/"pattern":("(?:[^"\\]|\\.)*")/g)].map(([, text = '']) => JSON.parse(text) as string);
  expect(patterns.length).toBeGreaterThan(20);
  // Java's, which JetBrains' editors use, has the same meaning for all that is left without these.
  for (const pattern of patterns) expect(new RegExp(pattern, 'u').source).not.toMatch(/\\[pPdDwWbBuk]|\(\?[^:]/);
});

/** An editor that underlines what check allows would teach people to ignore it. */
describe('no schema is stricter than its reader', () => {
  const subtag = (characters: string, from: number, to: number): fc.Arbitrary<string> => fc.string({ unit: fc.constantFrom(...characters.split('')), minLength: from, maxLength: to });
  const tag = fc.tuple(subtag('abcdefrstz', 2, 8), fc.array(fc.oneof(subtag('abcLnst', 4, 4), subtag('ABCRUS', 2, 2), subtag('0149', 3, 3), subtag('abc019', 4, 8), fc.constantFrom('u-nu-latn', 'x-a1', 't-en', 'a-bc')), { maxLength: 3 }))
    .map(([language, rest]) => [language, ...rest].join('-'));

  it('for any tag', () => {
    fc.assert(fc.property(tag, (written) => {
      const canonical = canonicalOf(written);
      fc.pre(canonical !== undefined);
      expect(passes('publication', publication({ locales: `{ en: { name: E, direction: ltr }, ${canonical}: { name: X, direction: ltr } }` }))).toBe(true);
    }), { numRuns: 300 });
  });

  it('for any name', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'z', '0', '9', '-', 'A', ' '), minLength: 1, maxLength: 82 }), (name) => {
      const text = article('').replace('kind: k', `kind: ${JSON.stringify(name)}`);
      expect(passes('article', text)).toBe(readers.article('file', text).kind === 'sound');
    }), { numRuns: 300 });
  });
});

function canonicalOf(written: string): string | undefined {
  try {
    const [canonical = ''] = Intl.getCanonicalLocales(written);
    return parseLocale(canonical);
  } catch {
    return undefined;
  }
}

it('gives every field a description, in every schema, and names its draft', () => {
  const bare: string[] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, inner] of Object.entries(value)) {
      // Branches that only say which fields must be there describe none.
      if (name === 'properties' && 'additionalProperties' in value) for (const [field, schema] of Object.entries(inner as Record<string, { readonly description?: string }>)) if (schema.description === undefined) bare.push(`${path}.${field}`);
      walk(inner, `${path}.${name}`);
    }
  };
  for (const [name, schema] of jsonSchemas()) {
    expect(schema).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#', title: expect.any(String), description: expect.any(String) });
    walk(schema, name);
  }
  expect(bare).toEqual([]);
});
