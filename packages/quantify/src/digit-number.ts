import { canonicalNumber } from './canonical-number.ts';
import type { Separators } from './language.ts';

/** A number in digits, as it can be read. */
export interface DigitNumber {
  /** Canonical; more than one where the separators leave it open. */
  readonly values: readonly string[];
  readonly ambiguous: boolean;
}

/**
 * Reads digits with their separators by the custom of a language. `parts` are the groups of digits, `signs` what stands
 * between them. Undefined where it is no number but a list or a version: `1.2.3`.
 * @example readDigits(['1', '000'], [','], english) // { values: ['1000'], ambiguous: false }
 * @example readDigits(['1', '000'], ['.'], spanish) // { values: ['1000', '1'], ambiguous: true }
 */
export function readDigits(parts: readonly string[], signs: readonly string[], separators: Separators): DigitNumber | undefined {
  const last = signs.at(-1);
  if (last === undefined) return certain(parts[0] ?? '0');
  const decimal = asDecimal(parts, signs, separators);
  const grouped = asGrouped(parts, signs) ? canonicalNumber(parts.join('')) : undefined;
  if (grouped === undefined) return decimal === undefined ? undefined : { values: [decimal], ambiguous: isForeign(last, separators) };
  if (signs.length > 1 || alwaysGroups.has(last) || decimal === undefined) return certain(grouped);
  return chooseBetween(grouped, decimal, last, separators);
}

const alwaysGroups: ReadonlySet<string> = new Set([' ', '\u00A0', '\u202F', '\u2009', "'", '’', '٬']);
const alwaysDecimal: ReadonlySet<string> = new Set(['٫', '·']);

/** The number with one sign and three digits behind it: which custom holds? */
function chooseBetween(grouped: string, decimal: string, sign: string, separators: Separators): DigitNumber {
  const groups = separators.grouping.includes(sign);
  const divides = separators.decimal.includes(sign) || alwaysDecimal.has(sign);
  if (groups && divides) return { values: [grouped, decimal], ambiguous: true };
  if (groups) return certain(grouped);
  if (divides) return certain(decimal);
  return { values: [grouped, decimal], ambiguous: true };
}

function certain(digits: string): DigitNumber {
  return { values: [canonicalNumber(digits)], ambiguous: false };
}

/** All signs but the last group; the last begins the decimals. */
function asDecimal(parts: readonly string[], signs: readonly string[], separators: Separators): string | undefined {
  const last = signs.at(-1) ?? '';
  if (alwaysGroups.has(last)) return undefined;
  if (signs.length > 1 && (signs.at(-2) === last || !asGrouped(parts.slice(0, -1), signs.slice(0, -1)))) return undefined;
  // `0,5` in English is no English number, yet nothing else either: it is read, and reported as open.
  if (isForeign(last, separators) && signs.length > 1) return undefined;
  return canonicalNumber(`${parts.slice(0, -1).join('')}.${parts.at(-1) ?? ''}`);
}

/** 1 to 3 digits, then groups of three with one and the same sign; never a group of zeros alone in front. */
function asGrouped(parts: readonly string[], signs: readonly string[]): boolean {
  const [first = '', ...rest] = parts;
  if (first.length > 3 || first.startsWith('0') || alwaysDecimal.has(signs[0] ?? '')) return false;
  return rest.every((part) => part.length === 3) && signs.every((sign) => sign === signs[0]) || isIndian(parts, signs);
}

/** 12,34,567: groups of two, then one of three. */
function isIndian(parts: readonly string[], signs: readonly string[]): boolean {
  if (parts.length < 3 || signs.some((sign) => sign !== ',')) return false;
  return (parts[0] ?? '').length <= 2 && parts.at(-1)?.length === 3 && parts.slice(1, -1).every((part) => part.length === 2);
}

function isForeign(sign: string, separators: Separators): boolean {
  return !separators.decimal.includes(sign) && !alwaysDecimal.has(sign) && sign === ',';
}
