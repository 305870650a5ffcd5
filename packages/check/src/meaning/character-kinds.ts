/** What a character is to a text's words; the breaks between words are ordered by their strength. */
export const kind = { meaningless: 0, bracket: 1, comma: 2, clause: 3, sentence: 4, latinStop: 5, letter: 6, han: 7, value: 8, apostrophe: 9 } as const;

/** The kind of each UTF-16 code unit. */
export function characterKinds(): Uint8Array {
  return (table ??= makeTable());
}

let table: Uint8Array | undefined;

/** Letters, digits and marks of all scripts: whatever is no punctuation that texts use. */
function makeTable(): Uint8Array {
  const made = new Uint8Array(0x10000).fill(kind.letter);
  for (const [from, to] of withoutLetters) made.fill(kind.meaningless, from, to + 1);
  for (const [from, to = from] of letters) made.fill(kind.letter, from, to + 1);
  for (const [from, to] of hanCharacters) made.fill(kind.han, from, to + 1);
  for (const [of, signs] of signsOf) for (const sign of signs) made[sign.charCodeAt(0)] = kind[of];
  return made;
}

type Ranges = readonly (readonly [from: number, to: number])[];

/** ASCII, Latin-1 signs, punctuation and symbols, those of Chinese, and full-width forms. */
const withoutLetters: Ranges = [[0, 0xbf], [0x2000, 0x2bff], [0x3000, 0x303f], [0xff00, 0xffff]];

const letters: readonly (readonly [from: number, to?: number])[] = [[0x30, 0x39], [0x41, 0x5a], [0x61, 0x7a], [0xaa], [0xad], [0xb5], [0xba], [0x200b, 0x200d], [0x3005], [0x3007], [0xff10, 0xff19], [0xff21, 0xff3a], [0xff41, 0xff5a], [0xff66, 0xffdc]];

/** Of the basic plane, and halves of those beyond. */
const hanCharacters: Ranges = [[0x3400, 0x9fff], [0xd800, 0xdfff], [0xf900, 0xfaff]];

const signsOf: readonly (readonly [of: keyof typeof kind, signs: string])[] = [
  // × ÷, the Arabic triple dot, per cent, separators, star and full stop.
  ['meaningless', '\u00D7\u00F7\u061E\u066A\u066B\u066C\u066D\u06D4'],
  ['comma', ',،，、'],
  ['bracket', '()（）[]'],
  ['clause', ';:؛；：–—'],
  ['sentence', '。！？؟\n'],
  ['latinStop', '.!?…'],
  ['value', '\uFFFC'],
  ['apostrophe', '\'\u2019'],
];
