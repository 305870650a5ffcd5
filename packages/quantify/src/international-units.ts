/** Symbols that are written alike in every language, as they stand in folded text → canonical unit. */
export const internationalUnits: ReadonlyMap<string, string> = new Map([
  ...['kg', 'g', 'mg', 'µg', 'ng', 'pg', 'l', 'dl', 'cl', 'ml', 'µl', 'mol', 'mmol', 'µmol', 'nmol', 'km', 'm', 'cm', 'mm', 'µm', 'nm', 'm²', 'cm²', 'mm²', 'km²', 'm³', 'cm³', 'mm³', 'kcal', 'ppm', 'ms', 'bar'].map((unit): [string, string] => [unit, unit]),
  ...Object.entries({
    iu: 'IU', miu: 'mIU', meq: 'mEq', '%': 'percent', '‰': 'per mille', mmhg: 'mmHg', kpa: 'kPa', kj: 'kJ', db: 'dB', hz: 'Hz', khz: 'kHz', mhz: 'MHz', gy: 'Gy', msv: 'mSv', mcg: 'µg', ug: 'µg',
    '° c': '°C', '° f': '°F', '℃': '°C', '℉': '°F', '°': '°', h: 'hour', min: 'minute', '€': 'EUR', $: 'USD', '£': 'GBP', '¥': 'CNY', eur: 'EUR', usd: 'USD', gbp: 'GBP', chf: 'CHF', cny: 'CNY', jpy: 'JPY', mxn: 'MXN', cad: 'CAD', inr: 'INR', egp: 'EGP', sar: 'SAR', aed: 'AED',
  }),
]);

/** What may stand before its number. */
export const prefixUnits: ReadonlyMap<string, string> = new Map(Object.entries({ '€': 'EUR', $: 'USD', '£': 'GBP', '¥': 'CNY', eur: 'EUR', usd: 'USD', gbp: 'GBP', chf: 'CHF', cny: 'CNY', jpy: 'JPY', mxn: 'MXN', cad: 'CAD', inr: 'INR', egp: 'EGP', sar: 'SAR', aed: 'AED', '%': 'percent' }));

/** Units of time, which rates and intervals have. */
export const periods: ReadonlySet<string> = new Set(['ms', 'second', 'minute', 'hour', 'day', 'night', 'week', 'month', 'year', 'decade', 'century']);

/**
 * Whether a unit is measured. Of what is merely counted (tablets, doses) another language may leave out the word, or use one
 * that its table does not know; of what is measured it may not.
 */
export function isMeasured(unit: string): boolean {
  return unit.startsWith('/') || measured.has(unit.split('/', 1)[0] ?? unit);
}

/**
 * What a unit measures: `mass`, `volume`, `time`; the unit itself where it is alone.
 * @example dimensionOf('mg/day') // 'mass'
 */
export function dimensionOf(unit: string): string {
  const [base = unit] = unit.split('/', 1);
  return periods.has(base) ? 'time' : (Object.entries(dimensions).find(([, units]) => units.includes(base))?.[0] ?? base);
}

const dimensions: Readonly<Record<string, readonly string[]>> = {
  mass: ['kg', 'g', 'mg', 'µg', 'ng', 'pg', 'lb', 'oz', 'stone'],
  volume: ['l', 'dl', 'cl', 'ml', 'µl', 'fl oz', 'pint', 'cup', 'teaspoon', 'tablespoon'],
  length: ['km', 'm', 'cm', 'mm', 'µm', 'nm', 'inch', 'foot', 'mile', 'yard'],
  temperature: ['°C', '°F', '°'],
  share: ['percent', 'per mille', 'percentage point'],
};

const measured: ReadonlySet<string> = new Set([
  ...internationalUnits.values(), ...periods, 'percentage point', 'inch', 'foot', 'mile', 'yard', 'lb', 'oz', 'stone', 'fl oz', 'pint', 'teaspoon', 'tablespoon',
]);
