/** A power of ten behind a number. */
export interface Exponent {
  readonly exponent: number;
  readonly end: number;
  /** `10⁶` is the power itself, `5 × 10⁶` a multiple of it. */
  readonly replaces: boolean;
}

/**
 * Reads the power of ten that stands at a place behind `number`.
 * @example exponentAt('5 × 10^6', 1, '5') // { exponent: 6, end: 8, replaces: false }
 */
export function exponentAt(text: string, place: number, number: string): Exponent | undefined {
  if (number === '10') {
    const alone = match(power, text, place);
    if (alone !== undefined) return { ...alone, replaces: true };
  }
  times.lastIndex = place;
  const multiple = times.exec(text);
  const behind = multiple === null ? undefined : match(power, text, place + multiple[0].length);
  return behind === undefined ? undefined : { ...behind, replaces: false };
}

const times = / ?[×x*·] ?10(?=[\^⁻⁰¹²³⁴-⁹])/y;
const power = /\^([-+]?\d{1,2})(?!\d)|([⁻⁺]?[⁰¹²³⁴-⁹]{1,2})/y;
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function match(pattern: RegExp, text: string, place: number): { readonly exponent: number; readonly end: number } | undefined {
  pattern.lastIndex = place;
  const found = pattern.exec(text);
  if (found === null) return undefined;
  const exponent = Number(found[1] ?? (found[2] ?? '').replace('⁻', '-').replace('⁺', '').replace(/[⁰¹²³⁴-⁹]/g, (digit) => String(raised.indexOf(digit))));
  return { exponent, end: place + found[0].length };
}
