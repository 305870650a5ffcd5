import type { Role } from '@imprimatur/formats';
import { shortDigest } from '@imprimatur/signing';
import type { ProofDifference, ProofInput, ProofReader, ProofSigner, ProofSince } from './proof-input.ts';
import { counted } from './reasons-in-english.ts';

/** A person as the page names one, with what the person printed behind the name. */
export function nameInWords({ printedName, credentials }: { readonly printedName: string; readonly credentials: string | undefined }): string {
  return credentials === undefined ? printedName : `${printedName}, ${credentials}`;
}

/** Whether a machine translated more than half: then the other passages are those that say so. */
export function isMostlyMachine({ passages }: ProofInput): boolean {
  return passages.filter(({ machine }) => machine).length * 2 > passages.length;
}

/** How much of a text a machine translated; `undefined` where there is none of it. */
export function machineInWords(input: ProofInput): string | undefined {
  const translated = input.passages.filter(({ change, status }) => change !== 'removed' && status !== 'missing');
  const machine = translated.filter((passage) => passage.machine).length;
  if (machine === 0) return undefined;
  if (machine === translated.length) return `A machine translated the whole text (${counted(machine, 'passage', 'passages')}).`;
  return `A machine translated ${machine} of ${translated.length} passages; ${isMostlyMachine(input) ? 'the others' : 'they'} say so.`;
}

/** What the policy asks of the text. */
export function policyInWords({ policy: { roles, persons, separated, reviewIntervalMonths, graceDays }, role }: ProofInput): readonly string[] {
  return [
    roles.length === 0 ? 'No rule of the policy is for this kind of text: nothing can approve it.' : `The policy asks for ${roles.map((each) => `${counted(each.needed, 'person', 'persons')} in the role ${each.role}`).join(', ')}.`,
    ...(persons > 0 ? [`At least ${counted(persons, 'person', 'different persons')} in all.`] : []),
    ...separated.map((hand) => `Whoever was ${hand === 'author' ? 'an author' : 'a translator'} of the text may not sign it in the role ${role}.`),
    `An approval holds for at most ${counted(reviewIntervalMonths, 'month', 'months')}${graceDays === 0 ? '' : `, and ${counted(graceDays, 'day', 'days')} of grace`}.`,
  ];
}

/** Somebody who may sign. */
export function signerInWords(signer: ProofSigner): string {
  const { id, demonstration } = signer;
  return `${nameInWords(signer)} (${id}${demonstration ? ', not a person' : ''})`;
}

/** Why the person that the page is for may not sign; `undefined` where nothing is in the way. */
export function readerInWords({ printedName, mayNot }: ProofReader, role: Role): string | undefined {
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

/** What the page compares with. */
export function sinceInWords(since: ProofSince, role: Role): string {
  switch (since.kind) {
    case 'never':
      return `The role ${role} has never approved this text: everything is to be read.`;
    case 'found':
      return `Compared with what ${since.printedName} approved in the role ${role} on ${since.on} (${shortDigest(since.digest)}). What stayed as it was is folded.`;
    case 'no-history':
      return `${since.printedName} approved this text in the role ${role} on ${since.on} (${shortDigest(since.digest)}). There is no git history here to compare with: everything is shown as new.`;
    case 'not-in-history':
      return `${since.printedName} approved this text in the role ${role} on ${since.on} (${shortDigest(since.digest)}). That content was not found in the git history here: everything is shown as new.`;
  }
}

/** What changed outside the passages. */
export function differenceInWords({ what, before, after }: ProofDifference): string {
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
