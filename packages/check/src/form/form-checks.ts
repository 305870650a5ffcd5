import type { Check } from '../check.ts';
import { arrowDirection } from './arrow-direction.ts';
import { blankTranslation } from './blank-translation.ts';
import { bracketsUnbalanced } from './brackets-unbalanced.ts';
import { contactChanged } from './contact-changed.ts';
import { directionControlUnbalanced } from './direction-control-unbalanced.ts';
import { doubleSpace } from './double-space.ts';
import { emphasisLost } from './emphasis-lost.ts';
import { endPunctuation } from './end-punctuation.ts';
import { foreignScript } from './foreign-script.ts';
import { identifierChanged } from './identifier-changed.ts';
import { invisibleCharacter } from './invisible-character.ts';
import { lengthUnusual } from './length-unusual.ts';
import { localQuotes } from './local-quotes.ts';
import { localSpacing } from './local-spacing.ts';
import { lookAlikeLetter } from './look-alike-letter.ts';
import { notNormalised } from './not-normalised.ts';
import { openingMarkMissing } from './opening-mark-missing.ts';
import { quantityReordered } from './quantity-reordered.ts';
import { quotesUnbalanced } from './quotes-unbalanced.ts';
import { repeatedWord } from './repeated-word.ts';
import { sameAsSource } from './same-as-source.ts';
import { straightQuotes } from './straight-quotes.ts';
import { translatedTwoWays } from './translated-two-ways.ts';
import { translationCitation } from './translation-citation.ts';
import { translationLink } from './translation-link.ts';
import { translationMarkup } from './translation-markup.ts';
import { translationPlaceholder } from './translation-placeholder.ts';

/** In the order in which they are explained. */
export const formChecks: readonly Check[] = [
  translationPlaceholder,
  translationCitation,
  translationLink,
  translationMarkup,
  emphasisLost,
  contactChanged,
  identifierChanged,
  blankTranslation,
  bracketsUnbalanced,
  quotesUnbalanced,
  lookAlikeLetter,
  foreignScript,
  invisibleCharacter,
  notNormalised,
  directionControlUnbalanced,
  quantityReordered,
  sameAsSource,
  lengthUnusual,
  endPunctuation,
  repeatedWord,
  doubleSpace,
  localSpacing,
  localQuotes,
  openingMarkMissing,
  straightQuotes,
  arrowDirection,
  translatedTwoWays,
];
