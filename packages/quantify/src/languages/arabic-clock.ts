/** When in the day an hour is, in words. */
const partsOfDay: readonly (readonly [words: string, half: 'am' | 'pm'])[] = [
  ['صباحا', 'am'], ['في صباح', 'am'], ['فجرا', 'am'], ['ص', 'am'], ['قبل ظهر', 'am'], ['صباح', 'am'],
  ['مساء', 'pm'], ['في مساء', 'pm'], ['ظهرا', 'pm'], ['بعد ظهر', 'pm'], ['عصرا', 'pm'], ['م', 'pm'],
];

/** Hours in digits: `8 صباحا`. */
export function clockPhrases(): Readonly<Record<string, string>> {
  const named = partsOfDay.flatMap(([part, half]) => [[`{clock} ${part}`, half], [`ساعة {clock} ${part}`, half]]);
  // Two at night is in the morning, ten at night in the evening.
  return { 'ساعة {clock}': 'open', '{clock} ليلا': 'open', 'ساعة {clock} ليلا': 'open', ...Object.fromEntries(named) };
}

const hours = ['', 'واحدة', 'ثانية', 'ثالثة', 'رابعة', 'خامسة', 'سادسة', 'سابعة', 'ثامنة', 'تاسعة', 'عاشرة', 'حادية عشرة', 'ثانية عشرة'];
const minutes: readonly (readonly [words: string, minutes: number])[] = [['', 0], [' و نصف', 30], [' و ربع', 15], [' و ثلث', 20], [' إلا ربعا', -15], [' إلا ربع', -15], [' إلا ثلثا', -20], [' إلا ثلث', -20]];

/** Hours are ordinals in Arabic: `الثامنة و النصف صباحا`. `واحدة صباحا` is one of something in the morning, `الواحدة` the hour. */
export function hourNames(): Readonly<Record<string, string>> {
  return Object.fromEntries(hours.flatMap((name, hour) => (name === '' ? [] : minutes.flatMap(([words, more]) => partsOfDay.filter(([part]) => part.length > 1).flatMap(([part, half]) => (hour === 1 ? [`ال${name}`] : [name]).flatMap((each) => [`${each}${words} ${part}`, `ساعة ${each}${words} ${part}`].map((phrase) => [phrase, timeOf(hour, half, more)])))))));
}

function timeOf(hour: number, half: 'am' | 'pm', more: number): string {
  const all = (((hour % 12) + (half === 'pm' ? 12 : 0)) * 60 + more + 24 * 60) % (24 * 60);
  return [Math.floor(all / 60), all % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** `في الساعة الثامنة`: eight o'clock, or the eighth hour. */
export function hoursAlone(): Readonly<Record<string, string>> {
  return Object.fromEntries(hours.flatMap((name, hour) => (name === '' ? [] : minutes.map(([words, more]) => [`ساعة ${hour === 1 ? `ال${name}` : name}${words}`, timeOf(hour, 'am', more)]))));
}

/** `بين الثانية و الخامسة بعد ظهر`. */
export function hourRanges(): Readonly<Record<string, string>> {
  const parts = partsOfDay.filter(([part]) => ['صباحا', 'مساء', 'بعد ظهر'].includes(part));
  const named = hours.flatMap((name, hour) => (name === '' ? [] : minutes.slice(0, 2).map(([words, more]) => ({ name: `${hour === 1 ? `ال${name}` : name}${words}`, hour, more }))));
  const times = (half: 'am' | 'pm'): readonly (readonly [name: string, time: string])[] => named.map(({ name, hour, more }) => [name, timeOf(hour, half, more)]);
  return Object.fromEntries(parts.flatMap(([part, half]) => times(half).flatMap(([first, from]) => times(half).filter(([, to]) => to > from).flatMap(([last, to]) => [`بين ${first} و ${last} ${part}`, `من ${first} إلى ${last} ${part}`].map((phrase) => [phrase, `${from}..${to}`])))));
}
