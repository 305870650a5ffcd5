import { type Candidate, handsIn, propose, type ProposalInput, readCandidate, type ReleaseText, withdrawnSince, writeCandidate } from '@imprimatur/release';
import { roles } from '@imprimatur/formats';
import { type Decision, review, type SignOffFile, type VerifiedSignOff } from '@imprimatur/review';
import { digestOf, shortDigest } from '@imprimatur/signing';
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { documentOf, inputOf, onConditions, signer, signOffOf } from '../../review/test/sample.ts';
import { candidateOf, day, policyOf, proposalOf, recordOf, releaseTextOf, textOf, withdrawalOf, withdrawnOf } from './sample.ts';

/** What a candidate holds, in a line. */
function inWords({ texts, withdrawn, leftOut }: Candidate): string {
  return [
    ...texts.map(({ document, locale, change }) => `${document}@${locale} ${change}`),
    ...withdrawn.map(({ document, locale, role, digest, from, reason, newerPublished }) => `withdrawn ${document}@${locale} ${role} ${shortDigest(digest)} ${from} ${reason}${newerPublished ? ' newer' : ''}`),
    ...leftOut.map(({ document, locale, wasPublished, reasons }) => `left out ${document}@${locale}${wasPublished ? ' published' : ''}: ${reasons.join(' ')}`),
  ].join(' | ');
}

function check(input: ProposalInput, expected: string): void {
  const candidate = propose(input);
  expect(inWords(candidate)).toBe(expected);
  expect(readCandidate('candidate.json', writeCandidate(candidate))).toEqual({ kind: 'sound', value: candidate, diagnostics: [] });
}

describe('a proposal', () => {
  const before = candidateOf({ version: '2026.11.0', texts: [textOf('a/b', 'en', { digest: digestOf('one') })], withdrawn: [], leftOut: [] });
  const same = { previous: before };

  test.each<[string, ProposalInput, string]>([
    ['nothing at all', proposalOf([]), ''],
    ['the first', proposalOf([releaseTextOf('a/b', 'en', 'one')]), 'a/b@en new'],
    ['the same content', proposalOf([releaseTextOf('a/b', 'en', 'one')], same), 'a/b@en unchanged'],
    ['other content', proposalOf([releaseTextOf('a/b', 'en', 'two')], same), 'a/b@en changed'],
    ['the same content in another locale', proposalOf([releaseTextOf('a/b', 'fr', 'one')], same), 'a/b@fr new | left out a/b@en published: '],
    ['a draft', proposalOf([releaseTextOf('a/b', 'en', undefined)]), 'left out a/b@en: A signature is missing.'],
    ['a draft that was published', proposalOf([releaseTextOf('a/b', 'en', undefined)], same), 'left out a/b@en published: A signature is missing.'],
    ['a text that the publication has no more', proposalOf([], same), 'left out a/b@en published: '],
    ['a text that was left out before, and is gone', proposalOf([], { previous: candidateOf({ version: '2026.11.0', texts: [], withdrawn: [] }) }), ''],
    ['the order of names and locales', proposalOf([releaseTextOf('b/a', 'en', 'x'), releaseTextOf('a/b', 'ar', 'x'), releaseTextOf('a/b', 'fr', undefined), releaseTextOf('a/b', 'en', 'x'), releaseTextOf('a/a', 'fr', 'x'), releaseTextOf('a/a', 'en', undefined)]), 'a/a@fr new | a/b@en new | a/b@ar new | b/a@en new | left out a/a@en: A signature is missing. | left out a/b@fr: A signature is missing.'],
  ])('%s', (_name, input, expected) => check(input, expected));

  it('names the release before it by its digest', () => expect(propose(proposalOf([], same)).previous).toMatchObject({ version: '2026.11.0' }));
  it('names the files of its sign-offs, sorted, without their folder', () => {
    const records = [recordOf(), recordOf()].toReversed();
    expect(propose(proposalOf([releaseTextOf('a/b', 'en', 'one', records)])).texts[0]?.signOffs).toEqual(records.map(({ file }) => file.file.replace(/^.*\//, '')).toSorted());
  });
  it('names the templates where the policy wants it, and nowhere else', () => {
    const covering = policyOf({ release: { persons: 1, coversTemplates: true } });
    expect([propose(proposalOf([])).templates, propose(proposalOf([], { policy: covering })).templates]).toEqual([null, digestOf('templates')]);
  });

  test.each<[string, Partial<ProposalInput>, string]>([
    ['no version', { version: '2026.11' }, 'cannot be the version'],
    ['the version of the release before', { ...same, version: '2026.11.0' }, 'cannot be the version'],
    ['the version of an earlier release', { earlier: [{ version: '2026.11.1', withdrawn: [] }] }, 'cannot be the version'],
    ['an embargo without offset', { embargo: '2026-12-01T08:00:00' }, 'no instant'],
    ['a text twice', { texts: [releaseTextOf('a/b', 'en', 'x'), releaseTextOf('a/b', 'en', undefined)] }, 'twice'],
    ['no templates where they are covered', { policy: policyOf({ release: { persons: 1, coversTemplates: true } }), templates: undefined }, 'templates'],
  ])('is not made of %s', (_name, changes, message) => expect(() => propose(proposalOf([], changes))).toThrow(message));
});

describe('a withdrawal', () => {
  const content = shortDigest(digestOf('content'));
  const withdrawn = `withdrawn a/b@en clinical ${content} 2026-11-01 A mistake.`;
  const draft = 'left out a/b@en: A signature is missing.';
  const records = (...all: readonly VerifiedSignOff[]): ProposalInput => proposalOf([releaseTextOf('a/b', 'en', undefined, all)]);
  const later = '2026-11-02T10:00:00Z';

  test.each<[string, ProposalInput, string]>([
    ['is told of', records(recordOf(), withdrawalOf()), `${withdrawn} | ${draft}`],
    ['of the day of the release', records(withdrawalOf({}, '2026-11-22')), `${withdrawn.replace('2026-11-01', '2026-11-22')} | ${draft}`],
    ['of the day after is not', records(withdrawalOf({}, '2026-11-23')), draft],
    ['was lifted by the same person', records(withdrawalOf(), recordOf({ reviewedAt: later })), draft],
    ['was not lifted by an approval before it', records(recordOf(), withdrawalOf({ reviewedAt: later })), `${withdrawn} | ${draft}`],
    ['was not lifted by another person', records(withdrawalOf(), recordOf({ reviewer: { id: 'cat', printedName: 'Dr cat', credentials: undefined }, reviewedAt: later })), `${withdrawn} | ${draft}`],
    ['was not lifted in another role', records(withdrawalOf(), recordOf({ role: 'editorial', reviewedAt: later })), `${withdrawn} | ${draft}`],
    ['was not lifted for another content', records(withdrawalOf(), recordOf({ digest: digestOf('other'), reviewedAt: later })), `${withdrawn} | ${draft}`],
    ['was not lifted on conditions', records(withdrawalOf(), recordOf({ conditions: [{ segment: 'title' as never, digest: digestOf('t'), comment: 'c' }], reviewedAt: later })), `${withdrawn} | ${draft}`],
    ['was not lifted by a request for changes', records(withdrawalOf(), recordOf({ decision: 'request-changes', reviewedAt: later })), `${withdrawn} | ${draft}`],
    ['was lifted, and made again', records(withdrawalOf(), recordOf(), withdrawalOf({ comment: 'Again.' })), `${withdrawn.replace('A mistake', 'Again')} | ${draft}`],
    ['in two roles is told of in both', records(withdrawalOf(), withdrawalOf({ role: 'editorial' })), `${withdrawn} | ${withdrawn.replace('clinical', 'editorial')} | ${draft}`],
    ['by two persons is told of twice', records(withdrawalOf(), withdrawalOf({ reviewer: { id: 'cat', printedName: 'Dr cat', credentials: undefined } })), `${withdrawn} | ${withdrawn} | ${draft}`],
    ['was made twice: the later one', records(withdrawalOf(), withdrawalOf({ comment: 'Worse.' })), `${withdrawn.replace('A mistake', 'Worse')} | ${draft}`],
    ['was put off: the earlier one stands until then', records(withdrawalOf(), withdrawalOf({ comment: 'Later.' }, '2026-12-24')), `${withdrawn} | ${draft}`],
    ['of older content, with newer published', proposalOf([releaseTextOf('a/b', 'en', 'newer', [withdrawalOf()])]), `a/b@en new | ${withdrawn} newer`],
  ])('%s', (_name, input, expected) => check(input, expected));

  const gone = `withdrawn a/gone@fr clinical ${shortDigest(digestOf('withdrawn'))} 2026-11-01 A mistake.`;
  const kept = gone.replace('a/gone@fr', 'a/b@en');
  const old = { digest: digestOf('withdrawn') };
  const lost = 'left out a/b@en: Withdrawn in 2026.10.0 (clinical), and the record of that is gone or verifies no more: restore it from git.';
  const cat = { reviewer: { id: 'cat', printedName: 'Dr cat', credentials: undefined } };
  const told = [withdrawnOf('a/b', 'en'), withdrawnOf('a/gone', 'fr')];
  const before = candidateOf({ version: '2026.11.0', texts: [], withdrawn: told, leftOut: [] });
  const forgetful = candidateOf({ version: '2026.11.0', texts: [], withdrawn: [], leftOut: [] });

  describe.each<[string, Partial<ProposalInput>]>([
    ['the release before', { previous: { ...before, version: '2026.10.0' } }],
    ['an earlier release, which the one before is silent about', { previous: forgetful, earlier: [{ version: '2026.10.0', withdrawn: told }] }],
    ['all earlier releases', { previous: before, earlier: [{ version: '2026.10.0', withdrawn: told.map((text) => ({ ...text, reason: 'Said otherwise.' })) }] }],
  ])('of %s', (_release, releases) => {
    test.each<[string, ReleaseText, string]>([
      ['that no record tells of any more', releaseTextOf('a/b', 'en', undefined), `${kept} | ${gone} | ${draft}`],
      ['that no record tells of any more, with newer content', releaseTextOf('a/b', 'en', 'one'), `a/b@en new | ${kept} newer | ${gone}`],
      ['that no record tells of any more, of content that the gate approves', releaseTextOf('a/b', 'en', 'withdrawn'), `${kept} | ${gone} | ${lost}`],
      ['of which the approval that lifted it remains, and the record is gone', releaseTextOf('a/b', 'en', 'withdrawn', [recordOf(old)]), `${kept} | ${gone} | ${lost}`],
      ['that was lifted by its record and an approval', releaseTextOf('a/b', 'en', 'withdrawn', [withdrawalOf(old), recordOf(old)]), `a/b@en new | ${gone}`],
      ['that its record tells of otherwise', releaseTextOf('a/b', 'en', undefined, [withdrawalOf({ ...old, comment: 'Worse.' })]), `${kept.replace('A mistake', 'Worse')} | ${gone} | ${draft}`],
      ['that was lifted since', releaseTextOf('a/b', 'en', undefined, [withdrawalOf(old), recordOf(old)]), `${gone} | ${draft}`],
      ['in another role', releaseTextOf('a/b', 'en', undefined, [withdrawalOf({ ...old, role: 'editorial' })]), `${kept} | ${kept.replace('clinical', 'editorial')} | ${gone} | ${draft}`],
      ['in place of whose record another person put one, and lifted it', releaseTextOf('a/b', 'en', 'withdrawn', [withdrawalOf({ ...old, ...cat }), recordOf({ ...old, ...cat })]), `${kept} | ${gone} | ${lost}`],
      ['whose record was put off, by the same person', releaseTextOf('a/b', 'en', 'withdrawn', [withdrawalOf(old, '2026-11-23')]), `${kept} | ${gone} | ${lost}`],
      ['whose record is of another content', releaseTextOf('a/b', 'en', 'withdrawn', [withdrawalOf({ digest: digestOf('other') })]), `${kept} | ${kept.replace(shortDigest(old.digest), shortDigest(digestOf('other')))} | ${gone} | ${lost}`],
    ])('%s', (_name, text, expected) => check(proposalOf([text], releases), expected));
  });

  it('does not make a request for changes one', () => check(records(recordOf({ decision: 'request-changes' })), draft));
});

describe('a proposal beside the gate', () => {
  const contents = ['Take one.', 'Take two.'].map((body) => documentOf(body));
  const made = new Map<string, SignOffFile>();
  const signed = (content: number, decision: Decision, person: 'bob' | 'cat', month: number, conditional: boolean): SignOffFile => {
    const name = JSON.stringify([content, decision, person, month, conditional]);
    const document = contents[content];
    if (document === undefined) throw new Error('there are two contents');
    const title = [...document.segments.keys()][0];
    const conditions = conditional && decision === 'approve' && title !== undefined ? onConditions(document, title) : {};
    const file = made.get(name) ?? signOffOf({ ...conditions, digest: document.digest ?? digestOf(''), decision, reviewer: signer(person), reviewedAt: `2026-${month}-15T00:00:00Z` }, person === 'bob' ? 2 : 3);
    made.set(name, file);
    return file;
  };
  const action = fc.tuple(fc.constantFrom(0, 1), fc.constantFrom<Decision>('approve', 'withdraw', 'request-changes'), fc.constantFrom('bob' as const, 'cat' as const), fc.integer({ min: 10, max: 11 }), fc.boolean());

  it('tells of each withdrawal for which the gate refuses a text, and never of what the gate approves', () => {
    fc.assert(
      fc.property(fc.uniqueArray(action, { maxLength: 5, selector: (each) => JSON.stringify(each) }), (actions) => {
        const reviewed = review(inputOf(actions.map((each) => signed(...each)), { document: contents[0] ?? documentOf() }));
        if (reviewed.kind === 'faulty') throw new Error('the records are as they should be');
        const { texts, withdrawn } = propose(proposalOf([{ document: 'c/s', locale: 'en', title: 'T', reviewed: reviewed.value, reasons: [] }]));
        const refused = reviewed.value.kind === 'draft' && reviewed.value.reasons.some(({ kind }) => kind === 'withdrawn');
        const ofPresent = withdrawn.filter(({ digest }) => digest === contents[0]?.digest);
        expect([refused && ofPresent.length === 0, texts.length > 0 && ofPresent.length > 0]).toEqual([false, false]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('what was withdrawn after the date of a release', () => {
  const candidate = propose(proposalOf([releaseTextOf('a/b', 'en', 'content')]));
  const today = day('2026-11-30');
  const recorded = (...records: readonly VerifiedSignOff[]): ReleaseText => releaseTextOf('a/b', 'en', undefined, records, '2026-11-30');

  test.each<[string, ReleaseText, readonly string[]]>([
    ['is found', recorded(withdrawalOf({}, '2026-11-25')), [`a/b@en (${shortDigest(digestOf('content'))}), withdrawn from 2026-11-25 on: "A mistake."`]],
    ['is not what will be withdrawn later', recorded(withdrawalOf({}, '2026-12-01')), []],
    ['is not what was lifted', recorded(withdrawalOf({}, '2026-11-25'), recordOf()), []],
    ['is not other content', recorded(withdrawalOf({ digest: digestOf('older') }, '2026-11-25')), []],
    ['is not a text that the release leaves out', releaseTextOf('a/c', 'en', undefined, [withdrawalOf({}, '2026-11-25')], '2026-11-30'), []],
  ])('%s', (_name, text, expected) => expect(withdrawnSince(candidate, [text], today).map(({ found }) => found)).toEqual(expected));
});

describe('any proposal', () => {
  const record = fc.record({ withdraws: fc.boolean(), role: fc.constantFrom(...roles), content: fc.constantFrom('one', 'two'), person: fc.constantFrom('bob', 'cat'), month: fc.integer({ min: 10, max: 12 }) }).map(({ withdraws, role, content, person, month }) => {
    const changes = { role, digest: digestOf(content), reviewer: { id: person, printedName: person, credentials: undefined } };
    return withdraws ? withdrawalOf(changes, `2026-${month}-15`) : recordOf(changes);
  });
  const text = fc.record({ document: fc.constantFrom('a/b', 'a/c', 'b/a'), locale: fc.constantFrom('en', 'fr', 'ar', 'de'), content: fc.constantFrom(undefined, 'one', 'two'), records: fc.array(record, { maxLength: 4 }) }).map(({ document, locale, content, records }) => {
    const made = releaseTextOf(document, locale, content, records);
    // The gate approves nothing that is withdrawn.
    const isWithdrawn = content !== undefined && made.reviewed.blocks.some(({ signOff }) => signOff.digest === digestOf(content));
    return isWithdrawn ? releaseTextOf(document, locale, undefined, records) : made;
  });
  const texts = fc.uniqueArray(text, { selector: ({ document, locale }) => `${document}@${locale}` });

  it('can be read, contradicts itself in nothing, and does not depend on the order of the texts', () => {
    fc.assert(
      fc.property(texts, texts, fc.func(fc.integer()), (first, second, shuffle) => {
        const previous = propose(proposalOf(first, { version: '2026.11.0' }));
        const candidate = propose(proposalOf(second, { previous }));
        expect(readCandidate('candidate.json', writeCandidate(candidate))).toEqual({ kind: 'sound', value: candidate, diagnostics: [] });
        expect(propose(proposalOf(second.toSorted((a, b) => shuffle(a.title) - shuffle(b.title)), { previous }))).toEqual(candidate);
        const all = new Set([...previous.texts, ...second].map(({ document, locale }) => `${document}@${locale}`));
        expect([...candidate.texts, ...candidate.leftOut].map(({ document, locale }) => `${document}@${locale}`).toSorted()).toEqual([...all].toSorted());
      }),
      { numRuns: 100 },
    );
  });

  it('looks at one text at a time', () => {
    const looked: string[] = [];
    function* oneByOne(): Generator<ReleaseText> {
      for (const name of ['a/b', 'a/c']) {
        const handed = releaseTextOf(name, 'en', 'one');
        yield { ...handed, get reviewed() { looked.push(name); return handed.reviewed; } };
        looked.push('next');
      }
    }
    propose(proposalOf(oneByOne()));
    expect(looked.filter((name, index) => name !== looked[index - 1])).toEqual(['a/b', 'next', 'a/c', 'next']);
  });
});

describe('who had a hand in a text', () => {
  it('is told by its files, and by the approvals that it rests on', () => {
    const approval = recordOf({ authors: ['ann', 'old'], translators: ['eve'] });
    const other = withdrawalOf({ authors: ['nobody'] }, '2026-12-24');
    expect(handsIn(releaseTextOf('a/b', 'en', 'one', [approval, other]).reviewed)).toEqual({ authors: ['ann', 'old'], translators: ['tom', 'eve'] });
  });
  it('is told of a draft by its files', () => expect(handsIn(releaseTextOf('a/b', 'en', undefined, [recordOf({ authors: ['old'] })]).reviewed)).toEqual({ authors: ['ann'], translators: ['tom'] }));
});

