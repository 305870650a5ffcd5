import { readCatalogue, readState, rivalOf, type SegmentKey } from '@imprimatur/formats';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArticleEdit } from './article-edits.ts';
import { must, targets } from './sync-publication.ts';
import { beginStory, type SyncStory } from './sync-story.ts';

const [de] = targets;
const somewhere = fc.nat(60);

/** All that takes translations away or makes them stale; what brings some back writes lines that were not there. */
const edits: fc.Arbitrary<ArticleEdit> = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), unit: fc.constantFrom('heading', 'paragraph', 'item', 'row'), to: somewhere }),
  fc.record({ kind: fc.constantFrom('delete', 'delete', 'dissolve', 'split', 'merge', 'recast'), which: somewhere }),
  fc.record({ kind: fc.constantFrom('move', 'move section'), which: somewhere, to: somewhere }),
  fc.record({ kind: fc.constant('reword' as const), which: somewhere, place: somewhere }),
);

/** How a person, an editor or another tool may have left the files. */
interface Hand {
  readonly indent: string;
  readonly lineEnd: string;
  readonly colon: string;
  /** Before which texts, counted, a key stands that the article does not have, and behind which one another branch's wording. */
  readonly strangers: readonly number[];
  readonly rivals: readonly number[];
  /** Which records have a remark, and a field that nobody knows. */
  readonly remarks: readonly number[];
}

const some = fc.uniqueArray(fc.nat(19), { maxLength: 6 });
const hands: fc.Arbitrary<Hand> = fc.record({ indent: fc.constantFrom('', '  ', '\t', '     '), lineEnd: fc.constantFrom('\n', '\r\n', ' '), colon: fc.constantFrom(':', ': ', '  :  '), strangers: some, rivals: some, remarks: some });

test('what a person left in a catalogue or a state survives, byte for byte where nothing concerned it', () => {
  fc.assert(
    fc.property(hands, fc.array(edits, { maxLength: 8 }), (hand, all) => {
      const story = beginStory();
      leave(story, hand);
      const before = filesOf(story);
      expect(story.site.plan().steps).toEqual([]);
      for (const edit of all) story.edit(edit);
      story.site.sync();
      const [after, memory] = [filesOf(story), story.site.memory(de)];
      const retired = new Set(story.site.lock().retired.map(({ key }) => key));
      const isGone = (name: string): boolean => retired.has(rivalOf(name)?.key ?? (name as SegmentKey));

      expect(after.texts).toEqual(before.texts.filter(({ name }) => !isGone(name)));
      expect(hand.lineEnd === ' ' ? [] : linesNotIn(before.catalogue, after.catalogue)).toEqual([]);
      expect(new Set(memory.map(({ text }) => text))).toEqual(new Set(before.texts.filter(({ name }) => isGone(name)).map(({ text }) => text)));

      expect(after.others).toEqual(before.others);
      for (const [key, record] of before.records) {
        const kept = retired.has(key) ? memory.find((entry) => entry.key === key && entry.record !== undefined)?.record : after.records.get(key);
        expect({ ...kept, was: undefined, wording: undefined }).toEqual({ ...record, was: undefined, wording: undefined });
      }
      expect(story.site.plan().steps).toEqual([]);
    }),
    { numRuns: Number(process.env['RUNS'] ?? 150) },
  );
});

interface WrittenText {
  readonly name: string;
  readonly text: string;
  /** As it stands in the file, with the last of its names and what is between them. */
  readonly written: string;
}

interface ReadFiles {
  readonly catalogue: string;
  /** All of them, other branches' and strangers' too, in the order of the file. */
  readonly texts: readonly WrittenText[];
  readonly records: ReadonlyMap<SegmentKey, object>;
  readonly others: object;
}

function filesOf({ site }: SyncStory): ReadFiles {
  const catalogue = site.textOf(site.path(de, 'catalogue')) ?? '';
  const { texts, rivalsByName } = must(readCatalogue('', catalogue));
  const names = new Map([...texts, ...rivalsByName].map(([name, text]) => [text, name]));
  const parts = [...catalogue.matchAll(/"[^"]*"\s*:\s*"([^"\\]*)"/g)].map(([written, text = '']) => ({ name: names.get(text) ?? '', text, written }));
  const { records, others } = must(readState('', site.textOf(site.path(de, 'state')) ?? ''));
  return { catalogue, texts: parts, records, others };
}

/** The lines of a file that are not, in this order, those of another; the last of a group may lose its comma. */
function linesNotIn(before: string, after: string): readonly string[] {
  const lines = before.split('\n').map(withoutComma);
  let from = 0;
  return after.split('\n').filter((line) => {
    const at = lines.indexOf(withoutComma(line), from);
    from = at === -1 ? from : at + 1;
    return at === -1;
  });
}

function withoutComma(line: string): string {
  return line.replace(/,(?=\r?$)/, '');
}

/** Leaves the files of German as a hand left them. */
function leave({ site }: SyncStory, hand: Hand): void {
  const [catalogue, state] = [site.path(de, 'catalogue'), site.path(de, 'state')];
  const tree = JSON.parse(site.textOf(catalogue) ?? '') as Tree;
  site.replace(catalogue, writeTree(withGuests(tree, hand, { count: 0 }), hand, hand.lineEnd));
  const { segments, ...rest } = JSON.parse(site.textOf(state) ?? '') as { readonly segments: Record<string, object> };
  const remarked = Object.entries(segments).map(([key, record], at) => [key, hand.remarks.includes(at) ? { 'x-tool': { at: [at, null] }, ...record, comment: `remark ${at}` } : record]);
  site.replace(state, JSON.stringify({ ...rest, 'x-tool': { version: hand.remarks }, segments: Object.fromEntries(remarked) }, undefined, hand.indent));
}

interface Tree {
  readonly [name: string]: string | Tree;
}

function withGuests(tree: Tree, hand: Hand, texts: { count: number }): Tree {
  const entries = Object.entries(tree).flatMap(([name, value]): [string, string | Tree][] => {
    if (typeof value !== 'string') return [[name, withGuests(value, hand, texts)]];
    const at = texts.count++;
    return [
      ...(hand.strangers.includes(at) ? [[`stranger-${at}`, `a stranger ${at}`] as [string, string]] : []),
      [name, value],
      ...(hand.rivals.includes(at) ? [[`${name}~other`, `a rival ${at}`], [`${name}~other-2`, `another rival ${at}`]] as [string, string][] : []),
    ];
  });
  return Object.fromEntries(entries);
}

/** `margin`: the line end with the indentation of the tree's own closing brace. */
function writeTree(tree: Tree, hand: Hand, margin: string): string {
  const within = margin + hand.indent;
  const members = Object.entries(tree).map(([name, value]) => `${JSON.stringify(name)}${hand.colon}${typeof value === 'string' ? JSON.stringify(value) : writeTree(value, hand, within)}`);
  return `{${within}${members.join(`,${within}`)}${margin}}`;
}
