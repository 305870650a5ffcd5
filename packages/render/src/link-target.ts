/** Where a link leads. */
export type LinkTarget =
  | { readonly kind: 'web'; readonly href: string }
  /** A heading of the same page. */
  | { readonly kind: 'heading'; readonly id: string }
  /** Another article, as a relative path to its HTML page. */
  | { readonly kind: 'article'; readonly href: string }
  /** Nothing that may be followed: its text stands alone. */
  | { readonly kind: 'nowhere' };

/**
 * Reads a link's target. `parse` has refused what is dangerous; whatever else came this far is not made a link.
 * @example linkTarget('../../about/signs/', headings) // { kind: 'article', href: '../../about/signs/index.html' }
 */
export function linkTarget(target: string, headings: ReadonlySet<string>): LinkTarget {
  if (target.startsWith('#')) {
    const id = target.slice(1);
    return headings.has(id) ? { kind: 'heading', id } : { kind: 'nowhere' };
  }
  if (/^(?:https?:\/\/|mailto:|tel:)[^\s\p{Cc}\\]+$/iu.test(target)) return { kind: 'web', href: target };
  const article = /^((?:\.\.\/|[a-z0-9-]+\/?)+)(#[a-z0-9-]+)?$/.exec(target);
  if (article === null) return { kind: 'nowhere' };
  const [, path = '', fragment = ''] = article;
  return { kind: 'article', href: `${path}${path.endsWith('/') ? '' : '/'}index.html${fragment}` };
}
