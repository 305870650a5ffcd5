import type { WordingLists } from '@imprimatur/formats';
import type { Inline } from '@imprimatur/parse';
import type { ArticleCheck, FoundIn } from '../check.ts';
import { passageOf } from '../passage.ts';
import { findPhrases } from './find-phrases.ts';
import { type PlacedPassage, placedPassages } from './passages-of-kind.ts';
import { wordsOfPassage } from './words-of-passage.ts';

/** A link says where it leads. */
export const linkTextEmpty: ArticleCheck = {
  of: 'article',
  runsOn: 'every text',
  code: 'link-text-empty',
  severity: 'warning',
  protects: 'quality',
  rule: 'The text of a link says where it leads, without the words around it.',
  reason: 'A screen reader lists the links of a page: ‘here, here, more’ leads nowhere, and print shows no target.',
  mend: 'Make the words that say what is there the link: ‘read [how to store it](…)’.',
  languages: 'all',
  examples: [
    { locale: 'en', good: 'Read [how to store it](https://example.org/store).\n', bad: 'To read more, [click here](https://example.org/store).\n', words: 'click here' },
    { locale: 'en', good: 'Read [the leaflet on storage (PDF)](https://example.org/a.pdf).\n', bad: 'Read [leaflet-v2.pdf](https://example.org/leaflet-v2.pdf).\n', words: 'leaflet-v2.pdf' },
    { locale: 'fr', good: 'Lisez [comment le conserver](https://example.org/a).\n', bad: 'Pour le conserver, [cliquez ici](https://example.org/a).\n' },
    { locale: 'zh-Hans', good: '请阅读[如何保存](https://example.org/a)。\n', bad: '请[点击这里](https://example.org/a)。\n' },
  ],
  find: (article, { wording }) => placedPassages(article).flatMap((placed) => emptyLinksIn(placed, wording)),
};

function emptyLinksIn({ key, passage }: PlacedPassage, wording: WordingLists | undefined): readonly FoundIn[] {
  if (!passage.markdown.includes('](')) return [];
  return linksIn(passage.inlines).flatMap((children): readonly FoundIn[] => {
    const link = passageOf(children, '', passage.locale, {});
    const says = isFileName(link.text.trim()) || (wording !== undefined && isListed(link, wording.emptyLinks));
    return says ? [{ key, words: link.text.trim(), message: `Found the link ‘${link.text.trim()}’, expected words that say where it leads.` }] : [];
  });
}

function linksIn(inlines: readonly Inline[]): readonly (readonly Inline[])[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === 'link') return [inline.children];
    return 'children' in inline ? linksIn(inline.children) : [];
  });
}

/** Whether an entry is the whole text. */
function isListed(link: ReturnType<typeof passageOf>, entries: readonly string[]): boolean {
  const [first] = findPhrases(link, entries);
  const words = wordsOfPassage(link);
  return first !== undefined && first.firstWord === 0 && first.end === words.at(-1)?.end;
}

function isFileName(text: string): boolean {
  return /^[^\s/]{1,80}\.(?:pdf|docx?|pptx?|xlsx?|html?|jpe?g|png|svg|mp[34]|zip|txt)$/i.test(text);
}
