import type { ArticleCheck, FoundIn } from '../check.ts';
import { type PlacedPassage, placedPassages } from './passages-of-kind.ts';

/** No web address stands in the text. */
export const bareUrl: ArticleCheck = {
  of: 'article',
  runsOn: 'source',
  code: 'bare-url',
  severity: 'warning',
  protects: 'quality',
  rule: 'No web address stands in the text; it is the target of a link that says where it leads.',
  reason: 'Nobody can tell what is there before going, a screen reader spells it out, and what it shows may change or be gone.',
  mend: 'Write what is there as the text of a link to it; a source belongs under `references:`.',
  languages: 'all',
  examples: [
    { locale: 'en', good: 'Watch [how the spray is used](https://example.org/watch).\n', bad: 'Watch https://example.org/watch before you start.\n', words: 'https://example.org/watch' },
    { locale: 'en', good: 'Write to help@example.org.\n', bad: 'www.example.org/a\n', words: 'www.example.org/a' },
  ],
  find: (article) => placedPassages(article).flatMap(addressesIn),
};

const address = /(?:\bhttps?:\/\/|\bwww\.)[^\s<>«»“”]{1,500}/gi;

function addressesIn({ key, passage: { text } }: PlacedPassage): readonly FoundIn[] {
  return [...text.matchAll(address)].map(({ index, 0: found }) => {
    const words = found.replace(/[.,;:!?)\]'"’]+$/, '');
    const alone = words === text.trim();
    const message = `Found the web address ${words}${alone ? ' alone in a paragraph' : ''}, expected words that say what is there, with a link.`;
    return { key, words, at: index, message, ...(isSource(text) ? { hint: 'List this source under `references:`, and cite it where the text relies on it.' } : {}) };
  });
}

/** ‘Yale University (June 1, 2022). Title. https://…’: an entry of a list of sources. */
function isSource(text: string): boolean {
  return /\((?:[^()]{0,30}\s)?(?:19|20)\d\d(?:\s[^()]{0,30})?\)/.test(text);
}
