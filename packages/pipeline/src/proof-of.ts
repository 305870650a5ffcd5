import type { Finding } from '@imprimatur/check';
import type { LocalDate, Locale, Reviewer, Role, SegmentKey } from '@imprimatur/formats';
import type { ProofFinding, ProofInput, ProofPolicy, ProofReader, ProofSince, ProofWaiver } from '@imprimatur/render';
import { hadHand, handsToday, hasKeyOn, maySign, requiredSignOffs, type ReviewedDocument, textKindOf } from '@imprimatur/review';
import type { EarlierText } from './earlier-text.ts';
import { type ArticleFiles, articleName, type PreparedArticle, wordsOf } from './prepare-article.ts';
import { plainTitle } from './plain-title.ts';
import { differences, imagesIn, valuesOf } from './proof-of-differences.ts';
import { passagesOf, type PassageNotes } from './proof-of-passages.ts';
import { remarksOf } from './proof-of-remarks.ts';
import type { Shared } from './read-shared.ts';
import type { ReviewTicket } from './review-ticket.ts';
import { waiversIn } from './waivers-in.ts';

/** Which text is to be read, by whom in which role. */
export interface ProofRequest {
  readonly locale: Locale;
  readonly role: Role;
  /** Whom the page is for, where that was said. */
  readonly reader: Reviewer | undefined;
  /** An instant in UTC. */
  readonly madeAt: string;
  readonly earlier: EarlierText;
  /** What lies in the article's folder. */
  readonly folder: ArticleFiles['folder'];
}

/** What the review page shows of a text, and the ticket by which `sign` knows what was shown. */
export interface Proof {
  readonly input: ProofInput;
  /** Without the digest of the page, which is rendered from `input`. */
  readonly ticket: Omit<ReviewTicket, 'page'>;
}

/** Makes the review page's data; `undefined` where the text cannot be set at all. */
export function proofOf(prepared: PreparedArticle, request: ProofRequest, shared: Shared): Proof | undefined {
  const source = textIn(prepared, shared.publication.source.locale);
  const text = textIn(prepared, request.locale);
  if (source === undefined || text === undefined) return undefined;
  return { input: inputOf({ prepared, request, shared, source, text }), ticket: ticketOf(prepared, text, request) };
}

interface Context {
  readonly prepared: PreparedArticle;
  readonly request: ProofRequest;
  readonly shared: Shared;
  readonly source: ReviewedDocument;
  readonly text: ReviewedDocument;
}

function textIn({ texts }: PreparedArticle, locale: Locale): ReviewedDocument | undefined {
  return texts.find(({ document }) => document.settings.locale === locale);
}

function inputOf(context: Context): ProofInput {
  const { prepared, request, shared, source, text } = context;
  const { role, locale, earlier, reader } = request;
  const { document } = text;
  const now = { source: source.document, target: document };
  const before = earlier.kind === 'found' ? earlier : undefined;
  const remarks = remarksOf(text);
  const passages = passagesOf(now, before, shared.terms, notesOf(context));
  const signers = shared.reviewers.filter((reviewer) => mayNot(reviewer, context) === undefined);
  const article = articleName(prepared.id);
  return {
    document: article,
    article: prepared.source,
    role,
    title: plainTitle(document),
    source: shared.publication.source,
    target: document.settings,
    words: wordsOf(shared, shared.publication.source.locale),
    digest: document.digest,
    madeAt: request.madeAt,
    demonstration: shared.publication.demonstration,
    translators: document.translators,
    reasons: text.kind === 'draft' ? text.reasons : [],
    policy: policyOf(context),
    signers: signers.map(({ id, printedName, credentials, demonstration }) => ({ id, printedName, credentials, demonstration })),
    reader: reader === undefined ? undefined : { id: reader.id, printedName: reader.printedName, mayNot: mayNot(reader, context) },
    commands: commandsOf(`imprimatur sign ${locale} ${article} --role ${role}`),
    since: sinceOf(earlier),
    passages,
    elsewhere: differences(now, before, passages),
    values: valuesOf(now, before),
    images: imagesIn(document, request.folder, before),
    referencesBefore: before?.target.source.frontMatter.references,
    findings: findingsAt(context, undefined),
    remarks: remarks.filter(({ segment }) => segment === undefined || !document.segments.has(segment)),
  };
}

function ticketOf({ id, waived }: PreparedArticle, { document }: ReviewedDocument, { locale, role, madeAt }: ProofRequest): Proof['ticket'] {
  return {
    document: articleName(id),
    locale,
    role,
    digest: document.digest,
    waived: waived.get(locale) ?? [],
    madeAt,
    segments: new Map([...document.segments.values()].map(({ key, digest }) => [key, digest])),
  };
}

function commandsOf(sign: string): ProofInput['commands'] {
  return {
    approve: sign,
    requestChanges: `${sign} --request-changes --remark '<passage>=<what should change>'`,
    condition: `${sign} --condition '<passage>=<what must change first>'`,
  };
}

function policyOf({ text, shared, request }: Context): ProofPolicy {
  const { roles, persons } = requiredSignOffs(shared.policy, textKindOf(text.document, shared.publication.source.locale));
  return {
    roles: [...roles].map(([role, needed]) => ({ role, needed, approvals: text.approvals.filter((approval) => approval.role === role) })),
    persons,
    separated: shared.policy.separation[request.role] ?? [],
    reviewIntervalMonths: shared.policy.reviewIntervalMonths,
    graceDays: shared.policy.graceDays,
  };
}

/** Why somebody may not sign this text in this role today. */
function mayNot(reviewer: Reviewer, { request: { role, locale }, shared: { policy, today }, text: { document } }: Context): ProofReader['mayNot'] {
  if (!maySign(reviewer, role, locale, today)) return 'role-not-allowed';
  if (hadHand(reviewer.id, role, handsToday(document), policy)) return 'own-work';
  return hasKeyOn(reviewer, today) ? undefined : 'no-valid-key';
}

function sinceOf(earlier: EarlierText): ProofSince {
  if (earlier.kind === 'never') return earlier;
  const { reviewer, reviewedAt, digest } = earlier.approval.signOff;
  return { kind: earlier.kind, printedName: reviewer.printedName, on: reviewedAt.slice(0, 10) as LocalDate, digest };
}

/** What is wrong with the source is wrong in every language. */
function sidesOf({ request, shared }: Context): readonly { readonly locale: Locale; readonly inSource: boolean }[] {
  const source = shared.publication.source.locale;
  return request.locale === source ? [{ locale: source, inSource: false }] : [{ locale: request.locale, inSource: false }, { locale: source, inSource: true }];
}

function notesOf(context: Context): (key: SegmentKey) => PassageNotes {
  const remarks = Map.groupBy(remarksOf(context.text), ({ segment }) => segment);
  const waivers = Map.groupBy(
    sidesOf(context).flatMap(({ locale, inSource }) => waiversIn(context.prepared, locale).map((waiver) => ({ ...waiver, inSource }))),
    ({ key }) => key,
  );
  return (key) => ({
    findings: findingsAt(context, key),
    waivers: (waivers.get(key) ?? []).map(({ check, by, at, reason, found, standing, inSource }): ProofWaiver => ({ code: check, by, at, reason, found, standing, inSource })),
    remarks: remarks.get(key) ?? [],
  });
}

const severities: readonly ProofFinding['severity'][] = ['error', 'warning', 'note'];

/** Errors first; what was waived stands among the waivers. */
function findingsAt(context: Context, key: SegmentKey | undefined): readonly ProofFinding[] {
  return sidesOf(context)
    .flatMap(({ locale, inSource }) => (context.prepared.findings.get(locale) ?? []).filter((finding) => finding.key === key && finding.waiver === undefined).map((finding) => shownFinding(finding, inSource)))
    .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}

function shownFinding({ check, diagnostic: { severity, message, hint } }: Finding, inSource: boolean): ProofFinding {
  return { code: check, severity, message, hint, inSource };
}
