/**
 * A text in which what differs only in looks is alike, each character still at its place: digits of any script are 0 to 9,
 * full-width signs, dashes and apostrophes are the plain ones. Lower case where that keeps the places.
 * @example fold('５～١٠ MG') // '5~10 mg'
 */
export function fold(text: string): string {
  const plain = special.test(text) ? text.replace(specials, (sign) => signs.get(sign) ?? digitOf(sign)) : text;
  const lower = plain.toLowerCase();
  return lower.length === plain.length ? lower : plain;
}

/** Characters that say nothing and take no room: marks of direction, joiners, soft hyphens. */
export function isInvisible(code: number): boolean {
  return (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x2069) || code === 0xad || code === 0xfeff || code === 0x61c;
}

/** A word of Arabic without its points, its alifs and its final letters alike; other words as they are. */
export function foldWord(word: string): string {
  const first = word.charCodeAt(0);
  if (first < 0x80) return word.includes('ß') ? word.replaceAll('ß', 'ss') : word;
  if (first >= 0x600 && first <= 0x6ff) return !arabicForms.test(word) ? word : word.replace(/[\u0640\u064B-\u0652\u0670]/g, '').replace(/[أإآٱ]/g, 'ا').replaceAll('ى', 'ي').replaceAll('ة', 'ه');
  return word.includes('ß') ? word.replaceAll('ß', 'ss') : word;
}

const arabicForms = /[\u0640\u064B-\u0652\u0670أإآٱىة]/;

const signs: ReadonlyMap<string, string> = new Map(
  Object.entries({ '％': '%', '٪': '%', '：': ':', '∶': ':', '／': '/', '．': '.', '＜': '<', '＞': '>', '＝': '=', '＋': '+', '－': '-', '（': '(', '）': ')', '～': '~', '〜': '~', '∼': '~', '≈': '~', '‐': '-', '‑': '-', '–': '-', '—': '-', '−': '-', '’': "'", 'ʼ': "'", 'μ': 'µ', '⩽': '≤', '⩾': '≥', '⁄': '/', '∕': '/', '﹪': '%', '＄': '$', '￥': '¥' }),
);
// No pattern with `g` is used with `test`: it would remember where it stood.
// Letters, Han characters and quotation marks are left as they are: most texts need no more than this look.
const special = /[^\u0000-\u007F\u00A0\u00A1\u00AB\u00BB\u00BF-\u024F\u060C\u0620-\u065F\u0671-\u06D3\u201C-\u201E\u3000-\u3003\u4E00-\u9FFF\uFF0C\uFFFC]/;
const specials = /[\p{Nd}％：∶／．＜＞＝＋－（）～〜∼≈‐‑–—−’ʼμ⩽⩾⁄∕﹪٪＄￥]/gu;

/** Decimal digits of every script stand in tens: the value is how far back its zero is. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  // Places must stay: digits outside the first plane have two units, and no leaflet has them.
  if (code > 0xffff || code < 0x80) return digit;
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCharCode(zero - 1))) zero -= 1;
  return String(code - zero);
}
