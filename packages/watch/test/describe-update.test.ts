import { describe, expect, it } from 'vitest';
import { describeUpdate } from '../src/describe-update.ts';
import { isNews } from '../src/live-update.ts';
import { sample, type Sample, source, spanish } from './sample.ts';

/** What is done with a publication, and what the terminal then says. */
const stories: readonly { readonly name: string; readonly act: (here: Sample) => readonly string[]; readonly said: string }[] = [
  {
    name: 'an edit of the source',
    act: ({ edit }) => {
      edit(source, 'Do not chew it.', 'Do not chew it at all.');
      return [source];
    },
    said: `en medicines/sample-medicine: 1 changed (how-to-take-it.do-not-chew-it); approved before, a draft now
es, ar medicines/sample-medicine: 1 stale (how-to-take-it.do-not-chew-it); approved before, a draft now
`,
  },
  {
    name: 'a second edit of the source',
    act: ({ edit, save }) => {
      edit(source, 'Do not chew it.', 'Do not chew it at all.');
      save(source);
      edit(source, 'Swallow it whole.', 'Swallow it quite whole.');
      return [source];
    },
    said: `en medicines/sample-medicine: 1 changed (how-to-take-it.swallow-it-whole)
es, ar medicines/sample-medicine: 1 stale (how-to-take-it.swallow-it-whole), 2 stale in all
`,
  },
  {
    name: 'an edit of many passages names the first',
    act: ({ write, read }) => {
      write(spanish, read(spanish).replace(/(": "[^"{[]+)"/g, '$1!"'));
      return [spanish];
    },
    said: `es medicines/sample-medicine: 12 changed, 12 unaccepted (title, description, how-to-take-it.heading, …); approved before, a draft now
`,
  },
  {
    name: 'a broken file',
    act: ({ write }) => {
      write(spanish, '{');
      return [spanish];
    },
    said: 'es medicines/sample-medicine: cannot be used. The last good page stays.\n',
  },
  {
    name: 'a mended file',
    act: ({ write, read, save }) => {
      const before = read(spanish);
      write(spanish, '{');
      save(spanish);
      write(spanish, before);
      return [spanish];
    },
    said: 'es medicines/sample-medicine: good again\n',
  },
  { name: 'a save that changes nothing', act: () => [source], said: 'medicines/sample-medicine: the texts are as they were.\n' },
  {
    name: 'a new article',
    act: ({ write, read }) => {
      write('content/guides/fresh/index.md', read('content/guides/reading-a-leaflet/index.md'));
      return ['content/guides/fresh/index.md'];
    },
    said: `en guides/fresh: new: a draft
es, ar guides/fresh: new: a draft, 4 missing
3 articles in 3 languages: 6 texts approved, 3 drafts.
`,
  },
  {
    name: 'a removed article',
    act: ({ files, edit }) => {
      edit(source, '[what the words mean](../../guides/reading-a-leaflet/)', 'what the words mean');
      for (const path of files.contents.keys()) if (path.includes('/reading-a-leaflet')) files.contents.delete(path);
      return ['content/guides/reading-a-leaflet/index.md'];
    },
    said: `guides/reading-a-leaflet: removed.
en medicines/sample-medicine: 1 changed (how-to-take-it.take-it-with-water); approved before, a draft now
es, ar medicines/sample-medicine: 1 stale (how-to-take-it.take-it-with-water); approved before, a draft now
1 article in 3 languages: 0 texts approved, 3 drafts, 2 stale passages.
`,
  },
  {
    name: 'a broken shared file',
    act: ({ write }) => {
      write('content/policy.yaml', '[');
      return ['content/policy.yaml', 'content/reviewers.yaml'];
    },
    said: 'content/policy.yaml, content/reviewers.yaml: cannot be used. The last good pages stay.\n',
  },
];

describe('the terminal says of', () => {
  it.each(stories)('$name', ({ act, said }) => {
    const here = sample();
    expect(here.save(...act(here)).filter(isNews).map(describeUpdate).join('')).toBe(said);
  });

  it('a file that the disk refuses', () => {
    expect(describeUpdate({ kind: 'unreadable', message: 'EACCES: permission denied' })).toBe('The disk refused: EACCES: permission denied\n');
  });
});
