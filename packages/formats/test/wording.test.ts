import { readWording } from '@imprimatur/formats';
import { describe, expect, test } from 'vitest';

const lists = { absolute: '[safe]', denying: '[not]', claims: '[in one study]', 'empty-links': '[here]' };
const file = (changes: Readonly<Record<string, string>> = {}): string => Object.entries({ ...lists, ...changes }).filter(([, entries]) => entries !== '').map(([name, entries]) => `${name}: ${entries}\n`).join('');

describe('the lists that reviewers own', () => {
  test.each<[string, string, readonly string[]]>([
    ['the four lists that every language needs', file(), []],
    ['all lists', file({ counted: '[people, patient*]', stigmatising: '{ suffers from: has }', tolerated: '[a safe place]' }), []],
    ['forms of an entry', file({ absolute: '[safe, cure*, "*free", no side effects, 安全]' }), []],
    ['a word in two lists', file({ tolerated: '[safe]' }), []],
    ['no list of claims', file({ claims: '' }), ['missing-field 1']],
    ['an empty list', file({ absolute: '[]' }), ['wrong-value 1']],
    ['a misspelt list', file({ absolutes: '[safe]' }), ['unknown-field 5']],
    ['a star inside', file({ absolute: '["s*fe"]' }), ['wrong-value 1']],
    ['only marks', file({ absolute: '["100 %", "%"]' }), ['wrong-value 1']],
    ['a hurtful word without a better one', file({ stigmatising: '[addict]' }), ['wrong-value 5']],
    ['an empty better word', file({ stigmatising: '{ addict: "" }' }), ['wrong-value 5']],
    ['a hurtful word with two spaces', file({ stigmatising: '{ "a  b": c }' }), ['wrong-value 5']],
    ['no table', '[safe]', ['wrong-value 1']],
  ])('%s', (_name, text, expected) => {
    const read = readWording('wording.yaml', text);
    expect(read.diagnostics.map(({ code, place }) => `${code} ${place.start?.line}`)).toEqual(expected);
    expect(read.kind).toBe(expected.length === 0 ? 'sound' : 'faulty');
  });

  test('are given in the composed form, empty where left out', () => {
    const read = readWording('a', file({ absolute: '["ide\u0301al*"]', 'empty-links': '[ici]' }));
    expect(read.kind === 'sound' ? read.value : undefined).toEqual({
      absolute: ['id\u00E9al*'], denying: ['not'], claims: ['in one study'], counted: [], stigmatising: {}, emptyLinks: ['ici'], tolerated: [],
    });
  });
});
