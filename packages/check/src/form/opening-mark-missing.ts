import type { Found, PassageCheck, PassagePair } from '../check.ts';
import { sign, signsIn } from './signs.ts';

/** In Spanish a question and an exclamation are opened, too. */
export const openingMarkMissing: PassageCheck = {
  of: 'passage',
  code: 'opening-mark-missing',
  severity: 'warning',
  protects: 'quality',
  rule: 'In Spanish, ¿ opens a question and ¡ an exclamation.',
  reason: 'The reader learns at the end of the sentence that it was a question.',
  mend: 'Put ¿ or ¡ where the question or the exclamation begins.',
  languages: ['es'],
  examples: [
    { locale: 'es', source: 'What is BPD?', good: '¿Qué es el TLP?', bad: 'Qué es el TLP?', words: 'Qué es el TLP?' },
    { locale: 'es', source: 'If it hurts, what then?', good: 'Si duele, ¿qué hago?', bad: '¿Qué es? Si duele, qué hago?' },
    { locale: 'es', source: 'Stop!', good: '¡Pare!', bad: 'Pare!' },
  ],
  find,
};

function find({ target }: PassagePair): readonly Found[] {
  if (target.language !== 'es' || (signsIn(target) & sign.tallMark) === 0) return [];
  let from = 0;
  return [...target.text.matchAll(ending)].flatMap(({ 0: mark, index }): readonly Found[] => {
    const sentence = target.text.slice(from, index);
    const start = from + ([...sentence.matchAll(/[.:!?…]\s/g)].at(-1)?.index ?? -2) + 2;
    from = index + mark.length;
    if (/[¿¡]/.test(sentence)) return [];
    const words = target.text.slice(start, from).trim();
    return [{ words, at: target.text.indexOf(words, start), message: `Found ${mark[0] ?? '?'} without ${mark.startsWith('?') ? '¿' : '¡'}, expected both.` }];
  });
}

/** At the end of words: not within an address, not alone in brackets. */
const ending = /(?<=[\p{L}\p{N}%.…)”»’"\uFFFC])[?!]+(?=$|[\s)\]»”’".,;:\uFFFC])/gu;
