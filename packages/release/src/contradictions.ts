import type { Candidate } from './candidate.ts';
import { textName } from './text-name.ts';

/**
 * What a candidate says against itself, as 'found …, expected …' in words: no proposal has any of this, and whoever
 * reads a list must not find two answers in it.
 */
export function contradictionsIn(candidate: Candidate): readonly string[] {
  return [...repeated(candidate), ...unsorted(candidate), ...againstPrevious(candidate), ...againstWithdrawals(candidate)];
}

function repeated({ texts, leftOut }: Candidate): readonly string[] {
  const seen = new Set<string>();
  return [...texts, ...leftOut].map(textName).flatMap((name) => {
    const again = seen.has(name);
    seen.add(name);
    return again ? [`Found ${name} twice, expected each text once`] : [];
  });
}

function unsorted({ texts, withdrawn, leftOut }: Candidate): readonly string[] {
  const outOfOrder = [texts, withdrawn, leftOut].flatMap((list) => list.filter(({ document }, index) => index > 0 && document < (list[index - 1]?.document ?? '')));
  const signOffs = texts.filter(({ signOffs: files }) => files.length === 0 || files.some((file, index) => index > 0 && file <= (files[index - 1] ?? '')));
  return [
    ...outOfOrder.map((text) => `Found ${textName(text)} after a later name, expected the order of names`),
    ...signOffs.map((text) => `Found the sign-offs of ${textName(text)} out of order, twice or none, expected at least one, in the order of names`),
  ];
}

function againstPrevious({ version, previous, texts, leftOut }: Candidate): readonly string[] {
  if (previous !== null) return previous.version === version ? [`Found the version ${version} as its own predecessor, expected an earlier one`] : [];
  return [
    ...texts.filter(({ change }) => change !== 'new').map((text) => `Found ${textName(text)} as ${text.change} with no release before this one, expected new`),
    ...leftOut.filter(({ wasPublished }) => wasPublished).map((text) => `Found ${textName(text)} as published before with no release before this one, expected wasPublished: false`),
  ];
}

function againstWithdrawals({ texts, withdrawn }: Candidate): readonly string[] {
  const published = new Map(texts.map((text) => [textName(text), text.digest]));
  return withdrawn.flatMap((text) => {
    const digest = published.get(textName(text));
    if (digest === text.digest) return [`Found ${textName(text)} as published and as withdrawn with the same content, expected one of the two`];
    return text.newerPublished === (digest !== undefined) ? [] : [`Found newerPublished: ${text.newerPublished} of ${textName(text)}, expected what the texts say`];
  });
}
