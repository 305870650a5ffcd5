/**
 * The text with the digits of Arabic, Persian and full-width forms as 0 to 9; every character stays where it was.
 * @example withPlainDigits('٥٠') // '50'
 */
export function withPlainDigits(text: string): string {
  if (!otherDigit.test(text)) return text;
  return text.replaceAll(otherDigits, (digit) => String((digit.charCodeAt(0) - zeroOf(digit)) % 10));
}

const otherDigit = /[\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19]/;
const otherDigits = /[\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19]/g;

function zeroOf(digit: string): number {
  if (digit < '\u06F0') return 0x660;
  return digit < '\uFF10' ? 0x6f0 : 0xff10;
}
