/** The locales that a corpus can have, the source's first; the columns of the vocabulary below. */
export const corpusLocales: readonly string[] = ['en', 'es', 'fr', 'de', 'ar', 'zh-Hans'];

/** The parts of speech that sentences are made of. */
export type WordClass = 'noun' | 'verb' | 'adjective' | 'article' | 'joint';

/** Each word in every locale. The sentences need not be good ones: only scripts, lengths and repetition matter. */
const table: Readonly<Record<WordClass, string>> = {
  noun: `
    medicine medicamento médicament Arzneimittel دواء 药物
    study estudio étude Studie دراسة 研究
    dose dosis dose Dosis جرعة 剂量
    person persona personne Mensch شخص 患者
    symptom síntoma symptôme Symptom عرض 症状
    treatment tratamiento traitement Behandlung علاج 治疗
    doctor médico médecin Arzt طبيب 医生
    week semana semaine Woche أسبوع 周
    risk riesgo risque Risiko خطر 风险
    effect efecto effet Wirkung تأثير 作用
    group grupo groupe Gruppe مجموعة 组
    trial ensayo essai Versuch تجربة 试验
    result resultado résultat Ergebnis نتيجة 结果
    plan plan plan Plan خطة 计划
    pain dolor douleur Schmerz ألم 疼痛
    sleep sueño sommeil Schlaf نوم 睡眠
    mood ánimo humeur Stimmung مزاج 情绪
    question pregunta question Frage سؤال 问题
    answer respuesta réponse Antwort جواب 回答
    family familia famille Familie أسرة 家人
    clinic clínica clinique Klinik عيادة 诊所
    therapy terapia thérapie Therapie معالجة 疗法
    evidence evidencia preuve Nachweis دليل 证据
    change cambio changement Veränderung تغيير 变化
    morning mañana matin Morgen صباح 早晨
    evening noche soir Abend مساء 晚上
    water agua eau Wasser ماء 水
    pharmacy farmacia pharmacie Apotheke صيدلية 药房`,
  verb: `
    shows muestra montre zeigt يُظهر 显示
    helps ayuda aide hilft يساعد 帮助
    follows sigue suit folgt يتبع 遵循
    needs necesita nécessite braucht يحتاج 需要
    changes cambia modifie ändert يغيّر 改变
    explains explica explique erklärt يشرح 解释
    lowers reduce diminue senkt يخفض 降低
    raises aumenta augmente erhöht يرفع 提高
    supports apoya soutient unterstützt يدعم 支持
    describes describe décrit beschreibt يصف 描述
    finds encuentra trouve findet يجد 发现
    keeps mantiene garde behält يحفظ 保持`,
  adjective: `
    small pequeño petit klein صغير 小的
    large grande grand groß كبير 大的
    new nuevo nouveau neu جديد 新的
    careful cuidadoso prudent sorgfältig دقيق 谨慎的
    early temprano précoce früh مبكر 早期的
    long largo long lang طويل 长的
    short corto court kurz قصير 短的
    clear claro clair klar واضح 清楚的
    common común fréquent häufig شائع 常见的
    rare raro rare selten نادر 罕见的
    safe seguro sûr sicher آمن 安全的
    strong fuerte fort stark قوي 强的`,
  article: `
    the el le das هذا 该
    each cada chaque jedes كل 每个
    another otro autre anderes آخر 另一个
    your su votre Ihr لديك 您的`,
  joint: `
    with con avec mit مع 与
    for para pour für لأجل 为
    before antes avant vor قبل 之前
    after después après nach بعد 之后
    without sin sans ohne دون 没有
    and y et und و 和`,
};

/** The source locale's words of a class. */
export function sourceWords(wordClass: WordClass): readonly string[] {
  return rowsOf(wordClass).map(([word = '']) => word);
}

/** The words of a locale by the source's. */
export function wordsIn(locale: string): ReadonlyMap<string, string> {
  const column = corpusLocales.indexOf(locale);
  return new Map(classes.flatMap(rowsOf).map((row) => [row[0] ?? '', row[column] ?? '']));
}

const classes = ['noun', 'verb', 'adjective', 'article', 'joint'] as const;

function rowsOf(wordClass: WordClass): readonly (readonly string[])[] {
  return table[wordClass].trim().split('\n').map((row) => row.trim().split(' '));
}
