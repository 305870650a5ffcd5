import type { LocalDate } from '@imprimatur/formats';
import type { Digest } from '@imprimatur/signing';

/** `manifest.json` of a bundle: what it holds, file by file, and on whose word. */
export interface Manifest {
  readonly format: 'imprimatur.bundle/1';
  readonly collection: string;
  readonly locale: string;
  readonly sourceLocale: string;
  readonly publisher: { readonly name: string; readonly url?: string };
  readonly licence: string;
  readonly demonstration: boolean;
  readonly release: { readonly version: string; readonly date: LocalDate };
  readonly texts: readonly ManifestText[];
  /** Every file but this one, by path, sorted. */
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly digest: Digest }[];
}

/** One approved text of a bundle. */
export interface ManifestText {
  readonly document: string;
  readonly title: string;
  readonly digest: Digest;
  readonly lastReviewed: LocalDate;
  readonly nextReviewDue: LocalDate;
  /** The JSON form, whose content the digest is of. */
  readonly data: string;
  readonly signOffs: readonly string[];
}

/** The folder in which everything of a bundle lies: several bundles unpack beside each other. */
export function bundleRoot(locale: string, collection: string): string {
  return `${locale}/${collection}`;
}

/** Where the candidate and the approvals of it lie within that folder. */
export const releaseFolder = 'release';

/** The last part of a path. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The manifest's own path. */
export function manifestPath(locale: string, collection: string): string {
  return `${bundleRoot(locale, collection)}/manifest.json`;
}
