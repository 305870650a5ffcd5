import { valueOf } from '@imprimatur/diagnostics';
import type { SegmentKey } from '@imprimatur/formats';
import { openRemarks, type SignOff, type VerifiedSignOff, verifySignOff } from '@imprimatur/review';
import type { Digest } from '@imprimatur/signing';
import { describe, expect, it } from 'vitest';
import { day, dose, food, leaflet, onConditions, present, remarkOn, signer, signOffOf, trustOf, waiving } from './sample.ts';

const first = leaflet('aaa');

/** The records of these sign-offs, one a day, by bob (2) where nobody else is named. */
function recordsOf(...signOffs: readonly (Partial<SignOff> & { readonly by?: 'ann' | 'cat' })[]): readonly VerifiedSignOff[] {
  return signOffs.map(({ by, ...changes }, index) => {
    const file = signOffOf({ reviewer: signer(by ?? 'bob'), reviewedAt: `2026-06-${String(index + 1).padStart(2, '0')}T10:00:00Z`, ...changes }, by === undefined ? 2 : { ann: 1, cat: 3 }[by]);
    return present(valueOf(verifySignOff(file, trustOf())));
  });
}

const asking = (comment = '', ...segments: readonly SegmentKey[]): Partial<SignOff> => ({ decision: 'request-changes', digest: first.digest as Digest, remarks: segments.map((segment) => remarkOn(first, segment)), comment });
const approving: Partial<SignOff> = { decision: 'approve', digest: first.digest as Digest };

/** Which remarks are open on a document, as `kind segment role reviewer`. */
function openOn(document: Parameters<typeof openRemarks>[0], records: readonly VerifiedSignOff[]): readonly string[] {
  return openRemarks(document, records).map(({ kind, segment, role, reviewer }) => `${kind} ${segment === undefined ? 'text' : segment.split('.')[0]} ${role} ${reviewer}`);
}

describe('openRemarks', () => {
  it('says who said what, when, and in which record', () => {
    const records = recordsOf(asking('', dose));
    expect(openRemarks(first, records)).toEqual([{ kind: 'request', segment: dose, comment: 'Please change this.', role: 'clinical', reviewer: 'bob', printedName: 'Dr bob', on: '2026-06-01', file: records[0]?.file.file }]);
  });

  it.each<readonly [name: string, records: readonly VerifiedSignOff[], wordings: string, open: readonly string[]]>([
    ['nothing said', recordsOf(approving), 'aaa', []],
    ['a request, nothing changed', recordsOf(asking('', dose, food)), 'aaa', ['request dose clinical bob', 'request food clinical bob']],
    ['a request, one of its passages changed', recordsOf(asking('', dose, food)), 'baa', ['request food clinical bob']],
    ['a request, another passage changed', recordsOf(asking('', dose)), 'aab', ['request dose clinical bob']],
    ['a word on the whole text', recordsOf(asking('All too long.')), 'aaa', ['request text clinical bob']],
    ['a word on the whole text, of which something changed', recordsOf(asking('All too long.')), 'aab', []],
    ['the same person approves later', recordsOf(asking('', dose), approving), 'aaa', []],
    ['the same person approves another content later', recordsOf(asking('', dose), { ...approving, digest: leaflet('aab').digest as Digest }), 'aab', []],
    ['the same person had approved before', recordsOf(approving, asking('', dose)), 'aaa', ['request dose clinical bob']],
    ['the same person approves in another role', recordsOf(asking('', dose), { ...approving, role: 'editorial' }), 'aaa', ['request dose clinical bob']],
    ['another person approves', recordsOf(asking('', dose), { ...approving, by: 'cat' }), 'aaa', ['request dose clinical bob']],
    ['the same person asks for something else', recordsOf(asking('', dose), asking('', food)), 'aaa', ['request food clinical bob']],
    ['the same person withdraws', recordsOf(asking('', dose), { decision: 'withdraw', digest: first.digest as Digest, withdrawal: { from: day('2026-06-02'), replacement: undefined } }), 'aaa', ['request dose clinical bob']],
    ['two persons', recordsOf(asking('', dose), { ...asking('', dose), by: 'cat' }), 'aaa', ['request dose clinical bob', 'request dose clinical cat']],
    ['a condition', recordsOf(onConditions(first, dose)), 'aaa', ['condition dose clinical bob']],
    ['a condition, its passage changed', recordsOf(onConditions(first, dose)), 'baa', []],
    ['a condition, another passage changed', recordsOf(onConditions(first, dose)), 'aab', ['condition dose clinical bob']],
    ['a condition that was waived', recordsOf(onConditions(first, dose, food), { ...waiving(first, dose), by: 'cat' }), 'aaa', ['condition food clinical bob']],
    ['a condition that was waived in another role', recordsOf(onConditions(first, dose), { ...waiving(first, dose), by: 'cat', role: 'editorial' }), 'aaa', ['condition dose clinical bob']],
    ['a condition that was waived as its passage stood before', recordsOf({ ...waiving(leaflet('baa'), dose), by: 'cat' }, onConditions(first, dose)), 'aaa', ['condition dose clinical bob']],
    ['a request is not waived', recordsOf(asking('', dose), { ...waiving(first, dose), by: 'cat' }), 'aaa', ['request dose clinical bob']],
  ])('%s', (_name, records, wordings, open) => {
    expect(openOn(leaflet(wordings), records)).toEqual(open);
  });

  it('is not open on a passage that is gone', () => {
    const { segments } = first;
    expect(openOn({ digest: leaflet('aab').digest, segments: new Map([...segments].filter(([key]) => key !== dose)) }, recordsOf(asking('', dose)))).toEqual([]);
  });

  it('is open on exactly the content that was read, although the record has another digest of the passage', () => {
    const records = recordsOf({ ...asking(), remarks: [remarkOn(leaflet('baa'), dose)] });
    expect(openOn(first, records)).toEqual(['request dose clinical bob']);
    expect(openOn(leaflet('aab'), records)).toEqual([]);
  });
});
