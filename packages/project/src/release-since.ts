import { type Diagnostic, problem } from '@imprimatur/diagnostics';
import type { LocalDate } from '@imprimatur/formats';
import { type Candidate, type ReleaseText, withdrawnSince } from '@imprimatur/release';
import { layout } from './layout.ts';
import type { Project } from './read-project.ts';
import { textsOfRelease } from './release-candidate.ts';
import { withToday } from './with-today.ts';

/**
 * Texts of a candidate that counted on its date and do not count today: they were taken back since, or somebody asked for
 * changes, or a key was revoked. A release that waited must not publish them. That a review fell due since is no such
 * thing: a release can be made again from its tag at any time.
 */
export function lostSince(project: Project, candidate: Candidate, today: LocalDate): readonly Diagnostic[] {
  if (today === candidate.date) return [];
  const diagnostics: Diagnostic[] = [];
  const lost: Diagnostic[] = [];
  const listed = new Set(candidate.texts.map(({ document, locale }) => `${document}@${locale}`));
  const file = layout.candidate(candidate.version);
  const watched = watch(textsOfRelease(withToday(project, today), diagnostics), (text) => {
    if (listed.has(`${text.document}@${text.locale}`) && isLost(text)) lost.push(notApprovedToday(text, file, today));
  });
  const withdrawn = withdrawnSince(candidate, watched, today).map(({ found, expected, mend }) => problem('release-differs', { file }, `Found ${found}, expected ${expected}.`, mend));
  const all = [...withdrawn, ...lost];
  return all.length === 0 ? [] : [...diagnostics, ...all];
}

function* watch(texts: Iterable<ReleaseText>, look: (text: ReleaseText) => void): Generator<ReleaseText> {
  for (const text of texts) {
    look(text);
    yield text;
  }
}

/** What is withdrawn is told of by itself, with its digest. */
function isLost({ reviewed }: ReleaseText): boolean {
  return reviewed.kind === 'draft' && !reviewed.withdrawn && reviewed.reasons.some(({ kind }) => kind !== 'review-lapsed');
}

function notApprovedToday({ document, locale, reasons }: ReleaseText, file: string, today: LocalDate): Diagnostic {
  return problem('release-differs', { file }, `Found that ${document}@${locale} is not approved any more on ${today} (${reasons.join(' ')}), expected a text that counts on the day of its publication too.`, 'Have it signed again and propose a new release, or propose one without it: imprimatur release propose.');
}
