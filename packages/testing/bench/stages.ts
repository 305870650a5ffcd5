// Measures each stage of a build by itself, in one process, over the publication in the folder that is named:
//   node packages/testing/bench/stages.ts FOLDER
import { join } from 'node:path';
import type { Checked } from '@imprimatur/diagnostics';
import { decodeText, limits, readArticle, readCatalogue, readLock, readState } from '@imprimatur/formats';
import { parse, segmentDigest } from '@imprimatur/parse';
import { type ArticleFiles, checkText, type FileBytes, planDemonstrationSignOffs, prepareArticle, type PreparedArticle, type Shared } from '@imprimatur/pipeline';
import { DiskFiles, DiskOutputs, loadFonts, type Project, readArticleFiles, readProject } from '@imprimatur/project';
import { render, type PageInput, type RenderFormat } from '@imprimatur/render';
import { review, type ReviewedDocument } from '@imprimatur/review';
import { digestOf } from '@imprimatur/signing';
import { translate } from '@imprimatur/translate';
import { createTypesetter } from '@imprimatur/typeset';
import { formatTable } from './table.ts';

/** PDFs take longer than all the rest together: a few tell enough. */
const articlesAsPdf = 2;

const [folder = '.'] = process.argv.slice(2);
const stages = new Map<string, { microseconds: number; times: number }>();
const project = must(readProject(new DiskFiles(folder)));
const outputs = new DiskOutputs(join(folder, 'dist-of-stages'), join(folder, '.imprimatur/stages'));
const articleIds = new Set(project.shared.articles.map(({ collection, slug }) => `${collection}/${slug}`));

for (const id of project.shared.articles) {
  const files = timed('read the files of an article', () => readArticleFiles(project, id));
  const texts = prepareByStages(files, project.shared);
  for (const reviewed of texts) writeByStages(reviewed, texts, project.shared);
}
timed('put all in place', () => outputs.commit(() => true));
prepareSigned(project);
typesetSome(project);
print();

function prepareByStages(files: ArticleFiles, shared: Shared): readonly ReviewedDocument[] {
  const article = timed('front matter', () => must(readArticle(files.source.file, textOf(files.source))));
  const lock = timed('segment lock', () => must(readLock(files.lock.file, textOf(files.lock), segmentDigest)));
  const source = timed('blocks, passages, alignment', () => must(parse({ ...files.id, article, lock, folder: files.folder, articles: articleIds })));
  return shared.publication.locales.map((settings) => {
    const own = files.locales.get(settings.locale);
    const words = shared.words.get(settings.locale);
    if (own === undefined || words === undefined) throw new Error(`no files of ${settings.locale}`);
    const translation = settings === shared.publication.source ? undefined : timed('catalogue and state', () => ({
      catalogueFile: own.catalogue.file,
      catalogue: must(readCatalogue(own.catalogue.file, textOf(own.catalogue))),
      state: must(readState(own.state.file, textOf(own.state))),
    }));
    const document = timed('translate', () => must(translate({ source, words, files: translation, lock, fallbackForDrafts: 'source', publication: 'demonstration' })));
    timed('check', () => checkText({ document, files: translation ?? { waivers: new Map() }, placeOfField: () => ({ file: '' }) }, shared));
    const { policy, reviewers, today, publication } = shared;
    return timed('review', () => must(review({ document, sourceLocale: publication.source.locale, articles: new Set<string>(), barred: [], waived: [], signOffs: [], policy, trust: { reviewers, demonstration: true, today } })));
  });
}

function writeByStages(reviewed: ReviewedDocument, texts: readonly ReviewedDocument[], shared: Shared): void {
  const page = pageOf(reviewed, texts, shared);
  const formats = ['html', 'print', 'txt', 'json', 'typst'] as const satisfies readonly RenderFormat[];
  const written = formats.map((format) => [format, timed(`render ${format}`, () => render(format, page))] as const);
  const { source, settings } = reviewed.document;
  for (const [format, text] of written) {
    const bytes = timed('encode and digest an output', () => {
      const encoded = new TextEncoder().encode(text);
      return digestOf(encoded) === undefined ? new Uint8Array() : encoded;
    });
    timed('write an output', () => outputs.stage(`${settings.locale}/${source.collection}/${source.slug}/${format}`, bytes));
  }
}

/** Signs the texts of some articles with the demonstration keys, unmeasured, and prepares them again with their records. */
function prepareSigned({ files: disk, shared }: Project): void {
  for (const id of shared.articles.slice(0, 10)) signed(readArticleFiles({ files: disk, shared }, id), shared);
}

function signed(files: ArticleFiles, shared: Shared): PreparedArticle {
  let nonces = 0;
  const drafts = must(prepareArticle(files, shared));
  const signOffs = must(planDemonstrationSignOffs(drafts, shared, { now: '2026-11-21T09:30:00Z', nonce: () => `nonce-${(nonces += 1)}` }));
  const locales = [...files.locales].map(([locale, own]) => {
    const mine = [...signOffs].filter(([file]) => file.includes(`/signoffs/${locale}/`)).map(([file, text]): FileBytes => ({ file, bytes: new TextEncoder().encode(text) }));
    return [locale, { ...own, signOffs: () => mine }] as const;
  });
  return timed('prepare an article that is signed', () => must(prepareArticle({ ...files, locales: new Map(locales) }, shared)));
}

function typesetSome({ files: disk, shared }: Project): void {
  const typesetter = timed('start Typst', () => createTypesetter(loadFonts()));
  for (const id of shared.articles.slice(0, articlesAsPdf)) {
    const files = readArticleFiles({ files: disk, shared }, id);
    const article = must(prepareArticle(files, shared));
    const assets = new Map([...files.folder].map(([name, bytes]) => [`media/${name}`, bytes]));
    for (const text of article.texts) {
      const source = render('typst', pageOf(text, article.texts, shared));
      timed(`typeset a PDF in ${text.document.settings.locale}`, () => must(typesetter.typeset({ name: `${id.slug}.typ`, source, assets })));
    }
  }
}

function pageOf(reviewed: ReviewedDocument, texts: readonly ReviewedDocument[], { publication, words }: Shared): PageInput {
  const own = words.get(reviewed.document.settings.locale);
  if (own === undefined) throw new Error('no interface words');
  return { reviewed, words: own, publication, languages: texts.map((text) => ({ settings: text.document.settings, state: text.kind })) };
}

/** Processor time of all threads, so that the collector's share counts. */
function timed<T>(stage: string, work: () => T): T {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  const sofar = stages.get(stage) ?? { microseconds: 0, times: 0 };
  stages.set(stage, { microseconds: sofar.microseconds + user + system, times: sofar.times + 1 });
  return result;
}

function textOf({ file, bytes = new Uint8Array() }: FileBytes): string {
  return must(decodeText(file, bytes, limits.data));
}

function must<T>(checked: Checked<T>): T {
  if (checked.kind === 'faulty') throw new Error(JSON.stringify(checked.diagnostics.slice(0, 3), null, 2));
  return checked.value;
}

function print(): void {
  const rows = [...stages].map(([stage, { microseconds, times }]) => [stage, String(times), (microseconds / 1000 / times).toFixed(3), (microseconds / 1e6).toFixed(2)]);
  process.stdout.write(formatTable(['stage', 'times', 'CPU ms each', 'CPU s'], rows));
}
