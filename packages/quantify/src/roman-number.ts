/**
 * The value of a Roman numeral of two letters or more, up to 39; nothing else is one in a leaflet.
 * @example romanNumber('III') // 3
 */
export function romanNumber(word: string): number | undefined {
  const first = word.charCodeAt(0);
  return word.length > 6 || word.length < 2 || (first !== 0x49 && first !== 0x56 && first !== 0x58) ? undefined : romans.get(word);
}

const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
const romans: ReadonlyMap<string, number> = new Map(Array.from({ length: 39 }, (_, index): [string, number] => [`${'X'.repeat(Math.floor((index + 1) / 10))}${ones[(index + 1) % 10]}`, index + 1]));
