import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Reads a file of published test vectors. */
export function readVectors(name: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'vectors', name), 'utf8'));
}

export const hex = (text: string): Uint8Array => Buffer.from(text, 'hex');
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The bytes with one bit changed. */
export function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return changed;
}
