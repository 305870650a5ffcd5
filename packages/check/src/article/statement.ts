/** A statement about one thing, comparable with others. */
export interface Statement {
  /** What it is about. */
  readonly about: string;
  /** The thing it is said of; `undefined` where ‘it’ points back to something. */
  readonly subject: string | undefined;
  /** What it says of it; two statements about one thing that say different things contradict each other. */
  readonly says: string;
  readonly at: number;
  readonly shown: string;
}
