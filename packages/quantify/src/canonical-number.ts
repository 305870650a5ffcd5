/**
 * A plain decimal without needless zeros, from digits with at most one point; text, so that any length is exact.
 * @example canonicalNumber('007.50') // '7.5'
 */
export function canonicalNumber(digits: string): string {
  const [whole = '', decimals = ''] = digits.split('.', 2);
  const head = withoutLeadingZeros(whole);
  const tail = withoutTrailingZeros(decimals);
  return tail === '' ? head : `${head}.${tail}`;
}

/**
 * Times a power of ten, by moving the point.
 * @example shifted('3.5', 6) // '3500000'
 */
export function shifted(number: string, places: number): string {
  const [whole = '', decimals = ''] = number.split('.', 2);
  if (places >= 0) {
    const moved = decimals.padEnd(places, '0');
    return canonicalNumber(`${whole}${moved.slice(0, places)}.${moved.slice(places)}`);
  }
  const moved = whole.padStart(1 - places, '0');
  return canonicalNumber(`${moved.slice(0, places)}.${moved.slice(places)}${decimals}`);
}

/**
 * A share as a decimal where that is exact and short, else as a fraction in lowest terms.
 * @example share(3, 4) // '0.75'
 * @example share(2, 6) // '1/3'
 */
export function share(part: number, whole: number): string {
  const scaled = (part * 1e4) / whole;
  if (Number.isInteger(scaled)) return String(scaled / 1e4);
  const divisor = greatestDivisor(part, whole);
  return `${part / divisor}/${whole / divisor}`;
}

function greatestDivisor(first: number, second: number): number {
  return second === 0 ? first : greatestDivisor(second, first % second);
}

// Loops, not patterns: /0+$/ looks at every run of zeros from each of its zeros.
function withoutLeadingZeros(digits: string): string {
  let start = 0;
  while (start < digits.length - 1 && digits[start] === '0') start += 1;
  return digits === '' ? '0' : digits.slice(start);
}

function withoutTrailingZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits[end - 1] === '0') end -= 1;
  return digits.slice(0, end);
}
