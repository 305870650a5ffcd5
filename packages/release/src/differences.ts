import { canonicalJson, type Digest, shortDigest } from '@imprimatur/signing';
import type { Candidate, CandidateText, LeftOutText, WithdrawnText } from './candidate.ts';
import { candidateDigest } from './candidate-file.ts';
import { textName } from './text-name.ts';

/** What differs between the candidate that was approved and what the tree gives now: `Found ${found}, expected ${expected}.` */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly found: string;
  readonly expected: string;
  /** The edit to make. */
  readonly mend: string;
}

/** In what two candidates can differ. */
export type DifferenceKind =
  | 'version' | 'date' | 'embargo' | 'publisher' | 'demonstration' | 'previous' | 'policy' | 'templates'
  | 'text-changed' | 'text-not-approved' | 'text-gone' | 'text-new' | 'text-reviewed'
  | 'withdrawn' | 'no-longer-withdrawn' | 'left-out' | 'details';

/** Every difference, in the words of whoever manages releases; none exactly where the digests are equal. */
export function differences(approved: Candidate, now: Candidate): readonly Difference[] {
  if (candidateDigest(approved) === candidateDigest(now)) return [];
  const told = [...factsThatDiffer(approved, now), ...textsThatDiffer(approved, now), ...withdrawalsThatDiffer(approved, now), ...leftOutThatDiffers(approved, now)];
  return told.length > 0 ? told : [{ kind: 'details', found: 'the same texts in another order or with other details', expected: 'the candidate that was approved', mend: restoreOrPropose }];
}

const restoreOrPropose = 'Publish from the commit that was approved, or propose a new release: imprimatur release propose.';

function factsThatDiffer(approved: Candidate, now: Candidate): readonly Difference[] {
  const facts: readonly (readonly [DifferenceKind, (candidate: Candidate) => string])[] = [
    ['version', ({ version }) => `the version ${version}`],
    ['date', ({ date }) => `the date ${date}`],
    ['embargo', ({ embargo }) => (embargo === null ? 'no embargo' : `an embargo until ${embargo}`)],
    ['publisher', ({ publisher }) => `the publisher ${JSON.stringify(publisher)}`],
    ['demonstration', ({ demonstration }) => (demonstration ? 'a demonstration' : 'a publication that is no demonstration')],
    ['previous', ({ previous }) => (previous === null ? 'no release before this one' : `the release ${previous.version} (${shortDigest(previous.digest)}) before this one`)],
    ['policy', ({ policy }) => `what the policy asks of releases (${shortDigest(policy)})`],
    ['templates', ({ templates }) => (templates === null ? 'templates that no approval covers' : `the templates ${shortDigest(templates)}`)],
  ];
  return facts.flatMap(([kind, factOf]) => {
    const [found, expected] = [factOf(now), factOf(approved)];
    return found === expected ? [] : [{ kind, found, expected: `${expected}, as it was approved`, mend: restoreOrPropose }];
  });
}

function textsThatDiffer(approved: Candidate, now: Candidate): readonly Difference[] {
  const present = byName(now.texts);
  const before = byName(approved.texts);
  const changed = approved.texts.flatMap((text) => {
    const other = present.get(textName(text));
    return other === undefined ? [lostText(text, now.leftOut)] : textDiffers(text, other);
  });
  return [...changed, ...now.texts.filter((text) => !before.has(textName(text))).map(newText)];
}

function lostText(text: CandidateText, leftOut: readonly LeftOutText[]): Difference {
  const why = byName(leftOut).get(textName(text))?.reasons;
  const expected = `the text that the candidate lists (${shortDigest(text.digest)})`;
  if (why === undefined) return { kind: 'text-gone', found: `no text ${textName(text)} any more`, expected, mend: 'Restore it from git, or propose a new release: imprimatur release propose.' };
  return { kind: 'text-not-approved', found: `${textName(text)}, which is not approved any more${why.length === 0 ? '' : ` (${why.join(' ')})`}`, expected, mend: 'Have it signed again, or propose a new release without it: imprimatur release propose.' };
}

function newText(text: CandidateText): Difference {
  return { kind: 'text-new', found: `${textName(text)} (${shortDigest(text.digest)}), which was approved since`, expected: 'only the texts that the candidate lists', mend: 'Propose a new release that holds it: imprimatur release propose.' };
}

function textDiffers(before: CandidateText, now: CandidateText): readonly Difference[] {
  if (before.digest !== now.digest) return [{ kind: 'text-changed', found: `${textName(now)} with other content (${shortDigest(now.digest)})`, expected: `the content that the candidate lists (${shortDigest(before.digest)})`, mend: restoreOrPropose }];
  const names = fieldNames.filter(([field]) => canonicalJson(before[field]) !== canonicalJson(now[field])).map(([, name]) => name);
  return names.length === 0 ? [] : [{ kind: 'text-reviewed', found: `${textName(now)} with other ${names.join(', ')}`, expected: 'the same content with what the candidate lists', mend: restoreOrPropose }];
}

const fieldNames: readonly (readonly [keyof CandidateText, string])[] = [
  ['title', 'title'],
  ['change', 'history of releases'],
  ['lastReviewed', 'day of the last review'],
  ['nextReviewDue', 'day of the next review'],
  ['signOffs', 'sign-offs'],
];

function withdrawalsThatDiffer(approved: Candidate, now: Candidate): readonly Difference[] {
  const before = new Set(approved.withdrawn.map(withdrawalName));
  const present = new Set(now.withdrawn.map(withdrawalName));
  const added = now.withdrawn.filter((text) => !before.has(withdrawalName(text))).map((text): Difference => ({ kind: 'withdrawn', found: inWords(text), expected: 'no withdrawal but those that the candidate lists', mend: 'Propose a new release that tells of it: imprimatur release propose.' }));
  const lost = approved.withdrawn.filter((text) => !present.has(withdrawalName(text))).map((text): Difference => ({ kind: 'no-longer-withdrawn', found: 'one withdrawal less', expected: inWords(text), mend: restoreOrPropose }));
  return [...added, ...lost];
}

/** Without what follows from the texts. */
function withdrawalName({ newerPublished: _derived, ...text }: WithdrawnText): string {
  return canonicalJson(text);
}

function inWords({ document, locale, digest, from, reason }: WithdrawnText): string {
  return `${textName({ document, locale })} (${shortDigest(digest)}), withdrawn from ${from} on: ${JSON.stringify(reason)}`;
}

/** Of the texts that neither list holds; the others are told of as texts. */
function leftOutThatDiffers(approved: Candidate, now: Candidate): readonly Difference[] {
  const told = new Set([...approved.texts, ...now.texts].map(textName));
  const [before, present] = [byName(approved.leftOut), byName(now.leftOut)];
  return [...new Set([...before.keys(), ...present.keys()])].filter((name) => !told.has(name)).flatMap((name) => {
    const [found, expected] = [leftOutInWords(name, present.get(name)), leftOutInWords(name, before.get(name))];
    return found === expected ? [] : [{ kind: 'left-out' as const, found, expected, mend: restoreOrPropose }];
  });
}

function leftOutInWords(name: string, text: LeftOutText | undefined): string {
  if (text === undefined) return `no text ${name}`;
  return `${name} (${JSON.stringify(text.title)}${text.wasPublished ? ', published before' : ''}) left out because: ${text.reasons.join(' ') || 'the publication has it no more'}`;
}

function byName<Text extends { readonly document: string; readonly locale: string; readonly digest?: Digest }>(texts: readonly Text[]): ReadonlyMap<string, Text> {
  return new Map(texts.map((text) => [textName(text), text]));
}
