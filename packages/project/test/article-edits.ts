import { type ModelArticle, type ModelPassage, type ModelUnit, newUnit, newWord, wordsOf } from './article-model.ts';

/** What an author does to an article. Numbers that say where and which count modulo what there is. */
export type ArticleEdit =
  | { readonly kind: 'insert'; readonly unit: ModelUnit['kind']; readonly to: number }
  /** A heading goes with its section. */
  | { readonly kind: 'delete'; readonly which: number }
  /** The heading alone: its passages are the section's before. */
  | { readonly kind: 'dissolve'; readonly which: number }
  | { readonly kind: 'move'; readonly which: number; readonly to: number }
  | { readonly kind: 'move section'; readonly which: number; readonly to: number }
  /** In two at about the middle. */
  | { readonly kind: 'split'; readonly which: number }
  /** With the unit behind it. */
  | { readonly kind: 'merge'; readonly which: number }
  /** One word becomes another. */
  | { readonly kind: 'reword'; readonly which: number; readonly place: number }
  /** All words become others. */
  | { readonly kind: 'rename'; readonly which: number }
  /** To a wording that it had. */
  | { readonly kind: 'revert'; readonly which: number; readonly version: number }
  /** A paragraph becomes an item, an item a paragraph. */
  | { readonly kind: 'recast'; readonly which: number }
  /** What was deleted, in a wording that it had. */
  | { readonly kind: 'bring back'; readonly which: number; readonly to: number; readonly version: number };

/** The article after an edit; the same article where there is nothing to edit like this. */
export function editArticle(article: ModelArticle, edit: ArticleEdit): ModelArticle {
  switch (edit.kind) {
    case 'insert': {
      const { unit, made } = newUnit(article, edit.unit);
      return { ...insert(article, [unit], edit.to), made };
    }
    case 'delete': {
      const { start, end } = spanOf(article, edit.which);
      const { units, gone } = article;
      return { ...article, units: units.toSpliced(start, end - start), gone: [...gone, ...units.slice(start, end)] };
    }
    case 'dissolve':
      return replaceOne(article, pick(article, isHeading, edit.which), (heading) => ({ units: [], gone: [heading] }));
    case 'move': {
      const from = pick(article, (unit) => !isHeading(unit), edit.which);
      return from === undefined ? article : insert(without(article, from, from + 1), article.units.slice(from, from + 1), edit.to);
    }
    case 'move section':
      return moveSection(article, edit.which, edit.to);
    case 'split':
      return replaceOne(article, pick(article, isLong, edit.which), (unit) => split(unit, article.made), 2);
    case 'merge':
      return merge(article, edit.which);
    case 'reword':
      return replaceOne(article, pick(article, isLong, edit.which), (unit) => changed(unit, (words, made) => words.with(edit.place % words.length, newWord(made)), article.made), 1);
    case 'rename':
      return replaceOne(article, pick(article, isHeading, edit.which), (unit) => changed(unit, (words, made) => words.map((_, place) => newWord(made * 4 + place)), article.made), 1);
    case 'revert':
      return replaceOne(article, pick(article, hasVersions, edit.which), (unit) => reverted(unit, edit.version));
    case 'recast':
      return replaceOne(article, pick(article, isRecastable, edit.which), (unit) => ({ units: [{ ...unit, kind: unit.kind === 'item' ? 'paragraph' : 'item' }] }));
    case 'bring back':
      return bringBack(article, edit);
  }
}

/** The units that an edit takes hold of, before it does. */
export function unitsOf(article: ModelArticle, edit: ArticleEdit): readonly ModelUnit[] {
  const { units } = article;
  const one = (fits: (unit: ModelUnit, place: number) => boolean, which: number): readonly ModelUnit[] => {
    const at = pick(article, fits, which);
    return at === undefined ? [] : units.slice(at, at + 1);
  };
  switch (edit.kind) {
    case 'insert':
    case 'bring back':
      return [];
    case 'delete': {
      const { start, end } = spanOf(article, edit.which);
      return units.slice(start, end);
    }
    case 'dissolve':
    case 'rename':
    case 'move section':
      return one(isHeading, edit.which);
    case 'move':
      return one((unit) => !isHeading(unit), edit.which);
    case 'split':
    case 'reword':
      return one(isLong, edit.which);
    case 'merge':
      return one((unit, place) => isMergeable(article, unit, place), edit.which);
    case 'revert':
      return one(hasVersions, edit.which);
    case 'recast':
      return one(isRecastable, edit.which);
  }
}

/** What an edit puts in the place of a unit. */
interface Replacement {
  readonly units: readonly ModelUnit[];
  readonly gone?: readonly ModelUnit[];
}

type Replace = (unit: ModelUnit) => Replacement;

/** `made`: how many passages, or words, were made for it. */
function replaceOne(article: ModelArticle, at: number | undefined, replace: Replace, made: number = 0): ModelArticle {
  const unit = article.units[at ?? -1];
  if (at === undefined || unit === undefined) return article;
  const { units, gone = [] } = replace(unit);
  return { units: article.units.toSpliced(at, 1, ...units), gone: [...article.gone, ...gone], made: article.made + made };
}

function insert(article: ModelArticle, added: readonly ModelUnit[], to: number): ModelArticle {
  return { ...article, units: article.units.toSpliced(to % (article.units.length + 1), 0, ...added) };
}

function without({ units, ...article }: ModelArticle, start: number, end: number): ModelArticle {
  return { ...article, units: units.toSpliced(start, end - start) };
}

function moveSection(article: ModelArticle, which: number, to: number): ModelArticle {
  const from = pick(article, isHeading, which);
  if (from === undefined) return article;
  const { start, end } = spanOf(article, from);
  const rest = without(article, start, end);
  const places = [...rest.units.flatMap((unit, at) => (isHeading(unit) ? [at] : [])), rest.units.length];
  return insert(rest, article.units.slice(start, end), places[to % places.length] ?? rest.units.length);
}

/** One unit; of a heading the whole section. */
function spanOf({ units }: ModelArticle, which: number): { readonly start: number; readonly end: number } {
  if (units.length === 0) return { start: 0, end: 0 };
  const start = which % units.length;
  if (units[start]?.kind !== 'heading') return { start, end: start + 1 };
  const next = units.findIndex(({ kind }, at) => at > start && kind === 'heading');
  return { start, end: next === -1 ? units.length : next };
}

function split({ kind, passages: [whole] }: ModelUnit, made: number): Replacement {
  if (whole === undefined) return { units: [] };
  const words = wordsOf(whole).split(' ');
  const middle = Math.ceil(words.length / 2);
  const parts = [words.slice(0, middle), words.slice(middle)];
  return { units: parts.map((part, index) => ({ kind, passages: [{ id: made + index, origins: new Set([...whole.origins, made + index]), versions: [part.join(' ')], wasAway: false }] })) };
}

function merge(article: ModelArticle, which: number): ModelArticle {
  const { units, made } = article;
  const at = pick(article, (unit, place) => isMergeable(article, unit, place), which);
  const [one, other] = [units[at ?? -1]?.passages[0], units[(at ?? -2) + 1]?.passages[0]];
  if (at === undefined || one === undefined || other === undefined) return article;
  const merged: ModelPassage = { id: made, origins: new Set([...one.origins, ...other.origins, made]), versions: [`${wordsOf(one)} ${wordsOf(other)}`], wasAway: false };
  return { ...article, units: units.toSpliced(at, 2, { kind: units[at]?.kind ?? 'paragraph', passages: [merged] }), made: made + 1 };
}

function changed(unit: ModelUnit, change: (words: string[], made: number) => readonly string[], made: number): Replacement {
  // Far from the numbers of the words that passages are made of.
  return { units: [{ ...unit, passages: unit.passages.map((passage) => ({ ...passage, versions: [...passage.versions, change(wordsOf(passage).split(' '), 1_000_000 + made).join(' ')] })) }] };
}

function reverted(unit: ModelUnit, version: number): Replacement {
  return { units: [{ ...unit, passages: unit.passages.map((passage) => ({ ...passage, versions: [...passage.versions, passage.versions[version % passage.versions.length] ?? ''] })) }] };
}

function bringBack(article: ModelArticle, { which, to, version }: Extract<ArticleEdit, { kind: 'bring back' }>): ModelArticle {
  const { gone } = article;
  const at = which % Math.max(1, gone.length);
  const unit = gone[at];
  if (unit === undefined) return article;
  const back = { ...unit, passages: unit.passages.map((passage) => ({ ...passage, wasAway: true })) };
  return insert({ ...article, gone: gone.toSpliced(at, 1) }, reverted(back, version).units, to);
}

function pick({ units }: ModelArticle, fits: (unit: ModelUnit, place: number) => boolean, which: number): number | undefined {
  const places = units.flatMap((unit, place) => (fits(unit, place) ? [place] : []));
  return places[which % places.length];
}

function isHeading({ kind }: ModelUnit): boolean {
  return kind === 'heading';
}

function isRecastable({ kind }: ModelUnit): boolean {
  return kind === 'paragraph' || kind === 'item';
}

function isMergeable({ units }: ModelArticle, unit: ModelUnit, place: number): boolean {
  return isRecastable(unit) && units[place + 1]?.kind === unit.kind;
}

/** Long enough to be split, and to be itself with one word changed. */
function isLong({ kind, passages: [first] }: ModelUnit): boolean {
  return (kind === 'paragraph' || kind === 'item') && first !== undefined && wordsOf(first).split(' ').length >= 8;
}

function hasVersions({ passages }: ModelUnit): boolean {
  return passages.some(({ versions }) => versions.length > 1);
}
