import { readReviewers, type SegmentKey } from '@imprimatur/formats';
import { addMonths, type Reason, requiredSignOffs, review, type ReviewInput, type SignOffFile } from '@imprimatur/review';
import { type Digest, demonstrationKey, digestOf, type Envelope, sealEnvelope } from '@imprimatur/signing';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, documentOf, inputOf, keyOf, policyOf, reviewerOf, signOffOf, tag, trustOf } from './sample.ts';

/** `approved by …`, or the kinds of reason with the codes of what was refused. */
function check(input: ReviewInput, expected: string): void {
  const reviewed = review(input);
  const codes = reviewed.diagnostics.map(({ code }) => code);
  const outcome = (): string => {
    if (reviewed.kind === 'faulty') return 'faulty';
    if (reviewed.value.kind === 'approved') return `approved by ${reviewed.value.approvals.map((approval) => approval.reviewer).join(' and ')}`;
    return reviewed.value.reasons.map(inWords).join(', ');
  };
  expect([outcome(), ...codes].join(' | ')).toBe(expected);
}

function inWords(reason: Reason): string {
  switch (reason.kind) {
    case 'missing':
    case 'stale':
    case 'unaccepted':
      return `${reason.kind} ${reason.segments.join(' ')}`;
    case 'sign-off-missing':
      return `${reason.role} ${reason.found} of ${reason.needed}`;
    case 'review-lapsed':
      return `${reason.role} lapsed ${reason.due}`;
    case 'withdrawn':
      return `${reason.role} withdrawn ${reason.on}`;
    case 'findings':
      return reason.checks.map(({ check: code, segments }) => `${code} in ${segments.join(' ')}`).join(', ');
    case 'no-policy':
      return 'no policy';
  }
}

const none = 'clinical 0 of 1';
const bob = { id: 'bob', printedName: 'Dr bob' };
const cat = { id: 'cat', printedName: 'Dr cat' };
const tampered = (change: (envelope: Envelope) => Envelope): SignOffFile => {
  const { file, envelope } = signOffOf();
  return { file, envelope: change(envelope) };
};
const reworded = (change: (payload: string) => string): SignOffFile =>
  tampered((envelope) => ({ ...envelope, payload: Buffer.from(change(Buffer.from(envelope.payload, 'base64').toString())).toString('base64') }));
/** A statement that bob did sign, though `writeSignOff` would never write it. */
const odd = (change: (payload: string) => string, type = 'application/vnd.in-toto+json'): SignOffFile => {
  const payload = Buffer.from(signOffOf().envelope.payload, 'base64').toString();
  return { file: 'odd.dsse.json', envelope: sealEnvelope(type, Buffer.from(change(payload)), [keyOf(2)]) };
};
const trusting = (...reviewers: ReviewInput['trust']['reviewers']): Partial<ReviewInput> => ({ trust: trustOf({ reviewers }) });
const once = signOffOf();
const unready = (status: 'missing' | 'stale' | 'unaccepted'): ReviewInput['document'] => {
  const document = documentOf();
  const segments = new Map([...document.segments].map(([key, segment]) => [key, key === 'title' ? { ...segment, status } : segment]));
  return documentOf('Take one.', { segments, counts: { source: 2, accepted: 0, stale: 0, unaccepted: 0, missing: 0, [status]: 1 }, ready: false, digest: undefined });
};

describe('the gate', () => {
  test.each<[string, ReviewInput, string]>([
    ['one who may signs', inputOf([once]), 'approved by bob'],
    ['nobody signed', inputOf([]), none],
    ['no rule is for the text', inputOf([once], { policy: policyOf({ clinical: 1 }, { rules: [] }) }), 'no policy'],
    ['the rule is for another kind', inputOf([once], { policy: policyOf({}, { rules: [{ kinds: ['other'], audiences: undefined, locales: undefined, require: { clinical: 1 } }] }) }), 'no policy'],
    ['the rule asks for nobody', inputOf([once], { policy: policyOf({}) }), 'no policy'],
    ['signed under another policy', inputOf([signOffOf({ policy: digestOf('another') })]), 'clinical 0 of 1 | sign-off-refused'],
    ['withdrawn under another policy', inputOf([once, signOffOf({ policy: digestOf('another'), decision: 'withdraw', reviewedAt: '2026-07-01T10:00:00Z' })]), 'clinical withdrawn 2026-07-01, clinical 0 of 1'],
    ['two are needed and one signed', inputOf([once], { policy: policyOf({ clinical: 2 }) }), 'clinical 1 of 2'],
    ['two are needed and one signed twice', inputOf([signOffOf(), signOffOf({ reviewedAt: '2026-06-02T10:00:00Z' })], { policy: policyOf({ clinical: 2 }) }), 'clinical 1 of 2'],
    [
      'one with two keys is one person',
      inputOf([signOffOf({}, 2), signOffOf({}, 4)], { policy: policyOf({ clinical: 2 }), ...trusting(reviewerOf('bob', 2, { keys: [...reviewerOf('bob', 2).keys, ...reviewerOf('bob', 4).keys] })) }),
      'clinical 1 of 2',
    ],
    ['two are needed and two signed', inputOf([signOffOf({ reviewer: cat }, 3), signOffOf()], { policy: policyOf({ clinical: 2 }) }), 'approved by bob and cat'],
    ['two roles are needed', inputOf([once], { policy: policyOf({ clinical: 1, editorial: 1 }) }), 'editorial 0 of 1'],
    ['one person signs in two roles', inputOf([once, signOffOf({ role: 'editorial' })], { policy: policyOf({ clinical: 1, editorial: 1 }) }), 'approved by bob and bob'],
    ['the author signs', inputOf([signOffOf({ reviewer: { id: 'ann', printedName: 'Dr ann' } }, 1)]), `${none} | sign-off-refused`],
    ['the author signs in a role without separation', inputOf([signOffOf({ role: 'editorial', reviewer: { id: 'ann', printedName: 'Dr ann' } }, 1)], { policy: policyOf({ editorial: 1 }) }), 'approved by ann'],
    ['the translator signs', inputOf([signOffOf({ role: 'linguistic' })], { document: documentOf('Take one.', { translators: ['bob'] }), policy: policyOf({ linguistic: 1 }) }), 'linguistic 0 of 1 | sign-off-refused'],
    ['the author takes back', inputOf([once, signOffOf({ decision: 'withdraw', reviewer: { id: 'ann', printedName: 'Dr ann' } }, 1)]), 'clinical withdrawn 2026-06-01'],
    ['withdrawn after the approval', inputOf([once, signOffOf({ decision: 'withdraw', reviewedAt: '2026-07-01T00:00:00Z' })]), 'clinical withdrawn 2026-07-01, clinical 0 of 1'],
    ['withdrawn in the same second', inputOf([signOffOf({ decision: 'withdraw' }), once]), 'clinical withdrawn 2026-06-01, clinical 0 of 1'],
    ['approved again after the withdrawal', inputOf([signOffOf({ decision: 'withdraw', reviewedAt: '2026-05-01T00:00:00Z' }), once]), 'approved by bob'],
    ['withdrawn by one of two', inputOf([once, signOffOf({ decision: 'withdraw', reviewer: cat }, 3)]), 'clinical withdrawn 2026-06-01'],
    ['on the last day', inputOf([once], { trust: trustOf({ today: day('2027-06-01') }) }), 'approved by bob'],
    ['a day later', inputOf([once], { trust: trustOf({ today: day('2027-06-02') }) }), 'clinical lapsed 2027-06-01'],
    ['nobody signs for longer than the interval', inputOf([signOffOf({ nextReviewDue: day('2099-01-01') })], { trust: trustOf({ today: day('2027-06-02') }) }), 'clinical lapsed 2027-06-01'],
    ['a review of tomorrow', inputOf([signOffOf({ reviewedAt: '2026-11-23T00:00:00Z' })]), `${none} | sign-off-refused`],
    ['a revoked key, whatever date it claims', inputOf([once], trusting(reviewerOf('bob', 2, {}, { revoked: { on: day('2026-10-01'), reason: 'stolen' } }))), `${none} | sign-off-refused`],
    ['a key that will be revoked', inputOf([once], trusting(reviewerOf('bob', 2, {}, { revoked: { on: day('2026-12-01'), reason: 'leaves' } }))), 'approved by bob'],
    ['a key that had expired', inputOf([once], trusting(reviewerOf('bob', 2, {}, { until: day('2026-05-31') }))), `${none} | sign-off-refused`],
    ['a key on its last day', inputOf([once], trusting(reviewerOf('bob', 2, {}, { until: day('2026-06-01') }))), 'approved by bob'],
    ['a key before its first day', inputOf([once], trusting(reviewerOf('bob', 2, {}, { from: day('2026-06-02') }))), `${none} | sign-off-refused`],
    ['an unknown reviewer', inputOf([signOffOf({ reviewer: { id: 'eve', printedName: 'Dr eve' } }, 5)]), `${none} | sign-off-refused`],
    ['another printed name', inputOf([signOffOf({ reviewer: { id: 'bob', printedName: 'Professor bob' } })]), `${none} | sign-off-refused`],
    ['a role in which they may not sign', inputOf([once], trusting(reviewerOf('bob', 2, { maySign: [{ role: 'editorial', locales: 'all' }] }))), `${none} | sign-off-refused`],
    ['a locale in which they may not sign', inputOf([once], trusting(reviewerOf('bob', 2, { maySign: [{ role: 'clinical', locales: [tag('fr')] }] }))), `${none} | sign-off-refused`],
    ['an older text', inputOf([signOffOf({ digest: documentOf('Take two.').digest as Digest })]), none],
    ['a withdrawal of an older text', inputOf([once, signOffOf({ decision: 'withdraw', digest: digestOf('older'), reviewedAt: '2026-07-01T00:00:00Z' })]), 'approved by bob'],
    ['a translation is missing', inputOf([once], { document: unready('missing') }), `missing title, ${none}`],
    ['a translation is stale', inputOf([once], { document: unready('stale') }), `stale title, ${none}`],
    ['a translation is unaccepted', inputOf([once], { document: unready('unaccepted') }), `unaccepted title, ${none}`],
    ['someone else\'s key', inputOf([signOffOf({ reviewer: bob }, 3)]), 'faulty | sign-off-tampered'],
    ['moved to another text', inputOf([signOffOf({ document: 'c/other' })], { articles: new Set(['c/other']) }), 'faulty | sign-off-tampered'],
    ['under a former name', inputOf([signOffOf({ document: 'c/other' })]), `${none} | sign-off-refused`],
    ['moved to another locale', inputOf([signOffOf({ locale: 'fr' })]), 'faulty | sign-off-tampered'],
    ['the same record twice', inputOf([once, { ...once, file: 'copy.dsse.json' }]), 'faulty | sign-off-tampered'],
    ['an edited payload', inputOf([reworded((payload) => payload.replace('clinical', 'editorial'))]), 'faulty | sign-off-tampered'],
    ['another payload type', inputOf([tampered((envelope) => ({ ...envelope, payloadType: 'text/plain' }))]), 'faulty | sign-off-tampered'],
    ['another payload type, and signed', inputOf([odd((payload) => payload, 'text/plain')]), 'faulty | sign-off-tampered'],
    ['base64 with a line end', inputOf([tampered((envelope) => ({ ...envelope, payload: `${envelope.payload}\n` }))]), 'faulty | sign-off-tampered'],
    ['no signature', inputOf([tampered((envelope) => ({ ...envelope, signatures: [] }))]), 'faulty | sign-off-tampered'],
    ['signed, but not JSON', inputOf([odd((payload) => payload.slice(1))]), 'faulty | sign-off-tampered'],
    ['signed, but of another type', inputOf([odd((payload) => payload.replace('sign-off:v1', 'sign-off:v2'))]), 'faulty | sign-off-tampered'],
    ['signed, but in an unknown role', inputOf([odd((payload) => payload.replace('"role":"clinical"', '"role":"surgical"'))]), 'faulty | sign-off-tampered'],
    ['signed, but with an unknown decision', inputOf([odd((payload) => payload.replace('approve', 'perhaps'))]), 'faulty | sign-off-tampered'],
    ['signed, but at no time', inputOf([odd((payload) => payload.replace('2026-06-01T10:00:00Z', '2026-06-01T10:00:00+14:00'))]), 'faulty | sign-off-tampered'],
    ['signed, but for two texts', inputOf([odd((payload) => payload.replace(/"subject":\[(.*?)\]/, '"subject":[$1,$1]'))]), 'faulty | sign-off-tampered'],
    ['a demonstration key under a real name', inputOf([{ file: 'd', envelope: sealEnvelope(once.envelope.payloadType, Buffer.from(once.envelope.payload, 'base64'), [demonstrationKey('demo-clinical')]) }], trusting(reviewerOf('bob', 2, {}, { key: demonstrationKey('demo-clinical').publicKey }))), 'faulty | demonstration-refused'],
    ['a demonstration reviewer', inputOf([once], trusting(reviewerOf('bob', 2, { demonstration: true }))), 'faulty | demonstration-refused'],
    ['a demonstration reviewer in a demonstration', inputOf([once], { trust: trustOf({ reviewers: [reviewerOf('bob', 2, { demonstration: true })], demonstration: true }) }), 'approved by bob'],
    ['every reason at once', inputOf([], { document: unready('stale'), policy: policyOf({ clinical: 2, editorial: 1 }) }), 'stale title, clinical 0 of 2, editorial 0 of 1'],
  ])('%s: %#', (_name, input, expected) => {
    check(input, expected);
  });

  test('the dates of an approval are its last review and its first due one', () => {
    const reviewed = review(inputOf([once, signOffOf({ role: 'editorial', reviewedAt: '2026-08-31T23:59:59Z', nextReviewDue: day('2027-01-31') })], { policy: policyOf({ clinical: 1, editorial: 1 }) }));
    expect(reviewed).toMatchObject({ value: { kind: 'approved', lastReviewed: '2026-08-31', nextReviewDue: '2027-01-31' } });
  });

  test('approved only with enough distinct persons in every role, by an account of its own', () => {
    const person = fc.constantFrom<['ann' | 'bob' | 'cat', number]>(['ann', 1], ['bob', 2], ['cat', 3]);
    const record = fc.record({
      person,
      role: fc.constantFrom('clinical' as const, 'editorial' as const),
      decision: fc.constantFrom('approve' as const, 'approve' as const, 'withdraw' as const),
      month: fc.integer({ min: 8, max: 11 }),
      older: fc.boolean(),
    });
    const signed = new Map<string, SignOffFile>();
    fc.assert(
      fc.property(fc.array(record, { maxLength: 5 }), fc.integer({ min: 1, max: 2 }), fc.integer({ min: 0, max: 1 }), (records, clinical, editorial) => {
        const signOffs = records.map(({ person: [id, key], role, decision, month, older }, index) => {
          const name = JSON.stringify([id, role, decision, month, older, index]);
          const digest = older ? digestOf('older') : (documentOf().digest as Digest);
          const made = signed.get(name) ?? signOffOf({ role, decision, digest, reviewer: { id, printedName: `Dr ${id}` }, reviewedAt: `2026-${String(month).padStart(2, '0')}-15T00:00:00Z` }, key);
          signed.set(name, made);
          return made;
        });
        const today = '2026-10-20';
        const counting = records.filter(({ older, month }) => !older && month <= 10);
        const standing = (id: string, role: string): string | undefined => {
          const own = counting.filter((each) => each.person[0] === id && each.role === role);
          const last = Math.max(...own.map((each) => each.month));
          const latest = own.filter((each) => each.month === last).map((each) => each.decision);
          return latest.includes('withdraw') ? 'withdraw' : latest[0];
        };
        const persons = (role: string): number => ['ann', 'bob', 'cat'].filter((id) => standing(id, role) === 'approve' && !(id === 'ann' && role === 'clinical')).length;
        const withdrawn = ['ann', 'bob', 'cat'].some((id) => ['clinical', 'editorial'].some((role) => standing(id, role) === 'withdraw'));
        const expected = !withdrawn && persons('clinical') >= clinical && persons('editorial') >= editorial;
        const reviewed = review(inputOf(signOffs, { policy: policyOf(editorial === 0 ? { clinical } : { clinical, editorial }), trust: trustOf({ today: day(today) }) }));
        expect(reviewed.kind === 'sound' && reviewed.value.kind).toBe(expected ? 'approved' : 'draft');
      }),
      { numRuns: 300 },
    );
  });
});

describe('what a policy asks for', () => {
  const rule = (changes: object, clinical: number): ReturnType<typeof policyOf>['rules'][number] => ({ kinds: undefined, audiences: undefined, locales: undefined, require: { clinical }, ...changes });

  test.each<[string, ReturnType<typeof rule>[], string, number | undefined]>([
    ['a rule for all', [rule({}, 1)], 'fr', 1],
    ['the larger of two', [rule({}, 2), rule({}, 1)], 'fr', 2],
    ['the source', [rule({ locales: ['source'] }, 1)], 'en', 1],
    ['not the source', [rule({ locales: ['source'] }, 1)], 'fr', undefined],
    ['translations', [rule({ locales: ['translated'] }, 1)], 'fr', 1],
    ['not translations', [rule({ locales: ['translated'] }, 1)], 'en', undefined],
    ['one locale', [rule({ locales: ['fr', 'de'] }, 1)], 'fr', 1],
    ['one kind', [rule({ kinds: ['k'] }, 1)], 'fr', 1],
    ['another kind', [rule({ kinds: ['l'] }, 1)], 'fr', undefined],
    ['another audience', [rule({ audiences: ['b'] }, 1)], 'fr', undefined],
  ])('%s', (_name, rules, locale, expected) => {
    expect(requiredSignOffs(policyOf({}, { rules }), { kind: 'k', audience: 'a', locale, sourceLocale: 'en' }).get('clinical')).toBe(expected);
  });

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-31', 12, '2027-12-31'],
  ])('%s and %i months is %s', (from, months, expected) => {
    expect(addMonths(day(from), months)).toBe(expected);
  });
});

test('the publication\'s own format makes these reviewers', () => {
  const text = `reviewers:\n  - { id: bob, printed-name: Dr bob, may-sign: [{ role: clinical, locales: all }], keys: [{ ed25519: ${keyOf(2).publicKey.base64}, from: 2026-01-01 }] }\n`;
  const read = readReviewers('r', text);
  check(inputOf([once], { trust: trustOf({ reviewers: read.kind === 'sound' ? read.value : [] }) }), 'approved by bob');
});

test('what the checks bar is a draft, whoever signed it', () => {
  const barred = [{ check: 'quantity-changed' as const, segments: ['opening.dose' as SegmentKey] }];
  check(inputOf([signOffOf()], { barred }), 'quantity-changed in opening.dose');
});

test.each([
  ['2026-06-30', 'approved by bob'],
  ['2026-07-02', 'clinical 0 of 1 | sign-off-refused'],
] as const)('an error that was waived on %s needs approvals since', (waivedOn, expected) => {
  check(inputOf([signOffOf({ reviewedAt: '2026-07-01T12:00:00Z' })], { waivedOn: day(waivedOn) }), expected);
});
