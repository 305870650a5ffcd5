import { type Checked, type Diagnostic, problem, sound } from '@imprimatur/diagnostics';
import { editCatalogue, isRecord, keysInOrder, readJson, rivalName, rivalOf } from '@imprimatur/formats';
import { type ChangedTwice, mergeMaps, type Settled } from './three-way.ts';
import { type FileVersions, type MergedFile, readVersions } from './versions.ts';

/**
 * Merges catalogues: ours' file, with what theirs changed. Of a key that both changed to different texts, ours' stays
 * under the key and theirs' goes to `<key>~other` beside it. Keys that nobody knows are merged like others.
 */
export function mergeCatalogue(texts: FileVersions): Checked<MergedFile> {
  const read = readVersions(texts, readTexts, new Map());
  if (read.kind === 'faulty') return read;
  const { base, ours, theirs } = read.value;
  const merged = mergeMaps({ base: wordingsOf(base), ours: wordingsOf(ours), theirs: wordingsOf(theirs) }, settleWordings);
  const named = withNames(merged.values, ours);
  const set = new Map([...named].filter(([name, text]) => ours.get(name) !== text));
  const remove = new Set([...ours.keys()].filter((name) => !named.has(name)));
  const text = texts.ours !== undefined && set.size + remove.size === 0 ? texts.ours : editCatalogue(texts.ours, { remove, set, order: [...named.keys()] });
  return sound({ text, conflicts: merged.conflicts });
}

/** What a catalogue has of one segment. */
interface Wordings {
  /** The text under the key itself; `undefined` where only others are left. */
  readonly main: string | undefined;
  /** Those under `<key>~other`, `<key>~other-2`, and so on. */
  readonly others: readonly string[];
}

/** All texts by their dotted names. More names are taken than `readCatalogue` takes: a misspelt key must not keep branches apart. */
function readTexts(file: string, text: string): Checked<ReadonlyMap<string, string>> {
  const data = readJson(file, text);
  if (data.kind === 'faulty') return data;
  const texts = new Map<string, string>();
  const problems: Diagnostic[] = [];
  const walk = (value: unknown, path: readonly string[]): void => {
    const name = path.join('.');
    if (isRecord(value)) {
      for (const [inner, deeper] of Object.entries(value)) walk(deeper, [...path, inner]);
    } else if (typeof value !== 'string' || path.length === 0) {
      problems.push(problem('wrong-value', data.value.placeOf(path), `Found ${JSON.stringify(value)}, expected a translation in quotes, or keys with translations.`, 'Write the translation in quotes beside its key.'));
    } else if (path.includes('')) {
      problems.push(problem('invalid-name', data.value.placeOfKey(path), 'Found an empty key, expected a name.', 'Correct the key; the base catalogue of the source locale has them all.'));
    } else if (texts.has(name)) {
      problems.push(problem('duplicate-key', data.value.placeOfKey(path), `Found the key ${name} twice, nested and with a dot, expected each key once.`, 'Remove one of the two.'));
    } else {
      texts.set(name, value);
    }
  };
  walk(data.value.value, []);
  return sound(new Map(keysInOrder(text).map((name) => [name, texts.get(name) ?? ''])), problems);
}

function wordingsOf(texts: ReadonlyMap<string, string>): ReadonlyMap<string, Wordings> {
  const wordings = new Map<string, Wordings>();
  for (const [name, text] of texts) {
    const rival = rivalOf(name);
    const { main, others } = wordings.get(rival?.key ?? name) ?? { main: undefined, others: [] };
    wordings.set(rival?.key ?? name, rival === undefined ? { main: text, others } : { main, others: [...others, text] });
  }
  return wordings;
}

function settleWordings(_key: string, versions: ChangedTwice<Wordings>): Settled<Wordings> {
  const { base, ours, theirs } = versions;
  const first = isDecided(theirs, base) && !isDecided(ours, base) ? theirs : ours;
  const second = first === ours ? theirs : ours;
  const main = first.main ?? second.main;
  // What the branches had in common and one of them replaced is no wording of that branch any more.
  const rival = isDecided(second, base) && second.main !== main && second.main !== undefined ? [second.main] : [];
  const others = new Set([...keptOthers(versions), ...rival].filter((text) => text !== main));
  return { value: { main, others: [...others] }, ...(rival.length === 0 ? {} : { conflict: 'two-wordings' }) };
}

/** Whether a branch chose its wording: it changed it, or confirmed it by removing another one. To empty it is to have none. */
function isDecided(wordings: Wordings, base: Wordings | undefined): boolean {
  if (wordings.main === '') return false;
  return base === undefined || wordings.main !== base.main || base.others.some((text) => !wordings.others.includes(text));
}

/** Other wordings from earlier merges: all but those that one of the branches removed. */
function keptOthers({ base, ours, theirs }: ChangedTwice<Wordings>): readonly string[] {
  const isRemoved = (text: string): boolean => base?.others.includes(text) === true && !(ours.others.includes(text) && theirs.others.includes(text));
  return [...ours.others, ...theirs.others].filter((text) => !isRemoved(text));
}

/** The texts by the names under which they are to stand. */
function withNames(wordings: ReadonlyMap<string, Wordings>, ours: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const groups = groupsOf(wordings);
  const before = Map.groupBy(ours, ([name]): string | undefined => rivalOf(name)?.key);
  const named = new Map<string, string>();
  for (const [key, { main, others }] of wordings) {
    // Where one branch has a text and the other a group of that name, the group stands and the text goes beside it.
    const isText = main !== undefined && !groups.has(key);
    if (isText) named.set(key, main);
    for (const [name, text] of nameOthers(key, main === undefined || isText ? others : [main, ...others], before.get(key) ?? [], groups)) named.set(name, text);
  }
  return named;
}

/** Another wording keeps the name that it has in ours; the rest take the first free numbers. */
function nameOthers(key: string, texts: readonly string[], before: readonly (readonly [string, string])[], groups: ReadonlySet<string>): readonly (readonly [string, string])[] {
  const named = new Map(before.filter(([name, text]) => texts.includes(text) && !groups.has(name)));
  const known = new Set(named.values());
  let number = 1;
  for (const text of new Set(texts).difference(known)) {
    while (named.has(rivalName(key, number)) || groups.has(rivalName(key, number))) number += 1;
    named.set(rivalName(key, number), text);
  }
  return [...named].toSorted(([a], [b]) => (rivalOf(a)?.number ?? 0) - (rivalOf(b)?.number ?? 0));
}

/** The names that stand for groups of texts. */
function groupsOf(wordings: ReadonlyMap<string, Wordings>): ReadonlySet<string> {
  const groups = new Set<string>();
  for (const key of wordings.keys()) for (let dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) groups.add(key.slice(0, dot));
  return groups;
}
