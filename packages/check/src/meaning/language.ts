/**
 * What the checks of meaning know of a language: the words of negation, of obligation, advice and permission.
 *
 * How an entry is written, in every list:
 *
 * | entry          | stands for                                                                                       |
 * | -------------- | ------------------------------------------------------------------------------------------------ |
 * | `never`        | the whole word, whatever its case; in a script without spaces, these characters anywhere          |
 * | `kein*`        | every word that begins so                                                                        |
 * | `*n't`         | every word that ends so                                                                          |
 * | `have to`      | these words in a row; each of them may have its star                                             |
 * | `ne … pas`     | both, with up to `gap` words between them, in one sentence: counted once, where the first stands |
 * | `ni … ni … ni` | three of them, counted once                                                                      |
 *
 * At each word the longest entry of all lists wins, and what it covers is not read again; so a longer entry in `harmless`
 * hides a shorter one (`not only` hides `not`), and a longer entry in `possible` takes the certainty from one (`no later than`).
 * Of entries with a gap, the one whose second part comes first wins: in "il ne faut pas que" `ne … pas`, not `ne … que`.
 * An entry may stand in a list of negation and in one of modality: `cannot` is both.
 *
 * How the lists are compared. An item that is `certain` must have its counterpart, which may be certain or possible. An item
 * that is `possible` needs none. First, possible items of one sense on both sides are taken as each other's counterparts, so
 * that in "Do not stop taking it" the German "aufhören" answers "stop" and does not stand in for a lost "nicht". Hence: a
 * word that is only sometimes a negation belongs in `possible`, under the sense that its translations have in their tables.
 * Do not list frequent words that a negation seldom answers (before, but, other, if): each one in excess hides a lost `not`.
 */
export interface MeaningLanguage {
  /**
   * `apart`: words stand apart by spaces. `together`: every character is a word of its own, and entries match anywhere.
   */
  readonly words: 'apart' | 'together';
  /** Whether an apostrophe ends a word (French: `n'` and `est`) or belongs to it (English: `don't`). */
  readonly apostrophe: 'ends a word' | 'within a word';
  /** What is written onto a word's beginning, and taken off where the whole word is no entry: Arabic و ف ب ل ك س ال. */
  readonly prefixes: readonly string[];
  /** How many words a `…` may stand for, at most. */
  readonly gap: number;
  /** Whether a `…` reaches over commas too; it does where this is left out. */
  readonly gapOverCommas?: boolean;
  /**
   * Words at which a clause begins, besides punctuation: `if`, `that`, `que`, `wenn`. A gap does not reach over them, unless they
   * are part of the entry; and a negation before one does not belong to a `must` behind it.
   */
  readonly clauseWords?: readonly string[];
  /**
   * `or`, `ou`, `oder`, `ni`, `أو`, `或`: after a negation they spare its repetition, which another language may write:
   * "Do not stop or change it", "N’arrêtez pas et ne modifiez pas". Each may stand for one negation more, and one for each comma before it.
   */
  readonly or?: readonly string[];
  /** Words behind an `or` with which a new statement begins, which the negation does not reach: "does not arrive or is damaged". */
  readonly orEnds?: readonly string[];
  /** `included`, `including`: "no medicine, ketamine included, is approved" may be said with a negation more. */
  readonly including?: readonly string[];
  /**
   * Words that join a second negation to a first: `and`, `ni`, `tampoco`, `ولا`. Where the source denies two things with one
   * negation, the translation's only one may not stand behind such a word: "Arrêtez et ne modifiez pas" lost the first.
   */
  readonly adding?: readonly string[];
  /** With which a command not to do something begins, at the beginning of a clause: `do` (not), `don't`, `never`. */
  readonly imperatives?: readonly string[];
  /** Words of duty whose negation spares the duty and forbids nothing: `have to`, `need`, `müssen`, `tiene que`, `besoin`. */
  readonly exempting?: readonly string[];
  /** Phrases that say that something may be left: `no need`, `optional`, `不必`, `可以不`, `يمكن عدم`. Those that deny stand in `certain` too. */
  readonly exemptions?: readonly string[];
  /** Of the certain negations those that never belong to a `must` or `may` beside them: `without`, `sans`, `ohne`. */
  readonly ofNouns?: readonly string[];
  /** How far a negation may stand from the `must` or `may` that it makes a prohibition: in words, in the same clause. */
  readonly prohibitionReach?: number;
  readonly negation: {
    /**
     * Turns a statement round: `not`, `never`, `without`. Every word that is itself a negation stands here, also where it is
     * sometimes said without one ("no later than" beside "spätestens"): the other language's table has that word as possible.
     */
    readonly certain: readonly string[];
    /** May be said with a negation in another language, or may be one: by sense. */
    readonly possible: Readonly<Partial<Record<NegativeSense, readonly string[]>>>;
  };
  /** Two negations that make a statement, which another language may make without any: "never … without", "nicht … ohne". */
  readonly doubleNegations?: readonly string[];
  readonly modality: Readonly<Record<ModalityClass, { readonly certain: readonly string[]; readonly possible: readonly string[] }>>;
  /** Words and phrases that hold an entry without its meaning: `not only`, the `May` of a date. */
  readonly harmless: readonly string[];
}

/**
 * `obligation`: must, have to, is required. `advice`: should, is recommended. `permission`: may, can, is possible (what is
 * allowed and what may happen are one class, since languages use the same words for both).
 */
export type ModalityClass = 'obligation' | 'advice' | 'permission';

/**
 * What words say that come near to a negation. Put a word where its translations stand.
 *
 * `strictSenses` answer a certain negation only where that is listed under the same sense too: `höchstens` (limit) answers
 * `no more than` if the English table has this phrase both in `certain` and in `limit`, and never a bare `not`. The other
 * senses answer any negation.
 */
export type NegativeSense = StrictSense | LooseSense;

/** Senses of frequent words, which would hide too much if they answered any negation. */
export type StrictSense = (typeof strictSenses)[number];

/** See `NegativeSense`. */
export const strictSenses = [
  /** rarely, seldom, hardly, few: not often, not many, almost no */
  'hardly',
  /** common, usual, frequent: not uncommon, not rare, not unusual */
  'common',
  /** go away, pass, fade, wear off, be forgotten: not last, not stay, not remember */
  'gone',
  /** unwanted, undesirable; side effects, in languages that call them so */
  'unwanted',
  /** dry, keep to oneself: not wet, not told; pairs of opposites that fit nowhere else */
  'opposite',
  /** different, unlike, otherwise: not the same, no other */
  'different',
  /** same, alike, equal: no different, no difference */
  'same',
  /** at most, at least, maximum: no more than, not less than, do not exceed, no later than */
  'limit',
  /** only, merely: nothing but, not until, no … except */
  'only',
  /** until, still, at first: not before, not until, not yet */
  'until',
  /** whether, or else: if not, or not */
  'whether',
  /** former, expired: no longer, not any more */
  'no-longer',
  /** wrong, false, bad, ill: not right, not well, not correct */
  'wrong',
] as const;

/** Of the strict senses those whose words often stand beside a negation without being its counterpart: they are compared last. */
export const frequentSenses: readonly StrictSense[] = ['hardly', 'different', 'same', 'limit', 'only', 'until', 'whether', 'no-longer'];

/** Senses of words that may answer any negation. */
export type LooseSense =
  /** stop, discontinue, give up, quit, end */
  | 'stop'
  /** avoid, refrain from, abstain, stay away, keep out of reach */
  | 'avoid'
  /** prevent, protect from, keep from */
  | 'prevent'
  /** forbidden, prohibited, contraindicated, ban */
  | 'forbid'
  /** refuse, deny, reject, decline, disagree */
  | 'refuse'
  /** lack, missing, absent, deficiency, empty, loss */
  | 'lack'
  /** fail, failure, miss a dose, forget, skip, omit, neglect */
  | 'miss'
  /** unless, except when */
  | 'unless'
  /** except, other than, apart from, exclude */
  | 'except'
  /** instead of, rather than */
  | 'instead'
  /** unclear, unknown, unsafe, impossible, incomplete, inactive: adjectives that are negated, whichever */
  | 'un-adjective'
  /** unable, inability, cannot as a noun */
  | 'unable'
  /** sugar-free, painless, fasting, on an empty stomach, free of, unaccompanied */
  | 'without'
  /** words that fit nowhere above; they answer each other too */
  | 'other';
