/** A field of the SSH wire format (RFC 4251, section 5): a byte, a number of four bytes, or bytes after their length. */
export type WireField = 'byte' | 'uint32' | 'string';

/** What the fields of a layout hold. */
export type WireValues<Layout extends readonly WireField[]> = {
  readonly [Index in keyof Layout]: Layout[Index] extends 'string' ? Uint8Array : number;
};

/**
 * Reads exactly these fields; `undefined` where one does not fit into the bytes, or where some are left over.
 * @example readWire(Uint8Array.of(0, 0, 0, 1, 65, 7), ['string', 'byte']) // [Uint8Array [65], 7]
 */
export function readWire<const Layout extends readonly WireField[]>(bytes: Uint8Array, layout: Layout): WireValues<Layout> | undefined {
  const values: (Uint8Array | number)[] = [];
  let at = 0;
  for (const field of layout) {
    const read = fieldAt(bytes, at, field);
    if (read === undefined) return undefined;
    values.push(read.value);
    at = read.end;
  }
  return at === bytes.length ? (values as unknown as WireValues<Layout>) : undefined;
}

/** Writes a string: its length in four bytes, then its bytes (UTF-8 where it is a text). */
export function wireString(content: Uint8Array | string): Uint8Array {
  const bytes = Buffer.from(content);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

interface FieldRead {
  readonly value: Uint8Array | number;
  readonly end: number;
}

function fieldAt(bytes: Uint8Array, at: number, field: WireField): FieldRead | undefined {
  switch (field) {
    case 'byte': {
      const value = bytes[at];
      return value === undefined ? undefined : { value, end: at + 1 };
    }
    case 'uint32': {
      const value = uint32At(bytes, at);
      return value === undefined ? undefined : { value, end: at + 4 };
    }
    case 'string': {
      const length = uint32At(bytes, at);
      if (length === undefined || length > bytes.length - at - 4) return undefined;
      return { value: bytes.subarray(at + 4, at + 4 + length), end: at + 4 + length };
    }
  }
}

function uint32At(bytes: Uint8Array, at: number): number | undefined {
  return at + 4 > bytes.length ? undefined : new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at);
}
