import { Chance } from './corpus-random.ts';
import { sourceWords } from './corpus-vocabulary.ts';

/** An article before it is written down: passages in the source language as Markdown inline text. */
export interface CorpusArticle {
  readonly collection: string;
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  /** The values' fields by name, in YAML's flow style. */
  readonly values: Readonly<Record<string, string>>;
  readonly references: readonly CorpusReference[];
  readonly parts: readonly CorpusPart[];
  readonly figure: string;
}

/** One reference. */
export interface CorpusReference {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly year: number;
  readonly url: string;
}

/** A block of an article. */
export type CorpusPart =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly id: string; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'callout'; readonly tone: string; readonly title: string | undefined; readonly text: string }
  | { readonly kind: 'figure'; readonly alternative: string; readonly caption: string };

/** What an article is called, and what another article may link to. */
export interface CorpusName {
  readonly collection: string;
  readonly slug: string;
}

/** Draws an article of about 12 KB and 94 segments. `neighbour` is the article that it links to. */
export function drawArticle(name: CorpusName, neighbour: CorpusName, seed: number): CorpusArticle {
  const chance = new Chance(seed);
  return {
    ...name,
    title: phrase(chance, 4),
    description: sentence(chance, 1),
    values: {
      dose: `{ value: ${chance.between(1, 40) / 4}, unit: mg }`,
      duration: `{ from: ${chance.between(1, 3)}, to: ${chance.between(4, 12)}, unit: week }`,
      share: `{ value: ${chance.between(5, 95)}, unit: percent }`,
      'emergency-number': '{ contact: emergency-number }',
    },
    references: referenceIds.map((id, index) => drawReference(chance, id, index)),
    parts: [
      { kind: 'callout', tone: 'SUMMARY', title: undefined, text: `${sentence(chance, 1)} {{dose}} ${sentence(chance, 1)} [@R1]` },
      { kind: 'paragraph', text: paragraph(chance) },
      ...Array.from({ length: sections }, (_, index) => drawSection(chance, index, neighbour)).flat(),
    ],
    figure: drawFigure(chance),
  };
}

const sections = 8;
const referenceIds = ['R1', 'R2', 'R3', 'R4', 'R5', 'R6'] as const;

/** Every section has a heading and three paragraphs; most have a list; one each has the table, the figure and the other parts. */
function drawSection(chance: Chance, index: number, neighbour: CorpusName): readonly CorpusPart[] {
  const id = `section-${index + 1}`;
  const parts: CorpusPart[] = [
    { kind: 'heading', level: 2, id, text: phrase(chance, 3) },
    { kind: 'paragraph', text: `${paragraph(chance)} [@${referenceIds[index % referenceIds.length]}]` },
    { kind: 'paragraph', text: paragraph(chance) },
    { kind: 'paragraph', text: `${paragraph(chance)} [@R2; @R${chance.between(3, 6)}]` },
  ];
  if (index % 4 !== 3) parts.push({ kind: 'list', ordered: index === 2, items: Array.from({ length: 5 }, () => sentence(chance, 1)) });
  return [...parts, ...drawExtra(chance, index, neighbour)];
}

function drawExtra(chance: Chance, index: number, { collection, slug }: CorpusName): readonly CorpusPart[] {
  switch (index) {
    case 0:
      return [{ kind: 'figure', alternative: phrase(chance, 6), caption: phrase(chance, 8) }];
    case 1:
      return [{ kind: 'paragraph', text: `${sentence(chance, 1)} [${phrase(chance, 3)}](../../${collection}/${slug}/) ${sentence(chance, 1)}` }];
    case 3:
      return [{ kind: 'table', rows: Array.from({ length: 6 }, (_, row) => [phrase(chance, 2), row === 0 ? phrase(chance, 1) : '{{share}}', phrase(chance, 3)]) }];
    case 4:
      return [{ kind: 'heading', level: 3, id: 'details', text: phrase(chance, 4) }, { kind: 'paragraph', text: `${paragraph(chance)} {{duration}} ${sentence(chance, 1)}` }];
    case 5:
      return [{ kind: 'callout', tone: 'WARNING', title: phrase(chance, 3), text: `${sentence(chance, 2)} [${phrase(chance, 2)}](#section-1) ${sentence(chance, 1)}` }];
    case 6:
      return [{ kind: 'callout', tone: 'NOTE', title: undefined, text: `${sentence(chance, 1)} [${phrase(chance, 2)}](https://www.example.org/${slug}) ${sentence(chance, 1)}` }];
    case 7:
      return [{ kind: 'callout', tone: 'URGENT', title: phrase(chance, 4), text: `${sentence(chance, 1)} {{emergency-number}} ${sentence(chance, 1)}` }];
    default:
      return [];
  }
}

function drawReference(chance: Chance, id: string, index: number): CorpusReference {
  const year = chance.between(2005, 2025);
  return { id, title: phrase(chance, 7), publisher: phrase(chance, 3), year, url: `https://www.example.org/${year}/${index}` };
}

function drawFigure(chance: Chance): string {
  const bars = Array.from({ length: 12 }, (_, index) => {
    const height = chance.between(10, 90);
    return `<rect x="${index * 20 + 4}" y="${100 - height}" width="12" height="${height}" fill="#12546b"/>\n`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 100">\n${bars.join('')}</svg>\n`;
}

function paragraph(chance: Chance): string {
  const marked = `**${phrase(chance, 2).toLowerCase()}**`;
  return `${sentence(chance, 2)} ${sentence(chance, 1).replace(/ (\w+) /, (_, word: string) => ` ${word} ${marked} `)} ${sentence(chance, 1)}`;
}

/** Clauses joined by commas, with a capital and a full stop. */
function sentence(chance: Chance, clauses: number): string {
  const text = Array.from({ length: clauses }, () => clause(chance)).join(', ');
  return `${capital(text)}.`;
}

function clause(chance: Chance): string {
  const { noun, verb, adjective, article, joint } = vocabulary;
  return [article, adjective, noun, verb, article, noun, joint, article, adjective, noun].map((choices) => chance.pick(choices)).join(' ');
}

function phrase(chance: Chance, words: number): string {
  const { noun, adjective } = vocabulary;
  return capital(Array.from({ length: words }, (_, index) => chance.pick(index % 2 === 0 && words > 1 ? adjective : noun)).join(' '));
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

const vocabulary = {
  noun: sourceWords('noun'),
  verb: sourceWords('verb'),
  adjective: sourceWords('adjective'),
  article: sourceWords('article'),
  joint: sourceWords('joint'),
};
