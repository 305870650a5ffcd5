import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type MutatedPassage, mutateTranslations } from '../src/mutate-translations.ts';

const mutated = mutateTranslations(join(import.meta.dirname, '../../..'));

it('there are enough faults for the figures to mean something', () => {
  expect(mutated.length).toBeGreaterThan(2000);
});

it('every fault that is put into a translation is found, with a right code, at its passage', () => {
  const missed = mutated.filter(({ mutation, found }) => !mutation.expected.some((code) => found.includes(code)));
  expect(missed.map(named).toSorted()).toEqual(knownToBeMissed.toSorted());
});

function named({ locale, mutation, key }: MutatedPassage): string {
  return `${locale} ${mutation.kind}: ${key}`;
}

/**
 * FIXME: found by none of the checks. Of negation and duty: a clause beside another that denies (de), 'unwanted' become 'wanted'
 * (ar), and three sentences of Chinese that no longer say anything. A number that only the translation has. Of terms: where the
 * source names no concept ('it', 'an approval'), one put in its place cannot be told from one that is meant.
 */
const knownToBeMissed: readonly string[] = [
  'ar not dropped: risks.mental-health-unwanted-effects',
  'ar term swapped: known-and-not-known.does-ketamine-add-anything',
  'ar term swapped: risks.blood-pressure-with-esketamine',
  'ar term swapped: what-the-notices-mean.withdrawn-2.a-reviewer-can-take',
  'de not dropped: opening.in-the-united-states',
  'de term swapped: ketamine-and-esketamine.esketamine-is-a-nasal',
  'de term swapped: urgent-help.thoughts-of-suicide-or',
  'de term swapped: what-the-notices-mean.an-approval-has-been',
  'de term swapped: what-the-notices-mean.withdrawn-2.a-reviewer-can-take',
  'es term swapped: how-it-may-work.ketamine-blocks-a-target',
  'fr term swapped: how-it-may-work.heading',
  'fr term swapped: urgent-help.thoughts-of-suicide-or',
  'fr term swapped: what-a-sign-off-means.a-sign-off-for',
  'fr term swapped: what-helps-now.psychotherapy-is-the-core',
  'zh-Hans must to may: who-signs.not-every-text-needs',
  'zh-Hans not added: what-studies-found.one-small-trial.in-a-randomised-trial',
  'zh-Hans not added: why-a-language-may-be-missing.when-we-change-an',
  'zh-Hans number word changed: what-is-bpd.some-texts-use-the',
  'zh-Hans term swapped: how-it-may-work.heading',
  'zh-Hans term swapped: ketamine-and-esketamine.rules-and-approvals-differ',
  'zh-Hans term swapped: known-and-not-known.in-depression-the-effect',
  'zh-Hans term swapped: questions-to-ask.is-this-medicine-approved',
  'zh-Hans term swapped: risks.mental-health-unwanted-effects',
  'zh-Hans term swapped: risks.pregnancy-and-breastfeeding',
  'zh-Hans term swapped: what-a-sign-off-means.a-sign-off-for',
  'zh-Hans term swapped: who-signs.not-every-text-needs',
];
