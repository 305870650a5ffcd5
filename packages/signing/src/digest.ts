import { createHash, hash } from 'node:crypto';

declare const digestBrand: unique symbol;

/** A SHA-256 digest as `sha256:` and 64 hexadecimal digits. */
export type Digest = `sha256:${string}` & { readonly [digestBrand]: true };

/** The SHA-256 digest (FIPS 180-4) of bytes, or of a string's UTF-8 form. */
export function digestOf(content: string | Uint8Array): Digest {
  return `sha256:${hash('sha256', content, 'hex')}` as Digest;
}

/** A digest of bytes that come piece by piece. */
export function runningDigest(): { readonly update: (chunk: Uint8Array) => void; readonly end: () => Digest } {
  const running = createHash('sha256');
  return { update: (chunk) => void running.update(chunk), end: () => `sha256:${running.digest('hex')}` as Digest };
}

/** Narrows an untrusted string to a digest of the one accepted form. */
export function isDigest(text: string): text is Digest {
  if (text.length !== 'sha256:'.length + 64 || !text.startsWith('sha256:')) return false;
  // A loop, since states hold hundreds of thousands of digests, and a regular expression takes four times as long.
  for (let at = 'sha256:'.length; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!((code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x66))) return false;
  }
  return true;
}

/** The first eight digits, for people and file names; never for a comparison. */
export function shortDigest(digest: Digest): string {
  return digest.slice('sha256:'.length, 'sha256:'.length + 8);
}
