/** The classes of UAX #9, table 4. */
export type BidiClass = 'L' | 'R' | 'AL' | 'EN' | 'ES' | 'ET' | 'AN' | 'CS' | 'NSM' | 'BN' | 'B' | 'S' | 'WS' | 'ON' | 'LRE' | 'RLE' | 'LRO' | 'RLO' | 'PDF' | 'LRI' | 'RLI' | 'FSI' | 'PDI';

/** What opens an isolate. */
export const isolates: ReadonlySet<BidiClass> = new Set(['LRI', 'RLI', 'FSI']);

/**
 * The class of a character: exact for ASCII, Latin, Greek, Cyrillic, Hebrew, Arabic, CJK and general punctuation; for other
 * scripts by what kind of character it is.
 */
export function bidiClass(character: string): BidiClass {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return ascii(code);
  for (const [name, ranges] of classes) for (const [from, to = from] of ranges) if (code >= from && code <= to) return name;
  if (/\p{Mn}|\p{Me}/u.test(character)) return 'NSM';
  if (/[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u.test(character)) return 'AL';
  if (/[\p{Script=Hebrew}\p{Script=Nko}]/u.test(character)) return 'R';
  return /[\p{L}\p{N}\p{Mc}]/u.test(character) ? 'L' : 'ON';
}

function ascii(code: number): BidiClass {
  if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) return 'L';
  if (code >= 0x30 && code <= 0x39) return 'EN';
  if (code === 0x20 || code === 0x0c) return 'WS';
  if (code === 0x2b || code === 0x2d) return 'ES';
  if (code >= 0x23 && code <= 0x25) return 'ET';
  if (code === 0x2c || code === 0x2e || code === 0x2f || code === 0x3a) return 'CS';
  if (code === 0x0a || code === 0x0d || (code >= 0x1c && code <= 0x1e)) return 'B';
  if (code === 0x09 || code === 0x0b || code === 0x1f) return 'S';
  return code < 0x20 || code === 0x7f ? 'BN' : 'ON';
}

const classes: readonly (readonly [BidiClass, readonly (readonly [from: number, to?: number])[]])[] = [
  ['LRE', [[0x202a]]],
  ['RLE', [[0x202b]]],
  ['PDF', [[0x202c]]],
  ['LRO', [[0x202d]]],
  ['RLO', [[0x202e]]],
  ['LRI', [[0x2066]]],
  ['RLI', [[0x2067]]],
  ['FSI', [[0x2068]]],
  ['PDI', [[0x2069]]],
  ['L', [[0x200e]]],
  ['R', [[0x200f]]],
  ['AL', [[0x61c]]],
  ['AN', [[0x600, 0x605], [0x660, 0x669], [0x66b, 0x66c], [0x6dd], [0x890, 0x891], [0x8e2]]],
  ['EN', [[0xb2, 0xb3], [0xb9], [0x6f0, 0x6f9], [0x2070], [0x2074, 0x2079], [0x2080, 0x2089], [0xff10, 0xff19]]],
  ['ES', [[0x207a, 0x207b], [0x208a, 0x208b], [0x2212], [0xfe62, 0xfe63], [0xff0b], [0xff0d]]],
  ['CS', [[0xa0], [0x60c], [0x202f], [0x2044], [0xfe50], [0xfe52], [0xfe55], [0xff0c], [0xff0e, 0xff0f], [0xff1a]]],
  ['ET', [[0xa2, 0xa5], [0xb0, 0xb1], [0x609, 0x60a], [0x66a], [0x2030, 0x2034], [0x20a0, 0x20c0], [0x212e], [0x2213], [0xfe69, 0xfe6a], [0xff03, 0xff05], [0xffe0, 0xffe1], [0xffe5, 0xffe6]]],
  ['WS', [[0x1680], [0x2000, 0x200a], [0x2028], [0x205f], [0x3000]]],
  ['BN', [[0x80, 0x84], [0x86, 0x9f], [0xad], [0x180e], [0x200b, 0x200d], [0x2060, 0x2064], [0xfeff]]],
  ['B', [[0x85], [0x2029]]],
  ['ON', [[0x606, 0x607], [0x60e, 0x60f], [0x6de], [0x6e9], [0xfd3e, 0xfd4f], [0x2100, 0x2101], [0x2190, 0x2211], [0x2214, 0x2335]]],
  ['NSM', [[0x610, 0x61a], [0x64b, 0x65f], [0x670], [0x6d6, 0x6dc], [0x6df, 0x6e4], [0x6e7, 0x6e8], [0x6ea, 0x6ed]]],
];
