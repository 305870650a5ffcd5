import { type Candidate, candidateDigest, type CandidateText, differences, type LeftOutText, readCandidate, reviewRelease, type WithdrawnText, writeCandidate } from '@imprimatur/release';
import { roles } from '@imprimatur/formats';
import { digestOf } from '@imprimatur/signing';
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { approvalOf, candidateOf, day, fileOf, leftOutOf, reviewOf, textOf, withdrawnOf } from './sample.ts';

/** `sound`, or the messages with their places. */
function check(text: string, expected: string): void {
  const read = readCandidate('candidate.json', text);
  const told = read.diagnostics.map(({ code, place, message }) => `${code} ${place.start?.line ?? '-'}:${place.start?.column ?? '-'} ${message}`);
  expect(read.kind === 'sound' ? 'sound' : told.join(' | ')).toBe(expected);
}

const written = writeCandidate(candidateOf());
const other = (changes: Partial<Candidate>): string => writeCandidate(candidateOf(changes));
const fault = (place: string, message: string): string => `candidate-broken ${place} ${message}`;
const anotherForm = fault('-:-', 'Found a candidate in another form, expected its fields in order, one a line, as the program writes them.');

describe('the file of a candidate', () => {
  test.each<[string, string, string]>([
    ['as it is written', written, 'sound'],
    ['with other line ends, as git may write them', written.replaceAll('\n', '\r\n'), 'sound'],
    ['in one line', JSON.stringify(candidateOf()), anotherForm],
    ['with more space', written.replace('"version": ', '"version":  '), anotherForm],
    ['without the last line end', written.trimEnd(), anotherForm],
    ['with a second one', `${written}\n`, anotherForm],
    ['with fields in another order', written.replace(/( {2}"version".*\n)( {2}"date".*\n)/, '$2$1'), anotherForm],
    ['with an escape that says the same', written.replace('A publisher', '\\u0041 publisher'), anotherForm],
    ['cut off', written.slice(0, 100), fault('5:11', 'Found: Unterminated string; expected JSON.')],
    ['with a byte order mark', `\uFEFF${written}`, fault('1:1', 'Found: Unexpected token \'\uFEFF\'; expected JSON.')],
    ['with a key twice', written.replace('  "date"', '  "date": "2026-01-01",\n  "date"'), fault('5:3', 'Found the same key twice, expected each key once.')],
    ['with a key that means something else to programs', written.replace('  "date"', '  "__proto__": {},\n  "date"'), fault('4:3', 'Found the key __proto__, which means something else to programs, expected a name.')],
    ['with a field that nobody knows', written.replace('  "date"', '  "urgent": true,\n  "date"'), fault('4:13', 'Found true in urgent, expected no such field.')],
    ['without a field', written.replace(/ {2}"date".*\n/, ''), fault('1:1', 'Found nothing in date, expected a date such as 2026-11-22.')],
    ['of another format', written.replace('candidate/1', 'candidate/2'), fault('2:13', 'Found "imprimatur.candidate/2" in format, expected imprimatur.candidate/1.')],
    ['with a number for a text', written.replace('"version": "2026.11.1"', '"version": 2026'), fault('3:14', 'Found 2026 in version, expected a version such as 2026.11.0.')],
    ['with an embargo without offset', written.replace('08:00:00+01:00', '08:00:00'), fault('5:14', 'Found "2026-12-01T08:00:00" in embargo, expected an instant such as 2026-12-01T08:00:00+01:00, or null.')],
    ['with half a digest', other({ policy: 'sha256:00' as never }), fault('12:13', 'Found "sha256:00" in policy, expected sha256: and 64 hexadecimal digits.')],
    ['with half a surrogate pair', other({ texts: [textOf('a/b', 'en', { title: '\uD800' })], leftOut: [], withdrawn: [] }), fault('18:16', 'Found "\\ud800" in texts.0.title, expected a text.')],
    ['with a path for a name', other({ texts: [textOf('../b', 'en')], withdrawn: [], leftOut: [] }), fault('16:19', 'Found "../b" in texts.0.document, expected <collection>/<article>.')],
    ['with a sign-off in another folder', other({ texts: [textOf('a/b', 'en', { signOffs: ['../x.dsse.json'] })], withdrawn: [], leftOut: [] }), fault('24:9', 'Found "../x.dsse.json" in texts.0.signOffs.0, expected the name of a sign-off file.')],
    ['with a list for fields', '[]\n', fault('1:1', 'Found [] in the file, expected fields (name: value).')],
    ['with fields for a list', other({ leftOut: {} as never }), fault('54:14', 'Found {} in leftOut, expected a list.')],
    ['with a text twice', other({ texts: [textOf('a/b', 'en'), textOf('a/b', 'en')] }), fault('-:-', 'Found a/b@en twice, expected each text once.')],
    ['with a text that is left out too', other({ leftOut: [leftOutOf('a/b', 'fr')] }), fault('-:-', 'Found a/b@fr twice, expected each text once.')],
    ['with texts out of order', other({ texts: [textOf('b/a', 'en'), textOf('a/b', 'en')] }), fault('-:-', 'Found a/b@en after a later name, expected the order of names.')],
    ['with sign-offs out of order', other({ texts: [textOf('a/b', 'en', { signOffs: ['b.dsse.json', 'a.dsse.json'] })] }), fault('-:-', 'Found the sign-offs of a/b@en out of order, twice or none, expected at least one, in the order of names.')],
    ['with a text that nobody signed', other({ texts: [textOf('a/b', 'en', { signOffs: [] })] }), fault('-:-', 'Found the sign-offs of a/b@en out of order, twice or none, expected at least one, in the order of names.')],
    ['with a text that is withdrawn', other({ withdrawn: [withdrawnOf('a/b', 'en', { digest: textOf('a/b', 'en').digest })] }), fault('-:-', 'Found a/b@en as published and as withdrawn with the same content, expected one of the two.')],
    ['with a newer version that is not there', other({ withdrawn: [withdrawnOf('a/x', 'en', { newerPublished: true })] }), fault('-:-', 'Found newerPublished: true of a/x@en, expected what the texts say.')],
    ['as its own predecessor', other({ previous: { version: '2026.11.1', digest: digestOf('x') } }), fault('-:-', 'Found the version 2026.11.1 as its own predecessor, expected an earlier one.')],
    ['with a change since nothing', other({ previous: null, leftOut: [] }), fault('-:-', 'Found a/b@en as changed with no release before this one, expected new.')],
  ])('%s', (_name, text, expected) => check(text, expected));

  it('is written in one order, whatever order the fields were made in', () => {
    expect(writeCandidate(Object.fromEntries(Object.entries(candidateOf()).toReversed()) as unknown as Candidate)).toBe(written);
  });

  it('is never read without a diagnostic, and never crashes the reader', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.jsonValue().map((value) => JSON.stringify({ ...candidateOf(), texts: [value], leftOut: value })));
    fc.assert(
      fc.property(anything, (text) => {
        const read = readCandidate('candidate.json', text);
        expect(read.kind).toBe('faulty');
        expect(new Set(read.diagnostics.map(({ code }) => code))).toEqual(new Set(['candidate-broken']));
      }),
    );
  });
});

const plain = { noNullPrototype: true } as const;
const name = fc.constantFrom('a/b', 'a/c', 'b/a');
const locale = fc.constantFrom('ar', 'en', 'zh-Hans');
const words = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => text.isWellFormed());
const digest = fc.nat(5).map((seed) => digestOf(String(seed)));
const date = fc.constantFrom('2026-01-31', '2026-11-22', '2027-11-22').map(day);
const texts = fc.uniqueArray(fc.record({ document: name, locale, title: words, digest, change: fc.constantFrom('new' as const, 'changed' as const, 'unchanged' as const), lastReviewed: date, nextReviewDue: date, signOffs: fc.constantFrom(['a.dsse.json'], ['a.dsse.json', 'b.dsse.json']) }, plain), { selector: nameOf });
const candidates: fc.Arbitrary<Candidate> = fc
  .record({
    format: fc.constant('imprimatur.candidate/1' as const),
    version: fc.constantFrom('2026.11.1', '2027.1.0'),
    date,
    embargo: fc.constantFrom(null, '2026-12-01T08:00:00+01:00'),
    publisher: words.map((text) => `P${text}`),
    demonstration: fc.boolean(),
    previous: digest.map((of) => ({ version: '2026.11.0', digest: of })),
    policy: digest,
    templates: fc.option(digest),
    texts,
    withdrawn: fc.array(fc.record({ document: name, locale, title: words, digest, role: fc.constantFrom(...roles), reviewer: fc.constantFrom('bob', 'cat'), from: date, reason: words, replacement: fc.option(name), newerPublished: fc.constant(false) }, plain), { maxLength: 3 }),
    leftOut: fc.uniqueArray(fc.record({ document: name, locale, title: words, wasPublished: fc.boolean(), reasons: fc.array(words, { maxLength: 2 }) }, plain), { selector: nameOf }),
  })
  .map(consistent);

function nameOf({ document, locale: tag }: { readonly document: string; readonly locale: string }): string {
  return `${document}@${tag}`;
}

function consistent(candidate: Candidate): Candidate {
  const sorted = <T extends CandidateText | WithdrawnText | LeftOutText>(list: readonly T[]): readonly T[] => list.toSorted((a, b) => (a.document < b.document ? -1 : a.document > b.document ? 1 : 0));
  const published = new Map(candidate.texts.map((text) => [nameOf(text), text.digest]));
  return {
    ...candidate,
    texts: sorted(candidate.texts),
    withdrawn: sorted(candidate.withdrawn.filter((text) => published.get(nameOf(text)) !== text.digest).map((text) => ({ ...text, newerPublished: published.has(nameOf(text)) }))),
    leftOut: sorted(candidate.leftOut.filter((text) => !published.has(nameOf(text)))),
  };
}

type Path = readonly (string | number)[];

/** Every place in a value. */
function placesIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, Array.isArray(value) ? Number(key) : key]))];
}

/** The value with something else at a place: a field or item that is gone, or another one. */
function changedAt(value: unknown, [step, ...rest]: Path, change: 'drop' | 'change'): unknown {
  if (step === undefined) return alike(value);
  if (rest.length === 0 && change === 'drop') return Array.isArray(value) ? value.toSpliced(Number(step), 1) : Object.fromEntries(Object.entries(value as object).filter(([key]) => key !== step));
  if (Array.isArray(value)) return value.with(Number(step), changedAt(value[Number(step)], rest, change));
  return { ...(value as object), [step]: changedAt((value as Record<string, unknown>)[step], rest, change) };
}

function alike(value: unknown): unknown {
  if (Array.isArray(value)) return value.length > 0 ? [...(value as unknown[]), value[0]] : ['x'];
  if (typeof value === 'string') return value.startsWith('sha256:') ? digestOf(value) : `${value}x`;
  if (typeof value === 'boolean') return !value;
  return typeof value === 'object' && value !== null ? { ...value, more: null } : 'x';
}

describe('any candidate', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(candidates, (candidate) => {
        const read = readCandidate('candidate.json', writeCandidate(candidate));
        expect(read).toEqual({ kind: 'sound', value: candidate, diagnostics: [] });
        expect(read.kind === 'sound' && candidateDigest(read.value)).toBe(candidateDigest(candidate));
      }),
    );
  });

  it('has another digest, and no approval any more, as soon as anything in it is changed', () => {
    fc.assert(
      fc.property(candidates, fc.nat(), fc.constantFrom('drop' as const, 'change' as const), (candidate, seed, change) => {
        const places = placesIn(candidate).filter((path) => path.length > 0 || change === 'change');
        const changed = changedAt(candidate, places[seed % places.length] ?? [], change) as Candidate;
        expect(candidateDigest(changed)).not.toBe(candidateDigest(candidate));
        const signed = [fileOf(approvalOf(candidate)), fileOf(approvalOf(candidate, { reviewer: { id: 'cat', printedName: 'Dr cat', credentials: 'MD' } }), 3)];
        const reviewed = reviewRelease(reviewOf(changed, signed));
        expect(reviewed.kind === 'sound' ? reviewed.value.kind : reviewed.kind).toBe('faulty');
      }),
      { numRuns: 300 },
    );
  });

  it('differs from another in words exactly where their digests differ', () => {
    fc.assert(
      fc.property(candidates, candidates, fc.boolean(), (a, b, same) => {
        const now = same ? structuredClone(a) : { ...b, texts: a.texts };
        expect(differences(a, now).length > 0).toBe(candidateDigest(a) !== candidateDigest(now));
      }),
    );
  });
});
