const ones: readonly (readonly string[])[] = [
  ['صفر', 'صفرا'], ['واحد', 'واحدة', 'واحدا', 'أحد', 'إحدى'], ['اثنان', 'اثنين', 'اثنتان', 'اثنتين', 'ثنتان', 'ثنتين'], ['ثلاثة', 'ثلاث', 'ثلاثا'], ['أربعة', 'أربع', 'أربعا'], ['خمسة', 'خمس', 'خمسا'], ['ستة', 'ست', 'ستا'], ['سبعة', 'سبع', 'سبعا'], ['ثمانية', 'ثماني', 'ثمان', 'ثمانيا'], ['تسعة', 'تسع', 'تسعا'],
];
// `وأحد` and `واحد` are one word where points and the marks of the alif are dropped: `مئة وأحد عشر`.
const teens: readonly (readonly string[])[] = [['عشرة', 'عشر', 'عشرا'], ['أحد عشر', 'وأحد عشر', 'إحدى عشرة'], ['اثنا عشر', 'اثني عشر', 'اثنتا عشرة', 'اثنتي عشرة']];
const tens = ['', '', 'عشرون', 'ثلاثون', 'أربعون', 'خمسون', 'ستون', 'سبعون', 'ثمانون', 'تسعون'];
const hundreds: readonly (readonly string[])[] = [
  [], ['مئة', 'مائة'], ['مئتان', 'مئتين', 'مائتان', 'مائتين', 'مئتا', 'مئتي', 'مائتا', 'مائتي'],
  ...['ثلاث', 'أربع', 'خمس', 'ست', 'سبع'].map((each) => hundredsOf([each])), hundredsOf(['ثماني', 'ثمان']), hundredsOf(['تسع']),
];

function hundredsOf(beginnings: readonly string[]): readonly string[] {
  return beginnings.flatMap((each) => [`${each}مئة`, `${each}مائة`, `${each} مئة`, `${each} مائة`]);
}

/** All forms of 0 to 999. */
export function words(value: number): readonly string[] {
  // `واحد` is weak.
  return value === 1 ? [] : forms(value);
}

function forms(value: number): readonly string[] {
  if (value < 100) return underHundred(value, ones);
  const hundred = hundreds[Math.floor(value / 100)] ?? [];
  if (value % 100 === 0) return hundred;
  // There are hundreds of ways to write one number: of the rarer spellings each stands alone only.
  return hundred.filter((form) => !rareBeforeMore.test(form)).flatMap((each) => underHundred(value % 100, usualOnes).map((rest) => joined(each, rest)));
}

const rareBeforeMore = /تا$|تي$|ثمانيمئة|ثمانيمائة|ثمان م| مائة/u;
const usualOnes: readonly (readonly string[])[] = ones.map((written, one) => (one > 2 ? written.slice(0, 2) : one === 2 ? written.slice(0, 4) : written));

function joined(hundred: string, rest: string): string {
  if (rest === 'أحد') return `${hundred} وأحد`;
  return rest.startsWith('وأحد') ? `${hundred} ${rest}` : `${hundred} و ${rest}`;
}

function underHundred(value: number, units: readonly (readonly string[])[]): readonly string[] {
  if (value < 10) return units[value] ?? [];
  if (value < 20) return teens[value - 10] ?? (units[value - 10] ?? []).flatMap((one) => [`${one} عشر`, `${one} عشرة`]);
  return tensWith(tens[Math.floor(value / 10)] ?? '', value % 10, units);
}

function tensWith(ten: string, one: number, units: readonly (readonly string[])[]): readonly string[] {
  const both = [ten, `${ten.slice(0, -2)}ين`];
  if (one === 0) return both;
  return [...(units[one] ?? []), ...(one === 1 ? ['وأحد', 'الواحد', 'الواحدة'] : [])].flatMap((each) => both.map((written) => `${each} و ${written}`));
}

/** The roots of the ordinals, masculine; the feminine adds ة. */
const roots = ['', 'أول', 'ثاني', 'ثالث', 'رابع', 'خامس', 'سادس', 'سابع', 'ثامن', 'تاسع', 'عاشر'];

/** First to hundredth, without ال. */
export function ordinals(value: number): readonly string[] {
  if (value === 1) return ['أول', 'أولى', 'أولا'];
  if (value === 2) return ['ثان', 'ثاني', 'ثانية', 'ثانيا'];
  if (value <= 10) return genders(roots[value] ?? '');
  if (value === 100) return [];
  return higherOrdinals(value % 10 === 1 ? 'حادي' : (roots[value % 10] ?? ''), value);
}

function higherOrdinals(root: string, value: number): readonly string[] {
  if (value < 20) return [`${root} عشر`, `${root}ة عشرة`, `${root}ة عشر`];
  const ten = tens[Math.floor(value / 10)] ?? '';
  const both = [ten, `${ten.slice(0, -2)}ين`];
  return root === '' ? [] : genders(root).flatMap((one) => both.map((each) => `${one} و ${each}`));
}

function genders(root: string): readonly string[] {
  return [root, `${root}ة`, `${root}ا`];
}

/** `الواحدة بعد المئة`: 101. */
export function pastHundred(): Readonly<Record<string, string>> {
  return Object.fromEntries(Array.from({ length: 10 }, (_, index) => index + 1).flatMap((value) => (value === 1 ? ['واحدة', 'الواحدة'] : ordinals(value)).map((form) => [`${form} بعد مئة`, String(100 + value)])));
}

/** Years of age are ordinals of السنة: `سن الثانية`. */
export function ages(): Readonly<Record<string, string>> {
  return agesBehind(['سن', 'دون سن', 'تحت سن', 'فوق سن', 'بعد سن', 'قبل سن']);
}

/** `دون الثانية`, `من السادسة إلى الحادية عشرة`: of age, or of something else. */
export function possibleAges(): Readonly<Record<string, string>> {
  const years = yearsOfAge();
  const ranges = years.flatMap(([from, low]) => years.filter(([, high]) => high > low).flatMap(([to, high]) => [[`من ${from} إلى ${to}`, `${low}..${high} year`], [`بين ${from} و ${to}`, `${low}..${high} year`]]));
  return { ...agesBehind(['دون', 'بلوغ', 'فوق']), ...Object.fromEntries(ranges) };
}

function agesBehind(before: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(yearsOfAge().flatMap(([form, age]) => before.map((word) => [`${word} ${form}`, `${age} year|${age}`])));
}

function yearsOfAge(): readonly (readonly [form: string, age: number])[] {
  return Array.from({ length: 18 }, (_, index) => index + 1).flatMap((age) => ordinals(age).filter((form) => form.endsWith('ة')).map((form) => [form, age] as const));
}
