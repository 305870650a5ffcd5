import type { FoundQuantity } from './found-quantity.ts';
import { periods } from './international-units.ts';
import { agree, type Closeness } from './quantities-agree.ts';
import { partsOf } from './quantity-parts.ts';

/** Which quantities of one side are which of the other. */
export class Matching {
  private readonly counterparts = new Map<FoundQuantity, FoundQuantity[]>();
  private readonly source: readonly FoundQuantity[];
  private readonly target: readonly FoundQuantity[];

  constructor(source: readonly FoundQuantity[], target: readonly FoundQuantity[]) {
    this.source = source;
    this.target = target;
  }

  /** Gives each open quantity of the source the first open one of the target that agrees. */
  match(closeness: Closeness, ofSource: FoundQuantity['weight'], ofTarget: FoundQuantity['weight']): void {
    const open = this.open(this.source, ofSource);
    const others = open.length === 0 ? [] : this.open(this.target, ofTarget);
    if (others.length === 0) return;
    const byValue = byValues(others);
    for (const each of open) {
      const found = this.firstThatAgrees(each, byValue, closeness);
      if (found !== undefined) this.pair(each, found);
    }
  }

  /** A range, a rate or a date that the other language says in several words: its parts, one by one. */
  matchParts(): void {
    for (const [side, others] of [[this.source, this.target], [this.target, this.source]] as const) {
      const rates = this.open(others, 'certain').filter(isRate);
      // Beside another rate, three times a day must not lend its three to three tablets.
      const wholes = [...this.open(side, 'certain'), ...this.open(side, 'possible')].filter((each) => !(isRate(each) && rates.length > 0) && partsOf(each).length > 0);
      if (wholes.length === 0) continue;
      const byValue = byValues(others.filter((each) => !this.isMatched(each)));
      for (const each of wholes) this.matchPartsOf(each, byValue, others);
    }
  }

  /** Two puffs in the morning and two in the evening, 早晚各两喷: one quantity that counts for several equal ones. */
  shareDistributed(): void {
    for (const [side, others] of [[this.source, this.target], [this.target, this.source]] as const) {
      const shared = others.filter((each) => each.distributed === true && this.isMatched(each)).slice(0, 24);
      if (shared.length > 0) for (const each of this.open(side, 'certain')) if (shared.some((one) => agree(each, one, 'alike'))) this.counterparts.set(each, []);
    }
  }

  isMatched(quantity: FoundQuantity): boolean {
    return this.counterparts.has(quantity);
  }

  counterpartsOf(quantity: FoundQuantity): readonly FoundQuantity[] {
    return this.counterparts.get(quantity) ?? [];
  }

  private open(side: readonly FoundQuantity[], weight: FoundQuantity['weight']): readonly FoundQuantity[] {
    return side.filter((each) => each.weight === weight && !this.isMatched(each));
  }

  private firstThatAgrees(quantity: FoundQuantity, byValue: ReadonlyMap<string, FoundQuantity[]>, closeness: Closeness): FoundQuantity | undefined {
    for (const reading of quantity.readings) {
      const found = this.openOf(byValue.get(reading.value)).find((each) => agree(quantity, each, closeness));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  private matchPartsOf(whole: FoundQuantity, byValue: ReadonlyMap<string, FoundQuantity[]>, others: readonly FoundQuantity[]): void {
    for (const parts of partsOf(whole)) {
      const found: FoundQuantity[] = [];
      for (const part of parts) {
        const candidates = this.openOf(byValue.get(part.readings[0]?.value ?? ''));
        const match = candidates.find((each) => !found.includes(each) && !isOrdinal(each) && agree(part, each, isOnce(part) ? 'same' : 'alike'));
        if (match !== undefined) found.push(match);
      }
      const period = found.length < parts.length ? 'another' : this.periodOf(whole, others);
      if (period === 'another') continue;
      if (period !== undefined) found.push(period);
      for (const each of found) this.counterparts.set(each, [whole]);
      this.counterparts.set(whole, found);
      return;
    }
  }

  /**
   * Of 600 mg a day the day may stand elsewhere: 每日…600毫克. Undefined where the other side says no period, `another` where it
   * says only others.
   */
  private periodOf(whole: FoundQuantity, others: readonly FoundQuantity[]): FoundQuantity | 'another' | undefined {
    const period = periodSaid(whole);
    if (period === undefined) return undefined;
    const said = others.filter((each) => !this.isMatched(each) && isOncePer(each)).slice(0, 24);
    return said.find((each) => each.readings.some((reading) => reading.unit === period && reading.derived !== true)) ?? (said.length === 0 ? undefined : 'another');
  }

  /** What is still open of a list, which is shortened on the way: a text that says one number a thousand times must not cost a million comparisons. */
  private openOf(candidates: FoundQuantity[] | undefined): readonly FoundQuantity[] {
    if (candidates === undefined) return [];
    const firstOpen = candidates.findIndex((each) => !this.isMatched(each));
    candidates.splice(0, firstOpen === -1 ? candidates.length : firstOpen);
    return candidates.slice(0, 24).filter((each) => !this.isMatched(each));
  }

  private pair(source: FoundQuantity, target: FoundQuantity): void {
    this.counterparts.set(source, [target]);
    this.counterparts.set(target, [source]);
  }
}

/** The period of a rate, or of a measure per period. */
function periodSaid(whole: FoundQuantity): string | undefined {
  const per = whole.readings.find((reading) => reading.kind === 'rate' || reading.unit?.includes('/') === true);
  const period = per?.kind === 'rate' ? per.unit : per?.unit?.split('/').at(-1);
  return period !== undefined && periods.has(period) ? period : undefined;
}

function isOncePer(found: FoundQuantity): boolean {
  return found.readings.some((reading) => (reading.kind === 'rate' || reading.kind === 'interval') && reading.value === '1');
}

/** Once: an article elsewhere must not stand for it. */
function isOnce(part: FoundQuantity): boolean {
  return part.readings.every((reading) => reading.value === '1' && reading.unit === 'time');
}

function isOrdinal(found: FoundQuantity): boolean {
  return found.readings.some((reading) => reading.kind === 'ordinal');
}

function byValues(quantities: readonly FoundQuantity[]): ReadonlyMap<string, FoundQuantity[]> {
  const byValue = new Map<string, FoundQuantity[]>();
  for (const quantity of quantities) {
    for (const value of new Set(quantity.readings.map((reading) => reading.value))) {
      const known = byValue.get(value);
      if (known === undefined) byValue.set(value, [quantity]);
      else known.push(quantity);
    }
  }
  return byValue;
}

function isRate({ readings }: FoundQuantity): boolean {
  return readings.some(({ kind }) => kind === 'rate');
}
