import type { ArticleId } from '@imprimatur/pipeline';
import { layout } from '@imprimatur/project';

/** What a saved file belongs to. */
export type Touched =
  | { readonly kind: 'article'; readonly id: ArticleId }
  /** A file that all articles share. */
  | { readonly kind: 'shared' }
  /** A table by which edits are classed: all share it, and no page changes with it. */
  | { readonly kind: 'critical-words' }
  | { readonly kind: 'nothing' };

const sharedFiles: ReadonlySet<string> = new Set([layout.publication, layout.policy, layout.reviewers, layout.licence, layout.terms]);
const nothing: Touched = { kind: 'nothing' };

/**
 * What a file belongs to, by its path alone.
 * @example touchedBy('locales/fr/medicines/aspirin.state.json') // { kind: 'article', id: { collection: 'medicines', slug: 'aspirin' } }
 */
export function touchedBy(path: string): Touched {
  const steps = path.split('/');
  if (steps.some(isNobodysFile)) return nothing;
  if (sharedFiles.has(path)) return { kind: 'shared' };
  const [top, second = '', third = '', fourth = ''] = steps;
  if (top === 'content') return steps.length > 3 ? article(second, third) : nothing;
  if (top !== 'locales') return nothing;
  if (path === layout.interface(second) || path === layout.wording(second)) return { kind: 'shared' };
  if (path === layout.criticalWords(second)) return { kind: 'critical-words' };
  const slug = /^([^.]+)(?:\.state)?\.json$/.exec(fourth)?.[1];
  return steps.length === 4 && slug !== undefined ? article(third, slug) : nothing;
}

function article(collection: string, slug: string): Touched {
  return { kind: 'article', id: { collection, slug } };
}

/** What editors, package managers and half-done writes leave behind. */
function isNobodysFile(name: string): boolean {
  return name === 'node_modules' || /^[.#~]|[~#]$|\.(?:tmp|swp|bak|orig)$|___jb_/.test(name);
}
