import { type LocalizedDocument, translate, type TranslateInput } from '@imprimatur/translate';
import { describe, expect, test } from 'vitest';
import { article, image, inputOf, sourceOf, spanish, wordsOf } from './sample.ts';

const take = 'opening.take-dose-now-see';

/** The statuses that are not `accepted`, and the codes with their lines. */
function check(input: TranslateInput, statuses: Readonly<Record<string, string>>, problems: readonly string[] = []): void {
  const translated = translate(input);
  const found = translated.diagnostics.map(({ code, severity, place }) => `${severity} ${code} ${place.start?.line}`);
  const open = translated.kind === 'faulty' ? [] : [...translated.value.segments].filter(([, segment]) => segment.status !== 'accepted').map(([key, segment]) => [key, segment.status] as const);
  const ready = Object.keys(statuses).length === 0;
  expect({ found, statuses: Object.fromEntries(open), sound: translated.kind === 'sound' }).toEqual({ found: problems, statuses, sound: !problems.some((problem) => problem.startsWith('error')) });
  expect(translated.kind === 'faulty' || (translated.value.ready === ready && (translated.value.digest !== undefined) === ready)).toBe(true);
}

function documentOf(input: TranslateInput): LocalizedDocument {
  const translated = translate(input);
  if (translated.kind === 'faulty') throw new Error(JSON.stringify(translated.diagnostics));
  return translated.value;
}

const edited = (from: string, to: string): ReturnType<typeof sourceOf> => sourceOf(article.replace(from, to), image, inputOf().lock);
const without = (key: string): Readonly<Record<string, string>> => Object.fromEntries(Object.entries(spanish).filter(([each]) => each !== key));

describe('where a translation stands', () => {
  test.each<[string, TranslateInput, Readonly<Record<string, string>>, (readonly string[])?]>([
    ['accepted', inputOf(), {}],
    ['formatted otherwise', inputOf({ ...spanish, [take]: 'Tome  {{ dose }} __ahora__ [@R1]. Vea [más](<#more>).' }), {}],
    ['stale after an edit of the source', inputOf(spanish, spanish, edited('Take {{dose}}', 'Always take {{dose}}')), { [take]: 'stale' }],
    ['accepted after a reformatting of the source', inputOf(spanish, spanish, edited('**now**', '__now__')), {}],
    ['an edit of the target does not make it fresh', inputOf({ ...spanish, [take]: 'Tome siempre {{dose}} **ahora** [@R1]. Vea [más](#more).' }, spanish, edited('Take {{dose}}', 'Always take {{dose}}')), { [take]: 'stale' }],
    ['unaccepted after an edit of the target', inputOf({ ...spanish, title: 'Otro título' }), { title: 'unaccepted' }],
    ['never accepted', inputOf(spanish, without('more.heading')), { 'more.heading': 'unaccepted' }],
    ['missing', inputOf(without('opening.shape')), { 'opening.shape': 'missing' }],
    ['missing although it was accepted once', inputOf(without('title'), spanish), { title: 'missing' }],
    ['empty', inputOf({ ...spanish, title: ' ' }), { title: 'missing' }, ['warning empty-translation 2']],
    ['a key that the article never had', inputOf({ ...spanish, other: 'x' }), {}, ['error unknown-segment 12']],
    ['a key whose passage is gone', inputOf(spanish, spanish, edited('![Shape](a.svg)\n\n', '')), {}, ['warning unknown-segment 6', 'warning unknown-segment 7']],
    ['raw HTML', inputOf({ ...spanish, title: '<b>Título</b>' }), {}, ['error raw-html 2', 'error raw-html 2']],
    ['a script link', inputOf({ ...spanish, [take]: 'Tome {{dose}} **ahora** [@R1]. Vea [más](javascript:x).' }), {}, ['error unsafe-link 5']],
    ['a contact that the locale lacks', { ...inputOf(), words: wordsOf('es', { contacts: {} }) }, {}, ['error value-contact-missing 19']],
  ])('%s', (_name, input, statuses, problems) => {
    check(input, statuses, problems);
  });

  test('the source itself is ready', () => {
    const document = documentOf({ ...inputOf(), words: wordsOf('en'), files: undefined });
    expect({ ready: document.ready, statuses: new Set([...document.segments.values()].map((segment) => segment.status)), translators: document.translators }).toEqual({ ready: true, statuses: new Set(['source']), translators: [] });
  });

  test.each([
    ['source', true, 'Title'],
    ['translation', false, 'Otro título'],
  ] as const)('a draft falls back to the %s', (fallbackForDrafts, fallsBack, text) => {
    const title = documentOf({ ...inputOf({ ...spanish, title: 'Otro título' }), fallbackForDrafts }).segments.values().next().value;
    expect(title).toMatchObject({ status: 'unaccepted', fallsBack, inlines: [{ kind: 'text', text }], text: 'Otro título' });
  });

  test('who accepted it has had a hand in it', () => {
    expect(documentOf(inputOf()).translators).toEqual(['eva']);
  });
});

describe('the content digest', () => {
  const digestOf = (text: string, svg = image, locale = 'en'): string | undefined => documentOf({ ...inputOf(), source: sourceOf(text, svg), words: wordsOf(locale), files: undefined }).digest;
  const original = digestOf(article);

  test.each<[string, string | undefined]>([
    ['emphasis in another style', digestOf(article.replace('**now**', '__now__'))],
    ['white space', digestOf(article.replace('Take {{dose}}', 'Take\n{{ dose }}'))],
    ['fields in another order', digestOf(article.replace('kind: k\naudience: a\n', 'audience: a\nkind: k\n'))],
    ['a comment and quotes in the front matter', digestOf(article.replace('title: Title', '# comment\ntitle: "Title"'))],
  ])('does not change with %s', (_name, digest) => {
    expect(digest).toBe(original);
  });

  test.each<[string, string | undefined]>([
    ['a word', digestOf(article.replace('**now**', '**soon**'))],
    ['emphasis', digestOf(article.replace('**now**', '*now*'))],
    ['a value', digestOf(article.replace('0.5', '0.6'))],
    ['a unit', digestOf(article.replace('mg/kg', 'mg'))],
    ['a reference', digestOf(article.replace('title: Book', 'title: Booklet'))],
    ['a link', digestOf(article.replace('(#more)', '(../s/)'))],
    ['an image', digestOf(article, image.replace('M0 0', 'M0 1'))],
    ['an author', digestOf(article.replace('[ann]', '[ann, bob]'))],
    ['the kind of content', digestOf(article.replace('kind: k', 'kind: l'))],
    ['the order of passages', digestOf(article.replace('![Shape](a.svg)\n\n', '').replace('Call {{call}}.', 'Call {{call}}.\n\n![Shape](a.svg)'))],
    ['a heading\'s anchor', digestOf(article.replace('## More', '## More {#more-about}').replace('(#more)', '(#more-about)'))],
    ['the locale', digestOf(article, image, 'de')],
  ])('changes with %s', (_name, digest) => {
    expect(digest).toMatch(/^sha256:/);
    expect(digest).not.toBe(original);
  });

  test('is the same whatever the time zone', () => {
    const zone = process.env['TZ'];
    try {
      for (const other of ['Pacific/Kiritimati', 'America/Anchorage']) {
        process.env['TZ'] = other;
        expect(digestOf(article)).toBe(original);
      }
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });
});
