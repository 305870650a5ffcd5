import { readdirSync } from 'node:fs';
import { align, type UnkeyedSegment } from '@imprimatur/follow';
import type { Block } from '@imprimatur/parse';
import { type EditHistory, replay, type Step } from '../src/edit-history.ts';
import { msgmergeOptions } from './carry-over-by-msgmerge.ts';
import { hasGnuTime, measureCommand } from './measure-command.ts';

/** Processor time, in milliseconds for one revision of one article. */
export interface FollowingTimes {
  /** With the Markdown parsed and checked too, which msgmerge leaves to others. */
  readonly parseAndAlign: number;
  readonly align: number;
  /** `undefined` where other programs than Node cannot be measured. */
  readonly msgmerge: { readonly whole: number; readonly start: number } | undefined;
}

const rounds = 5;

/** Measures both tools on the same histories; `folder` holds a folder with `old.po` and `new.pot` for each revision. */
export function measureFollowing(histories: readonly EditHistory[], folder: string): FollowingTimes {
  const replayAll = (): readonly Step[] => histories.flatMap(replay);
  const steps = replayAll();
  const inputs = steps.map(({ document, before }) => ({ before, segments: unkeyed(document) }));
  const alignAll = (): void => inputs.forEach(({ segments, before }) => void align(segments, before));
  return {
    parseAndAlign: warmCpuOf(replayAll) / steps.length,
    align: warmCpuOf(alignAll) / steps.length,
    msgmerge: hasGnuTime ? measureMsgmerge(folder) : undefined,
  };
}

function measureMsgmerge(folder: string): FollowingTimes['msgmerge'] {
  const count = readdirSync(folder).length;
  const perRun = (command: string): number => (measureCommand({ program: 'sh', args: ['-c', `for turn in 1 2 3; do for each in */; do ${command} >/dev/null; done; done`], folder }).cpuSeconds * 1000) / count / 3;
  return { whole: perRun(`msgmerge ${msgmergeOptions.join(' ')} "$each/old.po" "$each/new.pot"`), start: perRun('msgmerge --version') };
}

/** Processor time of one of several rounds, in milliseconds, after the first. */
function warmCpuOf(work: () => void): number {
  work();
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / rounds;
}

/** A document's segments as they were before they had keys; fixed anchors are left out, which makes no less work. */
function unkeyed({ segments, blocks }: Step['document']): readonly UnkeyedSegment[] {
  const levels = new Map(blocks.filter((block): block is Extract<Block, { kind: 'heading' }> => block.kind === 'heading').map(({ segment, level }) => [segment, level]));
  return [...segments.values()].map(({ key, kind, basis }) => ({ kind, text: basis.text, digest: basis.digest, fixedId: undefined, level: levels.get(key) ?? 0 }));
}
