import type { Passage } from '../passage.ts';
import { sentencesOfPassage } from './sentences-of-passage.ts';
import type { Statement } from './statement.ts';

const verb = 'is|are|was|were|can|does|do|did|has|have|may|will|should|must';
/** A subject of one to four words, a verb, perhaps its denial, and what is said, up to the end of the clause. */
const clause = new RegExp(`^((?:[\\p{L}\\p{N}'’-]+ ){1,4}?)(${verb})(?: (not|never)|(n['’]t))? ([^.;:!?,()]{3,120})`, 'u');

/**
 * What the clauses of a passage say or deny of one thing in the same words: ‘ketamine is (not) approved for pain’.
 * All words up to the next clause must be the same: ‘in children’ behind them makes another statement.
 * @example plainStatements(passage)[0] // { about: 'ketamine is approved for pain', says: 'yes', … }
 */
export function plainStatements(passage: Passage): readonly Statement[] {
  return sentencesOfPassage(passage).flatMap((sentence): readonly Statement[] => {
    if (/[?]$/.test(sentence.text) || /\b(?:if|whether|unless|claim|claims|some|believe|think|myth)\b/i.test(sentence.text)) return [];
    const match = clause.exec(sentence.text);
    if (match === null) return [];
    const [shown, subject = '', word = '', no, contracted, rest = ''] = match;
    const said = saidIn(rest);
    const thing = subject.trim().toLowerCase();
    if (said === '' || isPronoun(thing)) return [];
    return [{ about: `${thing} ${word.toLowerCase()} ${said}`, subject: thing, says: no === undefined && contracted === undefined ? 'yes' : 'no', at: sentence.start, shown: shown.trim() }];
  });
}

/** What is said, up to who says it or the next clause. */
function saidIn(rest: string): string {
  const words = rest.toLowerCase().split(/\s+/).filter((word) => !adverbs.has(word));
  const end = words.findIndex((word) => nextClause.has(word));
  return (end === -1 ? words : words.slice(0, end)).join(' ').trim();
}

const nextClause = new Set(['by', 'and', 'but', 'because', 'so', 'which', 'while', 'although', 'though', 'or']);
const adverbs = new Set(['also', 'still', 'yet', 'now', 'currently', 'only', 'already', 'always', 'ever', 'clearly', 'fully', 'generally']);

const pointing = new Set(['it', 'this', 'that', 'these', 'those', 'they', 'he', 'she', 'you', 'we', 'i', 'there', 'what', 'which', 'who', 'one', 'another', 'but', 'and', 'so', 'most', 'many', 'few', 'both', 'each', 'other', 'others', 'no', 'nobody', 'none', 'nothing', 'not', 'here', 'then']);

/** What points back could be anything. */
function isPronoun(subject: string): boolean {
  return subject.split(' ').some((word) => pointing.has(word));
}
