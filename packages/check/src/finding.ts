import type { CheckCode, Diagnostic } from '@imprimatur/diagnostics';
import type { SegmentKey, Waiver } from '@imprimatur/formats';

/** What a check found in a text. */
export interface Finding {
  readonly check: CheckCode;
  /** The passage, where it is in one. */
  readonly key: SegmentKey | undefined;
  readonly diagnostic: Diagnostic;
  /** Who let it pass and why: while the passage stays as it is, the finding bars nothing. */
  readonly waiver: Waiver | undefined;
}

/** Whether a finding bars its text from a release. */
export function barsRelease({ diagnostic, waiver }: Finding): boolean {
  return diagnostic.severity === 'error' && waiver === undefined;
}
