import type { Role, SegmentKey } from '@imprimatur/formats';
import type { Decision, Remark, ReviewedDocument, VerifiedSignOff } from '@imprimatur/review';
import { digestOf } from '@imprimatur/signing';
import { describe, expect, it } from 'vitest';
import { remarksOf } from '../src/proof-of-remarks.ts';

/** `key=words`: a remark on a passage as it read then. */
type Said = string;

interface Written {
  readonly who: string;
  readonly decision: Decision;
  readonly role?: Role;
  readonly content?: string;
  readonly said?: readonly Said[];
  readonly comment?: string;
}

/** Today's text has two passages, `a` that reads 'one' and `b` that reads 'two', and is the content 'now'. */
function remarks(...written: readonly Written[]): readonly string[] {
  const records = written.map(({ who, decision, role = 'clinical', content = 'before', said = [], comment = '' }, index) => {
    const remarksOfIt = said.map((each): Remark => ({ segment: (each.split('=')[0] ?? '') as SegmentKey, digest: digestOf(each.split('=')[1] ?? ''), comment: `on ${each}` }));
    const isRequest = decision === 'request-changes';
    return {
      reviewer: { id: who },
      file: { file: `${index}.json` },
      signOff: { decision, role, digest: digestOf(content), reviewer: { id: who, printedName: who }, reviewedAt: `2026-11-0${index + 1}T09:00:00Z`, comment, remarks: isRequest ? remarksOfIt : [], conditions: isRequest ? [] : remarksOfIt },
    } as unknown as VerifiedSignOff;
  });
  const segments = new Map([['a', { digest: digestOf('one') }], ['b', { digest: digestOf('two') }]]);
  return remarksOf({ records, document: { digest: digestOf('now'), segments } } as unknown as ReviewedDocument).map(({ kind, printedName, on, segment, standing }) => `${on.slice(8)} ${printedName} ${kind} ${segment ?? '-'} ${standing}`);
}

describe('what reviewers said', () => {
  it.each<[string, readonly Written[], readonly string[]]>([
    ['is open while its passage reads as it did', [{ who: 'A', decision: 'request-changes', said: ['a=one', 'b=before'] }], ['01 A change-requested a open', '01 A change-requested b changed']],
    ['is answered where its passage is gone', [{ who: 'A', decision: 'request-changes', said: ['gone=x'] }], ['01 A change-requested gone changed']],
    ['of the whole text is open while the content is the same', [{ who: 'A', decision: 'request-changes', comment: 'x', content: 'now' }, { who: 'B', decision: 'request-changes', comment: 'x' }], ['01 A change-requested - open', '02 B change-requested - changed']],
    ['stands by the latest decision of a person and role', [{ who: 'A', decision: 'request-changes', said: ['a=one'] }, { who: 'A', decision: 'approve', content: 'now' }, { who: 'B', decision: 'request-changes', said: ['a=one'] }], ['03 B change-requested a open']],
    ['in another role stands too', [{ who: 'A', decision: 'request-changes', said: ['a=one'] }, { who: 'A', decision: 'approve', role: 'editorial' }], ['01 A change-requested a open']],
    ['as a condition may be waived in its role', [{ who: 'A', decision: 'approve', said: ['a=one', 'b=two'] }, { who: 'B', decision: 'waive-conditions', said: ['a=one'] }], ['01 A condition a waived', '01 A condition b open']],
    ['is not waived in another role, nor as it read before', [{ who: 'A', decision: 'approve', said: ['a=one'] }, { who: 'B', decision: 'waive-conditions', role: 'editorial', said: ['a=one'] }, { who: 'C', decision: 'waive-conditions', said: ['a=before'] }], ['01 A condition a open']],
    ['to request a change cannot be waived', [{ who: 'A', decision: 'request-changes', said: ['a=one'] }, { who: 'B', decision: 'waive-conditions', said: ['a=one'] }], ['01 A change-requested a open']],
    ['with an approval asks for nothing', [{ who: 'A', decision: 'approve', comment: 'Well done.' }], ['01 A comment - said']],
    ['in a withdrawal is open', [{ who: 'A', decision: 'withdraw', comment: 'Wrong.' }], ['01 A withdrawal - open']],
    ['is not taken back by a withdrawal', [{ who: 'A', decision: 'request-changes', said: ['a=one'] }, { who: 'A', decision: 'withdraw', comment: 'Wrong.' }], ['01 A change-requested a open', '02 A withdrawal - open']],
    ['and withdrew is past once the same person approves', [{ who: 'A', decision: 'withdraw', comment: 'Wrong.' }, { who: 'A', decision: 'approve' }], []],
  ])('%s', (_name, written, expected) => expect(remarks(...written)).toEqual(expected));
});
