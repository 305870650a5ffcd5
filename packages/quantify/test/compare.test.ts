import { compareQuantities, quantitiesIn } from '@imprimatur/quantify';
import { describe, expect, it } from 'vitest';

/** What is found between an English text and a translation: `changed 5 mg → 50 mg`. */
function differences(source: string, target: string, locale: string): readonly string[] {
  return compareQuantities(quantitiesIn(source, [], 'en'), quantitiesIn(target, [], locale)).map((difference) =>
    [difference.kind, 'source' in difference ? difference.source.shown : '', 'target' in difference ? `→ ${difference.target.shown}` : ''].filter((part) => part !== '').join(' '),
  );
}

const rows: readonly (readonly [source: string, locale: string, target: string, ...expected: string[]])[] = [
  // One value, said in another way.
  ['Take 5 mg.', 'de', 'Nehmen Sie fünf Milligramm.'],
  ['1,000 people', 'fr', '1 000 personnes'],
  ['half a tablet', 'es', '½ comprimido'],
  ['half an hour', 'de', '30 Minuten'],
  ['a fortnight', 'fr', 'deux semaines'],
  ['2 tablets', 'zh-Hans', '٢片'],
  ['5–10 mg', 'fr', 'de 5 mg à 10 mg'],
  ['one in ten', 'de', 'ein Zehntel'],
  ['twice a day', 'zh-Hans', '每日两次'],
  ['600 mg a day', 'zh-Hans', '每日600毫克'],
  ['over 65', 'zh-Hans', '65岁以上'],
  ['at 12 weeks', 'zh-Hans', '第12周'],
  ['from 2 to 8 p.m.', 'de', 'von 14 bis 20 Uhr'],
  ['Take a tablet.', 'de', 'Nehmen Sie eine Tablette ein.'],
  ['Take a tablet.', 'de', 'Nehmen Sie 1 Tablette ein.'],
  ['Take it daily.', 'fr', 'Prenez-le.'],
  ['the first study', 'es', 'el estudio'],
  ['5 mg', 'pl', '5 mg'],
  ['5 tablets', 'pl', '5 tabletek'],
  // Spans without a number: only one that is lost beside one that is gained.
  ['within hours', 'es', 'en cuestión de horas'],
  ['for days to weeks', 'ar', 'من أيام إلى أسابيع'],
  ['for days to weeks', 'zh-Hans', '数天至数周'],
  ['after some hours', 'fr', 'après quelque temps'],
  ['after some hours', 'fr', 'pour vos jours'],
  ['these days, within hours', 'fr', 'ces jours-ci, en quelques heures'],
  ['hours', 'de', 'zu jeder Tageszeit'],
  ['within hours', 'es', 'en cuestión de días', 'unit hours → días'],
  ['for days to weeks', 'es', 'de semanas a semanas', 'unit days → semanas'],
  ['for days to weeks', 'fr', 'de quelques jours à quelques mois', 'unit weeks → mois'],
  ['for days to weeks', 'de', 'Wochen bis Wochen', 'unit days → Wochen'],
  ['for days to weeks', 'ar', 'من أسابيع إلى أسابيع', 'unit days → أسابيع'],
  ['within hours', 'zh-Hans', '数天内', 'unit hours → 数天'],
  // What is wrong.
  ['Take 5 mg.', 'de', 'Nehmen Sie 50 mg.', 'changed 5 mg → 50 mg'],
  ['1,000 mg', 'de', '1,000 mg', 'changed 1,000 mg → 1,000 mg'],
  ['1,000 mg', 'es', '1.000 mg', 'ambiguous 1,000 mg → 1.000 mg'],
  ['1,000 mg', 'es', '2.000 mg', 'changed 1,000 mg → 2.000 mg'],
  ['5 mg', 'fr', '5 g', 'unit 5 mg → 5 g'],
  ['0.5 mg/kg', 'de', '0,5 mg', 'unit 0.5 mg/kg → 0,5 mg'],
  ['24 hours', 'de', '24 Tage', 'unit 24 hours → 24 Tage'],
  ['24 hours', 'de', 'einen Tag', 'lost 24 hours'],
  ['twice a day', 'fr', 'deux fois par semaine', 'unit twice a day → deux fois par semaine'],
  ['daily', 'de', 'wöchentlich', 'unit daily → wöchentlich'],
  ['50 %', 'fr', '0,5', 'changed 50 % → 0,5'],
  ['8 a.m.', 'es', '20:00', 'changed 8 a.m. → 20:00'],
  ['< 5 mg', 'de', '> 5 mg', 'changed < 5 mg → > 5 mg'],
  ['5–10 mg', 'fr', '5–20 mg', 'changed 5–10 mg → 5–20 mg'],
  ['Take 5 mg.', 'fr', 'Prenez-le.', 'lost 5 mg'],
  ['Take it.', 'fr', 'Prenez 5 mg.', 'gained → 5 mg'],
  ['after a week', 'fr', 'après un mois', 'unit a week → un mois'],
  ['22 November 2026', 'de', '21. November 2026', 'changed 22 November 2026 → 21. November 2026'],
  ['05/06/2026', 'de', '05/06/2026', 'ambiguous 05/06/2026 → 05/06/2026'],
];

describe('comparing a text with its translation', () => {
  it.each(rows)('%s in %s: %s', (source, locale, target, ...expected) => {
    expect(differences(source, target, locale)).toEqual(expected);
  });
});

describe('values of the passage', () => {
  it('stand for what they are, with their unit or without', () => {
    const dose = { kind: 'amount', value: 0.5, unit: 'mg/kg' } as const;
    const source = quantitiesIn('The dose was \uFFFC, every \uFFFC.', [dose, { kind: 'range', from: 6, to: 8, unit: 'hour' }], 'en');
    expect(compareQuantities(source, quantitiesIn('0,5 mg/kg, alle 6 bis 8 Stunden', [], 'de'))).toEqual([]);
    expect(compareQuantities(source, quantitiesIn('\uFFFC mg/kg, alle 6 bis 8 Stunden', [{ ...dose, unit: undefined }], 'de'))).toEqual([]);
    expect(compareQuantities(source, quantitiesIn('\uFFFC, alle 6 bis 8 Stunden', [undefined], 'de')).map(({ kind }) => kind)).toEqual(['lost']);
  });
});
