declare const segmentKeyBrand: unique symbol;

/** The key of a segment: names joined by dots, nested under their heading's id. */
export type SegmentKey = string & { readonly [segmentKeyBrand]: true };

/** What the names of collections, articles, values, headings and keys are made of. */
export const nameRule = 'letters a to z, digits and single hyphens';

/** Whether a word is a name: safe in a path, a URL, a JSON key and on any file system. */
export function isName(word: string): boolean {
  return word.length <= 80 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(word);
}

/**
 * The groups that a key stands in, the outermost first.
 * @example groupsOf('risks.liver.heading') // ['risks', 'risks.liver']
 */
export function groupsOf(key: string): readonly string[] {
  const names = key.split('.');
  return names.slice(1).map((_, index) => names.slice(0, index + 1).join('.'));
}

/** Narrows a string to a segment key. */
export function isSegmentKey(text: string): text is SegmentKey {
  return text.length <= 80 ? /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(text) : text.split('.').every(isName);
}
