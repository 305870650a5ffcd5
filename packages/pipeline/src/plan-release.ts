import { bundle, type Bundle, type BundleFile, releaseFiles } from '@imprimatur/bundle';
import type { Locale } from '@imprimatur/formats';
import type { ApprovedRelease } from '@imprimatur/release';
import { renderReleaseNotes, renderReleaseNotesText } from '@imprimatur/render';
import { type Digest, digestOf } from '@imprimatur/signing';
import { plainTitle } from './plain-title.ts';
import type { PublishedBundle } from './plan-catalogue.ts';
import { wordsOf } from './prepare-article.ts';
import type { Shared } from './read-shared.ts';
import type { OutputFile, RenderedText } from './render-text.ts';

/** Opens a file under dist/ that is written piece by piece. */
export type OpenOutput = (path: string) => (chunk: Uint8Array) => void;

/** The files of a release, text by text, so that no more than one article is held at a time. */
export interface ReleasePlan {
  /** Puts a text into the bundle of its collection and locale where it is approved; a draft into none. */
  readonly add: (text: RenderedText) => void;
  /** Closes the bundles, and gives them and the files beside them; throws where a text of the candidate was not added. */
  readonly end: () => { readonly bundles: readonly PublishedBundle[]; readonly files: readonly OutputFile[] };
}

/**
 * Plans `dist/releases/<version>/` of a release that was approved. Texts are added in sorted order of article, then in
 * the publication's order of locales.
 */
export function planRelease(release: ApprovedRelease, shared: Shared, open: OpenOutput): ReleasePlan {
  const { version, texts } = release.candidate;
  const bundles = new Map<string, OpenBundle>();
  let count = 0;
  const bundleOf = (collection: string, locale: Locale): Bundle => {
    const path = `${folderOf(version)}/${collection}-${version}-${locale}.zip`;
    const known = bundles.get(path) ?? { path, collection, locale, bundle: bundle(aboutOf(collection, locale, shared), release, open(path)) };
    bundles.set(path, known);
    return known.bundle;
  };
  return {
    add: ({ reviewed, files }) => {
      if (reviewed.kind === 'draft') return;
      const { source, settings } = reviewed.document;
      bundleOf(source.collection, settings.locale).add({ approved: reviewed, title: plainTitle(reviewed.document), files });
      count += 1;
    },
    end: () => {
      if (count !== texts.length) throw new Error(`${count} texts were bundled and the release lists ${texts.length}`);
      const closed = [...bundles.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1)).map((each) => close(each, shared));
      return { bundles: closed, files: filesBeside(release, closed, shared) };
    },
  };
}

interface OpenBundle extends Pick<PublishedBundle, 'path' | 'collection' | 'locale'> {
  readonly bundle: Bundle;
}

function folderOf(version: string): string {
  return `releases/${version}`;
}

function aboutOf(collection: string, locale: Locale, { publication }: Shared): Parameters<typeof bundle>[0] {
  const { publisher, licence, source } = publication;
  return { collection, locale, sourceLocale: source.locale, publisher, licence };
}

function close({ bundle: each, ...about }: OpenBundle, shared: Shared): PublishedBundle {
  return { ...about, ...each.close([{ path: 'LICENSE.txt', bytes: encode(shared.licenceText) }, ...trustFiles(shared)]) };
}

/** By what approvals are judged. */
function trustFiles({ policyText, reviewersText }: Shared): readonly BundleFile[] {
  return [
    { path: 'policy.yaml', bytes: encode(policyText) },
    { path: 'reviewers.yaml', bytes: encode(reviewersText) },
  ];
}

function filesBeside(release: ApprovedRelease, bundles: readonly PublishedBundle[], shared: Shared): readonly OutputFile[] {
  const folder = folderOf(release.candidate.version);
  const approved = releaseFiles(release);
  const manifest = { path: 'manifest.json', bytes: encode(`${JSON.stringify(releaseManifest(release, bundles, shared), null, 2)}\n`) };
  const files = [...approved, ...trustFiles(shared), ...notesOf(release, shared), manifest].map(({ path, bytes }) => ({ path: `${folder}/${path}`, bytes, digest: digestOf(bytes) }));
  const sums = encode(checksums([...bundles, ...files], folder));
  return [...files, { path: `${folder}/SHA256SUMS`, bytes: sums, digest: digestOf(sums) }];
}

/** What is new, changed and taken back, in every language of the publication. */
function notesOf({ candidate }: ApprovedRelease, shared: Shared): readonly BundleFile[] {
  const { publication } = shared;
  return publication.locales.flatMap(({ locale }) => {
    const input = { candidate, publication, words: wordsOf(shared, locale) };
    return [
      { path: `notes.${locale}.html`, bytes: encode(renderReleaseNotes(input)) },
      { path: `notes.${locale}.txt`, bytes: encode(renderReleaseNotesText(input)) },
    ];
  });
}

/** What the release holds, takes back and leaves out, with the reasons. */
function releaseManifest({ candidate, digest, approvals }: ApprovedRelease, bundles: readonly PublishedBundle[], { publication, policyText }: Shared): object {
  const { version, date, embargo, demonstration, previous, texts, withdrawn, leftOut } = candidate;
  return {
    format: 'imprimatur.release/1',
    release: { version, date },
    candidate: digest,
    approvals,
    previous,
    embargo,
    publisher: publication.publisher,
    demonstration,
    policy: digestOf(policyText),
    approved: texts.map(({ signOffs: _signOffs, ...text }) => text),
    withdrawn,
    leftOut,
    bundles,
  };
}

/** The format that `sha256sum --check` reads, in the folder of the release. */
function checksums(files: readonly { readonly path: string; readonly digest: Digest }[], folder: string): string {
  const sorted = files.map(({ path, digest }) => ({ name: path.slice(folder.length + 1), digest })).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return sorted.map(({ name, digest }) => `${digest.slice('sha256:'.length)}  ${name}\n`).join('');
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
