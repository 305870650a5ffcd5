import type { LocalDate } from '@imprimatur/formats';
import { type DueText, lapsedSince, upcomingReviews } from '@imprimatur/pipeline';
import { addDays } from '@imprimatur/review';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const today = '2026-11-24' as LocalDate;

/** Texts that fall due so many days from today. */
const dueIn = (...days: readonly number[]): readonly DueText[] => days.map((ahead, index) => ({ document: `c/${String(index).padStart(2, '0')}`, locale: 'fr', due: addDays(today, ahead) }));

describe('upcomingReviews', () => {
  it('tells what is past due first, then each day of the next 90', () => {
    const upcoming = upcomingReviews(dueIn(90, -1, 3, 0, 91, 3, -5), 7, today);
    expect(upcoming.inGrace.map(({ document, due, lastDay }) => `${document} ${due} ${lastDay}`)).toEqual(['c/06 2026-11-19 2026-11-26', 'c/01 2026-11-23 2026-11-30']);
    expect(upcoming.days.map(({ day, texts }) => `${day} ${texts.map(({ document }) => document).join(' ')}`)).toEqual(['2026-11-24 c/03', '2026-11-27 c/02 c/05', '2027-02-22 c/00']);
  });

  it.each<readonly [name: string, days: readonly number[], crowded: string | undefined]>([
    ['nothing', [], undefined],
    ['five of five in a week', [10, 11, 12, 13, 16], '2026-12-04 2026-12-10 5/5'],
    ['four of four', [10, 11, 12, 13], undefined],
    ['five in eight days', [10, 11, 12, 13, 17], undefined],
    ['five of fourteen, a little more than a third', [10, 10, 10, 10, 10, ...Array<number>(9).fill(200)], '2026-12-04 2026-12-10 5/14'],
    ['five of fifteen, a third', [10, 10, 10, 10, 10, ...Array<number>(10).fill(200)], undefined],
    ['the fullest week counts, of two alike the first', [1, 20, 21, 22, 23, 24, 40, 41, 42, 43, 44], '2026-12-14 2026-12-20 5/11'],
    ['what falls due later is not of this list', [200, 200, 200, 200, 200, 200], undefined],
    ['nor what is past due', [-1, -1, -1, -1, -1, -1], undefined],
  ])('a crowded week: %s', (_name, days, crowded) => {
    const { crowdedWeek: week } = upcomingReviews(dueIn(...days), 7, today);
    expect(week === undefined ? undefined : `${week.from} ${week.until} ${week.texts}/${week.of}`).toBe(crowded);
  });

  it('finds the fullest week, whatever the days', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 90 }), { maxLength: 30 }), (days) => {
        const fullest = Math.max(0, ...days.map((first) => days.filter((other) => other >= first && other <= first + 6).length));
        const expected = fullest >= 5 && fullest * 3 > days.length ? fullest : undefined;
        expect(upcomingReviews(dueIn(...days), 0, today).crowdedWeek?.texts).toBe(expected);
      }),
    );
  });
});

describe('lapsedSince', () => {
  it.each<readonly [due: number, graceDays: number, told: string | undefined]>([
    [0, 0, undefined],
    [-1, 0, 'Found that the review of c/a@fr was due on 2026-11-23, expected one that is not past due.'],
    [-1, 7, 'Found that the review of c/a@fr was due on 2026-11-23; by the days of grace in content/policy.yaml it counts until 2026-11-30, expected one that is not past due.'],
    [-7, 7, 'Found that the review of c/a@fr was due on 2026-11-17; by the days of grace in content/policy.yaml it counts until 2026-11-24, expected one that is not past due.'],
    [-8, 7, 'Found that the review of c/a@fr was due on 2026-11-16, expected one that is not past due.'],
  ])('due in %i days, with %i days of grace', (due, graceDays, told) => {
    const texts = [{ document: 'c/a', locale: 'fr', state: 'approved', nextReviewDue: addDays(today, due) }, { document: 'c/b', locale: 'fr', state: 'draft', nextReviewDue: undefined }] as const;
    expect(lapsedSince(texts, { graceDays }, today).map(({ message }) => message)).toEqual(told === undefined ? [] : [told]);
  });
});
