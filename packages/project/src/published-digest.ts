import type { Diagnostic } from '@imprimatur/diagnostics';
import { nameOfText } from '@imprimatur/review';
import type { Digest } from '@imprimatur/signing';
import type { Files } from './files.ts';
import { readCandidateOf, releaseVersions } from './release-folder.ts';

/** The contents of a text that candidates list. */
export interface PublishedContents {
  /** Each once, the newest first. */
  readonly digests: readonly Digest[];
  /** Which candidates cannot be read, and so may list others. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Every content of a text that any candidate in content/releases lists: whoever has one of them may still use it, and
 * whether a candidate was published is known for certain to nobody.
 * @example publishedContents(project, 'medicines/aspirin', 'fr').digests
 */
export function publishedContents({ files }: { readonly files: Files }, document: string, locale: string): PublishedContents {
  const name = nameOfText({ document, locale });
  const candidates = releaseVersions(files).map((version) => readCandidateOf(files, version));
  const digests = candidates.flatMap((candidate) => (candidate.kind === 'sound' ? candidate.value.texts.filter((text) => nameOfText(text) === name).map(({ digest }) => digest) : []));
  return { digests: [...new Set(digests)], diagnostics: candidates.flatMap(({ diagnostics }) => diagnostics) };
}
