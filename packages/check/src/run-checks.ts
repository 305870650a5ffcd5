import type { CheckCode, Diagnostic, Place } from '@imprimatur/diagnostics';
import type { LocalDate, Locale, SegmentKey, Term, Waiver, Waivers, WordingLists } from '@imprimatur/formats';
import type { Inline, SourceDocument } from '@imprimatur/parse';
import type { Digest } from '@imprimatur/signing';
import type { ArticleCheck, CheckContext, Found, FoundIn, PassageCheck, PassagePair, TextUnderCheck, TranslationCheck } from './check.ts';
import type { Finding } from './finding.ts';
import { languageOf, type Passage, passageOf, valueSign } from './passage.ts';
import type { ActiveCheck, CheckSettings } from './settings.ts';

/** A text to look at, in the source language or a translation. */
export interface TextToCheck {
  readonly document: SourceDocument;
  readonly locale: Locale;
  readonly direction: 'ltr' | 'rtl';
  readonly sourceLocale: Locale;
  /** The passages of the text, in document order; of a translation those that stand beside today's source. */
  readonly passages: ReadonlyMap<SegmentKey, WordedPassage>;
  /** Where a passage, or a field of the front matter, stands in the text's own file. */
  readonly placeOf: (key: SegmentKey) => Place;
  readonly placeOfField: (path: readonly PropertyKey[]) => Place;
  readonly waivers: Waivers;
  readonly terms: readonly Term[];
  readonly wording: WordingLists | undefined;
  readonly today: LocalDate;
  readonly settings: CheckSettings;
}

/** A passage's wording: its content, its canonical Markdown and that text's digest. */
export interface WordedPassage {
  readonly inlines: readonly Inline[];
  readonly markdown: string;
  readonly digest: Digest;
}

/** All that the checks find in a translation, beside its source and on its own. */
export function checkTranslation(text: TextToCheck): readonly Finding[] {
  const passages = passagesOf(text);
  const pairs = pairsOf(text, passages);
  const article = { document: text.document, locale: text.locale, passages };
  return activeIn(text).flatMap((active) => {
    const context = contextOf(text, active.parameter);
    const found = active.check.of === 'passage' ? findInPairs(active.check, pairs, context) : withoutFlood(findInText(active.check, pairs, article, context));
    return found.map((each) => findingOf(active, each, text, passageOfKey(passages, each.key)));
  });
}

/** Of most passages nothing is found: only what is costs anything. */
function findInPairs({ find }: PassageCheck, pairs: readonly PassagePair[], context: CheckContext): readonly FoundIn[] {
  const all: FoundIn[] = [];
  for (const pair of pairs) for (const found of withoutFlood(find(pair, context))) all.push({ ...found, key: pair.key });
  return all;
}

/** Nobody reads a thousand findings of one check in one place, and a hostile text could have a million. */
function withoutFlood<F extends Found>(found: readonly F[]): readonly F[] {
  const last = found[mostFindings - 1];
  if (last === undefined || found.length === mostFindings) return found;
  return [...found.slice(0, mostFindings - 1), { ...last, message: `${last.message} And ${found.length - mostFindings} more.` }];
}

const mostFindings = 100;

function findInText(check: TranslationCheck | ArticleCheck, pairs: readonly PassagePair[], article: TextUnderCheck, context: CheckContext): readonly FoundIn[] {
  if (check.of === 'translation') return check.find(pairs, context);
  return check.runsOn === 'source' ? [] : check.find(article, context);
}

/** All that the checks find in a text of the source language. */
export function checkSource(text: TextToCheck): readonly Finding[] {
  const passages = sourcePassages(text.document, text.sourceLocale);
  const article = { document: text.document, locale: text.locale, passages };
  return activeIn(text).flatMap((active): readonly Finding[] => {
    const { check, parameter } = active;
    if (check.of !== 'article') return [];
    return withoutFlood(check.find(article, contextOf(text, parameter))).map((found) => findingOf(active, found, text, passageOfKey(passages, found.key)));
  });
}

/** The checks that know the text's language. */
function activeIn({ settings, locale }: TextToCheck): readonly ActiveCheck[] {
  const language = languageOf(locale);
  return settings.active.filter(({ check: { languages } }) => languages === 'all' || languages.includes(language));
}

const sources = new WeakMap<SourceDocument, ReadonlyMap<SegmentKey, Passage>>();

/** Made once for all locales of an article. */
function sourcePassages(document: SourceDocument, locale: Locale): ReadonlyMap<SegmentKey, Passage> {
  const known = sources.get(document);
  if (known !== undefined) return known;
  const made = new Map([...document.segments.values()].map(({ key, inlines, text }) => [key, passageOf(inlines, text, locale, document.frontMatter.values)]));
  sources.set(document, made);
  return made;
}

function passagesOf({ passages, locale, document }: TextToCheck): ReadonlyMap<SegmentKey, Passage> {
  const made = new Map<SegmentKey, Passage>();
  for (const [key, { inlines, markdown }] of passages) made.set(key, passageOf(inlines, markdown, locale, document.frontMatter.values));
  return made;
}

function pairsOf({ document, sourceLocale }: TextToCheck, targets: ReadonlyMap<SegmentKey, Passage>): readonly PassagePair[] {
  const passages = sourcePassages(document, sourceLocale);
  const pairs: PassagePair[] = [];
  for (const [key, target] of targets) {
    const source = passages.get(key);
    const kind = document.segments.get(key)?.kind;
    if (source !== undefined && kind !== undefined) pairs.push({ key, kind, source, target });
  }
  return pairs;
}

function passageOfKey(passages: ReadonlyMap<SegmentKey, Passage>, key: SegmentKey | undefined): Passage | undefined {
  return key === undefined ? undefined : passages.get(key);
}

function contextOf({ sourceLocale, locale, direction, terms, wording, today }: TextToCheck, parameter: CheckContext['parameter']): CheckContext {
  return { sourceLocale, locale, direction, terms, wording, today, parameter };
}

function findingOf({ check, severity }: ActiveCheck, found: FoundIn, text: TextToCheck, passage: Passage | undefined): Finding {
  const { key, message, hint = check.mend, related = [] } = found;
  const diagnostic: Diagnostic = {
    code: check.code,
    severity,
    place: key === undefined ? text.placeOfField(found.path ?? []) : placeOf(found, key, text, passage),
    message,
    hint,
    ...(related.length === 0 ? {} : { related: related.map((other) => ({ place: placeOf(other, other.key, text, undefined), message: other.message })) }),
  };
  return { check: check.code, key, diagnostic, waiver: key === undefined ? undefined : waiverOf(check.code, key, message, text) };
}

/** The place of a passage, narrowed to the words that are meant; a value sign is no word of the file. */
function placeOf({ words, at }: Pick<Found, 'words' | 'at'>, key: SegmentKey, { placeOf: place }: TextToCheck, passage: Passage | undefined): Place {
  const whole = place(key);
  const shown = words === undefined ? '' : longest(words.split(valueSign).map((part) => part.trim()));
  if (shown === '') return whole;
  const nth = at === undefined || passage === undefined ? 0 : passage.text.slice(0, at).split(shown).length - 1;
  return { ...whole, words: { text: shown, nth } };
}

function longest(parts: readonly string[]): string {
  return parts.reduce((best, part) => (part.length > best.length ? part : best), '');
}

/** A waiver holds for what it names of one check on one passage, in that wording and beside that source. */
function waiverOf(code: CheckCode, key: SegmentKey, message: string, { waivers, document, passages }: TextToCheck): Waiver | undefined {
  const waiver = waivers.get(key)?.get(code);
  const source = document.segments.get(key)?.basis.digest;
  return waiver !== undefined && waiver.source === source && waiver.target === passages.get(key)?.digest && waiver.found.includes(message) ? waiver : undefined;
}
