import { describe, expect, it } from 'vitest';
import { shown } from './shown.ts';

/** What each text is read as: `?` is possible, `!` ambiguous, `|` parts several readings. */
const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: {
    'Take 5mg.': '5 mg',
    'Take 5 mg.': '5 mg',
    'a 5-mg tablet': '5 mg',
    'five milligrams': '5 mg',
    '1,000 IU': '1000 IU',
    '1.000 g': '1 g',
    '12,345.6 ml': '12345.6 ml',
    '0.5 mg/kg': '0.5 mg/kg',
    '0.5 mg per kg': '0.5 mg/kg',
    '5–10 mg': '5..10 mg',
    '5 mg to 10 mg': '5..10 mg',
    'between 5 and 10 mg': '5..10 mg',
    '5, 10 or 20 mg': '5|5 mg; 10..20 mg',
    'half a tablet': '0.5 tablet',
    '2½ tablets': '2.5 tablet',
    '1 1/2 tablets': '1.5 tablet',
    'two and a half million': '2500000',
    'one in ten people': '1/10|0.1',
    'Take it twice a day.': 'rate 2 day',
    'three times daily': 'rate 3 day',
    'every 8 hours': 'interval 8 hour',
    'every other day': 'interval 2 day',
    'Take it daily.': 'rate 1 day|interval 1 day?',
    '72 beats per minute': 'rate 72 minute',
    '$4,700 a year': '4700 USD/year',
    'at 8:30 p.m.': 'time 20:30',
    'at half past 8': 'time 08:30|time 20:30',
    'between 2 and 4 in the afternoon': 'time 14:00..16:00',
    'at noon': 'time 12:00',
    '22 November 2026': 'date 2026-11-22',
    'November 22, 2026': 'date 2026-11-22',
    '2026-11-22': 'date 2026-11-22',
    '05/06/2026': 'date 2026-06-05|date 2026-05-06',
    'in October 2023': 'date 2023-10',
    'the 1990s': '1990',
    'on day 3': 'ordinal 3 day|3 day',
    'the first study': 'ordinal 1|1?',
    '−5 °C': '-5 °C',
    '< 0.001': '<0.001',
    '1:10,000': '1/10000',
    '140/90 mmHg': '140/90 mmHg',
    '5 × 10⁶ cells': '5000000',
    '10^6': '1000000',
    '50 %': '50 percent',
    '1 hour and 45 minutes': '1+45 hour+minute|105 minute',
    'Schedule III': '3|ordinal 3?',
    // What is no quantity.
    'vitamin B12, Q10 and H1N1': '',
    'NMDA2 and 5HT': '',
    'COVID-19': '19?',
    'NCT03395314': '',
    'https://example.org/5/10 and a.5@example.org': '',
    'doi 10.1000/182': '',
    'Call +49 30 123456 or 1-800-273-8255.': '',
    'one another': '',
    'version 1.2.3': '',
  },
  de: {
    '1.000 mg': '1000 mg',
    '1,000 mg': '1 mg',
    '0,5 mg': '0.5 mg',
    'zweimal täglich': 'rate 2 day',
    '3× täglich': 'rate 3 day',
    'fünfundzwanzig Milligramm': '25 mg',
    'zweitausenddreihundert Menschen': '2300',
    'alle 8 Stunden': 'interval 8 hour',
    'anderthalb Tabletten': '1.5 tablet',
    'am 22.11.2026': 'date 2026-11-22',
    '3. Mai 2026': 'date 2026-05-03',
    'um 20 Uhr': 'time 20:00',
    '14.30 bis 19 Uhr': 'time 14:30..19:00',
  },
  es: {
    'Tome 1.000 mg': '1000 mg|1 mg!',
    'Tome 1,000 mg': '1000 mg|1 mg!',
    '1.000.000 UI': '1000000 IU',
    '0,125 mg': '0.125 mg',
    '2,5 mg': '2.5 mg',
    'dos veces al día': 'rate 2 day',
    'cada 8 horas': 'interval 8 hour',
    'doscientas cincuenta personas': '250',
  },
  fr: {
    '1 000 mg': '1000 mg',
    '2,5 ml': '2.5 ml',
    'trois fois par jour': 'rate 3 day',
    'toutes les 8 heures': 'interval 8 hour',
    'quatre-vingt-dix-sept patients': '97',
    '1er mai 2026': 'date 2026-05-01',
  },
  ar: {
    '٢٫٥ ملغ': '2.5 mg',
    '٥ ملغ': '5 mg',
    '10 ملغ/كغ': '10 mg/kg',
    'كل 8 ساعات': 'interval 8 hour',
    'خمسة وعشرون': '25',
    'مرتين يوميًا': 'rate 2 day',
  },
  'zh-Hans': {
    '5毫克': '5 mg',
    '58千克': '58 kg',
    '3.5万人': '35000',
    '三千五百元': '3500 CNY',
    '每日两次': 'rate 2 day',
    '每8小时': 'interval 8 hour',
    '百分之五十': '50 percent',
    '2026年11月22日': 'date 2026-11-22',
    '下午8点': 'time 20:00',
    '三分之一': '1/3',
  },
  // No table: separators and symbols are known, words are not.
  pl: { '1\u00A0000 mg': '1000 mg', '2,5 mg/kg': '2.5 mg/kg', '5 tabletek': '5 *' },
  hi: { '५ mg': '5 mg' },
};

/** What a word begins depends on what follows it: a text is read alike, whatever was read before. */
const continued: Readonly<Record<string, readonly (readonly [text: string, expected: string])[]>> = {
  en: [['one person whom nobody knew', '1?'], ['one person in ten', '1/10|0.1'], ['one xylophone', '1?'], ['one hour', '1 hour'], ['a xylophone yearned a lot', ''], ['a xylophone a day', 'rate 1 day?'], ['a cup and a half', '1.5 cup']],
  fr: [['un patient traité ailleurs', '1?'], ['un patient traité sur dix', '1/10|0.1'], ['un comprimé', '1 tablet?']],
};

describe.each(Object.entries(continued))('words that go on, or do not, in %s', (locale, rows) => {
  it.each(rows)('%s', (text, expected) => {
    expect(shown(text, locale)).toBe(expected);
  });
});

describe.each(Object.entries(tables))('the quantities of a text in %s', (locale, rows) => {
  it.each(Object.entries(rows))('%s', (text, expected) => {
    expect(shown(text, locale)).toBe(expected);
  });
});
