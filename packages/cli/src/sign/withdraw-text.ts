import type { Reviewer, Role } from '@imprimatur/formats';
import { articleName, planSignOff, plainTitle, type PreparedArticle, type SignOffRequest } from '@imprimatur/pipeline';
import { prepareAll, type Project, publishedContents, withToday } from '@imprimatur/project';
import { nameOfText } from '@imprimatur/review';
import { type Digest, shortDigest } from '@imprimatur/signing';
import { exitCodes } from '../exit-codes.ts';
import type { OpenProject } from '../open-project.ts';
import { report } from '../report.ts';
import { inOneLocale } from '../review/one-locale.ts';
import { safeText } from '../safe-text.ts';
import { instantOf, todayOf, type World } from '../world.ts';
import { agrees } from './agrees.ts';
import { meaningOf } from './meaning.ts';
import { openReviewer, type SigningReviewer } from './open-reviewer.ts';
import { refuse } from './refuse.ts';
import { whyRefused } from './why-refused.ts';
import { readWithdrawRequest, type WithdrawOptions, type WithdrawRequest } from './withdraw-request.ts';
import { writeRecords } from './write-records.ts';

/** Signs that a text is taken back: each content that any release lists, and that of today where it is another and was signed. */
export async function withdraw({ project: asBuilt }: OpenProject, locale: string, article: string, options: WithdrawOptions, world: World): Promise<number> {
  const today = withToday(asBuilt, todayOf(world));
  const request = readWithdrawRequest(locale, article, options, today.shared);
  if (request.kind === 'wrong-use') return refuse(request.messages, exitCodes.wrongUse, world);
  const project = inOneLocale(today, locale);
  const found = textOf(project, request, world);
  if (found === undefined) return exitCodes.contentProblems;
  const published = publishedContents(project, article, locale);
  report(published.diagnostics, project.files, world);
  const unread = published.diagnostics.length === 0 ? [] : [missedInWords];
  const digests = digestsToWithdraw(found.text, published.digests, request.role);
  if (digests.length === 0) return refuse([...unread, `Found no content of ${nameOfText({ document: article, locale })} that was approved or published and is not withdrawn in this role, expected one to take back.`], exitCodes.contentProblems, world);
  world.err(describe(found.text, digests, request));
  if (!(await agrees('Take it back?', options.yes, world))) return refuse(['Nothing was signed.'], exitCodes.wrongUse, world);
  const signer = await openReviewer(options, project.shared.reviewers, world);
  if (signer.kind === 'refused') return refuse([signer.message], exitCodes.wrongUse, world);
  const code = signAll(project, found, digests, request, signer, world);
  return unread.length > 0 && code === exitCodes.done ? refuse(unread, exitCodes.contentProblems, world) : code;
}

/** What can be read is taken back all the same: a broken file must keep no withdrawal back. */
const missedInWords = 'Found a release that cannot be read: what it alone lists is not taken back. Mend it, then run this command again.';

interface Found {
  readonly article: PreparedArticle;
  readonly text: PreparedArticle['texts'][number];
}

/** No error keeps a withdrawal back where the text can be read. */
function textOf(project: Project, { article, locale }: WithdrawRequest, world: World): Found | undefined {
  const [prepared] = [...prepareAll(project, (id) => articleName(id) === article)].map((each) => each.prepared);
  const text = prepared?.kind === 'sound' ? prepared.value.texts.find(({ document }) => document.settings.locale === locale) : undefined;
  if (prepared?.kind === 'sound' && text !== undefined) return { article: prepared.value, text };
  report(prepared?.diagnostics ?? [], project.files, world);
  return undefined;
}

/** What is withdrawn in the role already stands, whoever signed it. */
function digestsToWithdraw({ document, records, blocks }: Found['text'], published: readonly Digest[], role: Role): readonly Digest[] {
  const isSigned = records.some(({ signOff }) => signOff.decision === 'approve' && signOff.digest === document.digest);
  const present = isSigned && document.digest !== undefined ? [document.digest] : [];
  const withdrawn = new Set(blocks.filter(({ signOff }) => signOff.decision === 'withdraw' && signOff.role === role).map(({ signOff }) => signOff.digest));
  return [...new Set([...published, ...present])].filter((digest) => !withdrawn.has(digest));
}

function describe({ document }: Found['text'], digests: readonly Digest[], { article, role, reason, replacement, from }: WithdrawRequest): string {
  return `${article} in ${document.settings.name} (${document.settings.locale}): ${safeText(plainTitle(document))}
  decision  withdraw (${role}), from ${from}
  digest    ${digests.map((digest) => `${shortDigest(digest)}  (${digest})`).join('\n            ')}
  meaning   ${meaningOf({ decision: 'withdraw', role, conditions: [] })}
  reason    ${safeText(reason)}
${replacement === undefined ? '' : `  instead   ${replacement}\n`}`;
}

/** A record for each content. */
function signAll(project: Project, { article, text }: Found, digests: readonly Digest[], request: WithdrawRequest, { key, reviewer }: SigningReviewer, world: World): number {
  const waived = article.waived.get(text.document.settings.locale) ?? [];
  const plans = digests.map((digest) => planSignOff(text, waived, recordOf(request, reviewer, digest), project.shared, { now: instantOf(world), nonce: world.nonce }));
  const refusals = plans.flatMap((plan) => (plan.kind === 'refused' ? [whyRefused(plan, { ...request, document: request.article }, reviewer)] : []));
  if (refusals.length > 0) return refuse([...new Set(refusals)], exitCodes.contentProblems, world);
  const code = writeRecords(plans.flatMap((plan) => (plan.kind === 'planned' ? [plan] : [])), key, project, world);
  if (code === exitCodes.done) world.out(`Taken back. Commit the file${plans.length === 1 ? '' : 's'}, then propose a release: it tells everybody who has the text.\n`);
  return code;
}

function recordOf({ role, reason, replacement, from }: WithdrawRequest, reviewer: Reviewer, digest: Digest): SignOffRequest {
  const meaning = meaningOf({ decision: 'withdraw', role, conditions: [] });
  return { reviewer, role, decision: 'withdraw', meaning, comment: reason, conditions: [], remarks: [], withdrawal: { from, replacement }, digest };
}
