import type { MeaningLanguage } from '../language.ts';

/** `at most`, `at least`. */
const limitPhrases = [
  'no más de', 'no … más de', 'no menos de', 'no más tarde de', 'no más tarde del', 'no más que', 'nunca más de', 'no … nunca más de', 'no … más veces',
  'no exced*', 'no … exced*', 'no super*', 'no … super*', 'no sobrepas*', 'no … sobrepas*', 'no pas* de', 'nunca super*', 'nunca exced*', 'sin superar', 'sin exceder', 'sin sobrepasar', 'sin pasar de', 'no mayor*', 'no menor*', 'no inferior*', 'no superior*', 'no por debajo', 'no por encima',
];

/** `only`, `not until`. */
const onlyPhrases = ['no … más que', 'no … sino', 'nada más que', 'no … hasta que', 'no … hasta', 'no … antes de', 'no antes', ...['tomar*', 'usar*', 'utilizar*'].map((verb) => `no … de ${verb} … hasta`)];

/** No he tenido nunca ninguna: several words that deny once. */
const deniedTwice = ['no', 'si no', 'todavía no', 'aún no', 'ya no'].flatMap((no) => ['nunca', 'jamás', 'nada', 'nadie', 'ni', 'tampoco', 'ni siquiera'].flatMap((word) => [`${no} … ${word}`, ...['nada', 'nadie', 'nunca', 'ningún', 'ninguno', 'ninguna'].filter((other) => other !== word).map((other) => `${no} … ${word} … ${other}`)]));
const deniedByPronoun = ['si no', 'todavía no', 'aún no', 'ya no'].flatMap((no) => ['ningún', 'ninguno', 'ninguna'].map((word) => `${no} … ${word}`));

/** Adjectives that are negated with a word of their own. */
const notAdjectives = ['no está* clar*', 'no queda* clar*', 'no es* clar*', 'no … del todo clar*', 'no esté al día', 'no está* al día', 'no esté* actualizad*', 'no está* actualizad*', 'no seguro*', 'no segura*', 'no autorizado*', 'no autorizada*', 'no aprobado*', 'no aprobada*', 'no abierto*', 'no abierta*', 'sin abrir', 'no tratado*', 'no tratada*', 'sin tratar', 'no usado*', 'no usada*', 'sin usar', 'sin demostrar', 'no probado*', 'no probada*', 'sin autorizar'];

/** No deje de tomarlo: go on. The verb between is read by itself, so that a 'stop' of the source has its counterpart. */
const goOn = ['tomar*', 'usar*', 'utilizar*'].map((verb) => `no … de ${verb}`);
const goOnDenied = goOn.flatMap((phrase) => ['ni', 'ni … ningún', 'ni … ninguno', 'ni … ninguna', 'ni … nada', 'ningún', 'ninguno', 'ninguna', 'nunca', 'nada'].map((word) => `${phrase} … ${word}`));

/** Spanish. */
export const spanish: MeaningLanguage = {
  words: 'apart',
  apostrophe: 'within a word',
  prefixes: [],
  gap: 7,
  clauseWords: ['si', 'que', 'cuando', 'porque', 'pero', 'aunque', 'mientras', 'quien', 'quienes', 'donde', 'cuyo', 'cuya', 'cuyos', 'cuyas', 'pues', 'sino'],
  or: ['o', 'u', 'ni'],
  orEnds: ['es', 'son', 'está', 'están', 'si', 'usted'],
  adding: ['y', 'e', 'ni', 'tampoco'],
  exempting: ['tiene que', 'tienen que', 'tienes que', 'tengo que', 'tuvo que', 'tuvieron que', 'tenga que', 'tengan que', 'tendrá que', 'tendrán que', 'tenía que', 'hay que', 'habrá que', 'es obligatorio', 'es necesario', 'es preciso', 'es imprescindible', 'obligatori*', 'neces*', 'imprescindib*', 'obliga*', 'exig*', 'requier*', 'hace falta', 'hacen falta', 'haga falta', 'precisa', 'precisan'],
  exemptions: ['innecesari*', 'opcional*', 'voluntari*', 'superfluo*', 'no se preocupe', 'no importa', 'no pasa nada'],
  ofNouns: ['sin', 'nada', 'ninguno', 'ninguna', 'nadie'],
  prohibitionReach: 3,
  negation: {
    certain: [
      'no olvid*', 'no … olvid*', 
        'noche no', 'día no', 'semana no', 'no', 'nunca', 'jamás', 'sin', 'nada', 'nadie', 'ningún', 'ninguno', 'ninguna', 'ningunos', 'ningunas', 'tampoco', 'ni', 'ni siquiera',
      'ninguna diferencia', 'no … ninguna diferencia', 'no … diferencia', 'sin diferencia*', 'no deseado*', 'no deseada*', 'no dud*', 'sin dudar*', 'no espere', 'no esperen', 'no se preocupe', 'no importa', 'no pasa nada',
      // Several words that deny once.
      'ni … ni', 'no … ni', 'no … ni … ni', 'nunca … ni', 'sin … ni', 'no … ni … ningún', 'no … ni … ninguno', 'no … ni … ninguna', 'no … ni … nada', 'no … ni … nadie', 'sin … ni … ningún', 'nunca … ni … ningún', ...deniedTwice, ...deniedByPronoun, 'no … ningún', 'no … ninguno', 'no … ninguna', 'no … en absoluto', 'no … con o sin', 'con … como sin', 'nunca … nada', 'nunca … nadie', 'nunca … ningún', 'nunca … ninguna',
      'sin ningún', 'sin ninguna', 'sin … nada', 'sin nadie', 'sin que … nadie', 'sin … ningún', 'sin … ninguna', 'nadie … nada', 'nadie … nunca', 'tampoco … ningún', 'tampoco … ninguna', 'tampoco … nada', 'en absoluto', 'de ningún modo', 'de ninguna manera', 'en ningún caso', 'bajo ningún concepto', 'en ningún momento', 'no … en ningún caso', 'no … en ningún momento', 'no … bajo ningún concepto',
      // Said without a negation elsewhere: each stands under a strict sense below too.
      ...goOn, ...goOnDenied, ...limitPhrases, ...onlyPhrases, ...notAdjectives, 'todavía no', 'aún no', 'no … todavía', 'no … aún', 'ya no', 'no … ya', 'no … más', 'si no', 'o no', 'con o sin', 'casi nunca', 'casi nadie', 'casi ningún', 'casi ninguna', 'casi nada', 'no siempre', 'no … siempre', 'no … mucho', 'no … muchos', 'no … muchas', 'no muy', 'no es raro', 'no son raros', 'no son raras', 'no es infrecuente', 'no … mojar', 'no … moje', 'no … mojado', 'no está bien', 'no se siente bien', 'no se encuentra bien', 'no es el mismo', 'no es la misma', 'no son los mismos', 'no son las mismas', 'no … lo mismo', 'ningún otro', 'ninguna otra',
    ],
    possible: {
      stop: ['dej* de', 'dejar', 'deje', 'deja', 'dejó', 'dejen', 'suspend*', 'suspensi*', 'interrump*', 'interrupci*', 'abandon*', 'cese', 'cesa', 'cesar', 'cesó', 'parar', 'pare', 'pares', 'detener*', 'deteng*', 'detien*', 'detuv*', 'retirarse', 'se retir*', 'retirada', 'abstinencia', 'apag*', 'renunci*'],
      avoid: ['prescind*', 'elud*', 'rehuy*', 'rehuir', 'ahorr*', 'evit*', 'absten*', 'absteng*', 'fuera del alcance', 'fuera de la vista', 'lejos del alcance', 'alejad*', 'alej*', 'aléj*'],
      prevent: ['prevenir', 'previen*', 'prevenci*', 'preveng*', 'impid*', 'impedi*', 'proteg*', 'protej*', 'protección', 'bloque*', 'inhib*', 'anticoncep*'],
      forbid: ['prohib*', 'contraindica*', 'ilegal*', 'veda*'],
      refuse: ['rechaz*', 'niega*', 'nieg*', 'negar*', 'negó', 'negativa', 'desaconsej*', 'opon*', 'se opuso'],
      lack: ['falta', 'faltan', 'faltar', 'falte', 'falten', 'faltó', 'faltaba*', 'carec*', 'carencia*', 'ausen*', 'déficit*', 'deficien*', 'vacío', 'vacía', 'vacíos', 'vacías', 'pérdida*', 'pierd*', 'perder*', 'perdid*', 'perdió', 'cero', 'nulo', 'nula', 'escase*'],
      miss: ['omit*', 'omisi*', 'saltarse', 'salte', 'salta', 'saltó', 'se salt*', 'fallo', 'fallos', 'falla', 'fallan', 'fallar*', 'falló', 'falle', 'fallen', 'fracas*', 'ignor*', 'descuid*', 'pas* por alto', 'haga caso omiso'],
      unless: ['a menos que', 'a no ser que', 'salvo que', 'salvo si', 'excepto si', 'salvo indicación', 'salvo en caso', 'excepto cuando', 'salvo cuando', 'salvo por'],
      except: ['excepto', 'salvo', 'aparte de', 'excepci*', 'exclu*', 'descart*', 'que no sea', 'que no sean', 'distinto de', 'distinta de', 'todos menos', 'todas menos'],
      instead: ['en lugar de', 'en vez de'],
      hardly: ['casi no', 'casi nunca', 'casi nadie', 'casi ningún', 'casi ninguna', 'casi nada', 'no siempre', 'no … siempre', 'no … mucho', 'no … muchos', 'no … muchas', 'no muy', 'apenas', 'rara vez', 'raras veces', 'raramente', 'poco', 'poca', 'pocos', 'pocas', 'raro', 'rara', 'raros', 'raras', 'infrecuente*'],
      common: ['no se preocupe', 'no es raro', 'no son raros', 'no son raras', 'no es infrecuente', 'frecuent*', 'habitual*', 'común', 'comunes', 'a menudo', 'normal*'],
      'un-adjective': [
        ...notAdjectives, 'inseguro*', 'insegura*', 'inciert*', 'desconoc*', 'incomplet*', 'insuficient*', 'inactiv*', 'ineficaz*', 'ineficac*', 'inadecuad*', 'inapropiad*', 'imposib*', 'innecesari*', 'improbab*', 'inusual*', 'inestab*', 'incómod*', 'inconscien*', 'irregular*', 'irreversib*', 'intoleran*', 'inválid*', 'indebid*', 'inconcluyent*', 'independ*', 'indirect*', 'inesperad*', 'involuntari*', 'inmóvil*', 'insalub*', 'ilegib*', 'anormal*', 'atípic*', 'peligros*', 'duda', 'dudas', 'dudos*', 'malestar', 'poco clar*', 'poco probable', 'poco frecuente', 'poco frecuentes', 'poco común', 'poco comunes', 'desactualizad*', 'obsolet*', 'caduc*', 'vencid*', 'fuera de indicación', 'fuera de ficha', 'por aclarar',
      ],
      unable: ['incapa*', 'imposibilidad', 'demasiado difícil*', 'demasiado enferm*', 'demasiado mayor*', 'demasiado joven*', 'demasiado débil*', 'demasiado tarde'],
      without: ['libre de', 'libres de', 'libre', 'libres', 'gratis', 'gratuit*', 'en ayunas', 'ayun*', 'indolor*', 'inofensiv*', 'exent*', 'incolor*', 'inodor*', 'insípid*', 'no entraña*', 'no supone* ningún riesgo', 'no supone* riesgo*', 'inmediat*', 'en seguida', 'enseguida'],
      different: ['no olvid*', 'no … olvid*', 'recuerde', 'recuerden', 'recuerda', ...goOn, 'no dud*', 'sin dudar*', 'sin esperar', 'no espere', 'no esperen', 'inmediat*', 'de inmediato', 'en seguida', 'enseguida', 'cuanto antes', 'en cualquier momento', 'no es el mismo', 'no es la misma', 'no son los mismos', 'no son las mismas', 'no … lo mismo', 'ningún otro', 'ninguna otra', 'diferen*', 'distint*', 'difier*', 'a diferencia'],
      same: ['ninguna diferencia', 'no … ninguna diferencia', 'no … diferencia', 'sin diferencia*', 'igual*', 'el mismo', 'la misma', 'lo mismo', 'los mismos', 'las mismas'],
      limit: [...limitPhrases, 'como máximo', 'como mínimo', 'al menos', 'por lo menos', 'a más tardar', 'máxim*', 'mínim*', 'inferior*', 'límite*', 'hasta', 'dentro de', 'por debajo'],
      only: [...onlyPhrases, 'no … hasta pasad*', 'no … hasta después', 'no … hasta transcurrid*', 'no … hasta al cabo', 'solo', 'sólo', 'sola', 'solos', 'solas', 'solamente', 'únicamente', 'exclusivamente', 'únic*'],
      until: ['todavía no', 'aún no', 'no … todavía', 'no … aún', 'pendiente*', 'por determinar', 'hasta que no'],
      // Día sí, día no: every other day.
      whether: ['noche no', 'día no', 'semana no', 'si no', 'o no', 'con o sin', 'con … como sin', 'de lo contrario', 'en caso contrario'],
      'no-longer': ['ya no', 'no … ya', 'no … más', 'antigu*'],
      gone: ['olvid*', 'desapare*', 'desaparez*', 'pasa', 'pasan', 'pase', 'pasó', 'pas* el efecto', 'se va', 'se van', 'cede', 'ceden', 'remit*'],
      unwanted: ['no deseado*', 'no deseada*', 'indeseab*', 'efecto* secundario*', 'adverso*'],
      opposite: ['todas las dosis', 'cada dosis', 'todas sus dosis', 'no … mojar', 'no … moje', 'no … mojado', 'seco', 'seca', 'secos', 'secas', 'secarse', 'secar', 'entre nosotros'],
      wrong: ['no está bien', 'no se siente bien', 'no se encuentra bien', 'equivoc*', 'fals*', 'incorrect*', 'error', 'errores', 'erróne*', 'mal', 'mala', 'malas', 'malo', 'malos', 'inútil*', 'inadecuad*'],
      other: ['todas las dosis', 'cada dosis', 'todas sus dosis', 'independientemente', 'a pesar', 'sea cual sea', 'sin importar', 'da igual', 'persist*'],
    },
  },
  doubleNegations: [...goOn.map((phrase) => `${phrase} … sin`), 'nunca … sin', 'no … sin', 'jamás … sin'],
  modality: {
    obligation: {
      certain: ['debe', 'deben', 'debes', 'debo', 'debemos', 'deberá', 'deberán', 'debía', 'debían', 'debió', 'deba', 'deban', 'tiene que', 'tienen que', 'tienes que', 'tengo que', 'tuvo que', 'tuvieron que', 'tenga que', 'tengan que', 'tendrá que', 'tendrán que', 'tenía que', 'hay que', 'habrá que', 'es obligatorio', 'es necesario', 'es preciso', 'es imprescindible', 'obligatori*'],
      possible: ['deber', 'neces*', 'requier*', 'requer*', 'requisito*', 'imprescindib*', 'esencial*', 'fundamental*', 'asegúrese', 'siempre', 'important*', 'preciso', 'precisa', 'precisan', 'obliga*', 'ha de', 'han de', 'exig*', 'hace falta', 'hacen falta', 'haga falta', 'vital'],
    },
    advice: {
      certain: ['debería', 'deberían', 'deberías', 'deberíamos', 'debiera', 'habría que', 'tendría que', 'tendrían que'],
      possible: ['recom*', 'aconsej*', 'consejo*', 'conviene*', 'convendría', 'suger*', 'sugier*', 'es mejor', 'lo mejor', 'sería mejor', 'preferib*', 'por favor', 'consider*', 'convenient*', 'anim*', 'buena idea'],
    },
    permission: {
      certain: ['puede', 'pueden', 'puedes', 'puedo', 'podrá', 'podrán', 'podría', 'podrían', 'podrías', 'podríamos', 'pueda', 'puedan', 'puedas', 'podía', 'podían', 'pudo', 'pudieron', 'pudiera', 'pudieran', 'podemos', 'podamos', 'es posible', 'es posible que deba', 'es posible que tenga que', 'puede que tenga que', 'puede que deba', 'tal vez deba', 'tal vez tenga que', 'quizá tenga que', 'quizás tenga que', 'quizá deba', 'quizás deba', 'podría tener que', 'puede tener que', 'puede ser necesari*', 'podría ser necesari*', 'puede necesitar', 'podría necesitar', 'puede que necesite', 'está permitido', 'se permite'],
      possible: ['poder', 'posib*', 'capaz', 'capaces', 'capacidad*', 'permit*', 'permis*', 'quizá', 'quizás', 'tal vez', 'a lo mejor', 'probab*', 'potencial*', 'a veces', 'pudiendo', 'autoriz*', 'aprobad*', 'imposib*', 'incapa*', 'acaso', 'eventual*', 'logr*', 'sabe', 'sepa', 'disponib*', 'opción', 'opciones', 'derecho a', 'segur*'],
    },
  },
  harmless: [
    'sí y otro no', 'sí … otro no', 'sí … otra no', 'sí y otra no', 'sí y uno no', 'noche sí … noche no', 'día sí … día no', 'día sí y día no', 'semana sí … semana no', 'fecha de caducidad', 'fecha de vencimiento', 'deje que', 'deja que', 'dejen que', 'dejar que', 'deje pasar', 'dejar pasar', 'deje reposar', 'dejar reposar', 'deje secar', 'dejar secar', 'deje actuar', 'dejar actuar', 'deje enfriar', 'deje transcurrir',
       'no solo', 'no sólo', 'no solamente', 'no únicamente', 'sin duda', 'sin duda alguna', 'no cabe duda', 'sin ninguna duda', 'no hay duda', 'sin embargo', 'nada más y nada menos', 'de nada', 'sí o no', 'sin falta', 'sin demora', 'sin tardar', 'sin peligro', 'sin parar', 'antes que nada', 'verdad que no', 'no es así', 'más o menos', 'salvo error', 'no obstante', 'nada más',
    'debe a', 'deben a', 'debió a', 'debido a', 'debido', 'debida', 'debidamente', 'se debe a', 'se deben a', 'deber de casa', 'poder adquisitivo', 'en poder de', 'tan pronto como pueda', 'en cuanto pueda', 'lo antes posible', 'cuanto antes', 'lo mejor posible', 'siempre que pueda', 'y solo después', 'y solo entonces', 'y sólo después', 'y sólo entonces', 'y solo', 'y sólo',
  ],
};
