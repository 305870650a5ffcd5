import type { Passage } from '../passage.ts';
import { sentencesOfPassage } from './sentences-of-passage.ts';
import type { Statement } from './statement.ts';

const grades: ReadonlyMap<string, 'low' | 'middle' | 'high'> = new Map(
  Object.entries({ low: 'low lower small minimal slight negligible little', middle: 'moderate medium middling', high: 'high higher great large strong considerable serious significant substantial' }).flatMap(([grade, words]) =>
    words.split(' ').map((word) => [word, grade as 'low' | 'middle' | 'high'] as const),
  ),
);

const noun = 'potential|risk|risks|chance|likelihood|probability|rate|level|degree';
/** ‘a low risk of side effects’: grade, what is graded, of what. */
const graded = new RegExp(`\\b(?:(very|extremely|relatively|fairly|rather|quite) )?(${[...grades.keys()].join('|')}) (${noun}) (?:of|for) ([a-z][a-z-]*(?: [a-z][a-z-]*){0,3})`, 'gi');

/**
 * What a passage grades, by what it is of: ‘a moderate potential for abuse’. The thing that has it counts where the sentence
 * names it, so that two medicines can be compared; a condition or a group after it takes the statement out.
 * @example gradedStatements(passage)[0] // { about: 'potential of abuse', says: 'middle', … }
 */
export function gradedStatements(passage: Passage): readonly Statement[] {
  if (!/\b(?:risk|potential|chance|likelihood|probability|rate|level|degree)/i.test(passage.text)) return [];
  return sentencesOfPassage(passage).flatMap((sentence) =>
    [...sentence.text.matchAll(graded)].flatMap(({ index, 0: shown, 2: grade = '', 3: what = '', 4: of = '' }): readonly Statement[] => {
      const before = sentence.text.slice(Math.max(0, index - 120), index).toLowerCase();
      const opening = sentence.text.slice(0, Math.min(60, index)).toLowerCase();
      const [object, rest] = objectOf(of);
      const tail = `${rest} ${sentence.text.slice(index + shown.length, index + shown.length + 30)}`.toLowerCase();
      if (object === '' || denied.test(before) || conditional.test(tail) || sentence.text.endsWith('?')) return [];
      return [{ about: `${what.toLowerCase().replace(/s$/, '')} of ${object}`, subject: subjectOf(before, opening), says: grades.get(grade.toLowerCase()) ?? '', at: sentence.start + index, shown: shown.slice(0, shown.length - rest.length).trim() }];
    }),
  );
}

const denied = /\b(?:not|no|never|without|if|whether|unless|than|compared|isn['’]t|doesn['’]t|some|others|other|people|women|men|those|who) (?:[\w’']+ ){0,4}$/;
/** What narrows the statement to some people, times or doses. */
const conditional = /^\s*(?:in|among|with|when|if|after|before|than|during|at|for|over|under|by|compared|while|unless)\b/;

const passedOver = new Set(['serious', 'severe', 'major', 'the', 'a', 'an', 'any', 'your', 'its']);
const ends = new Set(['and', 'or', 'in', 'among', 'with', 'when', 'if', 'after', 'before', 'than', 'during', 'at', 'for', 'over', 'under', 'by', 'which', 'that', 'but', 'while', 'making', 'because', 'so', 'is', 'are', 'was', 'were', 'has', 'have', 'can', 'may', 'compared', 'unless', 'to', 'as', 'from', 'too', 'also']);

/** What is graded is of: the words up to the next small word; what comes after it. */
function objectOf(words: string): readonly [object: string, rest: string] {
  const list = words.split(' ');
  const end = list.findIndex((word) => ends.has(word.toLowerCase()));
  const object = (end === -1 ? list : list.slice(0, end)).map((word) => word.toLowerCase()).filter((word) => !passedOver.has(word));
  return [object.map((word) => word.replace(/s$/, '')).join(' '), end === -1 ? '' : ` ${list.slice(end).join(' ')}`];
}

const pronouns = new Set(['it', 'this', 'that', 'which', 'they', 'these', 'there', 'he', 'she', 'who', 'medicine', 'medication', 'drug', 'treatment', 'substance']);

/** The one-word thing that ‘has’ it, or that the sentence begins with; nothing where the sentence only points back with ‘it’. */
function subjectOf(before: string, opening: string): string | undefined {
  const subject = owner.exec(before)?.[1] ?? first.exec(opening)?.[1];
  return subject === undefined || pronouns.has(subject) ? undefined : subject;
}

const owner = /([\p{L}-]+) (?:also |still |only |usually |often |generally |therefore |thus )?(?:has|have|carries|carry|comes with|poses|pose|bears|shows) (?:also )?(?:an? |the )?$/u;
const first = /^(?:[\p{L} ]{1,20}, )?(?:the )?([\p{L}-]+) (?:is|are|was|were|has|have|can|may|also|carries|comes)\b/u;
