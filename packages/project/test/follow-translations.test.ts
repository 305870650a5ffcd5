import { isAcceptance, type LocalDate, type SegmentKey } from '@imprimatur/formats';
import { describe, expect, test } from 'vitest';
import { ArticleInMemory } from './article-in-memory.ts';
import { targets } from './sync-publication.ts';

const [de] = targets;
const morning = 'Take one tablet in the morning with a glass of water.';
const evening = 'Take one tablet in the evening with a glass of water.';
const dry = 'Keep the tablets in a dry place out of the reach of children.';
const ask = 'Ask your pharmacist before you take any other medicine.';

/** What an author or a translator does between two runs of `sync`. */
type Visit = string | ((site: ArticleInMemory) => void);

interface Case {
  readonly name: string;
  /** The body of the article, translated as a whole and accepted; then each visit, with `sync` after it. */
  readonly visits: readonly [string, ...Visit[]];
  /** What then is not accepted, or stands under another key than at first; and what the memory has. */
  readonly expected: readonly string[];
}

/** Where a translation goes, and when it comes back. */
const cases: readonly Case[] = [
  { name: 'an edit', visits: [`${morning}\n\n${dry}`, `${evening}\n\n${dry}`], expected: [`opening.take-one-tablet-in: stale, was ${morning}`] },
  { name: 'an edit of an edit', visits: [morning, evening, evening.replace('glass', 'cup')], expected: [`opening.take-one-tablet-in: stale, was ${morning}`] },
  { name: 'an edit that is taken back', visits: [morning, evening, morning], expected: [] },
  { name: 'a move to another section', visits: [`${morning}\n\n## Storing\n\n${dry}\n\n${ask}`, `## Storing\n\n${ask}\n\n${morning}\n\n${dry}`], expected: [] },
  { name: 'a heading renamed', visits: [`## Storing\n\n${dry}\n\n${ask}`, `## Where to put them\n\n${dry}\n\n${ask}`], expected: ['storing.heading: stale, was Storing'] },
  { name: 'a passage that is gone', visits: [`${morning}\n\n${dry}`, dry], expected: [`memory: T ${morning}`] },
  { name: 'and is back', visits: [`${morning}\n\n${dry}`, dry, `${dry}\n\n${morning}`], expected: [] },
  { name: 'and is back in another section, as an item', visits: [`${morning}\n\n${dry}`, dry, `${dry}\n\n## Daily\n\n- ${morning}`], expected: ['daily.heading: missing', 'daily.take-one-tablet-in: unaccepted'] },
  { name: 'and is back alike', visits: [`${morning}\n\n${dry}`, dry, `${dry}\n\n${evening}`], expected: ['opening.take-one-tablet-in-2: missing', `memory: T ${morning}`] },
  { name: 'edited, gone, and back as it was when it went', visits: [`${morning}\n\n${dry}`, `${evening}\n\n${dry}`, dry, `${dry}\n\n${evening}`], expected: [`opening.take-one-tablet-in: stale, was ${morning}`] },
  { name: 'edited, gone, and back as it was accepted', visits: [`${morning}\n\n${dry}`, `${evening}\n\n${dry}`, dry, `${dry}\n\n${morning}`], expected: ['opening.take-one-tablet-in-2: unaccepted'] },
  { name: 'a section that is gone and back', visits: [`${ask}\n\n## Storing\n\n${dry}\n\n- ${morning}`, ask, `## Storing\n\n${dry}\n\n- ${morning}\n\n## Asking\n\n${ask}`], expected: ['asking.heading: missing'] },
  { name: 'one of two with the same words, and back', visits: ['| Dose | Yes |\n|---|---|\n| Water | Yes |', '| Dose | Yes |\n|---|---|', '| Dose | Yes |\n|---|---|\n| Water | Yes |'], expected: [] },
  { name: 'one goes while another comes back', visits: [`${morning}\n\n${dry}`, dry, morning], expected: [`memory: T ${dry}`] },
  { name: 'a split', visits: [`${morning} ${dry}\n\n${ask}`, `${morning}\n\n${dry}\n\n${ask}`], expected: ['opening.take-one-tablet-in: stale, was Take one tablet in the morning with a glass of water. Keep the tablets in a dry place out of the reach of children.', 'opening.take-one-tablet-in-2: missing'].toSorted() },
  { name: 'a merge', visits: [`${morning}\n\n${dry}\n\n${ask}`, `${morning} ${dry}\n\n${ask}`], expected: [`opening.keep-the-tablets-in: stale, was ${dry}`, `memory: T ${morning}`] },
  { name: 'a merge that is taken back', visits: [`${morning}\n\n${dry}\n\n${ask}`, `${morning} ${dry}\n\n${ask}`, `${morning}\n\n${dry}\n\n${ask}`], expected: [] },
  { name: 'a passage whose translation nobody accepted', visits: [`${morning}\n\n${dry}`, rewrite(morning, 'new'), dry, `${dry}\n\n${morning}`], expected: ['opening.take-one-tablet-in: unaccepted'] },
  { name: 'and is back in another section', visits: [`${morning}\n\n${dry}`, rewrite(morning, 'new'), dry, `${dry}\n\n## Daily\n\n- ${morning}`], expected: ['daily.heading: missing', 'daily.take-one-tablet-in: unaccepted'] },
  { name: 'a passage that is back in the place of another, which was translated', visits: [`${morning}\n\n${dry}`, dry, `${dry}\n\n${evening}`, rewrite(evening, 'new'), `${dry}\n\n${morning}`], expected: ['memory: new'] },
  { name: 'other wordings of a passage that is gone', visits: [`${morning}\n\n${dry}`, addRivals(morning), dry], expected: ['memory: A', 'memory: B', `memory: T ${morning}`] },
  { name: 'other wordings of a passage that is gone and back', visits: [`${morning}\n\n${dry}`, addRivals(morning), dry, `${dry}\n\n${morning}`], expected: ['memory: A', 'memory: B'] },
  { name: 'a record without its text', visits: [`${morning}\n\n${dry}`, removeText(morning), dry], expected: ['memory: the record alone'] },
];

describe('translations follow', () => {
  test.each(cases)('$name', ({ visits, expected }) => {
    const [first, site] = [tell([visits[0]]), tell(visits)];
    expect(outcomeOf(site, first)).toEqual(expected);
    expect(site.plan().steps).toEqual([]);
  });
});

test('what has no place in a file that someone wrote by hand stays in the memory', () => {
  const site = tell([`${ask}\n\n## Storing\n\n${dry}\n\n## Reading\n\n${morning}`, ask]);
  const byHand = '{"storing": "a text, not a group", "reading": {"take-one-tablet-in": {"heading": "a group, not a text"}}}';
  site.replace(site.path(de, 'catalogue'), byHand);
  site.write(`${ask}\n\n## Storing\n\n${dry}\n\n## Reading\n\n${morning}`);
  site.sync();
  expect(JSON.parse(site.textOf(site.path(de, 'catalogue')) ?? '')).toEqual({ storing: 'a text, not a group', reading: { heading: 'T Reading', 'take-one-tablet-in': { heading: 'a group, not a text' } } });
  expect(site.memory(de).map(({ text }) => text)).toEqual(['T Storing', `T ${dry}`, `T ${morning}`]);
  expect(site.plan().steps).toEqual([]);
});

/** Killed after each file in turn, and the run after it once more: the run that then completes comes to the same bytes. */
describe('a run that is killed is completed by the next', () => {
  test.each(cases)('$name', ({ visits }) => {
    const before = tell(visits.slice(0, -1) as [string, ...Visit[]]);
    visit(before, visits.at(-1) ?? '');
    const texts = allTexts(before);
    const whole = before.copy();
    whole.sync();
    for (const first of killed(before))
      for (const second of killed(first)) {
        expect(texts.filter((text) => !allTexts(second).includes(text))).toEqual([]);
        second.sync();
        expect(filesOf(second)).toEqual(filesOf(whole));
      }
  });
});

/** A translator has written a passage's translation anew. */
function rewrite(words: string, text: string): (site: ArticleInMemory) => void {
  return (site) => site.translate(de, new Map([[keyOf(site, words), text]]));
}

/** Two merges have left a second and a third wording. */
function addRivals(words: string): (site: ArticleInMemory) => void {
  return (site) => {
    const path = site.path(de, 'catalogue');
    const name = keyOf(site, words).split('.').at(-1) ?? '';
    site.replace(path, (site.textOf(path) ?? '').replace(`"${name}":`, `"${name}~other": "A",\n    "${name}~other-2": "B",\n    "${name}":`));
  };
}

function removeText(words: string): (site: ArticleInMemory) => void {
  return (site) => {
    const path = site.path(de, 'catalogue');
    site.replace(path, (site.textOf(path) ?? '').replace(new RegExp(`"${keyOf(site, words).split('.').at(-1)}": "[^"]*",?`), ''));
  };
}

function keyOf(site: ArticleInMemory, words: string): SegmentKey {
  const found = site.segments(de).find((segment) => segment.words === words);
  if (found === undefined) throw new Error(`no passage says ${words}`);
  return found.key;
}

function tell([body, ...visits]: readonly [string, ...Visit[]]): ArticleInMemory {
  const site = new ArticleInMemory();
  site.write(body);
  site.sync();
  site.translate(de, new Map(site.segments(de).map(({ key, words }) => [key, `T ${words}`])));
  site.accept({ locale: de, keys: undefined, by: 'A. Translator', at: '2026-11-22' as LocalDate, origin: undefined, reason: undefined });
  for (const each of visits) {
    visit(site, each);
    site.sync();
  }
  return site;
}

function visit(site: ArticleInMemory, each: Visit): void {
  if (typeof each === 'string') site.write(each);
  else each(site);
}

/** Copies of an article in which the next run was killed after no file, one, two and so on to all. */
function killed(site: ArticleInMemory): readonly ArticleInMemory[] {
  return Array.from({ length: site.plan().steps.length + 1 }, (_, count) => {
    const copy = site.copy();
    copy.syncSome(count);
    return copy;
  });
}

function outcomeOf(site: ArticleInMemory, first: ArticleInMemory): readonly string[] {
  const records = site.records(de);
  const keysAtFirst = new Set(first.lock().segments.map(({ key }) => key));
  const standing = site.segments(de).flatMap(({ key, status }) => {
    const record = records.get(key);
    const was = isAcceptance(record) && record.was !== undefined ? `, was ${record.was}` : '';
    return status === 'accepted' && keysAtFirst.has(key) ? [] : [`${key}: ${status}${was}`];
  });
  return [...standing, ...site.memory(de).map(({ text }) => `memory: ${text ?? 'the record alone'}`)];
}

/** Every translation that is in a catalogue or a memory. */
function allTexts(site: ArticleInMemory): readonly string[] {
  const catalogue = site.textOf(site.path(de, 'catalogue')) ?? '';
  return [...[...catalogue.matchAll(/: ("[^"]*")/g)].map((match) => String(JSON.parse(match[1] ?? ''))), ...site.memory(de).flatMap(({ text }) => text ?? [])];
}

function filesOf(site: ArticleInMemory): ReadonlyMap<string, string | undefined> {
  return new Map([...site.files.contents.keys()].toSorted().map((path) => [path, site.textOf(path)]));
}
