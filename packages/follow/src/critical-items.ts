import type { CriticalTable, EntryKind } from './critical-table.ts';
import type { PassageToken } from './passage-tokens.ts';

/** One thing in a passage whose change can hurt someone. */
export interface CriticalItem {
  readonly kind: Exclude<EntryKind, 'harmless'> | 'sign' | 'placeholder' | 'citation' | 'link';
  /** What it is compared by. */
  readonly value: string;
  /** As it stands in the passage. */
  readonly shown: string;
  /** The word that a negation, a modal word or a number speaks of; empty where there is none. */
  readonly neighbour: string;
}

/** The critical items of a passage, in order. */
export function criticalItems(tokens: readonly PassageToken[], table: CriticalTable): readonly CriticalItem[] {
  const found = findItems(tokens, table);
  const kindAt = new Map(found.flatMap((item) => Array.from({ length: item.end - item.start }, (_, offset) => [item.start + offset, item.kind] as const)));
  return found.map(({ kind, value, start, end }) => ({
    kind,
    value,
    shown: tokens.slice(start, end).map(({ shown }) => shown).join(tokens[start]?.kind === 'character' ? '' : ' '),
    neighbour: speaksOfSomething.has(kind) ? neighbourOf(kind, { start, end }, { tokens, kindAt, passedOver: table.passedOver }) : '',
  }));
}

type ItemKind = CriticalItem['kind'];

interface FoundItem {
  readonly kind: ItemKind;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

function findItems(tokens: readonly PassageToken[], table: CriticalTable): readonly FoundItem[] {
  const found: FoundItem[] = [];
  for (let at = 0; at < tokens.length; ) {
    const match = table.matchAt(tokens, at);
    const token = tokens[at];
    const own = match === undefined && token !== undefined ? kindOf(token, found.at(-1)?.end === at ? found.at(-1)?.kind : undefined) : undefined;
    if (match !== undefined && match.kind !== 'harmless') found.push({ kind: match.kind, value: match.value, start: at, end: at + match.length });
    else if (own !== undefined && token !== undefined) found.push({ kind: own, value: token.text, start: at, end: at + 1 });
    at += match?.length ?? 1;
  }
  return found;
}

/** What needs no entry. A dash or a slash is a sign only after a quantity: 5-10, mg/kg. */
function kindOf(token: PassageToken, before: ItemKind | undefined): ItemKind | undefined {
  switch (token.kind) {
    case 'number':
    case 'sign':
    case 'placeholder':
    case 'citation':
    case 'link':
      return token.kind;
    case 'dash':
    case 'slash':
      return before === 'number' || before === 'unit' || before === 'sign' || before === 'placeholder' ? 'sign' : undefined;
    case 'word':
    case 'character':
    case 'stop':
    case 'mark':
      return undefined;
  }
}

const speaksOfSomething: ReadonlySet<ItemKind> = new Set(['negation', 'modality', 'number']);

interface Surroundings {
  readonly tokens: readonly PassageToken[];
  readonly kindAt: ReadonlyMap<number, ItemKind>;
  readonly passedOver: ReadonlySet<string>;
}

/** The next word of the clause; where a negation or modal word ends its clause (fahren Sie nicht), the word before it. */
function neighbourOf(kind: ItemKind, { start, end }: { readonly start: number; readonly end: number }, around: Surroundings): string {
  const next = plainWord(around, end, 1);
  if (next !== undefined || kind === 'number') return next === undefined || next === 'another speaks' ? '' : wordAt(around, next);
  const last = plainWord(around, start - 1, -1);
  return last === undefined || last === 'another speaks' ? '' : wordAt(around, last);
}

/** Where the nearest word stands that is neither critical nor passed over; the end of the clause and what speaks itself stop the search. */
function plainWord({ tokens, kindAt, passedOver }: Surroundings, from: number, step: 1 | -1): number | 'another speaks' | undefined {
  for (let at = from; ; at += step) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'stop') return undefined;
    const critical = kindAt.get(at);
    if (critical !== undefined && speaksOfSomething.has(critical)) return 'another speaks';
    if (critical === undefined && (token.kind === 'word' || token.kind === 'character') && !passedOver.has(token.text)) return at;
  }
}

/** A word; in Han and kana two characters, in other scripts without spaces four. */
function wordAt({ tokens, kindAt }: Surroundings, at: number): string {
  const first = tokens[at];
  if (first?.kind !== 'character') return first?.text ?? '';
  const most = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]/u.test(first.text) ? 2 : 4;
  let word = '';
  for (let next = at; next < at + most && tokens[next]?.kind === 'character' && !kindAt.has(next); next += 1) word += tokens[next]?.text ?? '';
  return word;
}
