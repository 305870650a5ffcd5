import type { Locale, WrittenValue } from '@imprimatur/formats';
import { parseInlines, writeInlines } from '@imprimatur/parse';
import { type Passage, passageOf } from './passage.ts';
import type { CheckSettings } from './settings.ts';

/**
 * A translation's canonical Markdown with all that is mechanical mended: marks and spaces, never a word.
 * @example fixPassage('Attention : 5 mg.', 'fr' as Locale, {}, settings) // 'Attention\u00A0: 5 mg.'
 */
export function fixPassage(markdown: string, locale: Locale, values: Readonly<Record<string, WrittenValue>>, { active }: CheckSettings): string {
  let fixed = markdown;
  let passage: Passage | undefined;
  for (const { check } of active) {
    if (check.of !== 'passage' || check.fix === undefined) continue;
    passage ??= readPassage(fixed, locale, values);
    const next = check.fix(passage);
    if (next !== fixed) passage = undefined;
    fixed = next;
  }
  return fixed;
}

function readPassage(markdown: string, locale: Locale, values: Readonly<Record<string, WrittenValue>>): Passage {
  const inlines = parseInlines([markdown], () => ({ file: '' })).passages[0] ?? [];
  return passageOf(inlines, writeInlines(inlines), locale, values);
}
