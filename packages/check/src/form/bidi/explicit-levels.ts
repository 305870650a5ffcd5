import { type BidiClass, isolates } from './bidi-class.ts';

interface Embedding {
  readonly level: number;
  readonly override: 'L' | 'R' | undefined;
  readonly isolate: boolean;
}

const deepest = 125;

/** X1 to X9; `classes` takes the overrides, and BN for what X9 removes. */
export function explicitLevels(classes: BidiClass[], partner: ReadonlyMap<number, number>, paragraph: 0 | 1): number[] {
  const stack: Embedding[] = [{ level: paragraph, override: undefined, isolate: false }];
  const overflow = { isolates: 0, embeddings: 0 };
  const top = (): Embedding => stack.at(-1) ?? { level: paragraph, override: undefined, isolate: false };
  return classes.map((kind, at): number => {
    if (embeddings.has(kind)) {
      enter(stack, overflow, kind === 'RLE' || kind === 'RLO' ? 1 : 0, { override: overrideOf(kind), isolate: false });
      classes[at] = 'BN';
      return -1;
    }
    if (kind === 'PDF') {
      leaveEmbedding(stack, overflow);
      classes[at] = 'BN';
      return -1;
    }
    if (kind === 'PDI' && partner.has(at)) leaveIsolate(stack, overflow);
    const { level, override } = top();
    if (isolates.has(kind)) enter(stack, overflow, kind === 'RLI' || (kind === 'FSI' && firstStrong(classes, at, partner) === 1) ? 1 : 0, { override: undefined, isolate: true });
    if (kind === 'BN') return -1;
    if (override !== undefined) classes[at] = override;
    return kind === 'B' ? paragraph : level;
  });
}

function overrideOf(kind: BidiClass): 'L' | 'R' | undefined {
  return kind === 'LRO' ? 'L' : kind === 'RLO' ? 'R' : undefined;
}

function enter(stack: Embedding[], overflow: { isolates: number; embeddings: number }, parity: 0 | 1, kind: Omit<Embedding, 'level'>): void {
  const current = stack.at(-1)?.level ?? 0;
  const level = current + ((current & 1) === parity ? 2 : 1);
  if (level <= deepest && overflow.isolates === 0 && overflow.embeddings === 0) stack.push({ level, ...kind });
  else if (kind.isolate) overflow.isolates += 1;
  else if (overflow.isolates === 0) overflow.embeddings += 1;
}

/** X7. */
function leaveEmbedding(stack: Embedding[], overflow: { isolates: number; embeddings: number }): void {
  if (overflow.isolates > 0) return;
  if (overflow.embeddings > 0) overflow.embeddings -= 1;
  else if (stack.at(-1)?.isolate === false && stack.length > 1) stack.pop();
}

/** X6a. */
function leaveIsolate(stack: Embedding[], overflow: { isolates: number; embeddings: number }): void {
  if (overflow.isolates > 0) {
    overflow.isolates -= 1;
    return;
  }
  overflow.embeddings = 0;
  while (stack.length > 1 && stack.at(-1)?.isolate === false) stack.pop();
  if (stack.length > 1) stack.pop();
}

/** P2 and P3, within an isolate. */
function firstStrong(classes: readonly BidiClass[], start: number, partner: ReadonlyMap<number, number>): 0 | 1 {
  const end = partner.get(start) ?? classes.length;
  for (let at = start + 1; at < end; at += 1) {
    const kind = classes[at] ?? 'ON';
    if (kind === 'L') return 0;
    if (kind === 'R' || kind === 'AL') return 1;
    if (isolates.has(kind)) at = partner.get(at) ?? end;
  }
  return 0;
}

const embeddings: ReadonlySet<BidiClass> = new Set(['LRE', 'RLE', 'LRO', 'RLO']);
