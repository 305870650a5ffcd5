import type { WrittenValue } from '@imprimatur/formats';
import { type Passage, type PassageValue, valueSign } from '../passage.ts';
import { type Sentence, sentencesOfPassage } from './sentences-of-passage.ts';

/** A quantity with the words that say what it is of. */
export interface QuantityStatement {
  /** The words around it; two statements with the same frame speak of the same thing. */
  readonly frame: string;
  /** As it is compared: ‘5 mg’. */
  readonly amount: string;
  /** Digits or the value's sign, as they stand in the passage. */
  readonly shown: string;
  readonly at: number;
  readonly sentence: string;
  readonly references: readonly string[];
}

/**
 * The quantities of a passage that its words alone identify: of sentences with one quantity, the words before it where they
 * end with a verb such as ‘was’ and nothing narrows what follows, or else the whole sentence.
 * @example quantityStatements(passage)[0] // { frame: 'the dose of calmidol was', amount: '5 mg', … }
 */
export function quantityStatements(passage: Passage): readonly QuantityStatement[] {
  if (!/[\d\uFFFC]/.test(passage.text)) return [];
  let before = 0;
  return sentencesOfPassage(passage).flatMap((sentence) => {
    const values = passage.values.slice(before, (before += sentence.text.split(valueSign).length - 1));
    return statementOf(sentence, values);
  });
}

const amounts = new RegExp(`(?<![\\p{L}\\p{N}/=#.:_-])(?:\\d+(?:[.,]\\d+)*|${valueSign})(?:(?: ?[-–] ?| to )\\d+(?:[.,]\\d+)*)?`, 'gu');
const unitAfter = /^[\s\u00A0\u202F-]?(mg\/kg|mg|mcg|µg|g|kg|ml|mL|%|percent|per cent|minutes?|hours?|days?|weeks?|months?|years?)(?![\p{L}\p{N}])/u;

/** @param values those of the sentence, in order. */
function statementOf(sentence: Sentence, values: readonly PassageValue[]): readonly QuantityStatement[] {
  const [found, ...others] = [...sentence.text.matchAll(amounts)];
  if (found === undefined || others.length > 1 || /[?؟？]$/.test(sentence.text)) return [];
  const { 0: shown, index } = found;
  const written = readNumber(shown, values[0]);
  if (written === undefined) return [];
  const after = sentence.text.slice(index + shown.length);
  const unit = unitAfter.exec(after);
  const frame = frameOf(sentence.text.slice(0, index), unit === null ? after : after.slice(unit[0].length), others.length);
  if (frame === undefined) return [];
  const amount = `${written}${unit === null ? '' : ` ${unit[1]?.replace(/^(minute|hour|day|week|month|year)s$/, '$1') ?? ''}`}`;
  return [{ frame, amount, shown: unit === null ? shown : `${shown}${unit[0]}`, at: sentence.start + index, sentence: sentence.text, references: sentence.references }];
}

/** A verb that says what something is, lasts or takes, perhaps with ‘about’ after it. */
const says = /\b(?:is|are|was|were|lasts?|lasted|takes?|took|contains?|weighs?|costs?|equals?)(?: (?:about|around|only|up to|at least|at most|nearly))? ?$/i;
const narrows = /\b(?:for|in|if|when|after|before|at|on|with|than|per|to|a|an|each|every|during|until|later|more|less|higher|lower|and|or|but)\b/i;

function frameOf(before: string, after: string, others: number): string | undefined {
  const tail = comparable(after);
  if (says.test(before) && wordsIn(before) >= 3 && !/^\s*(?:of|people|years old)\b/.test(after) && (tail === '' || !narrows.test(tail) || tail.startsWith('over '))) return comparable(before);
  if (others > 0) return undefined;
  return wordsIn(`${before} ${after}`) >= 3 ? `${comparable(before)} # ${tail}` : undefined;
}

function comparable(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}#\uFFFC]+/gu, ' ').trim();
}

/** Words of at least three letters, which a frame needs to say what it is about; in Chinese, signs. */
function wordsIn(text: string): number {
  return text.match(/\p{Script=Han}|[[\p{L}]--\p{Script=Han}]{2,}/gv)?.length ?? 0;
}

/** A number in one form, whether written out or shown by a value. */
function readNumber(shown: string, value: PassageValue | undefined): string | undefined {
  if (!shown.includes(valueSign)) return shown.replace(/ to | ?– ?/, '-');
  return value?.value === undefined ? undefined : writtenValue(value.value, value.form);
}

function writtenValue(value: WrittenValue, form: 'full' | 'number'): string | undefined {
  if (value.kind === 'contact') return undefined;
  const number = value.kind === 'amount' ? `${value.value}` : `${value.from}-${value.to}`;
  return form === 'number' || value.unit === undefined ? number : `${number} ${value.unit === 'percent' ? '%' : value.unit}`;
}
