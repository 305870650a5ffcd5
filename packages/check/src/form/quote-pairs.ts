/** The double quotation marks of a language; the French ones bring their spaces. */
export function quotesOf(language: string): { readonly open: string; readonly close: string } {
  const [open = '“', close = '”'] = quotes[language] ?? [];
  return { open, close };
}

const quotes: Readonly<Record<string, readonly [open: string, close: string]>> = {
  fr: ['«\u00A0', '\u00A0»'],
  de: ['„', '“'],
  es: ['«', '»'],
  ar: ['«', '»'],
  it: ['«', '»'],
  pt: ['«', '»'],
};

/**
 * Where the marks of a text open and close, in pairs one after the other; `undefined` where their places leave that open.
 * @example quotePairs('a "b" c', /"/g) // [[2, 4]]
 */
export function quotePairs(text: string, marks: RegExp): readonly (readonly [open: number, close: number])[] | undefined {
  const places = [...text.matchAll(marks)].map(({ index }) => index);
  if (places.length === 0 || places.length % 2 === 1) return undefined;
  const pairs: [number, number][] = [];
  for (let index = 0; index < places.length; index += 2) {
    const [open = 0, close = 0] = places.slice(index, index + 2);
    if (!/^(?:^|[\s([{—–’'/-])$/.test(text[open - 1] ?? '') || /^\s/.test(plainSpace(text[open + 1]))) return undefined;
    if (/^\s/.test(plainSpace(text[close - 1])) || !/^(?:$|[\s\p{P}\uFFFC])/u.test(text[close + 1] ?? '')) return undefined;
    pairs.push([open, close]);
  }
  return pairs;
}

/** No-break spaces belong to the marks. */
function plainSpace(character = ''): string {
  return /[\u00A0\u202F]/.test(character) ? '' : character;
}
