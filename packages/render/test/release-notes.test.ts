import { displayWidth } from '@imprimatur/diagnostics';
import type { LocalDate, LocaleSettings } from '@imprimatur/formats';
import type { Candidate, CandidateText, LeftOutText, WithdrawnText } from '@imprimatur/release';
import { renderReleaseNotes, renderReleaseNotesText } from '@imprimatur/render';
import { digestOf, shortDigest } from '@imprimatur/signing';
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { htmlHelpers } from '../src/html/html-helpers.ts';
import { releaseNotesPage } from '../src/partners/release-notes-page.hbs.ts';
import { releaseNotesPlain } from '../src/partners/release-notes-plain.hbs.ts';
import { textHelpers } from '../src/text/text-helpers.ts';
import { skeletonOfMarkup, wordsOfHtml } from './page-text.ts';
import { publication, settingsOf, wordsOf } from './pages.ts';

const day = (text: string): LocalDate => text as LocalDate;

const text = (changes: Partial<CandidateText>): CandidateText => ({
  document: 'medicines/aspirin',
  locale: 'en',
  title: 'Aspirin',
  digest: digestOf('aspirin'),
  change: 'new',
  lastReviewed: day('2026-11-20'),
  nextReviewDue: day('2027-11-20'),
  signOffs: ['2026-11-20-clinical-00000000-abcdef.dsse.json'],
  ...changes,
});

const withdrawn = (changes: Partial<WithdrawnText>): WithdrawnText => ({
  document: 'medicines/ibuprofen',
  locale: 'en',
  title: 'Ibuprofen',
  digest: digestOf('ibuprofen'),
  role: 'clinical',
  reviewer: 'clara',
  from: day('2026-11-01'),
  reason: 'The dose is wrong.',
  replacement: 'medicines/aspirin',
  newerPublished: false,
  ...changes,
});

const leftOut = (changes: Partial<LeftOutText>): LeftOutText => ({ document: 'medicines/naproxen', locale: 'en', title: 'Naproxen', wasPublished: false, reasons: ['Clinical review: 1 more signature is needed.'], ...changes });

const candidateOf = (changes: Partial<Candidate> = {}): Candidate => ({
  format: 'imprimatur.candidate/1',
  version: '2026.11.1',
  date: day('2026-11-22'),
  embargo: null,
  publisher: 'A publisher',
  demonstration: false,
  previous: { version: '2026.11.0', digest: digestOf('previous') },
  policy: digestOf('policy'),
  templates: null,
  texts: [],
  withdrawn: [],
  leftOut: [],
  ...changes,
});

const full = candidateOf({
  texts: [
    text({}),
    text({ document: 'medicines/codeine', title: 'Codeine', change: 'changed' }),
    text({ document: 'medicines/diazepam', title: 'Diazepam', change: 'unchanged' }),
    text({ document: 'medicines/estradiol', locale: 'ar', title: 'إستراديول', change: 'changed' }),
    text({ document: 'medicines/fluoxetine', locale: 'ar', title: 'فلوكسيتين', change: 'unchanged' }),
    text({ document: 'medicines/gabapentin', locale: 'ar', title: 'غابابنتين', change: 'unchanged' }),
  ],
  withdrawn: [withdrawn({}), withdrawn({ document: 'medicines/codeine', title: 'Codeine', replacement: null, newerPublished: true, reason: 'جرعة خاطئة' }), withdrawn({ document: 'medicines/heparin', locale: 'de', title: 'Heparin' })],
  leftOut: [leftOut({}), leftOut({ document: 'medicines/oxycodone', title: 'Oxycodone', wasPublished: true, reasons: [] })],
});

const notesOf = (candidate: Candidate, locale = 'en', changes: Partial<LocaleSettings> = {}): { html: string; plain: string } => {
  const input = { candidate, publication, words: wordsOf({ ...settingsOf(locale), ...changes }) };
  return { html: renderReleaseNotes(input), plain: renderReleaseNotesText(input) };
};

describe('the notes in the language of some texts', () => {
  const { html, plain } = notesOf(full);

  it('tell the gravest first, each text with what a partner has to know', () => {
    expect(plain).toMatchInlineSnapshot(`
      "Release 2026.11.1: what has changed
      ###################################

      For everyone who passes these texts on to patients: what is new, what to
      replace and what to take back.

      Release 2026.11.1 of November 22, 2026
      Compared with release 2026.11.0
      Code of this release (digest): d115d910

      Withdrawn
      =========

      Stop using these versions, and take back the copies that you have passed
      on.

      ! Ibuprofen
        medicines/ibuprofen (a7f187a6)
        Not to be used from: November 1, 2026
        Reason (Clinical review): The dose is wrong.
        Use instead: Aspirin

      ! Codeine
        medicines/codeine (a7f187a6)
        This release holds a newer version of this text. Use that one.
        Not to be used from: November 1, 2026
        Reason (Clinical review): ⁨جرعة خاطئة⁩

      Changed
      =======

      Replace the copies that you have with these versions.

      - Codeine
        medicines/codeine (aa260d27)
        Last reviewed: November 20, 2026
        Next review due: November 20, 2027

      New
      ===

      - Aspirin
        medicines/aspirin (aa260d27)
        Last reviewed: November 20, 2026
        Next review due: November 20, 2027

      Not in this release
      ===================

      Do not pass on these texts.

      - Naproxen
        medicines/naproxen
        Clinical review: 1 more signature is needed.

      - Oxycodone
        medicines/oxycodone
        The release before this one held this text. Stop passing it on.
        The publication no longer has this text.

      Unchanged
      =========

      1 text in this language has not changed.

      Other languages
      ===============

      - Spanish
        Withdrawn: 0; Changed: 0; New: 0; Not in this release: 0; Unchanged: 0

      - French
        Withdrawn: 0; Changed: 0; New: 0; Not in this release: 0; Unchanged: 0

      - German
        Withdrawn: 1; Changed: 0; New: 0; Not in this release: 0; Unchanged: 0

      - Arabic
        Withdrawn: 0; Changed: 1; New: 0; Not in this release: 0; Unchanged: 2

      - Simplified Chinese
        Withdrawn: 0; Changed: 0; New: 0; Not in this release: 0; Unchanged: 0

      Publisher: The Imprimatur project
      Licence: CC BY 4.0
      "
    `);
  });

  test.each<[string, RegExp]>([
    ['a withdrawal with its day, reason and role', /Ibuprofen[\s\S]*Not to be used from\s+November 1, 2026\s+Reason\s+The dose is wrong\.\s+Clinical review\s+Use instead\s+Aspirin\s/],
    ['a withdrawal of an older version', /Codeine[\s\S]*This release holds a newer version/],
    ['what is left out, and why', /Naproxen\s+medicines\/naproxen\s+Clinical review: 1 more signature is needed\./],
    ['what was taken out', /Oxycodone\s+medicines\/oxycodone\s+The release before this one held this text\. Stop passing it on\.\s+The publication no longer has this text\./],
    ['what is new, with its code', new RegExp(`New[\\s\\S]*Aspirin\\s+medicines/aspirin\\s+November 20, 2026\\s+November 20, 2027\\s+${shortDigest(digestOf('aspirin'))}`)],
    ['how many did not change', /1 text in this language has not changed\./],
    ['the others as numbers', /Arabic\s+0\s+1\s+0\s+0\s+2\s/],
  ])('hold %s', (_name, expected) => {
    expect(wordsOfHtml(html)).toMatch(expected);
  });

  it('name no text of another language', () => expect(html + plain).not.toMatch(/إستراديول|Heparin/));
  it('say that nobody knows the language of a reason, and keep its direction apart', () => expect(html).toContain('<bdi lang="">جرعة خاطئة</bdi>'));
  it('load nothing and run nothing', () => {
    expect(html).toContain('content="default-src &#39;none&#39;; style-src &#39;sha256-');
    expect(html).not.toMatch(/<script|<link|<img|\ssrc=|\son[a-z]+=|url\((?!data:)/);
  });
});

describe('the notes of a release', () => {
  test.each<[string, Partial<Candidate>, string, boolean]>([
    ['the first', { previous: null }, 'This is the first release.', true],
    ['a later one', {}, 'Compared with release 2026.11.0', true],
    ['a demonstration', { demonstration: true }, 'Do not pass them on to patients.', true],
    ['no demonstration', {}, 'Do not pass them on to patients.', false],
    ['nothing changed', { texts: [text({ change: 'unchanged' })] }, 'Nothing has changed in this language.', true],
    ['something changed', { texts: [text({})] }, 'Nothing has changed in this language.', false],
    ['changes in another language alone', { texts: [text({ locale: 'fr' })] }, 'Nothing has changed in this language.', true],
  ])('%s: %#', (_name, changes, words, expected) => {
    const { html, plain } = notesOf(candidateOf(changes));
    expect([wordsOfHtml(html), plain].map((notes) => notes.replace(/\s+/g, ' ').includes(words))).toEqual([expected, expected]);
  });

  it('are in the digits of the locale', () => {
    const { html, plain } = notesOf(full, 'ar', { digits: 'arab' });
    expect(html).toContain('٢٠ نوفمبر ٢٠٢٦');
    expect(plain).toContain('٢٢ نوفمبر ٢٠٢٦');
  });
});

describe.each(publication.locales.map(({ locale }) => locale))('the notes in %s', (locale) => {
  const everything = candidateOf({
    demonstration: true,
    texts: (['new', 'changed', 'unchanged'] as const).map((change, index) => text({ locale, change, document: `a/${index}` })),
    withdrawn: [withdrawn({ locale }), withdrawn({ locale, newerPublished: true, replacement: null })],
    leftOut: [leftOut({ locale }), leftOut({ locale, wasPublished: true, reasons: [] })],
  });
  const { html, plain } = notesOf(everything, locale);

  it('have all their words, in the direction of the language', () => {
    const { direction } = settingsOf(locale);
    expect(html).toContain(`<html lang="${locale}" dir="${direction}">`);
    expect(html + plain).not.toMatch(/\{\{|undefined|releaseNotes\./);
  });
  it('fit 72 columns', () => expect(plain.split('\n').filter((line) => displayWidth(line) > 72)).toEqual([]));
  it('say the same in both forms', () => {
    for (const words of ['Aspirin', 'Ibuprofen', 'Naproxen', 'The dose is wrong.', shortDigest(digestOf('aspirin'))]) expect([wordsOfHtml(html), plain].map((notes) => notes.split(words).length > 1)).toEqual([true, true]);
  });
  it('mark what is in the source language', () => expect(html).toContain('<li lang="en" dir="ltr">Clinical review: 1 more signature is needed.</li>'));
});

describe('hostile words in a candidate', () => {
  const examples = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onfocus='x", '</style>', '{{title}}', '\u202Edesrever', '\u2066open', '\u0007\u001B[31m', 'line\nbreak', '\u2028', 'عربي', '中文'];
  const hostile = fc.oneof(fc.constantFrom(...examples), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })).map((words) => `x${words}`);
  const withWords = (title: string, reason: string): Candidate => candidateOf({ texts: [text({ title })], withdrawn: [withdrawn({ title, reason, replacement: 'a/b' })], leftOut: [leftOut({ title, reasons: [reason] })] });

  it('add no markup, no line and no control', () => {
    const plainly = notesOf(withWords('x', 'x'));
    fc.assert(
      fc.property(hostile, hostile, (title, reason) => {
        const { html, plain } = notesOf(withWords(title, reason));
        expect(skeletonOfMarkup(html)).toBe(skeletonOfMarkup(plainly.html));
        expect(html + plain).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028\u2029\p{Cs}]/u);
        expect(plain.split('\n').filter((line) => /^[=#]/.test(line))).toEqual(plainly.plain.split('\n').filter((line) => /^[=#]/.test(line)));
        expect(plain.match(/[\u2066-\u2068]/g)?.length).toBe(plain.match(/\u2069/g)?.length);
      }),
      { numRuns: 100 },
    );
  });
});

describe.each([['page', releaseNotesPage, htmlHelpers], ['plain', releaseNotesPlain, textHelpers]] as const)('the template %s', (_name, template, helpers) => {
  it('prints nothing but through a helper that escapes', () => {
    for (const [, expression = ''] of template.matchAll(/(?<!\{)\{\{(?!\{)([^}#/][^}]*)\}\}/g)) expect(['else', ...Object.keys(helpers)]).toContain(expression.trim().split(/\s/)[0]);
    expect([...template.matchAll(/\{\{\{([^}]*)\}\}\}/g)].map(([, name]) => name).filter((name) => name !== 'style')).toEqual([]);
  });
});
