import { decodeText, limits } from '@imprimatur/formats';
import { readCandidate } from '@imprimatur/release';
import type { Digest } from '@imprimatur/signing';
import { layout } from './layout.ts';
import type { Project } from './read-project.ts';

/** The content of a text in the release that the publication names; `undefined` where it is not in it, or there is none. */
export function publishedDigest({ files, shared }: Project, document: string, locale: string): Digest | undefined {
  const file = layout.candidate(shared.publication.release.version);
  const bytes = files.read(file, limits.data);
  const text = bytes === undefined ? undefined : decodeText(file, bytes, limits.data);
  const candidate = text?.kind === 'sound' ? readCandidate(file, text.value) : undefined;
  return candidate?.kind === 'sound' ? candidate.value.texts.find((each) => each.document === document && each.locale === locale)?.digest : undefined;
}
