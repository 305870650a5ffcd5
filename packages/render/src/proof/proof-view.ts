import type { Reference, Role } from '@imprimatur/formats';
import { numberReferences } from '../number-references.ts';
import { type ReferenceView, referenceView } from '../reference-view.ts';
import { foldPassages } from './fold-passages.ts';
import { type FindingView, findingView, foldedWords, type PassageContext, type PassageView, passageView, type RemarkView, remarkView, valueAnchor } from './passage-view.ts';
import type { ProofDifference, ProofInput, ProofReader, ProofSince, ProofSigner } from './proof-input.ts';
import { counted, reasonInEnglish } from './reasons-in-english.ts';
import { type SummaryItem, summaryOf } from './proof-summary.ts';

/** The page before it is HTML: every sentence of its own is laid out. */
export interface ProofView {
  readonly document: string;
  readonly title: string;
  readonly titleLocale: string;
  readonly titleDirection: string;
  readonly roleTitle: string;
  readonly languages: string;
  /** Why it cannot be signed; empty where it can. */
  readonly obstacles: readonly string[];
  readonly demonstration: boolean;
  /** How much of it a machine translated; where there is any. */
  readonly machine: string | undefined;
  /** A word to the person that the page is for. */
  readonly mayNot: string | undefined;
  readonly shortDigest: string | undefined;
  readonly digest: string | undefined;
  readonly madeAt: string;
  readonly facts: readonly Fact[];
  readonly roles: readonly RoleView[];
  readonly rules: readonly string[];
  readonly reasons: readonly string[];
  readonly signers: readonly string[];
  readonly commands: readonly CommandView[];
  readonly since: string;
  readonly summary: readonly SummaryItem[];
  readonly general: { readonly findings: readonly FindingView[]; readonly remarks: readonly RemarkView[] };
  readonly anyGeneral: boolean;
  readonly groups: readonly GroupView[];
  readonly compared: boolean;
  readonly elsewhere: readonly string[];
  readonly values: readonly ValueView[];
  readonly sourceName: string;
  readonly translationName: string | undefined;
  readonly references: readonly ReferenceRow[];
}

/** A field and its value. */
export interface Fact {
  readonly name: string;
  readonly value: string;
}

interface RoleView {
  readonly done: string;
  readonly name: string;
  readonly state: string;
  readonly approvals: readonly string[];
}

interface CommandView {
  readonly purpose: string;
  readonly command: string;
}

interface GroupView {
  readonly folded: string | undefined;
  readonly passages: readonly PassageView[];
}

interface ValueView {
  readonly name: string;
  readonly anchor: string;
  readonly source: string;
  readonly translation: string | undefined;
  readonly note: string | undefined;
}

interface ReferenceRow extends Pick<ReferenceView, 'number' | 'anchor' | 'href' | 'direction'> {
  readonly words: string;
  readonly id: string;
  readonly note: string | undefined;
  readonly before: string | undefined;
}

/** Lays the page out. */
export function proofView(input: ProofInput): ProofView {
  const { references, numbers } = numberReferences(input.article);
  const context: PassageContext = { input, targets: { numbers }, mostlyMachine: isMostlyMachine(input) };
  const general = { findings: input.findings.map(findingView), remarks: input.remarks.map(remarkView) };
  const isSource = input.source.locale === input.target.locale;
  return {
    document: input.document,
    title: input.title,
    titleLocale: input.target.locale,
    titleDirection: input.target.direction,
    roleTitle: `${roleWords[input.role]} review`,
    languages: isSource ? `The source text, in ${inEnglish(input.source.locale)}` : `${inEnglish(input.target.locale)}, translated from ${inEnglish(input.source.locale)}`,
    obstacles: input.digest === undefined ? input.reasons.filter(({ kind }) => kind === 'missing' || kind === 'stale' || kind === 'unaccepted').map(reasonInEnglish) : [],
    demonstration: input.demonstration,
    machine: machineInWords(input),
    mayNot: input.reader === undefined ? undefined : readerInWords(input.reader, input.role),
    shortDigest: input.digest?.slice('sha256:'.length, 'sha256:'.length + 8),
    digest: input.digest,
    madeAt: `${input.madeAt.slice(0, 10)} at ${input.madeAt.slice(11, 16)} UTC`,
    facts: factsOf(input, isSource),
    roles: input.policy.roles.map((role) => roleView(role)),
    rules: policyInWords(input),
    reasons: input.reasons.map(reasonInEnglish),
    signers: input.signers.map(signerInWords),
    commands: [
      { purpose: 'Approve it as it stands', command: input.commands.approve },
      { purpose: 'Approve it on condition that a passage changes', command: input.commands.condition },
      { purpose: 'Ask for changes', command: input.commands.requestChanges },
    ],
    since: sinceInWords(input.since, input.role),
    summary: summaryOf(input),
    general,
    anyGeneral: general.findings.length + general.remarks.length > 0,
    groups: groupsOf(input, context),
    compared: input.since.kind === 'found',
    elsewhere: input.elsewhere.map(differenceInWords),
    values: valuesOf(input),
    sourceName: input.source.name,
    translationName: isSource ? undefined : input.target.name,
    references: [...references.map((reference, index) => referenceRow(reference, index + 1, input)), ...goneReferences(references, input)],
  };
}

const roleWords: Readonly<Record<Role, string>> = { clinical: 'Clinical', linguistic: 'Language', editorial: 'Editorial', release: 'Release' };

const english = new Intl.DisplayNames('en', { type: 'language' });

function inEnglish(locale: string): string {
  return english.of(locale) ?? locale;
}

function factsOf({ article: { frontMatter }, translators }: ProofInput, isSource: boolean): readonly Fact[] {
  return [
    { name: 'Kind of content', value: frontMatter.kind },
    { name: 'Audience', value: frontMatter.audience },
    { name: 'Risk', value: frontMatter.risk ?? 'standard' },
    { name: 'Authors', value: frontMatter.authors.join(', ') },
    ...(isSource ? [] : [{ name: 'Translators', value: translators.length === 0 ? 'none has accepted a passage yet' : translators.join(', ') }]),
  ];
}

function isMostlyMachine({ passages }: ProofInput): boolean {
  return passages.filter(({ machine }) => machine).length * 2 > passages.length;
}

function machineInWords(input: ProofInput): string | undefined {
  const translated = input.passages.filter(({ change, status }) => change !== 'removed' && status !== 'missing');
  const machine = translated.filter((passage) => passage.machine).length;
  if (machine === 0) return undefined;
  if (machine === translated.length) return `A machine translated the whole text (${counted(machine, 'passage', 'passages')}).`;
  return `A machine translated ${machine} of ${translated.length} passages; ${isMostlyMachine(input) ? 'the others' : 'they'} say so.`;
}

function roleView({ role, needed, approvals }: ProofInput['policy']['roles'][number]): RoleView {
  const missing = needed - approvals.length;
  return {
    done: missing > 0 ? '' : 'done',
    name: roleWords[role],
    state: missing > 0 ? `missing: ${missing} of ${needed}` : 'approved',
    approvals: approvals.map(({ printedName, credentials, reviewedOn, nextReviewDue }) => `${printedName}${credentials === undefined ? '' : `, ${credentials}`}, on ${reviewedOn}; to be reviewed again by ${nextReviewDue}`),
  };
}

function policyInWords({ policy: { roles, persons, separated, reviewIntervalMonths, graceDays }, role }: ProofInput): readonly string[] {
  return [
    roles.length === 0 ? 'No rule of the policy is for this kind of text: nothing can approve it.' : `The policy asks for ${roles.map((each) => `${counted(each.needed, 'person', 'persons')} in the role ${each.role}`).join(', ')}.`,
    ...(persons > 0 ? [`At least ${counted(persons, 'person', 'different persons')} in all.`] : []),
    ...separated.map((hand) => `Whoever was ${hand === 'author' ? 'an author' : 'a translator'} of the text may not sign it in the role ${role}.`),
    `An approval holds for at most ${counted(reviewIntervalMonths, 'month', 'months')}${graceDays === 0 ? '' : `, and ${counted(graceDays, 'day', 'days')} of grace`}.`,
  ];
}

function signerInWords({ id, printedName, credentials, demonstration }: ProofSigner): string {
  return `${printedName}${credentials === undefined ? '' : `, ${credentials}`} (${id}${demonstration ? ', not a person' : ''})`;
}

function readerInWords({ printedName, mayNot }: ProofReader, role: Role): string | undefined {
  switch (mayNot) {
    case undefined:
      return undefined;
    case 'role-not-allowed':
      return `${printedName} may not sign this text in the role ${role}: content/reviewers.yaml does not say so for today.`;
    case 'own-work':
      return `${printedName} may not sign this text in the role ${role}: the policy keeps that from who had a hand in it.`;
    case 'no-valid-key':
      return `${printedName} may not sign today: content/reviewers.yaml has no key of that person that counts.`;
  }
}

function sinceInWords(since: ProofSince, role: Role): string {
  switch (since.kind) {
    case 'never':
      return `The role ${role} has never approved this text: everything is to be read.`;
    case 'found':
      return `Compared with what ${since.printedName} approved in the role ${role} on ${since.on} (${shortOf(since)}). What stayed as it was is folded.`;
    case 'no-history':
      return `${since.printedName} approved this text in the role ${role} on ${since.on} (${shortOf(since)}). There is no git history here to compare with: everything is shown as new.`;
    case 'not-in-history':
      return `${since.printedName} approved this text in the role ${role} on ${since.on} (${shortOf(since)}). That content was not found in the git history here: everything is shown as new.`;
  }
}

function shortOf({ digest }: { readonly digest: string }): string {
  return digest.slice('sha256:'.length, 'sha256:'.length + 8);
}

function groupsOf({ passages, since }: ProofInput, context: PassageContext): readonly GroupView[] {
  const groups = since.kind === 'found' ? foldPassages(passages) : [{ kind: 'open' as const, passages }];
  return groups.map(({ kind, passages: all }) => ({ folded: kind === 'folded' ? foldedWords(all.length) : undefined, passages: all.map((passage) => passageView(passage, context)) }));
}

function differenceInWords({ what, before, after }: ProofDifference): string {
  switch (what) {
    case 'kind':
    case 'audience':
    case 'risk':
    case 'authors':
      return `${differenceNames[what]}: ${quoted(before)} before, ${quoted(after)} now.`;
    case 'image':
      return `The image ${before} was removed.`;
    case 'arrangement':
      return 'Paragraphs, lists and tables are arranged in another way: numbering, empty cells or where one list ends and the next begins.';
  }
}

const differenceNames = { kind: 'Kind of content', audience: 'Audience', risk: 'Risk', authors: 'Authors' } as const;

function quoted(text: string): string {
  return text === '' ? 'none' : text;
}

function valuesOf({ values }: ProofInput): readonly ValueView[] {
  return values.map(({ name, source, translation, before, isNew }) => ({
    name,
    anchor: valueAnchor(name),
    source,
    translation,
    note: isNew ? 'New since.' : before === undefined ? undefined : `It was ${[before.source, ...(before.translation === undefined ? [] : [before.translation])].join(' / ')}.`,
  }));
}

function referenceRow(reference: Reference, number: number, { words, referencesBefore }: ProofInput): ReferenceRow {
  const { anchor, parts, href, direction } = referenceView(reference, number, String(number), words);
  const before = referencesBefore?.find(({ id }) => id === reference.id);
  const isSame = before !== undefined && JSON.stringify(before) === JSON.stringify(reference);
  return {
    number,
    anchor,
    id: reference.id,
    href,
    direction,
    words: parts.join(' '),
    note: referencesBefore === undefined || isSame ? undefined : before === undefined ? 'New since.' : 'Changed since.',
    before: before === undefined || isSame ? undefined : beforeInWords(before, number, words),
  };
}

function beforeInWords(before: Reference, number: number, words: ProofInput['words']): string {
  const { parts, href } = referenceView(before, number, String(number), words);
  return `It was: ${parts.join(' ')} ${href ?? ''}`.trim();
}

function goneReferences(references: readonly Reference[], { referencesBefore = [], words }: ProofInput): readonly ReferenceRow[] {
  return referencesBefore
    .filter(({ id }) => !references.some((reference) => reference.id === id))
    .map((reference, index) => {
      const { parts, href, direction } = referenceView(reference, references.length + index + 1, '', words);
      return { number: references.length + index + 1, anchor: `_ref-gone-${index + 1}`, id: reference.id, href, direction, words: parts.join(' '), note: 'Removed since.', before: undefined };
    });
}
