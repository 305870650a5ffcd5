import type { Found, PassageCheck, PassagePair } from '../check.ts';
import { partsOf } from './passage-parts.ts';

/** The placeholders of a translation are those of its source. */
export const translationPlaceholder: PassageCheck = {
  of: 'passage',
  code: 'translation-placeholder',
  severity: 'error',
  protects: 'outputs',
  rule: 'A translation has the placeholders of its source, each of them and no other.',
  reason: 'A placeholder stands for a dose or a telephone number: without it, the reader gets a sentence with a hole, or the wrong value.',
  mend: 'Use the placeholders of the source, each of them.',
  languages: 'all',
  examples: [
    { locale: 'fr', source: 'Take {{dose}} once a day.', good: 'Prenez {{dose}} une fois par jour.', bad: 'Prenez {{dosis}} une fois par jour.' },
    { locale: 'de', source: 'Take {{dose}} once a day.', good: 'Nehmen Sie einmal täglich {{dose}} ein.', bad: 'Nehmen Sie sie einmal täglich ein.' },
    { locale: 'ar', source: 'Call {{emergency-number}}.', good: 'اتصل على {{emergency-number}}.', bad: 'اتصل على {{people}}.' },
  ],
  find,
};

function find({ source, target }: PassagePair): readonly Found[] {
  const [from, to] = [partsOf(source).values, partsOf(target).values];
  if (from === to) return [];
  const [lost, extra] = [[...from].filter((name) => !to.has(name)), [...to].filter((name) => !from.has(name))];
  const typos = extra.flatMap((name) => lost.slice(0, 20).filter((wanted) => isClose(name, wanted)).slice(0, 1).map((wanted) => ({ name, wanted })));
  const explained = new Set(typos.flatMap(({ name, wanted }) => [name, wanted]));
  const [gone, added] = [lost.filter((name) => !explained.has(name)), extra.filter((name) => !explained.has(name))];
  return [
    ...typos.map(({ name, wanted }) => ({ message: `Found {{${name}}}, expected {{${wanted}}}.`, hint: `Did you mean {{${wanted}}}?` })),
    ...(gone.length === 0 ? [] : [{ message: `Found no ${list(gone)}, expected it as in the source.`, hint: `Put ${list(gone)} where the value belongs.` }]),
    ...(added.length === 0 ? [] : [{ message: `Found ${list(added)}, expected only placeholders of the source${from.size === 0 ? ', which has none' : `: ${list([...from])}`}.` }]),
  ];
}

function list(names: readonly string[]): string {
  return names.map((name) => `{{${name}}}`).join(', ');
}

/** One name within the other, or all but two letters at one place alike. */
function isClose(name: string, wanted: string): boolean {
  if (name.includes(wanted) || wanted.includes(name)) return true;
  let [start, end] = [0, 0];
  const shorter = Math.min(name.length, wanted.length);
  while (start < shorter && name[start] === wanted[start]) start += 1;
  while (end < shorter - start && name.at(-1 - end) === wanted.at(-1 - end)) end += 1;
  return Math.max(name.length, wanted.length) - start - end <= 2 && start + end > 1;
}
