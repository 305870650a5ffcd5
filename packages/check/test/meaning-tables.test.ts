import { describe, expect, it } from 'vitest';
import { meaningLanguages } from '../src/meaning/languages.ts';
import type { MeaningLanguage } from '../src/meaning/language.ts';
import { meaningTable } from '../src/meaning/meaning-table.ts';
import { readMeaning } from '../src/meaning/read-meaning.ts';
import { wordsOf } from '../src/meaning/words.ts';

function languageOf(subtag: string): MeaningLanguage {
  const language = meaningLanguages.get(subtag);
  if (language === undefined) throw new Error(`no table of ${subtag}`);
  return language;
}

/** What is certain in a text, by sentence: `not(…)`, `must(…)`, `may(…)`, and `not must(…)` of a prohibition. */
function check(subtag: string, text: string, expected: string): void {
  const language = languageOf(subtag);
  const { sentences } = readMeaning(wordsOf(text, language), meaningTable(language));
  const shown = sentences.map(({ negations, modals }) =>
    [
      ...negations.filter(({ certain }) => certain).map(({ start, end }) => ({ start, shown: `not(${text.slice(start, end)})` })),
      ...modals.filter(({ certain }) => certain).map(({ start, end, of, negated }) => ({ start, shown: `${negated ? 'not ' : ''}${of === 'duty' ? 'must' : 'may'}(${text.slice(start, end)})` })),
    ]
      .toSorted((one, other) => one.start - other.start)
      .map((item) => item.shown)
      .join(' '));
  expect(shown.join(' | ')).toBe(expected);
}

describe('what a sentence denies, demands and allows', () => {
  it.each([
    ['en', 'Do not stop.', 'not(not)'],
    ['en', 'You mustn’t drive, but you can walk.', 'not(mustn’t) not must(mustn’t) may(can)'],
    ['en', 'It contains neither sugar nor salt.', 'not(neither sugar nor)'],
    ['en', 'Not only adults may take it.', 'may(may)'],
    ['en', 'It was approved in May 2024.', ''],
    ['en', 'You cannot take it. You should rest.', 'not(cannot) not may(cannot) | must(should)'],
    ['en', 'You must take it without food.', 'must(must) not(without)'],
    ['fr', 'N’arrêtez pas et ne conduisez jamais.', 'not(N’arrêtez pas) not(ne conduisez jamais)'],
    ['fr', 'Il ne faut pas que vous conduisiez.', 'not(ne faut pas) not must(faut)'],
    ['fr', 'Vous ne prenez que de l’eau.', ''],
    ['fr', 'Vous devez le prendre sans eau.', 'must(devez) not(sans)'],
    ['de', 'Sie dürfen nach der Dosis nicht fahren.', 'not may(dürfen) not(nicht)'],
    ['de', 'Nicht nur Kinder müssen ruhen.', 'must(müssen)'],
    ['de', 'Es gab keine Placebogruppe.', 'not(keine)'],
    ['es', 'No tome nada antes.', 'not(No tome nada)'],
    ['es', 'Debe tomarlo sin agua ni comida.', 'must(Debe) not(sin agua ni)'],
    ['ar', 'ولا تتناوله مع الكحول.', 'not(ولا تتناوله)'],
    ['ar', 'يجب أن تستريح.', 'must(يجب)'],
    ['zh', '请勿与酒同服。', 'not(请勿)'],
    ['zh', '不仅如此，您可以走了。', 'may(可以)'],
    ['zh', '您必须去看医生。', 'must(必须)'],
  ])('%s: %s', (subtag, text, expected) => check(subtag, text, expected));
});

describe.each([...meaningLanguages])('the table of %s', (_subtag, language) => {
  const certain = new Set(language.negation.certain);

  it('hides no entry that it needs', () => {
    expect(language.harmless.filter((entry) => certain.has(entry))).toEqual([]);
  });

  it('has entries of at least one word, each with one star at most', () => {
    const entries = [...certain, ...Object.values(language.negation.possible).flat(), ...Object.values(language.modality).flatMap(({ certain: sure, possible }) => [...sure, ...possible]), ...language.harmless];
    expect(entries.filter((entry) => wordsOf(entry, language).length === 0)).toEqual([]);
    expect(entries.filter((entry) => entry.split(' ').some((word) => !/^(?:\*?[^*]+|[^*]+\*)$/.test(word)))).toEqual([]);
  });
});
