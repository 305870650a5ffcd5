import type { SegmentKey } from '@imprimatur/formats';
import { reasonInWords } from '@imprimatur/render';
import type { Reason } from '@imprimatur/review';
import { expect, it } from 'vitest';
import { settingsOf, wordsOf } from './pages.ts';

const segments = (count: number): readonly SegmentKey[] => Array.from({ length: count }, (_, index) => `a.b${index}` as SegmentKey);

it.each<readonly [locale: string, reason: Reason, words: string]>([
  ['en', { kind: 'persons-missing', needed: 2, found: 1 }, '1 more person must sign.'],
  ['en', { kind: 'persons-missing', needed: 3, found: 1 }, '2 more people must sign.'],
  ['en', { kind: 'changes-requested', role: 'clinical', reviewer: 'bob', comment: 'No.', remarks: [] }, 'Clinical review: changes have been asked for.'],
  ['en', { kind: 'condition-open', role: 'clinical', segments: segments(1) }, 'Clinical review: 1 passage must change before the approval counts.'],
  ['en', { kind: 'condition-unread', role: 'linguistic', segments: segments(2) }, 'Language review: 2 changed passages have not yet been read by a second person.'],
  ['fr', { kind: 'condition-open', role: 'clinical', segments: segments(2) }, 'Relecture clinique\u00A0: 2\u00A0passages doivent être modifiés avant que l’approbation soit valable.'],
  ['de', { kind: 'persons-missing', needed: 2, found: 1 }, '1 weitere Person muss unterschreiben.'],
  ['es', { kind: 'condition-unread', role: 'editorial', segments: segments(1) }, 'Revisión editorial: falta que otra persona lea 1 pasaje modificado.'],
  ['ar', { kind: 'condition-open', role: 'clinical', segments: segments(2) }, 'المراجعة الطبية: يجب تعديل مقطعين قبل أن يسري الاعتماد.'],
  ['ar', { kind: 'persons-missing', needed: 5, found: 1 }, 'يلزم توقيع 4 أشخاص آخرين.'],
  ['zh-Hans', { kind: 'changes-requested', role: 'linguistic', reviewer: 'bob', comment: '', remarks: [] }, '语言审核：审核者要求修改。'],
])('says in %s: %j', (locale, reason, words) => {
  expect(reasonInWords(reason, wordsOf(settingsOf(locale)))).toBe(words);
});
