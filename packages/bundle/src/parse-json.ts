import { isJsonValue } from '@imprimatur/signing';

/**
 * The value of a JSON file in the one form in which a bundle's are written; `undefined` for what is none, or could not be
 * written back. In other forms a name may stand twice in an object: one reader takes the first, another the last.
 */
export function parseJson(bytes: Uint8Array | undefined): unknown {
  if (bytes === undefined) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    return isJsonValue(value) && `${JSON.stringify(value, null, 2)}\n` === text ? value : undefined;
  } catch {
    return undefined;
  }
}
