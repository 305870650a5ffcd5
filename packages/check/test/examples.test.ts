import { checkCodes } from '@imprimatur/diagnostics';
import { checks } from '@imprimatur/check';
import { describe, expect, it } from 'vitest';
import { codesInArticle } from './sample-article.ts';
import { ownTerms } from './own-translations.ts';
import { findingsOf } from './sentence-pair.ts';

describe('the checks', () => {
  it('are those of the closed list, each once', () => {
    expect(checks.map(({ code }) => code).toSorted()).toEqual(checkCodes.toSorted());
  });

  it.each(checks.map((check) => [check.code, check] as const))('%s says what it is about, with examples', (_code, check) => {
    expect([check.rule, check.reason, check.mend].filter((text) => !/^[A-Z‘'“].*\.$/.test(text))).toEqual([]);
    expect(check.examples.length).toBeGreaterThan(0);
  });
});

const passageExamples = checks.flatMap((check) => (check.of === 'passage' ? check.examples.map((example) => [`${check.code} in ${example.locale}: ${example.bad}`, check, example] as const) : []));
const translationExamples = checks.flatMap((check) => (check.of === 'translation' ? check.examples.map((example) => [`${check.code} in ${example.locale}`, check, example] as const) : []));
const articleExamples = checks.flatMap((check) => (check.of === 'article' ? check.examples.map((example) => [`${check.code} in ${example.locale}: ${example.bad.trim().slice(0, 60)}`, check, example] as const) : []));

describe('the examples', () => {
  it.each(passageExamples)('%s', (_name, { code }, { source, good, bad, locale, words }) => {
    expect(findingsOf([[source, good]], locale, ownTerms).filter(({ check }) => check === code)).toEqual([]);
    const found = findingsOf([[source, bad]], locale, ownTerms).filter(({ check }) => check === code);
    expect(found).not.toEqual([]);
    const marked = found.map(({ diagnostic }) => diagnostic.place.words?.text);
    expect(words === undefined || marked.includes(words) ? [] : marked).toEqual([]);
  });

  it.each(translationExamples)('%s', (_name, { code }, { good, bad, locale }) => {
    expect(findingsOf(good, locale, ownTerms).filter(({ check }) => check === code)).toEqual([]);
    expect(findingsOf(bad, locale, ownTerms).filter(({ check }) => check === code)).not.toEqual([]);
  });

  it.each(articleExamples)('%s', (_name, { code }, example) => {
    expect(codesInArticle(example, example.good)).not.toContain(code);
    expect(codesInArticle(example, example.bad)).toContain(code);
  });
});
