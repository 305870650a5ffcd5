import { review, type ReviewInput } from '@imprimatur/review';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyHistory, play } from './model-history.ts';
import { everyPassageWasRead, judge } from './model.ts';
import { outcomeOf } from './outcome.ts';

const histories = 800;

function outcome(input: ReviewInput): 'approved' | 'draft' | 'stopped' {
  const reviewed = review(input);
  return reviewed.kind === 'faulty' ? 'stopped' : reviewed.value.kind;
}

test('the gate approves what the model of its rules covers and nothing else, and no passage that nobody read', () => {
  const met = { approved: 0, draft: 0, stopped: 0 };
  fc.assert(
    fc.property(anyHistory, (history) => {
      const { facts, input } = play(history);
      const found = outcome(input);
      met[found] += 1;
      expect(found).toBe(judge(facts));
      expect(found !== 'approved' || everyPassageWasRead(facts)).toBe(true);
    }),
    { numRuns: histories },
  );
  // Otherwise it would have proved little.
  expect(Math.min(met.approved, met.draft) > histories / 20 && met.stopped > 5).toBe(true);
});

test('the evidence of an approved text approves it without its other records, in whatever order its files lie', () => {
  fc.assert(
    fc.property(anyHistory, fc.infiniteStream(fc.nat()), (history, chance) => {
      const { input } = play(history);
      const reviewed = review(input);
      const shuffled = input.signOffs.map((file) => ({ file, at: chance.next().value ?? 0 })).toSorted((a, b) => a.at - b.at).map(({ file }) => file);
      expect(outcomeOf(review({ ...input, signOffs: shuffled }))).toBe(outcomeOf(reviewed));
      const evidence = reviewed.kind === 'sound' && reviewed.value.kind === 'approved' ? reviewed.value.evidence : input.signOffs;
      expect(outcomeOf(review({ ...input, signOffs: evidence }))).toBe(outcomeOf(reviewed));
    }),
    { numRuns: histories / 4 },
  );
});
