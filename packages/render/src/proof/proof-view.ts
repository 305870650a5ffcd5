import type { Role } from '@imprimatur/formats';
import { shortDigest } from '@imprimatur/signing';
import { numberReferences } from '../number-references.ts';
import { foldPassages } from './fold-passages.ts';
import { type PassageContext, type PassageView, passageView, valueAnchor } from './passage-view.ts';
import { differenceInWords, isMostlyMachine, machineInWords, nameInWords, policyInWords, readerInWords, signerInWords, sinceInWords } from './proof-in-words.ts';
import type { ProofInput } from './proof-input.ts';
import { type SummaryItem, summaryOf } from './proof-summary.ts';
import { counted, reasonInEnglish } from './reasons-in-english.ts';
import { type ReferenceRow, referenceRows } from './reference-rows.ts';
import { type FindingView, findingView, type RemarkView, remarkView } from './said-view.ts';

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
    shortDigest: input.digest === undefined ? undefined : shortDigest(input.digest),
    digest: input.digest,
    madeAt: `${input.madeAt.slice(0, 10)} at ${input.madeAt.slice(11, 16)} UTC`,
    facts: factsOf(input, isSource),
    roles: input.policy.roles.map(roleView),
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
    references: referenceRows(references, input),
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

function roleView({ role, needed, approvals }: ProofInput['policy']['roles'][number]): RoleView {
  const missing = needed - approvals.length;
  return {
    done: missing > 0 ? '' : 'done',
    name: roleWords[role],
    state: missing > 0 ? `missing: ${missing} of ${needed}` : 'approved',
    approvals: approvals.map((approval) => `${nameInWords(approval)}, on ${approval.reviewedOn}; to be reviewed again by ${approval.nextReviewDue}`),
  };
}

function groupsOf({ passages, since }: ProofInput, context: PassageContext): readonly GroupView[] {
  const groups = since.kind === 'found' ? foldPassages(passages) : [{ kind: 'open' as const, passages }];
  return groups.map(({ kind, passages: all }) => ({ folded: kind === 'folded' ? counted(all.length, 'unchanged passage', 'unchanged passages') : undefined, passages: all.map((passage) => passageView(passage, context)) }));
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
