import { expect, it } from 'vitest';
import { canonicalUnits } from '../src/language.ts';
import { languages } from '../src/languages.ts';

it.each([...languages])('every unit of the table of %s is one that all tables share', (_language, { units }) => {
  expect(Object.keys(units).filter((unit) => !(canonicalUnits as readonly string[]).includes(unit))).toEqual([]);
});
