// node packages/testing/bench/compare-msgmerge.ts
// Follows the edit histories with the alignment and with gettext's msgmerge, and counts which translations each of them
// carries over, and to where. Both get the same texts, and translators who keep up: before each revision every passage has
// its own translation. What msgmerge marks (fuzzy) is a proposal, as an outdated translation is here; a text that stands
// in several places is one entry of a PO file, and right in all of them. Times are rough: compare ratios rather than seconds.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type EditHistory, replay, type Step } from '../src/edit-history.ts';
import { readCriticalWordsOfSource, readHistories } from '../src/history-files.ts';
import { changesOf, expectedChange } from '../src/step-outcome.ts';
import { type CarryOver, type Fate, judge, truthOf, type Verdict } from './carry-over.ts';
import { carryOverByAlignment } from './carry-over-by-alignment.ts';
import { PoTranslation } from './carry-over-by-msgmerge.ts';
import { markdownTable } from './markdown-table.ts';
import { measureFollowing } from './measure-following.ts';
import { makeScratchFolder } from './scratch-folder.ts';

/** One passage after one revision, and how a tool did with it. */
interface Judged {
  readonly fate: Fate;
  readonly verdict: Verdict;
  readonly suggestion: 'none' | 'true' | 'other';
}

const version = spawnSync('msgmerge', ['--version'], { encoding: 'utf8' });
if (version.status === 0) compare(version.stdout.split('\n', 1)[0]?.replace(/^msgmerge \(GNU gettext-tools\)/, 'msgmerge') ?? 'msgmerge');
else {
  process.stdout.write('Found no msgmerge. On Debian: apt-get install gettext\n');
  process.exitCode = 1;
}

function compare(msgmerge: string): void {
  const scratch = makeScratchFolder();
  const histories = readHistories();
  const [own, peer, all]: [Judged[], Judged[], Step[]] = [[], [], []];
  for (const history of histories) {
    const steps = replay(history);
    all.push(...steps);
    const po = new PoTranslation(steps[0]?.before.segments.map(({ key, text }) => ({ key, text, line: 1 })) ?? []);
    for (const [at, step] of steps.entries()) {
      const folder = join(scratch, `${history.name}-${at}`);
      mkdirSync(folder);
      own.push(...judgeAll(step, carryOverByAlignment(step)));
      peer.push(...judgeAll(step, po.follow(truthOf(step), folder)));
    }
  }
  process.stdout.write(`${all.length} revisions of ${histories.length} articles; a passage counts once a revision\n\n`);
  process.stdout.write(markdownTable(['', 'passages', 'Imprimatur', msgmerge], [...verdictRows(own, peer), ...classRows(all)]));
  process.stdout.write(`\n${markdownTable(['processor time', 'ms a revision', 'to msgmerge', 'to it without its start'], timeRows(histories, scratch))}`);
}

function judgeAll(step: Step, carried: ReadonlyMap<string, CarryOver>): readonly Judged[] {
  return truthOf(step).map((passage) => {
    const carryOver = carried.get(passage.key) ?? { kind: 'open', suggested: undefined };
    const suggested = carryOver.kind === 'open' ? carryOver.suggested : undefined;
    return { fate: passage.fate, verdict: judge(passage, carryOver), suggestion: suggested === undefined ? 'none' : passage.continues.includes(suggested) ? 'true' : 'other' };
  });
}

function verdictRows(own: readonly Judged[], peer: readonly Judged[]): readonly (readonly string[])[] {
  const row = (name: string, total: (judged: Judged) => boolean, counted: (judged: Judged) => boolean): readonly string[] => {
    const count = (judged: readonly Judged[]): string => String(judged.filter((each) => total(each) && counted(each)).length);
    return [name, String(own.filter(total).length), count(own), count(peer)];
  };
  const right = ({ verdict }: Judged): boolean => verdict === 'right';
  const fates = (...fate: readonly Fate[]) => (judged: Judged): boolean => fate.includes(judged.fate);
  const old = fates('fresh', 'edited', 'parts', 'returned');
  return [
    row('the same words, in place or moved: their translation, as done', fates('fresh'), right),
    row('edited: its own translation, marked', fates('edited'), right),
    row('split or joined: a translation of its parts, marked', fates('parts'), right),
    row('deleted, and back in the same words: its translation, as done', fates('returned'), right),
    row('new: left open, or the same words translated elsewhere', fates('new'), right),
    row('**lost**: nothing beside a passage that had a translation', old, ({ verdict }) => verdict === 'lost'),
    row('of these, the old translation is suggested', old, ({ verdict, suggestion }) => verdict === 'lost' && suggestion === 'true'),
    row("**wrong**: another passage's translation, marked", () => true, ({ verdict }) => verdict === 'wrong, but marked'),
    row("**wrong**: another passage's translation, as done", () => true, ({ verdict }) => verdict === 'wrong, shown as done'),
    row("another passage's translation suggested, not filled in", () => true, ({ suggestion }) => suggestion === 'other'),
  ];
}

/** msgmerge marks all edits alike, so it tells no critical one. */
function classRows(steps: readonly Step[]): readonly (readonly string[])[] {
  const words = readCriticalWordsOfSource();
  const edits = steps.flatMap((step) =>
    [...changesOf(step, words)].flatMap(([key, found]) => {
      const expected = expectedChange(step.revision, key);
      return expected.kind === 'edited' && found.kind === 'edited' ? [{ expected: expected.edit, found: found.edit }] : [];
    }),
  );
  const row = (name: string, total: typeof edits): readonly string[] => [name, String(total.length), String(total.filter(({ found }) => found === 'critical').length), '-'];
  return [row('critical edits that are called critical', edits.filter(({ expected }) => expected === 'critical')), row('other edits that are called critical', edits.filter(({ expected }) => expected !== 'critical'))];
}

function timeRows(histories: readonly EditHistory[], folder: string): readonly (readonly string[])[] {
  const { parseAndAlign, align, msgmerge } = measureFollowing(histories, folder);
  if (msgmerge === undefined) return [['msgmerge cannot be measured without GNU time (Debian: apt-get install time)', '', '']];
  const working = msgmerge.whole - msgmerge.start;
  const row = (name: string, time: number): readonly string[] => [name, time.toFixed(2), (time / msgmerge.whole).toFixed(2), (time / working).toFixed(2)];
  return [
    row('msgmerge, a process a revision', msgmerge.whole),
    row('msgmerge, without the start of its process', working),
    row('Imprimatur, parsing the Markdown and aligning', parseAndAlign),
    row('Imprimatur, aligning alone', align),
  ];
}
