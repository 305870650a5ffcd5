import { digestOf } from '@imprimatur/signing';

/**
 * A name for good without a server: a UUID of version 8 (RFC 9562, 5.8) made of a digest.
 * @example urn('entry\nExample Clinic\nmedicines/aspirin@fr') // 'urn:uuid:…'
 */
export function urn(name: string): string {
  const hex = digestOf(`imprimatur.feed/1\n${name}`).slice('sha256:'.length);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
