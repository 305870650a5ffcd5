import { isLocalDate, isName, parseLocale, roles } from '@imprimatur/formats';
import { isDigest } from '@imprimatur/signing';
import type { Candidate, CandidateText, LeftOutText, WithdrawnText } from './candidate.ts';
import { isEmbargo } from './embargo.ts';
import { isVersion } from './version.ts';

/** Something in a file that no candidate has. */
export interface Fault {
  readonly path: readonly PropertyKey[];
  readonly found: unknown;
  readonly expected: string;
}

/** Everything in a value that is not as a candidate has it; the value is a `Candidate` where there is nothing. */
export function faultsOf(value: unknown): readonly Fault[] {
  return candidate(value, []);
}

type Shape = (value: unknown, path: readonly PropertyKey[]) => readonly Fault[];

const is =
  (expected: string, holds: (value: unknown) => boolean): Shape =>
  (found, path) =>
    holds(found) ? [] : [{ path, found, expected }];

const text = (expected: string, holds: (text: string) => boolean): Shape => is(expected, (value) => typeof value === 'string' && holds(value));

const oneOf = (...words: readonly string[]): Shape => text(words.length === 1 ? words.join() : `one of: ${words.join(', ')}`, (word) => words.includes(word));

const orNull =
  (shape: Shape): Shape =>
  (value, path) =>
    value === null ? [] : shape(value, path).map((fault) => ({ ...fault, expected: `${fault.expected}, or null` }));

const listOf =
  (shape: Shape): Shape =>
  (value, path) =>
    Array.isArray(value) ? value.flatMap((item, index) => shape(item, [...path, index])) : [{ path, found: value, expected: 'a list' }];

type ShapesOf<T> = { readonly [Name in keyof T]-?: Shape };

/** Every field of these, and no other. */
const fields =
  (shapes: Readonly<Record<string, Shape>>): Shape =>
  (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [{ path, found: value, expected: 'fields (name: value)' }];
    const unknown = Object.entries(value).filter(([name]) => !Object.hasOwn(shapes, name));
    return [
      ...unknown.map(([name, found]) => ({ path: [...path, name], found, expected: 'no such field' })),
      ...Object.entries(shapes).flatMap(([name, shape]) => shape(Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined, [...path, name])),
    ];
  };

const isDocument = (name: string): boolean => name.split('/').length === 2 && name.split('/').every(isName);

// RFC 8785, 3.2.2.2: a lone surrogate has no canonical form, so that no digest could be made of it.
const words = text('a text', (value) => value.isWellFormed());
const name = text('a text that is not empty', (value) => value.isWellFormed() && value.trim() !== '');
const yesOrNo = is('true or false', (value) => typeof value === 'boolean');
const date = text('a date such as 2026-11-22', isLocalDate);
const digest = text('sha256: and 64 hexadecimal digits', isDigest);
const document = text('<collection>/<article>', isDocument);
const locale = text('a canonical BCP 47 tag', (tag) => parseLocale(tag) !== undefined);
const version = text('a version such as 2026.11.0', isVersion);
/** The name alone: it never leads out of the folder of sign-offs. */
const signOffFile = text('the name of a sign-off file', (file) => /^[A-Za-z0-9][A-Za-z0-9.-]*\.dsse\.json$/.test(file));

const candidate = fields({
  format: oneOf('imprimatur.candidate/1'),
  version,
  date,
  embargo: orNull(text('an instant such as 2026-12-01T08:00:00+01:00', isEmbargo)),
  publisher: name,
  demonstration: yesOrNo,
  previous: orNull(fields({ version, digest } satisfies ShapesOf<NonNullable<Candidate['previous']>>)),
  policy: digest,
  templates: orNull(digest),
  texts: listOf(
    fields({ document, locale, title: words, digest, change: oneOf('new', 'changed', 'unchanged'), lastReviewed: date, nextReviewDue: date, signOffs: listOf(signOffFile) } satisfies ShapesOf<CandidateText>),
  ),
  withdrawn: listOf(
    fields({ document, locale, title: words, digest, role: oneOf(...roles), reviewer: name, from: date, reason: words, replacement: orNull(document), newerPublished: yesOrNo } satisfies ShapesOf<WithdrawnText>),
  ),
  leftOut: listOf(fields({ document, locale, title: words, wasPublished: yesOrNo, reasons: listOf(words) } satisfies ShapesOf<LeftOutText>)),
} satisfies ShapesOf<Candidate>);
