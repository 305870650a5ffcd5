import type { Checked } from '@imprimatur/diagnostics';
import { valueOf } from '@imprimatur/diagnostics';
import { readCatalogue, readEnvelope, readInterfaceWords, readLock, readPolicy, readPublication, readReviewers, readState, readTerms, writeEnvelope } from '@imprimatur/formats';
import { demonstrationKey, digestOf } from '@imprimatur/signing';
import { describe, expect, test } from 'vitest';

/** For each problem its code, its line, and the text that stands at its place. */
function check(text: string, read: Checked<unknown>, expected: readonly string[]): void {
  const found = read.diagnostics.map(({ code, place: { start, end } }) => {
    const line = text.split('\n')[(start?.line ?? 0) - 1] ?? '';
    const from = (start?.column ?? 0) - 1;
    return `${code} ${start?.line} ${line.slice(from, end !== undefined && end.line === start?.line ? Math.max(end.column - 1, from + 1) : from + 20)}`;
  });
  expect(found).toEqual(expected);
  expect(read.kind).toBe(expected.length === 0 ? 'sound' : 'faulty');
}

const digest = digestOf('x');
const key = demonstrationKey('demo-clinical').publicKey.text;

describe('a catalogue', () => {
  test.each<[string, string, readonly string[]]>([
    ['nested', '{"title": "T", "a": {"b": "x"}}', []],
    ['all problems at once', '{\n  "a": {\n    "b": 3,\n    "c d": "x"\n  },\n  "n": [1],\n  "z": null\n}', ['wrong-value 3 3', 'invalid-name 4 "c d"', 'wrong-value 6 [1]', 'wrong-value 7 null']],
    ['a list', '["a"]', ['wrong-value 1 ["a"]']],
    ['a key with a dot', '{"a.b": "x"}', ['invalid-name 1 "a.b"']],
    ['__proto__', '{"__proto__": {"a": "x"}}', ['invalid-name 1 "__proto__"']],
    ['a key twice', '{"a": "x",\n "a": "y"}', ['duplicate-key 2 "']],
  ])('%s', (_name, text, expected) => {
    check(text, readCatalogue('a', text), expected);
  });
});

describe('a state', () => {
  const state = (segments: string): string => `{\n"format": "imprimatur.state/1",\n"segments": {${segments}}\n}`;
  const record = (changes: object): string => JSON.stringify({ source: digest, target: digest, origin: 'human', by: 'x', at: '2026-11-22', ...changes });

  test.each<[string, string, readonly string[]]>([
    ['sound', state(`"a.b": ${record({})}`), []],
    ['another format', '{"format": "imprimatur.state/2", "segments": {}}', ['state-tampered 1 "imprimatur.state/2"']],
    ['an odd digest', state(`"a": ${record({ source: 'sha256:1' })}`), ['state-tampered 3 "sha256:1"']],
    ['an unknown origin', state(`"a": ${record({ origin: 'oracle' })}`), ['state-tampered 3 "oracle"']],
    ['nobody', state(`"a": ${record({ by: ' ' })}`), ['state-tampered 3 " "']],
    ['an extra field', state(`"a": ${record({ approved: true })}`), []],
    ['a key that is none', state(`"a_other": ${record({})}`), ['state-tampered 3 "a_other"']],
    ['a record for __proto__', state(`"__proto__": ${record({})}`), ['invalid-name 3 "__proto__"']],
  ])('%s', (_name, text, expected) => {
    check(text, readState('a', text), expected);
  });
});

describe('a lock', () => {
  const lock = (segments: readonly object[], retired: readonly object[] = []): string => JSON.stringify({ format: 'imprimatur.lock/1', segments, retired });
  const entry = { key: 'a', kind: 'paragraph', digest, text: 'x' };

  test.each<[string, string, readonly string[]]>([
    ['sound', lock([entry], [{ ...entry, key: 'b' }]), []],
    ['a key twice', lock([entry, entry]), ['lock-tampered 1 "a"']],
    ['a key that is retired and in use', lock([entry], [entry]), ['lock-tampered 1 "a"']],
    ['an edited text', lock([{ ...entry, text: 'y' }]), [`lock-tampered 1 "${digest}"`]],
    ['an unknown kind', lock([{ ...entry, kind: 'poem' }]), ['lock-tampered 1 "poem"']],
  ])('%s', (_name, text, expected) => {
    check(text, readLock('a', text, digestOf), expected);
  });
});

describe('a policy', () => {
  test.each<[string, string, readonly string[]]>([
    ['sound', 'rules:\n  - kinds: [a]\n    locales: [source, fr]\n    require: { clinical: 2 }\nseparation: { clinical: [author] }\nreview-interval-months: 12\n', []],
    ['no rules', 'rules: []\nreview-interval-months: 12\n', ['wrong-value 1 []']],
    ['a threshold of none', 'rules: [{ require: { clinical: 0 } }]\nreview-interval-months: 12\n', ['wrong-value 1 0']],
    ['half a person', 'rules: [{ require: { clinical: 1.5 } }]\nreview-interval-months: 12\n', ['wrong-value 1 1.5']],
    ['an unknown role', 'rules: [{ require: { clincal: 1 } }]\nreview-interval-months: 12\n', ['unknown-field 1 clincal']],
    ['no interval', 'rules: [{ require: { clinical: 1 } }]\n', ['missing-field 1 rules: [{ require: {']],
    ['a condition that nothing reads', 'rules: [{ kind: [a], require: { clinical: 1 } }]\nreview-interval-months: 12\n', ['unknown-field 1 kind']],
  ])('%s', (_name, text, expected) => {
    check(text, readPolicy('a', text), expected);
  });
});

describe('the reviewers', () => {
  const person = (more: string, id = 'ann'): string => `  - { id: ${id}, printed-name: Ann, may-sign: [{ role: clinical, locales: all }], keys: [{ ed25519: ${key}, from: 2026-01-01${more} }] }\n`;

  test.each<[string, string, readonly string[]]>([
    ['sound', `reviewers:\n${person(', until: 2027-01-01, revoked: { on: 2026-06-01, reason: lost }')}`, []],
    ['an id and a key twice', `reviewers:\n${person('')}${person('')}`, ['wrong-value 3 ann', `key-listed-twice 3 { ed25519: ${key}, from: 2026-01-01 }`]],
    ['a key of two kinds', `reviewers:\n${person(', ssh: "ssh-ed25519 AAAA"')}`, ['wrong-value 2 "ssh-ed25519 AAAA"', `wrong-value 2 { ed25519: ${key}, from: 2026-01-01, ssh: "ssh-ed25519 AAAA" }`]],
    ['a key that is none', `reviewers:\n${person('').replace(key, 'abc=')}`, ['wrong-value 2 abc=']],
    ['an unknown role', `reviewers:\n${person('').replace('clinical', 'surgical')}`, ['unknown-role 2 surgical']],
    ['a date that does not exist', `reviewers:\n${person(', until: 2026-02-30')}`, ['wrong-value 2 2026-02-30']],
    ['a revocation without reason', `reviewers:\n${person(', revoked: { on: 2026-02-03 }')}`, ['missing-field 2 { on: 2026-02-03 }']],
  ])('%s', (_name, text, expected) => {
    check(text, readReviewers('a', text), expected);
  });
});

describe('a publication', () => {
  const publication = (changes: Readonly<Record<string, string>> = {}): string =>
    Object.entries({
      publisher: '{ name: P }',
      licence: 'CC BY 4.0',
      release: "{ version: '2026.11.0', date: 2026-11-22 }",
      'source-locale': 'en',
      locales: '{ en: { name: English, direction: ltr } }',
      kinds: '{ k: {} }',
      ...changes,
    })
      .map(([field, value]) => `${field}: ${value}\n`)
      .join('');

  test.each<[string, string, readonly string[]]>([
    ['sound', publication(), []],
    ['a demonstration by a word', publication({ demonstration: 'yes' }), ['wrong-value 7 yes']],
    ['a version that YAML reads as a number', publication({ release: '{ version: 2026.11, date: 2026-11-22 }' }), ['wrong-value 3 2026.11']],
    ['a source that is no locale', publication({ 'source-locale': 'fr' }), ['wrong-value 4 fr']],
    ['a locale that is not canonical', publication({ locales: '{ en: { name: English, direction: ltr }, zh-hans: { name: Z, direction: ltr } }' }), ['wrong-value 5 zh-hans']],
    ['a format that does not exist', publication({ formats: '[html, docx]' }), ['wrong-value 7 docx']],
    ['digits that do not exist', publication({ locales: '{ en: { name: English, direction: ltr, digits: roman } }' }), ['wrong-value 5 roman']],
    ['__proto__ as a locale', publication({ locales: '{ en: { name: English, direction: ltr }, __proto__: { name: Z, direction: ltr } }' }), ['invalid-name 5 __proto__']],
  ])('%s', (_name, text, expected) => {
    check(text, readPublication('a', text), expected);
  });
});

describe('words, terms and envelopes', () => {
  test.each<[string, (file: string, text: string) => Checked<unknown>, string, readonly string[]]>([
    ['interface words', readInterfaceWords, '{"a": {"b_one": "x", "b_other": "y"}}', []],
    ['an empty word', readInterfaceWords, '{"a": {"b": " "}}', ['wrong-value 1 " "']],
    ['words that are a list', readInterfaceWords, '{"a": ["b"]}', ['wrong-value 1 ["b"]']],
    ['terms', readTerms, 'concepts:\n  dose: { en: dose, es: { preferred: dosis, forbidden: [toma] }, note: n }\nnever-translated: [ketamine]\n', []],
    ['terms with an abbreviation and accepted words', readTerms, 'concepts:\n  bpd: { en: borderline personality disorder (BPD), es: { preferred: trastorno límite (TLP), accepted: [trastorno de la personalidad límite] } }\n', []],
    ['accepted words that are no list', readTerms, 'concepts:\n  dose: { en: { preferred: dose, accepted: shot } }\n', ['wrong-value 2 { preferred: dose, accepted: shot }']],
    ['a term for no locale', readTerms, 'concepts:\n  dose: { english_: dose }\n', ['wrong-value 2 dose']],
    ['an envelope', readEnvelope, writeEnvelope({ payloadType: 't', payload: '', signatures: [{ keyid: '', sig: '' }] }), []],
    ['an envelope with the line ends of another system', readEnvelope, writeEnvelope({ payloadType: 't', payload: '', signatures: [{ keyid: '', sig: '' }] }).replaceAll('\n', '\r\n'), []],
    ['an envelope in another form', readEnvelope, '{"payloadType": "t", "payload": "", "signatures": [{"keyid": "", "sig": ""}]}', ['envelope-broken undefined ']],
    ['an envelope without signatures', readEnvelope, '{"payloadType": "t", "payload": "", "signatures": []}', ['envelope-broken 1 []']],
    ['an envelope with an extra field', readEnvelope, '{"payloadType": "t", "payload": "", "approved": true, "signatures": [{"keyid": "", "sig": ""}]}', ['envelope-broken 1 "approved"']],
    ['an envelope that is not JSON', readEnvelope, '<<<<<<< HEAD', ['envelope-broken 1 <<<<<<< HEAD']],
  ])('%s', (_name, read, text, expected) => {
    check(text, read('a', text), expected);
  });
});

describe('terms', () => {
  test.each([
    ['words alone', 'dose', { preferred: 'dose', abbreviation: undefined, accepted: [], forbidden: [] }],
    ['an abbreviation in brackets', 'borderline personality disorder (BPD)', { preferred: 'borderline personality disorder', abbreviation: 'BPD', accepted: [], forbidden: [] }],
    ['other words in brackets', 'dose (of a medicine)', { preferred: 'dose (of a medicine)', abbreviation: undefined, accepted: [], forbidden: [] }],
    ['words that are accepted and forbidden', '{ preferred: perfusion, accepted: [goutte-à-goutte], forbidden: [infusion] }', { preferred: 'perfusion', abbreviation: undefined, accepted: ['goutte-à-goutte'], forbidden: ['infusion'] }],
  ])('%s', (_name, written, expected) => {
    expect(valueOf(readTerms('terms.yaml', `concepts:\n  concept: { en: ${written} }\n`))?.[0]?.words).toEqual({ en: expected });
  });
});
