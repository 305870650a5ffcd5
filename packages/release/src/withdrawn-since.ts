import type { LocalDate } from '@imprimatur/formats';
import { shortDigest } from '@imprimatur/signing';
import type { Candidate } from './candidate.ts';
import type { Difference } from './differences.ts';
import type { ReleaseText } from './release-text.ts';
import { textName } from './text-name.ts';
import { withdrawalsOf } from './withdrawals.ts';

/**
 * The texts of a candidate that were taken back after its date: a release that waited for its embargo must not publish them.
 * @param texts the texts of the publication, judged by `today` and not by the candidate's date
 */
export function withdrawnSince(candidate: Candidate, texts: Iterable<ReleaseText>, today: LocalDate): readonly Difference[] {
  const listed = new Map(candidate.texts.map((text) => [textName(text), text.digest]));
  const found: Difference[] = [];
  for (const text of texts)
    for (const { digest, from, reason } of withdrawalsOf(text))
      if (listed.get(textName(text)) === digest)
        found.push({
          kind: 'withdrawn',
          found: `${textName(text)} (${shortDigest(digest)}), withdrawn from ${from} on: ${JSON.stringify(reason)}`,
          expected: `no text that is withdrawn by ${today}`,
          mend: 'Propose a new release without it: imprimatur release propose.',
        });
  return found;
}
