import type { Term } from '@imprimatur/formats';
import type { PassageCheck } from '../check.ts';
import type { Passage } from '../passage.ts';

/** A name that is written alike in every language, and is not. */
export const termTranslated: PassageCheck = {
  code: 'term-translated',
  of: 'passage',
  severity: 'error',
  protects: 'patients',
  rule: 'What locales/terms.yaml says is never translated stands in the translation as in the source.',
  reason: 'A name of a medicine or an authority in other letters is not found again, or is taken for another.',
  mend: 'Write the name as the source does; the local name may stand beside it.',
  languages: 'all',
  examples: [
    { locale: 'es', source: 'The FDA approved Spravato.', good: 'La FDA autorizó Spravato.', bad: 'La FDA autorizó Spravata.' },
    { locale: 'fr', source: 'The EMA has another view.', good: 'L’EMA a un autre avis.', bad: 'L’AEM a un autre avis.' },
    { locale: 'ar', source: 'The FDA issued an alert.', good: 'أصدرت إدارة الغذاء والدواء (FDA) تحذيرًا.', bad: 'أصدرت إدارة الغذاء والدواء تحذيرًا.' },
    { locale: 'zh-Hans', source: 'It blocks the NMDA receptor.', good: '它阻断NMDA受体。', bad: '它阻断天冬氨酸受体。' },
  ],
  find: ({ source, target }, { terms }) =>
    namesIn(source, terms)
      .filter((name) => !stands(name, target.text))
      .map((name) => ({ message: `Found no ‘${name}’, expected it as in the source.` })),
};

/** The names that stand in a source, which has several translations. */
function namesIn({ memory, text }: Passage, terms: readonly Term[]): readonly string[] {
  if (memory.names?.terms === terms) return memory.names.names;
  const standing = namesOf(terms).filter((name) => stands(name, text));
  memory.names = { terms, names: standing };
  return standing;
}

const names = new WeakMap<readonly Term[], readonly string[]>();

/** Units are the checks' of quantities: they have local forms. */
function namesOf(terms: readonly Term[]): readonly string[] {
  const known = names.get(terms);
  if (known !== undefined) return known;
  const found = terms.filter(({ neverTranslated, concept }) => neverTranslated && !isUnit(concept)).map(({ concept }) => concept);
  names.set(terms, found);
  return found;
}

function isUnit(name: string): boolean {
  return name.split('/').every((part) => units.has(part));
}

const units: ReadonlySet<string> = new Set(['ng', 'µg', 'mcg', 'mg', 'g', 'kg', 'µl', 'ml', 'mL', 'dl', 'dL', 'l', 'L', 'mol', 'mmol', 'µmol', 'nmol', 'IU', 'U', 'h', 'min', 's', 'd', 'mm', 'cm', 'm', 'm²', 'mmHg', 'kPa', 'kcal', 'kJ', '%', '°C', '°F', 'Hz', 'Gy', 'mGy', 'Sv', 'mSv']);

/** As a word of its own: no Latin letter or digit is joined to it. */
function stands(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    if (!isJoined(text.charCodeAt(at - 1)) && !isJoined(text.charCodeAt(at + name.length))) return true;
  }
  return false;
}

function isJoined(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code <= 0x24f);
}
