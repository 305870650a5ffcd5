import { expect, it } from 'vitest';
import { findingsOf, sentencePairs } from './sentence-pair.ts';

const locales = ['es', 'fr', 'de', 'ar', 'zh-Hans'];

// One test a locale: thousands of single ones would cost more than what they run. What is judged wrongly is named.
it.each(locales)('no correct translation into %s has a finding', (locale) => {
  const correct = sentencePairs(locale).filter(({ expected }) => expected === undefined);
  expect(correct.length).toBeGreaterThanOrEqual(300);
  const alarms = correct.flatMap(({ file, line, source, target }) => findingsOf([[source, target]], locale).map(({ diagnostic }) => `${file}:${line} ${diagnostic.code} ${diagnostic.message}`));
  expect(alarms).toEqual([]);
});

it.each(locales)('every wrong translation into %s is found', (locale) => {
  const wrong = sentencePairs(locale).filter(({ expected }) => expected !== undefined);
  expect(wrong.length).toBeGreaterThanOrEqual(300);
  const missed = wrong.filter(({ source, target, expected }) => !findingsOf([[source, target]], locale).some(({ check }) => check === expected));
  expect(missed.map(({ file, line, expected, target }) => `${file}:${line} ${expected} ${target}`)).toEqual([]);
});
