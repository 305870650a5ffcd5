import { type LocaleSettings, type Reviewer, type Role, roles } from '@imprimatur/formats';
import { type ArticleId, articleName, type ArticleFiles, prepareArticle, type PreparedArticle, type Proof, proofOf, writeReviewTicket } from '@imprimatur/pipeline';
import { layout, type Project, readArticleFiles, withToday } from '@imprimatur/project';
import { renderProof } from '@imprimatur/render';
import { requiredSignOffs, textKindOf } from '@imprimatur/review';
import { digestOf, shortDigest } from '@imprimatur/signing';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { exitCodes } from '../exit-codes.ts';
import { openProject } from '../open-project.ts';
import { report } from '../report.ts';
import { findEarlierText } from '../review/find-earlier-text.ts';
import { inOneLocale } from '../review/one-locale.ts';
import type { AddCommand } from '../run.ts';
import { safeJson } from '../safe-json.ts';
import { instantOf, todayOf, type World } from '../world.ts';

interface Options {
  readonly role?: string;
  readonly as?: string;
  readonly open?: boolean;
  readonly json?: true;
}

/** `imprimatur review`: the page that a reviewer reads, and then signs what it showed. */
export const addReview: AddCommand = (program, world, finish) => {
  program
    .command('review')
    .description('Write the page on which a reviewer reads a text before signing it: source and translation side by side, and what changed since.')
    .argument('<locale>', 'such as fr')
    .argument('<article>', '<collection>/<article>')
    .option('--role <role>', 'clinical, linguistic, editorial or release; where left out, the first that the text still lacks')
    .option('--as <reviewer>', 'your id in content/reviewers.yaml: the page says whether you may sign')
    .option('--open', 'open the page in the browser, as is done at a terminal')
    .option('--no-open', 'only write it')
    .option('--json', 'print as JSON what was written')
    .addHelpText('after', '\nExample:\n  imprimatur review ar medicines/ketamine-and-bpd --role linguistic')
    .action((locale: string, article: string, options: Options) => finish(runReview(locale, article, options, world)));
};

/** The text that is to be read. */
interface Wanted {
  readonly id: ArticleId;
  readonly settings: LocaleSettings;
  readonly reader: Reviewer | undefined;
  readonly role: Role | undefined;
}

function runReview(locale: string, article: string, options: Options, world: World): number {
  const opened = openProject(world);
  if (opened === undefined) return exitCodes.contentProblems;
  const wanted = readWanted(locale, article, options, opened.project);
  if (typeof wanted === 'string') {
    world.err(`${wanted}\n`);
    return exitCodes.wrongUse;
  }
  const project = inOneLocale(withToday(opened.project, todayOf(world)), locale);
  const files = readArticleFiles(project, wanted.id);
  const prepared = prepareArticle(files, project.shared);
  report(prepared.diagnostics.filter(({ severity }) => severity === 'error'), project.files, world);
  const proof = prepared.kind === 'sound' ? makeProof({ root: opened.root, project, wanted, files, prepared: prepared.value }, world) : undefined;
  if (proof === undefined) {
    world.err('There is no review page: mend the errors first.\n');
    return exitCodes.contentProblems;
  }
  tell(proof, writeProof(proof, wanted, project), opened.root, options, world);
  return exitCodes.done;
}

function readWanted(locale: string, article: string, { role, as }: Options, { shared }: Project): Wanted | string {
  const id = shared.articles.find((each) => articleName(each) === article);
  const settings = shared.publication.locales.find((each) => each.locale === locale);
  const reader = shared.reviewers.find((each) => each.id === as);
  const known = roles.find((each) => each === role);
  if (id === undefined) return `Found no article ${article}, expected <collection>/<article>, such as ${shared.articles.slice(0, 3).map(articleName).join(', ')}.`;
  if (settings === undefined) return `Found the locale ${locale}, expected one of: ${shared.publication.locales.map((each) => each.locale).join(', ')}.`;
  if (role !== undefined && known === undefined) return `Found the role ${role}, expected one of: ${roles.join(', ')}.`;
  if (as !== undefined && reader === undefined) return `Found no reviewer ${as}, expected an id of content/reviewers.yaml${shared.reviewers.length === 0 ? '' : `, such as ${shared.reviewers[0]?.id ?? ''}`}.`;
  return { id, settings, reader, role: known };
}

interface ProofOnDisk {
  readonly root: string;
  readonly project: Project;
  readonly wanted: Wanted;
  readonly files: ArticleFiles;
  readonly prepared: PreparedArticle;
}

function makeProof({ root, project, wanted, files, prepared }: ProofOnDisk, world: World): Proof | undefined {
  const { settings, reader } = wanted;
  const text = prepared.texts.find(({ document }) => document.settings.locale === settings.locale);
  if (text === undefined) return undefined;
  const role = wanted.role ?? roleFor(text, reader, project);
  const earlier = findEarlierText({ root, project, files, text, role });
  return proofOf(prepared, { locale: settings.locale, role, reader, madeAt: instantOf(world), earlier, folder: files.folder }, project.shared);
}

/** The first role that the text asks for, that still lacks somebody, and that the reader has. */
function roleFor(text: PreparedArticle['texts'][number], reader: Reviewer | undefined, { shared }: Project): Role {
  const required = requiredSignOffs(shared.policy, textKindOf(text.document, shared.publication.source.locale)).roles;
  const asked = roles.filter((role) => required.has(role) && (reader?.maySign.some((right) => right.role === role) ?? true));
  const lacking = asked.find((role) => text.approvals.filter((approval) => approval.role === role).length < (required.get(role) ?? 0));
  return lacking ?? asked[0] ?? reader?.maySign[0]?.role ?? 'editorial';
}

/** The page first: a ticket never speaks of a page that is not there. */
function writeProof({ input, ticket }: Proof, { id, settings }: Wanted, { files }: Project): string {
  const page = layout.reviewPage(id, settings.locale, 'html');
  const html = renderProof(input);
  files.replace(page, html);
  files.replace(layout.reviewPage(id, settings.locale, 'json'), writeReviewTicket({ ...ticket, page: digestOf(html) }));
  return page;
}

function tell({ input, ticket }: Proof, page: string, root: string, { open, json }: Options, world: World): void {
  const path = join(root, page);
  const { document, locale, role, digest, madeAt } = ticket;
  if (json === true) world.out(safeJson({ format: 'imprimatur.review-page/1', document, locale, role, page, digest: digest ?? null, since: input.since, madeAt }));
  else world.out(`${path}\n${digest === undefined ? `${document}@${locale} is not ready: the page says what is missing. It cannot be signed yet.` : `${document}@${locale} (${role}): ${shortDigest(digest)}. Read it, then: ${input.commands.approve}`}\n`);
  if (open ?? (world.terminal && json !== true)) world.session?.openBrowser(pathToFileURL(path).href);
}
