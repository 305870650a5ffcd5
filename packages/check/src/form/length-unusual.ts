import type { CheckContext, Found, PassageCheck, PassagePair } from '../check.ts';
import type { Passage } from '../passage.ts';
import { sign, signsIn } from './signs.ts';

/** A translation is about as long as its source makes it. */
export const lengthUnusual: PassageCheck = {
  of: 'passage',
  code: 'length-unusual',
  severity: 'warning',
  protects: 'quality',
  rule: 'A translation of a longer passage has the length that the language usually takes for it, within wide bounds.',
  reason: 'A sentence was left out, or one of another passage was pasted in.',
  mend: 'Compare it with the source, sentence by sentence.',
  languages: 'all',
  parameters: {
    shortest: { default: 35, means: 'Per cent of the usual length below which a translation is too short.' },
    longest: { default: 230, means: 'Per cent of the usual length above which a translation is too long.' },
    from: { default: 60, means: 'Characters of the source from which on length is compared.' },
  },
  examples: [
    { locale: 'fr', source: 'Call a doctor if the pain gets worse. Do not drive home after the treatment.', good: 'Appelez un médecin si la douleur augmente. Ne conduisez pas après le traitement.', bad: 'Appelez un médecin.' },
    { locale: 'zh-Hans', source: 'Call a doctor if the pain gets worse. Do not drive home after the treatment.', good: '如果疼痛加重，请致电医生。治疗后请勿驾车回家。', bad: '请致电医生。' },
    { locale: 'de', source: 'The treatment in the clinic takes about forty minutes, at most fifty.', good: 'Die Behandlung in der Klinik dauert etwa vierzig Minuten, höchstens fünfzig.', bad: 'Die Behandlung in der Klinik dauert etwa vierzig Minuten, höchstens fünfzig. Jemand sollte Sie begleiten. Danach bleiben Sie noch zwei Stunden in der Klinik, bis das Team Sie nach Hause gehen lässt.' },
  ],
  find,
};

function find({ source, target }: PassagePair, { parameter }: CheckContext): readonly Found[] {
  const [from, to] = [lengthOf(source), lengthOf(target)];
  if (from < parameter('from')) return [];
  const usual = (from * (lengths[target.language] ?? 1)) / (lengths[source.language] ?? 1);
  const share = Math.round((to / usual) * 100);
  if (share >= parameter('shortest') && share <= parameter('longest')) return [];
  return [{ message: `Found ${to} characters for ${from} of the source, expected about ${Math.round(usual)}.` }];
}

/** Without addresses, which are as long in every language. */
function lengthOf(passage: Passage): number {
  if ((signsIn(passage) & sign.address) === 0) return passage.text.length;
  return passage.text.split(' ').filter((word) => !/[@/]/.test(word)).join(' ').length;
}

/** Characters that a text takes where English takes one. */
const lengths: Readonly<Record<string, number>> = { en: 1, es: 1.18, fr: 1.22, de: 1.2, ar: 0.9, zh: 0.34, ja: 0.45, ko: 0.55, it: 1.18, pt: 1.15, nl: 1.15, ru: 1.15, pl: 1.15 };
