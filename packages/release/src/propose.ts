import type { LocalDate, Policy, Publication } from '@imprimatur/formats';
import type { Digest } from '@imprimatur/signing';
import type { Candidate, CandidateText, LeftOutText, WithdrawnText } from './candidate.ts';
import { candidateDigest } from './candidate-file.ts';
import { isEmbargo } from './embargo.ts';
import { releasePolicyDigest } from './release-policy.ts';
import type { ReleaseText } from './release-text.ts';
import { textName } from './text-name.ts';
import { type EarlierRelease, type ToldWithdrawal, toldBefore } from './told-before.ts';
import { isVersion } from './version.ts';
import { type Withdrawal, withdrawalsOf, withoutRecord } from './withdrawals.ts';

/** What a release is proposed from. */
export interface ProposalInput {
  /** Every text of the publication, judged by the release's date, in any order; each is looked at once, and nothing of it is held. */
  readonly texts: Iterable<ReleaseText>;
  readonly publication: Pick<Publication, 'publisher' | 'demonstration' | 'locales'>;
  readonly policy: Policy;
  /** The release before this one. */
  readonly previous: Candidate | undefined;
  /** Those before that, the newest first: what they told of withdrawals holds. */
  readonly earlier: readonly EarlierRelease[];
  readonly version: string;
  readonly date: LocalDate;
  /** An instant that `isEmbargo` knows. */
  readonly embargo: string | undefined;
  /** Of the templates; it becomes part of the candidate where the policy says that an approval covers them. */
  readonly templates: Digest | undefined;
}

/** What a release of this day would hold, and what not; the same input always gives the same candidate. */
export function propose(input: ProposalInput): Candidate {
  const { publication, policy, previous, earlier, version, date, embargo } = input;
  if (!isVersion(version) || [previous, ...earlier].some((before) => before?.version === version)) throw new Error(`${version} cannot be the version of the next release`);
  if (embargo !== undefined && !isEmbargo(embargo)) throw new Error(`${embargo} is no instant with an offset`);
  const { texts, withdrawn, leftOut } = sortOut(input);
  const order = orderOf(publication.locales.map(({ locale }) => locale));
  const published = new Set(texts.map(textName));
  return {
    format: 'imprimatur.candidate/1',
    version,
    date,
    embargo: embargo ?? null,
    publisher: publication.publisher.name,
    demonstration: publication.demonstration,
    previous: previous === undefined ? null : { version: previous.version, digest: candidateDigest(previous) },
    policy: releasePolicyDigest(policy),
    templates: templatesOf(input),
    texts: texts.toSorted(order),
    withdrawn: withdrawn.map((text) => ({ ...text, newerPublished: published.has(textName(text)) })).toSorted(order),
    leftOut: leftOut.toSorted(order),
  };
}

interface Sorted {
  readonly texts: readonly CandidateText[];
  readonly withdrawn: readonly (Withdrawal | WithdrawnText)[];
  readonly leftOut: readonly LeftOutText[];
}

function sortOut({ texts: all, previous, earlier, date }: ProposalInput): Sorted {
  const before = new Map(previous?.texts.map((text) => [textName(text), text.digest]));
  const told = toldBefore(previous === undefined ? earlier : [previous, ...earlier]);
  const names = new Set<string>();
  const texts: CandidateText[] = [];
  const leftOut: LeftOutText[] = [];
  const withdrawn: (Withdrawal | WithdrawnText)[] = [];
  for (const text of all) {
    const name = textName(text);
    if (names.has(name)) throw new Error(`${name} was handed in twice`);
    names.add(name);
    const lost = withoutRecord(told.get(name) ?? [], text.reviewed, date);
    const reasons = [...text.reasons, ...lostReasons(text, lost)];
    const published = reasons.length > 0 ? undefined : publishedText(text, before.get(name));
    if (published === undefined) leftOut.push(leftOutText(text, reasons, before.has(name)));
    else texts.push(published);
    withdrawn.push(...lost.map((each) => each.text), ...withdrawalsOf(text));
  }
  return { texts, withdrawn: [...withdrawn, ...withdrawnAndGone(told, names)], leftOut: [...leftOut, ...goneTexts(previous, names)] };
}

/** The gate does not know releases: it approves a text again once the file of its withdrawal is gone. */
function lostReasons({ reviewed }: ReleaseText, lost: readonly ToldWithdrawal[]): readonly string[] {
  const digest = reviewed.kind === 'approved' ? reviewed.digest : reviewed.document.digest;
  return lost.filter(({ text }) => text.digest === digest).map(({ version, text: { role } }) => `Withdrawn in ${version} (${role}), and the record of that is gone or verifies no more: restore it from git.`);
}

function publishedText({ document, locale, title, reviewed }: ReleaseText, before: Digest | undefined): CandidateText | undefined {
  if (reviewed.kind === 'draft') return undefined;
  const { digest, lastReviewed, nextReviewDue, evidence } = reviewed;
  const change = before === undefined ? 'new' : before === digest ? 'unchanged' : 'changed';
  return { document, locale, title, digest, change, lastReviewed, nextReviewDue, signOffs: evidence.map(({ file }) => file.slice(file.lastIndexOf('/') + 1)).toSorted() };
}

function leftOutText({ document, locale, title }: ReleaseText, reasons: readonly string[], wasPublished: boolean): LeftOutText {
  return { document, locale, title, wasPublished, reasons };
}

/** Texts that the publication has no more and the release before this one held: no reason but that. */
function goneTexts(previous: Candidate | undefined, present: ReadonlySet<string>): readonly LeftOutText[] {
  const gone = previous?.texts.filter((text) => !present.has(textName(text))) ?? [];
  return gone.map(({ document, locale, title }) => ({ document, locale, title, wasPublished: true, reasons: [] }));
}

/** Whoever removes an article removes its records too; partners must be told of the withdrawal all the same. */
function withdrawnAndGone(told: ReadonlyMap<string, readonly ToldWithdrawal[]>, present: ReadonlySet<string>): readonly WithdrawnText[] {
  return [...told].filter(([name]) => !present.has(name)).flatMap(([, withdrawals]) => withdrawals.map(({ text }) => text));
}

function templatesOf({ policy, templates }: ProposalInput): Digest | null {
  if (policy.release?.coversTemplates !== true) return null;
  if (templates === undefined) throw new Error('the policy says that an approval covers the templates, and their digest was not handed in');
  return templates;
}

/** By document, then in the publication's order of locales; what is equal in both stays in the order of time. */
function orderOf(locales: readonly string[]): (a: { readonly document: string; readonly locale: string }, b: { readonly document: string; readonly locale: string }) => number {
  const placeOf = (locale: string): number => (locales.includes(locale) ? locales.indexOf(locale) : locales.length);
  return (a, b) => compareText(a.document, b.document) || placeOf(a.locale) - placeOf(b.locale) || compareText(a.locale, b.locale);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
