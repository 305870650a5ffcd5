import { type Candidate, differences } from '@imprimatur/release';
import { digestOf, shortDigest } from '@imprimatur/signing';
import { expect, test } from 'vitest';
import { candidateOf, day, leftOutOf, textOf, withdrawnOf } from './sample.ts';

const [english, french] = candidateOf().texts;
if (english === undefined || french === undefined) throw new Error('the sample has two texts');
const short = (content: string): string => shortDigest(digestOf(content));

test.each<[string, Partial<Candidate>, readonly string[]]>([
  ['nothing', {}, []],
  ['the version', { version: '2026.11.2' }, ['version: Found the version 2026.11.2, expected the version 2026.11.1, as it was approved.']],
  ['the date', { date: day('2026-11-23') }, ['date: Found the date 2026-11-23, expected the date 2026-11-22, as it was approved.']],
  ['the embargo', { embargo: null }, ['embargo: Found no embargo, expected an embargo until 2026-12-01T08:00:00+01:00, as it was approved.']],
  ['the publisher', { publisher: 'B' }, ['publisher: Found the publisher "B", expected the publisher "A publisher", as it was approved.']],
  ['a demonstration', { demonstration: true }, ['demonstration: Found a demonstration, expected a publication that is no demonstration, as it was approved.']],
  ['the release before', { previous: null }, [`previous: Found no release before this one, expected the release 2026.11.0 (${short('previous')}) before this one, as it was approved.`]],
  ['the policy', { policy: digestOf('p') }, [`policy: Found what the policy asks of releases (${short('p')}), expected what the policy asks of releases (${shortDigest(candidateOf().policy)}), as it was approved.`]],
  ['the templates', { templates: digestOf('t') }, [`templates: Found the templates ${short('t')}, expected the templates ${short('templates')}, as it was approved.`]],
  ['the content of a text', { texts: [{ ...english, digest: digestOf('new') }, french] }, [`text-changed: Found a/b@en with other content (${short('new')}), expected the content that the candidate lists (${short('a/b en')}).`]],
  ['the review of a text', { texts: [{ ...english, lastReviewed: day('2026-11-21'), signOffs: ['x.dsse.json'] }, french] }, ['text-reviewed: Found a/b@en with other day of the last review, sign-offs, expected the same content with what the candidate lists.']],
  ['an approval', { texts: [english], leftOut: [leftOutOf('a/b', 'fr', { reasons: ['The review has lapsed.'] }), leftOutOf('a/c', 'en', { wasPublished: true })] }, [`text-not-approved: Found a/b@fr, which is not approved any more (The review has lapsed.), expected the text that the candidate lists (${short('a/b fr')}).`]],
  ['a text that is gone', { texts: [english] }, [`text-gone: Found no text a/b@fr any more, expected the text that the candidate lists (${short('a/b fr')}).`]],
  ['a text that was approved since', { texts: [english, french, textOf('a/c', 'en')], leftOut: [] }, [`text-new: Found a/c@en (${short('a/c en')}), which was approved since, expected only the texts that the candidate lists.`]],
  ['a withdrawal since', { withdrawn: [...candidateOf().withdrawn, withdrawnOf('a/b', 'fr', { newerPublished: true })] }, [`withdrawn: Found a/b@fr (${short('withdrawn')}), withdrawn from 2026-11-01 on: "A mistake.", expected no withdrawal but those that the candidate lists.`]],
  ['a withdrawal that is gone', { withdrawn: [] }, [`no-longer-withdrawn: Found one withdrawal less, expected a/b@en (${short('withdrawn')}), withdrawn from 2026-11-01 on: "A mistake.".`]],
  ['why a text is left out', { leftOut: [leftOutOf('a/c', 'en', { wasPublished: true, reasons: ['Another.'] })] }, ['left-out: Found a/c@en ("a/c", published before) left out because: Another., expected a/c@en ("a/c", published before) left out because: A signature is missing..']],
  ['a draft since', { leftOut: [...candidateOf().leftOut, leftOutOf('a/d', 'en', { reasons: [] })] }, ['left-out: Found a/d@en ("a/d") left out because: the publication has it no more, expected no text a/d@en.']],
  ['the order alone', { texts: [french, english] }, ['details: Found the same texts in another order or with other details, expected the candidate that was approved.']],
  ['several at once', { date: day('2026-11-23'), texts: [english], leftOut: [] }, ['date', 'text-gone', 'left-out']],
])('%s: %#', (_name, changes, expected) => {
  const told = differences(candidateOf(), candidateOf(changes));
  expect(told.map(({ kind, found, expected: wanted }, index) => (expected[index]?.includes(':') === true ? `${kind}: Found ${found}, expected ${wanted}.` : kind))).toEqual(expected);
  for (const { mend } of told) expect(mend).toMatch(/propose a new release|Propose a new release/);
});
