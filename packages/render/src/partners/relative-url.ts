/**
 * A path relative to dist/ as a relative URL.
 * @example relativeUrl('preview/en/a b.pdf') // 'preview/en/a%20b.pdf'
 */
export function relativeUrl(path: string): string {
  return path.toWellFormed().split('/').map(encodeURIComponent).join('/');
}
