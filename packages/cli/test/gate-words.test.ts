import type { SegmentKey } from '@imprimatur/formats';
import type { Mend } from '@imprimatur/pipeline';
import type { Reason } from '@imprimatur/review';
import { describe, expect, it } from 'vitest';
import { mendInWords, reasonInShort } from '../src/gate-words.ts';

const segments = ['a.one', 'a.two', 'a.three', 'a.four'] as SegmentKey[];
const bob = { id: 'bob', printedName: 'Dr Bob\u202E' };
const persons = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => ({ id, printedName: id }));
const day = '2026-11-24' as Extract<Reason, { kind: 'review-lapsed' }>['due'];

describe('reasonInShort', () => {
  it.each<readonly [Reason, string]>([
    [{ kind: 'stale', segments }, '4 stale (a.one, a.two, a.three, ...)'],
    [{ kind: 'sign-off-missing', role: 'clinical', needed: 2, found: 1 }, 'clinical sign-off: 1 of 2'],
    [{ kind: 'review-lapsed', role: 'clinical', due: day }, 'clinical review lapsed on 2026-11-24'],
    [{ kind: 'persons-missing', needed: 2, found: 1 }, 'persons who signed: 1 of 2'],
    [{ kind: 'changes-requested', role: 'clinical', reviewer: 'bob', comment: 'No\n\u001B[2J', remarks: [] }, 'clinical: bob asks for changes: "No <U+001B>[2J"'],
    [{ kind: 'changes-requested', role: 'clinical', reviewer: 'bob', comment: '', remarks: [{ segment: 'a.one' as SegmentKey, digest: 'sha256:1' as never, comment: 'x' }] }, 'clinical: bob asks for changes (a.one)'],
    [{ kind: 'condition-open', role: 'clinical', segments: segments.slice(0, 1) }, 'clinical approval on condition: 1 to change (a.one)'],
    [{ kind: 'condition-unread', role: 'clinical', segments: segments.slice(0, 1) }, 'clinical approval on condition: 1 changed, unread by another (a.one)'],
    [{ kind: 'withdrawn', role: 'clinical', on: day, comment: 'Wrong.', replacement: 'a/b' }, 'withdrawn (clinical) from 2026-11-24: "Wrong.", replaced by a/b'],
    [{ kind: 'findings', checks: [{ check: 'negation-lost', segments: segments.slice(0, 1) }, { check: 'reference-old', segments: [] }] }, 'negation-lost (a.one); reference-old'],
    [{ kind: 'no-policy' }, 'no rule of content/policy.yaml is for this kind of text'],
  ])('%j', (reason, words) => {
    expect(reasonInShort(reason)).toBe(words);
  });
});

describe('mendInWords', () => {
  it.each<readonly [Mend, string]>([
    [{ kind: 'translate', segments }, 'the translator (fr): translate or accept a.one, a.two, a.three, ...'],
    [{ kind: 'mend-findings', writer: { kind: 'author', persons: [bob] }, checks: [{ check: 'negation-lost', segments: [] }] }, 'the author, Dr Bob<U+202E> (bob): mend negation-lost'],
    [{ kind: 'change-text', writer: { kind: 'translator' }, segments: [] }, 'the translator (fr): change the text, to be signed anew'],
    [{ kind: 'sign', roles: ['clinical'], missing: 1, persons: [bob] }, 'to be signed by one of: Dr Bob<U+202E> (bob) (clinical)'],
    [{ kind: 'sign', roles: ['clinical', 'editorial'], missing: 2, persons }, 'to be signed by 2 of: a, b, c, d, e and 2 more (clinical, editorial)'],
    [{ kind: 'sign', roles: ['clinical'], missing: 2, persons: persons.slice(0, 1) }, 'to be signed by 2 of: a (clinical); nobody else may: add somebody to content/reviewers.yaml'],
    [{ kind: 'sign', roles: ['clinical', 'editorial'], missing: 1, persons: [] }, 'nobody may sign as clinical or editorial for fr: add somebody to content/reviewers.yaml'],
    [{ kind: 'approve-after-all', role: 'clinical', persons: persons.slice(0, 1) }, 'or approved after all by: a (clinical)'],
    [{ kind: 'approve-after-all', role: 'clinical', persons: [] }, 'nobody else can lift it; whoever said so may not sign as clinical any more'],
    [{ kind: 'waive-conditions', role: 'clinical', segments, persons: persons.slice(0, 2) }, 'or waived by one of: a, b (clinical)'],
    [{ kind: 'waive-conditions', role: 'clinical', segments, persons: [] }, 'nobody may waive it: nobody may sign as clinical for fr: add somebody to content/reviewers.yaml'],
    [{ kind: 'write-rule' }, 'whoever keeps content/policy.yaml: write a rule for this kind of text'],
  ])('%j', (mend, words) => {
    expect(mendInWords(mend, 'fr')).toBe(words);
  });
});
