/**
 * The rules of the gate a second time, written naively from the design, for `model.test.ts`: over facts instead of
 * records, with a text as one letter a passage, and nothing of packages/review in it.
 */

/** Who may sign; ann wrote the text. */
export type Person = 'ann' | 'bob' | 'cat' | 'dan';
export type ModelRole = 'clinical' | 'linguistic' | 'editorial';
export type ModelDecision = 'approve' | 'request-changes' | 'waive-conditions' | 'withdraw';

/** The facts of a signature; they are listed in the order in which they were made. */
export interface Signature {
  readonly person: Person;
  readonly role: ModelRole;
  readonly decision: ModelDecision;
  /** Which of the person's two keys. */
  readonly key: 0 | 1;
  /** The text that was signed: a letter a passage. */
  readonly text: string;
  /** A day, as `2026-11-22`. */
  readonly on: string;
  readonly due: string;
  /** Passages by their number: on which conditions it was approved, or which conditions are waived. */
  readonly passages: readonly number[];
  /** From when a withdrawal holds. */
  readonly from: string;
  /** What the policy asked when it was signed. */
  readonly asked: string;
  readonly translators: readonly Person[];
  readonly waived: readonly string[];
}

/** What a policy asks of the text. */
export interface ModelPolicy {
  readonly name: string;
  readonly require: Readonly<Partial<Record<ModelRole, number>>>;
  readonly persons: number;
  readonly graceDays: number;
}

/** All that is the case on a day. */
export interface Facts {
  readonly signatures: readonly Signature[];
  readonly text: string;
  readonly today: string;
  readonly policy: ModelPolicy;
  readonly translators: readonly Person[];
  readonly waived: readonly string[];
  /** Keys that were revoked, as `bob 0`, and since when. */
  readonly revoked: Readonly<Record<string, string>>;
  /** Rights that ended, as `bob clinical`, and their last day. */
  readonly ended: Readonly<Record<string, string>>;
}

/** Whether the text may be published; `stopped` where a withdrawal, or a request for changes of this text, lies there that its signer had no right to make. */
export function judge(facts: Facts): 'approved' | 'draft' | 'stopped' {
  if (facts.signatures.some((each) => mustBeHeard(each, facts) && !mightSign(each, facts))) return 'stopped';
  const words = lastWords(facts);
  const counting = words.filter((each) => each.decision === 'approve' && counts(each, facts));
  const nobodyObjects = !facts.signatures.some((each) => isStandingObjection(each, facts));
  const nothingIsOpen = counting.every((each) => each.passages.every((passage) => isSettled(each, passage, facts)));
  return nobodyObjects && nothingIsOpen && suffice(counting.filter((each) => !hasLapsed(each, facts)), facts.policy) ? 'approved' : 'draft';
}

/** Whether each passage of the text was in something that somebody approved or, where that was on condition, waived. */
export function everyPassageWasRead({ signatures, text }: Facts): boolean {
  return text.split('').every((letter, passage) =>
    signatures.some((one) => one.decision === 'approve' && one.text[passage] === letter && (!one.passages.includes(passage) || signatures.some((other) => other.decision === 'waive-conditions' && other.text === text && other.passages.includes(passage)))),
  );
}

function mustBeHeard({ decision, text }: Signature, facts: Facts): boolean {
  return decision === 'withdraw' || (decision === 'request-changes' && text === facts.text);
}

/** A withdrawal or a request for changes of the text as it is, until the same person in the same role approves it later, without conditions, by an approval that counts. */
function isStandingObjection(each: Signature, facts: Facts): boolean {
  const objects = (each.decision === 'withdraw' || each.decision === 'request-changes') && each.text === facts.text && isInForce(each, facts);
  return objects && !facts.signatures.some((other) => isSameVoice(each, other) && isAfter(other, each, facts) && approvesAllOfText(other, facts));
}

function approvesAllOfText(each: Signature, facts: Facts): boolean {
  return each.decision === 'approve' && each.passages.length === 0 && each.text === facts.text && holds(each, facts) && counts(each, facts);
}

function suffice(approvals: readonly Signature[], { require, persons }: ModelPolicy): boolean {
  const wanted = Object.entries(require) as [ModelRole, number][];
  const inRole = (role: ModelRole): number => new Set(approvals.filter((each) => each.role === role).map(({ person }) => person)).size;
  const inAll = new Set(approvals.filter((each) => wanted.some(([role]) => role === each.role)).map(({ person }) => person)).size;
  return wanted.every(([role, needed]) => inRole(role) >= needed) && inAll >= persons;
}

/** Of each person in each role the last that speaks of the text as it is. */
function lastWords(facts: Facts): readonly Signature[] {
  const speaking = facts.signatures.filter((each) => isInForce(each, facts) && speaksOfText(each, facts));
  return speaking.filter((each) => !speaking.some((other) => isSameVoice(each, other) && isAfter(other, each, facts)));
}

function speaksOfText(each: Signature, facts: Facts): boolean {
  if (each.text === facts.text) return true;
  const isOnConditions = each.decision === 'approve' && each.passages.length > 0;
  const isUnchangedElsewhere = facts.text.split('').every((letter, passage) => each.passages.includes(passage) || each.text[passage] === letter);
  const isSuperseded = facts.signatures.some((other) => isSameVoice(each, other) && isAfter(other, each, facts) && isInForce(other, facts));
  return isOnConditions && isUnchangedElsewhere && !isSuperseded;
}

function isInForce(each: Signature, facts: Facts): boolean {
  return each.decision !== 'waive-conditions' && holds(each, facts) && (each.decision !== 'withdraw' || each.from <= facts.today);
}

function holds(each: Signature, facts: Facts): boolean {
  const objects = each.decision === 'withdraw' || each.decision === 'request-changes';
  const revoked = facts.revoked[`${each.person} ${each.key}`];
  return mightSign(each, facts) && (objects || revoked === undefined || revoked > facts.today);
}

function mightSign({ person, role, on }: Signature, { ended }: Facts): boolean {
  const last = ended[`${person} ${role}`];
  return last === undefined || on <= last;
}

function counts(each: Signature, facts: Facts): boolean {
  return each.asked === facts.policy.name && !hadHand(each, each.role, facts) && facts.waived.every((name) => each.waived.includes(name));
}

/** Ann wrote the text, and authors may not sign clinically, nor translators linguistically. */
function hadHand({ person, translators }: Signature, role: ModelRole, facts: Facts): boolean {
  return (role === 'clinical' && person === 'ann') || (role === 'linguistic' && [...translators, ...facts.translators].includes(person));
}

/** A condition is settled where the passage is as it was and somebody waived that, or where it is new and somebody else read it. */
function isSettled(approval: Signature, passage: number, facts: Facts): boolean {
  const isNew = approval.text[passage] !== facts.text[passage];
  const waivers = facts.signatures.filter((each) => each.decision === 'waive-conditions' && holds(each, facts) && counts(each, facts) && each.role === approval.role && each.text === facts.text && each.passages.includes(passage));
  const readers = lastWords(facts).filter((each) => each.decision === 'approve' && counts(each, facts) && each.text === facts.text && each.passages.length === 0 && each.person !== approval.person && !hadHand(each, approval.role, facts));
  return isNew ? readers.length > 0 : waivers.length > 0;
}

function hasLapsed({ due, on }: Signature, { today, policy }: Facts): boolean {
  const aYearLater = on.replace(/^\d+/, (year) => String(Number(year) + 1)).replace('-02-29', '-02-28');
  return today > plusDays(due < aYearLater ? due : aYearLater, policy.graceDays);
}

function isSameVoice(one: Signature, other: Signature): boolean {
  return one.person === other.person && one.role === other.role;
}

function isAfter(later: Signature, earlier: Signature, { signatures }: Facts): boolean {
  return signatures.indexOf(later) > signatures.indexOf(earlier);
}

/** A day some days later. */
export function plusDays(day: string, days: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}
