/** One value in DER (X.690): its tag and what it holds. */
export interface DerValue {
  readonly tag: number;
  readonly content: Uint8Array;
}

/** The tags that PKCS #8 needs. */
export const derTags: { readonly octetString: 0x04; readonly sequence: 0x30 } = { octetString: 0x04, sequence: 0x30 };

/** Writes a SEQUENCE of values that are written already. */
export function derSequence(...parts: readonly Uint8Array[]): Uint8Array {
  return derValue(derTags.sequence, Buffer.concat(parts));
}

/** Writes an OCTET STRING. */
export function derString(content: Uint8Array): Uint8Array {
  return derValue(derTags.octetString, content);
}

function derValue(tag: number, content: Uint8Array): Uint8Array {
  const { length } = content;
  if (length > 0xffff) throw new TypeError(`a DER value of ${length} bytes`);
  // X.690, 8.1.3 and 10.1: a length below 128 in one byte, a greater one in as few as it takes, with their count before it.
  const head = length < 0x80 ? [tag, length] : length < 0x100 ? [tag, 0x81, length] : [tag, 0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from(head), content]);
}

/** The values that stand one after the other in these bytes; `undefined` where one does not fit. */
export function readDer(bytes: Uint8Array): readonly DerValue[] | undefined {
  const values: DerValue[] = [];
  for (let at = 0; at < bytes.length; ) {
    const head = headAt(bytes, at);
    if (head === undefined || head.start + head.length > bytes.length) return undefined;
    values.push({ tag: bytes[at] ?? 0, content: bytes.subarray(head.start, head.start + head.length) });
    at = head.start + head.length;
  }
  return values;
}

function headAt(bytes: Uint8Array, at: number): { readonly start: number; readonly length: number } | undefined {
  const [, first, second, third] = bytes.subarray(at, at + 4);
  if (first === undefined) return undefined;
  if (first < 0x80) return { start: at + 2, length: first };
  if (first === 0x81 && second !== undefined) return { start: at + 3, length: second };
  if (first === 0x82 && second !== undefined && third !== undefined) return { start: at + 4, length: second * 0x100 + third };
  return undefined;
}
