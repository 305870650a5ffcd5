import { isLocalDate, type LocalDate, type Reviewer, type Role, roles, unprintable, writeEnvelope } from '@imprimatur/formats';
import { articleName, planSignOff, plainTitle, type PreparedArticle, type SignOffRequest } from '@imprimatur/pipeline';
import { prepareAll, type Project, publishedDigest, withToday } from '@imprimatur/project';
import { verifySignOff, writeSignOff } from '@imprimatur/review';
import { type Digest, type PrivateKey, shortDigest } from '@imprimatur/signing';
import { exitCodes } from '../exit-codes.ts';
import { openSigner } from '../keys/open-signer.ts';
import type { OpenProject } from '../open-project.ts';
import { report } from '../report.ts';
import { safeText } from '../safe-text.ts';
import { selectTexts } from '../select-texts.ts';
import { instantOf, todayOf, type World } from '../world.ts';
import { meaningOf } from './meaning.ts';
import { reviewerOfKey } from './reviewer-of-key.ts';

/** What a person typed after `imprimatur withdraw`. */
export interface WithdrawOptions {
  readonly role: string;
  readonly reason: string;
  readonly replacement?: string;
  readonly from?: string;
  readonly key?: string;
  readonly passphraseFile?: string;
  readonly as?: string;
  readonly yes?: true;
}

/** Signs that a text is taken back: the content of the present release, and that of today where it is another and was signed. */
export async function withdraw({ project: asBuilt }: OpenProject, locale: string, article: string, options: WithdrawOptions, world: World): Promise<number> {
  const project = withToday(asBuilt, todayOf(world));
  const wrong = wrongUse(project, locale, article, options);
  if (wrong.length > 0) return refuse(wrong, world, exitCodes.wrongUse);
  const found = textOf(project, locale, article, world);
  if (found === undefined) return exitCodes.contentProblems;
  const digests = digestsToWithdraw(found.text, publishedDigest(project, article, locale));
  if (digests.length === 0) return refuse([`Found no content of ${article}@${locale} that was approved or published, expected one to take back.`], world, exitCodes.contentProblems);
  world.err(describe(found.text, article, digests, options, todayOf(world)));
  if (options.yes !== true && (await world.session?.ask?.('Take it back? [y/N] ')) !== true) return refuse(['Nothing was signed; with --yes nobody is asked.'], world, exitCodes.wrongUse);
  const signer = await openSigner({ key: options.key, passphraseFile: options.passphraseFile }, world);
  if (signer.kind === 'refused') return refuse([signer.message], world, exitCodes.wrongUse);
  const reviewer = reviewerOfKey(signer.key.publicKey, options.as, project.shared.reviewers);
  if (typeof reviewer === 'string') return refuse([reviewer], world, exitCodes.wrongUse);
  return writeAll(project, found, digests, { reviewer, key: signer.key }, options, world);
}

function refuse(messages: readonly string[], world: World, code: number): number {
  world.err(messages.map((message) => `${message}\n`).join(''));
  return code;
}

function wrongUse({ shared }: Project, locale: string, article: string, { role, reason, replacement, from }: WithdrawOptions): readonly string[] {
  const selection = selectTexts({ articles: [article], locale }, shared);
  const names = new Set(shared.articles.map(articleName));
  const fault = unprintable(reason);
  return [
    ...(selection.kind === 'wrong-use' ? [selection.message] : []),
    ...(roles.some((known) => known === role) ? [] : [`Found the role ${role}, expected one of: ${roles.join(', ')}.`]),
    ...(reason.trim() === '' ? ['Found no reason, expected one that partners and readers understand.'] : []),
    ...(fault === undefined ? [] : [`Found ${fault.found} in the reason, expected ${fault.expected}. ${fault.hint}`]),
    ...(replacement === undefined || (names.has(replacement) && replacement !== article) ? [] : [`Found the replacement ${replacement}, expected another article of this publication as <collection>/<article>.`]),
    ...(from === undefined || isLocalDate(from) ? [] : [`Found the date ${from}, expected one such as 2026-11-22.`]),
  ];
}

interface Found {
  readonly article: PreparedArticle;
  readonly text: PreparedArticle['texts'][number];
}

/** Only errors of the text's own article matter, and none of them keeps a withdrawal back where the text can be read. */
function textOf(project: Project, locale: string, article: string, world: World): Found | undefined {
  const [prepared] = [...prepareAll(project, (id) => articleName(id) === article)].map((each) => each.prepared);
  const text = prepared?.kind === 'sound' ? prepared.value.texts.find(({ document }) => document.settings.locale === locale) : undefined;
  if (prepared?.kind === 'sound' && text !== undefined) return { article: prepared.value, text };
  report(prepared?.diagnostics ?? [], project.files, world);
  return undefined;
}

function digestsToWithdraw({ document, records }: Found['text'], published: Digest | undefined): readonly Digest[] {
  const isSigned = records.some(({ signOff }) => signOff.decision === 'approve' && signOff.digest === document.digest);
  return [...new Set([published, isSigned ? document.digest : undefined].flatMap((digest) => digest ?? []))];
}

function describe({ document }: Found['text'], article: string, digests: readonly Digest[], { role, reason, replacement, from }: WithdrawOptions, today: LocalDate): string {
  return `${article} in ${document.settings.name} (${document.settings.locale}): ${safeText(plainTitle(document))}
  decision  withdraw (${role}), from ${from ?? today}
  digest    ${digests.map((digest) => `${shortDigest(digest)}  (${digest})`).join('\n            ')}
  meaning   ${meaningOf('withdraw', 'release')}
  reason    ${safeText(reason)}
${replacement === undefined ? '' : `  instead   ${replacement}\n`}`;
}

function writeAll(project: Project, { article, text }: Found, digests: readonly Digest[], { reviewer, key }: { readonly reviewer: Reviewer; readonly key: PrivateKey }, options: WithdrawOptions, world: World): number {
  const { reviewers, publication, today } = project.shared;
  const role = options.role as Role;
  const plans = digests.map((digest) => planSignOff(text, article.waived.get(text.document.settings.locale) ?? [], requestOf(reviewer, role, digest, options, today), project.shared, { now: instantOf(world), nonce: world.nonce }));
  const records = plans.flatMap((plan) => (plan.kind === 'planned' ? [{ file: plan.file, envelope: writeSignOff(plan.signOff, key) }] : []));
  const refused = records.flatMap((record) => verifySignOff(record, { reviewers, demonstration: publication.demonstration, today }).diagnostics);
  if (records.length < plans.length) return refuse([`Found ${reviewer.printedName} (${reviewer.id}) in the role ${role}, expected a role that content/reviewers.yaml gives today for this language. Nothing was signed.`], world, exitCodes.contentProblems);
  if (report(refused, project.files, world) || refused.length > 0) return exitCodes.contentProblems;
  for (const { file, envelope } of records) {
    project.files.replace(file, writeEnvelope(envelope));
    world.out(`${file}\n`);
  }
  world.out('Taken back. Commit the file, then propose a release: it tells everybody who has the text.\n');
  return exitCodes.done;
}

function requestOf(reviewer: Reviewer, role: Role, digest: Digest, { reason, replacement, from }: WithdrawOptions, today: LocalDate): SignOffRequest {
  const withdrawal = { from: (from ?? today) as LocalDate, replacement };
  return { reviewer, role, decision: 'withdraw', meaning: meaningOf('withdraw', role), comment: reason.trim(), conditions: [], remarks: [], withdrawal, digest };
}
