import { valueOf } from '@imprimatur/diagnostics';
import { type LocalDate, readTerms, type SegmentKey } from '@imprimatur/formats';
import { describe, expect, it } from 'vitest';
import { meaningChecks } from '../src/meaning/meaning-checks.ts';
import { type Passage, passageOf } from '../src/passage.ts';
import { findingsOf } from './sentence-pair.ts';

const terms =
  valueOf(
    readTerms(
      'terms.yaml',
      `concepts:
  borderline-personality-disorder: { en: borderline personality disorder (BPD), es: trastorno límite de la personalidad (TLP), fr: trouble de la personnalité borderline (TPB), de: Borderline-Persönlichkeitsstörung, ar: اضطراب الشخصية الحدية, zh-Hans: { preferred: 边缘型人格障碍, forbidden: [边缘性人格障碍] } }
  bipolar-disorder: { en: bipolar disorder, es: trastorno bipolar, fr: trouble bipolaire, de: bipolare Störung, ar: الاضطراب ثنائي القطب, zh-Hans: 双相情感障碍 }
  infusion: { en: infusion, es: infusión, fr: { preferred: perfusion, accepted: [goutte-à-goutte], forbidden: [infusion] }, de: Infusion, ar: تسريب وريدي }
never-translated: [FDA, Spravato, mg/kg]
`,
    ),
  ) ?? [];

function check(locale: string, source: string, target: string, expected: readonly string[]): void {
  const codes = findingsOf([[source, target]], locale, terms).map(({ check: code }) => code);
  expect(codes.filter((code) => code.startsWith('term-') && code !== 'term-added')).toEqual(expected);
}

describe('terms', () => {
  it.each([
    ['the preferred words', 'es', 'bipolar disorder', 'el trastorno bipolar', []],
    ['inflected', 'es', 'two bipolar disorders', 'dos trastornos bipolares', []],
    ['inflected in German', 'de', 'of bipolar disorder', 'der bipolaren Störungen', []],
    ['within a German compound', 'de', 'after the infusion', 'nach der Ketamininfusion', []],
    ['in Arabic behind a prefix', 'ar', 'for borderline personality disorder', 'لاضطراب الشخصية الحدية', []],
    ['in Chinese', 'zh-Hans', 'People with bipolar disorder', '双相情感障碍患者', []],
    ['in another order', 'fr', 'borderline personality disorder', 'le trouble borderline de la personnalité', []],
    ['an abbreviation in their place', 'es', 'people with borderline personality disorder', 'personas con TLP', []],
    ['for the abbreviation of the source', 'de', 'people with BPD', 'Menschen mit einer Borderline-Persönlichkeitsstörung', []],
    ['the source’s abbreviation where the language has none', 'zh-Hans', 'BPD has many forms', 'BPD有多种表现', []],
    ['other words', 'es', 'bipolar disorder', 'la manía', ['term-missing']],
    ['accepted words', 'fr', 'the infusion', 'le goutte-à-goutte', []],
    ['forbidden words', 'fr', 'the infusion', 'l’infusion', ['term-forbidden']],
    ['forbidden words in the plural', 'fr', 'two infusions', 'deux infusions', ['term-forbidden']],
    ['forbidden words beside the preferred ones say something else', 'fr', 'the infusion and tea', 'la perfusion et une infusion', []],
    ['forbidden words where the source does not speak of it', 'fr', 'a cup of tea', 'une infusion', []],
    ['a name', 'es', 'The FDA warns.', 'La FDA avisa.', []],
    ['a name in other letters', 'es', 'Spravato helps.', 'Spravata ayuda.', ['term-translated']],
    ['a name that is part of a longer one', 'es', 'The FDA warns.', 'La FDAX avisa.', ['term-translated']],
    ['a unit has local forms', 'zh-Hans', '0.5 mg/kg', '0.5毫克/千克', []],
  ] as const)('%s', (_name, locale, source, target, expected) => check(locale, source, target, expected));
});

describe('abbreviations', () => {
  const isFound = (locale: string, source: string, target: string): boolean => findingsOf([[source, target]], locale, terms).some(({ check: code }) => code === 'abbreviation-of-another');

  it.each([
    ['the language’s own', 'fr', 'BPD', 'TPB', 'right'],
    ['the source’s', 'fr', 'BPD', 'BPD', 'found'],
    ['the source’s beside the own one', 'fr', 'BPD', 'TPB (« BPD » en anglais)', 'right'],
    ['a third language’s', 'fr', 'BPD', 'TLP', 'found'],
    ['letters that are quoted', 'fr', 'The letters ‘BPD’ stand for bipolar disorder here.', 'Les lettres « BPD » désignent ici le trouble bipolaire.', 'right'],
    ['that of another term', 'es', 'bipolar disorder', 'TLP', 'found'],
    ['that of a term that a pronoun stands for', 'es', 'It is common.', 'El TLP es frecuente.', 'right'],
  ] as const)('%s', (_name, locale, source, target, expected) => {
    expect(isFound(locale, source, target) ? 'found' : 'right').toBe(expected);
  });
});

describe('endless texts', () => {
  const passage = (text: string, locale: string): Passage => passageOf([{ kind: 'text', text }], text, locale, {});
  const context = { sourceLocale: 'en', locale: 'fr', direction: 'ltr', terms, wording: undefined, today: '2026-11-22' as LocalDate, parameter: () => 0 } as const;

  it.each(meaningChecks.flatMap((each) => (each.of === 'passage' ? [[each.code, each] as const] : [])))('are compared by %s', (_code, { find }) => {
    const pair = { key: 'key' as SegmentKey, kind: 'paragraph', source: passage('no infusion must not FDA BPD '.repeat(10_000), 'en'), target: passage('infusion perfusion BPD TPB ne peut '.repeat(10_000), 'fr') } as const;
    expect(find(pair, context).length).toBeLessThanOrEqual(20_000);
  });
});
