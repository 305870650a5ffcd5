import { type Checked, type Diagnostic, problem, sound } from '@imprimatur/diagnostics';
import type { ApprovedRelease, WithdrawnText } from '@imprimatur/release';
import { digestOf } from '@imprimatur/signing';
import { bundleRoot, type Manifest, manifestPath } from './manifest.ts';
import { readManifest } from './read-manifest.ts';
import { readContext, type VerifyInput } from './verify-context.ts';
import { verifyRelease } from './verify-release.ts';
import { type VerifiedText, verifyText } from './verify-text.ts';
import { unpackZip } from './zip-archive.ts';

/** A bundle in which every file, every sign-off and the approval of the release holds. */
export interface VerifiedBundle {
  readonly manifest: Manifest;
  readonly texts: readonly VerifiedText[];
  readonly release: ApprovedRelease;
  /** Texts of this collection and locale that were taken back: whoever has them should stop using them. */
  readonly withdrawn: readonly WithdrawnText[];
  readonly files: number;
  /** Whether the reviewers were the reader's own, not the bundle's. */
  readonly trusted: boolean;
}

/**
 * Verifies a bundle with nothing but its bytes: it holds exactly the files that its manifest names, each with its digest;
 * each text's content has the digest that was signed, by every role that the policy asks for; and the release that
 * lists exactly these texts was approved.
 */
export function verifyBundle(input: VerifyInput): Checked<VerifiedBundle> {
  const broken = (message: string): Diagnostic => problem('bundle-broken', { file: input.file }, message, 'Do not use it; download it again from the publisher.');
  const found = digestOf(input.bytes);
  if (input.expected !== undefined && input.expected !== found) return { kind: 'faulty', diagnostics: [broken(`Found the digest ${found}, expected ${input.expected}.`)] };
  const files = unpackZip(input.bytes);
  if (typeof files === 'string') return { kind: 'faulty', diagnostics: [broken(`Found ${files}.`)] };
  const manifest = readManifest(files);
  if (typeof manifest === 'string') return { kind: 'faulty', diagnostics: [broken(`Found ${manifest}.`)] };
  const fileProblems = checkFiles(files, manifest).map(broken);
  const context = readContext(files, manifest, input);
  if (context.kind === 'faulty') return { kind: 'faulty', diagnostics: [...fileProblems, ...context.diagnostics] };
  const texts = manifest.texts.map((text) => verifyText(text, context.value));
  const release = verifyRelease(context.value, texts.map(({ hands }) => hands));
  const diagnostics = [...fileProblems, ...context.diagnostics, ...texts.flatMap((each) => each.diagnostics), ...release.diagnostics];
  if (release.kind === 'faulty') return { kind: 'faulty', diagnostics };
  const value: VerifiedBundle = {
    manifest,
    texts: texts.map((each) => each.verified),
    release: release.value,
    withdrawn: release.value.candidate.withdrawn.filter(({ document, locale }) => locale === manifest.locale && document.startsWith(`${manifest.collection}/`)),
    files: manifest.files.length,
    trusted: input.reviewers !== undefined,
  };
  return sound(value, diagnostics);
}

function checkFiles(files: ReadonlyMap<string, Uint8Array>, manifest: Manifest): readonly string[] {
  const named = new Map(manifest.files.map((file) => [file.path, file]));
  const own = manifestPath(manifest.locale, manifest.collection);
  const folder = `${bundleRoot(manifest.locale, manifest.collection)}/`;
  const problems: string[] = [];
  for (const [path, { digest }] of named) {
    const bytes = files.get(path);
    if (bytes === undefined) problems.push(`Found no file ${path}, which the manifest names.`);
    else if (digestOf(bytes) !== digest) problems.push(`Found ${path} with another digest than the manifest's: it was changed.`);
  }
  for (const path of files.keys()) if (path !== own && !named.has(path)) problems.push(`Found the file ${path}, which the manifest does not name.`);
  for (const path of files.keys()) if (!path.startsWith(folder)) problems.push(`Found the file ${path} outside of ${folder}, expected every file in the bundle's own folder.`);
  return problems;
}
