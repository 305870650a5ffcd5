import type { LocalDate, SegmentKey } from '@imprimatur/formats';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ProofInput, type ProofPassage, type ProofRun, renderProof } from '@imprimatur/render';
import { cleanText } from '../src/clean-text.ts';
import { htmlHelpers } from '../src/html/html-helpers.ts';
import { foldPassages } from '../src/proof/fold-passages.ts';
import { formInWords } from '../src/proof/form-in-words.ts';
import { proofTemplates } from '../src/proof/render-proof.ts';
import { writeRuns } from '../src/proof/write-runs.ts';
import { proofPage } from '../src/templates/proof/proof-page.hbs.ts';
import { settingsOf } from './pages.ts';
import { skeletonOfMarkup } from './page-text.ts';
import { form, found, passage, proof, run } from './proof-inputs.ts';

const day = '2026-10-01' as LocalDate;
const targets = { numbers: new Map([['R1', 1], ['R2', 2]]) };
const hidden = (words: string): string => `<span class="hidden" lang="en" dir="ltr">${words}</span>`;
const inserted = (html: string): string => `<ins>${hidden('inserted: ')}${html}${hidden(' (end of insertion)')}</ins>`;
const deleted = (html: string): string => `<del>${hidden('deleted: ')}${html}${hidden(' (end of deletion)')}</del>`;
const sign = (names: string): string => `<small class="markup" lang="en" dir="ltr">${names}</small>`;

describe('the runs of a passage', () => {
  const cases: readonly (readonly [string, readonly ProofRun[], string])[] = [
    ['text', [run('Take <b> & go.')], 'Take &lt;b&gt; &amp; go.'],
    ['strong words in emphasis', [run('never', { strong: true, emphasis: true })], '<strong><em>never</em></strong>'],
    ['a term', [run('ketamine', { term: 'ketamine' })], '<span class="term">ketamine</span>'],
    ['neighbours that came as one insertion', [run('Take '), run('two ', { change: 'added' }), run('tablets', { change: 'added', strong: true }), run('.')], `Take ${inserted('two <strong>tablets</strong>')}.`],
    ['what went before what came', [run('2', { change: 'removed' }), run('3', { change: 'added' })], `${deleted('2')}${inserted('3')}`],
    ['a value, in its own direction', [run('', { content: { kind: 'value', name: 'dose', form: 'full', printed: '٧٥ ملغ' } })], '<bdi class="value" dir="ltr">٧٥ ملغ</bdi>'.replace('ltr', 'rtl')],
    ['a citation, on the line of what it supports', [run('So '), run('', { content: { kind: 'citation', references: ['R2', 'gone'] } })], 'So\u00A0<bdi class="cite" dir="ltr">[<a href="#_ref-2" aria-label="reference 2" lang="en">2</a>, gone]</bdi>'],
    ['a link with its target', [run('the agency', { linked: true }), run('', { content: { kind: 'target', target: 'https://example.org/a?b=1&c=2' } })], '<span class="linked">the agency</span> <bdi class="target" dir="ltr">(<a href="https://example.org/a?b=1&amp;c=2" rel="noreferrer">https://example.org/a?b=1&amp;c=2</a>)</bdi>'],
    ['a target that this page cannot lead to', [run('', { content: { kind: 'target', target: '../../about/signs/' } })], ' <bdi class="target" dir="ltr">(../../about/signs/)</bdi>'],
    ['a target that could run', [run('', { content: { kind: 'target', target: 'javascript:alert(1)' } })], ' <bdi class="target" dir="ltr">(javascript:alert(1))</bdi>'],
    ['markup that came', [run('', { change: 'added', content: { kind: 'mark', mark: 'bold begins' } })], inserted(sign('bold begins'))],
    ['white space that went', [run(' ', { change: 'removed' })], deleted(` ${sign('space')}`)],
    ['a sign that nobody sees', [run('a\u200Bb', { change: 'added' })], inserted(`a\u200Bb${sign('U+200B')}`)],
    ['a space that does not break', [run('\u00A0', { change: 'added' })], inserted(`\u00A0${sign('U+00A0')}`)],
  ];
  it.each(cases)('shows %s', (_name, runs, html) => expect(writeRuns(runs, targets)).toBe(html));
});

describe('what a passage is, in words', () => {
  it.each([
    [form('title'), 'Title'],
    [form('heading', { level: 3 }), 'Heading, level 3'],
    [form('item', { within: ['warning', 'list'] }), 'List item of a warning'],
    [form('item', { within: ['numbered-list'], step: 3 }), 'Step 3 of a numbered list'],
    [form('paragraph', { within: ['list'] }), 'Paragraph in a list'],
    [form('cell', { within: ['table-head'], cell: { row: 0, column: 2 } }), 'Heading of column 2'],
    [form('cell', { within: ['quote', 'table'], cell: { row: 1, column: 2 } }), 'Table cell, row 1, column 2 in a quotation'],
    [form('callout-title', { within: ['urgent'] }), 'Title of a box for urgent help'],
    [form('alternative'), 'Alternative text of an image'],
  ])('%j', (given, words) => expect(formInWords(given)).toBe(words));
});

describe('folding', () => {
  const fold = (passages: readonly ProofPassage[]): readonly string[] => foldPassages(passages).map(({ kind, passages: all }) => `${kind}: ${all.map(({ key }) => key).join(' ')}`);
  const heading = (key: string, level: 2 | 3): ProofPassage => passage(key, { form: form('heading', { level }) });

  it('leaves open what changed, with the headings above it', () => {
    expect(fold([passage('a'), heading('h', 2), passage('b'), heading('i', 3), passage('c', { change: 'changed' }), heading('j', 3), passage('d'), heading('k', 2), passage('e')])).toEqual(['folded: a', 'open: h', 'folded: b', 'open: i c', 'folded: j d k e']);
  });

  it.each<Partial<ProofPassage>>([
    { change: 'added' },
    { change: 'removed' },
    { moved: true },
    { status: 'stale' },
    { status: 'missing' },
    { findings: [{ code: 'negation-lost', severity: 'note', message: 'x', hint: undefined, inSource: false }] },
    { waivers: [{ code: 'negation-lost', by: 'B', at: day, reason: 'r', found: [], standing: 'holds', inSource: false }] },
    { remarks: [{ kind: 'comment', role: 'clinical', printedName: 'A', on: day, comment: 'c', segment: 'b' as SegmentKey, standing: 'said' }] },
  ])('leaves open what asks for a look: %j', (choice) => expect(fold([passage('a'), passage('b', choice)])).toEqual(['folded: a', 'open: b']));
});

describe('the page', () => {
  const words = (input: ProofInput): string => renderProof(input).replace(/<style>[\s\S]*?<\/style>/, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

  it('runs nothing and asks for nothing', () => {
    const html = renderProof(proof());
    expect(html).toMatch(/<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;sha256-[A-Za-z0-9+/=]+&#39;; img-src data:; base-uri &#39;none&#39;; form-action &#39;none&#39;">/);
    expect(html).not.toMatch(/<script|<link|<iframe|url\(|@import|style="/);
  });

  it('has one outline of headings, and no id twice', () => {
    const passages = [passage('title', { form: form('title') }), passage('h', { form: form('heading', { level: 2 }) }), passage('i', { form: form('heading', { level: 3 }) }), passage('j', { form: form('heading', { level: 4 }) })];
    const html = renderProof(proof({ passages, values: [{ name: 'dose', source: '1', translation: undefined, before: undefined, isNew: false }] }));
    const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    const ids = [...html.matchAll(/\bid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id = ''] of html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(id);
  });

  it('gives the translation its language and direction, and its heading the outline', () => {
    const heading = passage('h', { form: form('heading', { level: 2 }), status: 'accepted', translation: { changed: false, runs: [run('عنوان')], values: [] } });
    const html = renderProof(proof({ target: settingsOf('ar'), passages: [heading] }));
    expect(html).toMatch(/<div class="side" lang="en" dir="ltr">\n.*\n<p class="text">Words of h\.<\/p>/);
    expect(html).toMatch(/<div class="side" lang="ar" dir="rtl">\n.*\n<h3 class="text">عنوان<\/h3>/);
  });

  it.each<[Partial<ProofInput>, string]>([
    [{ since: found }, 'Compared with what Dr A approved in the role clinical on 2026-10-01'],
    [{ since: { ...found, kind: 'no-history' } as ProofInput['since'] }, 'There is no git history here to compare with: everything is shown as new.'],
    [{ digest: undefined, reasons: [{ kind: 'missing', segments: ['first' as SegmentKey] }] }, 'This text cannot be signed yet 1 passage is not translated.'],
    [{ reader: { id: 'a', printedName: 'Dr A', mayNot: 'own-work' } }, 'Dr A may not sign this text in the role clinical: the policy keeps that from who had a hand in it.'],
    [{ demonstration: true }, 'No clinician has reviewed this text'],
    [{ passages: [passage('first', { status: 'accepted', machine: true })] }, 'A machine translated the whole text (1 passage).'],
    [{ elsewhere: [{ what: 'audience', before: 'patients', after: 'children' }], since: found }, 'Audience: patients before, children now.'],
    [{ elsewhere: [{ what: 'arrangement', before: '', after: '' }], since: found }, 'are arranged in another way'],
    [{ values: [{ name: 'dose', source: '75 mg', translation: '75 ملغ', before: { source: '50 mg', translation: '50 ملغ' }, isNew: false }] }, 'It was 50 mg / 50 ملغ.'],
    [{ referencesBefore: [] }, 'New since.'],
    [{ policy: { roles: [], persons: 2, separated: ['author'], reviewIntervalMonths: 6, graceDays: 14 } }, 'nothing can approve it. At least 2 different persons in all. Whoever was an author of the text may not sign it in the role clinical. An approval holds for at most 6 months, and 14 days of grace.'],
    [{ passages: [passage('first', { waivers: [{ code: 'negation-lost', by: 'B', at: day, reason: 'It is there.', found: ['Found no not.'], standing: 'void', inSource: true }] })] }, 'Reason: It is there. B, 2026-10-01. In the source. It is void: the passage or its source changed since.'],
    [{ passages: [passage('first', { remarks: [{ kind: 'condition', role: 'clinical', printedName: 'Dr A', on: day, comment: 'Say how many.', segment: 'first' as SegmentKey, standing: 'open' }] })] }, 'Condition of an approval Say how many. Dr A (clinical), 2026-10-01. The passage has not changed since.'],
  ])('says %j', (choice, expected) => expect(words(proof(choice))).toContain(expected));

  it('shows each reference that changed or went as it was', () => {
    const { references } = proof().article.frontMatter;
    const [first] = references;
    if (first === undefined) throw new Error('the article has no reference');
    const before = [{ ...first, volume: '99' }, ...references.slice(1), { ...first, id: 'R9', title: 'Another' }];
    expect(words(proof({ referencesBefore: before, since: found }))).toMatch(/Changed since\..*It was:.*;99\(.*Another\..*R9 Removed since\./);
  });

  it('holds its images, and shows what was approved beside what changed', () => {
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    const html = renderProof(proof({ images: [{ name: 'a.svg', bytes: bytes('<svg onload="x"/>'), width: 1, height: 1, changed: true, before: bytes('old') }], passages: [passage('alt', { image: 'a.svg' })] }));
    expect([...html.matchAll(/<img src="([^"]*)" alt="([^"]*)"/g)].map(([, data, alt]) => [data, alt])).toEqual([[`data:image/svg+xml;base64,${btoa('old')}`, ''], [`data:image/svg+xml;base64,${btoa('<svg onload="x"/>')}`, 'Words of alt.']]);
  });
});

const examples = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onfocus='x", '&lt;b&gt;', '</style>', '-->', '\u0000\u001B[31m', '\u202Edesrever', '\u2066open', '\uD800', '{{dose}}', '{{{x}}}', 'javascript:alert(1)', 'عربي'];
const hostile = fc.oneof(fc.constantFrom(...examples), fc.string({ unit: 'binary', maxLength: 30 }), fc.array(fc.constantFrom(...examples), { minLength: 2, maxLength: 3 }).map((all) => all.join(''))).filter((text) => cleanText(text).trim() !== '');

/** A page in which every text that anybody writes is this one. */
function poisoned(text: string): ProofInput {
  const evil = (change: ProofRun['change'], content: ProofRun['content'] = { kind: 'text', text }): ProofRun => run(text, { change, content, strong: true, term: text, linked: true });
  const runs = [evil('same'), evil('removed'), evil('added'), evil('same', { kind: 'value', name: 'dose', form: 'full', printed: text }), evil('added', { kind: 'citation', references: [`gone ${text}`] }), evil('same', { kind: 'target', target: `no target ${text}` })];
  const said = { printedName: text, comment: text, on: day, role: 'clinical', kind: 'condition', standing: 'open' } as const;
  const one = passage('first', {
    change: 'changed',
    image: text,
    imageChanged: true,
    source: { changed: true, runs, values: ['dose'] },
    translation: { changed: true, runs, values: [] },
    findings: [{ code: 'negation-lost', severity: 'error', message: text, hint: text, inSource: false }],
    waivers: [{ code: 'negation-lost', by: text, at: day, reason: text, found: [text], standing: 'holds', inSource: false }],
    remarks: [{ ...said, segment: 'first' as SegmentKey }],
  });
  return proof({
    title: text,
    source: { ...settingsOf('en'), name: text },
    target: { ...settingsOf('ar'), name: text },
    translators: [text],
    policy: { roles: [{ role: 'clinical', needed: 1, approvals: [{ role: 'clinical', reviewer: 'a', printedName: text, credentials: text, demonstration: false, reviewedOn: day, nextReviewDue: day }] }], persons: 0, separated: [], reviewIntervalMonths: 12, graceDays: 0 },
    signers: [{ id: 'a', printedName: text, credentials: text, demonstration: false }],
    reader: { id: 'a', printedName: text, mayNot: 'own-work' },
    commands: { approve: text, condition: text, requestChanges: text },
    since: { ...found, printedName: text } as ProofInput['since'],
    passages: [one],
    elsewhere: [{ what: 'kind', before: text, after: text }, { what: 'image', before: text, after: '' }],
    values: [{ name: 'dose', source: text, translation: text, before: { source: text, translation: text }, isNew: false }],
    images: [{ name: text, bytes: new Uint8Array(), width: 1, height: 1, changed: false, before: undefined }],
    referencesBefore: proof().article.frontMatter.references.map((reference) => ({ ...reference, title: text, note: text })),
    findings: one.findings,
    remarks: [{ ...said, segment: undefined }],
  });
}

describe('hostile content', () => {
  /** Signs that nobody sees are named, so that markup may come for them. */
  const skeleton = (html: string): string => skeletonOfMarkup(html.replace(/<small class="markup"[^>]*>[^<]*<\/small>/g, ''));

  it('leaves the page the markup of a quiet one', () => {
    const quiet = skeleton(renderProof(poisoned('quiet')));
    fc.assert(
      fc.property(hostile, (text) => {
        const html = renderProof(poisoned(text));
        expect(skeleton(html)).toBe(quiet);
        expect(html).not.toMatch(/[\p{Cs}\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028\u2029\uFFFE\uFFFF]/u);
      }),
      { numRuns: 80 },
    );
  });

  it('meets no template that prints but through a helper', () => {
    const all = [proofPage, ...Object.values(proofTemplates)].join('\n');
    for (const [, expression = ''] of all.matchAll(/(?<!\{)\{\{(?!\{)~?([^}#/>][^}]*)\}\}/g)) expect(['else', ...Object.keys(htmlHelpers)]).toContain(expression.trim().split(/\s/)[0]);
    for (const [, name] of all.matchAll(/\{\{\{([^}]*)\}\}\}/g)) expect(['text', 'style']).toContain(name);
  });
});
