/** The bytes of base64 (RFC 4648, section 4) that is exactly what an encoder writes: padded, with no white space and no stray bits. */
export function strictBase64(text: string): Uint8Array | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}
