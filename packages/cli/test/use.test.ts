import { afterAll, expect, it } from 'vitest';
import { tryOut } from './try-out.ts';

const here = tryOut('without pdf', { articles: 'both articles', locales: ['en', 'fr'] });
afterAll(() => here.remove());

/** Command, exit code, and what it prints where. */
const uses: readonly { readonly words: readonly string[]; readonly code: number; readonly out?: RegExp; readonly err?: RegExp }[] = [
  { words: ['--help'], code: 0, out: /build .*check .*status .*sync .*accept .*sign .*gate .*release .*verify .*explain /s },
  { words: ['build', '--help'], code: 0, out: /Example:/ },
  { words: [], code: 2, err: /Usage: imprimatur/ },
  { words: ['bild'], code: 2, err: /unknown command 'bild'.*build/s },
  { words: ['build', '--collection', 'nothing'], code: 2, err: /Found no collection nothing, expected one of: about, medicines/ },
  { words: ['accept', 'en', 'all'], code: 2, err: /Found the locale en, expected one of the target locales/ },
  { words: ['accept', 'fr', 'medicines/nothing'], code: 2, err: /Found no article medicines\/nothing/ },
  { words: ['accept', 'fr', 'about/reading-this-publication', 'no.such.key'], code: 2, err: /Found no segment no\.such\.key/ },
  { words: ['accept', 'fr', 'all', '--origin', 'guess'], code: 2, err: /Allowed choices are human, machine, memory, import/ },
  { words: ['sign'], code: 2, err: /Found no text to sign/ },
  { words: ['release', '--help'], code: 0, out: /propose .*approve .*publish .*status /s },
  { words: ['release', 'propose', '--help'], code: 0, out: /Example:/ },
  { words: ['release', 'propose', '--date', 'tomorrow'], code: 2, err: /Found the date tomorrow/ },
  { words: ['verify', 'nothing.zip'], code: 2, err: /Found no file nothing\.zip/ },
  { words: ['verify', 'content/publication.yaml', '--sha256', 'abc'], code: 2, err: /64 hexadecimal digits/ },
  { words: ['verify', 'content/publication.yaml'], code: 1, out: /does NOT verify/, err: /bundle-broken/ },
  { words: ['explain', 'raw-html'], code: 0, out: /What it means: .*How to mend it: /s },
  { words: ['explain', 'E0005'], code: 2, err: /Found no diagnostic E0005/ },
  { words: ['check'], code: 0, out: /2 articles checked: nothing is wrong/ },
  { words: ['check', '--json'], code: 0, out: /"diagnostics": \[\]/ },
  { words: ['status', '--json'], code: 0, out: /"format": "imprimatur.status\/1"/ },
  { words: ['gate', '--json'], code: 0, out: /"state": "approved"/ },
  { words: ['sync', '--dry-run'], code: 0, out: /up to date/ },
  { words: ['catalogue'], code: 1, err: /file-missing .*dist\/preview\/about\.json.*imprimatur build --collection about/s },
];

it.each(uses)('imprimatur $words exits with $code', async ({ words, code, out = /^$/, err = /^$/ }) => {
  const done = await here.imprimatur(...words);
  expect(done.code).toBe(code);
  expect(done.out).toMatch(out);
  expect(done.err).toMatch(err);
});
