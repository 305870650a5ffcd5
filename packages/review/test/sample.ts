import { valueOf } from '@imprimatur/diagnostics';
import { type LocalDate, type Locale, type LocaleSettings, type Policy, type PolicyRule, readArticle, type Reviewer, type ReviewerKey, type SegmentKey } from '@imprimatur/formats';
import { parse } from '@imprimatur/parse';
import { type Decision, policyDigest, type Remark, type ReviewInput, type SignOff, type SignOffFile, signOffFileName, textKindOf, writeSignOff } from '@imprimatur/review';
import { type Digest, digestOf, type PrivateKey, privateKeyFromSeed } from '@imprimatur/signing';
import { createWords, type LocalizedDocument, translate } from '@imprimatur/translate';

/** A key for each number. */
export function keyOf(number: number): PrivateKey {
  const made = keys.get(number) ?? privateKeyFromSeed(new Uint8Array(32).fill(number));
  keys.set(number, made);
  return made;
}

const keys = new Map<number, PrivateKey>();

/** A day, for the places that want its brand. */
export const day = (text: string): LocalDate => text as LocalDate;

/** A locale, likewise. */
export const tag = (text: string): Locale => text as Locale;

/** What the front matter of the text `c/s` says, beside title, description, kind `k` and audience `a`. */
export interface FrontMatterChanges {
  readonly authors?: string;
  readonly risk?: string;
}

/** The English text `c/s` in its source locale. */
export function documentOf(body = 'Take one.', changes: Partial<LocalizedDocument> = {}, { authors = 'ann', risk }: FrontMatterChanges = {}): LocalizedDocument {
  const fields = `title: T\ndescription: D\nkind: k\naudience: a\nauthors: [${authors}]\n${risk === undefined ? '' : `risk: ${risk}\n`}`;
  const article = present(valueOf(readArticle('a.md', `---\n${fields}---\n${body}\n`)));
  const source = present(valueOf(parse({ collection: 'c', slug: 's', article, lock: { segments: [], retired: [] }, folder: new Map(), articles: new Set() })));
  const settings = { locale: 'en', name: 'English', direction: 'ltr', digits: 'latn', contacts: {} } as unknown as LocaleSettings;
  const translated = translate({ source, words: createWords(settings, new Map()), files: undefined, lock: { segments: [], retired: [] }, fallbackForDrafts: 'source', publication: 'demonstration' });
  return { ...present(valueOf(translated)), ...changes };
}

/** The keys of the passages of `leaflet`. */
export const dose: SegmentKey = keyOfPassage('dose');
export const food: SegmentKey = keyOfPassage('food');
export const storage: SegmentKey = keyOfPassage('storage');

function keyOfPassage(heading: string): SegmentKey {
  return `${heading}.read-this-passage-carefully` as SegmentKey;
}

/** A text of three passages, each in one of several wordings: `leaflet('aab')` has another third passage than `leaflet('aaa')`. */
export function leaflet(wordings: string, changes: Partial<LocalizedDocument> = {}): LocalizedDocument {
  const body = ['dose', 'food', 'storage'].map((heading, index) => `## About ${heading} {#${heading}}\n\nRead this passage carefully: ${wordings[index] ?? ''}.`);
  return documentOf(body.join('\n\n'), changes);
}

/** A remark on a passage as it stands in a document. */
export function remarkOn(document: LocalizedDocument, segment: SegmentKey, comment = 'Please change this.'): Remark {
  return { segment, digest: present(document.segments.get(segment)).digest, comment };
}

/** What an approval of a document on condition that some passages change says beside the rest. */
export function onConditions(document: LocalizedDocument, ...segments: readonly SegmentKey[]): Partial<SignOff> {
  const conditions = segments.map((segment) => remarkOn(document, segment));
  return { decision: 'approve', digest: document.digest as Digest, conditions };
}

/** What a waiver of the conditions on some passages of a document says. */
export function waiving(document: LocalizedDocument, ...segments: readonly SegmentKey[]): Partial<SignOff> {
  return { decision: 'waive-conditions', digest: document.digest as Digest, conditions: segments.map((segment) => remarkOn(document, segment)) };
}

/** A reviewer whose key is that of the number, and who may sign anything. */
export function reviewerOf(id: string, number: number, changes: Partial<Reviewer> = {}, key: Partial<ReviewerKey> = {}): Reviewer {
  return {
    id,
    printedName: `Dr ${id}`,
    credentials: undefined,
    demonstration: false,
    maySign: [rightOf('clinical'), rightOf('linguistic'), rightOf('editorial')],
    keys: [{ key: keyOf(number).publicKey, from: day('2026-01-01'), until: undefined, revoked: undefined, ...key }],
    ...changes,
  };
}

/** The right to sign in a role, for all locales and at all times. */
export function rightOf(role: Reviewer['maySign'][number]['role'], changes: Partial<Reviewer['maySign'][number]> = {}): Reviewer['maySign'][number] {
  return { role, locales: 'all', from: undefined, until: undefined, ...changes };
}

/** The person as a sign-off names them. */
export const signer = (id: string): SignOff['reviewer'] => ({ id, printedName: `Dr ${id}`, credentials: undefined });

let nonces = 0;
const plainDigest = documentOf().digest as Digest;

/** The content of a sign-off of the text by bob, with these changes. */
export function statementOf(changes: Partial<SignOff> = {}): SignOff {
  nonces += 1;
  const { decision = 'approve', reviewedAt = '2026-06-01T10:00:00Z' } = changes;
  return {
    document: 'c/s',
    locale: 'en',
    digest: plainDigest,
    decision,
    meaning: 'I have read it.',
    role: 'clinical',
    reviewer: signer('bob'),
    authors: ['ann'],
    translators: [],
    policy: digestOf('policy'),
    digestLastApproved: undefined,
    conditions: [],
    remarks: [],
    waived: [],
    comment: reasonOf(decision),
    withdrawal: decision === 'withdraw' ? { from: day(reviewedAt.slice(0, 10)), replacement: undefined } : undefined,
    reviewedAt,
    nextReviewDue: day('2027-06-01'),
    nonce: `nonce-${String(nonces).padStart(6, '0')}`,
    ...changes,
  };
}

function reasonOf(decision: Decision): string {
  return decision === 'approve' ? '' : 'For a reason.';
}

/** Its file, signed with the key of the number; bob's is 2. Where no policy is given, `inputOf` has it signed under its own. */
export function signOffOf(changes: Partial<SignOff> = {}, number = 2): SignOffFile {
  const statement = statementOf(changes);
  const made = { file: fileOf(statement), envelope: writeSignOff(statement, keyOf(number)) };
  if (changes.policy === undefined) underAnyPolicy.set(made, (policy) => ({ ...made, envelope: writeSignOff({ ...statement, policy }, keyOf(number)) }));
  return made;
}

/** Where the file of a sign-off lies. */
export const fileOf = (statement: SignOff): string => `content/c/s/signoffs/en/${signOffFileName(statement)}`;

const underAnyPolicy = new WeakMap<SignOffFile, (policy: Digest) => SignOffFile>();

/** One clinical sign-off is needed; ann (1), bob (2) and cat (3) may give it, but ann wrote the text. */
export function inputOf(signOffs: readonly SignOffFile[], changes: Partial<ReviewInput> = {}): ReviewInput {
  const input = { document: documentOf(), sourceLocale: 'en', articles: new Set<string>(), barred: [], waived: [], signOffs, policy: policyOf({ clinical: 1 }), trust: trustOf(), ...changes };
  const policy = policyDigest(input.policy, textKindOf(input.document, input.sourceLocale));
  return { ...input, signOffs: signOffs.map((file) => underAnyPolicy.get(file)?.(policy) ?? file) };
}

/** A rule for all texts. */
export function ruleOf(require: PolicyRule['require'], changes: Partial<PolicyRule> = {}): PolicyRule {
  return { kinds: undefined, audiences: undefined, locales: undefined, risks: undefined, require, persons: undefined, ...changes };
}

/** A policy of one rule. */
export function policyOf(require: PolicyRule['require'], changes: Partial<Policy> = {}): Policy {
  return { rules: [ruleOf(require)], separation: { clinical: ['author'], linguistic: ['translator'] }, reviewIntervalMonths: 12, reviewSpreadDays: 0, graceDays: 0, release: undefined, ...changes };
}

/** Those who are trusted, on 22 November 2026. */
export function trustOf(changes: Partial<ReviewInput['trust']> = {}): ReviewInput['trust'] {
  return { reviewers: [reviewerOf('ann', 1), reviewerOf('bob', 2), reviewerOf('cat', 3)], demonstration: false, today: day('2026-11-22'), ...changes };
}

/** The value that must be there. */
export function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the sample is not as it should be');
  return value;
}
