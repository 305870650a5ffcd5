import type { QuantityLanguage } from '../language.ts';

// Above the table, which is built from them when it is loaded.
const small = ['null', 'eins', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf', 'dreizehn', 'vierzehn', 'fünfzehn', 'sechzehn', 'siebzehn', 'achtzehn', 'neunzehn'];
const tens = ['', '', 'zwanzig', 'dreißig', 'vierzig', 'fünfzig', 'sechzig', 'siebzig', 'achtzig', 'neunzig'];

/** German, with the spelling of Switzerland (`dreissig`) beside that of Germany and Austria. */
export const german: QuantityLanguage = {
  separators: { decimal: [','], grouping: ['.', ' '] },
  words,
  multipliers: { tausend: 1e3, million: 1e6, millionen: 1e6, 'mio.': 1e6, mio: 1e6, milliarde: 1e9, milliarden: 1e9, 'mrd.': 1e9, mrd: 1e9, billion: 1e12, billionen: 1e12 },
  loneMultipliers: ['tausend', 'eintausend'],
  joins: ['und'],
  decimalWords: ['komma'],
  weak: {
    ein: '1', eine: '1', einen: '1', einem: '1', einer: '1', eines: '1', eins: '1', einzige: '1', einzigen: '1', einziger: '1', einziges: '1', einzelne: '1', einzelnen: '1', einzelner: '1', einmalige: '1', einmaligen: '1',
    beide: '2', beiden: '2', beides: '2', beider: '2', beidem: '2', 'ein paar': '2', paar: '2', 'andere hälfte': '0.5', 'anderen hälfte': '0.5', 'zur hälfte': '0.5', zwanzigern: '20', dreißigern: '30', vierzigern: '40', fünfzigern: '50', sechzigern: '60', siebzigern: '70', achtzigern: '80', neunzigern: '90',
  },
  articles: ['ein', 'eine', 'einen', 'einem', 'einer', 'eines'],
  ordinals,
  ordinalPhrases: ['{n}.', '{n}te', '{n}ten', '{n}ter'],
  fractions: {
    halb: '0.5', halbe: '0.5', halben: '0.5', halber: '0.5', halbes: '0.5', 'die hälfte': '0.5', hälfte: '0.5', 'eine hälfte': '0.5', 'eine halbe': '0.5', 'einer halben': '0.5', 'einem halben': '0.5', 'einen halben': '0.5', 'ein halbes': '0.5', 'ein halber': '0.5', 'eines halben': '0.5',
    'jeder zweite': '0.5', 'jede zweite': '0.5', anderthalb: '1.5', eineinhalb: '1.5', einundeinhalb: '1.5', zweidrittel: '2/3', 'zwei drittel': '2/3', 'zwei dritteln': '2/3',
    'drei viertel': '0.75', dreiviertel: '0.75', 'drei vierteln': '0.75', 'eine viertel': '0.25', 'einer viertel': '0.25', 'zwei fünftel': '0.4', 'zwei fünfteln': '0.4', 'drei fünftel': '0.6', 'drei fünfteln': '0.6', 'vier fünftel': '0.8', 'vier fünfteln': '0.8',
    'jeder dritte': '1/3', 'jede dritte': '1/3', 'jeder vierte': '0.25', 'jede vierte': '0.25', 'jeder fünfte': '0.2', 'jede fünfte': '0.2', 'jeder zehnte': '1/10', 'jede zehnte': '1/10', 'jeder hundertste': '1/100', 'jeder tausendste': '1/1000',
    ...shares({ drittel: '1/3', viertel: '0.25', fünftel: '0.2', sechstel: '1/6', siebtel: '1/7', achtel: '0.125', neuntel: '1/9', zehntel: '0.1', zwölftel: '1/12', fünfzehntel: '1/15', zwanzigstel: '0.05', hundertstel: '0.01', tausendstel: '0.001' }),
  },
  mixedFractions: { '{n} einhalb': '0.5', '{n} und eine halbe': '0.5', '{n} und ein halbes': '0.5', '{n} und ein halber': '0.5', '{n} und einen halben': '0.5', '{n} und ein viertel': '0.25', '{n} einviertel': '0.25', '{n} dreiviertel': '0.75' },
  proportions: ['{a} von {b}', '{a} aus {b}', '{a} pro {b}', '{a} je {b}', '{a} unter {b}', '{a} in {b}'],
  percentages: [],
  ranges: ['{a} bis {b}', 'von {a} bis {b}', 'zwischen {a} und {b}', '{a} bis zu {b}', '{a} oder {b}', 'von {a} auf {b}', 'von {a} bis zu {b}', '{a} bis höchstens {b}'],
  units: {
    kg: ['kilogramm', 'kilo', 'kilos'],
    g: ['gramm', 'gr'],
    mg: ['milligramm'],
    µg: ['mikrogramm', 'mcg'],
    ng: ['nanogramm'],
    l: ['liter', 'litern'],
    dl: ['deziliter', 'dezilitern'],
    ml: ['milliliter', 'millilitern'],
    mol: ['mol'],
    mmol: ['millimol'],
    IU: ['i.e.', 'i. e.', 'ie', 'internationale einheiten', 'internationalen einheiten', 'internationale einheit'],
    unit: ['einheit', 'einheiten'],
    percent: ['prozent', 'v.h.', '%ige', '%igen', '%iger', '%iges', 'prozentig', 'prozentige', 'prozentigen', 'prozentiger', 'prozentiges'], 'per mille': ['promille'],
    'percentage point': ['prozentpunkt', 'prozentpunkte', 'prozentpunkten'],
    km: ['kilometer', 'kilometern'],
    m: ['meter', 'metern'],
    cm: ['zentimeter', 'zentimetern'],
    mm: ['millimeter', 'millimetern'],
    inch: ['zoll'],
    foot: ['fuß'],
    mile: ['meile', 'meilen'],
    lb: ['pfund'],
    '°C': ['grad celsius', 'grad c', 'celsius', 'grad'],
    '°F': ['grad fahrenheit', 'fahrenheit'],
    mmHg: ['mm hg', 'millimeter quecksilbersäule'],
    kcal: ['kilokalorien', 'kilokalorie', 'kalorien'],
    kJ: ['kilojoule'],
    ms: ['millisekunde', 'millisekunden'],
    second: ['sekunde', 'sekunden', 'sek', 'sek.', 's', 'sekündig', 'sekündige', 'sekündigen', 'sekündiger'],
    minute: ['minute', 'minuten', 'min', 'min.', 'minütig', 'minütige', 'minütigen', 'minütiger', 'minütiges'],
    hour: ['stunde', 'stunden', 'std', 'std.', 'h', 'stündig', 'stündige', 'stündigen', 'stündiger', 'stündiges'],
    day: ['tag', 'tage', 'tagen', 'tages', 'tägig', 'tägige', 'tägigen', 'tägiger', 'tägiges', 'd'],
    night: ['nacht', 'nächte', 'nächten'],
    week: ['woche', 'wochen', 'wöchig', 'wöchige', 'wöchigen', 'wöchiger', 'wöchiges', 'wo.'],
    month: ['monat', 'monate', 'monaten', 'monats', 'monatig', 'monatige', 'monatigen', 'monatiger', 'monatiges'],
    year: ['jahr', 'jahre', 'jahren', 'jahres', 'jahrs', 'jährig', 'jährige', 'jährigen', 'jähriger', 'jähriges', 'jährigem', 'lebensjahr', 'lebensjahre', 'lebensjahren'],
    decade: ['jahrzehnt', 'jahrzehnte', 'jahrzehnten'],
    tablet: ['tablette', 'tabletten', 'filmtablette', 'filmtabletten', 'pille', 'pillen', 'dragee', 'dragees'],
    capsule: ['kapsel', 'kapseln', 'hartkapsel', 'hartkapseln'],
    drop: ['tropfen'],
    puff: ['hub', 'hübe', 'hüben', 'inhalation', 'inhalationen', 'sprühstoß', 'sprühstöße', 'sprühstößen', 'sprühstoss', 'sprühstösse', 'sprühstössen'],
    spray: ['sprühstoß', 'sprühstöße', 'sprühstößen', 'sprühstoss', 'sprühstösse', 'sprühstössen'],
    ampoule: ['ampulle', 'ampullen'],
    vial: ['durchstechflasche', 'durchstechflaschen'],
    patch: ['pflaster', 'pflastern'],
    dose: ['dosis', 'dosen', 'gabe', 'gaben', 'einzeldosis', 'einzeldosen'],
    suppository: ['zäpfchen', 'suppositorium', 'suppositorien'],
    sachet: ['beutel', 'beuteln', 'tütchen'],
    teaspoon: ['teelöffel', 'teelöffeln', 'tl'],
    tablespoon: ['esslöffel', 'esslöffeln', 'eßlöffel', 'el'],
    injection: ['injektion', 'injektionen', 'spritze', 'spritzen'],
    pack: ['packung', 'packungen'],
    bottle: ['flasche', 'flaschen'],
    pen: ['pen', 'pens'],
    glass: ['glas', 'gläser', 'gläsern'],
    point: ['punkt', 'punkte', 'punkten'],
    EUR: ['euro'],
    USD: ['dollar', 'us-dollar', 'us dollar'],
    GBP: ['pfund', 'pfund sterling', 'britische pfund'],
    CHF: ['franken', 'sfr', 'fr.'],
    beat: ['schlag', 'schläge', 'schlägen'],
    breath: ['atemzug', 'atemzüge', 'atemzügen'],
    percentile: ['perzentile', 'perzentil'],
  },
  per: ['pro', 'je', 'am', 'in der', 'im', 'die'],
  beforeUnit: [],
  negatives: ['minus {n}', '{n} {unit} unter null', '{n} {unit} minus'],
  decades: { '{n}er jahre': 'n', '{n}er jahren': 'n', '{n}er-jahre': 'n', '{n}er-jahren': 'n' },
  ratios: ['{a} zu {b}'],
  distributive: ['je', 'jeweils'],
  measures: {
    'ein halbes dutzend': '6', 'ein dutzend': '12', dutzend: '12', 'zwei dutzend': '24', vierteltablette: '0.25 tablet',
    viertelstunde: '15 minute', 'eine viertelstunde': '15 minute', 'einer viertelstunde': '15 minute', dreiviertelstunde: '45 minute', 'eine dreiviertelstunde': '45 minute', 'einer dreiviertelstunde': '45 minute',
    'halbe stunde': '0.5 hour', 'eine halbe stunde': '0.5 hour', 'einer halben stunde': '0.5 hour', 'halbes jahr': '0.5 year', 'ein halbes jahr': '0.5 year', 'einem halben jahr': '0.5 year',
    'ein, zwei tage': '1..2 day', 'ein, zwei wochen': '1..2 week', 'ein, zwei monate': '1..2 month', 'ein, zwei jahre': '1..2 year', 'ein, zwei stunden': '1..2 hour', 'zwei, drei tage': '2..3 day', 'zwei, drei wochen': '2..3 week', 'zwei, drei stunden': '2..3 hour',
    'zu zweit': '2', 'zu dritt': '3', 'zu viert': '4', 'zu fünft': '5', 'zu sechst': '6', 'zu siebt': '7', 'zu acht': '8', 'zu neunt': '9', 'zu zehnt': '10', 'zu zwölft': '12',
    ...years(),
  },
  possibleMeasures: {
    doppelt: '2|2 time', doppelte: '2|2 time', doppelten: '2|2 time', doppelter: '2|2 time', doppeltes: '2|2 time', verdoppelt: '2|2 time', verdoppelte: '2|2 time', verdoppelten: '2|2 time', verdoppeln: '2|2 time',
    dreifach: '3|3 time', dreifache: '3|3 time', dreifachen: '3|3 time', verdreifacht: '3|3 time', verdreifachte: '3|3 time', halbiert: '0.5|2', halbierte: '0.5|2', halbierten: '0.5|2', halbieren: '0.5|2',
    'pro kilogramm': '1 kg', 'je kilogramm': '1 kg', 'pro gramm': '1 g', 'je gramm': '1 g', 'pro liter': '1 l', 'je liter': '1 l', 'pro milliliter': '1 ml', 'je milliliter': '1 ml',
  },
  times: { einmal: '1', zweimal: '2', '{n} mal': 'n', '{n} x': 'n', '{n} ×': 'n', '{n} fach': 'n', '{n} fache': 'n', '{n} fachen': 'n', '{n} malige': 'n', '{n} maliger': 'n', '{n} maligen': 'n', 'ein- bis zweimal': '1..2', 'ein bis zweimal': '1..2', 'ein- oder zweimal': '1..2', 'ein oder zweimal': '1..2', 'einmal oder zweimal': '1..2' },
  adverbs: { täglich: 'day', tägliche: 'day', täglichen: 'day', täglicher: 'day', wöchentlich: 'week', wöchentliche: 'week', wöchentlichen: 'week', monatlich: 'month', monatliche: 'month', monatlichen: 'month', jährlich: 'year', jährliche: 'year', jährlichen: 'year', stündlich: 'hour', stündliche: 'hour', stündlichen: 'hour', alltäglich: 'day' },
  rates: {
    '{times} am {period}': 'n', '{times} pro {period}': 'n', '{times} je {period}': 'n', '{times} in der {period}': 'n', '{times} im {period}': 'n', '{times} die {period}': 'n', '{times} den {period}': 'n', '{times} jeden {period}': 'n', '{times} jede {period}': 'n',
    '{times} {adverb}': 'n', '{times} / {period}': 'n', '{adverb} {times}': 'n',
  },
  possibleRates: { 'jeden morgen': '1 day', 'jeden abend': '1 day', 'jede nacht': '1 day', morgens: '1 day', abends: '1 day' },
  intervals: {
    'alle {n} {period}': 'n', 'jede {o} {period}': 'n', 'jeden {o} {period}': 'n', 'jedes {o} {period}': 'n', 'jeden {period}': '1', 'jede {period}': '1', 'jedes {period}': '1', 'jeden zweiten {period}': '2', 'jede zweite {period}': '2', 'im abstand von {n} {period}': 'n', 'in abständen von {n} {period}': 'n',
    '{n} stündlich': 'n hour', '{n} tägig': 'n day', '{n} wöchentlich': 'n week', '{n} monatlich': 'n month', 'alle halbe stunde': '0.5 hour', 'alle halben stunden': '0.5 hour', 'jede halbe stunde': '0.5 hour', halbstündlich: '0.5 hour', viertelstündlich: '15 minute', 'jede viertelstunde': '15 minute', 'alle viertelstunde': '15 minute', vierteljährlich: '3 month', vierteljährliche: '3 month', vierteljährlichen: '3 month', halbjährlich: '0.5 year', halbjährliche: '0.5 year', halbjährlichen: '0.5 year', 'jedes vierteljahr': '3 month', 'jedes halbe jahr': '0.5 year',
  },
  months: [
    ['januar', 'jänner', 'jan', 'jan.'], ['februar', 'feber', 'feb', 'feb.'], ['märz', 'mrz', 'mrz.'], ['april', 'apr', 'apr.'], ['mai'], ['juni', 'jun', 'jun.'],
    ['juli', 'jul', 'jul.'], ['august', 'aug', 'aug.'], ['september', 'sep', 'sept', 'sep.', 'sept.'], ['oktober', 'okt', 'okt.'], ['november', 'nov', 'nov.'], ['dezember', 'dez', 'dez.'],
  ],
  dates: ['{day}. {month} {year}', '{day} {month} {year}', '{day}. {month}', '{day} {month}', '{month} {year}', ...['im', 'seit', 'ab', 'bis', 'vom', 'von', 'anfang', 'mitte', 'ende', 'letzten', 'nächsten', 'diesen'].flatMap((word) => [`${word} {month}`, `${word} {month} {year}`])],
  numericDates: 'day-month',
  clock: {
    '{clock} uhr': '24', '{h} uhr {min}': '24', '{clock} uhr morgens': 'am', '{clock} uhr früh': 'am', '{clock} uhr vormittags': 'am', '{clock} uhr nachmittags': 'pm', '{clock} uhr abends': 'pm', '{clock} uhr nachts': 'open', '{clock} uhr mittags': 'pm', '{clock} h': '24',
    '{clock} uhr am morgen': 'am', '{clock} uhr am abend': 'pm', '{clock} uhr am nachmittag': 'pm', '{clock} uhr am vormittag': 'am', '{clock} uhr in der früh': 'am', '{clock} uhr in der nacht': 'open', 'um halb {h}': 'open-30', 'halb {h} uhr': 'open-30', 'halb {h} abends': 'pm-30', 'halb {h} morgens': 'am-30', 'halb {h}': 'open-30', 'halb {h} nachmittags': 'pm-30', 'viertel nach {h}': 'open+15', 'viertel vor {h}': 'open-15', 'viertel nach {h} abends': 'pm+15', 'viertel nach {h} morgens': 'am+15', 'viertel nach {h} nachmittags': 'pm+15', 'viertel vor {h} abends': 'pm-15', 'viertel vor {h} morgens': 'am-15', 'viertel vor {h} nachmittags': 'pm-15', 'dreiviertel {h}': 'open-15',
  },
  clockWords: { mitternacht: '00:00', mitternachts: '00:00' },
  possibleClockWords: { mittag: '12:00', mittags: '12:00' },
  bareSpans: {
    second: ['sekunden'], minute: ['minuten'], hour: ['stunden'], day: ['tage', 'tagen'], week: ['wochen'], month: ['monate', 'monaten'], year: ['jahre', 'jahren'],
    '': ['dieser tage', 'diesen tagen', 'heutigen tagen', 'meiner tage', 'ihrer tage', 'ihre tage', 'deine tage', 'meine tage', 'jungen jahren', 'seit jahr und tag', 'in die jahre'],
  },
  harmless: ['halbwertszeit', 'ein anderes mal', 'auf einmal', 'noch einmal', 'nicht einmal', 'einmal mehr', 'zum einen', 'ein wenig', 'ein bisschen', 'ein paar', 'einfach', 'einfache', 'einfachen', 'einfacher', 'einfaches', 'mehrfach', 'mehrfache', 'mehrfachen', 'vielfach', 'in zwei hälften', 'erste hilfe', 'ersten hilfe', 'erster hilfe', 'zuerst', 'zweifel', 'in acht', 'außer acht', 'acht geben', 'zwei mal überlegen', 'unter vier augen', 'halbe sachen', 'ein für alle mal', 'eine rolle', 'ein und dieselbe', 'ein und derselbe', 'ein und dasselbe', 'zum zweiten', 'zum dritten', 'null und nichtig', 'wieder einmal', 'erst einmal', 'nun einmal', 'schon einmal', 'auch einmal'],
  prefixes: [],
  silentPrefixes: [],
  suffixes: [
    'tausend', 'mal', 'malige', 'maligen', 'maliger', 'fach', 'fache', 'fachen', 'einhalb', 'undeinhalb', 'stündlich', 'stündig', 'stündige', 'stündigen', 'stündiger', 'stündiges', 'tägig', 'tägige', 'tägigen', 'tägiger', 'tägiges', 'wöchentlich', 'wöchig', 'wöchige', 'wöchigen', 'wöchiger', 'wöchiges',
    'monatlich', 'monatig', 'monatige', 'monatigen', 'monatiger', 'monatiges', 'jährlich', 'jährig', 'jährige', 'jährigen', 'jähriger', 'jähriges', 'minütig', 'minütige', 'minütigen', 'minütiger', 'minütiges', 'prozentig', 'prozentige', 'prozentigen', 'prozentiger', 'prozentiges',
  ],
};

const inflected: Readonly<Record<number, readonly string[]>> = { 2: ['zwo', 'zweier', 'zweien'], 3: ['dreier', 'dreien'] };

function words(value: number): readonly string[] {
  // `ein` and `eins` are weak.
  return value === 1 ? [] : [...forms(value), ...(inflected[value] ?? [])];
}

function forms(value: number): readonly string[] {
  if (value < 20) return [small[value] ?? ''];
  if (value < 100) return underHundred(value);
  const rest = value % 100;
  const head = Math.floor(value / 100);
  const hundreds = head === 1 ? ['einhundert', 'hundert'] : [`${small[head]}hundert`];
  if (rest === 0) return hundreds;
  // At the end of a number `ein` stands before a noun: hundertundein Anrufe.
  const tails = rest === 1 ? ['eins', 'ein', 'eine'] : forms(rest);
  return hundreds.flatMap((hundred) => tails.flatMap((tail) => [`${hundred}${tail}`, `${hundred}und${tail}`]));
}

function underHundred(value: number): readonly string[] {
  const ten = tens[Math.floor(value / 10)] ?? '';
  const one = value % 10;
  const word = one === 0 ? ten : `${one === 1 ? 'ein' : small[one]}und${ten}`;
  return ten === 'dreißig' ? [word, word.replace('ß', 'ss')] : [word];
}

const irregular: Readonly<Record<number, readonly string[]>> = { 1: ['erst'], 3: ['dritt'], 7: ['siebt', 'siebent'], 8: ['acht'] };

function ordinals(value: number): readonly string[] {
  const stems = irregular[value] ?? (value < 20 ? [`${small[value]}t`] : forms(value).map((form) => `${form}st`));
  return stems.flatMap((stem) => ['e', 'en', 'er', 'es', 'em'].map((ending) => `${stem}${ending}`));
}

/** A share with its articles and cases: `ein Drittel`, `einem Drittel`, `eines Drittels`. */
function shares(parts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(parts).flatMap(([word, value]) => [word, `ein ${word}`, `einem ${word}`, `eines ${word}s`, `das ${word}`].map((form) => [form, value])));
}

/** Years as they are said: `neunzehnhundertvierundachtzig`. */
function years(): Readonly<Record<string, string>> {
  const hundreds = [11, 12, 13, 14, 15, 16, 17, 18, 19];
  return Object.fromEntries(hundreds.flatMap((hundred) => Array.from({ length: 100 }, (_, rest) => [`${small[hundred]}hundert${rest === 0 ? '' : forms(rest)[0]}`, `${hundred * 100 + rest}`])));
}
