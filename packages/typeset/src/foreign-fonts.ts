import { type Diagnostic, problem } from '@imprimatur/diagnostics';
import type { TypesetJob } from './typeset-job.ts';

/**
 * Refuses a PDF that holds a font other than the given ones. Typst takes the fonts of the system and some of its own
 * along, whatever it is given, and no option forbids it: the same source would give other pages on another machine.
 */
export function findForeignFonts(pdf: Uint8Array, given: ReadonlySet<string>, job: Pick<TypesetJob, 'name'>): readonly Diagnostic[] {
  const foreign = embeddedFonts(pdf).difference(given);
  return [...foreign].toSorted().map((font) =>
    problem(
      'typesetting-failed',
      { file: job.name },
      `Found text in the font ${font}, expected one of: ${[...given].toSorted().join(', ')}.`,
      'Let the template set every text, code and formulas too, in a family of these, with fallback: false and the weights that are there.',
    ),
  );
}

/** The PostScript name of an OpenType font: name 6 of its `name` table (OpenType 1.9, 'name'). */
export function postScriptName(font: Uint8Array): string {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const table = tableOffset(view, 'name');
  const strings = table + view.getUint16(table + 4);
  for (const record of records(table + 6, view.getUint16(table + 2), 12)) {
    if (view.getUint16(record + 6) !== 6) continue;
    const start = strings + view.getUint16(record + 10);
    // A PostScript name is ASCII: dropping the zeroes turns UTF-16 into it.
    return ascii(font.subarray(start, start + view.getUint16(record + 8))).replaceAll('\0', '');
  }
  throw new Error('The font has no PostScript name.');
}

/** Names as ISO 32000-1, 9.6.4 writes them: a subset has six capitals and a plus before its name. */
function embeddedFonts(pdf: Uint8Array): ReadonlySet<string> {
  const names = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1').matchAll(/\/BaseFont\s*\/(?:[A-Z]{6}\+)?([^\s/<>[\]()]+)/gu);
  return new Set(Array.from(names, ([, name = '']) => name.replace(/-Identity-[HV]$/u, '')));
}

function tableOffset(view: DataView, tag: string): number {
  for (const record of records(12, view.getUint16(4), 16)) {
    if (ascii(new Uint8Array(view.buffer, view.byteOffset + record, 4)) === tag) return view.getUint32(record + 8);
  }
  throw new Error(`Expected an OpenType font with a table '${tag}'.`);
}

function records(start: number, count: number, size: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => start + index * size);
}

function ascii(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
