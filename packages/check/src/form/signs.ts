import type { Passage } from '../passage.ts';

/** Kinds of characters that checks of form look for, one bit each, so that a passage is read once for all of them. */
export const sign = {
  latin: 1,
  greek: 2,
  cyrillic: 4,
  arabic: 8,
  han: 16,
  kana: 32,
  hangul: 64,
  /** Beyond the ranges below: most passages have none, and a check may look closer. */
  rare: 128,
  digit: 256,
  bracket: 512,
  /** All but ’, which is an apostrophe more often. */
  quote: 1024,
  straightQuote: 2048,
  invisible: 4096,
  directionControl: 8192,
  arrow: 0x4000,
  fullWidthLatin: 0x8000,
  /** Another code of a character that has a plain one: ligatures, positional forms, radicals. */
  compatible: 0x10000,
  wideSpace: 0x20000,
  /** ! ? : ; */
  tallMark: 0x40000,
  /** Persian and Urdu letters that look like Arabic ones. */
  arabicTwin: 0x80000,
  /** An at sign, or a full stop within a word. */
  address: 0x100000,
  /** Five digits without a letter between them, as in numbers that are dialled. */
  fiveDigits: 0x200000,
  /** A digit beside a capital letter, as in F60.3. */
  code: 0x400000,
} as const;

/** The kinds of characters in a passage's text. */
export function signsIn({ memory, text }: Passage): number {
  return (memory.signs ??= signsOf(text));
}

/** Letters of any script. */
export const anyLetter: number = sign.latin | sign.greek | sign.cyrillic | sign.arabic | sign.han | sign.kana | sign.hangul | sign.rare;

function signsOf(text: string): number {
  const table = (kinds ??= makeTable());
  const { length } = text;
  let [all, digits, before] = [0, 0, 0];
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    const kind = table[code] ?? 0;
    all |= kind;
    // Nearly every character is a letter behind another one.
    if (kind === plainLatin && digits === 0 && before !== fullStop) {
      before = code;
      continue;
    }
    if ((kind & aDigit) !== 0) {
      digits += 1;
      if (digits === 5) all |= sign.fiveDigits;
      if (isCapital(before)) all |= sign.code;
    } else if ((kind & ofWords) !== 0) {
      if (isCapital(code) && digits > 0) all |= sign.code;
      if (before === fullStop && (kind & plainLatin) !== 0) all |= sign.address;
      digits = 0;
    }
    before = code;
  }
  return all;
}

/** Beside the loop that reads every character, so that it looks nothing up. */
const [plainLatin, aDigit, ofWords]: readonly [number, number, number] = [sign.latin, sign.digit, anyLetter];

function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

const fullStop = 0x2e;

let kinds: Uint32Array | undefined;

function makeTable(): Uint32Array {
  const table = new Uint32Array(0x10000).fill(sign.rare, 0x80);
  for (const [kind, ranges] of Object.entries(rangesOf)) {
    const bit = kind === 'plain' ? 0 : sign[kind as keyof typeof sign];
    for (const [from, to = from] of ranges) table.fill(bit, from, to + 1);
  }
  for (const [kind, ranges] of Object.entries(alsoIn)) for (const [from, to = from] of ranges) for (let code = from; code <= to; code += 1) table[code] = (table[code] ?? 0) | sign[kind as keyof typeof sign];
  return table;
}

type Ranges = readonly (readonly [from: number, to?: number])[];

/** UTF-16 units; what is nowhere here, and not ASCII, is `rare`. */
const rangesOf: Readonly<Record<string, Ranges>> = {
  plain: [[0xa1, 0xb4], [0xb6, 0xb9], [0xbb, 0xbf], [0xd7], [0xf7], [0x300, 0x36f], [0x600, 0x61f], [0x640], [0x64b, 0x66d], [0x670], [0x6d4], [0x2000, 0x206f], [0x2070, 0x209f], [0x20a0, 0x20cf], [0x2100, 0x214f], [0x2150, 0x218f], [0x2200, 0x2bff], [0x3001, 0x3020], [0xff01, 0xff0f], [0xff1a, 0xff20], [0xff3b, 0xff40], [0xff5b, 0xff65], [0xfe00, 0xfe0f], [0xfffc]],
  latin: [[0x41, 0x5a], [0x61, 0x7a], [0xaa], [0xba], [0xc0, 0xd6], [0xd8, 0xf6], [0xf8, 0x24f], [0x1e00, 0x1eff], [0x212a, 0x212b]],
  greek: [[0x370, 0x3ff], [0x1f00, 0x1fff]],
  cyrillic: [[0x400, 0x52f]],
  arabic: [[0x620, 0x63f], [0x641, 0x64a], [0x66e, 0x66f], [0x671, 0x6d3], [0x6d5], [0x6fa, 0x6ff], [0x750, 0x77f], [0x8a0, 0x8c9]],
  han: [[0x3005, 0x3007], [0x3400, 0x4dbf], [0x4e00, 0x9fff]],
  kana: [[0x3041, 0x3096], [0x309d, 0x309f], [0x30a1, 0x30fa], [0x30fd, 0x30ff], [0xff66, 0xff9d]],
  hangul: [[0x1100, 0x11ff], [0xac00, 0xd7a3]],
  digit: [[0x30, 0x39], [0x660, 0x669], [0x6f0, 0x6f9], [0xff10, 0xff19]],
};

/** Kinds that a character has beside its first. */
const alsoIn: Partial<Record<keyof typeof sign, Ranges>> = {
  bracket: [[0x28, 0x29], [0x5b], [0x5d], [0x7b], [0x7d], [0xff08, 0xff09], [0xff3b], [0xff3d], [0xff5b], [0xff5d], [0x3008, 0x300b], [0x3010, 0x3011], [0x3014, 0x3017], [0x27e8, 0x27e9]],
  quote: [[0xab], [0xbb], [0x2018], [0x201a, 0x201f], [0x2039, 0x203a], [0x300c, 0x300f], [0x22], [0xff02]],
  straightQuote: [[0x22], [0x27]],
  invisible: [[0xad], [0x34f], [0x115f, 0x1160], [0x17b4, 0x17b5], [0x180b, 0x180e], [0x200b, 0x200d], [0x2060, 0x2064], [0x206a, 0x206f], [0x3164], [0xfeff], [0xffa0], [0xfff9, 0xfffb], [0xdb40]],
  directionControl: [[0x202a, 0x202e], [0x2066, 0x2069]],
  arrow: [[0x2190, 0x21ff], [0x2794], [0x2798, 0x27be], [0x27f0, 0x27ff]],
  fullWidthLatin: [[0xff21, 0xff3a], [0xff41, 0xff5a]],
  compatible: [[0xfb00, 0xfb06], [0xfb13, 0xfb17], [0xfb50, 0xfdcf], [0xfe70, 0xfefc], [0x2f00, 0x2fd5], [0xf900, 0xfaff], [0xd835]],
  wideSpace: [[0xa0], [0x2000, 0x200a], [0x202f], [0x205f], [0x3000]],
  tallMark: [[0x21], [0x3f], [0x3a, 0x3b], [0xff01], [0xff1f], [0xff1a, 0xff1b], [0x61b], [0x61f]],
  arabicTwin: [[0x6a9], [0x6cc], [0x6be], [0x6c1], [0x6d2]],
  address: [[0x40]],
};
