import type { Found, PassageCheck, PassagePair } from '../check.ts';
import { withPlainDigits } from './plain-digits.ts';
import { sign, signsIn } from './signs.ts';

/** A translation gives the identifiers of its source. */
export const identifierChanged: PassageCheck = {
  of: 'passage',
  code: 'identifier-changed',
  severity: 'error',
  protects: 'patients',
  rule: 'Identifiers are the same in the translation: DOI, PMID, ISBN, numbers of trials, codes of ICD and ATC.',
  reason: 'With another code, a reader finds another study, another illness or another medicine.',
  mend: 'Copy it from the source.',
  languages: 'all',
  examples: [
    { locale: 'es', source: 'The trial is NCT01234567.', good: 'El ensayo es el NCT01234567.', bad: 'El ensayo es el NCT01234576.', words: 'NCT01234576' },
    { locale: 'de', source: 'In ICD-10, BPD is F60.3.', good: 'In der ICD-10 ist die BPS F60.3.', bad: 'In der ICD-10 ist die BPS F60.8.', words: 'F60.8' },
    { locale: 'zh-Hans', source: 'See doi:10.1000/abc.123.', good: '见doi:10.1000/abc.123。', bad: '见doi:10.1000/abc.132。', words: '10.1000/abc.132' },
    { locale: 'ar', source: 'In ICD-11, it is 6D11.', good: 'رمزه في ICD-11 هو 6D11.', bad: 'رمزه في ICD-11 هو 6D10.' },
    { locale: 'fr', source: 'The code is N06AX27.', good: 'Le code est N06AX27.', bad: 'Le code est N06AX72.' },
  ],
  find,
};

function find({ source, target }: PassagePair): readonly Found[] {
  if (((signsIn(source) | signsIn(target)) & (sign.fiveDigits | sign.code)) === 0) return [];
  const [from, to] = [identifiersIn(source.text), identifiersIn(target.text)];
  const lost = notAmong(from, to);
  const extra = notAmong(to, from);
  return [
    ...extra.map(({ shown, at }, index) => ({ words: shown, at, message: `Found ${shown}, expected ${lost[index]?.shown ?? 'no identifier that the source does not have'}.` })),
    ...lost.slice(extra.length).map(({ shown }) => ({ message: `Found no ${shown}, expected it as in the source.` })),
  ];
}

interface Identifier {
  readonly at: number;
  readonly shown: string;
  readonly comparable: string;
}

function notAmong(these: readonly Identifier[], those: readonly Identifier[]): readonly Identifier[] {
  const known = new Set(those.map(({ comparable }) => comparable));
  return these.filter(({ comparable }) => !known.has(comparable));
}

/** DOI; registries of trials; EudraCT; PubMed; ISBN; ATC; ICD-10 with a subdivision; ICD-11; food additives. */
const identifier =
  /(?<![A-Za-z0-9])(?:10\.\d{4,9}\/[^\s"“”«»„<>,，。；：、）】」؛،\uFFFC]+|(?:NCT|ISRCTN|ACTRN|DRKS|PMC|ChiCTR-?)\s?\d{5,14}|\d{4}-\d{6}-\d{2}|PMID[:：\s]{0,2}\d{4,9}|ISBN(?:-1[03])?[:：\s]{0,2}\d[\dX -]{8,16}|[A-Z]\d{2}(?:[A-Z]{2}\d{2}|\.\d{1,2})|\d[A-HJ-NP-Z]\d[\dA-Z](?:\.[\dA-Z]{1,2})?|E\d{3})(?![A-Za-z0-9])/g;

function identifiersIn(text: string): readonly Identifier[] {
  return [...withPlainDigits(text).matchAll(identifier)].map(({ 0: shown, index }) => {
    const trimmed = shown.startsWith('10.') ? withoutEnd(shown) : shown.trimEnd();
    return { at: index, shown: trimmed, comparable: trimmed.startsWith('10.') ? trimmed.toLowerCase() : trimmed.replaceAll(/[\s:：-]/g, '') };
  });
}

/** A DOI may end in a bracket that it opens itself, but not in the sentence's marks. */
function withoutEnd(doi: string): string {
  const plain = doi.replace(/[.;:!?؟'’”»]+$/, '');
  return plain.endsWith(')') && plain.split(')').length > plain.split('(').length ? withoutEnd(plain.slice(0, -1)) : plain;
}
