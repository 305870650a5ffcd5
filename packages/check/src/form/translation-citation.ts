import type { Found, PassageCheck, PassagePair } from '../check.ts';
import { partsOf, without } from './passage-parts.ts';

/** The citations of a translation are those of its source. */
export const translationCitation: PassageCheck = {
  of: 'passage',
  code: 'translation-citation',
  severity: 'error',
  protects: 'outputs',
  rule: 'A translation cites the references of its source, each as often.',
  reason: 'A claim without its reference, or with that of another study, cannot be checked by anyone who reads it.',
  mend: 'Keep the citations of the source, each as often.',
  languages: 'all',
  examples: [
    { locale: 'es', source: 'One trial was small [@R1].', good: 'Un ensayo fue pequeño [@R1].', bad: 'Un ensayo fue pequeño.' },
    { locale: 'fr', source: 'One trial was small [@R1].', good: 'Un essai était petit [@R1].', bad: 'Un essai était petit [@R2].' },
    { locale: 'zh-Hans', source: 'Small [@R1; @R2].', good: '规模小 [@R1; @R2]。', bad: '规模小 [@R1]。' },
  ],
  find,
};

function find({ source, target }: PassagePair): readonly Found[] {
  const [from, to] = [partsOf(source).citations, partsOf(target).citations];
  if (from === to) return [];
  const [lost, extra] = [without(from, to), without(to, from)];
  if (lost.length > 0 && extra.length > 0) return [{ message: `Found ${cite(extra)}, expected ${cite(lost)}.` }];
  if (lost.length > 0) return [{ message: to.length === 0 ? `Found no citation, expected ${cite(lost)}.` : `Found no ${cite(lost)}, expected it beside the other citations.` }];
  return extra.length > 0 ? [{ message: `Found ${cite(extra)}, expected ${from.length === 0 ? 'no citation' : 'each citation as often as in the source'}.` }] : [];
}

function cite(references: readonly string[]): string {
  return `[${references.map((id) => `@${id}`).join('; ')}]`;
}
