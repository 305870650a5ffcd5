import type { Acceptance, LocalDate, Proposal, SegmentKey, StateRecord } from '@imprimatur/formats';
import { writeState } from '@imprimatur/formats';
import { digestOf } from '@imprimatur/signing';

/** An acceptance as `<source> <target> <who> <day of the month>`. */
export function accepted(written: string, more: Readonly<Record<string, unknown>> = {}): Acceptance {
  const [source = '', target = '', by = '', day = ''] = written.split(' ');
  return { source: digestOf(source), target: digestOf(target), origin: 'human', by, at: `2026-03-${day.padStart(2, '0')}` as LocalDate, ...more };
}

/** A proposal of a machine. */
export function proposed(target: string, more: Readonly<Record<string, unknown>> = {}): Proposal {
  return { target: digestOf(target), origin: 'machine', ...more };
}

/** A state file of these records. */
export function stateOf(records: Readonly<Record<string, StateRecord | undefined>>, others: Readonly<Record<string, unknown>> = {}): string {
  return writeState(Object.entries(records).filter((entry): entry is [SegmentKey, StateRecord] => entry[1] !== undefined), others);
}
