import type { QuantityLanguage } from '../language.ts';
import { clockPhrases, hourNames, hourRanges, hoursAlone } from './arabic-clock.ts';
import { commonDuals, duals, everyDual, ones, singulars, unitForms, withHalves } from './arabic-nouns.ts';
import { ages, ordinals, pastHundred, possibleAges, words } from './arabic-numbers.ts';

/**
 * Arabic. Forms are written without vowel points; أ إ آ are read as ا, ى as ي and ة as ه wherever they stand. Clitics are
 * written apart here, `خمسة و عشرون`, and ال is left out, `بعد ظهر`: it is taken off every word of a text. A word that is
 * written with ال or a clitic all the same stands for that form alone: `الاثنين` is Monday, `لست` is 'you are not'.
 */
export const arabic: QuantityLanguage = {
  // With ASCII digits 1.000 is a thousand in Algiers and one in Cairo; ٫ and ٬ are always clear.
  separators: { decimal: ['.', ','], grouping: [',', '.'] },
  words,
  multipliers: {
    ألف: 1e3, ألفا: 1e3, آلاف: 1e3, ألفان: 2e3, ألفين: 2e3, ألفي: 2e3,
    مليون: 1e6, مليونا: 1e6, ملايين: 1e6, مليونان: 2e6, مليونين: 2e6, مليوني: 2e6,
    مليار: 1e9, مليارا: 1e9, مليارات: 1e9, بليون: 1e9, بلايين: 1e9, ملياران: 2e9, مليارين: 2e9, ملياري: 2e9, تريليون: 1e12,
  },
  // `مليونا` alone is two million (`مليونا شخص`): see `measures`.
  loneMultipliers: ['ألف', 'ألفا', 'ألفان', 'ألفين', 'ألفي', 'مليون', 'مليونان', 'مليونين', 'مليوني', 'مليار', 'ملياران', 'مليارين', 'ملياري'],
  joins: ['و'],
  decimalWords: ['فاصلة', 'فاصل'],
  weak: {
    واحد: '1', واحدة: '1', واحدا: '1', مفرد: '1', مفردة: '1', وحيد: '1', وحيدة: '1', إحدى: '1', أحد: '1',
    كلا: '2', كلتا: '2', كلاهما: '2', كليهما: '2', كلتاهما: '2', كلتيهما: '2', زوج: '2', زوجان: '2', زوجين: '2', توأم: '2', توأمان: '2', توأمين: '2',
    ضعف: '2', تضاعف: '2', تتضاعف: '2', يتضاعف: '2', ضاعف: '2', يضاعف: '2', مضاعفته: '2', مضاعفتها: '2', ضعفا: '2', ضعفي: '2', ضعفان: '2', ضعفين: '2', مضاعف: '2', مضاعفة: '2', مزدوج: '2', مزدوجة: '2', ثنائي: '2', ثنائية: '2', ثلاثي: '3', ثلاثية: '3', رباعي: '4', رباعية: '4',
  },
  articles: [],
  ordinals,
  ordinalPhrases: [],
  // خُمس, سُبع, تُسع, عُشر are written like five, seven, nine and ten, ثُمن like 'price': left to `possible` readings elsewhere.
  fractions: {
    نصف: '0.5', ثلث: '1/3', ثلثا: '2/3', ثلثي: '2/3', ثلثان: '2/3', ثلثين: '2/3', ربع: '0.25', 'ثلاثة أرباع': '0.75', 'ثلاثة ارباع': '0.75',
    ...ofThem(), خمسي: '0.4', 'ثلاثة أخماس': '0.6', 'أربعة أخماس': '0.8', سدس: '1/6', 'خمسة أسداس': '5/6', 'ثلاثة أثمان': '0.375', 'تسعة أعشار': '0.9',
  },
  mixedFractions: {
    '{n} و نصف': '0.5', '{n} و ربع': '0.25', '{n} و ثلث': '1/3', '{n} و ثلاثة أرباع': '0.75', '{n} {unit} و نصف': '0.5', '{n} {unit} و ربع': '0.25', '{n} {unit} و ثلاثة أرباع': '0.75',
    '{n} {unit} و نصف {unit}': '0.5', '{n} {unit} و ربع {unit}': '0.25',
  },
  proportions: [
    '{a} من كل {b}', '{a} من أصل {b}', '{a} من أصل كل {b}', '{a} من بين {b}', '{a} من بين كل {b}', '{a} في كل {b}', '{a} لكل {b}', '{a} ل كل {b}', '{a} من {b}',
    ...['من كل', 'من أصل', 'من بين', 'من'].flatMap((of) => [`{a} {word} ${of} {b}`, `{a} {word} {word} ${of} {b}`, `{a} {word} {word} {word} ${of} {b}`]),
    ...['شخص', 'مريض', 'امرأة', 'رجل', 'طفل', 'حالة'].flatMap((one) => [`${one} {a} من كل {b}`, `${one} {a} من بين كل {b}`, `${one} {a} لكل {b}`, `${one} {a} كحد أقصى من كل {b}`, `${one} {a} على أكثر من كل {b}`]),
  ],
  percentages: ['% {n}', '٪ {n}'],
  ranges: [
    '{a} إلى {b}', 'من {a} إلى {b}', 'بين {a} و {b}', 'ما بين {a} و {b}', 'ما بين {a} إلى {b}', 'بين {a} إلى {b}', '{a} حتى {b}', 'من {a} حتى {b}', '{a} أو {b}', '{a} لغاية {b}', 'من {a} لغاية {b}', 'من {a} و حتى {b}',
  ],
  units: unitForms(),
  per: ['لكل', 'ل كل', 'في', 'في كل'],
  beforeUnit: [],
  measures: { ...duals(), ...ones(), ...withHalves(), 'نصف ساعة': '0.5 hour', 'ربع ساعة': '0.25 hour', 'ثلث ساعة': '20 minute', 'ثلاثة أرباع ساعة': '0.75 hour', 'ساعة إلا ربع': '45 minute', دزينة: '12', 'جرعة مضاعفة': '2 dose', مليونا: '2000000', مليارا: '2000000000', 'مليونا من': '1000000', 'مليونا و نصف': '1500000', 'مليون و نصف': '1500000', 'مليون و نصف مليون': '1500000', ...pastHundred(), ...ages() },
  possibleMeasures: { ...commonDuals(), ...singulars(), ...possibleAges(), 'يوم واحد': '1 day', 'يوما واحدا': '1 day', ...decades(), 'رش مرة واحدة': '1 spray|1 puff', 'رش مرة': '1 spray|1 puff', 'رش مرتين': '2 spray|2 puff', 'بخ مرة واحدة': '1 spray|1 puff', 'بخ مرتين': '2 spray|2 puff' },
  times: {
    مرة: '1', 'مرة واحدة': '1', مرتان: '2', مرتين: '2', '{n} مرات': 'n', '{n} مرة': 'n', '{n} أضعاف': 'n', '{n} ضعفا': 'n', '{n} ضعف': 'n', 'مرة أو مرتين': '1..2', 'مرة إلى مرتين': '1..2',
    'مرتين إلى ثلاث': '2..3', 'مرتين أو ثلاث': '2..3', 'مرتين إلى ثلاث مرات': '2..3', 'مرتين أو ثلاث مرات': '2..3', 'مرتين إلى 3 مرات': '2..3', 'مرتين أو 3 مرات': '2..3',
  },
  adverbs: { يوميا: 'day', أسبوعيا: 'week', شهريا: 'month', سنويا: 'year', يومي: 'day', يومية: 'day', أسبوعي: 'week', أسبوعية: 'week', شهري: 'month', شهرية: 'month', سنوي: 'year', سنوية: 'year' },
  rates: {
    '{times} {adverb}': 'n', '{times} في {period}': 'n', '{times} كل {period}': 'n', '{times} ب {period}': 'n', '{times} في كل {period}': 'n', '{times} لكل {period}': 'n', '{times} ل كل {period}': 'n', '{times} خلال {period}': 'n',
    'في {period} {times}': 'n', '{adverb} {times}': 'n', 'كل {period} {times}': 'n', '{times} / {period}': 'n', '{times} في {period} واحد': 'n',
  },
  possibleRates: {
    'كل صباح': '1 day', 'كل مساء': '1 day', 'كل ليلة': '1 day', 'صباح كل يوم': '1 day', 'مساء كل يوم': '1 day', 'مرة كل صباح': '1 day', 'مرة كل مساء': '1 day', 'مرة كل ليلة': '1 day', 'كل يوم': '1 day',
  },
  intervals: {
    'كل {n} {period}': 'n', 'كل {o} {period}': 'n', 'كل {period}': '1', 'بفاصل {n} {period}': 'n', 'ب فاصل {n} {period}': 'n', 'مرة كل {n} {period}': 'n', 'يوما بعد يوم': '2 day', 'يوم بعد يوم': '2 day', 'كل ثاني يوم': '2 day', 'كل نصف ساعة': '0.5 hour', 'كل ربع ساعة': '0.25 hour',
    ...everyDual(),
  },
  months: [
    months(['يناير', 'جانفي'], ['كانون ثاني']), months(['فبراير', 'فيفري'], ['شباط']), months(['مارس'], ['آذار']), months(['أبريل', 'إبريل', 'أفريل'], ['نيسان']), months(['مايو', 'ماي'], ['أيار', 'نوار']), months(['يونيو', 'يونيه', 'جوان'], ['حزيران']),
    months(['يوليو', 'يوليه', 'جويلية', 'يوليوز'], ['تموز']), months(['أغسطس', 'أوت', 'غشت'], ['آب']), months(['سبتمبر', 'شتنبر'], ['أيلول']), months(['أكتوبر'], ['تشرين أول']), months(['نوفمبر', 'نونبر'], ['تشرين ثاني']), months(['ديسمبر', 'دجنبر'], ['كانون أول']),
  ],
  dates: [
    '{day} {month} {year}', '{day} {month}، {year}', '{day} {month}, {year}', '{day} من {month} {year}', '{day} {month} عام {year}', '{day} {month} سنة {year}', '{day} {month} من عام {year}', '{day} من {month} عام {year}', '{day} من {month} من عام {year}', '{day} من {month} سنة {year}', '{day} من شهر {month} {year}',
    '{day} {month}', '{day} من {month}', '{month} {year}', '{month}، {year}', '{month} من عام {year}', '{month} من عام {year}', '{month} عام {year}', '{month} سنة {year}', 'شهر {month} {year}', 'شهر {month} من عام {year}',
  ],
  numericDates: 'day-month',
  clock: clockPhrases(),
  clockWords: { 'منتصف ليل': '00:00', 'منتصف نهار': '12:00', ...hourNames(), ...hourRanges() },
  possibleClockWords: { ...hoursAlone(), ظهرا: '12:00', ظهر: '12:00', ظهيرة: '12:00' },
  bareSpans: {
    second: ['ثوان', 'ثواني'], minute: ['دقائق'], hour: ['ساعات'], day: ['أيام'], week: ['أسابيع'], month: ['أشهر', 'شهور'], year: ['سنوات', 'سنين', 'أعوام'],
    '': ['هذه أيام', 'تلك أيام', 'ساعات عمل', 'ساعات دوام', 'ساعات زيارة', 'أيام دوام', 'ساعات متأخرة', 'ساعات أولى'],
  },
  harmless: [
    'ثلث أول', 'ثلث ثاني', 'ثلث ثالث', 'ثلث أخير',
    // الكبسولة الواحدة is each capsule.
    'الواحد', 'الواحدة', 'الاثنين', 'للاثنين', 'لست', 'لا أحد', 'كل واحد', 'كل واحدة', 'في آن واحد', 'في وقت واحد', 'مرة أخرى', 'مرة ثانية', 'في كل مرة', 'كل مرة', 'ذات مرة', 'أول مرة', 'ل أول مرة', 'هذه مرة', 'آخر مرة', 'واحدا تلو آخر', 'واحدة تلو أخرى', 'أكثر من مرة',
    'على مدار ساعة', 'مدار ساعة', 'من جهة ثانية', 'من ناحية ثانية', 'يوما ما', 'ذات يوم', 'يوم تالي', 'مزدوجة تعمية', 'مزدوج تعمية', 'ثنائي قطب', 'ثنائية قطب', 'صفر يدين', 'تحت صفر', 'فوق صفر', 'فيتامين ب {n}', 'فيتامين د {n}', 'فيتامين ك {n}', 'فيتامين ه {n}',
  ],
  prefixes: ['و', 'ف', 'ب', 'ل', 'ك', 'ال', 'لل'],
  silentPrefixes: ['ال'],
  suffixes: [],
  negatives: ['سالب {n}', 'ناقص {n}', '{n} {unit} تحت صفر', '{n} تحت صفر', '{n} درجة تحت صفر', '{n} درجات تحت صفر', '{n} {unit} دون صفر'],
  numbered: ['أسبوع {n}', '{period} رقم {n}'],
  distributive: ['كل من', 'لكل من', 'كل واحد من', 'كل واحدة من', 'كل منهما', 'كل منهم'],
};

/** `نصفهم`, `ربعهن`: a share with whose it is. */
function ofThem(): Readonly<Record<string, string>> {
  const shares: readonly (readonly [share: string, value: string])[] = [['نصف', '0.5'], ['ثلث', '1/3'], ['ثلثا', '2/3'], ['ثلثي', '2/3'], ['ربع', '0.25'], ['سدس', '1/6']];
  return Object.fromEntries(shares.flatMap(([share, value]) => ['ه', 'ها', 'هم', 'هن', 'هما', 'نا'].map((ending) => [`${share}${ending}`, value])));
}

/** `التسعينيات`, `تسعينات القرن الماضي`; of a person they are years of age. */
function decades(): Readonly<Record<string, string>> {
  const tens = ['عشرين', 'ثلاثين', 'أربعين', 'خمسين', 'ستين', 'سبعين', 'ثمانين', 'تسعين'];
  return Object.fromEntries(tens.flatMap((ten, index) => ['يات', 'ات'].flatMap((ending) => ['', ' قرن عشرين', ' قرن ماضي', ' قرن منصرم'].map((century) => [`${ten}${ending}${century}`, String(1920 + index * 10)]))));
}

/** The western names, the eastern ones, and both together as international texts have them: `تشرين أول/أكتوبر`. */
function months(western: readonly string[], eastern: readonly string[]): readonly string[] {
  const both = western.flatMap((west) => eastern.flatMap((east) => [`${east}/${west}`, `${west}/${east}`, `${east} (${west})`, `${west} (${east})`, `${east} / ${west}`, `${west} / ${east}`]));
  return [...western, ...eastern, ...both];
}
