import { type SegmentKey, writeCatalogue } from '@imprimatur/formats';
import * as fc from 'fast-check';

/** Texts that a careless reader or writer of JSON would change, by what is special about them. */
const texts: Readonly<Record<string, string>> = {
  placeholder: 'At most {{trial-dose}}, {{ follow-up, number }} days; {{{count}}} $t(nested) %s %(name)d {0} ${x}',
  citation: 'Small [@R1]. Large [@R12; @R13]. See [the **page**](../../about/this/#what-it-says).',
  quotes: '"straight" \'single\' “curly” «guillemets» „low“ `tick`',
  backslashes: String.raw`\ \\ \n \u0041 \" C:\new`,
  'white-space': '  two before\tand\na new line\r\nand two after  ',
  bidi: 'عشرون \u2068mg/kg\u2069 \u202B(0.5)\u202C \u200F\u200E שלום',
  invisible: '\u00A0\u00AD\u200B\u200C\u200D\u2060\uFEFF',
  separators: 'a\u0085b\u2028c\u2029d',
  controls: '\u0000\u0001\b\f\u001F\u007F',
  marks: 'e\u0301 é ﬁ नमस्ते',
  'beyond-16-bits': '𠮷 👩🏽‍⚕️ \u{10FFFF}',
  markup: '</script><b>&amp;</b> <!-- --> ]]>',
  json: '{"a": [1, null, true]}, // none',
  long: 'Wort '.repeat(2_000),
};

/** Keys that look like numbers, lists, plural forms, parts of an object or another branch's wording. */
const keys = ['title', '1', '10', '9', '2-weeks', '0', 'opening.1', 'opening.0', 'opening.dose-one', 'opening.dose-other', 'opening.dose-0', 'opening.dose-plural', 'opening.one', 'opening.other', 'opening.few', 'opening.constructor', 'opening.null', 'opening.true', 'opening.dose', 'opening.dose~other', 'opening.dose~other-2', 'a.b.c.d.e.f.g.h', 'a.b.c.d.e.f.g.i', 'a.b.c.d.e.j', 'a.b.k', 'z'];

/** Catalogues by name, written by Imprimatur: each hostile text under each hostile key, and others of chance that is the same every time. */
export const hostileCatalogues: ReadonlyMap<string, string> = new Map([
  ...Object.entries(texts).map(([name, text]) => [`a catalogue of ${name}`, write(keys.map((key) => [key, text]))] as const),
  ...fc.sample(catalogue(), { numRuns: 12, seed: 2026 }).map((entries, index) => [`catalogue ${index + 1} of chance`, write(entries)] as const),
]);

/** A catalogue's keys with other texts for them: every hostile text has its turn. */
export function hostileTexts(among: readonly string[]): readonly (readonly [key: string, text: string])[] {
  const all = Object.values(texts);
  return among.map((key, index) => [key, all[index % all.length] ?? '']);
}

/** Keys of which none is the group of another, each with any text at all that UTF-8 can hold. */
function catalogue(): fc.Arbitrary<readonly (readonly [string, string])[]> {
  const name = fc.stringMatching(/^[a-z0-9]{1,3}(?:-[a-z0-9]{1,3})?$/);
  const key = fc.array(name, { minLength: 1, maxLength: 5 }).map((path) => path.join('.'));
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary-ascii' }), fc.constantFrom(...Object.values(texts)));
  const entries = fc.uniqueArray(fc.tuple(key, text), { selector: ([each]) => each, minLength: 30, maxLength: 60, size: 'max' });
  return entries.map((all) => all.filter(([each]) => !all.some(([other]) => other.startsWith(`${each}.`))));
}

function write(entries: Iterable<readonly [string, string]>): string {
  return writeCatalogue(entries as Iterable<readonly [SegmentKey, string]>);
}
