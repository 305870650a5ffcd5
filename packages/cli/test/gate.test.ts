import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { valueOf } from '@imprimatur/diagnostics';
import { readEnvelope, type SegmentKey, writeEnvelope } from '@imprimatur/formats';
import { openStatement, readSignOff, type SignOff, signOffFileName, signOffType, writeSignOff } from '@imprimatur/review';
import { demonstrationKey, type Digest } from '@imprimatur/signing';
import { afterEach, describe, expect, it } from 'vitest';
import { run } from '../src/index.ts';
import { aboutInFrench, everyText, type Texts, tryOut, type TryOut } from './try-out.ts';

const about = 'about/reading-this-publication';
const ketamine = 'medicines/ketamine-and-bpd';
const passage = 'what-a-sign-off-means.a-sign-off-for' as SegmentKey;
const signOffs = `content/${about}/signoffs/fr`;
/** It turns its own words around, as a record may; one that would clear the screen is refused. */
const hostile = 'Clear \u202Esiht\u202C now';
let open: TryOut[] = [];

function start(texts: Texts = aboutInFrench): TryOut {
  const made = tryOut('without pdf', texts);
  open.push(made);
  return made;
}

afterEach(() => {
  for (const made of open) made.remove();
  open = [];
});

/** What the record in a role says of the French text. */
function recordIn(here: TryOut, role: string): SignOff {
  const name = readdirSync(join(here.folder, signOffs)).find((file) => file.includes(`-${role}-`));
  const envelope = valueOf(readEnvelope('', here.read(`${signOffs}/${name ?? ''}`)));
  const opened = envelope === undefined ? undefined : openStatement(envelope, signOffType);
  const signOff = opened?.kind === 'opened' ? readSignOff(opened.statement) : undefined;
  if (signOff === undefined || 'kind' in signOff) throw new Error(`${signOffs} holds no record in the role ${role}`);
  return signOff;
}

let nonces = 0;

/** Another record by the same reviewer, with these changes. */
function sign(here: TryOut, role: string, changes: Partial<SignOff>): void {
  nonces += 1;
  const signOff = { ...recordIn(here, role), reviewedAt: '2026-11-24T09:00:00Z', nonce: `gate-test-${String(nonces).padStart(6, '0')}`, ...changes };
  here.write(`${signOffs}/${signOffFileName(signOff)}`, writeEnvelope(writeSignOff(signOff, demonstrationKey(signOff.reviewer.id))));
}

/** The French passage, as its state file has it. */
function digestOfPassage(here: TryOut): Digest {
  const state = JSON.parse(here.read(`locales/fr/${about}.state.json`)) as { readonly segments: Readonly<Record<string, { readonly target: Digest }>> };
  return state.segments[passage]?.target ?? ('' as Digest);
}

const asking = (here: TryOut, comment: string): Partial<SignOff> => ({ decision: 'request-changes', comment: '', remarks: [{ segment: passage, digest: digestOfPassage(here), comment }] });

interface GateJson {
  readonly date: string;
  readonly texts: readonly {
    readonly document: string;
    readonly locale: string;
    readonly state: string;
    readonly nextReviewDue?: string;
    readonly reasons: readonly { readonly kind: string; readonly role?: string; readonly comment?: string }[];
    readonly mend: readonly { readonly reason: number; readonly kind: string; readonly persons?: readonly { readonly id: string }[]; readonly words: string }[];
  }[];
  readonly upcoming: { readonly inGrace: readonly object[]; readonly days: readonly object[]; readonly crowdedWeek?: object };
}

const gateJson = async (here: TryOut, ...words: readonly string[]): Promise<GateJson> => JSON.parse((await here.imprimatur('gate', ...words, '--json')).out) as GateJson;

describe('gate', () => {
  it('is judged by today, whatever the release', async () => {
    const here = start(everyText);
    const gate = await here.imprimatur('gate');
    expect(gate).toMatchObject({ code: 0, err: '' });
    expect(gate.out).toContain('\n12 of 12 texts may be released on 2026-11-24.\nThe release in content/publication.yaml is ');
    expect(gate.out).toContain('No review falls due by 2027-02-22.\n');
    expect(await gateJson(here)).toMatchObject({ date: '2026-11-24', upcoming: { inGrace: [], days: [] } });
  });

  it('says who may sign what is missing, and that nobody may', async () => {
    const here = start();
    rmSync(join(here.folder, signOffs), { recursive: true });
    const refused = await here.imprimatur('gate', about, '--locale', 'fr');
    expect(refused.code).toBe(1);
    expect(refused.out).toContain(`\n${about} fr\n`);
    expect(refused.out).toContain('  linguistic sign-off: 0 of 1\n    to be signed by one of: Demonstration of a language reviewer (demo-linguistic) (linguistic)\n');
    expect(refused.out).toContain('  editorial sign-off: 0 of 1\n    to be signed by one of: Demonstration of an editor (demo-editorial) (editorial)\n');
    expect(refused.out).toContain('\n\n0 of 1 texts may be released on 2026-11-24.\n');
    here.edit('content/reviewers.yaml', '[{ role: linguistic, locales: all }]', '[{ role: linguistic, locales: all, until: 2026-11-23 }]');
    expect((await here.imprimatur('gate', about, '--locale', 'fr')).out).toContain('  linguistic sign-off: 0 of 1\n    nobody may sign as linguistic for fr: add somebody to content/reviewers.yaml\n');
    const [text] = (await gateJson(here, about, '--locale', 'fr')).texts;
    const missing = text?.reasons.findIndex(({ role }) => role === 'linguistic');
    expect(text?.mend).toContainEqual({ reason: missing, kind: 'sign', roles: ['linguistic'], missing: 1, persons: [], words: 'nobody may sign as linguistic for fr: add somebody to content/reviewers.yaml' });
    expect(text?.mend).toContainEqual(expect.objectContaining({ kind: 'sign', roles: ['editorial'], persons: [{ id: 'demo-editorial', printedName: 'Demonstration of an editor' }] }));
  });

  it('sends what is open to the translator, and a request for changes to both', async () => {
    const here = start();
    here.edit(`locales/fr/${about}.json`, 'ne compte pas pour une autre', 'ne compte jamais pour une autre');
    expect((await here.imprimatur('gate', about, '--locale', 'fr')).out).toContain(`  1 unaccepted (${passage})\n    the translator (fr): translate or accept ${passage}\n`);
    here.edit(`locales/fr/${about}.json`, 'ne compte jamais pour une autre', 'ne compte pas pour une autre');
    sign(here, 'editorial', asking(here, 'Say it more simply.'));
    const asked = await here.imprimatur('gate', about, '--locale', 'fr');
    expect(asked.out).toContain(`  editorial: demo-editorial asks for changes (${passage})\n    the translator (fr): change ${passage}, to be signed anew\n    or approved after all by: Demonstration of an editor (demo-editorial) (editorial)\n`);
  });

  it('shows no control of a comment on the terminal, and loses nothing of it in JSON', async () => {
    const here = start();
    sign(here, 'editorial', { decision: 'withdraw', comment: hostile, withdrawal: { from: '2026-11-24' as SignOff['nextReviewDue'], replacement: undefined } });
    const outputs = [await here.imprimatur('gate'), await here.imprimatur('gate', '--json'), await here.imprimatur('gate', '--sarif'), await here.imprimatur('status')];
    for (const { out, err } of outputs) expect(`${out}${err}`.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
    expect(outputs[0]?.out).toContain('withdrawn (editorial) from 2026-11-24: "Clear <U+202E>siht<U+202C> now"');
    expect((await gateJson(here, about, '--locale', 'fr')).texts[0]?.reasons).toMatchObject([{ kind: 'withdrawn', comment: hostile }, { kind: 'sign-off-missing' }]);
  });

  it('judges by another day, and tells what falls due and in which week too much does', async () => {
    const here = start(everyText);
    const autumn = await here.imprimatur('gate', '--date', '2027-10-20');
    expect(autumn.code).toBe(0);
    expect(autumn.out).toContain('\n12 of 12 texts may be released on 2027-10-20.\n');
    expect(autumn.out).toMatch(/\nReviews that fall due by 2028-01-18:\n(?: {2}2027-1\d-\d\d {2}\d+ texts?\n(?: {4}\S+ \S+\n)+)+/);
    expect(autumn.out).toMatch(/\nwarning: [5-9] of 12 approved texts fall due from 2027-1\d-\d\d to 2027-1\d-\d\d\. Have some of them reviewed earlier; review-spread-days in content\/policy\.yaml spreads the reviews after that\.\n$/);
    const { upcoming } = await gateJson(here, '--date', '2027-10-20');
    expect(upcoming.days.length).toBeGreaterThan(1);

    const late = await here.imprimatur('gate', '--date', '2028-01-01');
    expect(late.code).toBe(1);
    expect(late.out).toContain('\n0 of 12 texts may be released on 2028-01-01.\n');
    expect(late.out).toMatch(/ {2}clinical review lapsed on 2027-\d\d-\d\d\n {4}to be signed by one of: Demonstration of a clinical reviewer/);
  });

  it('tells first what the days of grace alone let through', async () => {
    const here = start();
    here.edit('content/policy.yaml', 'grace-days: 0', 'grace-days: 40');
    rmSync(join(here.folder, 'content', about, 'signoffs'), { recursive: true });
    expect((await here.imprimatur('sign', '--demonstration')).code).toBe(0);
    const due = (await gateJson(here, about, '--locale', 'fr')).texts[0]?.nextReviewDue ?? '';
    const gate = await here.imprimatur('gate', about, '--locale', 'fr', '--date', nextDay(due));
    expect(gate.code).toBe(0);
    expect(gate.out).toMatch(new RegExp(`^Past due, and approved by the days of grace alone: 1\\n {2}${about} fr: due on ${due}, approved until 202\\d-\\d\\d-\\d\\d\\n\\ntext `));
  });

  it('gives code hosts each reason where it is mended', async () => {
    const here = start({ articles: 'both articles', locales: ['en', 'fr'] });
    rmSync(join(here.folder, signOffs), { recursive: true });
    here.edit(`locales/fr/${ketamine}.json`, 'Qu’est-ce que', 'Qu’est-ce donc que');
    const { code, out } = await here.imprimatur('gate', '--sarif');
    expect(code).toBe(1);
    const log = JSON.parse(out) as { readonly runs: readonly [{ readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } }; readonly results: readonly SarifResult[] }] };
    const [{ tool, results }] = log.runs;
    expect(results.map(({ ruleId, locations: [{ physicalLocation }] }) => [ruleId, physicalLocation.artifactLocation.uri])).toEqual([
      ['gate-sign-off-missing', `${signOffs}/`],
      ['gate-sign-off-missing', `${signOffs}/`],
      ['gate-unaccepted', `locales/fr/${ketamine}.json`],
      ...['clinical', 'linguistic', 'editorial'].map(() => ['gate-sign-off-missing', `content/${ketamine}/signoffs/fr/`]),
    ]);
    expect(results.map(({ message }) => message.text)).toContain(`Found ${about}@fr refused: linguistic sign-off: 0 of 1. To be signed by one of: Demonstration of a language reviewer (demo-linguistic) (linguistic).`);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    expect(new Set(results.map(({ partialFingerprints }) => JSON.stringify(partialFingerprints))).size).toBe(results.length);
  });

  it('prints the reviews as a calendar, titles in the source language', async () => {
    const { code, out, err } = await start({ articles: 'both articles', locales: ['en', 'fr'] }).imprimatur('gate', '--calendar');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(4);
    expect(out.replaceAll('\r\n ', '')).toContain('SUMMARY:Review due: How to read our review dates and sign-offs (Français)\r\n');
  });

  it.each<readonly [words: string, said: RegExp]>([
    ['--json --calendar', /^Found several of --json, --sarif and --calendar, expected one of them at most\.\n$/],
    ['--date 2026-02-30', /^Found the date "2026-02-30", expected a day such as 2026-11-22\.\n$/],
    ['--locale xx', /^Found the locale xx, expected one of: en, fr\.\n$/],
    ['medicines/none', /^Found no article medicines\/none, expected <collection>\/<article>/],
  ])('gate %s is wrong use', async (words, said) => {
    expect(await start().imprimatur('gate', ...words.split(' '))).toMatchObject({ code: 2, out: '', err: expect.stringMatching(said) });
  });
});

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly message: { readonly text: string };
  readonly locations: readonly [{ readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } }];
  readonly partialFingerprints: object;
}

function nextDay(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

describe('status', () => {
  it('shows translators what reviewers said, under its passage, until the passage changes', async () => {
    const here = start();
    expect((await here.imprimatur('status', 'fr')).out).not.toContain('Remarks of reviewers');
    // What was found out a moment ago is recalled: a new record must be noticed all the same.
    sign(here, 'editorial', asking(here, `Say it more simply. ${hostile}`));
    const shown = await here.imprimatur('status', 'fr');
    expect(shown.out).toMatch(/reading-this-publication +fr .* translator: 1 remark of reviewers\n/);
    expect(shown.out).toContain('fr: 0 of 1 approved; 1 with remarks of reviewers to answer\n');
    expect(shown.out).toContain(`Remarks of reviewers:
  ${about} fr
    ${passage}  Une validation pour une langue ne compte pas pour une autre. Le texte français et le texte arabe ont…
      Demonstration of an editor (editorial, 2026-11-24) asks for a change: "Say it more simply. Clear <U+202E>siht<U+202C> now"
`);
    const { texts } = JSON.parse((await here.imprimatur('status', 'fr', '--json')).out) as { readonly texts: readonly { readonly document: string; readonly remarks: readonly object[] }[] };
    expect(texts.find(({ document }) => document === about)?.remarks).toMatchObject([{ kind: 'request', segment: passage, comment: `Say it more simply. ${hostile}`, role: 'editorial', reviewer: 'demo-editorial', printedName: 'Demonstration of an editor', on: '2026-11-24' }]);

    here.edit(`locales/fr/${about}.json`, 'ne compte pas pour une autre', 'ne compte jamais pour une autre');
    const changed = await here.imprimatur('status', 'fr');
    expect(changed.out).not.toContain('Remarks of reviewers');
    expect(changed.out).toContain('translator: 1 to look at');
  });

  it('is judged by today, although it is the same publication as yesterday', async () => {
    const here = start();
    expect((await here.imprimatur('status', 'fr')).out).toContain('fr: 1 of 1 approved\n');
    let out = '';
    await run(['status', 'fr'], { folder: here.folder, out: (text) => (out += text), err: () => undefined, terminal: false, now: new Date('2028-01-01T00:00:00Z'), nonce: () => '', gitName: () => undefined, processId: process.pid });
    expect(out).toMatch(/^fr: 0 of 1 approved; 1 with reviewers \(/m);
  });
});
