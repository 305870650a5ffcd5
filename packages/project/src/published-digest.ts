import { compareVersions } from '@imprimatur/release';
import { nameOfText } from '@imprimatur/review';
import type { Digest } from '@imprimatur/signing';
import type { Files } from './files.ts';
import type { Project } from './read-project.ts';
import { readCandidateOf } from './release-folder.ts';

/**
 * The content of a text that was published last: in the release that content/publication.yaml names, or in the latest one
 * before it that held the text, since whoever has that may still use it. `undefined` where none held it.
 * @example publishedDigest(project, 'medicines/aspirin', 'fr')
 */
export function publishedDigest({ files, shared }: Project, document: string, locale: string): Digest | undefined {
  return digestUpTo(shared.publication.release.version, nameOfText({ document, locale }), files);
}

function digestUpTo(version: string, name: string, files: Files): Digest | undefined {
  const candidate = readCandidateOf(files, version);
  if (candidate.kind === 'faulty') return undefined;
  const { texts, previous } = candidate.value;
  const text = texts.find((each) => nameOfText(each) === name);
  if (text !== undefined) return text.digest;
  // Files that name a later release as the one before could lead in a circle.
  const isEarlier = previous !== null && compareVersions(previous.version, version) < 0;
  return isEarlier ? digestUpTo(previous.version, name, files) : undefined;
}
