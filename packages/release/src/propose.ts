import type { LocalDate, Policy, Publication } from '@imprimatur/formats';
import type { Digest } from '@imprimatur/signing';
import type { Candidate, CandidateText, LeftOutText, WithdrawnText } from './candidate.ts';
import { candidateDigest } from './candidate-file.ts';
import { isEmbargo } from './embargo.ts';
import { releasePolicyDigest } from './release-policy.ts';
import type { ReleaseText } from './release-text.ts';
import { textName } from './text-name.ts';
import { isVersion } from './version.ts';
import { type Withdrawal, withdrawalsOf } from './withdrawals.ts';

/** What a release is proposed from. */
export interface ProposalInput {
  /** Every text of the publication, judged by the release's date, in any order; each is looked at once, and nothing of it is held. */
  readonly texts: Iterable<ReleaseText>;
  readonly publication: Pick<Publication, 'publisher' | 'demonstration' | 'locales'>;
  readonly policy: Policy;
  /** The release before this one. */
  readonly previous: Candidate | undefined;
  readonly version: string;
  readonly date: LocalDate;
  /** An instant that `isEmbargo` knows. */
  readonly embargo: string | undefined;
  /** Of the templates; it becomes part of the candidate where the policy says that an approval covers them. */
  readonly templates: Digest | undefined;
}

/** What a release of this day would hold, and what not; the same input always gives the same candidate. */
export function propose(input: ProposalInput): Candidate {
  const { publication, policy, previous, version, date, embargo } = input;
  if (!isVersion(version) || version === previous?.version) throw new Error(`${version} cannot be the version of the next release`);
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

function sortOut({ texts: all, previous, date }: ProposalInput): Sorted {
  const before = new Map(previous?.texts.map((text) => [textName(text), text.digest]));
  const withdrawnBefore = Map.groupBy(previous?.withdrawn ?? [], textName);
  const names = new Set<string>();
  const texts: CandidateText[] = [];
  const leftOut: LeftOutText[] = [];
  const withdrawn: (Withdrawal | WithdrawnText)[] = [];
  for (const text of all) {
    const name = textName(text);
    if (names.has(name)) throw new Error(`${name} was handed in twice`);
    names.add(name);
    const published = publishedText(text, before.get(name));
    if (published === undefined) leftOut.push(leftOutText(text, before.has(name)));
    else texts.push(published);
    withdrawn.push(...withdrawalsOf(text, date, withdrawnBefore.get(name) ?? []));
  }
  return { texts, withdrawn: [...withdrawn, ...withdrawnAndGone(previous, names)], leftOut: [...leftOut, ...goneTexts(previous, names)] };
}

function publishedText({ document, locale, title, reviewed }: ReleaseText, before: Digest | undefined): CandidateText | undefined {
  if (reviewed.kind === 'draft') return undefined;
  const { digest, lastReviewed, nextReviewDue, evidence } = reviewed;
  const change = before === undefined ? 'new' : before === digest ? 'unchanged' : 'changed';
  return { document, locale, title, digest, change, lastReviewed, nextReviewDue, signOffs: evidence.map(({ file }) => file.slice(file.lastIndexOf('/') + 1)).toSorted() };
}

function leftOutText({ document, locale, title, reasons }: ReleaseText, wasPublished: boolean): LeftOutText {
  return { document, locale, title, wasPublished, reasons };
}

/** Texts that the publication has no more and the release before this one held: no reason but that. */
function goneTexts(previous: Candidate | undefined, present: ReadonlySet<string>): readonly LeftOutText[] {
  const gone = previous?.texts.filter((text) => !present.has(textName(text))) ?? [];
  return gone.map(({ document, locale, title }) => ({ document, locale, title, wasPublished: true, reasons: [] }));
}

/** Whoever removes an article removes its records too; partners must be told of the withdrawal all the same. */
function withdrawnAndGone(previous: Candidate | undefined, present: ReadonlySet<string>): readonly WithdrawnText[] {
  return previous?.withdrawn.filter((text) => !present.has(textName(text))) ?? [];
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
