import type { Inline } from '@imprimatur/parse';
import type { ProofRun } from '@imprimatur/render';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparedRuns, type Reading, type ReadPassage, runsOf, valuesIn } from '../src/proof-of-runs.ts';
import { termFinder } from '../src/proof-of-terms.ts';

const reading: Reading = { locale: 'en', values: new Map([['dose', { full: '75 mg', number: '75', quantity: true }]]), findTerms: () => [] };
const text = (words: string): Inline => ({ kind: 'text', text: words });
const value: Inline = { kind: 'value', name: 'dose', form: 'full' };
const of = (...inlines: readonly Inline[]): ReadPassage => ({ inlines, reading });

/** `[-gone-]{+come+}`, with what is no text in angle brackets. */
function shown(runs: readonly ProofRun[]): string {
  return runs.map((run) => bracketed(run, spelled(run))).join('');
}

function spelled({ content, strong, emphasis, linked, term }: ProofRun): string {
  const look = `${strong ? '*' : ''}${emphasis ? '/' : ''}${linked ? '_' : ''}${term === undefined ? '' : `${term}:`}`;
  switch (content.kind) {
    case 'text':
      return look === '' ? content.text : `<${look}${content.text}>`;
    case 'value':
      return `<${look}${content.name}=${content.printed}>`;
    case 'citation':
      return `<@${content.references.join('@')}>`;
    case 'target':
      return `<to ${content.target}>`;
    case 'mark':
      return `<${content.mark}>`;
  }
}

function bracketed({ change }: ProofRun, words: string): string {
  return change === 'same' ? words : change === 'removed' ? `[-${words}-]` : `{+${words}+}`;
}

describe('a passage as it is shown', () => {
  const cite = (...references: readonly string[]): Inline => ({ kind: 'citation', references });
  const link = (target: string, words: string): Inline => ({ kind: 'link', target, children: [text(words)] });
  const strong = (...children: readonly Inline[]): Inline => ({ kind: 'strong', children });
  const cases: readonly (readonly [string, ReadPassage, ReadPassage, string])[] = [
    ['a word', of(text('Take two now.')), of(text('Take three now.')), 'Take [-two-]{+three+} now.'],
    ['nothing', of(text('Take '), value), of(text('Take '), value), 'Take <dose=75 mg>'],
    ['a value that reads otherwise', of(text('Take '), value), { inlines: [text('Take '), value], reading: { ...reading, values: new Map([['dose', { full: '50 mg', number: '50', quantity: true }]]) } }, 'Take [-<dose=75 mg>-]{+<dose=50 mg>+}'],
    ['a value for words', of(text('Take 75 mg')), of(text('Take '), value), 'Take [-75 mg-]{+<dose=75 mg>+}'],
    ['a value that is not there', of(), of({ kind: 'value', name: 'gone', form: 'number' }), '{+<gone={{gone}}>+}'],
    ['a citation', of(text('So'), cite('R1')), of(text('So'), cite('R1', 'R2')), 'So[-<@R1>-]{+<@R1@R2>+}'],
    ['where a link leads, and nothing else', of(link('https://a.example/', 'here')), of(link('https://b.example/', 'here')), '<_here>[-<to https://a.example/>-]{+<to https://b.example/>+}'],
    ['markup alone', of(text('never do')), of(strong(text('never')), text(' do')), '{+<bold begins>+}<*never>{+<bold ends>+} do'],
    ['words that look like what is compared as a whole', of(text('{{dose}}')), of(text('{{dose}}, '), value), '{{dose}}{+, +}{+<dose=75 mg>+}'],
    ['everything', of(), of(text('New.')), '{+New.+}'],
  ];
  it.each(cases)('says that %s changed', (_name, before, after, expected) => expect(shown(comparedRuns(before, after))).toBe(expected));

  it('marks terms through markup, and not through values', () => {
    const findTerms = termFinder([{ concept: 'side-effect', neverTranslated: false, words: { en: { preferred: 'side effect', abbreviation: 'SE', accepted: ['adverse effect'], forbidden: [] } }, note: undefined }], 'en');
    const passage = { inlines: [text('Side '), strong(text('effects')), text(' and SE, not a side '), value, text('effect.')], reading: { ...reading, findTerms } };
    expect(shown(runsOf(passage))).toBe('<side-effect:Side ><*side-effect:effects> and <side-effect:SE>, not a side <dose=75 mg>effect.');
  });

  it('names each value once', () => expect(valuesIn(runsOf(of(value, text(' or '), value)))).toEqual(['dose']));

  const leaf = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'b', ' ', '.', '{', '}', '[', ']', '(', '@', '<', 'é', '字', '🙂', 'د'), maxLength: 8 }).map(text),
    fc.constantFrom('R1', 'R2').map((id) => cite(id)),
    fc.constantFrom('dose', 'other').map((name): Inline => ({ kind: 'value', name, form: 'full' })),
  );
  const inlines = fc.array(fc.oneof(leaf, fc.array(leaf, { maxLength: 3 }).map((children) => strong(...children)), fc.array(leaf, { maxLength: 2 }).map((children): Inline => ({ kind: 'link', target: 'https://a.example/(x)', children }))), { maxLength: 5 });
  const spelling = (runs: readonly ProofRun[]): string => runs.map(spelled).join('');
  const plain = (runs: readonly ProofRun[]): string => runs.filter(({ content }) => content.kind !== 'mark').map((run) => spelled({ ...run, strong: false, linked: false })).join('');

  it('loses no word of either wording', () => {
    fc.assert(
      fc.property(inlines, inlines, (a, b) => {
        const runs = comparedRuns(of(...a), of(...b));
        expect(plain(runs.filter(({ change }) => change !== 'removed'))).toBe(plain(runsOf(of(...b))));
        expect(plain(runs.filter(({ change }) => change !== 'added'))).toBe(plain(runsOf(of(...a))));
      }),
    );
  });

  it('finds a change exactly where the wordings differ', () => {
    fc.assert(
      fc.property(inlines, fc.option(inlines, { nil: undefined }), (a, other) => {
        const b = other ?? a;
        const isAlike = spelling(runsOf(of(...a), 'added')) === spelling(runsOf(of(...b), 'added'));
        expect(comparedRuns(of(...a), of(...b)).every(({ change }) => change === 'same')).toBe(isAlike);
      }),
    );
  });
});

describe('terms', () => {
  const words = (preferred: string, ...accepted: readonly string[]): { preferred: string; abbreviation: undefined; accepted: readonly string[]; forbidden: readonly string[] } => ({ preferred, abbreviation: undefined, accepted, forbidden: [] });
  const terms = [
    { concept: 'ketamine', neverTranslated: false, words: { en: words('ketamine'), ar: words('كيتامين'), 'zh-Hans': words('氯胺酮') }, note: undefined },
    { concept: 'esketamine', neverTranslated: false, words: { en: words('esketamine'), 'zh-Hans': words('艾司氯胺酮') }, note: undefined },
    { concept: 'mg/kg', neverTranslated: true, words: {}, note: undefined },
    { concept: 'odd', neverTranslated: false, words: { en: words('a+b (c|d)[e]') }, note: undefined },
  ];
  it.each([
    ['en', 'Ketamine and esketamine, not preketamine.', ['ketamine', 'esketamine']],
    ['en', 'ketamines at 1 mg/kg; a+b (c|d)[e]', ['ketamine', 'mg/kg', 'odd']],
    ['en', 'ketaminergic', []],
    ['ar', 'بالكيتامين', ['ketamine']],
    ['zh-Hans', '使用艾司氯胺酮和氯胺酮', ['esketamine', 'ketamine']],
    ['fr', 'kétamine, mg/kg', ['mg/kg']],
  ])('of %s in %j', (locale, sentence, expected) => expect(termFinder(terms, locale)(sentence).map(({ concept }) => concept)).toEqual(expected));

  it('are none where there is no list', () => expect(termFinder([], 'en')('ketamine')).toEqual([]));
});
