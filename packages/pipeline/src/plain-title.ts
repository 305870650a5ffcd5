import { plainText } from '@imprimatur/parse';
import type { LocalizedDocument } from '@imprimatur/translate';

/** The title of a text without markup, in its own language. */
export function plainTitle(document: LocalizedDocument): string {
  return plainPassage(document, 'title');
}

/** A passage of the front matter without markup, its values filled in. */
export function plainPassage({ segments, values }: LocalizedDocument, key: 'title' | 'description'): string {
  return plainText([...segments.values()].find((segment) => segment.key === key)?.inlines ?? [], (name, form) => values.get(name)?.[form] ?? '');
}
