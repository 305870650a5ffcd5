import type { Found, PassageCheck, PassagePair } from '../check.ts';
import type { Passage } from '../passage.ts';
import { mendText, type TextEdit } from './mend-text.ts';
import { quotePairs, quotesOf } from './quote-pairs.ts';
import { sign, signsIn } from './signs.ts';

/** Quotation marks are those of the language. */
export const localQuotes: PassageCheck = {
  of: 'passage',
  code: 'local-quotes',
  severity: 'warning',
  protects: 'quality',
  rule: 'Quotation marks are those of the language: « » in French, „ “ in German, “ ” in Chinese and English, « » or “ ” in Spanish and Arabic.',
  reason: 'Marks of another language look like a fault, and German and English use “ for opposite ends.',
  mend: 'Use the marks of the language.',
  languages: ['en', 'es', 'fr', 'de', 'ar', 'zh'],
  examples: [
    { locale: 'fr', source: 'A ‘high’.', good: 'Un «\u00A0high\u00A0»\u00A0: «\u00A0le mot “high” est anglais\u00A0».', bad: 'Un “high”.', words: '“' },
    { locale: 'de', source: 'A ‘high’.', good: 'Ein „High“, ein »High«.', bad: 'Ein “High”.' },
    { locale: 'es', source: 'A ‘high’.', good: 'Un «subidón», un “subidón”.', bad: 'Un „subidón“.' },
    { locale: 'zh-Hans', source: 'A ‘high’.', good: '一种“快感”，即「快感」。', bad: '一种«快感»。' },
    { locale: 'ar', source: 'A ‘high’.', good: 'شعور «بالنشوة».', bad: 'شعور „بالنشوة“.' },
  ],
  find,
  fix: (target) => (foreignMarks(target).length === 0 ? target.markdown : mendText(target, (text) => edits(text, target.language))),
};

function find({ target }: PassagePair): readonly Found[] {
  return foreignMarks(target).slice(0, 1).map(({ shown, at }) => {
    const { open, close } = quotesOf(target.language);
    return { words: shown, at, message: `Found ${shown}, expected the marks ${open} ${close}.`.replaceAll('\u00A0', '') };
  });
}

interface Mark {
  readonly at: number;
  readonly shown: string;
}

function foreignMarks(target: Passage): readonly Mark[] {
  const { text, language } = target;
  const marks = foreign[language];
  if (marks === undefined || (signsIn(target) & sign.quote) === 0) return [];
  const found: Mark[] = [];
  let within = 0;
  for (let at = 0; at < text.length; at += 1) {
    const shown = text[at] ?? '';
    if (shown === '«') within += 1;
    if (shown === '»') within -= 1;
    // French has “ ” for what is quoted within « ».
    if (marks.includes(shown) && !(language === 'fr' && within > 0) && !(language === 'de' && shown === '“' && !opens(text, at))) found.push({ at, shown });
  }
  return found;
}

const foreign: Readonly<Record<string, string>> = { en: '«»„‚‹›「」『』', es: '„‚「」『』', fr: '“”„‚「」『』', de: '“”「」『』', ar: '„‚「」『』', zh: '«»„‚‹›' };

function opens(text: string, at: number): boolean {
  return at === 0 || /[\s([]/.test(text[at - 1] ?? '');
}

/** Only where all double marks of the passage are in pairs of another language, one after the other. */
function edits(text: string, language: string): readonly TextEdit[] {
  const pairs = quotePairs(text, /[«»„“”]/g);
  const { open, close } = quotesOf(language);
  return (pairs ?? []).flatMap(([first, last]) => [widened(text, first, open, 'after'), widened(text, last, close, 'before')]);
}

/** The space within « » goes where the new marks have none. */
function widened(text: string, at: number, mark: string, side: 'after' | 'before'): TextEdit {
  const inner = text[side === 'after' ? at + 1 : at - 1] ?? '';
  const takes = /[\u00A0\u202F]/.test(inner) ? 1 : 0;
  return { at: side === 'after' ? at : at - takes, remove: 1 + takes, insert: mark };
}
