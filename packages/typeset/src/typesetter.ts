import { NodeCompiler, type NodeError, type NodeTypstCompileResult, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { type Checked, type Diagnostic, faulty, sound } from '@imprimatur/diagnostics';
import { type CompilerMessage, fromCompiler, fromExporter } from './complaints.ts';
import { disarm, findArmedWords } from './disarmed-source.ts';
import { findForeignFonts, postScriptName } from './foreign-fonts.ts';
import type { TypesetJob } from './typeset-job.ts';

/** Sets documents one after the other; the same job gives the same bytes, on any machine and at any time. */
export interface Typesetter {
  /**
   * The tagged PDF (PDF/UA-1, PDF 1.7) of a document, or what Typst has against it. Fails where the source reads a
   * file that is not an asset, imports a package, asks for the date, needs a glyph or a font that is not there, or breaks
   * a rule of PDF/UA that Typst knows. A time of creation stands in it only where the source sets `document(date: …)`.
   */
  typeset(job: TypesetJob): Checked<Uint8Array>;
}

/**
 * Starts Typst in this process with these fonts (OpenType bytes, one face a file; the first wins where two are alike).
 * Reuse it: fonts are copied into native memory, and never given back.
 * @throws Error where a font is not an OpenType file.
 * @example
 * const typesetter = createTypesetter(fonts);
 * const pdf = typesetter.typeset({ name: 'about.en.typ', source, assets: new Map() });
 */
export function createTypesetter(fonts: readonly Uint8Array[]): Typesetter {
  return new TypstTypesetter(fonts);
}

/** Typst's root folder. Nothing can exist below a regular file, so that no path in a source reaches the disk. */
const root: string = import.meta.filename;
const mainFile = `${root}/main.typ`;

/** Typst remembers every layout it has made; without this, memory grows by several megabytes a document. */
const documentsBetweenEvictions = 20;

class TypstTypesetter implements Typesetter {
  readonly #compiler: NodeCompiler;
  readonly #fontNames: ReadonlySet<string>;
  #documents = 0;

  constructor(fonts: readonly Uint8Array[]) {
    this.#fontNames = new Set(fonts.map(postScriptName));
    this.#compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontBlobs: fonts.map(asBuffer) }] });
  }

  typeset(job: TypesetJob): Checked<Uint8Array> {
    const armed = findArmedWords(job);
    if (armed.length > 0) return faulty(...armed);
    this.#forgetNowAndThen();
    this.#provide(job);
    const compiled = this.#compiler.compile({ mainFilePath: mainFile });
    const complaints = fromCompiler(this.#messages(compiled), root, job);
    const document = compiled.result;
    return document === null ? faulty(...complaints) : this.#export(document, complaints, job);
  }

  #provide(job: TypesetJob): void {
    this.#compiler.resetShadow();
    for (const [path, bytes] of job.assets) this.#compiler.mapShadow(`${root}/${path}`, asBuffer(bytes));
    this.#compiler.addSource(mainFile, disarm(job.source));
  }

  #messages(compiled: NodeTypstCompileResult): readonly CompilerMessage[] {
    const reports: readonly (NodeError | null)[] = [compiled.takeError(), compiled.takeWarnings()];
    return reports.flatMap((report): CompilerMessage[] => (report === null ? [] : this.#compiler.fetchDiagnostics(report)));
  }

  #export(document: NodeTypstDocument, complaints: readonly Diagnostic[], job: TypesetJob): Checked<Uint8Array> {
    let pdf: Uint8Array;
    try {
      // The timestamp replaces the clock in a document that leaves its date to Typst.
      pdf = this.#compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp: 0 });
    } catch (error) {
      return faulty(...complaints, ...fromExporter(error, job));
    }
    return sound(pdf, [...complaints, ...findForeignFonts(pdf, this.#fontNames, job)]);
  }

  #forgetNowAndThen(): void {
    if (this.#documents > 0 && this.#documents % documentsBetweenEvictions === 0) this.#compiler.evictCache(0);
    this.#documents += 1;
  }
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
