import { readState, type SegmentKey, type Waiver, withWaiver, writeState } from '@imprimatur/formats';
import type { Digest } from '@imprimatur/signing';
import { describe, expect, test } from 'vitest';

const digest = `sha256:${'0'.repeat(64)}` as Digest;
const waiver = { source: digest, target: digest, found: ['Found one.'], by: 'jm', at: '2026-11-22', reason: 'the title of a book' } as unknown as Waiver;
const key = 'opening.one' as SegmentKey;

function stateOf(others: Readonly<Record<string, unknown>>): ReturnType<typeof readState> {
  return readState('a.state.json', writeState([], others));
}

describe('waivers in a state file', () => {
  test('are written, read and taken back, and nothing else is touched', () => {
    const others = withWaiver(withWaiver({ remark: 'mine' }, key, 'absolute-word', waiver), key, 'claim-uncited', waiver);
    const read = stateOf(others);
    expect(read.kind === 'sound' && [...(read.value.waivers.get(key) ?? [])]).toEqual([['absolute-word', waiver], ['claim-uncited', waiver]]);
    const less = withWaiver(others, key, 'absolute-word', undefined);
    expect(less).toEqual({ remark: 'mine', waivers: { [key]: { 'claim-uncited': waiver } } });
    expect(withWaiver(less, key, 'claim-uncited', undefined)).toEqual({ remark: 'mine' });
  });

  test('a newer waiver takes the place of the older one', () => {
    expect(withWaiver(withWaiver({}, key, 'absolute-word', waiver), key, 'absolute-word', { ...waiver, by: 'kl' })).toEqual({ waivers: { [key]: { 'absolute-word': { ...waiver, by: 'kl' } } } });
  });

  test.each<[string, unknown]>([
    ['of no check', { [key]: { 'no-such-check': waiver } }],
    ['without a reason', { [key]: { 'absolute-word': { ...waiver, reason: ' ' } } }],
    ['without a name', { [key]: { 'absolute-word': { ...waiver, by: undefined } } }],
    ['of nothing in particular', { [key]: { 'absolute-word': { ...waiver, found: [] } } }],
    ['for every wording', { [key]: { 'absolute-word': { ...waiver, target: '*' } } }],
    ['of no passage', { 'No Key': { 'absolute-word': waiver } }],
    ['that are a list', [waiver]],
  ])('%s are refused', (_name, waivers) => {
    expect(stateOf({ waivers })).toMatchObject({ kind: 'faulty', diagnostics: [{ code: 'state-tampered' }] });
  });
});
