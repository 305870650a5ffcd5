import type { ProofPassage } from './proof-input.ts';

/** Passages to read, and runs of those that may be folded, in their order. */
export type PassageGroup = { readonly kind: 'open' | 'folded'; readonly passages: readonly ProofPassage[] };

/** Folds the passages that stayed as this role approved them, but for headings above one that did not: they say where it stands. */
export function foldPassages(passages: readonly ProofPassage[]): readonly PassageGroup[] {
  const open = new Set(passages.filter(asksForALook));
  for (const [index, passage] of passages.entries()) if (passage.form.kind === 'heading' && sectionOf(passages, index).some((each) => open.has(each))) open.add(passage);
  const groups: { kind: PassageGroup['kind']; passages: ProofPassage[] }[] = [];
  for (const passage of passages) {
    const kind = open.has(passage) ? 'open' : 'folded';
    const last = groups.at(-1);
    if (last?.kind === kind) last.passages.push(passage);
    else groups.push({ kind, passages: [passage] });
  }
  return groups;
}

function asksForALook({ change, moved, status, findings, waivers, remarks }: ProofPassage): boolean {
  return change !== 'same' || moved || (status !== 'accepted' && status !== 'source') || findings.length + waivers.length + remarks.length > 0;
}

/** What stands under a heading, up to the next of its level or above. */
function sectionOf(passages: readonly ProofPassage[], at: number): readonly ProofPassage[] {
  const level = passages[at]?.form.level ?? 2;
  const rest = passages.slice(at + 1);
  const end = rest.findIndex(({ form }) => form.kind === 'heading' && (form.level ?? 2) <= level);
  return end === -1 ? rest : rest.slice(0, end);
}
