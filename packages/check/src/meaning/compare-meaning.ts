import type { PassagePair } from '../check.ts';
import { frequentSenses, type NegativeSense, strictSenses } from './language.ts';
import { type Modal, type MeaningOf, meaningOf, type Negation, type SentenceMeaning } from './read-meaning.ts';

/** How a passage's translation differs from it in what it denies, demands and allows. */
export interface MeaningDifference {
  readonly kind: 'negation-lost' | 'negation-gained' | 'modality-weakened' | 'modality-strengthened' | 'prohibition-weakened' | 'prohibition-made';
  /** The items of both sides that were compared, in their order. */
  readonly source: readonly Item[];
  readonly target: readonly Item[];
}

type Item = Negation | Modal;

/**
 * Compares sentence by sentence where both sides have as many, else passage by passage.
 * `undefined` stands for a language without a table.
 */
export function meaningDifferences({ source, target }: Pick<PassagePair, 'source' | 'target'>): readonly MeaningDifference[] {
  const { memory } = target;
  if (memory.compared?.source === source) return memory.compared.differences;
  const [one, other] = [meaningOf(source), meaningOf(target)];
  const differences = one === undefined || other === undefined || (one.isEmpty && other.isEmpty) ? none : compare(one, other);
  memory.compared = { source, differences };
  return differences;
}

function compare(source: MeaningOf, target: MeaningOf): readonly MeaningDifference[] {
  if (source.sentences.length !== target.sentences.length) return comparePairs([[together(source.sentences), together(target.sentences)]]);
  const pairs: SentencePair[] = [];
  for (const [index, one] of source.sentences.entries()) {
    const other = target.sentences[index];
    if (other !== undefined && (!isEmpty(one) || !isEmpty(other))) pairs.push([one, other]);
  }
  return pairs.length === 0 ? none : comparePairs(pairs);
}

type SentencePair = readonly [SentenceMeaning, SentenceMeaning];

function comparePairs(pairs: readonly SentencePair[]): readonly MeaningDifference[] {
  const negations: MeaningDifference[] = [];
  const modals: MeaningDifference[] = [];
  for (const [one, other] of pairs) {
    negations.push(...compareNegations(one, other));
    modals.push(...compareModals(one, other), ...compareExemptions(one, other));
  }
  // A negation that moved into the next sentence is no change: the sentences are cut in another way.
  const moved = negations.some(({ kind }) => kind === 'negation-lost') && negations.some(({ kind }) => kind === 'negation-gained');
  if (moved || negations.length === 0) return modals.length === 0 ? none : modals;
  return [...negations, ...modals];
}

const none: readonly MeaningDifference[] = [];

function isEmpty({ negations, modals, exemptions }: SentenceMeaning): boolean {
  return negations.length === 0 && modals.length === 0 && exemptions === 0;
}

function together(sentences: readonly SentenceMeaning[]): SentenceMeaning {
  return {
    negations: sentences.flatMap(({ negations }) => negations),
    modals: sentences.flatMap(({ modals }) => modals),
    exemptions: sentences.reduce((sum, { exemptions }) => sum + exemptions, 0),
    commands: sentences.reduce((sum, { commands }) => sum + commands, 0),
    spared: sentences.reduce((sum, { spared }) => sum + spared, 0),
  };
}

function compareNegations(one: SentenceMeaning, other: SentenceMeaning): readonly MeaningDifference[] {
  const [source, target] = [one.negations.filter(isCertain), other.negations.filter(isCertain)];
  if (source.length === 0 && target.length === 0) return lostAvoidance(one, other);
  const kind = imbalance(one, other);
  if (kind === undefined || imbalance(withoutDouble(one), other) === undefined || imbalance(one, withoutDouble(other)) === undefined) return [];
  return [{ kind, source, target }];
}

/** "Avoid alcohol" beside a sentence that holds nothing at all of that kind. */
function lostAvoidance({ negations: source }: SentenceMeaning, { negations: target }: SentenceMeaning): readonly MeaningDifference[] {
  const avoided = source.filter(({ senses }) => senses.includes('avoid') || senses.includes('forbid'));
  return avoided.length === 0 || target.some(isPossible) ? [] : [{ kind: 'negation-lost', source: avoided, target: [] }];
}

/** "Never … without" is said without any negation too. */
function withoutDouble(sentence: SentenceMeaning): SentenceMeaning {
  return sentence.negations.some(({ double }) => double) ? { ...sentence, negations: sentence.negations.filter(({ double }) => !double) } : sentence;
}

/** More than any sentence of people has: beyond, numbers alone are compared, so that no text takes long. */
const mostItems = 200;

/** On which side negations are left over. */
function imbalance(one: SentenceMeaning, other: SentenceMeaning): 'negation-lost' | 'negation-gained' | undefined {
  if (one.negations.length > mostItems || other.negations.length > mostItems) return imbalanceOfNumbers(one.negations.filter(isCertain).length, other.negations.filter(isCertain).length);
  const { left, right } = unpaired(one.negations, other.negations);
  if (surplus(left, right, spares(other, one)) > 0 || isFirstLost(one, other, left, right)) return 'negation-lost';
  return surplus(right, left, spares(one, other)) > 0 ? 'negation-gained' : undefined;
}

/**
 * "Do not stop or change it" beside "Stop it and do not change it": as many negations, but the first thing is not denied any more.
 * Where a word of the source is left that comes near to a negation, it is said in another way ("Go on, and change nothing").
 */
function isFirstLost(one: SentenceMeaning, other: SentenceMeaning, left: readonly Negation[], right: readonly Negation[]): boolean {
  const first = other.negations.find(isCertain);
  if (one.spared === 0 || first?.added !== true || one.negations.find(isCertain)?.added === true) return false;
  return !left.some(isPossible) && !right.some((item) => isPossible(item) && item.start < first.start);
}

function imbalanceOfNumbers(source: number, target: number): 'negation-lost' | 'negation-gained' | undefined {
  if (source === target) return undefined;
  return source > target ? 'negation-lost' : 'negation-gained';
}

/** How many certain negations of one side nothing answers on the other, which may spare some. */
function surplus(items: readonly Negation[], others: readonly Negation[], spared: number): number {
  const certain = items.filter(isCertain);
  const more = certain.length - others.filter(isCertain).length - answersTo(certain, others) - spared;
  return isOnlyIf(more, items, others) ? 0 : more;
}

/** What an `or` spares, where there is a negation at all; an `or` on both sides is translated as such. */
function spares({ negations, spared }: SentenceMeaning, other: SentenceMeaning): number {
  return negations.some(isCertain) ? Math.max(0, spared - other.spared) : 0;
}

/** "Only if" is "not unless" and "not, if not" elsewhere. */
function isOnlyIf(more: number, items: readonly Negation[], others: readonly Negation[]): boolean {
  const hasUnless = items.some(({ senses, certain }) => !certain && senses.includes('unless'));
  return more === (hasUnless ? 1 : 2) && others.some(({ senses }) => senses.includes('only'));
}

function isCertain({ certain }: Item): boolean {
  return certain;
}

function isPossible({ certain, senses }: Negation): boolean {
  return !certain && !senses.every((sense) => strict.has(sense));
}

/** What is left of both sides when items of one sense have answered each other: alike ones first, then a certain and a possible one. */
function unpaired(source: readonly Negation[], target: readonly Negation[]): { readonly left: readonly Negation[]; readonly right: readonly Negation[] } {
  let [left, right] = [source, target];
  for (const [one, other] of rounds) {
    const answered = new Set<Negation>();
    left = left.filter((item) => {
      const answer = item.certain === one ? right.find((candidate) => candidate.certain === other && !answered.has(candidate) && (one === other ? haveSharedSense(item, candidate) : haveSharedRareSense(item, candidate))) : undefined;
      if (answer !== undefined) answered.add(answer);
      return answer === undefined;
    });
    right = right.filter((item) => !answered.has(item));
  }
  return { left, right };
}

/** Whether the source's item is certain, and the target's. */
const rounds: readonly (readonly [boolean, boolean])[] = [[false, false], [true, true], [true, false], [false, true]];

function haveSharedSense({ senses }: Negation, other: Negation): boolean {
  return other.senses.some((sense) => senses.includes(sense));
}

/** Beside a negation a frequent word need not be its counterpart: those are kept for the end. */
function haveSharedRareSense({ senses }: Negation, other: Negation): boolean {
  return other.senses.some((sense) => senses.includes(sense) && !frequent.has(sense));
}

/** How many certain negations the possible items of the other side may answer, those first that may answer fewest. */
function answersTo(certain: readonly Negation[], items: readonly Negation[]): number {
  const unanswered = [...certain];
  for (const item of items.filter((other) => !other.certain).toSorted((one, other) => breadth(one) - breadth(other))) {
    const at = unanswered.findIndex((negation) => mayAnswer(item, negation));
    if (at >= 0) unanswered.splice(at, 1);
  }
  return certain.length - unanswered.length;
}

/** A strict sense answers its own; 'unsafe' answers a bare 'not', and no 'not unusual'; the others answer any. */
function mayAnswer(item: Negation, negation: Negation): boolean {
  switch (breadth(item)) {
    case 0:
      return haveSharedSense(item, negation);
    case 1:
      return negation.senses.length === 0;
    default:
      return true;
  }
}

function breadth({ senses }: Negation): number {
  if (senses.every((sense) => strict.has(sense))) return 0;
  return senses.every((sense) => sense === 'un-adjective') ? 1 : 2;
}

const strict: ReadonlySet<NegativeSense> = new Set(strictSenses);
const frequent: ReadonlySet<NegativeSense> = new Set(frequentSenses);

/** How many words of duty and of permission a sentence has. */
interface ModalCounts {
  readonly duty: number;
  readonly possibleDuty: number;
  readonly permission: number;
  readonly possiblePermission: number;
  readonly negated: number;
}

function compareModals(one: SentenceMeaning, other: SentenceMeaning): readonly MeaningDifference[] {
  if (!one.modals.some(isCertain) || !other.modals.some(isCertain)) return [];
  const [source, target] = [countsOf(one.modals), countsOf(other.modals)];
  const [left, right] = remainders(source, target);
  const items = { source: one.modals.filter(isCertain), target: other.modals.filter(isCertain) };
  if (source.duty > target.duty + right.possibleDuty + right.negated && target.permission > source.permission + left.possiblePermission + left.negated) return [{ kind: 'modality-weakened', ...items }];
  return target.duty > source.duty + left.possibleDuty + left.negated && source.permission > target.permission + right.possiblePermission + right.negated ? [{ kind: 'modality-strengthened', ...items }] : [];
}

/** "Must not" that became "need not", and "need not" that became "must not". */
function compareExemptions(one: SentenceMeaning, other: SentenceMeaning): readonly MeaningDifference[] {
  if (one.exemptions === other.exemptions) return [];
  if (other.exemptions > one.exemptions) return prohibitionsIn(one) + one.commands > prohibitionsIn(other) + other.commands ? [{ kind: 'prohibition-weakened', source: one.negations.filter(isCertain), target: other.negations.filter(isCertain) }] : [];
  return prohibitionsIn(other) > prohibitionsIn(one) ? [{ kind: 'prohibition-made', source: one.negations.filter(isCertain), target: other.modals.filter(isProhibition) }] : [];
}

function prohibitionsIn({ modals }: SentenceMeaning): number {
  return modals.filter(isProhibition).length;
}

function isProhibition({ certain, negated, exempts }: Modal): boolean {
  return certain && negated && !exempts;
}

function countsOf(modals: readonly Modal[]): ModalCounts {
  const count = (of: Modal['of'], certain: boolean): number => modals.filter((modal) => !modal.negated && modal.of === of && modal.certain === certain).length;
  return { duty: count('duty', true), possibleDuty: count('duty', false), permission: count('permission', true), possiblePermission: count('permission', false), negated: modals.filter(({ negated, certain }) => negated && certain).length };
}

/** What is only possible on both sides answers itself, and so does a prohibition; the rest may answer anything. */
function remainders(source: ModalCounts, target: ModalCounts): readonly [ModalCounts, ModalCounts] {
  const less = (name: keyof ModalCounts): number => Math.min(source[name], target[name]);
  const without = (counts: ModalCounts): ModalCounts => ({
    ...counts,
    possibleDuty: counts.possibleDuty - less('possibleDuty'),
    possiblePermission: counts.possiblePermission - less('possiblePermission'),
    negated: counts.negated - less('negated'),
  });
  return [without(source), without(target)];
}
