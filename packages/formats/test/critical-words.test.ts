import { readCriticalWords } from '@imprimatur/formats';
import { describe, expect, test } from 'vitest';

const lists = { negation: '[not]', modality: '[may]', frequency: '[daily]', units: '[mg]', numbers: '[two]', comparison: '[more]' };
const file = (changes: Readonly<Record<string, string>> = {}): string => Object.entries({ ...lists, ...changes }).filter(([, entries]) => entries !== '').map(([name, entries]) => `${name}: ${entries}\n`).join('');

describe('a table of critical words', () => {
  test.each<[string, string, readonly string[]]>([
    ['the six lists', file(), []],
    ['all fields', file({ prefixes: '[و, ف]', 'passed-over': '[the]', harmless: '[no doubt]' }), []],
    ['forms of an entry', file({ negation: '[not, avoid*, "*n’t", no one, "n’*", free of, "*free of*"]' }), []],
    ['yes and no are words', file({ negation: '[no, off, "n"]' }), []],
    ['a word in two lists', file({ numbers: '[second]', units: '[second]' }), []],
    ['no list of negations', file({ negation: '' }), ['missing-field 1']],
    ['an empty list', file({ units: '[]' }), ['wrong-value 4']],
    ['a misspelt list', file({ negations: '[not]' }), ['unknown-field 7']],
    ['a word that YAML reads as a value', file({ numbers: '[null, "two"]', negation: '["not", false]' }), ['wrong-value 1', 'wrong-value 5']],
    ['an alias where a star needs quotes', file({ negation: '[*end]' }), ['yaml-alias 1']],
    ['a star alone', file({ negation: '["*"]' }), ['wrong-value 1']],
    ['a star inside', file({ negation: '["a*b"]' }), ['wrong-value 1']],
    ['stars on both sides of a word', file({ negation: '["*a*"]' }), ['wrong-value 1']],
    ['only marks', file({ negation: '["…"]' }), ['wrong-value 1']],
    ['white space around', file({ negation: '[" not"]' }), ['wrong-value 1']],
    ['two spaces', file({ negation: '["no  one"]' }), ['wrong-value 1']],
    ['a prefix of two words', file({ prefixes: '["a b"]' }), ['wrong-value 7']],
    ['a small word with a star', file({ 'passed-over': '["a*"]' }), ['wrong-value 7']],
    ['no table', '[not]', ['wrong-value 1']],
  ])('%s', (_name, text, expected) => {
    const read = readCriticalWords('critical-words.yaml', text);
    expect(read.diagnostics.map(({ code, place }) => `${code} ${place.start?.line}`)).toEqual(expected);
    expect(read.kind).toBe(expected.length === 0 ? 'sound' : 'faulty');
  });

  test('gives each list, in the composed form', () => {
    const read = readCriticalWords('a', file({ negation: '["jamais", "de\u0301fend*"]', 'passed-over': '[le]' }));
    expect(read.kind === 'sound' ? read.value : undefined).toEqual({
      negation: ['jamais', 'd\u00E9fend*'], modality: ['may'], frequency: ['daily'], units: ['mg'], numbers: ['two'], comparison: ['more'], prefixes: [], passedOver: ['le'], harmless: [],
    });
  });
});
