import type { Found, PassageCheck, PassagePair } from '../check.ts';

/** No word stands twice in a row. */
export const repeatedWord: PassageCheck = {
  of: 'passage',
  code: 'repeated-word',
  severity: 'warning',
  protects: 'quality',
  rule: 'No word stands twice in a row, unless the language does so or the source does.',
  reason: 'The passage was mended in one place and not read again.',
  mend: 'Remove one of the two.',
  languages: ['en', 'es', 'fr', 'de', 'ar', 'it', 'pt', 'nl'],
  examples: [
    { locale: 'fr', source: 'We meet on Monday.', good: 'Nous nous réunissons le lundi.', bad: 'Nous nous réunissons le le lundi.', words: 'le le' },
    { locale: 'de', source: 'People who take part.', good: 'Menschen, die die Studie machen, sehr sehr oft.', bad: 'Menschen, die in in der Studie sind.' },
    { locale: 'es', source: 'In the clinic.', good: 'En la clínica.', bad: 'En la la clínica.' },
    { locale: 'ar', source: 'In the clinic.', good: 'في العيادة شيئًا فشيئًا.', bad: 'في في العيادة.' },
  ],
  find,
};

function find({ source, target }: PassagePair): readonly Found[] {
  const found = repetitions(target.text).filter(({ word }) => usual[target.language]?.has(word) !== true);
  if (found.length === 0 || repetitions(source.text).length > 0) return [];
  return found.map(({ at, length }) => ({ words: target.text.slice(at, at + length), at, message: `Found ${target.text.slice(at, at + length)}, expected the word once.` }));
}

interface Repetition {
  readonly word: string;
  readonly at: number;
  readonly length: number;
}

/** Steps from space to space: this runs over every passage. */
function repetitions(text: string): readonly Repetition[] {
  const found: Repetition[] = [];
  let start = 0;
  for (let end = text.indexOf(' '); end !== -1; end = text.indexOf(' ', start)) {
    const length = end - start;
    if (length > 0 && isSame(text, start, end)) {
      const word = text.slice(start, end).toLowerCase();
      if (/^\p{L}[\p{L}\p{M}]*$/u.test(word) && !/^[\p{L}\p{M}\p{N}'’-]/u.test(text.slice(end + 1 + length, end + 3 + length))) found.push({ word, at: start, length: length * 2 + 1 });
    }
    start = end + 1;
  }
  return found;
}

/** Whether what stands before a space begins what stands behind it; only the first letter may differ in case. */
function isSame(text: string, start: number, end: number): boolean {
  const length = end - start;
  // Nearly all words differ in their second letter, or are shorter or longer: no word is cut out for those.
  if (length > 1 && (text.charCodeAt(start + 1) !== text.charCodeAt(end + 2) || text.charCodeAt(end - 1) !== text.charCodeAt(end + length))) return false;
  if (length > 2 && !text.startsWith(text.slice(start + 1, end), end + 2)) return false;
  const [one, other] = [text[start] ?? '', text[end + 1] ?? ''];
  return one === other || (length > 1 && one.toLowerCase() === other.toLowerCase());
}

/** Words that each language does say twice. */
const usual: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(['that', 'had', 'very', 'is', 'bye', 'no', 'so', 'her']),
  fr: new Set(['nous', 'vous', 'très', 'que', 'en', 'non', 'oui', 'bien']),
  de: new Set(['die', 'der', 'das', 'sie', 'den', 'dem', 'sehr', 'wir', 'ist', 'war', 'hat', 'sind', 'ihr', 'ihnen', 'viel', 'nein', 'ja', 'zu']),
  es: new Set(['muy', 'no', 'sí', 'que', 'poco', 'casi']),
  ar: new Set(['جدا', 'جدًا', 'جداً', 'كلا', 'نعم', 'لا', 'رويدا', 'رويدًا', 'قليلا', 'قليلًا', 'قليلاً', 'واحدا', 'واحدًا', 'يوما', 'يومًا', 'فقط']),
  it: new Set(['piano', 'molto', 'quasi', 'no', 'sì', 'poco', 'via']),
  pt: new Set(['muito', 'que', 'não', 'quase', 'logo']),
  nl: new Set(['die', 'dat', 'heel', 'zeer', 'en', 'je', 'ze']),
};
