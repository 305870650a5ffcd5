/** What a tired translator or a machine gets wrong in one language, as replacements in a translation; the first that fits is made. */
export interface MutationTable {
  /** A number word becomes another. */
  readonly numbers: readonly Replacement[];
  /** A unit of time becomes another. */
  readonly units: readonly Replacement[];
  /** How often becomes another. */
  readonly frequency: readonly Replacement[];
  readonly notDropped: readonly Replacement[];
  readonly notAdded: readonly Replacement[];
  /** Must or should becomes may. */
  readonly mustToMay: readonly Replacement[];
}

/** A pattern and what stands in its place. Written for these mutations, not taken from the checks' own tables. */
export type Replacement = readonly [RegExp, string];

/** By locale. */
export const mutationTables: Readonly<Record<string, MutationTable>> = {
  es: {
    numbers: [[/\bdos\b/, 'tres'], [/\btres\b/i, 'cuatro'], [/\bDos\b/, 'Tres'], [/\bcuatro\b/, 'cinco']],
    units: [[/\bhoras\b/, 'días'], [/\bdías\b/, 'semanas'], [/\bsemanas\b/, 'meses'], [/\bminutos\b/, 'horas']],
    frequency: [[/\bdos veces\b/, 'tres veces'], [/\bcada día\b/, 'cada hora'], [/\btodos los días\b/, 'dos veces al día']],
    notDropped: [[/\b([Nn])o ([^.;:,]*?) (?:ningún|ninguna|nadie)\b/, '$2 un'], [/\b[Nn]o (?=se |es |está|esté|son |puede|pued|debe|tome|deje|haya|hay |sabemos|todos|publicamos|hace |conduzca|alcanzó|use|vale|sustituye|los )/, ''], [/\b[Tt]ampoco (?=publicamos)/, ''], [/\bningún(?= medicamento)/, 'un'], [/\bNingún\b/, 'Un'], [/\bsin (?!embargo)/, 'con '], [/\bnunca\b/, 'siempre']],
    notAdded: [[/(?<!\b[Nn]o )\bpuede(n?)\b/, 'no puede$1'], [/(?<!\b[Nn]o )\b(está|es|son|fue|tiene|tienen|indica|comprueba|explica|carga|alivia|significa|bloquea|aprobaron)\b(?! que)/, 'no $1']],
    mustToMay: [[/(?<!\bno |se )\bdebe(n?) (?!a)/, 'puede$1 '], [/(?<!\bno )\bdebería(n?) /, 'podría$1 '], [/\btiene que /, 'puede ']],
  },
  fr: {
    numbers: [[/\bdeux\b/, 'trois'], [/\bDeux\b/, 'Trois'], [/\btrois\b/i, 'quatre'], [/\bquatre\b/, 'cinq']],
    units: [[/\bheures\b/, 'jours'], [/(?<!vos |leurs |ses )\bjours\b/, 'semaines'], [/\bsemaines\b/, 'mois'], [/\bminutes\b/, 'heures']],
    frequency: [[/\bdeux fois\b/, 'trois fois'], [/\bchaque jour\b/, 'chaque heure'], [/\btous les jours\b/, 'deux fois par jour']],
    notDropped: [[/\bN’(\S+) et ne (\S+) aucun\b/, '$1 et $2 un'], [/\b[Nn](?:e |’)(\S+(?: \S+)?) pas(?! encore)\b/, '$1'], [/\b[Nn]e (\S+) pas encore\b/, '$1'], [/\bsans (?!doute)/, 'avec '], [/\baucun(e?) ([^.;]*?) n[e’] ?/, 'un$1 $2 '], [/\bn[e’] ?(\S+) (trouvé )?aucun(e?) /, '$1 $2un$3 '], [/\bne (\S+) jamais\b/, '$1 toujours']],
    notAdded: [[/\b(peut|peuvent|est|sont|doit|indique|explique|signifie|bloque|vérifie|montre)\b(?! pas| jamais|-| que)(?<!n’est)(?<!s’est)(?<!ne \S{1,12})/, 'ne $1 pas'], [/\b(avait|était|a été)\b(?! pas)/, 'n’$1 pas']],
    mustToMay: [[/(?<!\bne )\bdoi(?:t|vent) (?!pas)/, 'peut '], [/(?<!\bne )\bdevri(?:ez|ait) (?!pas)/, 'pourriez '], [/(?<!\bne )\bdevrai(?:t|ent) (?!pas)/, 'pourrait ']],
  },
  de: {
    numbers: [[/\bzwei\b/, 'drei'], [/\bZwei\b/, 'Drei'], [/\bdrei\b/i, 'vier'], [/\bbeiden\b/, 'drei']],
    units: [[/\bStunden\b/, 'Tage'], [/\bTagen\b/, 'Wochen'], [/\bTage\b/, 'Wochen'], [/\bWochen\b/, 'Monate'], [/\bMinuten\b/, 'Stunden']],
    frequency: [[/\bzweimal\b/, 'dreimal'], [/\btäglich\b/, 'wöchentlich'], [/\bjeden Tag\b/, 'jede Stunde']],
    notDropped: [[/(?<!auch Ketamin) nicht\b/, ''], [/\bNicht\b/, 'Sehr'], [/\b([Kk])ein(e[nmrs]?)?\b/, 'ein$2'], [/\bohne\b/, 'mit'], [/\bnie(?:mals)?\b/, 'immer'], [/\bniemand\b/, 'jemand']],
    notAdded: [[/\b(kann|können|ist|sind|war|wird|muss|zeigt|bedeutet|erklärt|blockiert|prüft|lindert)\b(?! nicht| kein|\.)/, '$1 nicht']],
    mustToMay: [[/\bmuss\b/, 'kann'], [/\bmüssen\b/, 'können'], [/\bsollten\b/, 'könnten'], [/\bsollte\b/, 'könnte']],
  },
  ar: {
    numbers: [[/ثلاث(ة?) /, 'أربع$1 '], [/أربع(ة?) /, 'خمس$1 ']],
    units: [[/ساعات/, 'أيام'], [/أيام/, 'أسابيع'], [/أسابيع/, 'أشهر'], [/دقائق/, 'ساعات'], [/ساعة/, 'يوم']],
    frequency: [[/مرتين/, 'ثلاث مرات'], [/يوميًا/, 'أسبوعيًا'], [/كل يوم/, 'كل ساعة']],
    notDropped: [[/(^|[ «(])(و?)لا (?=[يتن])/, '$1$2'], [/(^|[ «(])(ف?و?)لم (?=[يتن])/, '$1$2قد '], [/(^|[ «(])(ف?و?)لن (?=[يتن])/, '$1$2س'], [/(^|[ «(])(و?)ليس(?:ت)? /, '$1$2'], [/ غير /, ' '], [/ دون /, ' مع '], [/ بدون /, ' مع ']],
    notAdded: [[/(?<!لا )(?<!لم )(?<=^|[ «(])(يمكن|تحمل|تعني|يوضح|يشرح|يعطل|تظهر|يظهر|تساعد|يساعد|يستمر|تستمر|يخفف)(?= )/, 'لا $1']],
    mustToMay: [[/يجب /, 'يمكن '], [/ينبغي /, 'يمكن '], [/يلزم /, 'يمكن ']],
  },
  'zh-Hans': {
    numbers: [[/两(?=[组种项个名份])/, '三'], [/三(?=[组种项个名份])/, '四'], [/两/, '五']],
    units: [[/小时/, '天'], [/分钟/, '小时'], [/天(?=[后内])/, '周'], [/周(?=[后内])/, '个月']],
    frequency: [[/每天/, '每小时'], [/每日/, '每周'], [/两次/, '三次']],
    notDropped: [[/(?<!有)没有/, '有'], [/(?<!会)不(?=能|会|是|要|可|应|得|建议|知道|需|代表|适用|发布|再)/, ''], [/(?<!从)未(?=能|经|达|获|发|被|得)/, '已'], [/请勿/, '请'], [/从不/, '总是'], [/无法/, '可以']],
    notAdded: [[/(?<![不没])可以/, '不可以'], [/(?<![不还可])是(?!否|指)/, '不是'], [/(?<![不没])会(?!议)/, '不会'], [/(?<!没)有(?=助|明|帮)/, '没有'], [/(?<![不])能(?!够|力|量)/, '不能']],
    mustToMay: [[/必须/, '可以'], [/应当/, '可以'], [/应(?=[该在由])该?/, '可以'], [/需要/, '可以'], [/务必/, '可以']],
  },
};
