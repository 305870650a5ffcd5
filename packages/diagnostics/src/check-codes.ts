/** The codes of the checks; the package `check` has a file for each, with its rule, its reason and its examples. */
export const checkCodes = [
  // A translation beside its source: quantities.
  'quantity-changed',
  'quantity-unit-changed',
  'quantity-lost',
  'quantity-gained',
  'quantity-ambiguous',
  // Meaning.
  'negation-lost',
  'negation-gained',
  'modality-weakened',
  'modality-strengthened',
  'term-missing',
  'term-added',
  'term-forbidden',
  'term-translated',
  'abbreviation-of-another',
  // What is written alike in every language.
  'translation-placeholder',
  'translation-citation',
  'translation-link',
  'translation-markup',
  'emphasis-lost',
  'contact-changed',
  'identifier-changed',
  // Form.
  'blank-translation',
  'brackets-unbalanced',
  'quotes-unbalanced',
  'look-alike-letter',
  'foreign-script',
  'invisible-character',
  'not-normalised',
  'direction-control-unbalanced',
  'quantity-reordered',
  'same-as-source',
  'length-unusual',
  'end-punctuation',
  'repeated-word',
  'double-space',
  'local-spacing',
  'local-quotes',
  'opening-mark-missing',
  'straight-quotes',
  'arrow-direction',
  'translated-two-ways',
  // A text on its own.
  'claim-uncited',
  'absolute-word',
  'stigmatising-term',
  'dosing-advice',
  'abbreviation-unexpanded',
  'abbreviation-two-meanings',
  'quantities-contradict',
  'statements-contradict',
  'reading-grade',
  'link-text-empty',
  'bare-url',
  'heading-without-text',
  'reference-incomplete',
  'reference-old',
] as const;

/** A check's code. */
export type CheckCode = (typeof checkCodes)[number];

/** Narrows a word that a person typed. */
export function isCheckCode(word: string): word is CheckCode {
  return (checkCodes as readonly string[]).includes(word);
}
