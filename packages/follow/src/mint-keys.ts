import type { LockedSegment, SegmentKey, SegmentKind } from '@imprimatur/formats';
import { withoutValues } from './without-values.ts';

/** Makes keys and anchors that were never used before in the article; also not by what is gone from it. */
export class KeyMint {
  readonly #keys = new Set<string>();
  readonly #groups = new Set<string>();
  readonly #ids = new Set<string>();
  /** For each name with a number the first number that may be free: those below were taken, and none is given back. */
  readonly #counts = new Map<string, number>();

  constructor(used: readonly LockedSegment[]) {
    for (const entry of used) {
      this.#use(entry.key);
      if (entry.id !== undefined) this.#ids.add(entry.id);
    }
  }

  /** Keeps an anchor that the author fixed from being minted for another heading. */
  reserveId(id: string): void {
    this.#ids.add(id);
  }

  /** An anchor from a heading's first words. */
  id(text: string): string {
    const id = this.#firstFree('#', slugOf(text) ?? 'section', (candidate) => !this.#ids.has(candidate));
    this.#ids.add(id);
    return id;
  }

  /** The key of a heading: `<parents>.<id>.heading`. */
  heading(id: string, parent: string | undefined): SegmentKey {
    const path = (name: string): string => (parent === undefined ? name : `${parent}.${name}`);
    const name = this.#firstFree(path(''), reserved.has(id) ? `${id}-section` : id, (candidate) => !this.#keys.has(path(candidate)) && !this.#groups.has(path(candidate)));
    return this.#use(`${path(name)}.heading`);
  }

  /** The key of any other segment, from its first words, under its section's heading. */
  leaf(segment: { readonly kind: SegmentKind; readonly text: string }, section: string): SegmentKey {
    if (segment.kind === 'title' || segment.kind === 'description') return this.#use(segment.kind);
    const name = this.#firstFree(`${section}.`, slugOf(segment.text) ?? segment.kind, (candidate) => {
      const key = `${section}.${candidate}`;
      return candidate !== 'heading' && !this.#keys.has(key) && !this.#groups.has(key);
    });
    return this.#use(`${section}.${name}`);
  }

  #firstFree(group: string, name: string, isFree: (candidate: string) => boolean): string {
    if (isFree(name)) return name;
    let count = this.#counts.get(group + name) ?? 2;
    while (!isFree(`${name}-${count}`)) count += 1;
    this.#counts.set(group + name, count);
    return `${name}-${count}`;
  }

  #use(key: string): SegmentKey {
    this.#keys.add(key);
    for (let dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) this.#groups.add(key.slice(0, dot));
    return key as SegmentKey;
  }
}

/** Names that stand for something else at the top of a catalogue. */
const reserved: ReadonlySet<string> = new Set(['title', 'description', 'opening', 'heading']);

const longestSlug = 36;

/** The first four words in the letters a to z; `undefined` where the script has none of them. */
function slugOf(text: string): string | undefined {
  const words = withoutValues(text)
    .replace(/\[@[^[\]]*\]|\]\([^()]*\)/g, ' ')
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  if (words === null) return undefined;
  let slug = '';
  for (const word of words.slice(0, 4)) {
    if (slug.length + word.length + 1 > longestSlug) break;
    slug = slug === '' ? word : `${slug}-${word}`;
  }
  return slug === '' ? (words[0] ?? '').slice(0, longestSlug) : slug;
}
