/** What is counted: the singular, then its plurals; several lines for one unit where it has several words. */
const nouns: readonly (readonly [unit: string, singular: string, ...plurals: string[]])[] = [
  ['kg', 'كيلوغرام', 'كيلوغرامات'], ['kg', 'كيلوجرام', 'كيلوجرامات'], ['kg', 'كيلو'],
  ['g', 'غرام', 'غرامات'], ['g', 'جرام', 'جرامات'],
  ['mg', 'مليغرام', 'مليغرامات'], ['mg', 'ملليغرام', 'ملليغرامات'], ['mg', 'ميليغرام', 'ميليغرامات'], ['mg', 'ملغرام', 'ملغرامات'], ['mg', 'مليجرام', 'مليجرامات'], ['mg', 'ملليجرام', 'ملليجرامات'], ['mg', 'ميليجرام', 'ميليجرامات'], ['mg', 'ملجرام', 'ملجرامات'],
  ['µg', 'ميكروغرام', 'ميكروغرامات'], ['µg', 'ميكروجرام', 'ميكروجرامات'], ['µg', 'مايكروغرام', 'مايكروغرامات'], ['µg', 'مايكروجرام', 'مايكروجرامات'],
  ['ng', 'نانوغرام', 'نانوغرامات'], ['ng', 'نانوجرام', 'نانوجرامات'],
  ['l', 'لتر', 'لترات'], ['l', 'ليتر', 'ليترات'], ['dl', 'ديسيلتر'], ['ml', 'مليلتر', 'مليلترات'], ['ml', 'ملليلتر', 'ملليلترات'], ['ml', 'ميليلتر', 'ميليلترات'], ['ml', 'ملليتر', 'ملليترات'], ['µl', 'ميكرولتر'],
  ['mmol', 'مليمول'], ['mmol', 'ملليمول'], ['mmol', 'ميليمول'], ['µmol', 'ميكرومول'],
  ['unit', 'وحدة', 'وحدات'], ['IU', 'وحدة دولية', 'وحدات دولية'],
  ['percentage point', 'نقطة مئوية', 'نقاط مئوية'],
  ['km', 'كيلومتر', 'كيلومترات'], ['m', 'متر', 'أمتار'], ['cm', 'سنتيمتر', 'سنتيمترات'], ['cm', 'سنتمتر', 'سنتمترات'], ['mm', 'مليمتر', 'مليمترات'], ['mm', 'ملليمتر', 'ملليمترات'], ['mm', 'ميليمتر', 'ميليمترات'], ['inch', 'بوصة', 'بوصات'], ['inch', 'إنش', 'إنشات'], ['lb', 'رطل', 'أرطال'],
  ['second', 'ثانية', 'ثوان', 'ثواني'], ['minute', 'دقيقة', 'دقائق'], ['hour', 'ساعة', 'ساعات'], ['day', 'يوم', 'أيام'], ['day', 'يوم عمل', 'أيام عمل'], ['night', 'ليلة', 'ليال', 'ليالي'], ['week', 'أسبوع', 'أسابيع'], ['month', 'شهر', 'أشهر', 'شهور'], ['year', 'سنة', 'سنوات', 'سنين'], ['year', 'عام', 'أعوام'], ['decade', 'عقد', 'عقود'], ['century', 'قرن', 'قرون'],
  ['tablet', 'قرص', 'أقراص'], ['tablet', 'حبة', 'حبات', 'حبوب'], ['capsule', 'كبسولة', 'كبسولات'], ['drop', 'قطرة', 'قطرات'], ['drop', 'نقطة', 'نقط'], ['point', 'نقطة', 'نقاط'],
  ['puff', 'بخة', 'بخات'], ['puff', 'استنشاقة', 'استنشاقات'], ['puff', 'نشقة', 'نشقات'], ['puff', 'نفخة', 'نفخات'], ['spray', 'رشة', 'رشات'], ['puff', 'رشة', 'رشات'], ['spray', 'بخة', 'بخات'],
  ['ampoule', 'أمبولة', 'أمبولات'], ['ampoule', 'أمبول'], ['vial', 'قنينة', 'قنينات', 'قناني'], ['vial', 'قارورة', 'قوارير'], ['vial', 'فيال', 'فيالات'], ['bottle', 'زجاجة', 'زجاجات'], ['patch', 'لصقة', 'لصقات'], ['patch', 'لاصقة', 'لاصقات'], ['patch', 'رقعة', 'رقع'], ['dose', 'جرعة', 'جرعات', 'جرع'], ['suppository', 'تحميلة', 'تحاميل'], ['suppository', 'لبوسة', 'لبوس'], ['sachet', 'كيس', 'أكياس'],
  ['teaspoon', 'ملعقة صغيرة', 'ملاعق صغيرة'], ['teaspoon', 'ملعقة شاي', 'ملاعق شاي'], ['tablespoon', 'ملعقة كبيرة', 'ملاعق كبيرة'], ['tablespoon', 'ملعقة طعام', 'ملاعق طعام'],
  ['injection', 'حقنة', 'حقن'], ['injection', 'إبرة', 'إبر'], ['pack', 'علبة', 'علب'], ['pack', 'عبوة', 'عبوات'], ['blister', 'شريط', 'أشرطة'], ['glass', 'كوب', 'أكواب'], ['glass', 'كأس', 'كؤوس'], ['pen', 'قلم', 'أقلام'],
  ['USD', 'دولار', 'دولارات'], ['SAR', 'ريال', 'ريالات'], ['AED', 'درهم', 'دراهم'], ['EGP', 'جنيه', 'جنيهات'], ['GBP', 'جنيه إسترليني', 'جنيهات إسترلينية'],
];

/** Forms beside the nouns' own: abbreviations and phrases. */
const otherForms: Readonly<Record<string, readonly string[]>> = {
  kg: ['كغ', 'كغم', 'كجم', 'كلغ', 'كلغم'],
  g: ['غ', 'غم', 'جم'],
  mg: ['ملغ', 'ملغم', 'مغ', 'مغم', 'مجم', 'ملجم', 'ملج'],
  µg: ['مكغ', 'مكغم', 'مكجم', 'ميكغ', 'ميكروغ', 'مكج', 'ميكروجم'],
  ng: ['نغ', 'نانوغ'],
  // `ل` alone is a clitic: 5 ليوم.
  'mmol/l': ['مليمول/ل', 'ملليمول/ل', 'ميليمول/ل', 'ممول/ل'],
  'g/l': ['غ/ل', 'غم/ل', 'جم/ل'],
  'mg/l': ['ملغ/ل', 'مجم/ل', 'ملغم/ل'],
  dl: ['دل', 'دسل'],
  ml: ['مل', 'ملل', 'ملي', 'سم مكعب', 'سم³', 'سنتيمتر مكعب', 'سنتيمترات مكعبة'],
  mol: ['مول', 'مولات'],
  mmol: ['ممول'],
  IU: ['وحدة دوليه'],
  percent: ['في مئة', 'في مائة', 'بالمئة', 'بالمائة', '٪'],
  'm²': ['م²', 'م2', 'متر مربع', 'مترا مربعا', 'أمتار مربعة'],
  // Their duals are said of the body and of other things: القدمين.
  foot: ['قدم', 'قدما', 'أقدام'],
  mile: ['ميل', 'ميلا', 'أميال'],
  km: ['كم', 'كلم'],
  m: ['م'],
  cm: ['سم'],
  mm: ['مم', 'ملم'],
  mmHg: [
    'ملم زئبق', 'ملم زئبقي', 'ملم زئبقيا', 'مم زئبق', 'مم زئبقي', 'مم زئبقيا', 'مليمتر زئبق', 'مليمتر زئبقي', 'مليمترا زئبقيا', 'مليمترات زئبقية', 'ملليمتر زئبق', 'ملليمتر زئبقي', 'ملليمترا زئبقيا', 'ميليمتر زئبق', 'ميليمتر زئبقي', 'ملم من زئبق', 'مليمتر من زئبق', 'مليمترا من زئبق', 'مم من زئبق',
  ],
  '°C': ['°م', 'درجة مئوية', 'درجات مئوية', 'درجة سيلسيوس', 'درجات سيلسيوس', 'درجة سلزيوس', 'درجات سلزيوس', 'درجة سلسيوس', '° م', 'م°', 'درجة م'],
  '°F': ['°ف', 'درجة فهرنهايت', 'درجات فهرنهايت', 'درجة فهرنهايتية', 'فهرنهايت', '° ف', 'ف°'],
  kcal: ['سعرة حرارية', 'سعرات حرارية', 'سعرا حراريا', 'كيلو كالوري', 'كيلوكالوري', 'سعرة', 'سعرات'],
  minute: ['د'],
  hour: ['س'],
  bottle: ['قارورة', 'قوارير'],
  cup: ['كوب', 'أكواب', 'فنجان', 'فنجانا', 'فناجين'],
  EUR: ['يورو'],
  CHF: ['فرنك سويسري', 'فرنكا سويسريا', 'فرنكات سويسرية'],
  CNY: ['يوان', 'يوانا'],
  JPY: ['ين', 'ينا'],
  INR: ['روبية', 'روبيات'],
  SAR: ['ريال سعودي', 'ريالا سعوديا', 'ريالات سعودية'],
  AED: ['درهم إماراتي', 'درهما إماراتيا', 'دراهم إماراتية'],
  EGP: ['جنيه مصري', 'جنيها مصريا', 'جنيهات مصرية'],
  Hz: ['هرتز'],
  kPa: ['كيلوباسكال', 'كيلو باسكال'],
};

/** Every form of every unit. */
export function unitForms(): Readonly<Record<string, readonly string[]>> {
  const forms: Record<string, string[]> = {};
  for (const [unit, singular, ...plurals] of nouns) (forms[unit] ??= []).push(singular, accusative(singular), ...plurals);
  for (const [unit, others] of Object.entries(otherForms)) (forms[unit] ??= []).push(...others);
  return Object.fromEntries(Object.entries(forms).map(([unit, all]) => [unit, [...new Set(all)]]));
}

/** `يوم` → `يوما`, `وحدة دولية` as it is: the point of ـةً is dropped. */
function accusative(singular: string): string {
  return /[ةو]$/u.test(singular) || singular.includes(' ') ? singular : `${singular}ا`;
}

/** `ساعة` → `ساعتان`, `ساعتين`; `ملعقة صغيرة` → `ملعقتان صغيرتان`. */
function dualForms(singular: string): readonly string[] {
  return ['ان', 'ين'].map((ending) => singular.split(' ').map((word, index) => (index > 0 && /^(?:شاي|طعام|عمل)$/u.test(word) ? word : `${word.endsWith('ة') ? `${word.slice(0, -1)}ت` : word}${ending}`)).join(' '));
}

/** `قرصين` is two tablets: always a number. */
export function duals(): Readonly<Record<string, string>> {
  return { 'يومي عمل': '2 day', ...bySpelling(nouns.flatMap(([unit, singular]) => dualForms(singular).map((form) => [form, `2 ${unit}`]))) };
}

/** One word may be several units: `نقطة` is a drop and a point. */
function bySpelling(entries: readonly (readonly [form: string, value: string])[]): Readonly<Record<string, string>> {
  const values = new Map<string, string>();
  for (const [form, value] of entries) {
    const known = values.get(form);
    values.set(form, known === undefined || known.split('|').includes(value) ? value : `${known}|${value}`);
  }
  return Object.fromEntries(values);
}

/** An Arabic singular may mean one of it: `قبل الطعام بساعة`. `ثانية` alone is more often `second` in order. */
export function singulars(): Readonly<Record<string, string>> {
  return bySpelling(nouns.flatMap(([unit, singular]) => [singular, accusative(singular)].filter((form) => form !== 'ثانية').map((form) => [form, `1 ${unit}`])));
}

/** `أسبوع واحد`: always a number, but for `يوم واحد`, which is any day. */
export function ones(): Readonly<Record<string, string>> {
  return bySpelling(nouns.filter(([unit]) => unit !== 'day').flatMap(([unit, singular]) => [`${singular} واحد`, `${singular} واحدة`, `${accusative(singular)} واحدا`, `${singular} مفرد`, `${singular} مفردة`].map((phrase) => [phrase, `1 ${unit}`])));
}

/** `لتر و نصف`, `ساعتين و نصف`, `مليغرامين و نصف المليغرام`. */
export function withHalves(): Readonly<Record<string, string>> {
  return bySpelling(nouns.flatMap(([unit, singular]) => [
    ...[singular, accusative(singular)].flatMap((form) => halvesOf(form, singular, `1.5 ${unit}`)),
    ...dualForms(singular).flatMap((form) => halvesOf(form, singular, `2.5 ${unit}`)),
  ]));
}

function halvesOf(form: string, singular: string, value: string): readonly (readonly [phrase: string, value: string])[] {
  return [[`${form} و نصف`, value], [`${form} و نصف ${singular}`, value]];
}

/** `كل ساعتين`. */
export function everyDual(): Readonly<Record<string, string>> {
  const periods = nouns.filter(([unit]) => ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'].includes(unit));
  return Object.fromEntries(periods.flatMap(([unit, singular]) => dualForms(singular).map((form) => [`كل ${form}`, `2 ${unit}`])));
}

/** What leaflets count by two and is no unit: its dual may stand for `two` or `both`. */
const counted = [
  'شخص', 'مريض', 'مريضة', 'طفل', 'رجل', 'امرأة', 'ولد', 'بنت', 'ابن', 'ابنة', 'أسرة', 'صديق', 'عضو', 'أخ', 'أخت', 'والد', 'طبيب', 'طبيبة', 'ممرضة', 'دواء', 'عقار', 'منتج', 'علاج', 'مرض', 'عرض', 'حالة', 'نوبة', 'تجربة', 'دراسة', 'مراجعة', 'تقرير', 'مجموعة', 'فريق', 'فئة', 'نوع', 'شكل', 'طريقة', 'خطوة', 'مرحلة', 'جلسة', 'زيارة', 'موعد', 'عملية', 'جراحة', 'فحص', 'اختبار', 'تحليل', 'عينة',
  'نتيجة', 'سبب', 'هدف', 'شرط', 'سؤال', 'جواب', 'خيار', 'عامل', 'جانب', 'طرف', 'جزء', 'قسم', 'عين', 'أذن', 'يد', 'ذراع', 'ساق', 'قدم', 'ركبة', 'رئة', 'كلية', 'مبيض', 'ثدي', 'وجبة', 'كمية', 'رقم', 'صفحة', 'سطر', 'جهاز', 'مستشفي', 'بلد', 'مدينة', 'فترة', 'دورة', 'منخر', 'فتحة', 'جلد', 'شق', 'مادة', 'لقاح', 'سن', 'مقياس',
  'لغة', 'مقال', 'نسخة', 'كلمة', 'رسالة', 'فقرة', 'مقطع', 'صورة', 'غرفة', 'سرير', 'مركز', 'عيادة', 'صيدلية', 'دولة', 'منطقة', 'جهة', 'مكان', 'موضع', 'حجم', 'قياس', 'معدل', 'تركيز', 'خطر', 'أثر', 'تأثير', 'حمل', 'ولادة', 'إصبع', 'كتف', 'مفصل', 'ورم', 'كسر', 'جرح', 'غرزة', 'أنبوب', 'ضمادة', 'عدسة', 'قطعة',
  'قراءة', 'محاولة', 'مكالمة', 'ورقة', 'وصفة', 'بطاقة', 'ضغطة', 'مشكلة', 'فائدة', 'ميزة', 'علامة', 'إشارة', 'توصية', 'قيمة', 'درجة', 'مرتبة', 'سيدة', 'فتاة', 'طالب', 'خبير', 'باحث', 'مؤلف', 'كتاب', 'دليل', 'موقع', 'رابط', 'خط', 'لون', 'طبقة', 'غرسة', 'شريحة', 'عقدة', 'كيس', 'عظم', 'ضلع', 'سن', 'ضرس', 'ظفر', 'جفن', 'حاجب',
  'شريان', 'وريد', 'صمام', 'خلية', 'جين', 'هرمون', 'فيروس', 'سلالة', 'نصف', 'ثلث', 'قاعدة', 'مهمة', 'بديل', 'حقيقة', 'شخصية', 'ذراع', 'خصية', 'قدر', 'ضعف',
];

/** `مجموعتين`, `كلا الأخوين`. */
export function commonDuals(): Readonly<Record<string, string>> {
  return Object.fromEntries(counted.flatMap((singular) => dualForms(singular).flatMap((form) => [[form, '2'], ...['أحد', 'إحدى', 'واحد من', 'واحدة من'].map((one) => [`${one} ${form}`, '1/2|0.5|1|2'])])));
}
