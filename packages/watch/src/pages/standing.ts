import type { LiveText } from '../text-update.ts';

/** How a text stands, in a word or two and as a class of the style. */
export interface Standing {
  readonly tone: 'approved' | 'draft' | 'open' | 'broken' | 'unread';
  readonly words: string;
}

/**
 * How a text stands, shortly.
 * @example standingOf(text) // { tone: 'open', words: '5 stale, 1 missing' }
 */
export function standingOf(text: LiveText | undefined): Standing {
  if (text === undefined) return { tone: 'unread', words: 'not read yet' };
  if (text.broken || text.lastGood === undefined) return { tone: 'broken', words: 'broken' };
  const { state, counts } = text.lastGood;
  const open = (['stale', 'unaccepted', 'missing'] as const).filter((status) => counts[status] > 0).map((status) => `${counts[status]} ${status}`);
  if (open.length > 0) return { tone: 'open', words: open.join(', ') };
  return state === 'approved' ? { tone: 'approved', words: 'approved' } : { tone: 'draft', words: 'not signed' };
}
