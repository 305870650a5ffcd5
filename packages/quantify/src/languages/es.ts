import type { QuantityLanguage } from '../language.ts';
import { clockPhrases, clockPrefixes } from './spanish-clock.ts';

/** Spanish. Both signs are decimal and grouping: countries differ. */
export const spanish: QuantityLanguage = {
  separators: { decimal: [',', '.'], grouping: ['.', ',', ' '] },
  words,
  multipliers: { mil: 1e3, millón: 1e6, millones: 1e6, 'millón de': 1e6, 'millones de': 1e6, billón: 1e12, billones: 1e12 },
  loneMultipliers: ['mil'],
  joins: ['y'],
  decimalWords: ['coma', 'punto'],
  weak: {
    cero: '0', un: '1', uno: '1', una: '1', único: '1', única: '1', 'un solo': '1', 'una sola': '1', ambos: '2', ambas: '2', 'los dos': '2', 'las dos': '2', 'de los dos': '2', 'de las dos': '2', 'un par de': '2', 'un par': '2', par: '2', pareja: '2', doble: '2', 'el doble': '2', dobles: '2', triple: '3', 'el triple': '3',
    gemelos: '2', gemelas: '2', duplica: '2', duplican: '2', duplicar: '2', duplicó: '2', duplique: '2', triplica: '3', triplicar: '3', triplicó: '3', medio: '0.5', media: '0.5', cuádruple: '4', 'por la mitad': '0.5|2', 'a la mitad': '0.5|2',
  },
  articles: ['un', 'una'],
  ordinals: (value) => ordinalForms[value] ?? [],
  ordinalPhrases: ['{n}º', '{n}.º', '{n}ª', '{n}.ª', '{n}°', '{n}er', '{n}.er', '{n}ro', '{n}do', '{n}to'],
  fractions: {
    mitad: '0.5', 'la mitad': '0.5', 'la mitad de': '0.5', 'la mitad de un': '0.5', 'la mitad de una': '0.5', 'medio de': '0.5',
    'un tercio': '1/3', 'una tercera parte': '1/3', 'la tercera parte': '1/3', 'dos tercios': '2/3', 'las dos terceras partes': '2/3', 'dos terceras partes': '2/3', 'un cuarto': '0.25', 'la cuarta parte': '0.25', 'una cuarta parte': '0.25', 'un cuarto de': '0.25', 'tres cuartos': '0.75', 'tres cuartas partes': '0.75', 'tres cuartos de': '0.75', 'las tres cuartas partes': '0.75',
    'un quinto': '0.2', 'una quinta parte': '0.2', 'la quinta parte': '0.2', 'dos quintos': '0.4', 'dos quintas partes': '0.4', 'tres quintas partes': '0.6', 'cuatro quintas partes': '0.8', 'un sexto': '1/6', 'una sexta parte': '1/6', 'un octavo': '0.125', 'una octava parte': '0.125', 'un décimo': '0.1', 'una décima parte': '0.1', 'la décima parte': '0.1',
  },
  mixedFractions: { '{n} y medio': '0.5', '{n} y media': '0.5', '{n} y un cuarto': '0.25', '{n} y tres cuartos': '0.75', '{n} {unit} y medio': '0.5', '{n} {unit} y media': '0.5', '{n} {unit} y cuarto': '0.25', '{n} {unit} y un cuarto': '0.25', '{n} {unit} y tres cuartos': '0.75' },
  proportions: ['{a} de cada {b}', '{a} {word} de cada {b}', '{a} {word} {word} de cada {b}', '{a} de {b}', '{a} de los {b}', '{a} de las {b}', '{a} de estos {b}', '{a} de estas {b}', '{a} de esos {b}', '{a} de esas {b}', '{a} entre {b}', '{a} por cada {b}', '{a} por {b}', '{a} en {b}', '{a} de entre {b}', '{a} sobre {b}', '{a} de un total de {b}'],
  percentages: [],
  ranges: ['{a} a {b}', 'de {a} a {b}', 'entre {a} y {b}', 'desde {a} hasta {b}', 'de {a} hasta {b}', '{a} o {b}', '{a} u {b}', 'del {a} al {b}', '{a} al {b}', 'entre {a} y los {b}', 'entre los {a} y los {b}', 'de los {a} a los {b}', 'entre el {a} y el {b}', 'entre los {a} y {b}', 'de los {a} hasta los {b}', 'de un {a} a un {b}', 'entre un {a} y un {b}', 'desde el {a} hasta el {b}', 'desde los {a} hasta los {b}', 'entre las {a} y las {b}', 'de las {a} a las {b}', 'a los {a} o {b}', 'a las {a} o {b}'],
  units: {
    kg: ['kilogramo', 'kilogramos', 'kilo', 'kilos'],
    g: ['gramo', 'gramos', 'gr'],
    mg: ['miligramo', 'miligramos'],
    µg: ['microgramo', 'microgramos', 'mcg'],
    ng: ['nanogramo', 'nanogramos'],
    l: ['litro', 'litros'],
    dl: ['decilitro', 'decilitros'],
    ml: ['mililitro', 'mililitros'],
    mol: ['mol', 'moles'],
    µmol: ['micromol', 'micromoles'],
    cl: ['centilitro', 'centilitros'],
    µl: ['microlitro', 'microlitros'],
    mEq: ['meq', 'miliequivalente', 'miliequivalentes'],
    mmol: ['milimol', 'milimoles'],
    IU: ['ui', 'u.i.', 'unidades internacionales', 'unidad internacional'],
    unit: ['unidad', 'unidades'],
    percent: ['por ciento', 'por cien', 'porciento'],
    'percentage point': ['punto porcentual', 'puntos porcentuales'],
    km: ['kilómetro', 'kilómetros'],
    m: ['metro', 'metros'],
    cm: ['centímetro', 'centímetros'],
    mm: ['milímetro', 'milímetros'],
    inch: ['pulgada', 'pulgadas'],
    foot: ['pie', 'pies'],
    mile: ['milla', 'millas'],
    lb: ['libra', 'libras'],
    oz: ['onza', 'onzas'],
    cup: ['taza', 'tazas'],
    '°C': ['grados celsius', 'grados centígrados', 'grado celsius', 'grado', 'grados', 'ºc', 'grados c'],
    '°F': ['grado', 'grados', 'grados fahrenheit', 'grado fahrenheit', 'ºf', 'grados f'],
    'm²': ['metro cuadrado', 'metros cuadrados'],
    beat: ['latido', 'latidos', 'pulsación', 'pulsaciones', 'lpm'],
    breath: ['respiración', 'respiraciones'],
    percentile: ['percentil', 'percentiles'],
    GBP: ['libras esterlinas', 'libra esterlina'],
    CNY: ['yuan', 'yuanes'],
    mmHg: ['mm hg', 'milímetros de mercurio'],
    kcal: ['kilocaloría', 'kilocalorías', 'calorías'],
    kJ: ['kilojulios'],
    ms: ['milisegundo', 'milisegundos'],
    second: [...withOrder('segundo', 'segundos', 'os'), 's', 'seg'],
    minute: [...withOrder('minuto', 'minutos', 'os'), 'min'],
    hour: [...withOrder('hora', 'horas', 'as'), 'h', 'hs'],
    day: [...withOrder('día', 'días', 'os'), 'd'],
    night: [...withOrder('noche', 'noches', 'as')],
    week: [...withOrder('semana', 'semanas', 'as')],
    month: [...withOrder('mes', 'meses', 'os')],
    year: [...withOrder('año', 'años', 'os'), 'años de edad'],
    decade: ['década', 'décadas', 'decenio', 'decenios'],
    century: ['siglo', 'siglos'],
    pen: ['pluma', 'plumas'],
    blister: ['blíster', 'blísteres', 'blister', 'blisters'],
    tablet: ['comprimido', 'comprimidos', 'tableta', 'tabletas', 'pastilla', 'pastillas', 'píldora', 'píldoras'],
    capsule: ['cápsula', 'cápsulas'],
    drop: ['gota', 'gotas'],
    puff: ['inhalación', 'inhalaciones', 'bocanada', 'bocanadas', 'pulsación', 'pulsaciones', 'puff', 'puffs'],
    spray: ['pulverización', 'pulverizaciones', 'aplicación', 'aplicaciones', 'rociada', 'rociadas'],
    ampoule: ['ampolla', 'ampollas'],
    vial: ['vial', 'viales', 'frasco', 'frascos'],
    patch: ['parche', 'parches'],
    dose: ['dosis', 'toma', 'tomas'],
    suppository: ['supositorio', 'supositorios'],
    sachet: ['sobre', 'sobres'],
    teaspoon: ['cucharadita', 'cucharaditas', 'cucharadita de café', 'cucharaditas de café', 'cucharada de café', 'cucharadas de café', 'cucharada pequeña', 'cucharadas pequeñas'],
    tablespoon: ['cucharada', 'cucharadas', 'cucharada sopera', 'cucharadas soperas', 'cucharada grande', 'cucharadas grandes'],
    injection: ['inyección', 'inyecciones', 'pinchazo', 'pinchazos'],
    pack: ['paquete', 'paquetes', 'envase', 'envases', 'caja', 'cajas'],
    bottle: ['frasco', 'frascos', 'botella', 'botellas'],
    glass: ['vaso', 'vasos', 'copa', 'copas'],
    point: ['punto', 'puntos'],
    EUR: ['euro', 'euros'],
    USD: ['dólar', 'dólares'],
    MXN: ['pesos mexicanos'],
  },
  per: ['por', 'por cada', 'al', 'a la'],
  beforeUnit: ['de'],
  of: ['de'],
  negatives: ['a menos {n}', 'de menos {n}', '{n} {unit} bajo cero', '{n} bajo cero'],
  decades: { 'década de {year}': 'n', 'década de los {n}': '1900', 'década del {n}': '1900', 'años {n}': '1900', 'años {year}': 'n', 'decenio de {year}': 'n' },
  numbered: ['{period} {n}', ...clockPrefixes.map((before) => `${before} {n} {unit}`)],
  distributive: ['cada uno', 'cada una'],
  measures: { 'una media hora': '0.5 hour', 'medio día': '0.5 day', 'una docena': '12', docena: '12', 'media docena': '6', 'dos docenas': '24', quincena: '15 day|2 week', 'una quincena': '15 day|2 week', 'medio año': '0.5 year', 'medio mes': '0.5 month', 'un cuarto de hora': '15 minute', 'cuarto de hora': '15 minute', 'tres cuartos de hora': '45 minute',
    'quince días': '15 day|2 week', '15 días': '15 day|2 week', 'ocho días': '8 day|1 week', '8 días': '8 day|1 week', semestre: '6 month', 'un semestre': '6 month', 'un millar': '1000', 'medio millón': '500000', 'un centenar': '100',
    'hora y media': '1.5 hour', 'año y medio': '1.5 year', 'día y medio': '1.5 day', 'mes y medio': '1.5 month', 'semana y media': '1.5 week', 'minuto y medio': '1.5 minute', 'litro y medio': '1.5 l', 'kilo y medio': '1.5 kg', 'comprimido y medio': '1.5 tablet', 'pastilla y media': '1.5 tablet', 'tableta y media': '1.5 tablet', 'cucharada y media': '1.5 tablespoon', 'cucharadita y media': '1.5 teaspoon',
    '12 horas del día': '12 hour/day', '8 horas del día': '8 hour/day', '5 días de la semana': '5 day/week', '6 días de la semana': '6 day/week', ...decadesInWords(),
  },
  // What is always open may be said without numbers.
  possibleMeasures: {
    ...alwaysOpen(), 'de 1 en 1': '1|1 unit', 'de uno en uno': '1|1 unit', 'una dosis y otra': '2 dose', 'una toma y otra': '2 dose', 'por litro': '1 l', 'por mililitro': '1 ml', 'por gramo': '1 g', 'por kilo': '1 kg', 'por kilogramo': '1 kg', trimestre: '3 month', 'un par de días': '2 day', 'un par de horas': '2 hour', 'un par de semanas': '2 week',
  },
  times: { 'una vez': '1', 'dos veces': '2', '{n} veces': 'n', '{n} vez': 'n', '{n} x': 'n', 'una o dos veces': '1..2', 'una única vez': '1', 'una sola vez': '1', '{n} tomas': 'n', '{n} toma': 'n', '{n} ×': 'n' },
  adverbs: { diario: 'day', diaria: 'day', diarios: 'day', diarias: 'day', diariamente: 'day', semanal: 'week', semanales: 'week', semanalmente: 'week', mensual: 'month', mensuales: 'month', mensualmente: 'month', anual: 'year', anuales: 'year', anualmente: 'year', 'al día': 'day', 'por día': 'day', 'cada día': 'day', 'a diario': 'day', 'a la semana': 'week', 'por semana': 'week', 'al mes': 'month', 'por mes': 'month', 'al año': 'year', 'por año': 'year', 'por hora': 'hour', 'por noche': 'night' },
  rates: { '{times} al {period}': 'n', '{times} a la {period}': 'n', '{times} por {period}': 'n', '{times} cada {period}': 'n', '{times} {adverb}': 'n', '{times} en el {period}': 'n', '{times} / {period}': 'n' },
  possibleRates: { 'cada mañana': '1 day', 'cada noche': '1 day', 'cada tarde': '1 day', 'todas las mañanas': '1 day', 'todas las tardes': '1 day', 'todas las noches': '1 day', 'mañana y noche': '2 day', 'por la mañana y por la noche': '2 day', 'a diario': '1 day', bisemanal: '2 week' },
  intervals: { 'noche sí, noche no': '2 night', 'día sí, día no': '2 day', 'un día sí, otro no': '2 day', 'día sí y día no': '2 day', 'semana sí, semana no': '2 week', 'un día sí y uno no': '2 day', 'cada {n} {period}': 'n', 'cada {period}': '1', 'todos los {period}': '1', 'todas las {period}': '1', 'un día sí y otro no': '2 day', 'días alternos': '2 day', 'en días alternos': '2 day', 'a intervalos de {n} {period}': 'n', 'cada media hora': '0.5 hour', 'cada cuarto de hora': '15 minute', 'cada {o} {period}': 'n', 'un {period} de cada {n}': 'n', 'una {period} de cada {n}': 'n', 'una {period} sí y otra no': '2', 'un {period} sí y otro no': '2', 'cada quince días': '2 week', quincenal: '2 week', quincenalmente: '2 week', 'semanas alternas': '2 week' },
  months: [['enero', 'ene', 'ene.'], ['febrero', 'feb', 'feb.'], ['marzo', 'mar.'], ['abril', 'abr', 'abr.'], ['mayo', 'may.'], ['junio', 'jun', 'jun.'], ['julio', 'jul', 'jul.'], ['agosto', 'ago', 'ago.'], ['septiembre', 'setiembre', 'sept', 'sep.', 'sept.'], ['octubre', 'oct', 'oct.'], ['noviembre', 'nov', 'nov.'], ['diciembre', 'dic', 'dic.']],
  dates: ['{day} de {month} de {year}', '{day} de {month} del {year}', '{day} {month} {year}', '{day} de {month}', '{day} {month}', '{month} de {year}', '{month} del {year}', '{month} {year}', '{day} de {month}, {year}', '{day} de {month} del año {year}', '{month} del año {year}', '{month} de este año', ...['en', 'desde', 'hasta'].flatMap((before) => ['{month}', '{month} {year}', '{month} de {year}', '{month} del {year}', '{month} del año {year}'].map((date) => `${before} ${date}`)), 'día {day} de {month}', 'día {day} de {month} de {year}', '{day}º de {month} de {year}', '{day}.º de {month} de {year}', '{day}er de {month} de {year}', 'primero de {month} de {year}', 'primero de {month}'],
  numericDates: 'day-month',
  clock: clockPhrases(),
  clockWords: { medianoche: '00:00', mediodía: '12:00', 'a mediodía': '12:00', 'al mediodía': '12:00', 'las doce de la noche': '00:00', 'las 12 de la noche': '00:00', 'a las doce de la noche': '00:00', 'a las 12 de la noche': '00:00' },
  possibleClockWords: { 'del mediodía': '12:00', 'de mediodía': '12:00' },
  bareSpans: {
    minute: ['minutos'], hour: ['horas'], day: ['días'], week: ['semanas'], month: ['meses'], year: ['años'],
    '': ['estos días', 'hoy en día', 'buenos días', 'sus días', 'tus días', 'mis días', 'horas extra', 'horas de visita', 'altas horas', 'primeras horas', 'a todas horas'],
  },
  harmless: ['una vez más', 'de una vez', 'a la vez', 'una vez que', 'otra vez', 'cada uno', 'cada una', 'ninguno', 'unos', 'unas', 'uno mismo', 'una misma', 'medio ambiente', 'por medio de', 'en medio de', 'primeros auxilios', 'el uno al otro', 'un poco', 'a medias', 'en primer lugar', 'una segunda opinión', 'segunda opinión', 'de dos en dos', 'de 2 en 2', 'uno a uno', 'una a una', 'uno por uno', 'una por una', 'uno u otro', 'una u otra', 'el uno', 'la una', 'por lo menos una', 'un montón', 'la medida', 'término medio', 'por término medio', 'medio plazo', 'clase media', 'doble ciego', 'simple ciego', 'de una vez', 'alguna vez', 'rara vez', 'tal vez', 'cada vez', 'una y otra vez', 'de primera', 'primera vez', 'por primera vez', 'en cuarto', 'un cuarto de baño', 'sala de cuatro', 'vida media', 'semivida', 'media noche', 'edad media'],
  prefixes: [],
  silentPrefixes: [],
  suffixes: [],
};

/** A unit of time with the adjectives that stand between it and its number: las tres primeras semanas. */
function withOrder(one: string, several: string, ending: 'os' | 'as'): readonly string[] {
  return [one, several, ...['primer', 'últim', 'próxim', 'otr', 'larg'].map((adjective) => `${adjective}${ending} ${several}`), `siguientes ${several}`, `anteriores ${several}`];
}

function alwaysOpen(): Readonly<Record<string, string>> {
  const phrases = ['24 horas', 'veinticuatro horas'].flatMap((hours) => [`${hours} del día`, `${hours} al día`, `las ${hours} del día`].map((phrase) => [phrase, '24 hour/day'] as const));
  const days = ['7 días', 'siete días'].flatMap((week) => [`${week} de la semana`, `${week} a la semana`, `los ${week} de la semana`].map((phrase) => [phrase, '7 day/week'] as const));
  return Object.fromEntries([...phrases, ...days]);
}

function decadesInWords(): Readonly<Record<string, string>> {
  const tensInWords = ['veinte', 'treinta', 'cuarenta', 'cincuenta', 'sesenta', 'setenta', 'ochenta', 'noventa'];
  return Object.fromEntries(tensInWords.flatMap((word, index) => ['años', 'los años', 'década de los', 'la década de los', 'década del'].map((before) => [`${before} ${word}`, String(1920 + index * 10)])));
}

const small = [
  'cero', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez', 'once', 'doce', 'trece', 'catorce', 'quince', 'dieciséis', 'diecisiete', 'dieciocho', 'diecinueve',
  'veinte', 'veintiuno', 'veintidós', 'veintitrés', 'veinticuatro', 'veinticinco', 'veintiséis', 'veintisiete', 'veintiocho', 'veintinueve',
];
const tens = ['', '', '', 'treinta', 'cuarenta', 'cincuenta', 'sesenta', 'setenta', 'ochenta', 'noventa'];
const hundreds = ['', 'ciento', 'doscientos', 'trescientos', 'cuatrocientos', 'quinientos', 'seiscientos', 'setecientos', 'ochocientos', 'novecientos'];

function words(value: number): readonly string[] {
  // `uno` is weak.
  return value === 1 ? [] : forms(value);
}

function forms(value: number): readonly string[] {
  if (value === 1) return ['uno', 'un', 'una'];
  if (value === 21) return ['veintiuno', 'veintiún', 'veintiuna'];
  if (value < 30) return [small[value] ?? ''];
  const ten = tens[Math.floor(value / 10)] ?? '';
  if (value < 100) return value % 10 === 0 ? [ten] : forms(value % 10).map((one) => `${ten} y ${one}`);
  if (value === 100) return ['cien', 'ciento'];
  const hundred = hundreds[Math.floor(value / 100)] ?? '';
  const both = hundred.endsWith('s') ? [hundred, `${hundred.slice(0, -2)}as`] : [hundred];
  return value % 100 === 0 ? both : both.flatMap((head) => forms(value % 100).map((rest) => `${head} ${rest}`));
}

const ordinalForms: Readonly<Record<number, readonly string[]>> = {
  1: ['primero', 'primer', 'primera', 'primeros', 'primeras'], 2: ['segunda', 'segundas', 'segundo'], 3: ['tercero', 'tercer', 'tercera', 'terceros', 'terceras'], 4: ['cuarto', 'cuarta'], 5: ['quinto', 'quinta'],
  6: ['sexto', 'sexta'], 7: ['séptimo', 'séptima'], 8: ['octavo', 'octava'], 9: ['noveno', 'novena'], 10: ['décimo', 'décima'],
};
