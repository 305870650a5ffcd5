import { type Checked, type Diagnostic, sound } from '@imprimatur/diagnostics';
import type { OutputFormat } from '@imprimatur/formats';
import { render } from '@imprimatur/render';
import type { ReviewedDocument } from '@imprimatur/review';
import { type Digest, digestOf } from '@imprimatur/signing';
import type { TypesetJob } from '@imprimatur/typeset';
import { type PreparedArticle, wordsOf } from './prepare-article.ts';
import type { Shared } from './read-shared.ts';

/** A file that a build writes; the path is relative to dist/. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly digest: Digest;
}

/** A text in all its forms. */
export interface RenderedText {
  readonly reviewed: ReviewedDocument;
  /** Paths relative to the article's folder in the output, sorted. */
  readonly files: readonly OutputFile[];
  readonly paths: Readonly<Partial<Record<OutputFormat, string>>>;
}

/** Turns Typst source into a PDF. */
export type Typeset = (job: TypesetJob) => Checked<Uint8Array>;

/** Renders one text of an article in every format of the publication. */
export function renderText(reviewed: ReviewedDocument, article: PreparedArticle, folder: ReadonlyMap<string, Uint8Array>, shared: Shared, typeset: Typeset): Checked<RenderedText> {
  const { settings } = reviewed.document;
  const { slug } = article.id;
  const page = {
    reviewed,
    words: wordsOf(shared, settings.locale),
    publication: shared.publication,
    languages: article.texts.map((text) => ({ settings: text.document.settings, state: text.kind })),
  };
  const diagnostics: Diagnostic[] = [];
  const contents = new Map<string, Uint8Array>();
  const paths: Partial<Record<OutputFormat, string>> = {};
  const used = article.source.media.map(({ name }): [string, Uint8Array] => [name, folder.get(name) ?? new Uint8Array()]);
  for (const format of shared.publication.formats) {
    const name = fileName(format, slug);
    paths[format] = name;
    if (format === 'pdf') {
      const job = { name: `${settings.locale}/${article.id.collection}/${slug}.typ`, source: render('typst', page), assets: new Map(used.map(([media, bytes]) => [`media/${media}`, bytes])) };
      const pdf = typeset(job);
      diagnostics.push(...pdf.diagnostics);
      if (pdf.kind === 'sound') contents.set(name, pdf.value);
    } else {
      contents.set(name, encode(render(format, page)));
    }
  }
  for (const [name, bytes] of used) contents.set(name, bytes);
  const files = [...contents].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([path, bytes]) => ({ path, bytes, digest: digestOf(bytes) }));
  return sound({ reviewed, files, paths }, diagnostics);
}

const encoder = new TextEncoder();
let room = new Uint8Array(1 << 18);

/** Into room that is kept: less than half the time of `encode`, which matters for tens of thousands of pages. */
function encode(text: string): Uint8Array {
  // UTF-8 takes three bytes at most for a UTF-16 unit (Encoding Standard, encodeInto).
  if (room.length < text.length * 3) room = new Uint8Array(text.length * 3);
  return room.slice(0, encoder.encodeInto(text, room).written);
}

function fileName(format: OutputFormat, slug: string): string {
  switch (format) {
    case 'html':
      return 'index.html';
    case 'print':
      return 'print.html';
    case 'pdf':
    case 'txt':
    case 'json':
      return `${slug}.${format}`;
  }
}
