import { classifyEdit } from '@imprimatur/follow';
import { describe, expect, test } from 'vitest';
import { criticalWordsOf } from './critical-words.ts';
import { edits as en } from './edits/en.ts';
import type { Edit } from './edits/edit.ts';

const languages: Readonly<Record<string, readonly Edit[]>> = { en };

describe.each(Object.entries(languages))('an edit in %s', (locale, edits) => {
  const words = criticalWordsOf(locale);

  test.each(edits)('%s → %s: %s', (before, after, expected) => {
    const edit = classifyEdit(before, after, words);
    expect(edit.kind === 'critical' ? edit.reasons.map(({ kind }) => kind).join(' ') : edit.kind).toBe(expected);
  });
});
