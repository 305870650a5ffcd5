import { type Checked, sound, warning } from '@imprimatur/diagnostics';
import { limits, type LocalDate, type Policy, readPolicy, readReviewers, type Reviewer } from '@imprimatur/formats';
import type { TrustInput } from '@imprimatur/review';
import type { Digest } from '@imprimatur/signing';
import { bundleRoot, type Manifest } from './manifest.ts';

/** A bundle, and whom its reader trusts. */
export interface VerifyInput {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The digest that the publisher gave for the file, where the reader has it. */
  readonly expected: Digest | undefined;
  /** The reviewers that the reader trusts; without them those in the bundle, which proves less. */
  readonly reviewers: readonly Reviewer[] | undefined;
  readonly today: LocalDate;
}

/** An unpacked bundle, and by what it is judged. */
export interface VerifyContext {
  /** The bundle's name, for messages. */
  readonly file: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly manifest: Manifest;
  /** The bundle's own; every signature is over what it asks, so that another one verifies nothing. */
  readonly policy: Policy;
  readonly trust: TrustInput;
}

/** Reads policy and reviewers: the reader's own, or those in the bundle with a warning. */
export function readContext(files: ReadonlyMap<string, Uint8Array>, manifest: Manifest, { file, reviewers: own, today }: VerifyInput): Checked<VerifyContext> {
  const root = bundleRoot(manifest.locale, manifest.collection);
  const policy = readPolicy(`${root}/policy.yaml`, textOf(files.get(`${root}/policy.yaml`)));
  const reviewers = own === undefined ? readReviewers(`${root}/reviewers.yaml`, textOf(files.get(`${root}/reviewers.yaml`))) : sound(own);
  if (policy.kind === 'faulty') return policy;
  if (reviewers.kind === 'faulty') return reviewers;
  const notes = own === undefined ? [warning('bundle-unsigned', { file }, 'Found no reviewers of your own to trust, so the sign-offs were verified against the keys in the bundle itself.', 'Get reviewers.yaml from the publisher by a way that you trust, and pass it with --reviewers.')] : [];
  return sound({ file, files, manifest, policy: policy.value, trust: { reviewers: reviewers.value, demonstration: manifest.demonstration, today } }, notes);
}

/** The text of a file; empty where there is none, or more than any real one has: its reader refuses that, and is not made for more. */
export function textOf(bytes: Uint8Array = new Uint8Array(), limit: number = limits.data): string {
  return bytes.length > limit ? '' : new TextDecoder().decode(bytes);
}
