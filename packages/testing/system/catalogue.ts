import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the system checks read of `catalogue.json`. */
export interface Catalogue {
  readonly locales: readonly { readonly locale: string; readonly direction: 'ltr' | 'rtl' }[];
  readonly texts: readonly { readonly document: string; readonly locale: string; readonly title: string; readonly paths: Readonly<Record<string, string>> }[];
  readonly release: { readonly version: string };
}

/** The catalogue of a build. */
export function readCatalogue(dist: string): Catalogue {
  return JSON.parse(readFileSync(join(dist, 'catalogue.json'), 'utf8')) as Catalogue;
}
