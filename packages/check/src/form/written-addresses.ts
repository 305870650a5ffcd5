/** A mail address or a web address that stands in the words. */
export interface WrittenAddress {
  readonly at: number;
  readonly shown: string;
  /** What must be alike: no scheme, no www, no part that names a language. */
  readonly comparable: string;
}

/**
 * The mail and web addresses of a text.
 * @param languages parts that an address may have instead of each other: `/en/` in the source, `/fr/` in the translation.
 * @example writtenAddresses('See www.who.int/en.', ['en'])[0]?.comparable // 'who.int'
 */
export function writtenAddresses(text: string, languages: readonly string[]): readonly WrittenAddress[] {
  return [...text.matchAll(token)].flatMap(({ 0: written, index }): readonly WrittenAddress[] => {
    const shown = written.replace(/[.:/?#&=~-]+$/, '');
    return isAddress(shown) ? [{ at: index, shown, comparable: comparableOf(shown, languages) }] : [];
  });
}

const token = /[A-Za-z0-9][A-Za-z0-9._%+@:/?#&=~-]*/g;

function isAddress(shown: string): boolean {
  // A DOI is an identifier, however it is written.
  if (!shown.includes('.') || /doi\.org\/|^(?:doi:)?10\.\d{4}/i.test(shown)) return false;
  if (shown.includes('@')) return /^[^@]+@[^@.]+(?:\.[^@.]+)+$/.test(shown);
  if (/^https?:\/\/|^www\./i.test(shown)) return true;
  return /^[a-z0-9-]{2,63}(?:\.[a-z0-9-]{2,63}){0,3}\.(?:com|org|net|gov|edu|info|int|eu|uk|fr|ch|ca)(?:\/|$)/.test(shown);
}

function comparableOf(shown: string, languages: readonly string[]): string {
  if (shown.includes('@')) return shown.toLowerCase();
  const parts = shown.replace(/^https?:\/\//i, '').replace(/^www\./i, '').split(/[/.]/);
  return parts.filter((part) => !languages.includes(part.toLowerCase())).join('.').toLowerCase();
}
