import { compareDiagnostics, type Diagnostic, formatFrames, hasErrors, type Severity } from '@imprimatur/diagnostics';
import { decodeText, limits } from '@imprimatur/formats';
import type { Files } from '@imprimatur/project';
import { styleText } from 'node:util';
import type { World } from './world.ts';

/** Prints diagnostics for people, in the order of the files, with a count at the end; says whether one of them is an error. */
export function report(diagnostics: readonly Diagnostic[], files: Files, world: World): boolean {
  const sorted = unique(diagnostics).toSorted(compareDiagnostics);
  if (sorted.length > 0) world.err(`${formatFrames(sorted, readerOf(files), world.terminal ? paint : undefined)}\n${countsOf(sorted)}\n`);
  return hasErrors(sorted);
}

/** The same problem may be met on two ways. */
export function unique(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values()];
}

/** Hands in the text of a file of the publication, each read once. */
export function readerOf(files: Files): (file: string) => string | undefined {
  const texts = new Map<string, string | undefined>();
  return (file) => {
    if (!texts.has(file)) {
      const bytes = files.read(file, limits.data);
      const text = bytes === undefined ? undefined : decodeText(file, bytes, limits.data);
      texts.set(file, text?.kind === 'sound' ? text.value : undefined);
    }
    return texts.get(file);
  };
}

/** Colours by severity. */
export function paint(severity: Severity, text: string): string {
  return styleText(severity === 'error' ? 'red' : severity === 'warning' ? 'yellow' : 'cyan', text);
}

function countsOf(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Severity): number => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const part = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;
  return `${part(count('error'), 'error')}, ${part(count('warning'), 'warning')}. \`imprimatur explain CODE\` tells what one means.`;
}
