/** A passage that a test can follow: whatever becomes of its words and its place, it is itself. */
export interface ModelPassage {
  readonly id: number;
  /** Itself and those that it was split from or merged of. */
  readonly origins: ReadonlySet<number>;
  /** All wordings it ever had, today's last. */
  readonly versions: readonly string[];
  /** Whether it was deleted once. */
  readonly wasAway: boolean;
}

/** A heading, a paragraph, an item of a list, a row of a table: what an author moves as one. */
export interface ModelUnit {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'row';
  readonly passages: readonly ModelPassage[];
}

/** An article as a list of units; a heading has a section up to the next heading. */
export interface ModelArticle {
  readonly units: readonly ModelUnit[];
  /** Units that were deleted, and may come back. */
  readonly gone: readonly ModelUnit[];
  /** How many passages there ever were. */
  readonly made: number;
}

/** An article with an opening and three sections: paragraphs, a list, a table. */
export function newArticle(): ModelArticle {
  const kinds: readonly ModelUnit['kind'][] = ['paragraph', 'heading', 'paragraph', 'paragraph', 'item', 'item', 'item', 'heading', 'paragraph', 'row', 'row', 'paragraph', 'heading', 'paragraph', 'paragraph'];
  let made = 0;
  const units = kinds.map((kind) => {
    const next = newUnit({ made }, kind);
    made = next.made;
    return next.unit;
  });
  return { units, gone: [], made };
}

/** A unit of passages that were never there. */
export function newUnit({ made }: Pick<ModelArticle, 'made'>, kind: ModelUnit['kind']): { readonly unit: ModelUnit; readonly made: number } {
  const count = kind === 'row' ? 2 : 1;
  return { unit: { kind, passages: Array.from({ length: count }, (_, index) => newPassage(made + index, kind)) }, made: made + count };
}

/** Today's words of a passage. */
export function wordsOf(passage: ModelPassage): string {
  return passage.versions.at(-1) ?? '';
}

/** Every passage that stands in the article. */
export function passagesOf({ units }: ModelArticle): readonly ModelPassage[] {
  return units.flatMap(({ passages }) => passages);
}

/** The body of the article as its author writes it. */
export function writeModel({ units }: ModelArticle): string {
  return units.flatMap((unit, index) => [...(isContinued(units[index - 1], unit) ? [] : ['']), ...linesOf(unit, units[index - 1])]).join('\n').trimStart();
}

/** A word for a number, quite unlike the words of other numbers: four syllables, mixed with the finaliser of MurmurHash3. */
export function newWord(number: number): string {
  let mixed = Math.imul(number + 1, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  const positive = (mixed ^ (mixed >>> 16)) >>> 0;
  return [1, 100, 10_000, 1_000_000].map((scale) => syllable(Math.floor(positive / scale) % 100)).join('');
}

function syllable(number: number): string {
  return `${'bcdfghjklmnprstvwxyz'.charAt(number % 20)}${'aeiou'.charAt(Math.floor(number / 20))}`;
}

/** So many words a passage has to itself. */
const ownWords = 20;
const commonWords = ['the', 'of', 'and', 'with', 'for', 'that'];

/** Long ones of 6 to 20 words, of which every third is one that all have; every fourth passage, and every heading, has two or three. */
function newPassage(id: number, kind: ModelUnit['kind']): ModelPassage {
  const length = kind === 'heading' || id % 4 === 3 ? 2 + (id % 2) : 6 + ((id * 7) % 15);
  const isLong = length > 3;
  const words = Array.from({ length }, (_, place) => (isLong && place % 3 === 2 ? (commonWords[(id + place) % commonWords.length] ?? '') : newWord(id * ownWords + place)));
  return { id, origins: new Set([id]), versions: [words.join(' ')], wasAway: false };
}

/** Items next to each other are one list, rows one table. */
function isContinued(before: ModelUnit | undefined, unit: ModelUnit): boolean {
  return before?.kind === unit.kind && (unit.kind === 'item' || unit.kind === 'row');
}

function linesOf(unit: ModelUnit, before: ModelUnit | undefined): readonly string[] {
  const texts = unit.passages.map(wordsOf);
  switch (unit.kind) {
    case 'heading':
      return [`## ${texts.join('')}`];
    case 'paragraph':
      return [texts.join('')];
    case 'item':
      return [`- ${texts.join('')}`];
    case 'row':
      return [`| ${texts.join(' | ')} |`, ...(before?.kind === 'row' ? [] : ['|---|---|'])];
  }
}
