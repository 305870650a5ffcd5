import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCatalogue } from './catalogue.ts';
import type { Outcome } from './run.ts';

/** The fonts that the project ships; any other comes from the machine that built. */
const ownFonts = /^(?:[A-Z]{6}\+)?(?:NotoSans|NotoSansSC|Vazirmatn)-/;

/** Each PDF is sound, tagged, titled, in its language, with own fonts embedded, an outline, links, and the text of the page. */
export function checkPdfs(dist: string): readonly Outcome[] {
  return readCatalogue(dist).texts.flatMap((text) => {
    const file = join(dist, text.paths['pdf'] ?? '');
    const info = run('pdfinfo', file);
    const fonts = run('pdffonts', file).split('\n').slice(2).filter((line) => line !== '');
    const raw = run('qpdf', '--qdf', '--object-streams=disable', file, '-');
    const plain = readFileSync(join(dist, text.paths['txt'] ?? ''), 'utf8');
    const check = (name: string, fault: string | undefined): Outcome => ({ name: `${name} of ${text.paths['pdf'] ?? ''}`, fault });
    return [
      check('structure', qpdfFault(file)),
      check('tags', /^Tagged: +yes$/m.test(info) ? undefined : 'pdfinfo says that it is not tagged'),
      check('title', normal(info).includes(normal(text.title)) ? undefined : `pdfinfo does not give the title ${text.title}`),
      check('language', raw.includes(`/Lang (${text.locale.split('-')[0] ?? ''}`) ? undefined : 'no /Lang of the locale'),
      check('outline', /\/Type \/Outlines/.test(raw) ? undefined : 'no outline'),
      check('links', !plain.includes('https://') || raw.includes('/Subtype /Link') ? undefined : 'no links although the plain text has some'),
      check('fonts', fonts.find((line) => !ownFonts.test(line) || !/ yes yes yes /.test(line))),
      check('text', missingWords(plain, run('pdftotext', '-layout', file, '-'))),
    ];
  });
}

function qpdfFault(file: string): string | undefined {
  try {
    run('qpdf', '--check', file);
    return undefined;
  } catch (error) {
    return String(error);
  }
}

/**
 * Words of the plain text that the PDF lacks. Arabic words with lam-alef or vowel marks are not
 * compared: poppler writes the first in reverse order and the letter under the second twice.
 */
function missingWords(plain: string, pdf: string): string | undefined {
  const have = new Set(wordsOf(pdf));
  const expected = wordsOf(plain).filter((word) => !/\u0644[\u0622\u0623\u0625\u0627]|\p{Script=Arabic}\p{M}/u.test(word));
  const missing = expected.filter((word) => !have.has(word));
  const share = missing.length / expected.length;
  return share <= 0.03 ? undefined : `${Math.round(share * 100)} % of the words are missing, such as: ${missing.slice(0, 8).join(' ')}`;
}

function wordsOf(text: string): readonly string[] {
  return normal(text).match(/\p{Script=Han}|[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Bidi controls end a word; soft hyphens and a hyphen at the end of a line do not. */
function normal(text: string): string {
  return text.normalize('NFKC').replace(/\u00AD|-\n\s*/g, '').replace(/\p{Cf}/gu, ' ').replace(/\s+/g, ' ').toLowerCase();
}

function run(command: string, ...args: readonly string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 100_000_000 });
}
