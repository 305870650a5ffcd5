import type { Diagnostic } from '@imprimatur/diagnostics';
import { type Reviewer, writeEnvelope } from '@imprimatur/formats';
import { articleName, planSignOff, type PreparedArticle, type SignOffPlan, type SignOffRequest } from '@imprimatur/pipeline';
import { prepareAll, type Project, withToday } from '@imprimatur/project';
import { type SignOff, verifySignOff, writeSignOff } from '@imprimatur/review';
import type { PrivateKey } from '@imprimatur/signing';
import { exitCodes } from '../exit-codes.ts';
import { openSigner } from '../keys/open-signer.ts';
import type { OpenProject } from '../open-project.ts';
import { report } from '../report.ts';
import { selectTexts } from '../select-texts.ts';
import { instantOf, todayOf, type World } from '../world.ts';
import { describeDecision } from './describe-decision.ts';
import { meaningOf } from './meaning.ts';
import { reviewerOfKey } from './reviewer-of-key.ts';
import { readSignRequest, type SignOptions, type SignRequest, type SignWords } from './sign-request.ts';
import { whyNotAsRead } from './why-not-as-read.ts';

/** A text that is about to be signed. */
interface TextToSign {
  readonly article: PreparedArticle;
  readonly text: PreparedArticle['texts'][number];
}

/** Signs exactly the texts that their review pages showed: all of those that were named, or none. */
export async function signTexts({ project: asBuilt }: OpenProject, words: SignWords, world: World): Promise<number> {
  const request = readSignRequest(words);
  if (request.kind === 'wrong-use') return refuse(request.messages, world, exitCodes.wrongUse);
  const selection = selectTexts({ articles: request.articles, locale: request.locale }, asBuilt.shared);
  if (selection.kind === 'wrong-use') return refuse([selection.message], world, exitCodes.wrongUse);
  const project = withToday(asBuilt, todayOf(world));
  const texts = textsToSign(project, request, world);
  if (texts === undefined) return exitCodes.contentProblems;
  const faults = texts.flatMap((text) => whyNotAsRead(text.article, text.text, request, words.options.digest, project) ?? []);
  if (faults.length > 0) return refuse(faults, world, exitCodes.contentProblems);
  for (const { article, text } of texts) world.err(describeDecision(article, text, request));
  if (!(await isWanted(texts.length, words.options, world))) return refuse(['Nothing was signed.'], world, exitCodes.wrongUse);
  return signWithOwnKey(project, texts, request, words.options, world);
}

function refuse(messages: readonly string[], world: World, code: number): number {
  world.err(messages.map((message) => `${message}\n`).join(''));
  return code;
}

/** The texts that were named; `undefined` after saying what is wrong with their files. */
function textsToSign(project: Project, { articles, locale }: SignRequest, world: World): readonly TextToSign[] | undefined {
  const diagnostics: Diagnostic[] = [];
  const texts = [...prepareAll(project, (id) => articles.includes(articleName(id)))].flatMap(({ prepared }) => {
    diagnostics.push(...prepared.diagnostics.filter(({ severity }) => severity === 'error'));
    const text = prepared.kind === 'sound' ? prepared.value.texts.find(({ document }) => document.settings.locale === locale) : undefined;
    return prepared.kind === 'sound' && text !== undefined ? [{ article: prepared.value, text }] : [];
  });
  return report(diagnostics, project.files, world) ? undefined : texts;
}

async function isWanted(count: number, { yes }: SignOptions, world: World): Promise<boolean> {
  if (yes === true) return true;
  const answer = await world.session?.ask?.(`Sign ${count === 1 ? 'this text' : `these ${count} texts`}? [y/N] `);
  if (answer === undefined) world.err('Found nobody at a terminal to ask, expected --yes where a program signs.\n');
  return answer === true;
}

async function signWithOwnKey(project: Project, texts: readonly TextToSign[], request: SignRequest, options: SignOptions, world: World): Promise<number> {
  const signer = await openSigner({ key: options.key, passphraseFile: options.passphraseFile }, world);
  if (signer.kind === 'refused') return refuse([signer.message], world, exitCodes.wrongUse);
  const reviewer = reviewerOfKey(signer.key.publicKey, options.as, project.shared.reviewers);
  if (typeof reviewer === 'string') return refuse([reviewer], world, exitCodes.wrongUse);
  const plans = texts.map(({ article, text }) => planSignOff(text, article.waived.get(text.document.settings.locale) ?? [], recordOf(request, reviewer), project.shared, { now: instantOf(world), nonce: world.nonce }));
  const refusals = plans.flatMap((plan, index) => (plan.kind === 'refused' ? [whyRefused(plan, texts[index], request, reviewer)] : []));
  if (refusals.length > 0) return refuse(refusals, world, exitCodes.contentProblems);
  return writeAll(project, plans, signer.key, world);
}

function recordOf({ role, decision, comment, conditions, remarks }: SignRequest, reviewer: Reviewer): SignOffRequest {
  return { reviewer, role, decision, meaning: meaningOf(decision, role), comment, conditions, remarks, withdrawal: undefined, digest: undefined };
}

/** Why a person may not sign, in a sentence. */
function whyRefused(plan: Extract<SignOffPlan, { kind: 'refused' }>, text: TextToSign | undefined, { role, locale }: SignRequest, reviewer: Reviewer): string {
  const name = text === undefined ? 'the text' : `${articleName(text.article.id)}@${locale}`;
  switch (plan.why) {
    case 'not-ready':
      return `Found ${name} with passages that nobody accepted, expected a text that is complete. Nothing was signed; imprimatur status ${locale} shows what is open.`;
    case 'role-not-allowed':
      return `Found ${reviewer.printedName} (${reviewer.id}) signing ${name} in the role ${role}, expected a role that content/reviewers.yaml gives today. Nothing was signed.`;
    case 'own-work':
      return `Found ${reviewer.printedName} (${reviewer.id}) among those who had a hand in ${name}, expected somebody else: content/policy.yaml keeps the role ${role} from them. Nothing was signed.`;
    case 'no-such-passage':
      return `Found no passage ${plan.segments.join(', ')} in ${name}, expected keys as the review page shows them. Nothing was signed.`;
  }
}

/** Signs and verifies everything before the first file is written. */
function writeAll(project: Project, plans: readonly SignOffPlan[], key: PrivateKey, world: World): number {
  const { reviewers, publication, today } = project.shared;
  const records = plans.flatMap((plan) => (plan.kind === 'planned' ? [{ ...plan, envelope: writeSignOff(plan.signOff, key) }] : []));
  const refused = records.flatMap(({ file, envelope }) => verifySignOff({ file, envelope }, { reviewers, demonstration: publication.demonstration, today }).diagnostics);
  if (refused.length > 0) {
    report(refused, project.files, world);
    return refuse(['Nothing was written: these signatures would not count.'], world, exitCodes.contentProblems);
  }
  for (const { file, envelope, signOff } of records) {
    project.files.replace(file, writeEnvelope(envelope));
    world.out(describeSigned(file, signOff));
  }
  world.out(`${records.length === 1 ? 'Signed.' : `${records.length} texts signed.`} Commit the file${records.length === 1 ? '' : 's'}; imprimatur gate shows what is still missing.\n`);
  return exitCodes.done;
}

function describeSigned(file: string, { decision, role, document, locale, reviewer }: SignOff): string {
  return `${document}@${locale}: ${decision} (${role}) by ${reviewer.printedName}\n  ${file}\n`;
}
