import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSource, checks, type Finding, settingsOf } from '@imprimatur/check';
import { type LocalDate, type Locale, readArticle } from '@imprimatur/formats';
import { parse } from '@imprimatur/parse';
import { describe, expect, it } from 'vitest';
import { ownTerms, ownWording } from './own-translations.ts';

const articleCodes = new Set(checks.filter(({ of }) => of === 'article').map(({ code }) => code));

/** Line, code and the words that are marked, in the order of the text; findings on a whole passage or the front matter without words. */
function check(file: string, expected: readonly string[]): void {
  const found = findingsInFile(file).map(({ check: code, diagnostic }) => [diagnostic.place.start?.line ?? 0, code, diagnostic.place.words?.text ?? ''] as const);
  expect(found.toSorted(([a], [b]) => a - b).map(([line, code, words]) => `${line} ${code} ${words}`.trim())).toEqual(expected);
}

function findingsInFile(file: string): readonly Finding[] {
  const article = readArticle(file, readFileSync(join(import.meta.dirname, 'articles', file), 'utf8'));
  if (article.kind === 'faulty') throw new Error(JSON.stringify(article.diagnostics));
  const parsed = parse({ collection: 'c', slug: 's', article: article.value, lock: { segments: [], retired: [] }, folder: new Map(), articles: new Set(['c/s']) });
  if (parsed.kind === 'faulty') throw new Error(JSON.stringify(parsed.diagnostics));
  const { segments } = parsed.value;
  return checkSource({
    document: parsed.value,
    locale: 'en' as Locale,
    direction: 'ltr',
    sourceLocale: 'en' as Locale,
    passages: new Map([...segments].map(([key, { inlines, text, digest }]) => [key, { inlines, markdown: text, digest }])),
    placeOf: (key) => segments.get(key)?.place ?? { file },
    placeOfField: article.value.placeOf,
    waivers: new Map(),
    terms: ownTerms,
    wording: ownWording('en'),
    today: '2026-11-22' as LocalDate,
    settings: settingsOf({}),
  }).filter(({ check: code }) => articleCodes.has(code));
}

describe('an article that reads well and is wrong', () => {
  it('is pointed at in every place', () => {
    check('fluent-and-wrong.md', [
      '2 claim-uncited',
      '17 claim-uncited has been shown',
      '17 absolute-word ideal',
      '19 bare-url https://video.example.org/watch?v=calmidol-1',
      '21 claim-uncited In one study',
      '23 stigmatising-term sufferer',
      '25 stigmatising-term suffers from',
      '25 link-text-empty this page',
      '31 claim-uncited In one study',
      '31 claim-uncited 70%',
      '31 absolute-word exceptionally safe',
      '31 absolute-word low risk',
      '35 claim-uncited In one study',
      '35 stigmatising-term addicts',
      '35 dosing-advice usual dose is',
      '37 bare-url https://video.example.org/watch?v=calmidol-2',
      '43 abbreviation-unexpanded ECG',
      '43 abbreviation-two-meanings bipolar disorder (BPD)',
      '43 statements-contradict high potential for abuse',
      '47 dosing-advice Take two tablets',
      '47 quantities-contradict 8 hours',
      '47 statements-contradict high risk of serious side effects',
      '49 statements-contradict Calmidol is not approved for BPD',
      '53 bare-url https://journal.example.org/calmidol',
      '55 heading-without-text Leave a reply',
    ]);
  });
});

describe('an article for professionals', () => {
  it('may say which dose to give', () => {
    check('for-clinicians.md', []);
  });
});
