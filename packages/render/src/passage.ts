import type { LocaleSettings, SegmentKey } from '@imprimatur/formats';
import type { Inline } from '@imprimatur/parse';
import type { LocalizedDocument, Words } from '@imprimatur/translate';

/** A segment as a page shows it. */
export interface Passage {
  /** The segment that is shown; none in a label, which repeats it. */
  readonly key: SegmentKey | undefined;
  readonly inlines: readonly Inline[];
  /** The language of the words where it is not the page's. */
  readonly foreign: LocaleSettings | undefined;
  /** What a reader of a draft has to know about this passage. */
  readonly mark: string | undefined;
}

/** Looks up the passage of a segment. */
export function passageOf(document: LocalizedDocument, source: LocaleSettings, words: Words, key: SegmentKey): Passage {
  const segment = document.segments.get(key);
  if (segment === undefined) throw new RangeError(`the article has no segment ${key}`);
  if (segment.fallsBack) return { key, inlines: segment.inlines, foreign: source, mark: words.word('marks.fallback') };
  return { key, inlines: segment.inlines, foreign: undefined, mark: segment.status === 'stale' ? words.word('marks.stale') : undefined };
}

/** The passage as the label of something else: without links and citations. */
export function labelOf(passage: Passage): Passage {
  return { ...passage, key: undefined, inlines: withoutLinks(passage.inlines), mark: undefined };
}

function withoutLinks(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    switch (inline.kind) {
      case 'text':
      case 'value':
        return [inline];
      case 'strong':
      case 'emphasis':
        return [{ ...inline, children: withoutLinks(inline.children) }];
      case 'link':
        return withoutLinks(inline.children);
      case 'citation':
        return [];
    }
  });
}
