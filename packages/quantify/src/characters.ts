/** Letters of Latin and Arabic script that need no closer look, with the points of the latter. */
export function isPlainLetter(code: number): boolean {
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) || (code >= 0x620 && code <= 0x65f) || (code >= 0x671 && code <= 0x6d3);
}

/** Han characters, each a word of its own. */
export function isHan(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || code === 0x3007 || (code >= 0xf900 && code <= 0xfaff);
}
