import type { LocalDate, Locale, Policy, Reviewer, Role } from '@imprimatur/formats';
import { type Mend, type PreparedArticle, type Shared, whoCanMend } from '@imprimatur/pipeline';
import type { Reason, ReviewedDocument } from '@imprimatur/review';
import { privateKeyFromSeed } from '@imprimatur/signing';
import { describe, expect, it } from 'vitest';

const today = '2026-11-24' as LocalDate;
const day = (text: string): LocalDate => text as LocalDate;
const valid: Reviewer['keys'][number] = { key: privateKeyFromSeed(new Uint8Array(32).fill(1)).publicKey, from: day('2026-01-01'), until: undefined, revoked: undefined };

function reviewerOf(id: string, roles: readonly Role[], changes: Partial<Reviewer> = {}): Reviewer {
  return { id, printedName: `Dr ${id}`, credentials: undefined, demonstration: false, maySign: roles.map((role) => ({ role, locales: 'all', from: undefined, until: undefined })), keys: [valid], ...changes };
}

const spanish = 'es' as Locale;

/** ann wrote the text, tom translated it; clinical and linguistic sign-offs are needed. */
const reviewers: readonly Reviewer[] = [
  reviewerOf('ann', ['clinical', 'editorial']),
  reviewerOf('tom', ['linguistic']),
  reviewerOf('bob', ['clinical', 'linguistic']),
  reviewerOf('cat', ['clinical']),
  reviewerOf('spanish', ['clinical', 'linguistic'], { maySign: [{ role: 'clinical', locales: [spanish], from: undefined, until: undefined }] }),
  reviewerOf('keyless', ['clinical'], { keys: [{ ...valid, until: day('2026-11-23') }, { ...valid, from: day('2026-11-25') }, { ...valid, revoked: { on: today, reason: 'lost' } }] }),
  reviewerOf('retired', ['clinical'], { maySign: [{ role: 'clinical', locales: 'all', from: undefined, until: day('2026-11-23') }] }),
];

const rule: Policy['rules'][number] = { kinds: undefined, audiences: undefined, locales: undefined, risks: undefined, require: { clinical: 2, linguistic: 1 }, persons: 3 };

const settings = { fr: { locale: 'fr' }, en: { locale: 'en' } } as const;

const shared = {
  publication: { source: settings.en },
  policy: { rules: [rule], separation: { clinical: ['author'], linguistic: ['translator'] }, reviewIntervalMonths: 12, reviewSpreadDays: 0, graceDays: 0, release: undefined },
  reviewers,
  today,
} as unknown as Shared;

interface TextChanges {
  readonly locale?: keyof typeof settings;
  readonly approvals?: readonly { readonly role: Role; readonly reviewer: string }[];
  readonly records?: readonly object[];
}

function textOf(reason: Reason, { locale = 'fr', approvals = [], records = [] }: TextChanges): ReviewedDocument {
  const document = { settings: settings[locale], source: { frontMatter: { authors: ['ann'], kind: 'k', audience: 'a' } }, translators: ['tom'], digest: 'sha256:1' };
  return { kind: 'draft', document, approvals, reasons: [reason], withdrawn: false, records } as unknown as ReviewedDocument;
}

const finding = (key: string): object => ({ key, check: 'negation-lost', diagnostic: { severity: 'error' } });
const article = { findings: new Map([['en', [finding('a.one')]], ['fr', [finding('b.two'), finding('b.two')]]]) } as unknown as PreparedArticle;

/** Each way to mend as `kind: what, who`. */
function described(reason: Reason, changes: TextChanges, publication: Shared): readonly string[] {
  return whoCanMend(article, textOf(reason, changes), publication).flatMap(({ mend }) => mend.map(describeMend));
}

function describeMend(mend: Mend): string {
  const who = 'persons' in mend ? mend.persons.map(({ id }) => id).join(' ') : 'writer' in mend ? (mend.writer.kind === 'author' ? `author ${mend.writer.persons.map(({ printedName }) => printedName).join(' ')}` : 'translator') : '';
  const what = [...('segments' in mend ? mend.segments : []), ...('checks' in mend ? mend.checks.flatMap(({ check, segments }) => [check, ...segments]) : []), ...('roles' in mend ? mend.roles : []), ...('missing' in mend ? [String(mend.missing)] : [])].join(' ');
  return `${mend.kind}: ${what}, ${who}`;
}

const passages = ['a.one', 'a.two'] as never;
const conditionBy = (id: string): object => ({ signOff: { role: 'clinical', decision: 'approve', conditions: [{ segment: 'a.one' }] }, reviewer: { id } });
const withdrawnBy = (id: string, role: Role, digest = 'sha256:1'): object => ({ signOff: { role, decision: 'withdraw', digest, conditions: [] }, reviewer: { id } });

const cases: readonly (readonly [name: string, reason: Reason, mend: readonly string[], changes?: TextChanges])[] = [
  ['what is open is for the translator', { kind: 'stale', segments: passages }, ['translate: a.one a.two, ']],
  ['findings are for whoever wrote the words', { kind: 'findings', checks: [] }, ['mend-findings: negation-lost a.one, author Dr ann', 'mend-findings: negation-lost b.two, translator']],
  ['findings in the source are for the author alone', { kind: 'findings', checks: [] }, ['mend-findings: negation-lost a.one, author Dr ann'], { locale: 'en' }],
  ['right, locale, key and hands decide who may sign', { kind: 'sign-off-missing', role: 'clinical', needed: 2, found: 0 }, ['sign: clinical 2, bob cat']],
  ['the translator does not sign', { kind: 'sign-off-missing', role: 'linguistic', needed: 1, found: 0 }, ['sign: linguistic 1, bob']],
  ['who signed already is not asked again', { kind: 'sign-off-missing', role: 'clinical', needed: 2, found: 1 }, ['sign: clinical 1, cat'], { approvals: [{ role: 'clinical', reviewer: 'bob' }] }],
  ['nobody is there', { kind: 'sign-off-missing', role: 'release', needed: 1, found: 0 }, ['sign: release 1, ']],
  ['what has lapsed may be signed by the same person', { kind: 'review-lapsed', role: 'clinical', due: day('2026-11-01') }, ['sign: clinical 1, cat'], { approvals: [{ role: 'clinical', reviewer: 'bob' }] }],
  ['all that lapsed is needed anew', { kind: 'review-lapsed', role: 'clinical', due: day('2026-11-01') }, ['sign: clinical 2, bob cat']],
  ['another person signs in any role', { kind: 'persons-missing', needed: 3, found: 1 }, ['sign: clinical linguistic 2, cat'], { approvals: [{ role: 'clinical', reviewer: 'bob' }, { role: 'linguistic', reviewer: 'bob' }] }],
  ['whoever asked for changes may approve after all', { kind: 'changes-requested', role: 'clinical', reviewer: 'bob', comment: '', remarks: [{ segment: 'a.one' }] as never }, ['change-text: a.one, translator', 'approve-after-all: , bob']],
  ['who asked and may not sign any more cannot', { kind: 'changes-requested', role: 'clinical', reviewer: 'retired', comment: 'No.', remarks: [] }, ['change-text: , author Dr ann', 'approve-after-all: , '], { locale: 'en' }],
  ['a condition is met or waived', { kind: 'condition-open', role: 'clinical', segments: passages }, ['change-text: a.one a.two, translator', 'waive-conditions: a.one a.two, bob cat']],
  ['another person reads what changed, or the same in the same role', { kind: 'condition-unread', role: 'clinical', segments: passages }, ['sign: clinical linguistic 1, bob cat'], { records: [conditionBy('bob')] }],
  ['who set the condition does not read it in another role', { kind: 'condition-unread', role: 'editorial', segments: passages }, ['sign: editorial clinical linguistic 1, ann cat'], { records: [{ signOff: { role: 'editorial', decision: 'approve', conditions: [{ segment: 'a.one' }] }, reviewer: { id: 'bob' } }] }],
  ['who withdrew may approve after all', { kind: 'withdrawn', role: 'clinical', on: today, comment: '', replacement: undefined }, ['change-text: , translator', 'approve-after-all: , cat'], { records: [withdrawnBy('cat', 'clinical'), withdrawnBy('bob', 'linguistic'), withdrawnBy('bob', 'clinical', 'sha256:2')] }],
  ['a rule is for whoever keeps the policy', { kind: 'no-policy' }, ['write-rule: , ']],
];

describe('whoCanMend', () => {
  it.each(cases.map(([name, reason, mend, changes = {}]) => ({ name, reason, mend, changes })))('$name', ({ reason, mend, changes }) => {
    expect(described(reason, changes, shared)).toEqual(mend);
  });

  it('judges rights by the day of the publication', () => {
    expect(described({ kind: 'sign-off-missing', role: 'clinical', needed: 1, found: 0 }, {}, { ...shared, today: day('2026-11-23') })).toEqual(['sign: clinical 1, bob cat keyless retired']);
  });

  it('minds the separation of duties in reading what changed', () => {
    const rules = [{ ...rule, require: { clinical: 1, editorial: 1 } }];
    expect(described({ kind: 'condition-unread', role: 'clinical', segments: passages }, { records: [conditionBy('bob')] }, { ...shared, policy: { ...shared.policy, rules } })).toEqual(['sign: clinical editorial 1, bob cat']);
  });

  it('has nothing to say of an approved text', () => {
    expect(whoCanMend(article, { ...textOf({ kind: 'no-policy' }, {}), kind: 'approved' } as unknown as ReviewedDocument, shared)).toEqual([]);
  });
});
