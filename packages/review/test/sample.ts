import { valueOf } from '@imprimatur/diagnostics';
import { type LocalDate, type Locale, type LocaleSettings, type Policy, readArticle, type Reviewer, type ReviewerKey } from '@imprimatur/formats';
import { parse } from '@imprimatur/parse';
import { policyDigest, type ReviewInput, type SignOff, type SignOffFile, writeSignOff } from '@imprimatur/review';
import { type Digest, digestOf, type PrivateKey, privateKeyFromSeed } from '@imprimatur/signing';
import { createWords, type LocalizedDocument, translate } from '@imprimatur/translate';

/** A key for each number. */
export const keyOf = (number: number): PrivateKey => privateKeyFromSeed(new Uint8Array(32).fill(number));

/** A day, for the places that want its brand. */
export const day = (text: string): LocalDate => text as LocalDate;

/** A locale, likewise. */
export const tag = (text: string): Locale => text as Locale;

/** The English text `c/s` in its source locale. */
export function documentOf(body = 'Take one.', changes: Partial<LocalizedDocument> = {}): LocalizedDocument {
  const article = present(valueOf(readArticle('a.md', `---\ntitle: T\ndescription: D\nkind: k\naudience: a\nauthors: [ann]\n---\n${body}\n`)));
  const source = present(valueOf(parse({ collection: 'c', slug: 's', article, lock: { segments: [], retired: [] }, folder: new Map(), articles: new Set() })));
  const settings = { locale: 'en', name: 'English', direction: 'ltr', digits: 'latn', contacts: {} } as unknown as LocaleSettings;
  const translated = translate({ source, words: createWords(settings, new Map()), files: undefined, lock: { segments: [], retired: [] }, fallbackForDrafts: 'source', publication: 'demonstration' });
  return { ...present(valueOf(translated)), ...changes };
}

/** A reviewer whose key is that of the number, and who may sign anything. */
export function reviewerOf(id: string, number: number, changes: Partial<Reviewer> = {}, key: Partial<ReviewerKey> = {}): Reviewer {
  return {
    id,
    printedName: `Dr ${id}`,
    credentials: undefined,
    demonstration: false,
    maySign: [{ role: 'clinical', locales: 'all' }, { role: 'linguistic', locales: 'all' }, { role: 'editorial', locales: 'all' }],
    keys: [{ key: keyOf(number).publicKey, from: day('2026-01-01'), until: undefined, revoked: undefined, ...key }],
    ...changes,
  };
}

let nonces = 0;

/** The content of a sign-off of the text by bob, with these changes. */
export function statementOf(changes: Partial<SignOff> = {}): SignOff {
  nonces += 1;
  return {
    document: 'c/s',
    locale: 'en',
    digest: documentOf().digest as Digest,
    decision: 'approve',
    meaning: 'I have read it.',
    role: 'clinical',
    reviewer: { id: 'bob', printedName: 'Dr bob' },
    authors: ['ann'],
    translators: [],
    policy: digestOf('policy'),
    digestLastApproved: undefined,
    conditions: [],
    comment: '',
    reviewedAt: '2026-06-01T10:00:00Z',
    nextReviewDue: day('2027-06-01'),
    nonce: `nonce ${nonces}`,
    ...changes,
  };
}

/** Its file, signed with the key of the number; bob's is 2. Where no policy is given, `inputOf` has it signed under its own. */
export function signOffOf(changes: Partial<SignOff> = {}, number = 2): SignOffFile {
  nonces += 1;
  const statement = statementOf(changes);
  const made = { file: `signoffs/${nonces}.dsse.json`, envelope: writeSignOff(statement, keyOf(number)) };
  if (changes.policy === undefined) underAnyPolicy.set(made, (policy) => ({ ...made, envelope: writeSignOff({ ...statement, policy }, keyOf(number)) }));
  return made;
}

const underAnyPolicy = new WeakMap<SignOffFile, (policy: Digest) => SignOffFile>();

/** One clinical sign-off is needed; ann (1), bob (2) and cat (3) may give it, but ann wrote the text. */
export function inputOf(signOffs: readonly SignOffFile[], changes: Partial<ReviewInput> = {}): ReviewInput {
  const input = { document: documentOf(), sourceLocale: 'en', articles: new Set<string>(), barred: [], waivedOn: undefined, signOffs, policy: policyOf({ clinical: 1 }), trust: trustOf(), ...changes };
  const { kind, audience } = input.document.source.frontMatter;
  const policy = policyDigest(input.policy, { kind, audience, locale: input.document.settings.locale, sourceLocale: input.sourceLocale });
  return { ...input, signOffs: signOffs.map((file) => underAnyPolicy.get(file)?.(policy) ?? file) };
}

/** A policy of one rule. */
export function policyOf(require: Policy['rules'][number]['require'], changes: Partial<Policy> = {}): Policy {
  return { rules: [{ kinds: undefined, audiences: undefined, locales: undefined, require }], separation: { clinical: ['author'], linguistic: ['translator'] }, reviewIntervalMonths: 12, ...changes };
}

/** Those who are trusted, on 22 November 2026. */
export function trustOf(changes: Partial<ReviewInput['trust']> = {}): ReviewInput['trust'] {
  return { reviewers: [reviewerOf('ann', 1), reviewerOf('bob', 2), reviewerOf('cat', 3)], demonstration: false, today: day('2026-11-22'), ...changes };
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the sample is not as it should be');
  return value;
}
