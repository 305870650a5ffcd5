import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ArticleEdit, unitsOf } from './article-edits.ts';
import type { ModelArticle, ModelUnit } from './article-model.ts';
import { targets } from './sync-publication.ts';
import { beginStory, type SyncStory } from './sync-story.ts';

const somewhere = fc.nat(60);

const edits: fc.Arbitrary<ArticleEdit> = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), unit: fc.constantFrom('paragraph', 'item', 'row'), to: somewhere }),
  fc.record({ kind: fc.constantFrom('delete', 'recast'), which: somewhere }),
  fc.record({ kind: fc.constantFrom('move', 'move section'), which: somewhere, to: somewhere }),
  fc.record({ kind: fc.constant('reword' as const), which: somewhere, place: somewhere }),
);

/**
 * How often `sync` ran does not show, as long as
 * - each passage stays alike to what it was at the beginning: reworded once, by one word of eight or more, which is
 *   enough for it to be known in another section too. Many small edits may add up to another passage, which only
 *   someone who saw each of them can follow; and so with a section that is renamed while its passages change;
 * - what is new is not touched again: its key is minted of its first words, and its section's, on the day on which it is
 *   first seen; and of what was gone again by the time of the only run, that run knows nothing;
 * - what is deleted was as it had been, and does not come back: the memory says what the last run saw;
 * - nothing is split or merged: of parts that are edited next, the only run sees too little that was there.
 */
test('sync after some edits, or once after all of them, comes to the same', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ edit: edits, run: fc.constantFrom('sync', 'no sync') }), { maxLength: 16 }), (all) => {
      const [often, once] = [beginStory(), beginStory()];
      for (const { edit, run } of all) {
        if (!isWithinReach(often.model, edit)) continue;
        for (const story of [often, once]) story.edit(edit);
        if (run === 'sync') often.site.sync();
      }
      for (const story of [often, once]) story.site.sync();
      expect(outcomeOf(often)).toEqual(outcomeOf(once));
    }),
    { numRuns: Number(process.env['RUNS'] ?? 150) },
  );
});

const originals = new Map(beginStory().model.units.flatMap(({ kind, passages }) => passages.map(({ id }) => [id, kind] as const)));

function isWithinReach(model: ModelArticle, edit: ArticleEdit): boolean {
  const isNew = ({ passages }: ModelUnit): boolean => passages.some(({ id }) => !originals.has(id));
  const isReworded = ({ passages }: ModelUnit): boolean => passages.some(({ versions }) => versions.length > 1);
  const isRecast = ({ kind, passages }: ModelUnit): boolean => passages.some(({ id }) => originals.get(id) !== kind);
  const units = unitsOf(model, edit);
  switch (edit.kind) {
    case 'delete':
      return !units.some((unit) => isNew(unit) || isReworded(unit) || isRecast(unit));
    case 'reword':
      return !units.some((unit) => isNew(unit) || isReworded(unit));
    default:
      return !units.some(isNew);
  }
}

/** Every file but the memory as it is; of the memory and of the keys that are gone, the order tells only when they went. */
function outcomeOf({ site }: SyncStory): object {
  const { segments, retired } = site.lock();
  const files = [...site.files.contents.keys()].filter((path) => !path.endsWith('.memory.json') && !path.endsWith('.lock.json')).toSorted();
  return {
    segments,
    retired: new Set(retired),
    files: files.map((path) => [path, site.textOf(path)]),
    memory: targets.map((locale) => new Set(site.memory(locale))),
    statuses: targets.map((locale) => site.segments(locale).map(({ key, status }) => `${key} ${status}`)),
  };
}
