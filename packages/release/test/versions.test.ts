import { compareVersions, embargoDay, embargoOf, isEmbargo, isVersion, nextVersion } from '@imprimatur/release';
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { candidateOf, day } from './sample.ts';

describe('a version', () => {
  test.each([
    ['2026.11.0', true], ['2026.1.12', true], ['2026.12.999999', true],
    ['2026.01.0', false], ['2026.13.0', false], ['2026.0.0', false], ['2026.11', false], ['2026.11.00', false], ['2026.11.1000000', false], ['26.11.0', false], ['2026.11.0\n', false], ['v2026.11.0', false], ['2026.11.0/..', false], ['', false],
  ])('%j: %s', (text, expected) => expect(isVersion(text)).toBe(expected));
});

describe('the next version', () => {
  test.each<[string, readonly string[], string]>([
    ['2026-11-22', [], '2026.11.0'],
    ['2026-02-01', [], '2026.2.0'],
    ['2026-11-22', ['2026.11.0'], '2026.11.1'],
    ['2026-11-22', ['2026.11.9', '2026.11.10', '2026.11.2'], '2026.11.11'],
    ['2026-11-22', ['2026.1.5', '2026.12.3', '2025.11.4'], '2026.11.0'],
    ['2026-11-22', ['README.md', '2026.11.x', 'release-2026.11.4', '2026.11.007'], '2026.11.0'],
  ])('of %s beside %j is %s', (date, taken, expected) => expect(nextVersion(day(date), taken)).toBe(expected));

  it('is a version, is none that is taken, and comes after all of its month', () => {
    const version = fc.tuple(fc.integer({ min: 2025, max: 2027 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 99_999 })).map((parts) => parts.join('.'));
    fc.assert(
      fc.property(fc.array(fc.oneof(version, fc.string())), fc.integer({ min: 1, max: 12 }), (taken, month) => {
        const next = nextVersion(day(`2026-${String(month).padStart(2, '0')}-15`), taken);
        expect([isVersion(next), taken.includes(next)]).toEqual([true, false]);
        const ofMonth = taken.filter((other) => isVersion(other) && other.startsWith(`2026.${month}.`));
        expect(ofMonth.filter((other) => compareVersions(other, next) >= 0)).toEqual([]);
      }),
    );
  });
});

describe('an embargo', () => {
  test.each([
    ['2026-12-01T08:00:00+01:00', true], ['2026-12-01T08:00:00Z', true], ['2026-12-01T08:00:00-08:00', true], ['2026-12-01T08:00:00+00:00', true], ['2028-02-29T00:00:00Z', true],
    ['2026-12-01T08:00:00', false], ['2026-12-01', false], ['2026-12-01T08:00Z', false], ['2026-12-01 08:00:00Z', false], ['2026-12-01t08:00:00z', false], ['2026-12-01T08:00:00-00:00', false], ['2026-12-01T08:00:60Z', false],
    ['2026-12-01T24:00:00Z', false], ['2026-02-29T08:00:00Z', false], ['2026-12-01T08:00:00+24:00', false], ['2026-12-01T08:00:00+0100', false], ['2026-12-01T08:00:00.5Z', false], ['2026-12-01T08:00:00+01:00[Europe/Berlin]', false], ['2026-12-01T08:00:00Z\n', false], ['', false],
  ])('%j: %s', (text, expected) => expect(isEmbargo(text)).toBe(expected));

  test.each<[string | null, string, number | undefined]>([
    [null, '2026-11-22T09:30:00Z', undefined],
    ['2026-12-01T08:00:00+01:00', '2026-12-01T06:59:59Z', 1],
    ['2026-12-01T08:00:00+01:00', '2026-12-01T06:59:59.999Z', 1],
    ['2026-12-01T08:00:00+01:00', '2026-12-01T07:00:00Z', undefined],
    ['2026-12-01T08:00:00-08:00', '2026-12-01T15:00:00Z', 3600],
    ['2026-12-01T00:30:00+02:00', '2026-11-30T22:30:01Z', undefined],
  ])('until %s leaves at %s so many seconds: %s', (embargo, now, seconds) => {
    expect(embargoOf(candidateOf({ embargo }), now)).toEqual(seconds === undefined ? undefined : { until: embargo, seconds });
  });

  test.each(['2026-12-01', '2026-12-01T08:00:00', 'tomorrow', '', '2026-12-01T08:00:00+01:00', '2026-02-30T99:00:00Z'])('is never held against a clock that says %j', (now) => {
    expect(() => embargoOf(candidateOf(), now)).toThrow('cannot be held');
  });

  test.each([
    ['2026-12-01T08:00:00+01:00', '2026-12-01'],
    ['2026-12-01T00:30:00+01:00', '2026-11-30'],
    ['2026-12-01T23:30:00-01:00', '2026-12-02'],
    ['9999-12-31T23:59:59-12:00', '9999-12-31'],
  ])('%s ends on %s in UTC', (embargo, expected) => expect(embargoDay(embargo)).toBe(expected));

  it('ends at one instant, whatever the offset', () => {
    const offset = fc.tuple(fc.constantFrom(1, -1), fc.integer({ min: 0, max: 14 * 60 }));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), offset, fc.integer({ min: -100_000, max: 100_000 }), (instant, [sign, minutes], wait) => {
        const local = new Date((instant + sign * minutes * 60) * 1000).toISOString().slice(0, 19);
        const written = minutes === 0 ? 'Z' : `${sign === 1 ? '+' : '-'}${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
        const now = new Date((instant - wait) * 1000).toISOString();
        fc.pre(local.startsWith('1') || local.startsWith('2'));
        fc.pre(/^\d{4}-/.test(now));
        expect(embargoOf(candidateOf({ embargo: `${local}${written}` }), now)?.seconds).toBe(wait > 0 ? wait : undefined);
      }),
    );
  });
});
