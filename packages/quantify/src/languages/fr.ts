import type { QuantityLanguage } from '../language.ts';

/** French, with the number words of France, Belgium and Switzerland. */
export const french: QuantityLanguage = {
  // The comma is the decimal sign; a full stop parts thousands in older print and begins decimals in Switzerland.
  separators: { decimal: [',', '.'], grouping: ['.', ' '] },
  words,
  // Since 1990 the hyphen may join all parts of a number: deux-mille-vingt.
  multipliers: { mille: 1e3, '-mille': 1e3, '-million': 1e6, '-millions': 1e6, '-milliard': 1e9, '-milliards': 1e9, million: 1e6, millions: 1e6, milliard: 1e9, milliards: 1e9, billion: 1e12, billions: 1e12, mio: 1e6, mrd: 1e9, md: 1e9 },
  loneMultipliers: ['mille'],
  joins: ['et', '-'],
  decimalWords: ['virgule'],
  weak: {
    un: '1', une: '1', "l'un": '1', "l'une": '1', seul: '1', seule: '1', 'un seul': '1', 'une seule': '1', unique: '1', 'les deux': '2', 'tous deux': '2', 'tous les deux': '2', 'toutes deux': '2', 'toutes les deux': '2', 'des deux': '2', 'aux deux': '2', 'ces deux': '2',
    couple: '2', 'un couple': '2', paire: '2', 'une paire': '2', 'une paire de': '2', double: '2', doubles: '2', triple: '3', triples: '3', jumeaux: '2', jumelles: '2', nul: '0', nulle: '0', nuls: '0', nulles: '0', doublez: '2', doubler: '2', doublé: '2', doublée: '2', doublés: '2', doublées: '2', doublent: '2', triplez: '3', tripler: '3', triplé: '3', triplée: '3', 'par deux': '2', 'en deux': '2', 'xviiie siècle': '18', 'xixe siècle': '19', 'xxe siècle': '20', 'xxie siècle': '21', 'par moitié': '0.5', 'de moitié': '0.5',
  },
  articles: ['un', 'une'],
  ordinals,
  ordinalPhrases: ['{n}er', '{n}ère', '{n}re', '{n}e', '{n}ᵉ', '{n}ᵉʳ', '{n}ème', '{n}ième', '{n}nd', '{n}nde', '{n}es', '{n}èmes'],
  fractions: {
    moitié: '0.5', 'la moitié': '0.5', 'une moitié': '0.5', 'un demi': '0.5', 'une demi': '0.5', 'un demi-': '0.5', 'une demie': '0.5', demi: '0.5', demie: '0.5',
    'un tiers': '1/3', 'le tiers': '1/3', 'du tiers': '1/3', 'au tiers': '1/3', "d'un tiers": '1/3', 'deux tiers': '2/3', 'les deux tiers': '2/3', 'des deux tiers': '2/3', '2 tiers': '2/3',
    'un quart': '0.25', 'le quart': '0.25', 'du quart': '0.25', 'au quart': '0.25', 'trois quarts': '0.75', 'les trois quarts': '0.75', 'des trois quarts': '0.75', 'trois-quarts': '0.75',
    'un cinquième': '0.2', 'le cinquième': '0.2', 'deux cinquièmes': '0.4', 'trois cinquièmes': '0.6', 'quatre cinquièmes': '0.8', 'un sixième': '1/6', 'un huitième': '0.125', 'un dixième': '0.1', 'le dixième': '0.1', 'trois dixièmes': '0.3', 'un centième': '0.01', 'un millième': '0.001',
  },
  mixedFractions: { '{n} et demi': '0.5', '{n} et demie': '0.5', '{n} {unit} et demi': '0.5', '{n} {unit} et demie': '0.5', '{n} {unit} et quart': '0.25', '{n} {unit} un quart': '0.25', '{n} {unit} trois quarts': '0.75', '{n} {unit} et un quart': '0.25', '{n} {unit} et trois quarts': '0.75', '{n} {unit} ½': '0.5', '{n} {unit} 1/2': '0.5' },
  proportions: ['{a} sur {b}', '{a} {word} sur {b}', '{a} {word} {word} sur {b}', '{a} parmi {b}', '{a} des {b}', '{a} de ces {b}', '{a} parmi les {b}', '{a} parmi ces {b}'],
  percentages: [],
  ranges: ['{a} à {b}', 'de {a} à {b}', 'entre {a} et {b}', "{a} jusqu'à {b}", 'de {a} jusqu’à {b}', '{a} ou {b}', 'soit {a} soit {b}', 'allant de {a} à {b}', 'de {a} et {b}'],
  units: {
    kg: ['kilogramme', 'kilogrammes', 'kilo', 'kilos', 'kgs'],
    g: ['gramme', 'grammes', 'gr'],
    mg: ['milligramme', 'milligrammes'],
    µg: ['microgramme', 'microgrammes', 'mcg', 'ug'],
    ng: ['nanogramme', 'nanogrammes'],
    l: ['litre', 'litres'],
    dl: ['décilitre', 'décilitres'],
    cl: ['centilitre', 'centilitres'],
    ml: ['millilitre', 'millilitres', 'cc'],
    µl: ['microlitre', 'microlitres'],
    mol: ['mole', 'moles'],
    mmol: ['millimole', 'millimoles'],
    µmol: ['micromole', 'micromoles'],
    IU: ['unité internationale', 'unités internationales', 'ui', 'u.i.'],
    unit: ['unité', 'unités'],
    mEq: ['meq', 'milliéquivalent', 'milliéquivalents'],
    percent: ['pour cent', 'pourcent', 'p. cent', 'p. 100'],
    'per mille': ['pour mille'],
    'percentage point': ['point de pourcentage', 'points de pourcentage'],
    km: ['kilomètre', 'kilomètres'],
    m: ['mètre', 'mètres'],
    cm: ['centimètre', 'centimètres'],
    mm: ['millimètre', 'millimètres'],
    µm: ['micromètre', 'micromètres'],
    nm: ['nanomètre', 'nanomètres'],
    'm²': ['mètre carré', 'mètres carrés', 'm2'],
    'cm²': ['centimètre carré', 'centimètres carrés', 'cm2'],
    inch: ['pouce', 'pouces'],
    foot: ['pied', 'pieds'],
    mile: ['mile', 'miles'],
    lb: ['livre', 'livres'],
    oz: ['once', 'onces'],
    '°C': ['degré celsius', 'degrés celsius', 'degré centigrade', 'degrés centigrades', 'degrés c', 'celsius'],
    '°F': ['degré fahrenheit', 'degrés fahrenheit', 'degrés f', 'fahrenheit'],
    mmHg: ['mm hg', 'mm de mercure', 'millimètre de mercure', 'millimètres de mercure'],
    kcal: ['kilocalorie', 'kilocalories', 'calories'],
    kJ: ['kilojoule', 'kilojoules'],
    ms: ['milliseconde', 'millisecondes'],
    second: [...withOrder('seconde', 'secondes'), 's', 'sec', 'sec.'],
    minute: [...withOrder('minute', 'minutes'), 'min', 'min.', 'mn'],
    hour: [...withOrder('heure', 'heures'), 'h', 'hr'],
    day: [...withOrder('jour', 'jours'), ...withOrder('journée', 'journées'), 'j', 'jour(s)'],
    night: withOrder('nuit', 'nuits'),
    week: [...withOrder('semaine', 'semaines'), 'sem', 'sem.'],
    month: withOrder('mois', 'mois'),
    year: ['an', 'ans', ...withOrder('année', 'années'), "ans d'âge"],
    decade: ['décennie', 'décennies'],
    century: ['siècle', 'siècles'],
    tablet: ['comprimé', 'comprimés', 'pilule', 'pilules', 'cp', 'cps', 'cachet', 'cachets'],
    capsule: ['gélule', 'gélules', 'capsule', 'capsules'],
    drop: ['goutte', 'gouttes'],
    puff: ['bouffée', 'bouffées', 'inhalation', 'inhalations'],
    spray: ['pulvérisation', 'pulvérisations', 'spray', 'sprays'],
    ampoule: ['ampoule', 'ampoules'],
    vial: ['flacon', 'flacons', 'fiole', 'fioles'],
    patch: ['patch', 'patchs', 'patches', 'timbre', 'timbres', 'dispositif transdermique', 'dispositifs transdermiques'],
    dose: ['dose', 'doses', 'prise', 'prises'],
    suppository: ['suppositoire', 'suppositoires'],
    sachet: ['sachet', 'sachets', 'sachet-dose', 'sachets-doses'],
    teaspoon: ['cuillère à café', 'cuillères à café', 'cuillerée à café', 'cuillerées à café', 'cuiller à café', 'cuillers à café', 'c. à c.', 'c. à café', 'càc'],
    tablespoon: ['cuillère à soupe', 'cuillères à soupe', 'cuillerée à soupe', 'cuillerées à soupe', 'cuiller à soupe', 'c. à s.', 'c. à soupe', 'càs'],
    injection: ['injection', 'injections', 'piqûre', 'piqûres'],
    pack: ['boîte', 'boîtes', 'paquet', 'paquets'],
    bottle: ['bouteille', 'bouteilles'],
    blister: ['plaquette', 'plaquettes', 'blister', 'blisters'],
    pen: ['stylo', 'stylos'],
    glass: ['verre', 'verres'],
    point: ['point', 'points'],
    EUR: ['euro', 'euros'],
    USD: ['dollar', 'dollars'],
    GBP: ['livres sterling', 'livre sterling'],
    CHF: ['franc suisse', 'francs suisses', 'fr.'],
    CAD: ['dollars canadiens', 'dollar canadien'],
  },
  per: ['par', 'pour', 'à la', "à l'", 'et par', 'pour chaque'],
  beforeUnit: ['de', "d'", "d’"],
  // « moins {n} » alone would take « au moins 5 » for less than nothing.
  negatives: ['à moins {n}', 'fait moins {n}', 'faisait moins {n}', '{n} {unit} sous zéro', '{n} {unit} au-dessous de zéro', '{n} {unit} en dessous de zéro'],
  numbered: ['{period} {n}'],
  decades: { 'années {n}': 'n', 'décennie {n}': 'n' },
  distributive: ['chacun', 'chacune', 'à chaque fois'],
  measures: {
    'demi-heure': '0.5 hour', 'une demi-heure': '0.5 hour', 'demi-journée': '0.5 day', 'une demi-journée': '0.5 day', 'demi-comprimé': '0.5 tablet', 'un demi-comprimé': '0.5 tablet', "quart d'heure": '0.25 hour', "un quart d'heure": '0.25 hour', "trois quarts d'heure": '0.75 hour',
    'un demi-verre': '0.5 glass', 'demi-verre': '0.5 glass', 'un demi-litre': '0.5 l', 'demi-litre': '0.5 l', 'un demi-millilitre': '0.5 ml', 'demi-millilitre': '0.5 ml', 'demi-cuillère à café': '0.5 teaspoon', 'une demi-cuillère à café': '0.5 teaspoon', 'demi-dose': '0.5 dose', 'une demi-dose': '0.5 dose',
    'quinze jours': '15 day|2 week', '15 jours': '15 day|2 week', 'huit jours': '8 day|1 week', 'une quinzaine de jours': '15 day|2 week', 'quinze premiers jours': '15 day|2 week', 'quinze prochains jours': '15 day|2 week', 'quinze derniers jours': '15 day|2 week', 'une huitaine de jours': '8 day|1 week',
    'les années vingt': '1920', 'des années vingt': '1920', 'les années trente': '1930', 'des années trente': '1930', 'les années quarante': '1940', 'des années quarante': '1940', 'les années cinquante': '1950', 'des années cinquante': '1950', 'les années soixante': '1960', 'des années soixante': '1960', 'les années soixante-dix': '1970', 'des années soixante-dix': '1970', 'les années quatre-vingt': '1980', 'des années quatre-vingt': '1980', 'les années quatre-vingt-dix': '1990', 'des années quatre-vingt-dix': '1990',
    'les années 20': '1920', 'des années 20': '1920', 'les années 30': '1930', 'des années 30': '1930', 'les années 40': '1940', 'des années 40': '1940', 'les années 50': '1950', 'des années 50': '1950', 'les années 60': '1960', 'des années 60': '1960', 'les années 70': '1970', 'des années 70': '1970', 'les années 80': '1980', 'des années 80': '1980', 'les années 90': '1990', 'des années 90': '1990',
    'un millier': '1000', 'deux douzaines': '24',
    semestre: '6 month', 'un semestre': '6 month', '12 heures sur 24': '12 hour/day', '12 h/24': '12 hour/day', '5 jours sur 7': '5 day/week', '6 jours sur 7': '6 day/week', '6 j/7': '6 day/week', '5 j/7': '5 day/week',
  },
  // What is always open may be said without numbers.
  possibleMeasures: { '24 heures sur 24': '24 hour/day', '24 h sur 24': '24 hour/day', '24 h/24': '24 hour/day', 'vingt-quatre heures sur vingt-quatre': '24 hour/day', '7 jours sur 7': '7 day/week', '7 j/7': '7 day/week', '7 j sur 7': '7 day/week', 'sept jours sur sept': '7 day/week',
    trimestre: '3 month', quarantaine: '40',
  },
  times: { 'une fois': '1', 'une seule fois': '1', 'une unique fois': '1', 'une seule': '1', 'une ou deux fois': '1..2', '{n} fois': 'n', '{n} x': 'n', '{n} ×': 'n' },
  adverbs: {
    quotidien: 'day', quotidienne: 'day', quotidiens: 'day', quotidiennes: 'day', quotidiennement: 'day', journalier: 'day', journalière: 'day', journaliers: 'day', journalières: 'day', hebdomadaire: 'week', hebdomadaires: 'week', mensuel: 'month', mensuelle: 'month', mensuels: 'month', mensuelles: 'month',
    annuel: 'year', annuelle: 'year', annuels: 'year', annuelles: 'year', 'par jour': 'day', 'par semaine': 'week', 'par mois': 'month', 'par an': 'year', 'par heure': 'hour', 'par nuit': 'night',
  },
  rates: {
    '{times} par {period}': 'n', '{n} prises par {period}': 'n', '{n} prise par {period}': 'n', '{n} prises {adverb}': 'n', '{times} / {period}': 'n', '{times} chaque {period}': 'n', '{times} tous les {period}': 'n', '{times} toutes les {period}': 'n', '{times} {adverb}': 'n', '{times} au cours de la {period}': 'n', '{times} dans la {period}': 'n', "{times} à l'{period}": 'n',
  },
  possibleRates: {
    'chaque matin': '1 day', 'tous les matins': '1 day', 'chaque soir': '1 day', 'tous les soirs': '1 day', 'chaque nuit': '1 day', 'toutes les nuits': '1 day', 'matin et soir': '2 day', 'le matin et le soir': '2 day', 'matin, midi et soir': '3 day',
    biquotidien: '2 day', biquotidienne: '2 day', biquotidiens: '2 day', biquotidiennes: '2 day', bihebdomadaire: '2 week', bihebdomadaires: '2 week', triquotidienne: '3 day',
  },
  intervals: {
    'tous les {n} {period}': 'n', 'toutes les {n} {period}': 'n', 'chaque {n} {period}': 'n', 'tous les {period}': '1', 'toutes les {period}': '1', 'chaque {period}': '1', 'un {period} sur deux': '2', 'une {period} sur deux': '2', '1 {period} sur 2': '2', 'un {period} sur {n}': 'n', 'une {period} sur {n}': 'n',
    'à intervalles de {n} {period}': 'n', 'à intervalle de {n} {period}': 'n', 'toutes les demi-heures': '0.5 hour', 'tous les quinze jours': '2 week',
  },
  months: [
    ['janvier', 'janv', 'janv.'], ['février', 'févr', 'févr.', 'fév', 'fév.'], ['mars'], ['avril', 'avr', 'avr.'], ['mai'], ['juin'],
    ['juillet', 'juil', 'juil.'], ['août', 'aout'], ['septembre', 'sept.'], ['octobre', 'oct', 'oct.'], ['novembre', 'nov', 'nov.'], ['décembre', 'déc', 'déc.'],
  ],
  dates: ['{day} {month} {year}', '{day}er {month} {year}', '{day}ᵉʳ {month} {year}', '{day}er {month}', '{day}ᵉʳ {month}', '{day} {month}', '{month} {year}', '{mm}/{year}'],
  numericDates: 'day-month',
  clock: {
    '{h} h {min}': '24', '{h} h': '24', '{h} heures {min}': '24', '{h} heure {min}': '24', '{h} heures': '24', '{h} heure': '24',
    '{h} h du matin': 'am', '{h} heures du matin': 'am', '{h} heure du matin': 'am', '{h} h {min} du matin': 'am', '{h} h du soir': 'pm', '{h} heures du soir': 'pm', '{h} h {min} du soir': 'pm', "{h} h de l'après-midi": 'pm', "{h} heures de l'après-midi": 'pm', "{h} heure de l'après-midi": 'pm',
    '{h} heures et demie': 'open+30', '{h} heures et quart': 'open+15', '{h} heure et quart': 'open+15', '{h} heures moins le quart': 'open-15', '{h} heure moins le quart': 'open-15', '{h} h moins le quart': 'open-15',
    '{h} heures et demie du matin': 'am+30', '{h} heures et demie du soir': 'pm+30', "{h} heures et demie de l'après-midi": 'pm+30',
  },
  clockWords: { midi: '12:00', minuit: '00:00' },
  possibleClockWords: { 'le midi': '12:00', 'midi et soir': '12:00' },
  bareSpans: {
    minute: ['minutes'], hour: ['heures'], day: ['jours', 'journées'], week: ['semaines'], month: ['mois'], year: ['ans', 'années'],
    // A month is written as months are.
    '': ['le mois', 'ce mois', 'du mois', 'au mois', 'un mois', 'chaque mois', 'ces jours-ci', 'nos jours', 'vos jours', 'ses jours', 'tes jours', 'mes jours', 'leurs jours', 'tous les jours', "heures d'ouverture", 'heures supplémentaires', 'à toutes heures', 'petites heures'],
  },
  harmless: [
    'un autre', 'une autre', "l'un l'autre", 'un ou plusieurs', 'une ou plusieurs', 'un à un', 'une à une', 'un par un', 'une par une', "quelqu'un", "quelqu'une", 'un peu', 'un jour ou', "d'un coup", 'tout un', 'pas un', 'pas une',
    'après-midi', 'sur une', 'sur un', 'tout neuf', 'remis à neuf', 'remettre à neuf', 'quoi de neuf', 'état neuf', 'appareil neuf', 'flacon neuf', 'stylo neuf', 'tiers payant', 'tiers-payant', 'à un tiers', 'par un tiers', 'des tiers', 'tierce personne', 'demi-vie', 'demi-vies', 'demi-tour', 'demi-écrémé', 'deux-points', 'double aveugle', 'double-aveugle', 'double insu', 'simple aveugle',
    'en premier', 'en premier lieu', "d'abord", 'premier secours', 'premiers secours', 'premiers soins', 'pour la première fois', 'au premier abord', 'une fois que', 'une fois ouvert', 'une fois ouverte', 'une fois ouverts', 'une fois pour toutes', 'à la fois', 'parfois', 'encore une fois', 'une nouvelle fois', 'plus d’une fois', "plus d'une fois",
    'quatre-mains', 'mille mercis', 'un sur', 'autrefois', 'deux ou plusieurs', 'deuxième avis', 'second avis', 'second plan', 'point de vue', 'à point', 'jour après jour', 'en cent',
  ],
  // J10 is the tenth day.
  prefixes: ['j'],
  silentPrefixes: [],
  suffixes: [],
};

/** A unit of time with the adjectives that stand between it and its number: les dix prochains jours. */
function withOrder(one: string, several: string): readonly string[] {
  return [one, several, ...['premiers', 'premières', 'derniers', 'dernières', 'prochains', 'prochaines', 'bonnes', 'longues', 'autres'].map((adjective) => `${adjective} ${several}`)];
}

const small = ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze', 'treize', 'quatorze', 'quinze', 'seize', 'dix-sept', 'dix-huit', 'dix-neuf'];

/** The words of each ten, with how many are counted on from it: soixante-dix counts on to dix-neuf. */
const tens: readonly (readonly (readonly [word: string, from: number])[])[] = [
  [], [], [['vingt', 20]], [['trente', 30]], [['quarante', 40]], [['cinquante', 50]], [['soixante', 60]],
  [['soixante', 60], ['septante', 70]], [['quatre-vingt', 80], ['huitante', 80], ['octante', 80]], [['quatre-vingt', 80], ['nonante', 90]],
];

function words(value: number): readonly string[] {
  // `un` is weak.
  return value === 1 ? [] : [...forms(value), ...collective(value)];
}

function forms(value: number): readonly string[] {
  return value < 100 ? formsBelowHundred(value) : formsOfHundreds(Math.floor(value / 100), value % 100);
}

function formsOfHundreds(hundreds: number, rest: number): readonly string[] {
  const counts = hundreds === 1 ? [''] : [`${small[hundreds]} `, `${small[hundreds]}-`];
  if (rest === 0) return counts.flatMap((count) => (count === '' ? ['cent'] : [`${count}cents`, `${count}cent`]));
  return counts.flatMap((count) => formsBelowHundred(rest).flatMap((form) => [`${count}cent ${form}`, `${count}cent-${form}`]));
}

function formsBelowHundred(value: number): readonly string[] {
  if (value === 1) return ['un', 'une'];
  if (value < 20) return apart(small[value] ?? '');
  return (tens[Math.floor(value / 10)] ?? []).flatMap(([word, from]) => formsFrom(word, from, value - from));
}

function formsFrom(ten: string, from: number, rest: number): readonly string[] {
  if (rest === 0) return from === 80 && ten !== 'huitante' && ten !== 'octante' ? ['quatre-vingts', 'quatre-vingt', 'quatre vingts', 'quatre vingt'] : [ten];
  const joined = (rest === 1 || rest === 11) && ten !== 'quatre-vingt' ? [' et ', '-et-'] : ['-'];
  return formsBelowHundred(rest).flatMap((form) => joined.flatMap((sign) => apart(`${ten}${sign}${form}`)));
}

/** Words for about so many, which a unit follows as it follows a number: une trentaine de jours. */
const collectives: Readonly<Record<number, string>> = { 10: 'dizaine', 12: 'douzaine', 15: 'quinzaine', 20: 'vingtaine', 30: 'trentaine', 40: 'quarantaine', 50: 'cinquantaine', 60: 'soixantaine', 100: 'centaine' };

function collective(value: number): readonly string[] {
  const word = collectives[value];
  return word === undefined ? [] : [`une ${word} de`, `une ${word} d'`, `la ${word} de`, `la ${word} d'`];
}

/** As it is written with hyphens, and without them. */
function apart(form: string): readonly string[] {
  return form.includes('-') ? [form, form.replaceAll('-', ' ')] : [form];
}

const ordinalStems: Readonly<Record<string, string>> = { quatre: 'quatr', cinq: 'cinqu', neuf: 'neuv', 'dix-neuf': 'dix-neuv', onze: 'onz', douze: 'douz', treize: 'treiz', quatorze: 'quatorz', quinze: 'quinz', seize: 'seiz', trente: 'trent', quarante: 'quarant', cinquante: 'cinquant', soixante: 'soixant' };

function ordinals(value: number): readonly string[] {
  if (value === 1) return ['premier', 'première', 'premiers', 'premières'];
  const regular = ordinalsOf(value);
  return value === 2 ? [...regular, 'second', 'seconde', 'seconds', 'secondes'] : regular;
}

function ordinalsOf(value: number): readonly string[] {
  return [...new Set(forms(value).map(ordinalOf))].flatMap((form) => [form, `${form}s`]);
}

/** The ending goes onto the last word: vingt et un, vingt et unième. */
function ordinalOf(cardinal: string): string {
  const at = Math.max(cardinal.lastIndexOf(' '), cardinal.lastIndexOf('-')) + 1;
  const last = cardinal.slice(at).replace(/^une$/, 'un').replace(/^vingts$/, 'vingt').replace(/^cents$/, 'cent');
  return `${cardinal.slice(0, at)}${ordinalStems[last] ?? last.replace(/e$/, '')}ième`;
}
