import { passageAnchor, plainOf } from './passage-view.ts';
import type { ProofInput, ProofPassage } from './proof-input.ts';
import { counted } from './reasons-in-english.ts';

/** A line of the summary, with links to where it is. */
export interface SummaryItem {
  readonly words: string;
  readonly links: readonly SummaryLink[];
  /** What is left out of a long list. */
  readonly more: string | undefined;
}

interface SummaryLink {
  readonly anchor: string;
  readonly words: string;
  readonly locale: string;
  readonly direction: string;
}

/** What a reviewer wants to know before reading: what changed, what was found, let pass and said. */
export function summaryOf(input: ProofInput): readonly SummaryItem[] {
  const { passages, since } = input;
  const sum = (countOf: (passage: ProofPassage) => number): number => passages.reduce((total, passage) => total + countOf(passage), 0);
  const openIn = ({ remarks }: Pick<ProofPassage, 'remarks'>): number => remarks.filter(({ standing }) => standing === 'open').length;
  const changed = passages.filter(({ change, moved }) => change !== 'same' || moved);
  const references = changedReferences(input);
  const elsewhere = input.elsewhere.length + input.values.filter(({ before, isNew }) => before !== undefined || isNew).length;
  return [
    ...(since.kind === 'found' ? [{ words: `${counted(changed.length, 'passage', 'passages')} changed since this role last approved`, ...linksTo(changed, input) }] : []),
    ...(since.kind === 'found' && elsewhere > 0 ? [{ words: `${counted(elsewhere, 'change', 'changes')} of values and facts`, links: [{ anchor: '_facts', words: 'Values and facts', locale: 'en', direction: 'ltr' }], more: undefined }] : []),
    ...(since.kind === 'found' && references > 0 ? [{ words: `${counted(references, 'reference', 'references')} changed`, links: [{ anchor: '_references', words: 'References', locale: 'en', direction: 'ltr' }], more: undefined }] : []),
    { words: counted(sum(({ findings }) => findings.length) + input.findings.length, 'finding of the checks', 'findings of the checks'), ...linksTo(passages.filter(({ findings }) => findings.length > 0), input) },
    { words: counted(sum(({ waivers }) => waivers.length), 'finding that was let pass', 'findings that were let pass'), ...linksTo(passages.filter(({ waivers }) => waivers.length > 0), input) },
    { words: counted(sum(openIn) + openIn(input), 'open remark or condition of a reviewer', 'open remarks and conditions of reviewers'), ...linksTo(passages.filter((passage) => openIn(passage) > 0), input) },
  ];
}

/** Those that are new, another, or gone since. */
function changedReferences({ article, referencesBefore = [] }: ProofInput): number {
  const now = article.frontMatter.references;
  const changed = now.filter((reference) => !referencesBefore.some((before) => JSON.stringify(before) === JSON.stringify(reference)));
  return changed.length + referencesBefore.filter(({ id }) => !now.some((reference) => reference.id === id)).length;
}

const mostLinks = 12;
const mostLetters = 48;

function linksTo(passages: readonly ProofPassage[], { source }: ProofInput): Omit<SummaryItem, 'words'> {
  return {
    links: passages.slice(0, mostLinks).map((passage) => ({ anchor: passageAnchor(passage.key), words: beginningOf(passage), locale: source.locale, direction: source.direction })),
    more: passages.length > mostLinks ? `and ${passages.length - mostLinks} more below` : undefined,
  };
}

/** The first words of a passage; of one that was removed, its key. */
function beginningOf({ source, key }: ProofPassage): string {
  const words = Array.from(plainOf(source).trim());
  if (words.length === 0) return key;
  return words.length <= mostLetters ? words.join('') : `${words.slice(0, mostLetters).join('').trimEnd()}…`;
}
