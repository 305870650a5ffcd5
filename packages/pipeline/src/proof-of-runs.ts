import { wordDiff } from '@imprimatur/follow';
import type { Inline } from '@imprimatur/parse';
import type { ProofRun, ProofRunContent } from '@imprimatur/render';
import type { LocalizedDocument } from '@imprimatur/translate';
import type { FoundTerm } from './proof-of-terms.ts';

/** How the passages of a text are read: with which values, and which terms are looked for. */
export interface Reading {
  readonly locale: string;
  readonly values: LocalizedDocument['values'];
  readonly findTerms: (text: string) => readonly FoundTerm[];
}

/** A passage with its reading. */
export interface ReadPassage {
  readonly inlines: readonly Inline[];
  readonly reading: Reading;
}

/** A passage as the page shows it, all of it alike. */
export function runsOf(passage: ReadPassage, change: ProofRun['change'] = 'same'): readonly ProofRun[] {
  return shown(piecesOf(passage).map(({ run }) => ({ ...run, change })));
}

/** Two wordings of a passage in one, by word: values, citations, link targets and markup are compared too. */
export function comparedRuns(before: ReadPassage, after: ReadPassage): readonly ProofRun[] {
  const [was, is] = [piecesOf(before), piecesOf(after)];
  const [takeBefore, takeAfter] = [taker(was), taker(is)];
  return shown(
    wordDiff(textOf(was), textOf(is), after.reading.locale).flatMap(({ kind, text }) => {
      const gone = kind === 'added' ? [] : takeBefore(text.length);
      const here = kind === 'removed' ? gone : takeAfter(text.length);
      return here.map((run) => ({ ...run, change: kind }));
    }),
  );
}

/** The names of the values in a passage, each once. */
export function valuesIn(runs: readonly ProofRun[]): readonly string[] {
  return [...new Set(runs.flatMap(({ content }) => (content.kind === 'value' ? [content.name] : [])))];
}

type PlainRun = Omit<ProofRun, 'change'>;

/** A piece of a passage, and the text that stands for it while wordings are compared. */
interface Piece {
  readonly text: string;
  readonly run: PlainRun;
}

type Look = Pick<PlainRun, 'strong' | 'emphasis' | 'linked'>;

function piecesOf({ inlines, reading }: ReadPassage): readonly Piece[] {
  return withTerms(pieces(inlines, { strong: false, emphasis: false, linked: false }, reading), reading);
}

function pieces(inlines: readonly Inline[], look: Look, reading: Reading): readonly Piece[] {
  return inlines.flatMap((inline): readonly Piece[] => {
    switch (inline.kind) {
      case 'text':
        return [{ text: inline.text, run: { ...look, term: undefined, content: { kind: 'text', text: inline.text } } }];
      case 'strong':
        return [mark('bold begins', look), ...pieces(inline.children, { ...look, strong: true }, reading), mark('bold ends', look)];
      case 'emphasis':
        return [mark('emphasis begins', look), ...pieces(inline.children, { ...look, emphasis: true }, reading), mark('emphasis ends', look)];
      case 'link':
        return [mark('link begins', look), ...pieces(inline.children, { ...look, linked: true }, reading), whole({ kind: 'target', target: inline.target }, look)];
      case 'citation':
        return [whole({ kind: 'citation', references: inline.references }, look)];
      case 'value':
        return [whole({ kind: 'value', name: inline.name, form: inline.form, printed: reading.values.get(inline.name)?.[inline.form] ?? `{{${inline.name}}}` }, look)];
    }
  });
}

type Mark = Extract<ProofRunContent, { kind: 'mark' }>['mark'];

function mark(name: Mark, look: Look): Piece {
  return whole({ kind: 'mark', mark: name }, look);
}

/**
 * What is compared as a whole stands between braces, which `wordDiff` never splits, behind a character of private use,
 * which no passage may hold: so no text can be taken for it.
 */
function whole(content: ProofRunContent, look: Look): Piece {
  return { text: `{{\uE000${encodeURIComponent(JSON.stringify(content).toWellFormed())}}}`, run: { ...look, term: undefined, content } };
}

/** Text is split where terms begin and end; a term may go through markup, not through a value or a citation. */
function withTerms(all: readonly Piece[], { findTerms }: Reading): readonly Piece[] {
  const plain = all.map(({ run: { content } }) => (content.kind === 'text' ? content.text : content.kind === 'mark' ? '' : '\n')).join('');
  const terms = findTerms(plain);
  if (terms.length === 0) return all;
  let at = 0;
  return all.flatMap((piece): readonly Piece[] => {
    const { content } = piece.run;
    if (content.kind === 'mark') return [piece];
    const from = at;
    at += content.kind === 'text' ? content.text.length : 1;
    return content.kind === 'text' ? split(piece, content.text, from, terms) : [piece];
  });
}

function split({ run }: Piece, text: string, from: number, terms: readonly FoundTerm[]): readonly Piece[] {
  const here = terms.filter(({ at, length }) => at < from + text.length && at + length > from);
  const cuts = [0, ...here.flatMap(({ at, length }) => [Math.max(0, at - from), Math.min(text.length, at + length - from)]), text.length];
  return cuts.slice(1).flatMap((end, index): Piece[] => {
    const start = cuts[index] ?? 0;
    const words = text.slice(start, end);
    const term = here.find(({ at, length }) => at <= from + start && from + end <= at + length)?.concept;
    return words === '' ? [] : [{ text: words, run: { ...run, term, content: { kind: 'text', text: words } } }];
  });
}

function textOf(all: readonly Piece[]): string {
  return all.map(({ text }) => text).join('');
}

/** Takes the runs of a passage from its beginning, by the length of the text that stands for them. */
function taker(all: readonly Piece[]): (length: number) => readonly PlainRun[] {
  let [index, offset] = [0, 0];
  return (length) => {
    const taken: PlainRun[] = [];
    for (let left = length; left > 0; ) {
      const piece = all[index];
      if (piece === undefined) throw new RangeError('more was compared than there is');
      const count = Math.min(left, piece.text.length - offset);
      const { content } = piece.run;
      if (content.kind === 'text') taken.push({ ...piece.run, content: { kind: 'text', text: content.text.slice(offset, offset + count) } });
      else if (offset === 0) taken.push(piece.run);
      left -= count;
      offset += count;
      if (offset === piece.text.length) [index, offset] = [index + 1, 0];
    }
    return taken;
  };
}

/** Markup that stayed is seen in the words that have it; and runs of one look are one. */
function shown(runs: readonly ProofRun[]): readonly ProofRun[] {
  const joined: ProofRun[] = [];
  for (const run of runs) {
    if (run.content.kind === 'mark' && run.change === 'same') continue;
    const last = joined.at(-1);
    if (last?.content.kind === 'text' && run.content.kind === 'text' && isAlike(last, run)) joined[joined.length - 1] = { ...last, content: { kind: 'text', text: last.content.text + run.content.text } };
    else joined.push(run);
  }
  return joined;
}

function isAlike(a: ProofRun, b: ProofRun): boolean {
  return a.change === b.change && a.strong === b.strong && a.emphasis === b.emphasis && a.linked === b.linked && a.term === b.term;
}
