import { checks } from '@imprimatur/check';
import { describe, expect, it } from 'vitest';
import { findingsInArticle } from './sample-article.ts';

const marked = checks.flatMap((check) => (check.of === 'article' ? check.examples.flatMap((example) => (example.words === undefined ? [] : [[`${check.code}: ${example.words}`, check.code, example] as const])) : []));

describe('the words that an example marks', () => {
  it.each(marked)('%s', (_name, code, { locale, bad, frontMatter, words = '' }) => {
    const found = findingsInArticle(locale, bad, frontMatter).filter(({ check }) => check === code);
    expect(found.map(({ diagnostic }) => diagnostic.place.words?.text)).toContain(words);
  });
});
