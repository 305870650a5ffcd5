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
