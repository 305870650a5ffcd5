import type { Policy } from '@imprimatur/formats';
import { canonicalJson, type Digest, digestOf } from '@imprimatur/signing';

/**
 * The digest of all that the policy asks of a release. It is part of the candidate and of each approval: what was
 * approved under one policy does not count under another, and the rules for texts may change freely.
 */
export function releasePolicyDigest({ release, separation }: Policy): Digest {
  return digestOf(
    canonicalJson({
      format: 'imprimatur.release-policy/1',
      persons: release?.persons ?? null,
      coversTemplates: release?.coversTemplates ?? null,
      separation: [...new Set(separation.release)].toSorted(),
    }),
  );
}
