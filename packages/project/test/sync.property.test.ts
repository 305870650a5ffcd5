import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { events, eventsWithKills, happen, type StoryEvent } from './story-events.ts';
import { faultsOf, noFaults } from './sync-faults.ts';
import { beginStory } from './sync-story.ts';

/** `RUNS=20000 npx vitest run sync.property` looks longer. */
const numRuns = Number(process.env['RUNS'] ?? 200);

/** Whatever happened, after `sync` there is none of the faults of `Faults`; each is a rule of its own there. */
describe('no translation is lost, falsely fresh, falsely stale or another\'s, and a second run writes nothing', () => {
  test.each<[string, fc.Arbitrary<StoryEvent>]>([
    ['in any story', events],
    ['where runs are killed between two files', eventsWithKills],
  ])('%s', (_, event) => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 14 }), (all) => {
        const story = beginStory();
        for (const each of all) happen(story, each);
        story.site.sync();
        expect(faultsOf(story)).toEqual(noFaults);
      }),
      { numRuns },
    );
  });
});
