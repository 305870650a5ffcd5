import { type Diagnostic, hasErrors } from './diagnostic.ts';

/** A value that may be used; its diagnostics hold no error. */
export interface Sound<T> {
  readonly kind: 'sound';
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** No value: the diagnostics hold at least one error. */
export interface Faulty {
  readonly kind: 'faulty';
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * What every stage returns: a value with its warnings, or the errors that stood in its way.
 * @example
 * const checked = parse(input);
 * if (checked.kind === 'faulty') return checked;
 * use(checked.value);
 */
export type Checked<T> = Sound<T> | Faulty;

/** A usable value, unless one of the diagnostics is an error: then faulty. */
export function sound<T>(value: T, diagnostics: readonly Diagnostic[] = []): Checked<T> {
  return hasErrors(diagnostics) ? { kind: 'faulty', diagnostics } : { kind: 'sound', value, diagnostics };
}

/** No value, for these reasons. */
export function faulty(...diagnostics: readonly Diagnostic[]): Faulty {
  return { kind: 'faulty', diagnostics };
}

/** The value, or `undefined` where there is none. */
export function valueOf<T>(checked: Checked<T>): T | undefined {
  return checked.kind === 'sound' ? checked.value : undefined;
}

/** All values with all diagnostics; faulty as soon as one of them is, but never before all were looked at. */
export function gather<T>(all: readonly Checked<T>[]): Checked<readonly T[]> {
  const diagnostics = all.flatMap((checked) => checked.diagnostics);
  return sound(
    all.flatMap((checked) => (checked.kind === 'sound' ? [checked.value] : [])),
    diagnostics,
  );
}
