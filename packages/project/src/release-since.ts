import { type Diagnostic, problem } from '@imprimatur/diagnostics';
import type { LocalDate } from '@imprimatur/formats';
import { type Candidate, type CandidateText, type ReleaseText, withdrawnSince } from '@imprimatur/release';
import { nameOfText, type Reason } from '@imprimatur/review';
import { layout } from './layout.ts';
import type { Project } from './read-project.ts';
import { textsOfRelease } from './release-candidate.ts';
import { withToday } from './with-today.ts';

/** What became of a candidate's texts between its date and a day. */
export interface SinceRelease {
  /** They were taken back, or somebody asked for changes, or a key was revoked: a release that waited must not publish them. */
  readonly lost: readonly Diagnostic[];
  /** Their review lapsed: only a release that was published before may be made again with them. */
  readonly lapsed: readonly Diagnostic[];
}

/**
 * Texts of a candidate that counted on its date and do not count today. That a reference grew old is no such thing: a
 * release can be made again from its tag at any time.
 */
export function sinceRelease(project: Project, candidate: Candidate, today: LocalDate): SinceRelease {
  if (today === candidate.date) return { lost: [], lapsed: [] };
  const diagnostics: Diagnostic[] = [];
  const lost: Diagnostic[] = [];
  const lapsed: Diagnostic[] = [];
  const listed = new Map(candidate.texts.map((text) => [nameOfText(text), text]));
  const file = layout.candidate(candidate.version);
  const watched = watch(textsOfRelease(withToday(project, today), diagnostics), (text) => {
    const before = listed.get(nameOfText(text));
    if (before === undefined) return;
    if (isLost(text, before)) lost.push(notApprovedToday(text, file, today));
    else if (isLapsed(text)) lapsed.push(lapsedToday(text, file, today));
  });
  const withdrawn = withdrawnSince(candidate, watched, today).map(({ found, expected, mend }) => problem('release-differs', { file }, `Found ${found}, expected ${expected}.`, mend));
  const all = [...withdrawn, ...lost];
  return { lost: all.length === 0 ? [] : [...diagnostics, ...all], lapsed };
}

function* watch(texts: Iterable<ReleaseText>, look: (text: ReleaseText) => void): Generator<ReleaseText> {
  for (const text of texts) {
    look(text);
    yield text;
  }
}

/**
 * Whether one of the sign-offs that a text rests on verifies no more, or somebody spoke against it since. What is
 * withdrawn is told of by itself, with its digest.
 */
function isLost({ reviewed }: ReleaseText, { signOffs }: CandidateText): boolean {
  const verified = new Set(reviewed.records.map(({ file }) => file.file.slice(file.file.lastIndexOf('/') + 1)));
  return signOffs.some((name) => !verified.has(name)) || (reviewed.kind === 'draft' && !reviewed.withdrawn && reviewed.reasons.some(speaksAgainst));
}

/** The other reasons come of time alone, of sign-offs that are compared one by one, or of the content, which is compared by itself. */
function speaksAgainst({ kind }: Reason): boolean {
  return kind === 'changes-requested' || kind === 'condition-open' || kind === 'condition-unread';
}

function notApprovedToday({ reasons, ...text }: ReleaseText, file: string, today: LocalDate): Diagnostic {
  return problem('release-differs', { file }, `Found that ${nameOfText(text)} is not approved any more on ${today} as it was on the release's date${reasons.length === 0 ? '' : ` (${reasons.join(' ')})`}, expected sign-offs that count on the day of publication too.`, 'Have it signed again and propose a new release, or propose one without it: imprimatur release propose.');
}

/** Beyond the days of grace. */
function isLapsed({ reviewed }: ReleaseText): boolean {
  return reviewed.kind === 'draft' && reviewed.reasons.some(({ kind }) => kind === 'review-lapsed');
}

function lapsedToday(text: ReleaseText, file: string, today: LocalDate): Diagnostic {
  return problem('release-untimely', { file }, `Found that the review of ${nameOfText(text)} has lapsed by ${today}, expected one that counts on the day on which a release is first published.`, 'Have it reviewed again and propose a new release, or propose one without it: imprimatur release propose. A release that was published before is made again with imprimatur release publish --rebuild.');
}
