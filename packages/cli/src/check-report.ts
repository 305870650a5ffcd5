import { compareDiagnostics, type Diagnostic, formatFrames, placeOfWords, type Severity, type SourceReader } from '@imprimatur/diagnostics';
import type { Waiver } from '@imprimatur/formats';
import type { CheckedArticle, Files } from '@imprimatur/project';
import { styleText } from 'node:util';
import { paint, readerOf, unique } from './report.ts';
import type { World } from './world.ts';

/** What check shows: by article what is wrong, and what was waived, each at its words. */
export interface Shown {
  readonly articles: readonly ShownArticle[];
  /** How many there are of each severity, and of those that were waived. */
  readonly totals: Readonly<Record<Severity | 'waived', number>>;
}

/** One article's part. */
export interface ShownArticle {
  readonly article: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly waived: readonly { readonly diagnostic: Diagnostic; readonly waiver: Waiver }[];
}

/** Puts files' problems and checks' findings together, sorted by place, and narrows each place to its words. */
export function shownOf(checked: readonly CheckedArticle[], read: SourceReader): Shown {
  const articles = checked.map(({ article, diagnostics, findings }): ShownArticle => {
    const open = findings.filter(({ waiver }) => waiver === undefined).map(({ diagnostic }) => diagnostic);
    return {
      article,
      diagnostics: unique([...diagnostics, ...open]).map((diagnostic) => atItsWords(diagnostic, read)).toSorted(compareDiagnostics),
      waived: findings.flatMap(({ diagnostic, waiver }) => (waiver === undefined ? [] : [{ diagnostic: atItsWords(diagnostic, read), waiver }])),
    };
  });
  const all = articles.flatMap(({ diagnostics }) => diagnostics);
  const count = (severity: Severity): number => all.filter((diagnostic) => diagnostic.severity === severity).length;
  return { articles, totals: { error: count('error'), warning: count('warning'), note: count('note'), waived: articles.reduce((sum, { waived }) => sum + waived.length, 0) } };
}

/** Prints all that was found, article by article, with the totals at the end. */
export function reportChecked({ articles, totals }: Shown, files: Files, world: World): void {
  const read = readerOf(files);
  for (const { article, diagnostics, waived } of articles) {
    if (diagnostics.length === 0) continue;
    const heading = `${article}: ${countsOf(diagnostics, waived.length)}`;
    world.out(`${world.terminal ? styleText(['bold', 'underline'], heading) : heading}\n\n${formatFrames(diagnostics, read, world.terminal ? paint : undefined)}\n`);
  }
  world.out(`${articles.length} ${articles.length === 1 ? 'article' : 'articles'} checked: ${inTotal(totals)}.\n${mostFound(articles)}`);
}

function atItsWords(diagnostic: Diagnostic, read: SourceReader): Diagnostic {
  const text = diagnostic.place.words === undefined ? undefined : read(diagnostic.place.file);
  return text === undefined ? diagnostic : { ...diagnostic, place: placeOfWords(diagnostic.place, text) };
}

function countsOf(diagnostics: readonly Diagnostic[], waived: number): string {
  const count = (severity: Severity): number => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return inTotal({ error: count('error'), warning: count('warning'), note: count('note'), waived });
}

function inTotal({ error, warning, note, waived }: Shown['totals']): string {
  const parts = [counted(error, 'error'), counted(warning, 'warning'), ...(note === 0 ? [] : [counted(note, 'note')]), ...(waived === 0 ? [] : [`${waived} waived`])];
  return error + warning + note + waived === 0 ? 'nothing is wrong' : parts.join(', ');
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** Which codes there are, the most frequent first: what one rule says a hundred times is one thing to do. */
function mostFound(articles: readonly ShownArticle[]): string {
  const codes = Map.groupBy(articles.flatMap(({ diagnostics }) => diagnostics), ({ code }) => code);
  if (codes.size === 0) return '';
  const lines = [...codes].toSorted(([, a], [, b]) => b.length - a.length).map(([code, found]) => `  ${String(found.length).padStart(5)}  ${code}\n`);
  return `${lines.join('')}\`imprimatur explain CODE\` tells what one means.\n`;
}
