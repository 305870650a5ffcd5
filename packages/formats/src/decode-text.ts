import { type Checked, faulty, problem, sound } from '@imprimatur/diagnostics';

/** The largest size of a file of each kind, in bytes: generous for real ones, small enough to be read at once. */
export interface FileLimits {
  readonly article: number;
  readonly data: number;
  readonly image: number;
}

/** The limits in force. */
export const limits: FileLimits = { article: 1_000_000, data: 4_000_000, image: 5_000_000 };

/**
 * The text of a file's bytes: UTF-8 or nothing, a byte order mark dropped, line ends as line feeds.
 * Replacement characters would lose what a person wrote, so malformed bytes are an error.
 */
export function decodeText(file: string, bytes: Uint8Array, limit: number): Checked<string> {
  if (bytes.length > limit) {
    const found = `Found a file of more than ${limit} bytes, expected at most that.`;
    return faulty(problem('file-too-large', { file }, found, 'Split it, or remove what does not belong in it.'));
  }
  try {
    const text = strictUtf8.decode(bytes);
    return sound(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
  } catch {
    return faulty(notUtf8(file, bytes));
  }
}

/** Drops a byte order mark and throws on malformed bytes (WHATWG Encoding, 'fatal'). */
const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

function notUtf8(file: string, bytes: Uint8Array): ReturnType<typeof problem> {
  const lines = wellFormedBeginning(bytes).split(/\r\n?|\n/);
  const start = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  return problem('not-utf8', { file, start }, 'Found bytes that are not UTF-8, expected UTF-8 text.', 'Save the file as UTF-8.');
}

/** The text before the first malformed byte. Decoding marks that with U+FFFD, but a person may have written one before. */
function wellFormedBeginning(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let [from, byte] = [0, 0];
  for (let at = text.indexOf('\uFFFD'); at !== -1; at = text.indexOf('\uFFFD', from)) {
    byte += Buffer.byteLength(text.slice(from, at));
    if (bytes[byte] !== 0xef || bytes[byte + 1] !== 0xbf || bytes[byte + 2] !== 0xbd) return text.slice(0, at).replace(/^\uFEFF/, '');
    [from, byte] = [at + 1, byte + 3];
  }
  return text;
}
