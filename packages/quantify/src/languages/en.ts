import type { QuantityLanguage } from '../language.ts';

/** English. The model of the other tables. */
export const english: QuantityLanguage = {
  separators: { decimal: ['.'], grouping: [','] },
  words,
  multipliers: { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, bn: 1e9 },
  loneMultipliers: ['a thousand', 'a million', 'a billion'],
  joins: ['and'],
  decimalWords: ['point'],
  weak: { zero: '0', one: '1', hundred: '100', thousand: '1000', million: '1000000', 'the hundred': '100', both: '2', 'a couple of': '2', 'a couple': '2', couple: '2', pair: '2', 'a pair of': '2', twins: '2', 'of the two': '2' },
  articles: ['a', 'an', 'each', 'every', 'per', 'another'],
  ordinals,
  ordinalPhrases: ['{n}st', '{n}nd', '{n}rd', '{n}th'],
  fractions: {
    half: '0.5', 'a half': '0.5', 'one half': '0.5', 'half a': '0.5', 'half an': '0.5', 'half of a': '0.5', 'half of an': '0.5', halves: '0.5',
    'one third': '1/3', 'one-third': '1/3', 'two thirds': '2/3', 'two-thirds': '2/3', 'one-quarter': '0.25', 'three-quarters': '0.75', 'one-fifth': '0.2', 'two-fifths': '0.4', 'three-fifths': '0.6', 'four-fifths': '0.8', 'one-tenth': '0.1', 'one-eighth': '0.125', 'one-sixth': '1/6', 'three eighths': '0.375', 'two-thirds of a': '2/3', 'two thirds of a': '2/3', 'one third of a': '1/3', 'one-third of a': '1/3', 'one quarter of a': '0.25', 'a quarter': '0.25', 'one quarter': '0.25', 'quarter of a': '0.25', 'quarter of an': '0.25', 'a quarter of an': '0.25', 'a quarter of a': '0.25', 'three quarters': '0.75', 'three quarters of a': '0.75', 'three quarters of an': '0.75',
    'one fifth': '0.2', 'two fifths': '0.4', 'three fifths': '0.6', 'four fifths': '0.8', 'one sixth': '1/6', 'one eighth': '0.125', 'one tenth': '0.1',
    ...shares(),
  },
  mixedFractions: { '{n} and a half': '0.5', '{n} and one half': '0.5', '{n} and a quarter': '0.25', '{n} and three quarters': '0.75', '{n} {unit} and a half': '0.5' },
  proportions: ['{a} in {b}', '{a} {word} in {b}', '{a} in every {b}', '{a} {word} in every {b}', '{a} {word} out of {b}', '{a} of {b}', '{a} per {b}', '{a} out of {b}', '{a} out of every {b}', '{a} of every {b}'],
  percentages: [],
  ranges: ['{a} to {b}', 'from {a} to {b}', 'between {a} and {b}', '{a} up to {b}', '{a} through {b}', '{a} or {b}', 'either {a} or {b}', 'from {a} up to {b}'],
  units: {
    kg: ['kilogram', 'kilograms', 'kilo', 'kilos', 'kilogramme', 'kilogrammes', 'kgs'],
    g: ['gram', 'grams', 'gramme', 'grammes', 'gm'],
    mg: ['milligram', 'milligrams', 'mgs'],
    µg: ['microgram', 'micrograms', 'mcg', 'ug'],
    ng: ['nanogram', 'nanograms'],
    l: ['litre', 'litres', 'liter', 'liters'],
    dl: ['decilitre', 'decilitres', 'deciliter', 'deciliters'],
    ml: ['millilitre', 'millilitres', 'milliliter', 'milliliters', 'mls', 'cc'],
    mol: ['mole', 'moles'],
    mmol: ['millimole', 'millimoles'],
    IU: ['international unit', 'international units', 'i.u.'],
    unit: ['unit', 'units'],
    percent: ['per cent', 'percent', 'pct'],
    'percentage point': ['percentage point', 'percentage points'],
    km: ['kilometre', 'kilometres', 'kilometer', 'kilometers'],
    m: ['metre', 'metres', 'meter', 'meters'],
    cm: ['centimetre', 'centimetres', 'centimeter', 'centimeters'],
    mm: ['millimetre', 'millimetres', 'millimeter', 'millimeters'],
    inch: ['inch', 'inches'],
    foot: ['foot', 'feet', 'ft'],
    mile: ['mile', 'miles'],
    yard: ['yard', 'yards'],
    lb: ['pound', 'pounds', 'lbs'],
    oz: ['ounce', 'ounces'],
    stone: ['stone', 'stones'],
    'fl oz': ['fluid ounce', 'fluid ounces'],
    pint: ['pint', 'pints'],
    cup: ['cup', 'cups'],
    '°C': ['degree', 'degrees', 'degrees celsius', 'degree celsius', 'degrees centigrade', 'degrees c', 'celsius'],
    '°F': ['degree', 'degrees', 'degrees fahrenheit', 'degree fahrenheit', 'degrees f', 'fahrenheit'],
    mmHg: ['mm hg', 'millimetres of mercury', 'millimeters of mercury'],
    kcal: ['kilocalorie', 'kilocalories', 'calories'],
    kJ: ['kilojoule', 'kilojoules'],
    ms: ['millisecond', 'milliseconds'],
    second: ['second', 'seconds', 'sec', 'secs', 's'],
    minute: ['minute', 'minutes', 'min', 'mins'],
    hour: ['hour', 'hours', 'hr', 'hrs', 'h'],
    day: ['day', 'days', 'd', 'working day', 'working days', 'business day', 'business days', 'calendar day', 'calendar days'],
    night: ['night', 'nights'],
    week: ['week', 'weeks', 'wk', 'wks'],
    month: ['month', 'months', 'mo'],
    year: ['year', 'years', 'yr', 'yrs', 'year-old', 'years old', 'years of age'],
    decade: ['decade', 'decades'],
    tablet: ['tablet', 'tablets', 'pill', 'pills'],
    capsule: ['capsule', 'capsules'],
    drop: ['drop', 'drops'],
    puff: ['puff', 'puffs', 'inhalation', 'inhalations'],
    spray: ['spray', 'sprays'],
    ampoule: ['ampoule', 'ampoules', 'ampule', 'ampules'],
    vial: ['vial', 'vials'],
    patch: ['patch', 'patches'],
    dose: ['dose', 'doses'],
    suppository: ['suppository', 'suppositories'],
    sachet: ['sachet', 'sachets'],
    teaspoon: ['teaspoon', 'teaspoons', 'teaspoonful', 'teaspoonfuls', 'tsp'],
    tablespoon: ['tablespoon', 'tablespoons', 'tablespoonful', 'tbsp'],
    injection: ['injection', 'injections'],
    pack: ['pack', 'packs', 'packet', 'packets', 'box', 'boxes', 'carton', 'cartons'],
    bottle: ['bottle', 'bottles'],
    blister: ['blister', 'blisters'],
    pen: ['pen', 'pens'],
    glass: ['glass', 'glasses'],
    point: ['points'],
    EUR: ['euro', 'euros'],
    CNY: ['yuan', 'renminbi', 'rmb'],
    beat: ['beat', 'beats'],
    breath: ['breath', 'breaths'],
    percentile: ['percentile'],
    USD: ['dollar', 'dollars', 'us dollars', 'us$'],
    GBP: ['pounds sterling'],
  },
  per: ['per', 'a', 'an', 'for each', 'for every'],
  beforeUnit: [],
  negatives: ['minus {n}', '{n} {unit} below zero', '{n} below zero'],
  numbered: ['{period} {n}'],
  decades: { '{n}s': 'n', "{n}'s": 'n' },
  ratios: [],
  distributive: ['each'],
  measures: {
    'a week or two': '1..2 week', 'a day or two': '1..2 day', 'an hour or two': '1..2 hour', 'a month or two': '1..2 month', 'a year or two': '1..2 year', 'a minute or two': '1..2 minute',
    'half a year': '0.5 year', 'in half an hour': '0.5 hour', 'in half a day': '0.5 day', 'in half a year': '0.5 year', 'in half a glass': '0.5 glass', 'in half a cup': '0.5 cup', 'in half a litre': '0.5 l', 'a quarter of an hour': '15 minute', 'quarter of an hour': '15 minute', 'three quarters of an hour': '45 minute', 'half an hour': '0.5 hour', 'half a day': '0.5 day', 'a dozen': '12', dozen: '12', fortnight: '2 week', 'a fortnight': '2 week', 'an hour and a half': '1.5 hour', 'a year and a half': '1.5 year', 'a day and a half': '1.5 day', 'a week and a half': '1.5 week',
  },
  possibleMeasures: {
    'a third': '1/3|3', 'a fifth': '0.2|5', 'a sixth': '1/6|6', 'an eighth': '0.125|8', 'a tenth': '0.1|10',
    'in half': '0.5', 'the other half': '0.5', single: '1', double: '2|2 time', doubled: '2|2 time', doubles: '2|2 time', doubling: '2|2 time', twofold: '2|2 time', triple: '3|3 time', tripled: '3|3 time', triples: '3|3 time', threefold: '3|3 time', tenfold: '10|10 time', halve: '0.5|2', halved: '0.5|2', halves: '0.5|2', halving: '0.5|2',
    twenties: '20', thirties: '30', forties: '40', fifties: '50', sixties: '60', seventies: '70', eighties: '80', nineties: '90',
    'between two doses': '2 dose', 'between two injections': '2 injection', 'per kilogram': '1 kg', 'per gram': '1 g', 'per litre': '1 l', 'per millilitre': '1 ml',
  },
  times: { once: '1', twice: '2', thrice: '3', '{n} times': 'n', '{n} time': 'n', '{n} x': 'n', '{n} ×': 'n', '{n}-fold': 'n', '{n} fold': 'n', 'once or twice': '1..2' },
  adverbs: { daily: 'day', weekly: 'week', monthly: 'month', yearly: 'year', annually: 'year', hourly: 'hour', nightly: 'day' },
  rates: {
    '{times} a {period}': 'n', '{times} an {period}': 'n', '{times} per {period}': 'n', '{times} each {period}': 'n', '{times} every {period}': 'n', '{times} in a {period}': 'n',
    '{times} {adverb}': 'n', '{times}-{adverb}': 'n', '{times} / {period}': 'n',
  },
  possibleRates: { 'every morning': '1 day', 'every evening': '1 day', 'every night': '1 day', 'each morning': '1 day', 'each evening': '1 day', 'each night': '1 day' },
  intervals: {
    'every {n} {period}': 'n', 'every {o} {period}': 'n', 'each {n} {period}': 'n', '{n}-{adverb}': 'n', 'every {period}': '1', 'each {period}': '1', 'every second {period}': '2', 'alternate {period}': '2',
    'at intervals of {n} {period}': 'n', '{n} {period} intervals': 'n', 'every half hour': '0.5 hour', fortnightly: '2 week', 'every quarter of an hour': '15 minute', 'every half an hour': '0.5 hour', 'half hourly': '0.5 hour', 'every fortnight': '2 week', 'every other {period}': '2',
  },
  monthsAreCapitals: true,
  of: ['of'],
  months: [
    ['january', 'jan', 'jan.'], ['february', 'feb', 'feb.'], ['march', 'mar', 'mar.'], ['april', 'apr', 'apr.'], ['may'], ['june', 'jun', 'jun.'],
    ['july', 'jul', 'jul.'], ['august', 'aug', 'aug.'], ['september', 'sep', 'sept', 'sep.', 'sept.'], ['october', 'oct', 'oct.'], ['november', 'nov', 'nov.'], ['december', 'dec', 'dec.'],
  ],
  dates: [
    '{day} {month} {year}', '{day} {month}, {year}', '{day} of {month} {year}', '{day} of {month}, {year}', '{month} {day}, {year}', '{month} {day} {year}', '{month} the {day}, {year}', '{month} the {day}',
    '{day} {month}', '{day} of {month}', '{month} {day}', '{month} {year}', '{month}, {year}', '{month} of {year}', '{month}',
  ],
  numericDates: 'open',
  clock: clockPhrases(),
  clockWords: { noon: '12:00', midday: '12:00', midnight: '00:00' },
  possibleClockWords: { lunchtime: '12:00' },
  bareSpans: {
    second: ['seconds'], minute: ['minutes'], hour: ['hours'], day: ['days'], week: ['weeks'], month: ['months'], year: ['years'],
    '': ['these days', 'those days', 'opening hours', 'working hours', 'office hours', 'visiting hours', 'business hours', 'school hours', 'early hours', 'small hours', 'out of hours', 'out-of-hours', 'after hours', 'school days', 'early days', 'holy days', 'minutes of'],
  },
  harmless: [
    'one another', 'no one', 'no-one', 'at once', 'any one', 'every one', 'each one', 'this one', 'that one', 'the one', 'which one', 'one by one', 'one or more', 'all at once', 'once again', 'once more',
    'a second opinion', 'one-off', 'one day', 'second-hand', 'better half', 'half-life', 'half-lives', 'third party', 'third parties', '50-50', 'more than once', 'number one', 'double-blind', 'double check', 'double-check', 'single-blind', 'one-way', 'two-way', 'once you', 'once the', 'once a person',
    'in the first place', 'first aid', 'at first', 'first of all', 'for the first time', 'one after the other', '24/7', 'at a time', 'one at a time',
  ],
  prefixes: [],
  silentPrefixes: [],
  suffixes: [],
};

/** `a third` is a share where the words beside it say so; `a third dose` is none. */
function shares(): Readonly<Record<string, string>> {
  const values = { 'a third': '1/3', 'a fifth': '0.2', 'a sixth': '1/6', 'an eighth': '0.125', 'a tenth': '0.1' };
  const before = ['by', 'about', 'around', 'over', 'under', 'than', 'nearly', 'almost', 'roughly', 'up to', 'only', 'just'];
  const behind = ['of', 'of a', 'of an', 'less', 'more', 'lower', 'higher', 'fewer', 'longer', 'shorter'];
  return Object.fromEntries(Object.entries(values).flatMap(([share, value]) => [...before.map((word) => [`${word} ${share}`, value]), ...behind.map((word) => [`${share} ${word}`, value])]));
}

/** Each way to say an hour, with each way to say which half of the day is meant. */
function clockPhrases(): Readonly<Record<string, string>> {
  const hours = { '{clock}': '', "{h} o'clock": '', 'half past {h}': '+30', 'quarter past {h}': '+15', 'a quarter past {h}': '+15', 'quarter to {h}': '-15', 'a quarter to {h}': '-15', '{min} minutes past {h}': '', '{min} past {h}': '' };
  const halves = { 'a.m.': 'am', am: 'am', 'p.m.': 'pm', pm: 'pm', 'in the morning': 'am', 'in the afternoon': 'pm', 'in the evening': 'pm', 'at night': 'pm', noon: 'pm', midnight: 'am' };
  const said = Object.entries(hours).flatMap(([hour, offset]) => Object.entries(halves).map(([half, meaning]) => [`${hour} ${half}`, `${meaning}${offset}`]));
  return Object.fromEntries([...said, ...Object.entries(hours).filter(([hour]) => hour !== '{clock}').map(([hour, offset]) => [hour, `open${offset}`])]);
}

const small = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

function words(value: number): readonly string[] {
  // `zero` and `one` are weak.
  return value <= 1 ? [] : forms(value);
}

function forms(value: number): readonly string[] {
  if (value < 20) return [small[value] ?? ''];
  const ten = tens[Math.floor(value / 10)] ?? '';
  if (value < 100) return value % 10 === 0 ? [ten] : [`${ten}-${small[value % 10]}`, `${ten} ${small[value % 10]}`];
  const hundreds = value < 200 ? ['one hundred', 'a hundred'] : [`${small[Math.floor(value / 100)]} hundred`];
  if (value % 100 === 0) return hundreds;
  return hundreds.flatMap((hundred) => forms(value % 100).flatMap((rest) => [`${hundred} and ${rest}`, `${hundred} ${rest}`]));
}

const smallOrdinals = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth'];

function ordinals(value: number): readonly string[] {
  if (value === 100) return ['hundredth'];
  if (value < 20) return [smallOrdinals[value] ?? ''];
  const ten = tens[Math.floor(value / 10)] ?? '';
  return value % 10 === 0 ? [`${ten.slice(0, -1)}ieth`] : [`${ten}-${smallOrdinals[value % 10]}`, `${ten} ${smallOrdinals[value % 10]}`];
}
