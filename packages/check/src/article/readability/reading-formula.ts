/** What a formula is given: the running text of an article, counted. */
export interface TextCounts {
  /** Every word as written, without the marks around it. */
  readonly words: readonly string[];
  readonly sentences: number;
}

/** A published measure of how hard a text is to read in one language. */
export interface ReadingFormula {
  /** As it is known: ‘Flesch-Kincaid grade level’. */
  readonly name: string;
  /** The parameter of the check that holds the limit. */
  readonly parameter: string;
  /** On which side of the limit a text is too hard. */
  readonly tooHard: 'above' | 'below';
  /** Below so many words the mean of a few sentences says nothing. */
  readonly fewestWords: number;
  readonly score: (counts: TextCounts) => number;
  /** Whether a word raises the score. */
  readonly isHard: (word: string) => boolean;
}
