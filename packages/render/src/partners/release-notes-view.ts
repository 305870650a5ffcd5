import type { LocaleSettings, Publication } from '@imprimatur/formats';
import { type Candidate, candidateDigest, type CandidateText, type LeftOutText, type WithdrawnText } from '@imprimatur/release';
import { shortDigest } from '@imprimatur/signing';
import type { Words } from '@imprimatur/translate';
import { languageName } from '../notices.ts';
import { printedDate } from '../printed-date.ts';
import { printedNumber } from '../printed-number.ts';

/** A release, and the language of its notes. */
export interface ReleaseNotesInput {
  readonly candidate: Candidate;
  readonly publication: Publication;
  /** Of the notes' own locale. */
  readonly words: Words;
}

/** What the templates print: the texts of one locale in full, those of the others as counts. Empty lists have no section. */
export interface ReleaseNotesView {
  readonly words: Words;
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly heading: string;
  readonly lead: string;
  readonly facts: readonly string[];
  readonly digest: string;
  readonly publisher: Publication['publisher'];
  readonly licence: string;
  readonly demonstration: boolean;
  readonly withdrawn: readonly WithdrawnRow[];
  readonly fresh: readonly TextRow[];
  readonly changed: readonly TextRow[];
  readonly leftOut: readonly LeftOutRow[];
  /** How many did not change, in a sentence; '' for none. */
  readonly unchanged: string;
  readonly nothing: boolean;
  readonly others: readonly CountsRow[];
}

interface TextRow {
  readonly document: string;
  readonly title: string;
  readonly lastReviewed: string;
  readonly nextReviewDue: string;
  readonly digest: string;
}

interface WithdrawnRow {
  readonly document: string;
  readonly title: string;
  readonly digest: string;
  readonly role: string;
  readonly from: string;
  /** In the language of whoever wrote it: nobody knows which. */
  readonly reason: string;
  readonly replacement: string;
  readonly newer: boolean;
}

interface LeftOutRow {
  readonly document: string;
  readonly title: string;
  readonly takenOut: boolean;
  readonly gone: boolean;
  /** In the source language. */
  readonly reasons: readonly { readonly text: string; readonly language: LocaleSettings }[];
}

interface CountsRow {
  readonly settings: LocaleSettings;
  /** The language's name in the language of the notes. */
  readonly name: string;
  readonly fresh: string;
  readonly changed: string;
  readonly unchanged: string;
  readonly withdrawn: string;
  readonly leftOut: string;
}

/** Puts together what the notes of a release say in one locale. */
export function releaseNotesView({ candidate, publication, words }: ReleaseNotesInput): ReleaseNotesView {
  const { settings } = words;
  const own = inLocale(candidate, settings.locale);
  const having = (change: CandidateText['change']): readonly CandidateText[] => own.texts.filter((text) => text.change === change);
  const [fresh, changed, unchanged] = [having('new'), having('changed'), having('unchanged')];
  const told = fresh.length + changed.length + own.withdrawn.length + own.leftOut.length;
  return {
    words,
    locale: settings.locale,
    direction: settings.direction,
    heading: words.word('release-notes.title', { version: candidate.version }),
    lead: words.word('release-notes.lead'),
    facts: factsOf(candidate, words),
    digest: shortDigest(candidateDigest(candidate)),
    publisher: publication.publisher,
    licence: publication.licence,
    demonstration: candidate.demonstration,
    withdrawn: own.withdrawn.map((text) => withdrawnRow(text, own.texts, words)),
    fresh: fresh.map((text) => textRow(text, settings)),
    changed: changed.map((text) => textRow(text, settings)),
    leftOut: own.leftOut.map((text) => leftOutRow(text, publication.source)),
    unchanged: unchanged.length === 0 ? '' : words.word('release-notes.unchanged-texts', { count: unchanged.length }),
    nothing: told === 0,
    others: publication.locales.filter(({ locale }) => locale !== settings.locale).map((other) => countsRow(inLocale(candidate, other.locale), other, settings)),
  };
}

type InLocale = Pick<Candidate, 'texts' | 'withdrawn' | 'leftOut'>;

function inLocale({ texts, withdrawn, leftOut }: Candidate, locale: string): InLocale {
  const isOfLocale = (text: { readonly locale: string }): boolean => text.locale === locale;
  return { texts: texts.filter(isOfLocale), withdrawn: withdrawn.filter(isOfLocale), leftOut: leftOut.filter(isOfLocale) };
}

function factsOf({ version, date, previous }: Candidate, words: Words): readonly string[] {
  return [
    words.word('review.release', { version, date: printedDate(date, words.settings) }),
    previous === null ? words.word('release-notes.first') : words.word('release-notes.since', { version: previous.version }),
  ];
}

function textRow({ document, title, lastReviewed, nextReviewDue, digest }: CandidateText, settings: LocaleSettings): TextRow {
  return { document, title, lastReviewed: printedDate(lastReviewed, settings), nextReviewDue: printedDate(nextReviewDue, settings), digest: shortDigest(digest) };
}

function withdrawnRow({ document, title, digest, role, from, reason, replacement, newerPublished }: WithdrawnText, texts: readonly CandidateText[], { word, settings }: Words): WithdrawnRow {
  const instead = replacement === null ? '' : (texts.find((text) => text.document === replacement)?.title ?? replacement);
  return { document, title, digest: shortDigest(digest), role: word(`roles.${role}`), from: printedDate(from, settings), reason, replacement: instead, newer: newerPublished };
}

function leftOutRow({ document, title, wasPublished, reasons }: LeftOutText, source: LocaleSettings): LeftOutRow {
  return { document, title, takenOut: wasPublished, gone: reasons.length === 0, reasons: reasons.map((text) => ({ text, language: source })) };
}

function countsRow({ texts, withdrawn, leftOut }: InLocale, settings: LocaleSettings, page: LocaleSettings): CountsRow {
  const having = (change: CandidateText['change']): string => printedNumber(texts.filter((text) => text.change === change).length, page);
  return {
    settings,
    name: languageName(settings, page),
    fresh: having('new'),
    changed: having('changed'),
    unchanged: having('unchanged'),
    withdrawn: printedNumber(withdrawn.length, page),
    leftOut: printedNumber(leftOut.length, page),
  };
}
