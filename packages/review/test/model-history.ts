import type { Policy, SegmentKey } from '@imprimatur/formats';
import { policyDigest, type ReviewInput, type SignOff, type SignOffFile, textKindOf, writeSignOff } from '@imprimatur/review';
import type { Digest } from '@imprimatur/signing';
import * as fc from 'fast-check';
import { type Facts, type ModelDecision, type ModelPolicy, type ModelRole, type Person, plusDays, type Signature } from './model.ts';
import { day, dose, fileOf, food, keyOf, leaflet, policyOf, present, remarkOn, reviewerOf, rightOf, ruleOf, signer, statementOf, storage } from './sample.ts';

/** What happens to a text, one thing after the other. */
export type Event =
  | { readonly kind: 'edit'; readonly passage: number; readonly letter: string }
  | { readonly kind: 'sign'; readonly person: Person; readonly key: 0 | 1; readonly role: ModelRole; readonly decision: ModelDecision; readonly passages: readonly number[]; readonly inDays: number; readonly dueIn: number }
  | { readonly kind: 'revoke'; readonly person: Person; readonly key: 0 | 1; readonly inDays: number }
  | { readonly kind: 'end-right'; readonly person: Person; readonly role: ModelRole }
  | { readonly kind: 'translate'; readonly translators: readonly Person[] }
  | { readonly kind: 'let-pass'; readonly waived: readonly string[] }
  | { readonly kind: 'policy'; readonly policy: number }
  | { readonly kind: 'wait'; readonly days: number };

type Signing = Extract<Event, { kind: 'sign' }>;

const persons: readonly Person[] = ['ann', 'bob', 'cat', 'dan'];
const roles: readonly ModelRole[] = ['clinical', 'linguistic', 'editorial'];

/** The policies between which a history changes; the last asks the same as the first of this text, and more of others. */
const policies: readonly { readonly model: ModelPolicy; readonly real: Policy }[] = [
  { model: { name: 'one', require: { clinical: 1 }, persons: 0, graceDays: 0 }, real: policyOf({ clinical: 1 }) },
  { model: { name: 'two roles', require: { clinical: 1, linguistic: 1 }, persons: 2, graceDays: 0 }, real: policyOf({}, { rules: [ruleOf({ clinical: 1 }), ruleOf({ linguistic: 1 }, { persons: 2 })] }) },
  { model: { name: 'two persons', require: { clinical: 2 }, persons: 0, graceDays: 30 }, real: policyOf({ clinical: 2 }, { graceDays: 30 }) },
  { model: { name: 'one', require: { clinical: 1 }, persons: 0, graceDays: 0 }, real: policyOf({}, { rules: [ruleOf({ clinical: 1 }), ruleOf({ clinical: 3 }, { kinds: ['other'] })] }) },
];

const person = fc.constantFrom<Person>('bob', 'cat', 'bob', 'cat', 'bob', 'dan', 'ann');
const key = fc.constantFrom<0 | 1>(0, 0, 0, 1);
const role = fc.constantFrom<ModelRole>('clinical', 'clinical', 'clinical', 'linguistic', 'editorial');
const passages = fc.constantFrom<readonly number[]>([0], [1], [0, 1], [2], [0, 1, 2]);

function signing(decision: ModelDecision, of: fc.Arbitrary<readonly number[]>): fc.Arbitrary<Signing> {
  return fc.record({ kind: fc.constant('sign' as const), person, key, role, decision: fc.constant(decision), passages: of, inDays: fc.constantFrom(0, 0, 3), dueIn: fc.constantFrom(60, 365, 400) });
}

const edit: fc.Arbitrary<Event> = fc.record({ kind: fc.constant('edit' as const), passage: fc.constantFrom(0, 0, 1, 2), letter: fc.constantFrom('a', 'b') });

/** Mostly signatures, mostly approvals, so that a good part of the histories ends with an approved text. */
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 10, arbitrary: signing('approve', fc.constant([])) },
  { weight: 1, arbitrary: signing('approve', passages) },
  { weight: 1, arbitrary: signing('waive-conditions', passages) },
  { weight: 1, arbitrary: signing('request-changes', fc.constant([])) },
  { weight: 1, arbitrary: signing('withdraw', fc.constant([])) },
  { weight: 2, arbitrary: edit },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('revoke' as const), person, key, inDays: fc.constantFrom(0, 2) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('end-right' as const), person, role }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('translate' as const), translators: fc.subarray([...persons], { maxLength: 2 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('let-pass' as const), waived: fc.subarray(['one error', 'another']) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('policy' as const), policy: fc.nat(policies.length - 1) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('wait' as const), days: fc.constantFrom(1, 5, 70, 200, 340) }) },
);

/** What chance alone would seldom put together: an approval on conditions, then what may settle them, or not quite. */
const settling: fc.Arbitrary<readonly Event[]> = fc
  .record({
    approval: signing('approve', fc.constantFrom([0], [0, 1])),
    changed: fc.subarray([0, 1]),
    letter: fc.constantFrom('b', 'c'),
    others: fc.array(fc.oneof(signing('approve', fc.constant([])), signing('waive-conditions', fc.constantFrom([0], [1], [0, 1]))), { minLength: 1, maxLength: 3 }),
    inOneRole: fc.boolean(),
  })
  .map(({ approval, changed, letter, others, inOneRole }) => [
    approval,
    ...changed.map((passage) => ({ kind: 'edit' as const, passage, letter })),
    ...others.map((other) => (inOneRole ? { ...other, role: approval.role } : other)),
  ]);

/** A withdrawal or a request by somebody whose right had ended, or an approval with a key that is revoked afterwards. */
const endings: fc.Arbitrary<readonly Event[]> = fc.oneof(
  fc.tuple(fc.oneof(signing('withdraw', fc.constant([])), signing('request-changes', fc.constant([]))), fc.constantFrom(0, 1)).map(([signs, days]) => [{ kind: 'end-right' as const, person: signs.person, role: signs.role }, { kind: 'wait' as const, days }, signs]),
  fc.tuple(signing('approve', fc.constant([])), signing('request-changes', fc.constant([])), fc.boolean()).map(([approves, asks, isAfter]) => {
    const signs = { ...asks, person: approves.person, decision: isAfter ? ('request-changes' as const) : ('approve' as const) };
    return [approves, signs, { kind: 'revoke' as const, person: signs.person, key: signs.key, inDays: 0 }];
  }),
);

/** Somebody objects, and then approves; or somebody almost like them does, or something like it. */
const lifting: fc.Arbitrary<readonly Event[]> = fc
  .record({
    objections: fc.array(fc.oneof(signing('withdraw', fc.constant([])), signing('request-changes', fc.constant([]))), { minLength: 1, maxLength: 2 }),
    between: fc.constantFrom<readonly Event[]>([], [{ kind: 'edit', passage: 0, letter: 'b' }], [{ kind: 'policy', policy: 0 }], [{ kind: 'policy', policy: 2 }], [{ kind: 'translate', translators: ['bob'] }]),
    approval: signing('approve', fc.constantFrom([], [], [0])),
    after: fc.constantFrom<readonly Event[]>([], [], [{ kind: 'edit', passage: 0, letter: 'a' }], [{ kind: 'policy', policy: 0 }]),
    who: fc.constantFrom('same', 'same', 'same', 'any'),
    reader: signing('approve', fc.constant([])),
  })
  .map(({ objections, between, approval, after: next, who, reader }) => {
    const voice = who === 'same' ? { person: approval.person, role: approval.role } : {};
    return [...objections.map((objection) => ({ ...objection, ...voice })), ...between, approval, ...next, reader];
  });

/** What happened to a text, under which policy at first. */
export interface History {
  readonly policy: number;
  readonly events: readonly Event[];
}

/** Any history of some events. */
export const anyHistory: fc.Arbitrary<History> = fc.record({
  policy: fc.constantFrom(0, 0, 1, 2, 3),
  events: fc.array(fc.oneof({ weight: 10, arbitrary: event.map((one) => [one]) }, { weight: 4, arbitrary: settling }, { weight: 2, arbitrary: lifting }, { weight: 1, arbitrary: endings }), { minLength: 1, maxLength: 8 }).map((parts) => parts.flat()),
});

/** The same history as facts for the model and as files for the gate. */
export interface Played {
  readonly facts: Facts;
  readonly input: ReviewInput;
}

interface State extends Facts {
  readonly real: Policy;
  readonly files: readonly SignOffFile[];
}

/** Lets a history happen. */
export function play({ policy, events }: History): Played {
  const { model, real } = present(policies[policy]);
  const start: State = { signatures: [], text: 'aaa', today: '2026-01-05', policy: model, real, translators: [], waived: [], revoked: {}, ended: {}, files: [] };
  const end = events.reduce(after, start);
  return { facts: end, input: inputAt(end) };
}

function after(state: State, happens: Event): State {
  switch (happens.kind) {
    case 'edit':
      return { ...state, text: state.text.slice(0, happens.passage) + happens.letter + state.text.slice(happens.passage + 1) };
    case 'sign':
      return withSignature(state, happens);
    case 'revoke':
      return { ...state, revoked: { [`${happens.person} ${happens.key}`]: plusDays(state.today, happens.inDays), ...state.revoked } };
    case 'end-right':
      return { ...state, ended: { [`${happens.person} ${happens.role}`]: state.today, ...state.ended } };
    case 'translate':
      return { ...state, translators: happens.translators };
    case 'let-pass':
      return { ...state, waived: happens.waived };
    case 'policy':
      return { ...state, policy: present(policies[happens.policy]).model, real: present(policies[happens.policy]).real };
    case 'wait':
      return { ...state, today: plusDays(state.today, happens.days) };
  }
}

function withSignature(state: State, { person: who, key: number, role: as, decision, passages: of, inDays, dueIn }: Signing): State {
  const { text, today, translators, waived } = state;
  const signature: Signature = { person: who, role: as, decision, key: number, text, on: today, due: plusDays(today, dueIn), passages: of, from: plusDays(today, inDays), asked: state.policy.name, translators, waived };
  return { ...state, signatures: [...state.signatures, signature], files: [...state.files, fileWith(signature, state)] };
}

/** A second of the day for each signature, so that none is at the same time as another. */
function fileWith(signature: Signature, { real, signatures }: State): SignOffFile {
  const document = documentAs(signature.text, signature.translators);
  const conditions = signature.passages.map((passage) => remarkOn(document, present(keys[passage])));
  const statement: SignOff = {
    ...statementOf({ decision: signature.decision }),
    digest: document.digest as Digest,
    role: signature.role,
    reviewer: signer(signature.person),
    translators: signature.translators,
    policy: policyDigest(real, textKindOf(document, 'en')),
    conditions,
    waived: signature.waived,
    withdrawal: signature.decision === 'withdraw' ? { from: day(signature.from), replacement: undefined } : undefined,
    reviewedAt: `${signature.on}T10:00:${String(signatures.length).padStart(2, '0')}Z`,
    nextReviewDue: day(signature.due),
    nonce: `number-${String(signatures.length).padStart(6, '0')}`,
  };
  const name = JSON.stringify([statement, signature.key]);
  const made = sealed.get(name) ?? { file: fileOf(statement), envelope: writeSignOff(statement, keyOf(numberOf(signature.person, signature.key))) };
  sealed.set(name, made);
  return made;
}

const keys: readonly SegmentKey[] = [dose, food, storage];
const sealed = new Map<string, SignOffFile>();
const documents = new Map<string, ReviewInput['document']>();

function documentAs(text: string, translators: readonly Person[]): ReviewInput['document'] {
  const name = `${text} ${translators.join(' ')}`;
  const made = documents.get(name) ?? leaflet(text, { translators });
  documents.set(name, made);
  return made;
}

function numberOf(who: Person, which: 0 | 1): number {
  return 1 + persons.indexOf(who) + 10 * which;
}

function inputAt({ text, translators, waived, real, today, revoked, ended, files }: State): ReviewInput {
  const reviewers = persons.map((who) => {
    const keysOfPerson = ([0, 1] as const).map((which) => {
      const on = revoked[`${who} ${which}`];
      return { key: keyOf(numberOf(who, which)).publicKey, from: day('2026-01-01'), until: undefined, revoked: on === undefined ? undefined : { on: day(on), reason: 'lost' } };
    });
    const rights = roles.map((each) => rightOf(each, { until: ended[`${who} ${each}`] === undefined ? undefined : day(ended[`${who} ${each}`] ?? '') }));
    return reviewerOf(who, 1, { maySign: rights, keys: keysOfPerson });
  });
  return { document: documentAs(text, translators), sourceLocale: 'en', articles: new Set(), barred: [], waived, signOffs: files, policy: real, trust: { reviewers, demonstration: false, today: day(today) } };
}
