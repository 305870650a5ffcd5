import type { MeaningLanguage } from '../language.ts';

/** Where careful French leaves `pas` out: « il ne peut être exclu ». */
const withoutPas = ['ne peut être', 'ne peuvent être', 'ne pouvait être', 'ne pouvaient être', 'ne pourra être', 'ne pourront être', 'ne pourrait être', 'ne peut exclure', 'ne peut se', 'ne peut avoir', 'ne peut faire', 'ne peut transmettre', "n' a pu", "n' ont pu", "n' avait pu", "n' avaient pu"];

/** French. */
export const french: MeaningLanguage = {
  words: 'apart',
  apostrophe: 'ends a word',
  prefixes: [],
  gap: 6,
  clauseWords: ['si', 'que', "qu'", 'qui', 'quand', 'lorsque', "lorsqu'", 'car', 'parce', 'puisque', "puisqu'", 'où', 'dont', 'mais', 'sauf', 'tandis'],
  or: ['ou', 'ni'],
  adding: ['et', 'ni'],
  exempting: ['besoin*', 'nécess*', 'obligatoire*', 'obligé*', 'êtes tenu*', 'est tenu*', 'sont tenu*', 'indispensable*', 'exig*', 'requi*', 'obliga*', 'imposé*'],
  exemptions: ['inutile*', 'facultati*', 'superflu*', 'volontaire*', "n' avez pas à", "n' ont pas à", "n' a pas à", 'pas la peine', 'ne vous inquiétez pas', "ne vous en faites pas"],
  ofNouns: ['sans', 'rien', 'aucun', 'aucune'],
  prohibitionReach: 3,
  orEnds: ['est', 'sont', 'a', 'ont', 'si', 'vous', 'il', 'elle', 'ils', 'elles', 'on'],
  negation: {
    certain: [
      "n' oubli* pas", 
        'aucune différence', 'pas de différence', 'ne … aucune différence', "n' … aucune différence", 'ne diffère* pas', "n' avez pas à", "n' ont pas à", "n' a pas à", 'pas la peine', 'ne vous inquiétez pas', 'ne vous en faites pas',
      // `ne` and `n'` are two words to this table; what follows them makes one negation of both.
      'ne … pas', "n' … pas", 'ne … jamais', "n' … jamais", 'ne … plus', "n' … plus", 'ne … rien', "n' … rien", 'ne … aucun', "n' … aucun", 'ne … aucune', "n' … aucune", 'ne … aucuns', 'ne … aucunes', 'ne … personne', "n' … personne",
      'ne … nulle part', "n' … nulle part", 'ne … ni', "n' … ni", 'ne … nullement', "n' … nullement", 'ne … aucunement', "n' … aucunement", 'ne … nul', 'ne … nulle', 'ne … point', "n' … point",
      'ne … plus rien', "n' … plus rien", 'ne … plus jamais', "n' … plus jamais", 'ne … plus aucun', "n' … plus aucun", 'ne … plus aucune', "n' … plus aucune", 'ne … plus personne', "n' … plus personne", 'ne … jamais rien', "n' … jamais rien", 'ne … jamais aucun', "n' … jamais aucun", 'ne … jamais aucune', "n' … jamais aucune", 'ne … jamais personne',
      'aucun … ne', "aucun … n'", 'aucune … ne', "aucune … n'", 'aucun … ne … jamais', 'aucune … ne … jamais', "aucun … n' … jamais", "aucune … n' … jamais", 'nul ne', "nul n'", 'nulle … ne', "nulle … n'", 'jamais … ne', "jamais … n'",
      'personne ne', "personne n'", 'personne … ne', "personne … n'", 'personne ne … jamais', "personne n' … jamais", 'personne ne … rien', "personne n' … rien", 'rien ne', "rien n'", 'rien … ne', "rien … n'", 'pas un … ne', "pas un … n'", 'pas une … ne', "pas une … n'",
      'tous … ne … pas', "tous … n' … pas", 'toutes … ne … pas', "toutes … n' … pas",
      'ne pas', 'ne plus', 'ne jamais', 'ne rien', 'ne … pas non plus', "n' … pas non plus", 'ne saurait', 'ne sauraient', ...withoutPas,
      'ni … ni', 'ni … ni … ne', "ni … ni … n'", 'ne … ni … ni', "n' … ni … ni",
      'avec ou sans', 'avec et sans', 'sans', 'sans aucun', 'sans aucune', 'sans jamais', 'sans rien', 'sans … ni', 'sans que … ne', 'aucun', 'aucune', 'aucuns', 'aucunes', 'jamais', 'rien', 'nullement', 'aucunement', 'nul autre', 'nulle autre',
      'pas de', "pas d'", 'pas du tout', 'pas encore', 'pas toujours', 'pas besoin', 'pas question', 'pas non plus', 'mais pas', 'et pas', 'pas tous', 'pas toutes',
      "n' … pas de prendre", "n' … pas d' utiliser", "n' … pas votre traitement", "n' … pas le traitement", "n' utilis* pas votre traitement", "n' utilis* pas le traitement", "n' hésit* pas", "n' attend* pas",
      // Said without a negation elsewhere: each stands under a strict sense below too.
      'pas plus de', "pas plus d'", 'pas plus', 'ne … pas plus de', "ne … pas plus d'", "n' … pas plus de", "n' … pas plus d'", 'ne … pas plus', 'ne … jamais plus de', "ne … jamais plus d'", 'ne … plus de', 'pas moins de', "pas moins d'", 'ne … pas moins de', "ne … pas moins d'",
      'ne … dépass* … pas', 'ne dépass* pas', 'ne dépass* jamais', 'ne … pas dépasser', 'ne … pas excéder', 'ne … jamais dépasser', "n' … pas dépass*", 'ne pas dépasser', 'ne jamais dépasser', 'ne pas excéder', 'ne dépassant pas', "n' excéd* pas", "n' excédant pas", 'sans dépasser', 'sans excéder',
      'ne … pas encore', "n' … pas encore", "n' est plus à jour", 'ne sont plus à jour', "n' est pas à jour", "n' est pas clair*", 'ne sont pas clair*',
      'ne … pas souvent', "n' … pas souvent", 'ne … pas toujours', "n' … pas toujours", 'ne … pas beaucoup', "n' … pas beaucoup", 'ne … pas très', "n' … pas très", 'presque jamais', 'presque pas', 'presque aucun', 'presque aucune', 'ne … presque jamais', "n' … presque jamais", 'ne … presque pas', "n' … presque pas", 'ne … presque aucun', "n' … presque aucun", 'presque rien', 'presque personne ne', "presque personne n'", 'ne … presque rien',
      'ne … que si', "ne … que s'", 'ne … que sur', "n' … que si", "n' … que s'", "n' … que sur", 'ne … que lorsque', "n' … que lorsque", "ne … que lorsqu'",
      'ne … pas mouill*', 'ne … pas être mouill*', 'ne mouill* pas', 'ne … pas humide', 'ne … pas humides', "n' … pas rare", "n' … pas rares", 'ne … pas rares', 'ne … pas rare', 'pas rare',
      'ne … guère', "n' … guère", 'ne … pas le même', "n' … pas le même", "n' … pas la même", 'ne … pas la même', "n' … pas les mêmes", 'ne … pas les mêmes',
    ],
    possible: {
      stop: ['arrêt*', 'cess*', 'interromp*', 'interrupt*', 'abandon*', 'renonc*', 'suspend*', 'suspens*', 'stopp*', 'sevrage*', 'me retirer', 'se retirer', 'vous retirer', 'retiré du', 'retirée du', 'retiré de', 'retirée de', 'décourag*'],
      avoid: ['fuir', 'fuyez', 'échapp*', 'esquiv*', 'épargn*', 'se passer de', 'passez vous de', 'vous passer de', 'évit*', 'absten*', 'abstien*', 'hors de la portée', 'hors de portée', 'hors de la vue', "à l' écart", 'éloign*', 'loin de', 'gardez vous de'],
      prevent: ['empêch*', 'prévenir', 'prévention', 'protég*', 'protèg*', 'protect*', 'bloqu*', 'inhib*'],
      forbid: ['interdi*', 'contre indi*', 'prohib*', 'illégal*', 'illéga*', 'proscri*', 'défense de'],
      refuse: ['refus*', 'rejet*', 'nie', 'nier', 'nient', 'déconseill*', 'oppos*', 'est contre', 'sont contre'],
      lack: ['manqu*', 'absen*', 'défaut', 'carence*', 'dépourvu*', 'vide', 'vides', 'vider', 'perte*', 'perd*', 'zéro', 'nul', 'nulle', 'nuls', 'nulles', 'pénurie*', 'faute de', "faute d'"],
      miss: ['omett*', 'omis*', 'omission*', 'saut*', 'échou*', 'échec*', 'néglig*', 'ignor*', 'manquez'],
      unless: ['à moins que', 'à moins que … ne', "à moins que … n'", "à moins qu' … ne", "à moins qu' … n'", "à moins qu'", "à moins d'", 'à moins de', 'sauf si', "sauf s'", 'sauf avis', 'sauf indication', 'sauf en cas', 'sauf sur'],
      except: ['sauf', 'excepté*', "à l' exception", 'exception*', 'hormis', 'en dehors', 'exclu*', 'autre que', 'autres que', 'mis à part'],
      instead: ['au lieu', 'plutôt que', "plutôt qu'", 'et non', 'à la place', 'non'],
      common: ['ne vous inquiétez pas', 'normal', 'normale', 'normaux', 'normales', 'fréquent*', 'souvent', 'courant*', 'habituel*', 'commun', 'commune', 'communs', 'communes', "n' … pas rare", "n' … pas rares", 'ne … pas rares', 'ne … pas rare', 'pas rare'],
      hardly: ['presque personne ne', "presque personne n'", 'à peine', 'rarement', 'rare', 'rares', 'peu', 'guère', 'peu de', "peu d'", 'ne … guère', "n' … guère", 'presque jamais', 'presque pas', 'presque aucun', 'presque aucune', 'ne … presque jamais', "n' … presque jamais", 'ne … presque pas', "n' … presque pas", 'ne … presque aucun', "n' … presque aucun", 'ne … pas souvent', "n' … pas souvent", 'ne … pas toujours', "n' … pas toujours", 'ne … pas beaucoup', "n' … pas beaucoup", 'ne … pas très', "n' … pas très"],
      'un-adjective': [
        "n' est plus à jour", 'ne sont plus à jour', "n' est pas à jour", "n' est pas clair*", 'ne sont pas clair*', 'périmé*', 'obsolète*', 'dépassé*',
        'incertain*', 'incurabl*', 'inguérissable*', 'insupportabl*', 'inconnu*', 'incomplet*', 'incomplèt*', 'insuffisa*', 'inactif*', 'inactiv*', 'inefficace*', 'inadéqua*', 'inadapté*', 'inapproprié*', 'impossib*', 'impossible', 'impossibles', 'inutile*', 'improbable*', 'inhabituel*', 'inattendu*', 'inexpliqué*', 'instable*', 'inconfort*', 'inconscien*', 'irrégul*', 'irréversib*', 'intoléran*',
        'invalid*', 'indépend*', 'indirect*', 'inégal*', 'inchangé*', 'inutilisé*', 'illisible*', 'désagréab*', 'dout*', 'peu probable', 'peu probables', 'peu clair', 'peu claire', 'peu fréquent', 'peu fréquents', 'peu fréquente', 'peu fréquentes', 'peu courant', 'dangereu*', 'malaise*', 'hors AMM', 'reste à', 'restent à', 'mal compris', 'mal comprise', 'mal connu', 'mal connue', 'mal connus', 'ignor*', 'non', 'en cas de doute', 'dans le doute',
      ],
      unable: ['incapa*', 'impossibilité', 'trop … pour'],
      without: ['sans gravité', 'à jeun', 'indolore*', 'inoffensi*', 'exempt*', 'libre', 'libres', 'gratuit*',  'dépourvu*', 'hors', 'en dehors'],
      // `n’arrêtez pas de prendre`: go on. The verb between is read by itself, so that a 'stop' of the source has its counterpart.
      different: ["n' oubli* pas", 'pensez à', 'rappelez vous', 'souvenez vous', "n' … pas de prendre", "n' … pas d' utiliser", "n' … pas votre traitement", "n' … pas le traitement", "n' hésit* pas", "n' attend* pas", 'sans attendre', 'sans hésiter', 'immédiat*', 'tout de suite', 'aussitôt', 'à tout moment', 'différen*', 'diffèr*', 'contrairement', 'autrement', 'autre que', 'autres que', 'ne … pas le même', "n' … pas le même", "n' … pas la même", 'ne … pas la même', "n' … pas les mêmes", 'ne … pas les mêmes'],
      same: ['aucune différence', 'pas de différence', 'ne … aucune différence', "n' … aucune différence", 'ne diffère* pas', 'le même', 'la même', 'les mêmes', 'mêmes', 'du même', 'au même'],
      limit: [
        'pas plus de', "pas plus d'", 'ne … pas plus de', "ne … pas plus d'", "n' … pas plus de", "n' … pas plus d'", 'ne … pas plus', 'ne … jamais plus de', "ne … jamais plus d'", 'ne … plus de', 'pas moins de', "pas moins d'", 'ne … pas moins de', "ne … pas moins d'",
        'ne … dépass* … pas', 'ne dépass* pas', 'ne dépass* jamais', 'ne … pas dépasser', 'ne … pas excéder', 'ne … jamais dépasser', "n' … pas dépass*", 'ne pas dépasser', 'ne jamais dépasser', 'ne pas excéder', 'ne dépassant pas', "n' excéd* pas", "n' excédant pas", 'sans dépasser', 'sans excéder',
        'au plus', 'au maximum', 'au moins', 'au minimum', 'au plus tard', 'au plus tôt', 'tout au plus', "jusqu'", 'maximum', 'minimum', 'maximal*', 'minimal*', 'maximaux', 'moins de', "moins d'", 'de moins de', "de moins d'", 'au dessous', 'inférieur*', 'dans les', 'dans un délai', 'en moins de', "en moins d'",
      ],
      only: ['ne … que sur ordonnance', "n' … que sur ordonnance", 'ne peut être … que', 'ne peuvent être … que', "ne peut être … qu'", "ne peuvent être … qu'", 'ne … que si', "ne … que s'", 'ne … que sur', "n' … que si", "n' … que s'", "n' … que sur", 'ne … que lorsque', "n' … que lorsque", "ne … que lorsqu'", 'ne … que', "n' … que", "ne … qu'", "n' … qu'", 'seulement', 'uniquement', 'exclusivement', 'seul', 'seule', 'seuls', 'seules', 'rien que', 'attend*'],
      until: ['attend*', 'reste à', 'restent à', 'ne … pas encore', "n' … pas encore", 'pas encore'],
      whether: ['avec ou sans', 'avec et sans', 'sinon', 'ou non', 'ou pas'],
      'no-longer': ['ne … plus', "n' … plus", 'ne plus', 'ancien*', 'périmé*', 'expiré*'],
      wrong: ['mal', 'faux', 'fausse', 'fausses', 'incorrect*', 'erroné*', 'mauvais*', 'à tort', 'malade', 'malades'],
      gone: ['oubli*', 'ne … plus', "n' … plus", 'dispar*', "s' en va", "s' en vont", "s' en aller", "s' estomp*", 'se dissip*', 'passe', 'passent', 'passer', 'passé*', 'diminu*'],
      unwanted: ['indésirable*', 'effets secondaires', 'effet secondaire'],
      opposite: ['toutes les doses', 'toutes vos doses', 'chaque dose', 'sec', 'secs', 'sèche', 'sèches', 'au sec', 'à sec', 'ne … pas mouill*', 'ne … pas être mouill*', 'ne mouill* pas', 'ne … pas humide', 'ne … pas humides'],
      other: ['toutes les doses', 'toutes vos doses', 'chaque dose', 'ne', "n'", 'pas', 'ni', 'au delà', 'malgré', 'indépendamment', 'quel que', 'quelle que', "quel qu'", "quelle qu'", 'quels que', 'quelles que', 'peu importe'],
    },
  },
  doubleNegations: ['ne … jamais … sans', "n' … jamais … sans"],
  modality: {
    obligation: {
      certain: ['doit', 'doivent', 'devez', 'dois', 'devons', 'devra', 'devront', 'devrez', 'devrai', 'devrons', 'doive', 'doives', 'deviez', 'faut', 'faudra', 'devait', 'devaient', 'obligatoire*', 'obligatoirement', 'êtes tenu*', 'est tenu*', 'sont tenu*', 'a dû', 'ont dû', 'impérativement'],
      possible: ['devoir', 'dû', 'nécess*', 'requi*', 'exig*', 'indispensable*', 'essentiel*', 'impérati*', 'absolument', 'assurez', 'assurer', 'vérifiez', 'toujours', 'important*', 'besoin*', 'obliga*', 'obligé*', 'veillez', 'veiller', 'falloir', 'faille', 'fallait', 'imposé*', 'impose', 'imposent'],
    },
    advice: {
      certain: ['devrait', 'devraient', 'devriez', 'devrais', 'devrions', 'faudrait'],
      possible: ['recommand*', 'conseil*', 'suggér*', 'suggèr*', 'préférable*', 'vaut mieux', 'mieux vaut', 'veuillez', 'convient', 'conviendrait', 'envisag*', 'considér*', 'souhaitable*', 'merci de', "s' il vous plaît", 'il est bon', 'pensez à', 'serait bon', 'encourag*'],
    },
    permission: {
      certain: [
        'peut', 'peuvent', 'pouvez', 'peux', 'puis je', 'pourra', 'pourront', 'pourrez', 'pourrai', 'pourrons', 'pourrait', 'pourraient', 'pourriez', 'pourrais', 'puisse', 'puissent', 'puissiez', 'puissions', 'pouvait', 'pouvaient', 'pouvons', 'est possible', 'sont possibles', 'est permis', 'est autorisé de', 'ont le droit', 'avez le droit', 'a le droit',
        ...withoutPas, 'ne peut être … que', 'ne peuvent être … que', "ne peut être … qu'", "ne peuvent être … qu'",
        // A duty that may be is a possibility.
        'devra peut être', 'devront peut être', 'devrez peut être', 'doit peut être', 'doivent peut être', 'devez peut être',
        'peut … besoin', 'peuvent … besoin', 'pouvez … besoin', 'pourra … besoin', 'pourrez … besoin', 'pourrait … besoin', 'pourraient … besoin', 'pourriez … besoin',
      ],
      possible: ['pouvoir', 'possib*', 'impossib*', 'impossible', 'impossibles', 'permet*', 'permis*', 'capab*', 'incapab*', 'capacité*', 'arrive que', "arrive qu'", 'arriver', 'probab*', 'potentiel*', 'parfois', 'pu', 'autoris*', 'approuv*', 'éventuel*', 'susceptible*', 'option*', 'disponible*', 'sûr', 'sûre', 'sûrs', 'sûres', 'parvien*', 'parven*', 'arrivez à', 'droit de', "droit d'", 'moyen de', 'laiss*', 'sait', 'savez', 'savoir'],
    },
  },
  harmless: [
    'et seulement', 'et uniquement',
    'non seulement', 'pas seulement', 'pas uniquement', 'ne … pas seulement', "n' … pas seulement", 'ne … pas uniquement', "n' … pas uniquement", "n' est ce pas", 'pourquoi pas', 'de rien', 'ne serait ce', 'non plus', 'ni plus ni moins', 'sans doute', 'sans aucun doute', 'sans nul doute', 'sans cesse', 'sans arrêt', 'sans tarder', 'sans délai', 'sans plus attendre', 'est sans danger', 'soit sans danger', 'sont sans danger', 'soient sans danger', 'être sans danger', 'sans abri', 'sans fil',
    'aucun doute', 'pas de doute', 'nul doute', 'ne … aucun doute', 'ne … pas de doute', 'ne … nul doute', "n' … aucun doute", "n' … pas de doute", 'si jamais', 'à jamais', 'plus que jamais', "d' aucuns", 'tant soit peu', 'un peu', 'à peu près', 'peu à peu', 'petit à petit',
    'une personne', 'la personne', 'cette personne', 'toute personne', 'chaque personne', 'autre personne', 'même personne', 'par personne', 'en personne', 'tierce personne', 'seule personne', 'grande personne', 'première personne', 'qui que',
    'pas à pas', 'un pas', 'deux pas', 'trois pas', 'quatre pas', 'cinq pas', 'six pas', 'sept pas', 'huit pas', 'neuf pas', 'dix pas', 'vingt pas', 'trente pas', 'cent pas', 'cents pas', 'mille pas', '*0 pas', '*1 pas', '*2 pas', '*3 pas', '*4 pas', '*5 pas', '*6 pas', '*7 pas', '*8 pas', '*9 pas', 'quelques pas', 'premiers pas', 'premier pas', 'chaque pas', 'grands pas', 'petits pas', 'vos pas', 'ses pas', 'faux pas', 'au pas', 'nombre de pas',
    'point de vue',
    'eu moins de', "eu moins d'", 'ont moins de', "ont moins d'", 'a moins de', "a moins d'", 'avait moins de', 'avoir moins de', 'moins de complications',
    "la faute de", "la faute d'", 'faute professionnelle', 'sans dessus dessous', 'dès que possible', 'aussitôt que possible', 'le plus tôt possible', 'le plus vite possible', 'dès que vous le pouvez', 'dès que vous pouvez', 'autant que possible', 'dans la mesure du possible', 'aussi vite que possible', 'au pouvoir', 'le pouvoir', 'pouvoirs publics',
  ],
};
