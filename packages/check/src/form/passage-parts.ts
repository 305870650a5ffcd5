import type { Inline } from '@imprimatur/parse';
import type { Passage } from '../passage.ts';

/** What a passage holds beside its words. */
export interface PassageParts {
  readonly values: ReadonlySet<string>;
  /** Sorted; each as often as it stands there. */
  readonly citations: readonly string[];
  /** Targets, sorted; each as often as it stands there. */
  readonly links: readonly string[];
  /** Those of the links whose text is their target; Markdown makes them of addresses. */
  readonly shownLinks: ReadonlySet<string>;
  /** Signs of markup that Markdown read as text: `**`, `](`, a backtick. */
  readonly loose: readonly string[];
}

/** The parts of a passage; the same object for all that hold nothing but words. */
export function partsOf({ memory, inlines }: Passage): PassageParts {
  return (memory.parts ??= inlines.every(isPlain) ? plainParts : collect(inlines));
}

/** Most passages: words, and nothing that could differ. */
export const plainParts: PassageParts = { values: new Set(), citations: [], links: [], shownLinks: new Set(), loose: [] };

/** What of `wanted` is not in `given`, each as often as it is missing. */
export function without(wanted: readonly string[], given: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const item of given) left.set(item, (left.get(item) ?? 0) + 1);
  return wanted.filter((item) => {
    const count = left.get(item) ?? 0;
    left.set(item, count - 1);
    return count < 1;
  });
}

/** A star that touches a word, as a marker does; `5 * 3` has none. */
const looseMarks = /\*+(?=\S)|(?<=[^\s*])\*+|\]\(|`/g;

function isPlain(inline: Inline): boolean {
  return inline.kind === 'text' && !/[*`]|\]\(/.test(inline.text);
}

function collect(inlines: readonly Inline[]): PassageParts {
  const [values, citations, links, loose] = [new Set<string>(), [] as string[], [] as string[], [] as string[]];
  const shownLinks = new Set<string>();
  const walk = (inline: Inline): void => {
    switch (inline.kind) {
      case 'text':
        for (const [mark] of inline.text.matchAll(looseMarks)) loose.push(mark);
        break;
      case 'citation':
        for (const reference of inline.references) citations.push(reference);
        break;
      case 'value':
        values.add(inline.name);
        break;
      case 'link':
        links.push(inline.target);
        if (showsTarget(inline.children, inline.target)) shownLinks.add(inline.target);
        inline.children.forEach(walk);
        break;
      case 'strong':
      case 'emphasis':
        inline.children.forEach(walk);
        break;
    }
  };
  inlines.forEach(walk);
  return { values, citations: citations.toSorted(), links: links.toSorted(), shownLinks, loose };
}

function showsTarget([first]: readonly Inline[], target: string): boolean {
  return first?.kind === 'text' && target.replace(/^(?:mailto:|https?:\/\/)/, '') === first.text.replace(/^https?:\/\//, '');
}
