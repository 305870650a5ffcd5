import { type Acceptance, type LocalDate, type SegmentKey, type StateRecord, writeCatalogue, writeState } from '@imprimatur/formats';
import { segmentDigest } from '@imprimatur/parse';
import type { AcceptanceRequest } from '@imprimatur/pipeline';
import { expect, test } from 'vitest';
import { ArticleInMemory } from './article-in-memory.ts';
import { sharedOf, targets } from './sync-publication.ts';

const [de] = targets;
const dose = 'Take 1 tablet in the morning with a glass of water.';
const twice = dose.replace('1 tablet', '2 tablets');
const thrice = dose.replace('1 tablet', '3 tablets');
const white = `${dose} It is white.`;
const linked = dose.replace('glass of water', '[glass of water](https://www.example.org/)');
const key = 'opening.take-1-tablet-in' as SegmentKey;

interface Case {
  readonly what: string;
  /** What the article then says; as it did where left out. */
  readonly source?: string;
  /** What the catalogue has beside the title and the description, by name. */
  readonly texts?: Readonly<Record<string, string>>;
  /** Whether A. Translator accepted the wording, an engine proposed it, or nobody says; `accepted` where left out. */
  readonly standing?: 'accepted' | 'proposed' | 'unsaid';
  /** What else the record has. */
  readonly fields?: object;
  /** What is asked for, other than all that needs only a look, by B. Reader. */
  readonly request?: Partial<AcceptanceRequest>;
  readonly demonstration?: 'no demonstration';
  /** The record that is written, but for its digests; or why none is. */
  readonly expected: object | 'missing' | 'disputed' | 'faulty' | 'critical' | 'untranslated' | 'machine' | 'nothing';
}

const byKey = { keys: [key] };
const why = { keys: [key], reason: 'the number is an example' };
const rival = { ...acceptanceOf(dose, 'Anders'), by: 'C. Other' };
const human = { origin: 'human', by: 'B. Reader', at: '2026-11-22' };
const machine = { origin: 'machine', by: 'B. Reader', at: '2026-11-22' };
const draft = { standing: 'proposed' } as const;

const cases: readonly Case[] = [
  { what: 'what is accepted is not accepted again', expected: 'nothing' },
  { what: 'nor by its key', request: byKey, expected: 'nothing' },
  { what: 'a new wording', texts: { [key]: 'Neu' }, expected: human },
  { what: 'an edit that changes nothing critical', source: white, expected: human },
  { what: 'a wording without a record', standing: 'unsaid', expected: human },

  { what: 'what is missing is left in silence', texts: {}, standing: 'unsaid', expected: 'nothing' },
  { what: 'but not where it is named', texts: {}, standing: 'unsaid', request: byKey, expected: 'missing' },
  { what: 'nor is a record a translation', texts: {}, request: byKey, expected: 'missing' },

  { what: 'a critical edit', source: twice, expected: 'critical' },
  { what: 'a critical edit, by its key', source: twice, request: byKey, expected: 'critical' },
  { what: 'a critical edit, with a reason and no key', source: twice, request: { reason: 'looks right' }, expected: 'critical' },
  { what: 'a critical edit, by its key with a reason', source: twice, request: why, expected: { ...human, reason: why.reason } },
  { what: 'a critical edit, in a new wording', source: twice, texts: { [key]: 'Neu' }, expected: human },
  { what: 'a new wording of which only the white space is new', source: twice, texts: { [key]: `  T ${dose.replaceAll(' ', '  ')}` }, expected: 'critical' },
  { what: 'a wording that lacks a link of the new source', source: linked, expected: 'faulty' },
  { what: 'a wording that lacks a link, by its key with a reason', source: linked, request: why, expected: 'faulty' },
  { what: 'a reason where none is needed is not recorded', source: white, request: why, expected: human },
  { what: 'an earlier reason is settled', source: white, fields: { reason: 'long ago' }, expected: human },
  { what: 'a source that nobody can show any more', fields: { source: `sha256:${'0'.repeat(64)}` }, expected: 'critical' },

  { what: 'the source itself', texts: { [key]: dose }, standing: 'unsaid', expected: 'untranslated' },
  { what: 'the source itself, by its key', texts: { [key]: dose }, standing: 'unsaid', request: byKey, expected: human },

  { what: 'two wordings', texts: { [key]: 'One', [`${key}~other`]: 'Another' }, expected: 'disputed' },
  { what: 'two wordings, by their key with a reason', texts: { [key]: 'One', [`${key}~other`]: 'Another' }, request: why, expected: 'disputed' },
  { what: 'two records', fields: { rival }, expected: 'disputed' },
  { what: 'two records, by their key', fields: { rival }, request: byKey, expected: human },
  { what: 'two records and a critical edit, by their key', source: twice, fields: { rival }, request: byKey, expected: 'critical' },

  { what: 'a remark and fields that nobody knows', source: white, fields: { comment: 'see page 2', 'x-tool': { id: [1, null] } }, expected: { ...human, comment: 'see page 2', 'x-tool': { id: [1, null] } } },
  { what: 'a remark and fields of what nobody accepted', ...draft, fields: { comment: 'unsure', 'x-tool': 7 }, expected: { ...machine, comment: 'unsure', 'x-tool': 7 } },

  { what: 'a machine\'s wording, by a person', ...draft, expected: machine },
  { what: 'a machine\'s wording, said to be a human\'s by a person', ...draft, request: { origin: 'human' }, expected: machine },
  { what: 'a machine\'s wording that was written anew', ...draft, texts: { [key]: 'Neu' }, expected: human },
  { what: 'a wording said to be a machine\'s, by a robot', texts: { [key]: 'Neu' }, request: { origin: 'machine', by: 'Weblate' }, expected: 'machine' },
  ...['deploy[bot]', 'our-bot', 'Robot 7', 'github-actions', 'Weblate', 'Crowdin Sync', 'DeepL', 'Google Translate', 'machine'].map((by): Case => ({ what: `a machine's wording, by ${by}`, ...draft, request: { by }, expected: 'machine' })),
  ...['Abbot Talbot', 'A. Botha', 'Machinev, I.', '机器人小组'].map((by): Case => ({ what: `a machine's wording, by ${by}`, ...draft, request: { by }, expected: { ...machine, by } })),
  { what: 'a human\'s wording, by a robot', texts: { [key]: 'Neu' }, request: { by: 'our-bot' }, expected: { ...human, by: 'our-bot' } },
  { what: 'a machine\'s wording, by the demonstration', ...draft, request: { by: 'the-imprimatur-project' }, expected: { ...machine, by: 'the-imprimatur-project' } },
  ...['the-imprimatur-project', 'The-Imprimatur-Project', ' the-imprimatur-project '].map((by): Case => ({ what: `a machine's wording, by ${JSON.stringify(by)} where there is none`, ...draft, demonstration: 'no demonstration', request: { by }, expected: 'machine' })),
  { what: 'a machine\'s wording, by a person, where there is no demonstration', ...draft, demonstration: 'no demonstration', expected: machine },
];

test.each(cases)('$what', ({ source = dose, texts = { [key]: `T ${dose}` }, standing = 'accepted', fields = {}, request = {}, demonstration, expected }) => {
  const site = new ArticleInMemory([], sharedOf(demonstration));
  site.write(dose);
  site.sync();
  site.replace(site.path(de, 'catalogue'), writeCatalogue(Object.entries({ title: 'T A title that stays', ...texts }) as [SegmentKey, string][]));
  site.replace(site.path(de, 'state'), writeState([['title' as SegmentKey, acceptanceOf('A title that stays', 'T A title that stays')], ...recordsOf(standing, fields)]));
  site.write(source);
  site.sync();
  const before = site.textOf(site.path(de, 'state'));
  const plan = site.accept({ locale: de, keys: undefined, by: 'B. Reader', at: '2026-11-22' as LocalDate, origin: undefined, reason: undefined, ...request });
  const digests = { source: site.prepare().source.segments.get(key)?.basis.digest, target: segmentDigest(texts[key] ?? '') };
  const outcome = plan.accepted.length > 0 ? site.records(de).get(key) : (plan.refused[0]?.why ?? 'nothing');
  expect(outcome).toEqual(typeof expected === 'string' ? expected : { ...digests, ...expected });
  expect(plan.accepted.concat(plan.refused.map((each) => each.key))).toEqual(expected === 'nothing' ? [] : [key]);
  expect(site.textOf(site.path(de, 'state')) === before).toBe(typeof expected === 'string');
  const status = site.segments(de).find((each) => each.key === key)?.status;
  expect(status === 'accepted').toBe(typeof expected === 'object' || (expected === 'nothing' && texts[key] !== undefined));
});

/** Only words that were changed after the last critical edit can have mended anything. */
test.each<[what: string, visits: readonly (readonly [source: string, text: string])[], why: 'critical' | undefined]>([
  ['written anew after the edit', [[twice, `T ${dose}`], [twice, 'Neu']], undefined],
  ['written anew after the edit, in its stops alone', [[twice, `T ${dose}`], [twice, `T ${dose.replace('.', ' !')}`]], 'critical'],
  ['written anew between two critical edits', [[twice, 'Neu'], [thrice, 'Neu']], 'critical'],
  ['written anew between two critical edits, and after them', [[twice, 'Neu'], [thrice, 'Neuer']], undefined],
  ['written anew before an edit that is not critical', [[twice, 'Neu'], [`${twice} It is white.`, 'Neu']], undefined],
])('a wording that was %s', (_, visits, refusal) => {
  const site = new ArticleInMemory();
  site.write(dose);
  site.sync();
  site.replace(site.path(de, 'catalogue'), writeCatalogue([[key, `T ${dose}`]]));
  site.replace(site.path(de, 'state'), writeState(recordsOf('accepted', {})));
  for (const [source, text] of visits) {
    site.write(source);
    site.sync();
    site.replace(site.path(de, 'catalogue'), writeCatalogue([[key, text]]));
  }
  const { refused } = site.accept({ locale: de, keys: undefined, by: 'B. Reader', at: '2026-11-22' as LocalDate, origin: undefined, reason: undefined });
  expect(refused.map((each) => each.why)).toEqual(refusal === undefined ? [] : [refusal]);
});

function recordsOf(standing: Case['standing'], fields: object): readonly [SegmentKey, StateRecord][] {
  const accepted = acceptanceOf(dose, `T ${dose}`);
  switch (standing) {
    case 'accepted':
      return [[key, { ...accepted, ...fields }]];
    case 'proposed':
      return [[key, { target: accepted.target, origin: 'machine', by: 'an engine', ...fields }]];
    case 'unsaid':
    case undefined:
      return [];
  }
}

function acceptanceOf(source: string, target: string): Acceptance {
  return { source: segmentDigest(source), target: segmentDigest(target), origin: 'human', by: 'A. Translator', at: '2026-11-20' as LocalDate };
}
