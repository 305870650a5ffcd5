import { withPlainDigits } from './plain-digits.ts';

/** Digits that could be dialled. */
export interface TelephoneNumber {
  readonly at: number;
  readonly shown: string;
  readonly digits: string;
  /** How many digits have been said where a group ends. */
  readonly ends: readonly number[];
  readonly isInternational: boolean;
  /** Whether it is dialled for sure; other digits may be its counterpart but need none. */
  readonly isCertain: boolean;
}

/**
 * All stretches of digits that could be a telephone number, whatever their grouping.
 * @example telephoneNumbers('Call 020 7946 0000.')[0]?.digits // '02079460000'
 */
export function telephoneNumbers(text: string): readonly TelephoneNumber[] {
  const plain = withPlainDigits(text);
  return [...plain.matchAll(stretch)].flatMap(({ 0: shown, index }): readonly TelephoneNumber[] => {
    const digits = shown.replace(/\(0\)/, '').replaceAll(/\D/g, '');
    if (digits.length < 5) return [];
    const isCertain = digits.length <= 16 && !/[\p{L}\p{N}.,@/_=-]/u.test(plain[index - 1] ?? '') && looksDialled(shown, digits, plain.slice(Math.max(0, index - 24), index));
    return [{ at: index, shown: text.slice(index, index + shown.length), digits, ends: groupEnds(shown), isInternational: /^[(]?(?:\+|00)/.test(shown), isCertain }];
  });
}

/** Whether the same telephone would ring: with or without the country's code and the zero of long distance. */
export function ringsAt(number: TelephoneNumber, other: TelephoneNumber): boolean {
  if (holds(other, national(number))) return true;
  if (!number.isInternational || other.isInternational) return false;
  // ITU-T E.164: a country's code has one to three digits.
  return [1, 2, 3].some((code) => national(number).length - code >= 6 && national(other) === national(number).slice(code).replace(/^0/, ''));
}

/** Other digits may stand before or behind, such as opening hours, but apart. */
function holds({ digits, ends }: TelephoneNumber, wanted: string): boolean {
  const at = digits.indexOf(wanted);
  return at !== -1 && ends.includes(at + wanted.length);
}

function groupEnds(shown: string): readonly number[] {
  let said = 0;
  return shown.replace(/\(0\)/, '').split(/\D+/).map((group) => (said += group.length));
}

function national({ digits }: TelephoneNumber): string {
  return digits.replace(/^0{1,2}/, '');
}

/** One class of characters, then a digit: nothing to go back over but separators. */
const stretch = /[+(]{0,2}\d[\d\s()./\u2010-\u2015\u2212\u200E\u200F\u2066-\u2069-]*\d/g;

function looksDialled(shown: string, digits: string, before: string): boolean {
  if (isDate(shown) || isRangeOfYears(shown)) return false;
  if (callWord.test(before)) return digits.length >= 6;
  if (digits.length < 7) return false;
  if (/^\(?\+\d/.test(shown)) return digits.length >= 8;
  if (/^\(?0[\d)]/.test(shown)) return digits.length >= 8 && !/^\(?0[.\s]0/.test(shown);
  return /^(?:1[-. ])?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[-.])\d{3}[-. ]\d{4}$/.test(shown);
}

function isDate(shown: string): boolean {
  return /^\d{1,2}[./\s-]{1,2}\d{1,2}[./\s-]{1,2}\d{2,4}$|^\d{4}[./-]\d{1,2}[./-]\d{1,2}$/.test(shown);
}

function isRangeOfYears(shown: string): boolean {
  return /^(?:1[89]|20)\d\d\s?\D\s?(?:1[89]|20)\d\d$/.test(shown);
}

/** Words that stand before a number to dial, in the languages that are published. */
const callWord = /(?:\btel|phone|\bcall|\bfax|\bdial|\bring|hotline|helpline|appel|téléph|llam|teléf|\banruf|telefon|\bwähl|اتصل|اتصال|هاتف|تلفون|电话|拨打|致电|热线|☎|📞)[^\d.]{0,12}$/iu;
