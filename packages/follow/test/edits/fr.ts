import type { Edit } from './edit.ts';

export const edits: readonly Edit[] = [
  // L’habit seul, ou d’autres mots pour la même chose.
  ["N'arrêtez pas le traitement !", 'N’arrêtez pas le traitement\u00A0!', 'cosmetic'],
  ['Le mot "calme" est dit ici.', 'Le mot “calme” est dit ici.', 'cosmetic'],
  ['La **kétamine** agit dans le cerveau.', 'La kétamine agit dans le *cerveau*.', 'cosmetic'],
  ['Le mot « calme » est dit ici.', 'Le mot “calme” est dit ici.', 'textual'],
  ['Le médicament est donné lentement ici.', 'Le produit est donné lentement ici.', 'textual'],
  ['Parlez au médecin de vos craintes.', 'Parlez au médecin de vos inquiétudes.', 'textual'],
  ['Cette page explique ce que nous savons.', 'Cette page présente ce que nous savons.', 'textual'],
  ['Le foie transforme le médicament.', 'Le foie dégrade le médicament.', 'textual'],
  ['Les personnes ont dormi dans le calme.', 'Les patients ont dormi dans le calme.', 'textual'],
  ['Ne conduisez pas la voiture.', 'Ne conduisez pas une voiture.', 'textual'],
  // Négation.
  ['Ne conduisez pas la voiture.', 'Conduisez la voiture.', 'negation negation'],
  ['Ne conduisez pas la voiture.', 'Ne réparez pas la voiture.', 'negation'],
  ['Le produit n’est pas bon pour elle.', 'Le produit est bon pour elle.', 'negation negation'],
  ['Le produit n’a pas d’effet sur le foie.', 'Le produit n’a jamais d’effet sur le foie.', 'negation'],
  ['On sait qu’aucun médicament ne guérit.', 'On sait qu’un médicament ne guérit.', 'negation'],
  ['Prenez le sirop sans eau chaude.', 'Prenez le sirop avec eau chaude.', 'negation'],
  ['Ni le foie ni le cœur ne souffre.', 'Le foie et le cœur ne souffre.', 'negation negation'],
  ['Les médicaments ne changent rien à cela.', 'Les médicaments ne changent tout à cela.', 'negation number'],
  ['Arrêtez le sirop ce soir même.', 'Prenez le sirop ce soir même.', 'negation'],
  ['Personne ne connaît la réponse.', 'Personne connaît la réponse.', 'negation'],
  // Verbes modaux.
  ['Vous pouvez boire du lait.', 'Vous devez boire du lait.', 'modality'],
  ['Il faut appeler le médecin.', 'On veut appeler le médecin.', 'modality'],
  ['Appelez s’il a de la fièvre.', 'Appelez quand il a de la fièvre.', 'modality'],
  ['Le sirop est recommandé aux enfants.', 'Le sirop est destiné aux enfants.', 'modality'],
  ['Cela pourrait abîmer le foie.', 'Cela peut abîmer le foie.', 'modality'],
  // Fréquence.
  ['Buvez de l’eau deux fois par jour.', 'Buvez de l’eau trois fois par jour.', 'number'],
  ['Buvez de l’eau une fois par jour.', 'Buvez de l’eau une fois par semaine.', 'frequency'],
  ['Prenez le sirop le matin.', 'Prenez le sirop le soir.', 'frequency'],
  ['Il dort toujours dans la chambre.', 'Il dort parfois dans la chambre.', 'frequency'],
  // Unités et nombres.
  ['Prenez deux comprimés avec du lait.', 'Prenez deux gélules avec du lait.', 'unit'],
  ['Attendez 24 heures à la maison.', 'Attendez 24 jours à la maison.', 'unit'],
  ['La quantité est de 1,5 mg de sirop.', 'La quantité est de 15 mg de sirop.', 'number'],
  ['La moitié des gens dormaient bien.', 'Le tiers des gens dormaient bien.', 'number'],
  ['Tous les patients ont dormi là.', 'Certains patients ont dormi là.', 'frequency number'],
  // Comparaison.
  ['Attendez au moins deux heures.', 'Attendez au plus deux heures.', 'comparison'],
  ['Mangez avant la visite du médecin.', 'Mangez après la visite du médecin.', 'comparison'],
  ['La tension augmente dans la soirée.', 'La tension diminue dans la soirée.', 'comparison'],
  ['Elle dure jusqu’à deux heures là.', 'Elle dure deux heures là.', 'comparison'],
  ['Prenez le lait ou le jus.', 'Prenez le lait et le jus.', 'comparison'],
  // Comment, avec quoi et à qui ; contraires.
  ['Le médecin surveille l’hypoglycémie ici.', 'Le médecin surveille l’hyperglycémie ici.', 'comparison'],
  ['Le sirop se donne par la bouche ici.', 'Le sirop se donne par le rectum ici.', 'comparison'],
  ['Le sirop convient aux adultes fiévreux.', 'Le sirop convient aux enfants fiévreux.', 'comparison'],
  ['Buvez le sirop avec de l’eau ici.', 'Buvez le sirop avec de l’alcool ici.', 'comparison'],
  ['Avalez le bonbon dans la cuisine.', 'Croquez le bonbon dans la cuisine.', 'comparison'],
  // Peu de mots.
  ['Les résultats', 'Les conseils', 'short'],
  ['Oui', 'Non', 'negation'],
];
