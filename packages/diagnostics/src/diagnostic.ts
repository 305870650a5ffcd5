import type { DiagnosticCode } from './codes.ts';

/** How bad it is: an `error` bars the output, a `warning` asks for a look, a `note` informs. */
export type Severity = 'error' | 'warning' | 'note';

/** A point in a text file; line and column start at 1, columns count UTF-16 units as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where a problem stands: a file, and where known the range and the segment. */
export interface Place {
  /** Path relative to the publication's folder, with forward slashes. */
  readonly file: string;
  readonly start?: Position;
  readonly end?: Position;
  /** The segment key, where the problem belongs to one segment. */
  readonly segment?: string;
  /** The words within the range that are meant; `placeOfWords` finds them in the file's text. */
  readonly words?: MeantWords;
}

/** Words as they stand within a place, and which of their occurrences is meant, counted from 0. */
export interface MeantWords {
  readonly text: string;
  readonly nth: number;
}

/** One problem with the content: what was found, what was expected, where, and the edit to make. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly place: Place;
  /** What was found, then what was expected. */
  readonly message: string;
  /** The edit to make. */
  readonly hint?: string;
  readonly related?: readonly { readonly place: Place; readonly message: string }[];
}

/**
 * An error-level diagnostic.
 * @example problem('value-undefined', { file: 'content/a/b/index.md' }, 'Found {{dose}}, expected a value that the front matter defines.')
 */
export function problem(code: DiagnosticCode, place: Place, message: string, hint?: string): Diagnostic {
  return { code, severity: 'error', place, message, ...(hint === undefined ? {} : { hint }) };
}

/** A warning-level diagnostic; the arguments are those of {@link problem}. */
export function warning(code: DiagnosticCode, place: Place, message: string, hint?: string): Diagnostic {
  return { ...problem(code, place, message, hint), severity: 'warning' };
}

/** Whether any of the diagnostics bars an output. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}

/** Orders diagnostics by file, then place, then code, so that output never depends on the order of work. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.place.file, b.place.file) ||
    (a.place.start?.line ?? 0) - (b.place.start?.line ?? 0) ||
    (a.place.start?.column ?? 0) - (b.place.start?.column ?? 0) ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
