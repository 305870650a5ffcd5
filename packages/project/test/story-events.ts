import * as fc from 'fast-check';
import type { ArticleEdit } from './article-edits.ts';
import { targets } from './sync-publication.ts';
import type { SyncStory } from './sync-story.ts';

/** One thing that happens to an article. */
export type StoryEvent =
  | { readonly kind: 'edit'; readonly edit: ArticleEdit }
  | { readonly kind: 'sync' }
  /** A run that is killed after so many files. */
  | { readonly kind: 'sync some'; readonly count: number }
  | { readonly kind: 'translate' | 'accept unchanged' | 'reword'; readonly locale: 0 | 1; readonly which: number }
  | { readonly kind: 'rename'; readonly slug: string; readonly how: 'folder' | 'file' };

const somewhere = fc.nat(60);

/** Every edit there is. */
export const edits: fc.Arbitrary<ArticleEdit> = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), unit: fc.constantFrom('heading', 'paragraph', 'item', 'row'), to: somewhere }),
  fc.record({ kind: fc.constantFrom('delete', 'dissolve', 'split', 'merge', 'rename', 'recast'), which: somewhere }),
  fc.record({ kind: fc.constantFrom('delete', 'split', 'merge', 'recast'), which: somewhere }),
  fc.record({ kind: fc.constantFrom('move', 'move section'), which: somewhere, to: somewhere }),
  fc.record({ kind: fc.constant('reword' as const), which: somewhere, place: somewhere }),
  fc.record({ kind: fc.constant('revert' as const), which: somewhere, version: somewhere }),
  fc.record({ kind: fc.constant('bring back' as const), which: somewhere, to: somewhere, version: somewhere }),
);

/** What happens in a story, most often an edit. */
export const events: fc.Arbitrary<StoryEvent> = fc.oneof(
  { weight: 10, arbitrary: fc.record({ kind: fc.constant('edit' as const), edit: edits }) },
  { weight: 3, arbitrary: fc.constant({ kind: 'sync' as const }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('translate', 'accept unchanged', 'reword'), locale: fc.constantFrom(0, 1), which: somewhere }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rename' as const), slug: fc.constantFrom('first-name', 'second-name', 'third-name'), how: fc.constantFrom('folder', 'file') }) },
);

/** The same, with runs that are killed. */
export const eventsWithKills: fc.Arbitrary<StoryEvent> = fc.oneof({ weight: 5, arbitrary: events }, { weight: 1, arbitrary: fc.record({ kind: fc.constant('sync some' as const), count: fc.nat(9) }) });

/** Lets one thing happen. */
export function happen(story: SyncStory, event: StoryEvent): void {
  switch (event.kind) {
    case 'edit':
      return story.edit(event.edit);
    case 'sync':
      return story.site.sync();
    case 'sync some':
      return story.site.syncSome(event.count);
    case 'translate':
      return story.translate(targets[event.locale]);
    case 'accept unchanged':
      return story.acceptUnchanged(targets[event.locale]);
    case 'reword':
      return story.reword(targets[event.locale], event.which);
    case 'rename':
      return rename(story, event.slug, event.how);
  }
}

/** Between two runs, since a history follows only an article of which most passages are as they were. */
function rename({ site }: SyncStory, slug: string, how: 'folder' | 'file'): void {
  if (slug === site.id.slug) return;
  site.sync();
  site.rename({ ...site.id, slug }, how);
  site.sync();
}
