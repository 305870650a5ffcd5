/**
 * The minutes since midnight that an hour can mean: the half of the day is said, or open.
 * @example minutesOfTime('pm', 8 * 60) // [1200]
 * @example minutesOfTime('open', 8 * 60) // [480, 1200]
 */
export function minutesOfTime(half: string, written: number): readonly number[] {
  const half12 = written % 720;
  if (half === '24' || written > 720 || (written === 0 && half !== 'open')) return [written % 1440];
  if (half === 'am') return [half12];
  if (half === 'pm') return [half12 + 720];
  return [half12, half12 + 720];
}
