import type { Locale } from '@imprimatur/formats';
import type { Inline } from '@imprimatur/parse';

/** Whole minutes, at least one, to read passages in a language. */
export function readingMinutes(passages: Iterable<{ readonly inlines: readonly Inline[] }>, locale: Locale): number {
  let characters = 0;
  for (const { inlines } of passages) characters += charactersIn(inlines);
  return Math.max(1, Math.round(characters / charactersPerMinute(locale)));
}

/** Of adults who read standard texts aloud (IReST, Trauzettel-Klosinski and Dietz 2012), rounded down: sick people read too. */
const speeds: Readonly<Record<string, number>> = { Latn: 900, Arab: 600, Hebr: 800, Hans: 250, Hant: 250, Jpan: 350 };

function charactersPerMinute(locale: Locale): number {
  let known = byLocale.get(locale);
  if (known === undefined) byLocale.set(locale, (known = speeds[new Intl.Locale(locale).maximize().script ?? ''] ?? 800));
  return known;
}

const byLocale = new Map<Locale, number>();

/** A value counts as a few characters; what it prints is not known here. */
const valueLength = 6;

function charactersIn(inlines: readonly Inline[]): number {
  let length = 0;
  for (const inline of inlines) {
    if (inline.kind === 'text') length += inline.text.length;
    else if (inline.kind === 'value') length += valueLength;
    else if (inline.kind !== 'citation') length += charactersIn(inline.children);
  }
  return length;
}
