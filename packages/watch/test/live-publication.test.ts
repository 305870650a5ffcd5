import { describe, expect, it, vi } from 'vitest';
import { LivePublication } from '../src/live-publication.ts';
import { isNews, type LiveUpdate, type TextUpdate } from '../src/live-update.ts';
import { allUpdates, guide, medicine, ofArticle, projectOf, sample, type Sample, source, spanish } from './sample.ts';

/** What a text's update says, without what it does not. */
function told({ broken, mended, changed, gone, became, state, stateBefore }: TextUpdate): object {
  const lists = Object.entries({ changed, gone, ...became }).filter(([, keys]) => keys.length > 0);
  return { ...Object.fromEntries(lists), ...(broken ? { broken } : {}), ...(mended ? { mended } : {}), ...(state === stateBefore ? {} : { state }) };
}

function toldOf(updates: readonly LiveUpdate[], name: string): object {
  return Object.fromEntries(ofArticle(updates, name).texts.map((text) => [text.locale, told(text)]));
}

const dose = 'opening.take-dose-once-a';
const chew = 'how-to-take-it.do-not-chew-it';

describe('a save', () => {
  /** The edit of one file, and what is told of the article's texts. */
  const edits: readonly { readonly name: string; readonly path: string; readonly found: string; readonly replacement: string; readonly expected: object }[] = [
    {
      name: 'of the source makes translations stale',
      path: source,
      found: 'Do not chew it.',
      replacement: 'Do not chew it at all.',
      expected: { en: { changed: [chew], state: 'draft' }, es: { stale: [chew], state: 'draft' }, ar: { stale: [chew], state: 'draft' } },
    },
    {
      name: 'of a value makes every passage stale that uses it',
      path: source,
      found: 'value: 0.5',
      replacement: 'value: 0.75',
      expected: {
        en: { changed: [dose, 'how-to-take-it.dose'], state: 'draft' },
        es: { stale: [dose, 'how-to-take-it.dose'], state: 'draft' },
        ar: { stale: [dose, 'how-to-take-it.dose'], state: 'draft' },
      },
    },
    {
      name: 'of a new passage leaves it missing',
      path: source,
      found: '- Do not chew it.',
      replacement: '- Do not chew it.\n- Sit down first.',
      expected: {
        en: { changed: ['how-to-take-it.sit-down-first'], state: 'draft' },
        es: { missing: ['how-to-take-it.sit-down-first'], state: 'draft' },
        ar: { missing: ['how-to-take-it.sit-down-first'], state: 'draft' },
      },
    },
    {
      name: 'without a passage tells that it is gone',
      path: source,
      found: '- Do not chew it.\n',
      replacement: '',
      expected: { en: { gone: [chew], state: 'draft' }, es: { gone: [chew], state: 'draft' }, ar: { gone: [chew], state: 'draft' } },
    },
    {
      name: 'of a translation makes the passage unaccepted',
      path: spanish,
      found: 'No lo mastique.',
      replacement: 'Nunca lo mastique.',
      expected: { en: {}, es: { changed: [chew], unaccepted: [chew], state: 'draft' }, ar: {} },
    },
    {
      name: 'without a translation leaves the passage missing',
      path: spanish,
      found: '    "do-not-chew-it": "No lo mastique.",\n',
      replacement: '',
      expected: { en: {}, es: { missing: [chew], state: 'draft' }, ar: {} },
    },
    { name: 'of white space changes no text', path: source, found: 'Do not chew it.', replacement: 'Do  not   chew it.', expected: { en: {}, es: {}, ar: {} } },
    { name: 'of a broken source keeps all texts as they were', path: source, found: '---\ntitle:', replacement: '---\n]title:', expected: { en: { broken: true }, es: { broken: true }, ar: { broken: true } } },
    { name: 'of a broken translation keeps that one as it was', path: spanish, found: '"title":', replacement: 'title:', expected: { en: {}, es: { broken: true }, ar: {} } },
    { name: 'of a lost citation is a finding', path: spanish, found: ' [@R1]', replacement: '', expected: { en: {}, es: { broken: true }, ar: {} } },
  ];

  it.each(edits)('$name', ({ path, found, replacement, expected }) => {
    const here = sample();
    here.edit(path, found, replacement);
    expect(toldOf(here.save(path), medicine)).toEqual(expected);
  });

  it.each(edits)('$name, and putting it back tells the opposite', ({ path, found, replacement, expected }) => {
    const here = sample();
    const before = here.read(path);
    here.edit(path, found, replacement);
    here.save(path);
    here.write(path, before);
    const updates = here.save(path);
    expect(ofArticle(updates, medicine).texts.map(({ state }) => state)).toEqual(['approved', 'approved', 'approved']);
    const mended = Object.entries(expected).map(([locale, text]) => [locale, (text as { broken?: true }).broken === true]);
    expect(ofArticle(updates, medicine).texts.map((text) => [text.locale, text.mended])).toEqual(mended);
  });

  it('of a sign-off changes the standing and no passage', () => {
    const here = sample();
    const path = [...here.files.contents.keys()].find((each) => each.startsWith(`content/${medicine}/signoffs/es/`)) ?? '';
    here.files.contents.delete(path);
    expect(toldOf(here.save(path), medicine)).toEqual({ en: {}, es: { state: 'draft' }, ar: {} });
  });

  it('of a source that had changed before makes the passage stale again', () => {
    const here = sample();
    here.edit(source, 'Do not chew it.', 'Do not chew it at all.');
    here.save(source);
    here.edit(source, 'Do not chew it at all.', 'Do not chew it at all, ever.');
    expect(toldOf(here.save(source), medicine)).toEqual({ en: { changed: [chew] }, es: { stale: [chew] }, ar: { stale: [chew] } });
  });

  it('of several files of an article is one look', () => {
    const here = sample();
    here.edit(source, 'Do not chew it.', 'Do not chew it at all.');
    here.edit(spanish, 'No lo mastique.', 'Nunca lo mastique.');
    expect(here.save(source, spanish, source)).toHaveLength(1);
  });

  it('of what belongs to nothing is not looked at', () => {
    expect(sample().save('content/notes.txt', 'dist/index.html', `content/${medicine}/.index.md.swp`, 'locales/es/../../etc/passwd')).toEqual([]);
  });
});

describe('a broken file', () => {
  it('leaves the last good page, with its findings', () => {
    const here = sample();
    here.write(spanish, '{');
    const update = ofArticle(here.save(spanish), medicine);
    expect(update.diagnostics.map(({ code, place }) => [code, place.file])).toEqual([['not-json', spanish]]);
    expect(update.texts.map(({ locale, shown }) => [locale, shown])).toEqual([['en', true], ['es', true], ['ar', true]]);
    expect(here.live.texts(medicine).get('es' as never)?.text.document.segments.get('title' as never)?.text).toBe('Cómo tomar un medicamento de ejemplo');
  });

  it('from the start has no page, and the other languages have theirs', () => {
    const { files, write } = sample();
    write(spanish, '{');
    const live = new LivePublication(projectOf(files));
    const update = ofArticle(allUpdates(live), medicine);
    expect(isNews(update)).toBe(true);
    expect(update.texts.map(({ locale, broken, shown, state }) => [locale, broken, shown, state])).toEqual([['en', false, true, 'approved'], ['es', true, false, 'unknown'], ['ar', false, true, 'approved']]);
    expect([...live.texts(medicine).keys()]).toEqual(['en', 'ar']);
  });

  it('of another article is nobody else\'s business', () => {
    const here = sample();
    here.write(spanish, '{');
    expect(here.save(spanish).map((update) => (update.kind === 'article' ? update.article : update.kind))).toEqual([medicine]);
  });
});

describe('a file that all articles share', () => {
  const names = (updates: readonly LiveUpdate[]): readonly string[] => updates.map((update) => (update.kind === 'article' ? `${update.article} ${update.cause}` : update.kind));

  it('has every article looked at again', () => {
    const here = sample();
    here.edit('content/policy.yaml', 'clinical: 1', 'clinical: 2');
    const updates = here.save('content/policy.yaml');
    expect(names(updates).toSorted()).toEqual([`${guide} shared`, `${medicine} shared`, 'settled', 'shared']);
    expect(toldOf(updates, medicine)).toEqual({ en: { state: 'draft' }, es: { state: 'draft' }, ar: { state: 'draft' } });
    expect(updates.filter(isNews).map(({ kind }) => kind)).toEqual(['shared', 'article', 'settled']);
  });

  it('stays as it was while it is broken', () => {
    const here = sample();
    const before = here.read('content/policy.yaml');
    here.write('content/policy.yaml', 'rules: [');
    expect(here.save('content/policy.yaml')).toMatchObject([{ kind: 'shared', files: ['content/policy.yaml'], broken: true, diagnostics: [{ place: { file: 'content/policy.yaml' } }] }]);
    expect(here.live.shared.broken).toBe(true);
    here.edit(source, 'Do not chew it.', 'Do not chew it at all.');
    expect(toldOf(here.save(source), medicine)).toMatchObject({ es: { stale: [chew] } });
    here.write('content/policy.yaml', before);
    expect(here.save('content/policy.yaml')[0]).toMatchObject({ kind: 'shared', broken: false, diagnostics: [] });
    expect(here.live.shared.broken).toBe(false);
  });

  it('that only classes edits changes no page', () => {
    expect(names(sample().save('locales/en/critical-words.yaml'))).toEqual(['shared']);
  });
});

describe('an article', () => {
  const fresh = 'content/guides/fresh/index.md';

  const addFresh = (here: Sample): readonly LiveUpdate[] => {
    here.write(fresh, here.read(`content/${guide}/index.md`));
    return here.save(fresh);
  };

  it('that is added is new, and its links lead somewhere from now on', () => {
    const here = sample();
    here.edit(source, '../../guides/reading-a-leaflet/', '../../guides/fresh/');
    expect(toldOf(here.save(source), medicine)).toMatchObject({ en: { broken: true } });
    const updates = addFresh(here);
    expect(ofArticle(updates, 'guides/fresh')).toMatchObject({ cause: 'saved', texts: [{ state: 'draft', stateBefore: undefined }, {}, {}] });
    expect(toldOf(updates, medicine)).toMatchObject({ en: { mended: true } });
  });

  it('that is removed is forgotten', () => {
    const here = sample();
    addFresh(here);
    here.files.contents.delete(fresh);
    expect(here.save(fresh)[0]).toEqual({ kind: 'removed', article: 'guides/fresh' });
    expect(here.live.article('guides/fresh')).toBeUndefined();
    expect(here.live.texts('guides/fresh').size).toBe(0);
  });

  it('that loses its index.md keeps its last good page', () => {
    const here = sample();
    here.files.contents.delete(source);
    const update = ofArticle(here.save(source), medicine);
    expect(update.texts.every(({ broken, shown }) => broken && shown)).toBe(true);
    expect(update.diagnostics[0]?.code).toBe('file-missing');
  });
});

it('what was saved last is looked at before what waits for its first look', () => {
  const { files } = sample();
  const live = new LivePublication(projectOf(files));
  live.note([spanish]);
  expect(live.next()).toMatchObject({ kind: 'article', article: medicine, cause: 'saved' });
  expect(live.next()).toMatchObject({ kind: 'article', article: guide, cause: 'first-look' });
  expect(live.next()).toEqual({ kind: 'settled', totals: { articles: 2, languages: 3, approved: 6, drafts: 0, broken: 0, stale: 0 } });
  expect(live.next()).toBeUndefined();
});

it('a file that vanishes while it is read is told, and nothing else is lost', () => {
  const here = sample();
  const reading = vi.spyOn(here.files, 'read').mockImplementation(() => {
    throw Object.assign(new Error('ENOENT: no such file'), { code: 'ENOENT' });
  });
  expect(here.save(source)).toEqual([{ kind: 'unreadable', message: 'ENOENT: no such file' }]);
  reading.mockRestore();
  expect(here.save(source)).toMatchObject([{ kind: 'article', article: medicine }]);
});

it('a fault of the program is not taken for one of the disk', () => {
  const here = sample();
  vi.spyOn(here.files, 'read').mockImplementation(() => {
    throw new TypeError('a bug');
  });
  expect(() => here.save(source)).toThrow('a bug');
});
