import { classifyEdit, type CriticalReason } from '@imprimatur/follow';
import type { CriticalWords } from '@imprimatur/formats';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { criticalWordsOf } from './critical-words.ts';

const words = criticalWordsOf('en');
const reasonsOf = (before: string, after: string): readonly CriticalReason[] => {
  const edit = classifyEdit(before, after, words);
  return edit.kind === 'critical' ? edit.reasons : [];
};

describe('the reasons', () => {
  test.each<[string, string, readonly (readonly [string, string, string])[]]>([
    ['Take 5 mg daily with milk.', 'Take 10 mg weekly with milk.', [['number', '5', '10'], ['frequency', 'daily', 'weekly']]],
    ['Do not drive after the show.', 'Do not drink after the show.', [['negation', 'not drive', 'not drink']]],
    ['Do not drive after the show.', 'Do drive after the show.', [['negation', 'not', '']]],
    ['Drive slowly to the show.', 'Never drive slowly to the show.', [['negation', '', 'Never']]],
    ['Read [this](../a/) in the bus.', 'Read [this](../b/) in the bus.', [['link', '../a/', '../b/']]],
    ['It helps people sleep [@R1].', 'It helps people sleep [@R1; @R2].', [['citation', '[@R1]', '[@R1; @R2]']]],
    ['Call {{a}} or the clinic please.', 'Call {{b}} or the clinic please.', [['placeholder', '{{a}}', '{{b}}']]],
    ['Take 2 of A and 3 of B.', 'Take 3 of A and 2 of B.', [['number', '2', '3'], ['number', '3', '2']]],
    ['Side effects', 'Side issues', [['short', 'Side effects', 'Side issues']]],
    ['Anna may sing; Paul dances there.', 'Paul may sing; Anna dances there.', [['order', 'Anna may sing Paul dances there', 'Paul may sing Anna dances there']]],
  ])('%s → %s', (before, after, expected) => {
    expect(reasonsOf(before, after).map(({ kind, before: was, after: is }) => [kind, was, is])).toEqual(expected);
  });
});

describe('without a table', () => {
  test.each([
    ['The sun is warm.', 'The sun is warm.', { kind: 'none' }],
    ['The “sun” is warm.', 'The *"sun"*  is warm.', { kind: 'cosmetic' }],
    ['The sun is warm.', 'The sun is bright.', { kind: 'critical', reasons: [{ kind: 'no-table', before: 'The sun is warm.', after: 'The sun is bright.' }] }],
    ['The sun is warm.', 'The sun is warm!', { kind: 'critical', reasons: [{ kind: 'no-table', before: 'The sun is warm.', after: 'The sun is warm!' }] }],
  ])('%s → %s', (before, after, expected) => {
    expect(classifyEdit(before, after, undefined)).toEqual(expected);
  });
});

describe('a table', () => {
  const table = (changes: Partial<CriticalWords>): CriticalWords => ({ negation: ['not'], modality: ['may'], frequency: ['daily'], units: ['mg'], numbers: ['two'], comparison: ['more'], prefixes: [], passedOver: [], harmless: [], ...changes });

  test.each<[string, Partial<CriticalWords>, string, string, string]>([
    ['a stem', { negation: ['avoid*'] }, 'People are avoiding the sun here.', 'People are seeking the sun here.', 'critical'],
    ['an end', { negation: ['*n’t'] }, 'People don\'t see the sun here.', 'People see the sun here.', 'critical'],
    ['an end with a star does not stand in the middle', { negation: ['*less'] }, 'The lessons are taught in the sun.', 'The poems are taught in the sun.', 'textual'],
    ['several words', { modality: ['hay que'] }, 'Hay que ver la luz del sol.', 'Hay mucho ver la luz del sol.', 'critical'],
    ['several words with another between', { modality: ['hay que'] }, 'Hay luz que ver en el sol.', 'Hay faro que ver en el sol.', 'textual'],
    ['several words with a stop between', { modality: ['have to'] }, 'What they have, to me, is the sun.', 'What they keep, to me, is the sun.', 'textual'],
    ['the longest entry', { negation: ['no'], comparison: ['no more'] }, 'There is no more water in the river.', 'There is no other water in the river.', 'critical'],
    ['a harmless phrase', { negation: ['no'], harmless: ['no doubt'] }, 'The sun, no doubt, is warm and good.', 'The sun, I think, is warm and good.', 'textual'],
    ['a prefix', { negation: ['aucun'], prefixes: ['qu’'] }, 'On dit qu’aucun soleil ne luit ici.', 'On dit que le soleil ne luit ici.', 'critical'],
    ['a prefix that comes and goes', { negation: ['لا'], prefixes: ['و'] }, 'لا تقد السيارة إلى البيت', 'ولا تقد السيارة إلى البيت', 'textual'],
    ['a prefix before a unit', { units: ['ملغ'], prefixes: ['و'] }, 'ملغ مع الماء البارد الآن', 'وملغ مع الماء البارد الآن', 'textual'],
    ['a star in a script without spaces', { negation: ['不*'] }, '这里的河水不', '这里的河水甲', 'critical'],
    ['vowel points in the table', { negation: ['لَا'], prefixes: ['وَ'] }, 'ولا تقد السيارة إلى البيت', 'تقد السيارة إلى البيت معي', 'critical'],
    ['a small word between', { passedOver: ['the'] }, 'Do not drink the water of the river.', 'Do not drink water of the river.', 'textual'],
    ['the word after a small one', { passedOver: ['the'] }, 'Do not the dance with the river.', 'Do not the walk with the river.', 'critical'],
    ['a unit in capitals', { units: ['mg'] }, 'Some mg of sugar in the tea.', 'Some MG of sugar in the tea.', 'critical'],
    ['a unit word in capitals', { units: ['spoon*'] }, 'Some spoons of sugar in the tea.', 'Some Spoons of sugar in the tea.', 'textual'],
  ])('%s', (_name, changes, before, after, expected) => {
    expect(classifyEdit(before, after, table(changes)).kind).toBe(expected);
  });
});

const pieces = fc.constantFrom('{{', '}}', '{{dose}}', '[@', '[@R1]', '](', '](../a/)', '[', ']', '(', ')', '<', '>', '\\', '*', '**', '5', '2,5', '٣', '-', '–', '−', '"', '’', "'", ' ', '\u00A0', '\u200B', '.', ',', '不', '没有', 'ไม่', 'not', 'may', 'may not', 'mg', 'and', 'drive', 'الدواء', 'لا', 'e\u0301', '\uD800', '\uDC00', '\u202E', '😀');
const passage = fc.oneof(fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join('')), fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join(' ')), fc.string({ unit: 'binary', maxLength: 40 }));
const plainWord = fc.constantFrom('river', 'garden', 'Paul', 'sings', 'green', 'walk', 'house');
const sentence = fc.array(plainWord, { minLength: 4, maxLength: 8 });

describe('for any text', () => {
  test('the same text is no edit', () => {
    fc.assert(fc.property(passage, (text) => {
      expect(classifyEdit(text, text, words)).toEqual({ kind: 'none' });
    }));
  });

  test('the way back is of the same class', () => {
    fc.assert(fc.property(passage, passage, (before, after) => {
      expect(classifyEdit(after, before, words).kind).toBe(classifyEdit(before, after, words).kind);
    }), { numRuns: 1_000 });
  });

  test('another dress is cosmetic, with or without a table, and back again', () => {
    const space = fc.constantFrom(' ', '  ', '\u00A0', '\u202F', '\n', ' \u200B');
    const quote = fc.constantFrom('"', '“', '”', '„', '«', '»', '‘', '’', "'", '‹');
    const hyphen = fc.constantFrom('-', '‐', '‑', '–', '—');
    const marker = fc.constantFrom('', '*', '**');
    const dress = fc.record({ space, quote, hyphen, marker });
    fc.assert(fc.property(sentence, dress, dress, (parts, one, other) => {
      const dressed = ({ space: gap, quote: mark, hyphen: line, marker: star }: typeof one): string => `${mark}${parts.join(gap)}${mark} ${star}well${line}known${star} do${mark}n`;
      const [before, after] = [dressed(one), dressed(other)];
      const expected = before === after ? 'none' : 'cosmetic';
      expect([classifyEdit(before, after, words).kind, classifyEdit(after, before, undefined).kind]).toEqual([expected, expected]);
    }));
  });

  test('another digit is critical, wherever it stands', () => {
    fc.assert(fc.property(passage, passage, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }), (start, end, digit, step) => {
      expect(classifyEdit(`${start}${digit}${end}`, `${start}${(digit + step) % 10}${end}`, words).kind).toBe('critical');
    }), { numRuns: 2_000 });
  });
});

describe.each(['ar', 'de', 'en', 'es', 'fr', 'zh-Hans'])('in %s', (locale) => {
  const table = criticalWordsOf(locale);
  const entries = [table.negation, table.modality, table.frequency, table.units, table.numbers, table.comparison].flat();
  const written = (entry: string): string => entry.split(' ').map((part) => part.replace(/^\*/, 'xyz').replace(/\*$/, 'xyz')).join(' ');

  test('to lose or gain a listed word is critical', () => {
    const missed = entries.filter((entry) => {
      const [before, after] = [`green garden ${written(entry)} river house Paul`, 'green garden river house Paul'];
      return classifyEdit(before, after, table).kind !== 'critical' || classifyEdit(after, before, table).kind !== 'critical';
    });
    expect(missed).toEqual([]);
  });

  test('to lose one of several listed words is critical', () => {
    const part = fc.oneof({ arbitrary: plainWord, weight: 2 }, { arbitrary: fc.constantFrom(...entries).map(written), weight: 1 });
    fc.assert(fc.property(fc.array(part, { maxLength: 6 }), fc.constantFrom(...entries), fc.array(part, { maxLength: 6 }), (start, entry, end) => {
      expect(classifyEdit([...start, written(entry), ...end].join(' '), [...start, ...end].join(' '), table).kind).toBe('critical');
    }), { numRuns: 500 });
  });
});

describe('hostile text', () => {
  const long = 20_000;

  test.each<[string, string, string, string]>([
    ['nothing at all', '', '', 'none'],
    ['from nothing', '', 'river', 'critical'],
    ['from nothing to marks', '', '…!', 'textual'],
    ['only marks', '?!.. (…)', '!?', 'textual'],
    ['only white space', '   ', '\u00A0', 'cosmetic'],
    ['lone surrogates', 'the \uD800 garden of the river', 'the \uDC00 garden of the river', 'textual'],
    ['direction turned over', 'Give 5 mg of it to Paul', 'Give \u202E5 mg of it to Paul', 'critical'],
    ['a soft hyphen in a word', 'People do n\u00ADot walk in the garden', 'People do walk in the garden', 'critical'],
    ['open brackets', '['.repeat(long), `${'['.repeat(long)}[`, 'textual'],
    ['open citations', '[@'.repeat(long), `${'[@'.repeat(long)}]`, 'critical'],
    ['open placeholders', '{{'.repeat(long), `${'{{'.repeat(long)}}}`, 'critical'],
    ['open links', ']('.repeat(long), `${']('.repeat(long)})`, 'critical'],
    ['open angled links', '](<'.repeat(long), `${'](<'.repeat(long)}>)`, 'critical'],
    ['backslashes', '\\'.repeat(long), '\\'.repeat(long + 1), 'textual'],
    ['one long word', 'a'.repeat(long), 'b'.repeat(long), 'critical'],
    ['one long number', '1'.repeat(long), `${'1'.repeat(long)}2`, 'critical'],
    ['many small words', `not ${'the '.repeat(long)}`, `not ${'of '.repeat(long)}`, 'textual'],
    ['many listed words', 'no '.repeat(long), 'not '.repeat(long), 'critical'],
    ['many plain words', 'river '.repeat(long), 'garden '.repeat(long), 'textual'],
    ['many characters', '山'.repeat(long), '川'.repeat(long), 'textual'],
  ])('%s', (_name, before, after, expected) => {
    expect(classifyEdit(before, after, words).kind).toBe(expected);
  });
});
