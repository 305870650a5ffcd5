import { writeEnvelope } from '@imprimatur/formats';
import { type ApprovedRelease, type CandidateText, writeCandidate } from '@imprimatur/release';
import type { ApprovedDocument, SignOffFile } from '@imprimatur/review';
import { type Digest, digestOf, runningDigest } from '@imprimatur/signing';
import { bundleRoot, fileName, type Manifest, manifestPath, type ManifestText, releaseFolder } from './manifest.ts';
import { zipArchive } from './zip-archive.ts';

/** What a bundle is of. */
export interface BundleAbout {
  readonly collection: string;
  readonly locale: string;
  readonly sourceLocale: string;
  readonly publisher: Manifest['publisher'];
  readonly licence: string;
}

/** A file with its path inside the bundle's folder. */
export interface BundleFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** An approved text with its rendered files; nothing else gets into a bundle, and that only where an approved release lists it. */
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
 * Opens a bundle of one collection in one locale, for a release that was approved; its zip goes to `write`, so that a
 * large one is never held whole. Texts and their files are added in sorted order by the caller: the bytes depend on it.
 * It throws for a text that the release does not list with exactly this content, and at the end where one is missing.
 */
export function bundle(about: BundleAbout, release: ApprovedRelease, write: (chunk: Uint8Array) => void): Bundle {
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
  const awaited = new Map(textsOf(release.candidate, about).map((text) => [text.document, text]));
  const add = (path: string, bytes: Uint8Array): void => {
    files.push({ path: `${root}/${path}`, bytes: bytes.length, digest: digestOf(bytes) });
    zip.add(`${root}/${path}`, bytes);
  };
  return {
    add: ({ approved, title, files: rendered }) => {
      const { slug } = approved.document.source;
      take(awaited, approved);
      for (const file of rendered) add(`${slug}/${file.path}`, file.bytes);
      for (const signOff of approved.evidence) add(signOffPath(slug, signOff.file), encode(writeEnvelope(signOff.envelope)));
      texts.push(manifestText(approved, title, root));
    },
    close: (common) => {
      if (awaited.size > 0) throw new Error(`the bundle lacks ${[...awaited.keys()].join(', ')}, which the release lists`);
      for (const file of common) add(file.path, file.bytes);
      for (const file of [candidateFile(release), ...approvalFiles(release)]) add(`${releaseFolder}/${file.path}`, file.bytes);
      const { version, date, demonstration } = release.candidate;
      const manifest: Manifest = { format: 'imprimatur.bundle/1', ...about, demonstration, release: { version, date }, texts, files };
      zip.add(manifestPath(about.locale, about.collection), encode(`${JSON.stringify(manifest, null, 2)}\n`));
      zip.end();
      return { texts: texts.length, bytes: size, digest: digest.end() };
    },
  };
}

/** What shows that the release was approved, as it stands in the files: the candidate, and the approvals of it in a folder of their own. */
export function releaseFiles(release: ApprovedRelease): readonly BundleFile[] {
  return [candidateFile(release), ...approvalFiles(release).map(({ path, bytes }) => ({ path: `approvals/${path}`, bytes }))];
}

function candidateFile({ candidate }: ApprovedRelease): BundleFile {
  return { path: 'candidate.json', bytes: encode(writeCandidate(candidate)) };
}

function approvalFiles({ evidence }: ApprovedRelease): readonly BundleFile[] {
  const files = evidence.map(({ file, envelope }: SignOffFile) => ({ path: fileName(file), bytes: encode(writeEnvelope(envelope)) }));
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** The texts of a release that belong into the bundle of a collection in a locale. */
export function textsOf({ texts }: ApprovedRelease['candidate'], { collection, locale }: Pick<BundleAbout, 'collection' | 'locale'>): readonly CandidateText[] {
  return texts.filter((text) => text.locale === locale && text.document.startsWith(`${collection}/`));
}

function take(awaited: Map<string, CandidateText>, { document: { source }, digest }: ApprovedDocument): void {
  const name = `${source.collection}/${source.slug}`;
  if (awaited.get(name)?.digest !== digest) throw new Error(`${name} was about to be bundled, and the release does not list this content of it`);
  awaited.delete(name);
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
  return `${slug}/signoffs/${fileName(file)}`;
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
