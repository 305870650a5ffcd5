import { type Checked, type Diagnostic, hasErrors, sound } from '@imprimatur/diagnostics';
import type { LocalDate } from '@imprimatur/formats';
import { releaseTexts } from '@imprimatur/pipeline';
import { type Candidate, type EarlierRelease, handsIn, propose, type ReleaseText } from '@imprimatur/release';
import { templatesDigest } from '@imprimatur/render';
import { type Hands, nameOfText } from '@imprimatur/review';
import { prepareAll } from './prepare-all.ts';
import type { Project } from './read-project.ts';

/** What a candidate says that is not in the texts. */
export interface CandidateFacts extends Pick<Candidate, 'version' | 'date' | 'embargo'> {
  readonly previous: Candidate | undefined;
  readonly earlier: readonly EarlierRelease[];
}

/** A candidate, and who had a hand in the texts that it lists. */
export interface ProposedCandidate {
  readonly candidate: Candidate;
  readonly hands: readonly Hands[];
  /** Texts that the gate approves and the candidate leaves out: what an earlier release withdrew, without a record in the tree. */
  readonly heldBack: ReadonlySet<string>;
}

/** What a release of the tree as it is now would hold. All its texts are prepared, one article at a time, and judged by the candidate's date. */
export function candidateOfTree(project: Project, facts: CandidateFacts): Checked<ProposedCandidate> {
  const dated = withRelease(project, facts);
  const diagnostics: Diagnostic[] = [];
  const approved = new Map<string, Hands>();
  const { publication, policy } = dated.shared;
  const { version, date, embargo, previous, earlier } = facts;
  const texts = withHands(textsOfRelease(dated, diagnostics), approved);
  const candidate = propose({ texts, publication, policy, previous, earlier, version, date, embargo: embargo ?? undefined, templates: templatesDigest() });
  return hasErrors(diagnostics) ? { kind: 'faulty', diagnostics } : sound({ candidate, ...heldAgainst(candidate, approved) }, diagnostics);
}

function heldAgainst({ texts }: Candidate, approved: ReadonlyMap<string, Hands>): Omit<ProposedCandidate, 'candidate'> {
  const listed = new Set(texts.map(nameOfText));
  const [inside, outside] = [[...approved].filter(([name]) => listed.has(name)), [...approved.keys()].filter((name) => !listed.has(name))];
  return { hands: inside.map(([, hands]) => hands), heldBack: new Set(outside) };
}

/** The same publication as it is judged by another release's date. */
export function withRelease(project: Project, { version, date }: { readonly version: string; readonly date: LocalDate }): Project {
  const { shared } = project;
  return { ...project, shared: { ...shared, publication: { ...shared.publication, release: { version, date } }, today: date } };
}

function* withHands(texts: Iterable<ReleaseText>, approved: Map<string, Hands>): Generator<ReleaseText> {
  for (const text of texts) {
    if (text.reviewed.kind === 'approved') approved.set(nameOfText(text), handsIn(text.reviewed));
    yield text;
  }
}

/** Every text of the publication, one article at a time; what is wrong goes to `diagnostics`. */
export function* textsOfRelease(project: Project, diagnostics: Diagnostic[]): Generator<ReleaseText> {
  for (const { prepared } of prepareAll(project, () => true)) {
    diagnostics.push(...prepared.diagnostics);
    if (prepared.kind === 'sound') yield* releaseTexts(prepared.value, project.shared);
  }
}
