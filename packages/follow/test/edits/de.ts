import type { Edit } from './edit.ts';

export const edits: readonly Edit[] = [
  // Nur das Kleid, oder andere Worte für dasselbe.
  ['Sagen Sie „Stopp“ zur Pflege.', 'Sagen Sie «Stopp» zur Pflege.', 'cosmetic'],
  ['Nehmen Sie **5 mg** mit Wasser.', 'Nehmen Sie 5\u00A0mg mit Wasser.', 'cosmetic'],
  ['Das Mittel hilft gegen Schmerzen im Rücken.', 'Das Medikament hilft gegen Schmerzen im Rücken.', 'textual'],
  ['Das Mittel wird langsam gegeben.', 'Das Mittel wird behutsam gegeben.', 'textual'],
  ['Fragen Sie Ihre Ärztin um Rat.', 'Fragen Sie Ihre Praxis um Rat.', 'textual'],
  ['Sprechen Sie mit Menschen in der Familie.', 'Reden Sie mit Menschen in der Familie.', 'textual'],
  ['Ketamin ist ein Narkosemittel aus der Klinik.', 'Ketamin ist ein Betäubungsmittel aus der Klinik.', 'textual'],
  ['Fahren Sie nicht mit dem Auto.', 'Fahren Sie nicht mit einem Auto.', 'textual'],
  ['Die Leber baut den Wirkstoff im Körper um.', 'Die Leber wandelt den Wirkstoff im Körper um.', 'textual'],
  // Verneinung.
  ['Fahren Sie nicht mit dem Auto.', 'Fahren Sie mit dem Auto.', 'negation'],
  ['Fahren Sie nicht.', 'Trinken Sie nicht.', 'negation'],
  ['Nach der Infusion fahren Sie nicht, weil Sie müde sind.', 'Nach der Infusion trinken Sie nicht, weil Sie müde sind.', 'negation'],
  ['Es gibt keine Belege dafür im Text.', 'Es gibt Belege dafür im Text.', 'negation'],
  ['Nehmen Sie es ohne Milch ein.', 'Nehmen Sie es mit Milch ein.', 'negation'],
  ['Das Mittel macht niemanden gesund.', 'Das Mittel macht Menschen gesund.', 'negation'],
  ['Trinken Sie alkoholfreie Getränke, also alkoholfrei.', 'Trinken Sie alkoholfreie Getränke, also alkoholisch.', 'negation'],
  ['Weder Leber noch Niere leiden darunter.', 'Leber und Niere leiden darunter.', 'negation frequency'],
  ['Setzen Sie kein Medikament auf eigene Faust ab.', 'Setzen Sie kein Pflaster auf eigene Faust ab.', 'negation unit'],
  ['Das Mittel ist in der Stillzeit unbedenklich.', 'Das Mittel ist in der Stillzeit bedenklich.', 'negation'],
  // Modalwörter.
  ['Sie dürfen danach Auto fahren.', 'Sie müssen danach Auto fahren.', 'modality'],
  ['Sie können danach schlafen gehen.', 'Sie könnten danach schlafen gehen.', 'modality'],
  ['Sie sollten die Klinik anrufen.', 'Sie sollten die Klinik meiden.', 'negation'],
  ['Sie sollten die Praxis rufen.', 'Sie sollten das Taxi rufen.', 'modality'],
  ['Rufen Sie an, wenn Sie Angst haben.', 'Rufen Sie an, bevor Sie Angst haben.', 'modality comparison'],
  // Häufigkeit.
  ['Das Mittel wird täglich gegeben.', 'Das Mittel wird stündlich gegeben.', 'frequency'],
  ['Nehmen Sie es zweimal mit Wasser.', 'Nehmen Sie es dreimal mit Wasser.', 'frequency'],
  ['Das Gefühl ist häufig unangenehm.', 'Das Gefühl ist selten unangenehm.', 'frequency'],
  // Einheiten und Zahlen.
  ['Warten Sie 24 Stunden nach der Gabe.', 'Warten Sie 24 Minuten nach der Gabe.', 'unit'],
  ['Nehmen Sie 5 IE mit Wasser.', 'Nehmen Sie 5 mg mit Wasser.', 'unit'],
  ['Die Menge ist 1,5 mg im Spray.', 'Die Menge ist 1.5 mg im Spray.', 'number'],
  ['Nehmen Sie zwei Stück mit Wasser.', 'Nehmen Sie drei Stück mit Wasser.', 'number'],
  ['Die Hälfte der Leute schlief gut.', 'Ein Drittel der Leute schlief gut.', 'number'],
  ['Bei allen Menschen wirkte das Mittel.', 'Bei einigen Menschen wirkte das Mittel.', 'number'],
  // Vergleich.
  ['Warten Sie mindestens zwei Stunden.', 'Warten Sie höchstens zwei Stunden.', 'comparison'],
  ['Der Blutdruck steigt im Verlauf.', 'Der Blutdruck sinkt im Verlauf.', 'comparison'],
  ['Essen Sie vor der Gabe wenig.', 'Essen Sie nach der Gabe wenig.', 'comparison'],
  ['Bringen Sie Brille oder Hörgerät mit.', 'Bringen Sie Brille und Hörgerät mit.', 'comparison'],
  // Wie, womit und wem; Gegensätze.
  ['Die Ärztin achtet auf Hypoglykämie dabei.', 'Die Ärztin achtet auf Hyperglykämie dabei.', 'comparison'],
  ['Das Mittel wird durch den Mund gegeben.', 'Das Mittel wird durch die Nase gegeben.', 'comparison'],
  ['Der Saft hilft Erwachsenen mit Fieber.', 'Der Saft hilft Kindern mit Fieber.', 'comparison'],
  ['Trinken Sie den Saft mit Wasser dazu.', 'Trinken Sie den Saft mit Alkohol dazu.', 'comparison'],
  ['Das Bonbon schlucken Sie bitte hier.', 'Das Bonbon kauen Sie bitte hier.', 'comparison'],
  // Wenige Wörter.
  ['Wer unterschreibt', 'Wer schreibt', 'short'],
  ['Ja', 'Nein', 'negation'],
];
