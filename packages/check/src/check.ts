import type { CheckCode, Severity } from '@imprimatur/diagnostics';
import type { LocalDate, SegmentKey, SegmentKind, Term, WordingLists } from '@imprimatur/formats';
import type { SourceDocument } from '@imprimatur/parse';
import type { Passage } from './passage.ts';

/** A check: what must hold, why, and how what breaks it is found. One file each. */
export type Check = PassageCheck | TranslationCheck | ArticleCheck;

/** What `imprimatur explain` tells of a check. */
export interface Rule {
  readonly code: CheckCode;
  /** Where the publication says nothing else. */
  readonly severity: Severity;
  /**
   * What protects patients cannot be lowered for a whole publication: a single finding can be waived, by a person, for a
   * reason, until the passage changes. What protects the outputs cannot be waived either: no page could be set.
   */
  readonly protects: 'outputs' | 'patients' | 'quality';
  /** What must hold, in a sentence. */
  readonly rule: string;
  /** What happens to a reader where it does not. */
  readonly reason: string;
  /** The edit to make. */
  readonly mend: string;
  /** The languages that it knows, by primary subtag; of a pair, the target's. */
  readonly languages: 'all' | readonly string[];
  /** Numbers that a publication may set. */
  readonly parameters?: Readonly<Record<string, Parameter>>;
}

/** A number that a publication may set. */
export interface Parameter {
  readonly default: number;
  readonly means: string;
}

/** Compares one passage with its translation. */
export interface PassageCheck extends Rule {
  readonly of: 'passage';
  /** Run as tests: `good` has no finding of this check, `bad` has one. Markdown of one passage. */
  readonly examples: readonly PassageExample[];
  readonly find: (pair: PassagePair, context: CheckContext) => readonly Found[];
  /** Mends what is mechanical in a translation's canonical Markdown; it changes no word. */
  readonly fix?: (target: Passage) => string;
}

/** Looks at all passages of a translation together. */
export interface TranslationCheck extends Rule {
  readonly of: 'translation';
  /** Each text is a list of [source, target] passages. */
  readonly examples: readonly TranslationExample[];
  readonly find: (pairs: readonly PassagePair[], context: CheckContext) => readonly FoundIn[];
}

/** Looks at a text on its own. */
export interface ArticleCheck extends Rule {
  readonly of: 'article';
  /** `source`: only the text that authors write; `every text`: translations too. */
  readonly runsOn: 'source' | 'every text';
  /** Bodies in Markdown; `frontMatter` adds fields to the plain one of the tests. */
  readonly examples: readonly ArticleExample[];
  readonly find: (article: TextUnderCheck, context: CheckContext) => readonly FoundIn[];
}

/** A passage and its translation; what is common to a locale is in `context`. */
export interface PassagePair {
  readonly key: SegmentKey;
  readonly kind: SegmentKind;
  readonly source: Passage;
  readonly target: Passage;
}

/** A whole text in one locale. */
export interface TextUnderCheck {
  /** The skeleton, its front matter and where passages stand; alike for all locales. */
  readonly document: SourceDocument;
  readonly locale: string;
  /** In document order. */
  readonly passages: ReadonlyMap<SegmentKey, Passage>;
}

/** What checks may ask beside the texts. */
export interface CheckContext {
  readonly sourceLocale: string;
  /** The locale of the text that is checked. */
  readonly locale: string;
  /** The script's direction in that locale. */
  readonly direction: 'ltr' | 'rtl';
  readonly terms: readonly Term[];
  /** Lists of words of this locale that reviewers own, where it has them. */
  readonly wording: WordingLists | undefined;
  /** The release's date, never the clock's. */
  readonly today: LocalDate;
  /** A parameter of the check that runs, as the publication sets it. */
  readonly parameter: (name: string) => number;
}

/** Something found in a passage. */
export interface Found {
  /** The words that are meant, as they stand in the text looked at; the whole passage where left out. */
  readonly words?: string;
  /** Where `words` begins in the passage's `text`, for words that stand in it more than once. */
  readonly at?: number;
  /** What was found, then what was expected. */
  readonly message: string;
  /** The edit to make, where it says more than the rule's `mend`. */
  readonly hint?: string;
}

/** Something found in a text: in one of its passages, or, without a key, in the front matter's field `path`. */
export interface FoundIn extends Found {
  readonly key?: SegmentKey;
  readonly path?: readonly PropertyKey[];
  /** Other passages that belong to it: the one it contradicts. */
  readonly related?: readonly { readonly key: SegmentKey; readonly words?: string; readonly message: string }[];
}

/** A passage that the check must leave alone, and one that it must find. */
export interface PassageExample {
  /** `fr`, `zh-Hans`. */
  readonly locale: string;
  readonly source: string;
  readonly good: string;
  readonly bad: string;
  /** Words that the finding marks in `bad`, where it marks any. */
  readonly words?: string;
}

/** A translation that the check must leave alone, and one that it must find. */
export interface TranslationExample {
  readonly locale: string;
  readonly good: readonly (readonly [source: string, target: string])[];
  readonly bad: readonly (readonly [source: string, target: string])[];
}

/** An article that the check must leave alone, and one that it must find. */
export interface ArticleExample {
  readonly locale: string;
  readonly good: string;
  readonly bad: string;
  /** YAML that is added to the front matter of both. */
  readonly frontMatter?: string;
  readonly words?: string;
}
