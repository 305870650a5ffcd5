import type { Digest } from './digest.ts';

/** The form in which a key stands in reviewers.yaml. */
export type KeyKind = 'ed25519' | 'ssh';

/** A public key with its id. */
export interface PublicKey {
  readonly kind: KeyKind;
  /** What signs: `ed25519`, or the name of the key's type in SSH, such as `ssh-ed25519`. */
  readonly algorithm: string;
  /** The digest of the key's own material: computed, never taken from a file, and one for one key in whatever form it is listed. */
  readonly id: Digest;
  /** The key as it stands in reviewers.yaml. */
  readonly text: string;
  /** Whether this is the key's signature over exactly this message. Never throws, whatever the bytes. */
  readonly verifies: (message: Uint8Array, signature: Uint8Array) => boolean;
}
