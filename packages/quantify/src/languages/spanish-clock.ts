/** What stands before an hour. Before a number with a unit it is no hour: a las 6 semanas. */
export const clockPrefixes: readonly string[] = ['a las', 'desde las', 'hasta las', 'antes de las', 'después de las', 'a partir de las', 'sobre las', 'hacia las', 'entre las', 'y las'];

/** Behind these alone a number is no hour: las doce mujeres. */
const articles: ReadonlySet<string> = new Set(['', 'las ', 'y las ']);

/** Minutes behind an hour: las ocho y cuarto, las nueve menos diez. */
const minutesBehind: readonly (readonly [phrase: string, minutes: string])[] = [
  [' y cuarto', '+15'], [' y media', '+30'], [' y cinco', '+5'], [' y diez', '+10'], [' y veinte', '+20'], [' y veinticinco', '+25'], [' y treinta', '+30'], [' y treinta y cinco', '+35'], [' y cuarenta', '+40'], [' y cuarenta y cinco', '+45'], [' y cincuenta', '+50'], [' y cincuenta y cinco', '+55'],
  [' menos cuarto', '-15'], [' menos cinco', '-5'], [' menos diez', '-10'], [' menos veinte', '-20'], [' menos veinticinco', '-25'],
];

const partsOfDay: readonly (readonly [phrase: string, half: 'am' | 'pm'])[] = [[' de la mañana', 'am'], [' de la madrugada', 'am'], [' de la tarde', 'pm'], [' de la noche', 'pm']];
const written: readonly (readonly [phrase: string, half: 'am' | 'pm' | '24' | 'open'])[] = [
  ...partsOfDay, [' a. m.', 'am'], [' a.m.', 'am'], [' am', 'am'], [' p. m.', 'pm'], [' p.m.', 'pm'], [' pm', 'pm'], [' del mediodía', 'pm'], [' en punto', 'open'], [' h', '24'], [' horas', '24'], [' hs', '24'], [' hrs', '24'],
];

/** Every way to say an hour, as `clock` of a language has them. */
export function clockPhrases(): Readonly<Record<string, string>> {
  return Object.fromEntries(['', 'las ', ...clockPrefixes.map((prefix) => `${prefix} `)].flatMap((before) => [...wholeHours(before), ...partsOfHours(before)]).concat(oneOClock()));
}

/** A la una: the hour that is an article too. */
function oneOClock(): readonly (readonly [string, string])[] {
  return ['a la', 'desde la', 'hasta la', 'sobre la', 'la'].flatMap((before) => partsOfDay.map(([after, half]) => [`${before} {h}${after}`, half] as const));
}

function wholeHours(before: string): readonly (readonly [string, string])[] {
  const phrases = written.map(([after, half]) => [`${before}{clock}${after}`, half] as const);
  return articles.has(before) ? phrases : [...phrases, [`${before}{clock}`, 'open']];
}

function partsOfHours(before: string): readonly (readonly [string, string])[] {
  return minutesBehind.flatMap(([behind, minutes]) => {
    const phrases = partsOfDay.map(([after, half]) => [`${before}{h}${behind}${after}`, `${half}${minutes}`] as const);
    // Diez y cinco may be two numbers.
    return before === '' ? phrases : [...phrases, [`${before}{h}${behind}`, `open${minutes}`] as const];
  });
}
