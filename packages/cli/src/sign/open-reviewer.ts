import type { Reviewer } from '@imprimatur/formats';
import type { PrivateKey } from '@imprimatur/signing';
import { openSigner } from '../keys/open-signer.ts';
import type { World } from '../world.ts';
import { reviewerOfKey } from './reviewer-of-key.ts';

/** Who signs, with which key. */
export interface SigningReviewer {
  readonly kind: 'opened';
  readonly key: PrivateKey;
  readonly reviewer: Reviewer;
}

/** What a person typed to say who signs. */
export interface ReviewerWanted {
  readonly key?: string;
  readonly passphraseFile?: string;
  readonly as?: string;
}

/** Opens the person's key and finds whose it is, or says in a sentence why nobody can sign. */
export async function openReviewer({ key, passphraseFile, as }: ReviewerWanted, reviewers: readonly Reviewer[], world: World): Promise<SigningReviewer | { readonly kind: 'refused'; readonly message: string }> {
  const signer = await openSigner({ key, passphraseFile }, world);
  if (signer.kind === 'refused') return signer;
  const reviewer = reviewerOfKey(signer.key.publicKey, as, reviewers);
  return typeof reviewer === 'string' ? { kind: 'refused', message: reviewer } : { kind: 'opened', key: signer.key, reviewer };
}
