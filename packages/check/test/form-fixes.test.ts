import type { LocalDate, SegmentKey } from '@imprimatur/formats';
import { parseInlines, writeInlines } from '@imprimatur/parse';
import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formChecks } from '../src/form/form-checks.ts';
import { partsOf } from '../src/form/passage-parts.ts';
import { type Passage, passageOf } from '../src/passage.ts';

const passageChecks = formChecks.filter((check) => check.of === 'passage');
const fixes = new Map(passageChecks.flatMap(({ code, fix }) => (fix === undefined ? [] : [[code as string, fix] as const])));

function passage(locale: string, markdown: string): Passage {
  const [inlines = []] = parseInlines([markdown], () => ({ file: '' })).passages;
  return passageOf(inlines, writeInlines(inlines), locale, {});
}

function fixed(code: string, locale: string, markdown: string): string {
  const target = passage(locale, markdown);
  return fixes.get(code)?.(target) ?? target.markdown;
}

describe('what is mechanical is mended', () => {
  it.each([
    ['local-spacing', 'fr', 'Quoi? Ceci : «cela» ; [ici ?](https://a.org/?b:c) {{dose}} ! À 12:30.', 'Quoi\u202F? Ceci\u00A0: «\u00A0cela\u00A0»\u202F; [ici\u202F?](https://a.org/?b:c) {{dose}}\u202F! À 12:30.'],
    ['local-spacing', 'fr', 'Un **mot** : **deux**? [@R1]', 'Un **mot**\u00A0: **deux**\u202F? [@R1]'],
    ['local-spacing', 'fr-CA', 'Quoi ? Oui! Ceci:', 'Quoi? Oui! Ceci\u00A0:'],
    ['local-spacing', 'de', 'Also z.B. hier , d.h. dort .', 'Also z.\u00A0B. hier, d.\u00A0h. dort.'],
    ['local-spacing', 'es', 'Pare , ahora : 1 : 2 {{dose}} .', 'Pare, ahora: 1 : 2 {{dose}}.'],
    ['local-spacing', 'zh-Hans', '停下 ，好吗 ？', '停下，好吗？'],
    ['local-quotes', 'fr', 'Un “mot” et **“deux”**.', 'Un «\u00A0mot\u00A0» et **«\u00A0deux\u00A0»**.'],
    ['local-quotes', 'de', 'Ein “Wort” und «zwei», „drei“.', 'Ein „Wort“ und „zwei“, „drei“.'],
    ['local-quotes', 'de', 'Ein “Wort” hier.', 'Ein „Wort“ hier.'],
    ['local-quotes', 'es', 'Una „palabra“.', 'Una «palabra».'],
    ['local-quotes', 'zh-Hans', '一种 «\u00A0快感\u00A0»。', '一种 “快感”。'],
    // Which opens and which closes cannot be told.
    ['local-quotes', 'fr', 'Un “mot “et” deux”.', 'Un “mot “et” deux”.'],
    ['straight-quotes', 'fr', 'L\'essai "un" d\'abord.', 'L’essai «\u00A0un\u00A0» d’abord.'],
    ['straight-quotes', 'de', 'Ein "Wort" von 6".', 'Ein "Wort" von 6".'],
    ['straight-quotes', 'ar', 'شعور "بالنشوة".', 'شعور «بالنشوة».'],
    ['double-space', 'fr', 'Oui \u202F! Un\u00A0 mot.', 'Oui\u202F! Un\u00A0mot.'],
    ['invisible-character', 'es', 'Keta\u200Bmina\uFEFF y co\u00ADsa [a](b\u200B).', 'Ketamina y co\u00ADsa [a](b\u200B).'],
    ['not-normalised', 'fr', 'E\uFB03cace \\* 10² [\uFB01n](\uFB01n)', 'Efficace \\* 10² [fin](\uFB01n)'],
    ['not-normalised', 'zh-Hans', '\u2F64法', '用法'],
  ])('%s in %s: %s', (code, locale, markdown, expected) => expect(fixed(code, locale, markdown)).toBe(expected));
});

describe('a mend', () => {
  it.each(['(', '«', '"', 'a.', '1-', '1 ', '@', '10.1000/', '\u2066', '? ', 'z.B.', 'a a ', '+1 ', '“', 'http://', '\uFB01', '\u200B', '\u00A0 ', 'أ 5-', 'A1', '*', 'x a) ', '(]', '‘ ', '„ “', ':)', '0800 1234, ', 'x! ', 'أ 1-2 \u2067', '1-2\u2066a'])('of a long run of %j, and every check of it, ends', (unit) => {
    const target = passage('ar', unit.repeat(4000));
    const context = { sourceLocale: 'en', locale: 'ar', direction: 'rtl', terms: [], wording: undefined, today: '2026-11-22' as LocalDate, parameter: () => 40 } as const;
    for (const locale of ['ar', 'fr', 'de', 'es', 'zh-Hans']) {
      const pair = { key: 'k' as SegmentKey, kind: 'paragraph', source: passageOf([], '', 'en', {}), target: { ...target, locale, language: locale.slice(0, 2) } } as const;
      for (const check of passageChecks) expect(check.find(pair, context)).toBeInstanceOf(Array);
      for (const fix of fixes.values()) expect(lettersOf(fix(pair.target))).toBe(lettersOf(target.markdown));
    }
  });

  const piece = constantFrom('mot', 'z.B.', 'L\'a', ' ', ' ', '\u00A0', '\u202F', '\u200B', '\uFEFF', '"', '“', '”', '„', '«', '»', '‘', '’', '?', '!', ':', ';', ',', '.', '(', ')', '12:30', '1', '\uFB01', '\u2F64', 'ﻡ', '**', '*', '\\*', '\\_', '`', '[a](b)', '[?](https://a.org/x?y:z)', '[@R1]', '[@R1; @R2]', '{{dose}}', '{{dose, number}}', 'https://a.org?b ', '&amp;', '字', 'ب', '😀');
  const markdown = array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')).filter(readsBack);
  const locale = constantFrom('en', 'es', 'fr', 'fr-CA', 'de', 'ar', 'zh-Hans', 'ja');

  it.each([...fixes.keys()])('of %s made twice is made once, and changes no word, placeholder, citation or link', (code) => {
    assert(
      property(locale, markdown, (language, written) => {
        const target = passage(language, written);
        const once = fixed(code, language, target.markdown);
        expect(fixed(code, language, once)).toBe(once);
        const mended = passage(language, once);
        expect(mended.markdown).toBe(once);
        expect(lettersOf(mended.text)).toBe(lettersOf(target.text));
        expect(partsAlike(mended)).toEqual(partsAlike(target));
      }),
      { numRuns: 300 },
    );
  });
});

/** An address right behind ! is read back as an image: that is not for a mend to answer for. */
function readsBack(markdown: string): boolean {
  return !/!\S*(?:\[|https?:)/.test(markdown);
}

function partsAlike(target: Passage): unknown {
  const { values, citations, links } = partsOf(target);
  return { values, citations, links };
}

function lettersOf(text: string): string {
  return text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '');
}
