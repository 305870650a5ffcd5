import type { CheckCode } from '@imprimatur/diagnostics';
import { expect, it } from 'vitest';
import { formChecks } from '../src/form/form-checks.ts';
import { ownTerms, translationsOf } from './own-translations.ts';
import { findingsOf } from './sentence-pair.ts';

const codes: ReadonlySet<string> = new Set(formChecks.map(({ code }) => code));

/** What checks of form find in a translation from English: each code with the words that it marks. */
function check(locale: string, source: string, target: string, ...expected: readonly (readonly [code: CheckCode, words?: string])[]): void {
  const found = findingsOf([[source, target]], locale, ownTerms).filter((finding) => codes.has(finding.check));
  expect(found.map((finding) => finding.check)).toEqual(expected.map(([code]) => code));
  expect(found.map(({ diagnostic }, index) => expected[index]?.[1] && diagnostic.place.words?.text)).toEqual(expected.map(([, words]) => words));
}

it.each([
  ['fr', 'Take {{dose}} of {{tablets}}.', 'Prenez {{dose}} de {{tablet}}.', 'Found {{tablet}}, expected {{tablets}}.', 'Did you mean {{tablets}}?'],
  ['fr', 'Take {{dose}}.', 'Prenez ceci.', 'Found no {{dose}}, expected it as in the source.', 'Put {{dose}} where the value belongs.'],
  ['fr', 'Take this.', 'Prenez {{dose}}.', 'Found {{dose}}, expected only placeholders of the source, which has none.', 'Use the placeholders of the source, each of them.'],
  ['fr', 'Small [@R1].', 'Petit.', 'Found no citation, expected [@R1].', 'Keep the citations of the source, each as often.'],
  ['fr', 'Small [@R1; @R2].', 'Petit [@R2].', 'Found no [@R1], expected it beside the other citations.', 'Keep the citations of the source, each as often.'],
  ['fr', 'Small [@R1].', 'Petit [@R1] [@R1].', 'Found [@R1], expected each citation as often as in the source.', 'Keep the citations of the source, each as often.'],
  ['fr', 'Small.', 'Petit [@R1].', 'Found [@R1], expected no citation.', 'Keep the citations of the source, each as often.'],
  ['fr', 'Read [this](#a).', 'Lisez [ceci](#b).', 'Found a link to #b, expected one to #a.', 'Keep the link targets of the source; translate the text within the brackets alone.'],
])('%s: %s / %s says what is lost and added', (locale, source, target, message, hint) => {
  const found = findingsOf([[source, target]], locale).filter((finding) => codes.has(finding.check));
  expect(found.map(({ diagnostic }) => [diagnostic.message, diagnostic.hint])).toEqual([[message, hint]]);
});

it.each([
  // The same number in the grouping of another country, with and without its code.
  ['fr', 'Call +33 1 23 45 67 89.', 'Appelez le 01 23 45 67 89.'],
  ['de', 'Call 0044 20 7946 0018.', 'Rufen Sie +44 (0)20 / 79 46 00 18 an.'],
  ['ar', 'Call 0800 123 456.', 'اتصل على \u2066٠٨٠٠ ١٢٣ ٤٥٦\u2069.'],
  ['zh-Hans', 'Call 0800 123 456.', '请拨打0800-123-456。'],
  ['fr', 'From 1 January 2019 to 02/03/2026, 1 000 000 doses.', 'Du 1er janvier 2019 au 03.02.2026, 1.000.000 doses.'],
  ['es', 'See https://example.org/en/a.', 'Véase [la página](https://example.org/en/a).'],
  // Identifiers, and what looks like them.
  ['de', 'Vitamin B12, type 2 diabetes, H1N1.', 'Vitamin B12, Diabetes Typ 2, H1N1.'],
  ['fr', 'See doi:10.1000/a(1)b.', 'Voir (doi\u00A0: 10.1000/A(1)b).'],
  // Brackets and quotation marks.
  ['de', 'Do this: 1) rest, 2) drink.', 'Tun Sie Folgendes: 1) ausruhen, 2) trinken.'],
  ['fr', 'You may (a) rest or (b) sleep.', 'Vous pouvez a) vous reposer ou b) dormir.'],
  ['es', 'Well done :-)', 'Bien hecho :-)'],
  ['fr', 'Patients’ rights and the ’90s.', 'Les droits des patients et les années ’90, l’essentiel aujourd’hui.'],
  ['de', 'He said: ‘I heard “no”.’', 'Er sagte: „Ich hörte ‚nein‘.“'],
  ['es', 'A height of 6\' 2".', 'Una altura de 6\' 2".'],
  ['ar', 'He said ‘no’.', 'قال ”لا“.'],
  // Letters of several scripts that belong together.
  ['fr', 'NF-κB, TNF-α and 5 µg.', 'NFκB, TNFα et 5 μg.'],
  ['es', 'The size of an å.', 'El tamaño de una å.'],
  ['zh-Hans', 'Vitamin D and T cells.', '维生素D和T细胞。'],
  ['ar', 'Call the FDA.', 'اتصل بـFDA.'],
  // Invisible characters that a script or an emoji needs.
  ['fa', 'I go.', 'می\u200Cروم.'],
  ['hi', 'Doctor.', 'क\u094D\u200Dष.'],
  ['es', 'Family 👨\u200D👩\u200D👧.', 'Familia 👨\u200D👩\u200D👧.'],
  ['de', '5–10 days.', '5\u2060–\u206010 Tage.'],
  // Quantities that are seen as they are written.
  ['ar', 'On 22/11/2026 at 08:30, 120/80, 1:2, 0.5 %.', 'في 22/11/2026 الساعة 08:30، 120/80، 1:2، 0.5٪.'],
  ['ar', '5–10 tablets.', '٥–١٠ أقراص.'],
  ['ar', 'Take {{dose}} of F60.3.', 'خذ {{dose}} من F60.3.'],
  // Marks and words.
  ['fr', 'At 12:30, see https://example.org: yes!', 'À 12:30, voir https://example.org\u00A0: oui\u202F!'],
  ['fr', 'We agreed.', 'Nous nous sommes mis d’accord.'],
  ['de', 'Those who saw it.', 'Die, die die Studie sahen.'],
  ['es', 'If so, what then?', 'En ese caso, ¿qué hago?'],
  ['es', 'Smith J. Ann Med 2019.', 'Smith J. Ann Med 2019.'],
])('%s: %s / %s is right', (locale, source, target) => check(locale, source, target));

it('marks the words that are meant', () => {
  check('fr', 'Call 0800 123 456 or 0800 123 457.', 'Appelez le 0800 123 456 ou le 0800 123 475.', ['contact-changed', '0800 123 475']);
  check('de', 'Call 0800 123 456.', 'Rufen Sie 0800 123 45 an.', ['contact-changed']);
  check('de', 'Call 0800 123 456.', 'Rufen Sie 0800 123 4567 an.', ['contact-changed', '0800 123 4567']);
  check('fr', 'A trial (small) failed.', 'Un essai) petit( a échoué.', ['brackets-unbalanced', ')'], ['brackets-unbalanced', '(']);
  check('es', 'A book.', 'Un libro k\u0456tab.', ['look-alike-letter', 'k\u0456tab'], ['foreign-script', '\u0456']);
  check('de', 'Stop.', 'Halt\u{E0041}\u{E007F}.', ['invisible-character'], ['invisible-character']);
  check('ar', 'Call 0800 123 456.', 'اتصل على 0800 123 456.', ['quantity-reordered', '0800 123 456']);
  check('ar', 'Take 10 mg/5 ml.', 'خذ 10 mg/5 ml.', ['quantity-reordered', '10 mg/5']);
});

it('knows each passage that is translated in two ways', () => {
  const found = findingsOf([['Ask your care team.', 'Demandez.'], ['Ask your care team.', 'Interrogez.'], ['Ask your care team.', 'Demandez.']], 'fr').filter((finding) => finding.check === 'translated-two-ways');
  expect(found.map(({ key, diagnostic }) => [key, diagnostic.related?.length])).toEqual([['passage-1', 1]]);
});

it.each(['es', 'fr', 'de', 'ar', 'zh-Hans'])('finds nothing in the repository’s own translations into %s', (locale) => {
  const found = translationsOf(locale).flatMap(({ findings }) => findings.filter((finding) => codes.has(finding.check)));
  expect(found.map(({ key, diagnostic }) => `${key} ${diagnostic.code} ${diagnostic.message}`)).toEqual([]);
});
