import type { Diagnostic } from '@imprimatur/diagnostics';
import type { Reviewer } from '@imprimatur/formats';
import { articleName, planSignOff, type PreparedArticle, type SignOffRequest } from '@imprimatur/pipeline';
import { prepareAll, type Project, withToday } from '@imprimatur/project';
import { exitCodes } from '../exit-codes.ts';
import type { OpenProject } from '../open-project.ts';
import { report } from '../report.ts';
import { inOneLocale } from '../review/one-locale.ts';
import { selectTexts } from '../select-texts.ts';
import { instantOf, todayOf, type World } from '../world.ts';
import { agrees } from './agrees.ts';
import { describeDecision } from './describe-decision.ts';
import { meaningOf } from './meaning.ts';
import { openReviewer, type SigningReviewer } from './open-reviewer.ts';
import { refuse } from './refuse.ts';
import { readSignRequest, type SignRequest, type SignWords } from './sign-request.ts';
import { whyNotAsRead } from './why-not-as-read.ts';
import { whyRefused } from './why-refused.ts';
import { writeRecords } from './write-records.ts';

/** A text that is about to be signed. */
interface TextToSign {
  readonly article: PreparedArticle;
  readonly text: PreparedArticle['texts'][number];
}

/** Signs exactly the texts that their review pages showed: all of those that were named, or none. */
export async function signTexts({ root, project: asBuilt }: OpenProject, words: SignWords, world: World): Promise<number> {
  const request = readSignRequest(words);
  if (request.kind === 'wrong-use') return refuse(request.messages, exitCodes.wrongUse, world);
  const selection = selectTexts({ articles: request.articles, locale: request.locale }, asBuilt.shared);
  if (selection.kind === 'wrong-use') return refuse([selection.message], exitCodes.wrongUse, world);
  // As the review page was made: a broken file of another language is not this reviewer's.
  const project = inOneLocale(withToday(asBuilt, todayOf(world)), request.locale);
  const texts = textsToSign(project, request, world);
  if (texts === undefined) return exitCodes.contentProblems;
  const read = { typed: words.options.digest, isTracked: (file: string) => world.git?.(root, ['ls-files', '--error-unmatch', '--', file]) !== undefined };
  const faults = texts.flatMap(({ article, text }) => whyNotAsRead(article, text, request, read, project) ?? []);
  if (faults.length > 0) return refuse(faults, exitCodes.contentProblems, world);
  for (const { article, text } of texts) world.err(describeDecision(article, text, request));
  const signer = await openReviewer(words.options, project.shared.reviewers, world);
  if (signer.kind === 'refused') return refuse([signer.message], exitCodes.wrongUse, world);
  if (!(await agrees(`Sign ${texts.length === 1 ? 'this text' : `these ${texts.length} texts`} as ${signer.reviewer.printedName}?`, words.options.yes, world))) return refuse(['Nothing was signed.'], exitCodes.wrongUse, world);
  return signAll(project, texts, request, signer, world);
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

function signAll(project: Project, texts: readonly TextToSign[], request: SignRequest, { key, reviewer }: SigningReviewer, world: World): number {
  const moment = { now: instantOf(world), nonce: world.nonce };
  const planned = texts.map(({ article, text }) => ({ document: articleName(article.id), plan: planSignOff(text, article.waived.get(text.document.settings.locale) ?? [], recordOf(request, reviewer), project.shared, moment) }));
  const refusals = planned.flatMap(({ document, plan }) => (plan.kind === 'refused' ? [whyRefused(plan, { ...request, document }, reviewer)] : []));
  if (refusals.length > 0) return refuse(refusals, exitCodes.contentProblems, world);
  const code = writeRecords(planned.flatMap(({ plan }) => (plan.kind === 'planned' ? [plan] : [])), key, project, world);
  if (code === exitCodes.done) world.out(`${texts.length === 1 ? 'Signed. Commit the file' : `${texts.length} texts signed. Commit the files`}; imprimatur gate shows what is still missing.\n`);
  return code;
}

function recordOf(request: SignRequest, reviewer: Reviewer): SignOffRequest {
  const { role, decision, comment, conditions, remarks } = request;
  return { reviewer, role, decision, meaning: meaningOf(request), comment, conditions, remarks, withdrawal: undefined, digest: undefined };
}
