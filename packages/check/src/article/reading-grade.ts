import type { SegmentKey } from '@imprimatur/formats';
import type { ArticleCheck, FoundIn, TextUnderCheck } from '../check.ts';
import { languageOf, valueSign } from '../passage.ts';
import { letterKind, wordBounds, type WordCut } from './letters.ts';
import { runningPassages } from './passages-of-kind.ts';
import { fleschKincaid } from './readability/flesch-kincaid.ts';
import { kandelMoles } from './readability/kandel-moles.ts';
import { osman } from './readability/osman.ts';
import type { ReadingFormula } from './readability/reading-formula.ts';
import { sentenceLengthInSigns } from './readability/sentence-length-in-signs.ts';
import { szigrisztPazos } from './readability/szigriszt-pazos.ts';
import { wienerSachtextformel } from './readability/wiener-sachtextformel.ts';
import { sentencesOfPassage } from './sentences-of-passage.ts';

const formulas: ReadonlyMap<string, ReadingFormula> = new Map([
  ['en', fleschKincaid],
  ['es', szigrisztPazos],
  ['fr', kandelMoles],
  ['de', wienerSachtextformel],
  ['ar', osman],
  ['zh', sentenceLengthInSigns],
]);

const easy = 'Take it with water. Do not chew it. Call us if you feel sick. You may feel tired at first. This is common. It goes away in a day or two. '.repeat(4);
const hard = 'Administration of the aforementioned pharmaceutical preparation necessitates uninterrupted cardiovascular surveillance by appropriately qualified professionals throughout the entirety of the observational period. '.repeat(6);

/** A text is no harder to read than its readers can follow. */
export const readingGrade: ArticleCheck = {
  of: 'article',
  runsOn: 'every text',
  code: 'reading-grade',
  severity: 'warning',
  protects: 'quality',
  rule: 'A text is at most as hard to read as the publication allows, by a formula published for its language.',
  reason: 'Half of all adults read below the level of most texts on health; what they cannot read does not protect them.',
  mend: 'Split the longest sentences, and say the long words in short ones.',
  languages: [...formulas.keys()],
  parameters: {
    grade: { default: 8, means: 'English: the highest Flesch-Kincaid grade level, a U.S. school grade.' },
    inflesz: { default: 55, means: 'Spanish: the lowest perspicuity of Szigriszt-Pazos; on the INFLESZ scale, texts for patients need 55.' },
    'kandel-moles': { default: 50, means: 'French: the lowest reading ease of Kandel and Moles.' },
    schulstufe: { default: 10, means: 'German: the highest school grade of the Wiener Sachtextformel, 4 to 15.' },
    osman: { default: 85, means: 'Arabic: the lowest OSMAN score, with syllables estimated.' },
    signs: { default: 35, means: 'Chinese: the highest mean number of signs a sentence; no formula without a dictionary is published.' },
  },
  examples: [
    { locale: 'en', good: `${easy}\n`, bad: `${hard}\n` },
    { locale: 'zh-Hans', good: `${'请随水服用。不要嚼碎。如有不适，请给我们打电话。'.repeat(12)}\n`, bad: `${'在整个观察期间必须由具备相应资质的专业人员对心血管功能进行不间断的监测并将全部监测结果按照规定的格式逐项记录在案以便随时查阅和核对。'.repeat(4)}\n` },
  ],
  find: (article, { parameter }) => {
    const formula = formulas.get(languageOf(article.locale));
    if (formula === undefined) return [];
    const sentences = sentencesIn(article);
    const words = sentences.flatMap((sentence) => sentence.words);
    if (words.length < formula.fewestWords) return [];
    const score = Math.round(formula.score({ words, sentences: sentences.length }) * 10) / 10;
    const limit = parameter(formula.parameter);
    const isTooHard = formula.tooHard === 'above' ? score > limit : score < limit;
    return isTooHard ? [tooHard(formula, score, limit, sentences)] : [];
  },
};

interface CountedSentence {
  readonly key: SegmentKey;
  readonly text: string;
  readonly at: number;
  readonly words: readonly string[];
}

const { letter, number, mark, joiner, han, value } = letterKind;
const wordCut: WordCut = { alone: han | value, first: letter | number, later: letter | mark | number | joiner, pattern: /\p{Script=Han}|[[\p{L}\p{N}]--\p{Script=Han}][[\p{L}\p{M}\p{N}'’\-]--\p{Script=Han}]*|\uFFFC/gv };

/** Cells are no sentences. */
function sentencesIn(article: TextUnderCheck): readonly CountedSentence[] {
  return runningPassages(article)
    .filter(({ kind }) => kind !== 'cell')
    .flatMap(({ key, passage }) => sentencesOfPassage(passage).map(({ text, start }) => ({ key, text, at: start, words: wordsIn(text) })))
    .filter(({ words }) => words.length > 0);
}

function wordsIn(text: string): readonly string[] {
  const words: string[] = [];
  const bounds = wordBounds(text, wordCut);
  for (let index = 0; index < bounds.length; index += 2) words.push(text.slice(bounds[index], bounds[index + 1]));
  return words;
}

function tooHard(formula: ReadingFormula, score: number, limit: number, sentences: readonly CountedSentence[]): FoundIn {
  const longest = sentences.toSorted((a, b) => b.words.length - a.words.length).slice(0, 3);
  const [first] = longest;
  const words = hardWords(formula, sentences);
  return {
    ...(first === undefined ? {} : { key: first.key, words: first.text, at: first.at }),
    message: `Found ${score.toFixed(1)} as the ${formula.name}, expected at ${formula.tooHard === 'above' ? 'most' : 'least'} ${limit}; this sentence is the longest.`,
    hint: `Split the longest sentences${words.length === 0 ? '.' : `, and say in shorter words: ${words.join(', ')}.`}`,
    related: longest.slice(1).map(({ key, text, words: counted }) => ({ key, words: text, message: `a sentence of ${counted.length} ${formula.parameter === 'signs' ? 'signs' : 'words'}` })),
  };
}

/** The hard words that stand most often in the text. */
function hardWords(formula: ReadingFormula, sentences: readonly CountedSentence[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { words } of sentences) for (const word of words) if (word !== valueSign && formula.isHard(word)) counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1);
  return [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, 6).map(([word]) => word);
}
