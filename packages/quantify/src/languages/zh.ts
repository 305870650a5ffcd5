import type { QuantityLanguage } from '../language.ts';

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** Chinese, in simplified characters: phrases match anywhere, the longest first. */
export const chinese: QuantityLanguage = {
  separators: { decimal: ['.', '．'], grouping: [','] },
  words,
  multipliers: { 百: 1e2, 千: 1e3, 万: 1e4, 十万: 1e5, 百万: 1e6, 千万: 1e7, 亿: 1e8, 十亿: 1e9, 百亿: 1e10, 千亿: 1e11, 万亿: 1e12 },
  loneMultipliers: ['百', '千', '万', '百万'],
  joins: ['零', '〇'],
  decimalWords: ['点'],
  weak: { 一: '1', 单: '1', 双: '2', 两者: '2', 二者: '2', 两侧: '2', 两边: '2', 两眼: '2', 两手: '2', 两腿: '2', 双方: '2', 俩: '2', 一对: '2', 双倍: '2', ...kinds() },
  articles: ['一'],
  ordinals: (value) => [...words(value), ...(value === 1 ? ['一'] : [])].map((form) => `第${form}`),
  ordinalPhrases: ['第{n}'],
  fractions: { 一半: '0.5', 半数: '0.5', 半: '0.5', 半个: '0.5', ...shares() },
  mixedFractions: { '{n}个半': '0.5', '{n} {unit}半': '0.5', '{n}又二分之一': '0.5', '{n}又四分之一': '0.25', '{n}又四分之三': '0.75' },
  proportions: proportions(),
  percentages: ['百分之{n}'],
  ranges: ['{a}至{b}', '{a}到{b}', '从{a}到{b}', '从{a}至{b}', '{a}和{b}之间', '{a}与{b}之间', '介于{a}和{b}之间', '介于{a}与{b}之间', '在{a}和{b}之间', '{a}到{b}之间', '{a}至{b}之间', '{a}或{b}', '{a}～{b}', '{a}~{b}', '{a}〜{b}', '{a}－{b}'],
  units: {
    kg: ['千克', '公斤'],
    g: ['克'],
    mg: ['毫克'],
    µg: ['微克'],
    ng: ['纳克'],
    l: ['升', '公升'],
    dl: ['分升'],
    cl: ['厘升'],
    ml: ['毫升'],
    µl: ['微升'],
    mol: ['摩尔'],
    mmol: ['毫摩尔'],
    µmol: ['微摩尔'],
    IU: ['国际单位'],
    mEq: ['毫当量'],
    unit: ['单位', '个单位'],
    percent: ['％'],
    'percentage point': ['百分点', '个百分点'],
    km: ['公里', '千米'],
    m: ['米', '公尺'],
    cm: ['厘米', '公分'],
    mm: ['毫米'],
    µm: ['微米'],
    nm: ['纳米'],
    'm²': ['平方米'],
    'cm²': ['平方厘米'],
    'cm³': ['立方厘米'],
    'm³': ['立方米'],
    inch: ['英寸'],
    foot: ['英尺'],
    mile: ['英里'],
    lb: ['磅'],
    oz: ['盎司'],
    'fl oz': ['液量盎司'],
    cup: ['量杯'],
    '°C': ['摄氏度', '℃', '度'],
    '°F': ['华氏度', '℉'],
    mmHg: ['毫米汞柱'],
    kPa: ['千帕'],
    kcal: ['千卡', '大卡'],
    kJ: ['千焦', '千焦耳'],
    Gy: ['戈瑞'],
    mSv: ['毫西弗'],
    Hz: ['赫兹'],
    dB: ['分贝'],
    ms: ['毫秒'],
    second: ['秒', '秒钟'],
    minute: ['分钟', '分'],
    hour: ['小时', '个小时', '钟头', '个钟头'],
    day: ['天', '日', '个工作日', '个整天', '整天'],
    night: ['晚', '夜', '个晚上'],
    week: ['周', '星期', '个星期', '礼拜', '个礼拜'],
    month: ['个月'],
    year: ['年', '岁', '周岁', '周年', '岁大', '个年头'],
    // 65岁 beside ‘over 65’, and 1970年 beside ‘in 1970’: English leaves the unit out.
    age: ['岁', '周岁'],
    'calendar year': ['年'],
    decade: ['个十年'],
    tablet: ['片', '片药', '个药片', '粒', '颗', '粒药'],
    capsule: ['粒', '粒胶囊', '颗', '颗胶囊'],
    drop: ['滴'],
    puff: ['揿', '吸', '喷'],
    spray: ['喷', '揿'],
    ampoule: ['安瓿'],
    vial: ['小瓶'],
    patch: ['贴', '张贴剂', '贴贴剂'],
    dose: ['剂', '剂次', '针', '次'],
    suppository: ['枚栓剂', '粒栓剂'],
    sachet: ['袋', '小袋', '包'],
    teaspoon: ['茶匙'],
    tablespoon: ['汤匙'],
    injection: ['针', '次'],
    point: ['分'],
    pack: ['盒'],
    bottle: ['瓶'],
    blister: ['板'],
    glass: ['杯'],
    EUR: ['欧元'],
    USD: ['美元', '美金'],
    GBP: ['英镑'],
    CHF: ['瑞士法郎'],
    CNY: ['元', '人民币', '元人民币', '块钱', '块'],
    JPY: ['日元'],
    INR: ['卢比'],
  },
  per: ['每', '/'],
  beforeUnit: ['个', '名', '例', '小'],
  measures: {
    半小时: '0.5 hour|30 minute', 半个小时: '0.5 hour|30 minute', 半个钟头: '0.5 hour|30 minute', 一个半小时: '1.5 hour|90 minute', 一刻钟: '15 minute|0.25 hour', 三刻钟: '45 minute|0.75 hour', 半天: '0.5 day', 半日: '0.5 day', 半年: '0.5 year|6 month', 半个月: '0.5 month|2 week',
    两周: '2 week|14 day', 两星期: '2 week|14 day', 两个星期: '2 week|14 day', '2周': '2 week|14 day', 一年半: '1.5 year|18 month', 一打: '12', 半打: '6',
  },
  possibleMeasures: { 周岁: '1 year', 加倍: '2', 翻倍: '2', 翻一番: '2', 翻了一倍: '2', 减半: '0.5', 第二次: '2', 一倍: '2', 每盒: '1 pack', 每片: '1 tablet', 每粒: '1 capsule', 每瓶: '1 bottle', 每袋: '1 sachet' },
  times: { '{n}次': 'n', '{n}回': 'n', '{n}遍': 'n', 一次: '1', 单次: '1', 一至两次: '1..2', 一到两次: '1..2', 一两次: '1..2' },
  adverbs: {},
  rates: rates(),
  possibleRates: { 每晚: '1 day', 每早: '1 day', 每天早上: '1 day', 每天晚上: '1 day', 每日: '1 day', 每天: '1 day', 每周: '1 week', 每月: '1 month', 每年: '1 year', 每小时: '1 hour', 早晚: '2 day', 早晚各一次: '2 day' },
  intervals: {
    '每隔{n}{period}': 'n', '每{n}{period}': 'n', '每{n}{period}一次': 'n', '每隔{n}{period}一次': 'n', '每{n}{period}1次': 'n', '每隔{n}{period}1次': 'n', '间隔{n}{period}': 'n', '{n}{period}一次': 'n', '{n}{period}一换': 'n',
    隔日: '2 day', 隔天: '2 day', 隔日一次: '2 day', 隔天一次: '2 day', 每隔一天: '2 day', 每隔一日: '2 day', 每隔1天: '2 day', 每隔1日: '2 day', 隔周: '2 week', 每隔一周: '2 week', 每半年: '6 month', 每半年一次: '6 month', 每半小时: '0.5 hour',
  },
  months: ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'].map((name) => [`${name}月`, `${name}月份`]),
  dates: ['{year}年{mm}月{day}日', '{year}年{month}{day}日', '{year}年{mm}月{day}号', '{year}年{mm}月', '{year}年{month}', '{mm}月{day}日', '{mm}月{day}号', '{month}{day}日', '{month}{day}号'],
  numericDates: 'open',
  clock: clock(),
  clockWords: { 午夜: '00:00', 正午: '12:00', 零点: '00:00', 半夜十二点: '00:00', 半夜12点: '00:00', 午夜十二点: '00:00', 午夜12点: '00:00', 晚上十二点: '00:00', 晚上12点: '00:00', 夜里十二点: '00:00', 夜里12点: '00:00', 中午十二点: '12:00', 中午12点: '12:00' },
  possibleClockWords: { 中午: '12:00', 半夜: '00:00' },
  bareSpans: severalSpans(),
  harmless: [
    ...weekdays(),
    ...monthsAlone(),
    '第二天', '第二年', '第三方', '第三者', '两次服药之间', '两次用药之间', '两次给药之间', '两次注射之间', '两次之间', '两次间隔', '两次至少间隔', '两次给药间隔', '相邻两天',
    // 一, which is 1 only before a unit or a counter.
    '一些', '一般', '一直', '一起', '一定', '一定要', '一样', '一旦', '一切', '一致', '一下', '一点', '一点儿', '有一点', '一边', '一面', '一方面', '一向', '一共', '一律', '一并', '一带', '一时', '一再', '一度', '一同', '一经', '一来', '一味', '一系列', '一会儿', '一次性', '一线', '一氧化碳', '一氧化氮', '万一', '统一', '唯一', '之一', '进一步', '同一', '另一', '第一线', '一体', '一代', '一生', '一辈子', '不一',
    // Words with other number signs.
    '十分', '十足', '千万', '千万不要', '百般', '百日咳', '百合', '百分比', '百分率', '三叉神经', '三环', '三环类', '四环', '四环类', '四环素', '四肢', '五官', '六味', '七叶', '八角', '十二指肠', '二氧化碳', '二氧化硅', '二氧化钛', '三氧化二砷', '二甲双胍', '二甲基', '二尖瓣', '三尖瓣', '三酰甘油', '甘油三酯', '双氯芬酸', '苯二氮', '万古霉素', '万能', '千里光', '三七',
    '二手', '二手烟', '二代', '三代', '四物', '半衰期', '半身', '半夏', '半胱氨酸', '半流质', '半固体', '半岛', '半球', '半月板', '三高', '零食', '零售', '零件', '双盲', '双相', '双重', '双手', '双眼', '双耳', '双侧', '双肾', '双脚', '双腿', '双亲', '双胞胎', '双歧', '双膦酸', '单独', '单纯', '单词', '单胺', '单位', '简单', '清单', '名单', '三角', '四周围', '四处', '四面', '五谷', '九窍', '两性霉素', '两性', '再三', '三思', '二元', '三元', '亿万',
    '三聚氰胺', '五味子', '四季', '六神', '七情', '三磷酸', '二磷酸', '二羟', '二硝', '三硝', '四氢', '六氢', '五羟', '二肽', '二聚体', '二酮', '百白破', '千帕', '千卡', '千焦', '千克', '千米', '三甲医院', '三分法', '二便', '周围',
    // 点, 分, 日, 年, 度, which are units elsewhere.
    '有点', '早点', '晚点', '重点', '特点',
  ],
  prefixes: [],
  silentPrefixes: [],
  suffixes: [],
  negatives: ['零下{n}', '负{n}'],
  perFirst: ['每{unit}{n}{unit}', '每{unit}体重{n}{unit}', '每{unit}血液{n}{unit}'],
  decades: { '{a}世纪{b}年代': 'century', '上世纪{n}年代': '1900', '上个世纪{n}年代': '1900', '本世纪{n}年代': '2000', '{n}年代': 'n' },
  ratios: ['{a}比{b}'],
  distributive: ['各', '各自', '分别', '每侧', '每只', '每边'],
};

function words(value: number): readonly string[] {
  if (value === 0) return ['零', '〇'];
  // `一` alone is weak.
  if (value === 1) return [];
  return value < 100 ? belowHundred(value) : hundreds(value);
}

function belowHundred(value: number): readonly string[] {
  if (value < 10) return value === 2 ? ['二', '两'] : [digits[value] ?? ''];
  const rest = value % 10 === 0 ? '' : (digits[value % 10] ?? '');
  const ten = `${digits[Math.floor(value / 10)]}十${rest}`;
  return value < 20 ? [`十${rest}`, ten] : [ten];
}

function hundreds(value: number): readonly string[] {
  const hundred = Math.floor(value / 100);
  const heads = hundred === 2 ? ['二百', '两百'] : [`${digits[hundred]}百`];
  return heads.flatMap((head) => behindHundred(value % 100).map((rest) => `${head}${rest}`));
}

// 105 is 一百零五; 150 is 一百五十, or 一百五 for short.
function behindHundred(rest: number): readonly string[] {
  if (rest === 0) return [''];
  if (rest < 10) return [`零${digits[rest]}`, `〇${digits[rest]}`];
  const full = `${digits[Math.floor(rest / 10)]}十${rest % 10 === 0 ? '' : digits[rest % 10]}`;
  return rest % 10 === 0 ? [full, digits[rest / 10] ?? ''] : [full];
}

// No plural: a word for several says it.
function severalSpans(): Readonly<Record<string, readonly string[]>> {
  const several = ['数', '几', '多', '若干', '好几', '数个', '几个', '多个', '好几个', '若干个'];
  const units: Readonly<Record<string, readonly string[]>> = { second: ['秒', '秒钟'], minute: ['分钟'], hour: ['小时', '钟头'], day: ['天', '日'], week: ['周', '星期', '礼拜'], month: ['月'], year: ['年'] };
  return Object.fromEntries(Object.entries(units).map(([unit, forms]) => [unit, several.flatMap((before) => forms.map((word) => `${before}${word}`))]));
}

function shares(): Record<string, string> {
  const found: Record<string, string> = { 千分之一: '0.001', 万分之一: '0.0001', 十万分之一: '0.00001', 百万分之一: '0.000001' };
  for (const below of [2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20]) {
    for (let above = 1; above < below; above += 1) found[`${belowHundred(below)[0]}分之${belowHundred(above)[0]}`] = [3, 6, 7, 9, 12].includes(below) ? `${above}/${below}` : String(above / below);
  }
  return found;
}

// ‘A、B和C三种’, ‘这三个字母’: Chinese sums up where other languages do not.
function kinds(): Record<string, string> {
  return Object.fromEntries(
    ['两', '三', '四', '五', '六'].flatMap((word, index) => [...['种', '类', '者', '方面', '个方面'].map((kind) => `${word}${kind}`), ...['这', '那', '以下', '上述', '前述'].map((before) => `${before}${word}`)].map((form) => [form, String(index + 2)])),
  );
}

function proportions(): readonly string[] {
  const people = ['人', '名', '个人', '位', '个', '例', '名患者', '名女性', '名男性', '名儿童', '位患者', '位患者', '个患者', '份'];
  return people.flatMap((word) => ['中有', '里有', '中最多', '中约有', '中就有', '中', '中不到', '里'].flatMap((link) => [`每{b}${word}${link}{a}`, `{b}${word}${link}{a}`]));
}

function rates(): Record<string, string> {
  const verbs = ['', '服', '服用', '口服', '吃', '用', '使用', '注射', '皮下注射', '涂', '涂抹', '外用', '滴', '喷', '吸', '吸入', '测', '测量', '量', '打', '给药', '只吃', '只服', '最多', '至多', '不超过', '各', '共', '服药', '用药', '输注', '饮用', '喝', '洗', '换'];
  const found: Record<string, string> = {};
  for (const verb of verbs) for (const every of ['每', '一', '每个', '1']) found[`${every}{period}${verb}{times}`] = 'n';
  found['{times}每{period}'] = 'n';
  found['{times}/{period}'] = 'n';
  return found;
}

function clock(): Record<string, string> {
  const halves = { 上午: 'am', 早上: 'am', 早晨: 'am', 清晨: 'am', 凌晨: 'am', 下午: 'pm', 傍晚: 'pm', 晚上: 'pm', 晚间: 'pm', 夜里: 'pm', 晚: 'pm', 早: 'am', 中午: 'pm', '': 'open' };
  const found: Record<string, string> = {};
  for (const [word, half] of Object.entries(halves)) {
    if (word !== '') found[`${word}{clock}`] = half;
    Object.assign(found, { [`${word}{h}点`]: half, [`${word}{h}点钟`]: half, [`${word}{h}时`]: half, [`${word}{h}点整`]: half, [`${word}{h}点半`]: `${half}+30`, [`${word}{h}点一刻`]: `${half}+15`, [`${word}{h}点三刻`]: `${half}+45`, [`${word}{h}点{min}分`]: half, [`${word}{h}时{min}分`]: half });
    if (word !== '') found[`${word}{h}点{min}`] = half;
  }
  return found;
}

// A month alone is no quantity in other languages either.
function monthsAlone(): readonly string[] {
  return ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'].flatMap((name, index) => [`${name}月`, `${name}月份`, `${index + 1}月`, `${index + 1}月份`]);
}

function weekdays(): readonly string[] {
  return ['周', '星期', '礼拜'].flatMap((week) => ['一', '二', '三', '四', '五', '六', '日', '天'].map((day) => `${week}${day}`));
}
