import { type FoundQuantity, quantitiesIn } from '@imprimatur/quantify';

/** The quantities of a text in one line, as tables of tests have them: `5 mg; rate 2 day?; time 08:00|20:00`. `?` is possible, `!` ambiguous. */
export function shown(text: string, locale: string): string {
  return quantitiesIn(text, [], locale).map(shownQuantity).join('; ');
}

function shownQuantity({ readings, weight, ambiguous }: FoundQuantity): string {
  const written = readings.filter(({ derived, unit }) => derived !== true && unit?.startsWith('/') !== true).map(({ kind, value, sign = '', unit }) => [kind === 'number' ? '' : kind, `${sign}${value}`, unit ?? ''].filter((part) => part !== '').join(' '));
  return `${written.join('|')}${weight === 'possible' ? '?' : ''}${ambiguous ? '!' : ''}`;
}
