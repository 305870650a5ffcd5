import type { Diagnostic } from './diagnostic.ts';

/** One JSON object a line and a diagnostic: for machines that read while a command runs. */
export function toJsonLines(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map((diagnostic) => `${JSON.stringify(diagnostic)}\n`).join('');
}
