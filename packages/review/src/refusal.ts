import { type Diagnostic, type FileCode, problem, warning } from '@imprimatur/diagnostics';

/** Why a record does not count. */
export interface Refusal {
  readonly kind: 'refused';
  readonly code: FileCode;
  /** An error is a record that is not what somebody signed; a warning one that merely does not count. */
  readonly severity: 'error' | 'warning';
  readonly found: string;
  readonly expected: string;
  readonly mend: string;
}

/** A record that nobody signed as it stands, or that is none. */
export function broken(code: FileCode, found: string, expected: string): Refusal {
  return { kind: 'refused', code, severity: 'error', found, expected, mend: 'Restore the file from git; if it was never valid, remove it.' };
}

/** A record that verifies and does not count. */
export function uncounted(code: FileCode, found: string, expected: string, mend = 'It does not count; have it signed again by someone who may.'): Refusal {
  return { kind: 'refused', code, severity: 'warning', found, expected, mend };
}

/** A refusal as a diagnostic of the record's file. */
export function refusalOf(file: string, { code, severity, found, expected, mend }: Refusal): Diagnostic {
  return (severity === 'error' ? problem : warning)(code, { file }, `Found ${found}, expected ${expected}.`, mend);
}
