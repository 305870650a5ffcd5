import { canonicalJson, type Digest, digestOf } from '@imprimatur/signing';
import { sharedTemplates } from './compile-templates.ts';
import { fontStyle } from './html/font-style.ts';
import { htmlStyle } from './html/html-style.ts';
import { printStyle } from './print/print-style.ts';
import { htmlAtoms } from './templates/html/atoms.ts';
import { printAtoms } from './templates/print/atoms.ts';
import { textAtoms } from './templates/text/atoms.ts';
import { typstAtoms } from './templates/typst/atoms.ts';

/**
 * The digest of every template and style in which texts are published. An approval of a release covers it where the
 * policy says so (`release.covers-templates`). What helpers print, and the pages for partners, are no part of it.
 */
export function templatesDigest(): Digest {
  return (digest ??= digestOf(canonicalJson({ format: 'imprimatur.templates/1', ...templateSources })));
}

/** What the digest is of, by family and name. */
export const templateSources: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  shared: { ...sharedTemplates },
  html: { ...htmlAtoms },
  print: { ...printAtoms },
  text: { ...textAtoms },
  typst: { ...typstAtoms },
  styles: { font: fontStyle, html: htmlStyle, print: printStyle },
};

let digest: Digest | undefined;
