import { type Diagnostic, problem } from '@imprimatur/diagnostics';
import type { TypesetJob } from './typeset-job.ts';

/**
 * The words through which Typst source reaches beyond itself: other files and packages (fetched from the network),
 * code made of text, the module that holds `eval` under a name put together at run time, and the clock.
 */
const armedWord = /\b(?:import|include|eval|std|today)\b/gu;
const escapeOrArmedWord = new RegExp(`\\\\.|${armedWord.source}`, 'gu');
const stringLiteral = /"(?:[^"\\]|\\.)*"/gu;

/** How much longer `\u{69}` is than the letter it stands for. */
const growth = 5;

/**
 * The same document without armed words: within string literals their first letter becomes an escape, which Typst reads
 * as the same text. Sound without a parser: were such a literal not one for Typst, the escape would not make a keyword
 * either. What is left outside literals is what {@link findArmedWords} refuses.
 */
export function disarm(source: string): string {
  return source.split('\n').map(disarmLine).join('\n');
}

/**
 * Refuses a source that could reach beyond itself.
 * @example findArmedWords({ name: 'a.typ', source: '#include "b.typ"' }) // one error, at 1:2
 * @example findArmedWords({ name: 'a.typ', source: '#"These include one trial.";' }) // none
 */
export function findArmedWords(job: Pick<TypesetJob, 'name' | 'source'>): readonly Diagnostic[] {
  return job.source.split('\n').flatMap((line, index) =>
    [...disarmLine(line).matchAll(armedWord)].map((match) =>
      problem(
        'typesetting-failed',
        { file: job.name, start: { line: index + 1, column: columnInSource(line, match.index + 1) } },
        `Found the word '${match[0]}' outside a string, expected a document that neither loads other code nor asks for the date.`,
        `If it is text, write it in a string literal; if it is code, let the template do without it.`,
      ),
    ),
  );
}

/** The column in a line as it was written, for a column in the disarmed line; both start at 1. */
export function columnInSource(line: string, column: number): number {
  return armedWordsInStrings(line).reduce((shifted, index) => (index + 1 < shifted ? Math.max(index + 2, shifted - growth) : shifted), column);
}

function disarmLine(line: string): string {
  return armedWordsInStrings(line).reduceRight(
    (text, index) => `${text.slice(0, index)}\\u{${text.charCodeAt(index).toString(16)}}${text.slice(index + 1)}`,
    line,
  );
}

function armedWordsInStrings(line: string): readonly number[] {
  return [...line.matchAll(stringLiteral)].flatMap((literal) =>
    [...literal[0].matchAll(escapeOrArmedWord)].filter(([token]) => !token.startsWith('\\')).map((word) => literal.index + word.index),
  );
}
