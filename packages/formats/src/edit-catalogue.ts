import { type Node, parseTree } from 'jsonc-parser';
import { writeCatalogue } from './catalogue.ts';
import type { SegmentKey } from './names.ts';
import { rivalOf } from './rival-names.ts';

/** What to change in a catalogue. */
export interface CatalogueEdit {
  /** What goes, unless it is set; a name such as `<key>~other` is a key here too. */
  readonly remove: ReadonlySet<string>;
  /** New texts, or other texts for keys that are there. */
  readonly set: ReadonlyMap<string, string>;
  /** All keys in the article's order: a new one goes behind the nearest before it, and one that is not listed to the end. */
  readonly order: readonly string[];
}

/**
 * Changes texts in a catalogue and leaves the rest of the file as it was: order, indentation, line ends, keys that nobody
 * knows. A group that loses its last text goes too. Throws a TypeError where a key would be both a text and a group.
 * @param text valid JSON, as `readCatalogue` accepts it; where undefined a new file is written.
 * @example editCatalogue(text, { remove: new Set(), set: new Map([['opening.dose', 'Dosis']]), order: ['opening.dose'] })
 */
export function editCatalogue(text: string | undefined, edit: CatalogueEdit): string {
  const root = text === undefined ? undefined : parseTree(text);
  if (text === undefined || root === undefined) return writeCatalogue(inOrder(edit.set, ranksOf(edit.order)) as [SegmentKey, string][]);
  return text.slice(0, root.offset) + new Rewriting(text, edit, root).object(root, '') + text.slice(root.offset + root.length);
}

/**
 * The keys of a catalogue in the order of its file, which an object that was parsed does not keep: it has `"22"` before `"a"`.
 * @param text valid JSON.
 */
export function keysInOrder(text: string): readonly string[] {
  const root = parseTree(text);
  return root === undefined ? [] : [...keysOf(root, '')];
}

/** A member of an object, with the white space before it and between it and the comma behind it. */
interface Member {
  readonly lead: string;
  readonly name: string;
  readonly written: string;
  readonly trail: string;
}

/** A text that the file does not have yet, under what is left of its key inside the group at hand. */
type Rest = readonly [rest: string, text: string];

class Rewriting {
  readonly #text: string;
  readonly #edit: CatalogueEdit;
  readonly #ranks: ReadonlyMap<string, number>;
  readonly #lineEnd: string;
  readonly #indent: string;
  /** New keys that no group has taken in so far, in the article's order. */
  readonly #fresh: Map<string, string>;

  constructor(text: string, edit: CatalogueEdit, root: Node) {
    this.#text = text;
    this.#edit = edit;
    this.#ranks = ranksOf(edit.order);
    this.#lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
    this.#indent = /^\s*\{\s*?\n([ \t]+)"/.exec(text)?.[1] ?? '  ';
    const present = keysOf(root, '');
    this.#fresh = new Map(inOrder([...edit.set].filter(([key]) => !present.has(key)), this.#ranks));
  }

  object(node: Node, path: string): string {
    const before = this.#membersOf(node, path);
    const kept = onOneLine(before.flatMap(({ written, ...rest }): Member[] => (written === undefined ? [] : [{ ...rest, written }])), before[0]?.lead);
    const members = this.#withFresh(kept, before[0]?.lead, path);
    if (members === kept && kept.length === before.length && kept.every((member, index) => this.#isAsBefore(member, node.children?.[index]))) return this.#slice(node);
    if (members.length === 0) return '{}';
    const end = endOf(node.children?.at(-1)) ?? node.offset + 1;
    const tail = before.length > 0 ? this.#text.slice(end, endOf(node) - 1) : `${this.#lineEnd}${this.#indent.repeat(depthOf(path))}`;
    return `{${members.map(({ lead, written, trail }) => lead + written + trail).join(',')}${tail}}`;
  }

  /** The members as they are to stand, `undefined` for what goes. */
  #membersOf(node: Node, path: string): readonly (Omit<Member, 'written'> & { readonly written: string | undefined })[] {
    const properties = node.children ?? [];
    return properties.map((property, index) => {
      const [previous, next] = [properties[index - 1], properties[index + 1]];
      const lead = this.#text.slice(endOf(previous) ?? node.offset + 1, property.offset);
      const trail = next === undefined ? '' : this.#text.slice(endOf(property), next.offset);
      const name = nameOf(property);
      return { lead: lead.slice(lead.indexOf(',') + 1), name, written: this.#member(property, inside(path, name)), trail: trail.slice(0, Math.max(0, trail.indexOf(','))) };
    });
  }

  /** A property as it is to stand; `undefined` where nothing is left of it. */
  #member(property: Node, key: string): string | undefined {
    const value = property.children?.[1];
    if (value === undefined) return this.#slice(property);
    const before = this.#text.slice(property.offset, value.offset);
    const other = this.#edit.set.get(key);
    if (value.type === 'object') {
      const written = this.object(value, key);
      const isEmptied = written === '{}' && (other !== undefined || (value.children ?? []).length > 0);
      return isEmptied ? undefined : before + written;
    }
    if (other !== undefined) return before + (value.value === other ? this.#slice(value) : JSON.stringify(other));
    return this.#edit.remove.has(key) ? undefined : this.#slice(property);
  }

  /** The members with the new texts of this object among them; the same members where there are none. */
  #withFresh(kept: readonly Member[], firstLead: string | undefined, path: string): readonly Member[] {
    const groups = this.#takeFresh(path);
    if (groups.size === 0) return kept;
    const members = [...kept];
    const taken = new Set(kept.map(({ name }) => name));
    const ranks = this.#ranksAmongSiblings(kept, path);
    const first = firstLead ?? `${this.#lineEnd}${this.#indent.repeat(depthOf(path) + 1)}`;
    const later = first.includes('\n') ? first : (kept[1]?.lead ?? ' ');
    for (const [name, texts] of groups) {
      const key = inside(path, name);
      if (taken.has(name)) throw bothTextAndGroup(key);
      const rank = rankIn(this.#ranks, key) ?? Infinity;
      const at = ranks.findLastIndex((each) => each <= rank) + 1;
      const [displaced] = members;
      if (at === 0 && displaced !== undefined && !first.includes('\n')) members[0] = { ...displaced, lead: later };
      const lead = at === 0 ? first : later;
      members.splice(at, 0, { lead, name, written: `${JSON.stringify(name)}: ${this.#newValue(key, texts, /\n([^\n]*)$/.exec(lead)?.[1])}`, trail: '' });
      ranks.splice(at, 0, rank);
    }
    return members;
  }

  /** One that the article does not know goes with the sibling before it. */
  #ranksAmongSiblings(members: readonly Member[], path: string): number[] {
    let last = -1;
    return members.map(({ name }) => (last = rankIn(this.#ranks, inside(path, name)) ?? last));
  }

  /** New texts that belong here and not in a group further in, by the first name of what is left of their keys. */
  #takeFresh(path: string): ReadonlyMap<string, readonly Rest[]> {
    const taken: Rest[] = [];
    for (const [key, text] of this.#fresh) {
      if (path !== '' && !key.startsWith(`${path}.`)) continue;
      taken.push([path === '' ? key : key.slice(path.length + 1), text]);
      this.#fresh.delete(key);
    }
    return byFirstName(taken);
  }

  /** A new text, or a new group: on one line in a file that stands on one line, for which `margin` is undefined. */
  #newValue(path: string, texts: readonly Rest[], margin: string | undefined): string {
    const own = texts.find(([rest]) => rest === '');
    if (own !== undefined && texts.length > 1) throw bothTextAndGroup(path);
    if (own !== undefined) return JSON.stringify(own[1]);
    const within = margin === undefined ? undefined : margin + this.#indent;
    const parts = [...byFirstName(texts)].map(([name, rest]) => `${JSON.stringify(name)}: ${this.#newValue(inside(path, name), rest, within)}`);
    if (within === undefined) return `{${parts.join(', ')}}`;
    return `{${this.#lineEnd}${within}${parts.join(`,${this.#lineEnd}${within}`)}${this.#lineEnd}${margin}}`;
  }

  #isAsBefore(member: Member, property: Node | undefined): boolean {
    return property !== undefined && member.written === this.#slice(property);
  }

  #slice(node: Node): string {
    return this.#text.slice(node.offset, node.offset + node.length);
  }
}

/** On one line, the member that has become the first stands where the first one stood. */
function onOneLine(kept: readonly Member[], lead: string | undefined): readonly Member[] {
  const [first, ...rest] = kept;
  return first === undefined || lead === undefined || /\n/.test(first.lead + lead) ? kept : [{ ...first, lead }, ...rest];
}

/** The rank of each key, and of each group by its first key. */
function ranksOf(order: readonly string[]): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  for (const [rank, key] of order.entries()) {
    const names = key.split('.');
    for (let length = 1; length <= names.length; length += 1) {
      const group = names.slice(0, length).join('.');
      if (!ranks.has(group)) ranks.set(group, rank);
    }
  }
  return ranks;
}

/** Where a key, or the first of a group, stands in the article; another branch's wording stands with its key. */
function rankIn(ranks: ReadonlyMap<string, number>, key: string): number | undefined {
  return ranks.get(key) ?? ranks.get(rivalOf(key)?.key ?? key);
}

function inOrder(texts: Iterable<readonly [string, string]>, ranks: ReadonlyMap<string, number>): readonly (readonly [string, string])[] {
  return [...texts]
    .map((entry) => ({ entry, rank: rankIn(ranks, entry[0]) ?? Number.MAX_SAFE_INTEGER }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);
}

/** The keys of all that is not a group. */
function keysOf(node: Node, path: string): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const property of node.children ?? []) {
    const [value, key] = [property.children?.[1], inside(path, nameOf(property))];
    if (value?.type === 'object') for (const deeper of keysOf(value, key)) keys.add(deeper);
    else keys.add(key);
  }
  return keys;
}

function byFirstName(texts: readonly Rest[]): ReadonlyMap<string, readonly Rest[]> {
  const groups = new Map<string, Rest[]>();
  for (const [rest, text] of texts) {
    const [name = ''] = rest.split('.', 1);
    const group = groups.get(name) ?? [];
    group.push([rest.slice(name.length + 1), text]);
    groups.set(name, group);
  }
  return groups;
}

function bothTextAndGroup(key: string): TypeError {
  return new TypeError(`the key ${key} is both a text and a group`);
}

function nameOf(property: Node): string {
  return String(property.children?.[0]?.value);
}

function endOf(node: Node): number;
function endOf(node: Node | undefined): number | undefined;
function endOf(node: Node | undefined): number | undefined {
  return node === undefined ? undefined : node.offset + node.length;
}

function depthOf(path: string): number {
  return path === '' ? 0 : path.split('.').length;
}

function inside(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
