import type { ApprovedDocument } from '@imprimatur/review';
import { type Digest, digestOf, runningDigest } from '@imprimatur/signing';
import { bundleRoot, type Manifest, manifestPath, type ManifestText } from './manifest.ts';
import { zipArchive } from './zip-archive.ts';

/** What a bundle is of. */
export interface BundleAbout {
  readonly collection: string;
  readonly locale: string;
  readonly sourceLocale: string;
  readonly publisher: Manifest['publisher'];
  readonly licence: string;
  readonly demonstration: boolean;
  readonly release: Manifest['release'];
}

/** A file with its path inside the bundle's folder. */
export interface BundleFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** An approved text with its rendered files; nothing else gets into a bundle. */
export interface ApprovedText {
  readonly approved: ApprovedDocument;
  readonly title: string;
  /** Paths inside the article's own folder; `<slug>.json` is among them. */
  readonly files: readonly BundleFile[];
}

/** A bundle that is being written. */
export interface Bundle {
  readonly add: (text: ApprovedText) => void;
  /** Writes the files that belong to the whole bundle, such as the licence, and the manifest. */
  readonly close: (common: readonly BundleFile[]) => BundleSummary;
}

/** What was written, for the catalogue. */
export interface BundleSummary {
  readonly texts: number;
  readonly bytes: number;
  readonly digest: Digest;
}

/**
 * Opens a bundle of one collection in one locale; its zip goes to `write`, so that a large one is never held whole.
 * Texts and their files are added in sorted order by the caller: the bytes depend on it.
 */
export function bundle(about: BundleAbout, write: (chunk: Uint8Array) => void): Bundle {
  const root = bundleRoot(about.locale, about.collection);
  const digest = runningDigest();
  let size = 0;
  const zip = zipArchive((chunk) => {
    size += chunk.length;
    digest.update(chunk);
    write(chunk);
  });
  const files: { path: string; bytes: number; digest: Digest }[] = [];
  const texts: ManifestText[] = [];
  const add = (path: string, bytes: Uint8Array): void => {
    files.push({ path: `${root}/${path}`, bytes: bytes.length, digest: digestOf(bytes) });
    zip.add(`${root}/${path}`, bytes);
  };
  return {
    add: ({ approved, title, files: rendered }) => {
      const { slug } = approved.document.source;
      for (const file of rendered) add(`${slug}/${file.path}`, file.bytes);
      for (const { file, envelope } of approved.evidence) add(signOffPath(slug, file), new TextEncoder().encode(`${JSON.stringify(envelope, null, 2)}\n`));
      texts.push(manifestText(approved, title, root));
    },
    close: (common) => {
      for (const file of common) add(file.path, file.bytes);
      const manifest: Manifest = { format: 'imprimatur.bundle/1', ...about, texts, files };
      zip.add(manifestPath(about.locale, about.collection), new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`));
      zip.end();
      return { texts: texts.length, bytes: size, digest: digest.end() };
    },
  };
}

function manifestText({ document, digest, evidence, lastReviewed, nextReviewDue }: ApprovedDocument, title: string, root: string): ManifestText {
  const { collection, slug } = document.source;
  return {
    document: `${collection}/${slug}`,
    title,
    digest,
    lastReviewed,
    nextReviewDue,
    data: `${root}/${slug}/${slug}.json`,
    signOffs: evidence.map(({ file }) => `${root}/${signOffPath(slug, file)}`),
  };
}

function signOffPath(slug: string, file: string): string {
  return `${slug}/signoffs/${file.slice(file.lastIndexOf('/') + 1)}`;
}
