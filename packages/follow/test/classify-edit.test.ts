import { classifyEdit } from '@imprimatur/follow';
import { describe, expect, test } from 'vitest';
import { criticalWordsOf } from './critical-words.ts';
import { edits as ar } from './edits/ar.ts';
import { edits as de } from './edits/de.ts';
import type { Edit } from './edits/edit.ts';
import { edits as en } from './edits/en.ts';
import { edits as es } from './edits/es.ts';
import { edits as fr } from './edits/fr.ts';
import { edits as zhHans } from './edits/zh-hans.ts';

const languages: Readonly<Record<string, readonly Edit[]>> = { ar, de, en, es, fr, 'zh-Hans': zhHans };

describe.each(Object.entries(languages))('an edit in %s', (locale, edits) => {
  const words = criticalWordsOf(locale);

  test.each(edits)('%s → %s: %s', (before, after, expected) => {
    const edit = classifyEdit(before, after, words);
    expect(edit.kind === 'critical' ? edit.reasons.map(({ kind }) => kind).join(' ') : edit.kind).toBe(expected);
  });
});
