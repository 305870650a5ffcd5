import type { Locale, Policy, Role } from '@imprimatur/formats';
import { hadHand, type Remark, type ReviewedDocument, type VerifiedSignOff } from '@imprimatur/review';
import { type LocalizedDocument, translate } from '@imprimatur/translate';
import { type ArticleFiles, prepareSource, readTranslation, wordsOf } from './prepare-article.ts';
import type { Shared } from './read-shared.ts';

/** An article's files at some time, with what all articles shared then. */
export interface ArticleVersion {
  readonly files: ArticleFiles;
  readonly shared: Shared;
}

/** The content that a role approved last. */
export type EarlierText =
  | { readonly kind: 'never' }
  | ({ readonly kind: 'found'; readonly approval: VerifiedSignOff } & VersionText)
  /** The record is there, its content is not: there is no git here, or git's history does not hold it. */
  | { readonly kind: 'no-history' | 'not-in-history'; readonly approval: VerifiedSignOff };

/** A text in its language and in the source's; the same one for the source text. */
export interface VersionText {
  readonly source: LocalizedDocument;
  readonly target: LocalizedDocument;
  /** What lay in the article's folder. */
  readonly folder: ArticleFiles['folder'];
}

/**
 * The approval of a role from which its next reviewer reads on: the latest, by anybody and of whatever content, that would
 * count for that content, under whatever policy. What is unchanged since is folded away, so that no own work, no open
 * condition and nothing that its signer took back may stand there.
 */
export function lastApproval(reviewed: ReviewedDocument, role: Role, policy: Pick<Policy, 'separation'>): VerifiedSignOff | undefined {
  return reviewed.records.findLast((record) => record.signOff.decision === 'approve' && record.signOff.role === role && standsForItsContent(record, reviewed, policy));
}

function standsForItsContent(approval: VerifiedSignOff, reviewed: ReviewedDocument, policy: Pick<Policy, 'separation'>): boolean {
  if (wasInvolved(approval, reviewed, policy) || isTakenBack(approval, reviewed)) return false;
  return approval.signOff.conditions.every((condition) => isChanged(condition, approval, reviewed.document) || isWaived(condition, approval, reviewed, policy));
}

/** By what the record names, and by what the files name today: who lists no author in the own record has undone nothing. */
function wasInvolved({ signOff, reviewer }: VerifiedSignOff, { document: { source, translators } }: ReviewedDocument, policy: Pick<Policy, 'separation'>): boolean {
  return hadHand(reviewer.id, signOff.role, { authors: [...source.frontMatter.authors, ...signOff.authors], translators: [...translators, ...signOff.translators] }, policy);
}

/** The same person decided on the same content again, later; or objects to it still. */
function isTakenBack(approval: VerifiedSignOff, { records, blocks }: ReviewedDocument): boolean {
  const speaksOfIt = ({ signOff, reviewer }: VerifiedSignOff): boolean => signOff.digest === approval.signOff.digest && signOff.role === approval.signOff.role && reviewer.id === approval.reviewer.id;
  return blocks.some(speaksOfIt) || records.slice(records.indexOf(approval) + 1).some((later) => later.signOff.decision !== 'waive-conditions' && speaksOfIt(later));
}

/** Then the page shows it as changed. Of the very content that was read no passage can have changed. */
function isChanged({ segment, digest }: Remark, { signOff }: VerifiedSignOff, document: LocalizedDocument): boolean {
  return signOff.digest !== document.digest && document.segments.get(segment)?.digest !== digest;
}

function isWaived({ segment, digest }: Remark, { signOff: { role } }: VerifiedSignOff, reviewed: ReviewedDocument, policy: Pick<Policy, 'separation'>): boolean {
  return reviewed.records.some((record) => record.signOff.decision === 'waive-conditions' && record.signOff.role === role && record.signOff.conditions.some((waived) => waived.segment === segment && waived.digest === digest) && !wasInvolved(record, reviewed, policy));
}

/**
 * Finds the content that an approval is of: the version whose digest is the one that was signed.
 * @param versions the likeliest first; each is read only when those before it are not the one. `undefined` where there is no history.
 */
export function earlierText(approval: VerifiedSignOff | undefined, locale: Locale, present: ArticleVersion, versions: Iterable<ArticleVersion> | undefined): EarlierText {
  if (approval === undefined) return { kind: 'never' };
  const { digest } = approval.signOff;
  const today = textAt(present, locale);
  if (today?.target.digest === digest) return { kind: 'found', approval, ...today };
  for (const version of versions ?? []) {
    const text = textAt(version, locale);
    if (text?.target.digest === digest) return { kind: 'found', approval, ...text };
  }
  return { kind: versions === undefined ? 'no-history' : 'not-in-history', approval };
}

/** A text as these files have it, unchecked: its digest tells whether it is the one. */
function textAt({ files, shared }: ArticleVersion, locale: Locale): VersionText | undefined {
  const prepared = prepareSource(files, shared);
  if (prepared.kind === 'faulty') return undefined;
  const { source: article, lock } = prepared.value;
  const localize = (wanted: Locale): LocalizedDocument | undefined => {
    const isSource = wanted === shared.publication.source.locale;
    const own = files.locales.get(wanted);
    if (own === undefined || !shared.words.has(wanted)) return undefined;
    const read = isSource ? undefined : readTranslation(own, 'translation');
    if (read?.kind === 'faulty') return undefined;
    const text = translate({ source: article, words: wordsOf(shared, wanted), files: read?.value, lock, fallbackForDrafts: shared.publication.fallbackForDrafts, publication: shared.publication.demonstration ? 'demonstration' : 'real' });
    return text.kind === 'sound' ? text.value : undefined;
  };
  const source = localize(shared.publication.source.locale);
  const target = locale === shared.publication.source.locale ? source : localize(locale);
  return source === undefined || target === undefined ? undefined : { source, target, folder: files.folder };
}
