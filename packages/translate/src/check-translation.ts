import { type Diagnostic, type Place, problem, warning } from '@imprimatur/diagnostics';
import type { Inline, Segment } from '@imprimatur/parse';

/** What a translation must have in common with its source: placeholders, citations, link targets, closed markup. */
export function checkTranslation(source: Segment, target: readonly Inline[], place: () => Place): readonly Diagnostic[] {
  const [from, to] = [partsOfSource(source), partsOf(target)];
  if (from === plainParts && to === plainParts) return [];
  const problems: Diagnostic[] = [];
  const extra = [...to.values].filter((name) => !from.values.has(name));
  const lost = [...from.values].filter((name) => !to.values.has(name));
  if (extra.length > 0) problems.push(problem('translation-placeholder', place(), `Found {{${extra.join('}}, {{')}}}, expected only the source's: ${list(from.values)}.`, 'Use the placeholders of the source.'));
  if (lost.length > 0) problems.push(problem('translation-placeholder', place(), `Found no {{${lost.join('}}, {{')}}}, expected it as in the source.`, `Put {{${lost.join('}} and {{')}}} where the value belongs.`));
  if (to.citations !== from.citations) problems.push(problem('translation-markup', place(), `Found the citations ${to.citations || 'none'}, expected ${from.citations || 'none'}.`, 'Keep the citations of the source, each as often.'));
  if (to.links !== from.links) problems.push(problem('translation-markup', place(), `Found the link targets ${to.links || 'none'}, expected ${from.links || 'none'}.`, 'Keep the link targets of the source.'));
  if (to.literalMarkup && !from.literalMarkup) problems.push(problem('translation-markup', place(), 'Found a sign of markup that opens or closes nothing, expected closed emphasis and links.', 'Close it as in **bold** and [text](target), or write \\* for a literal star.'));
  else if (to.strong !== from.strong) problems.push(warning('translation-markup', place(), `Found ${to.strong} bold passages, expected ${from.strong} as in the source.`, 'Mark the same words in bold.'));
  return problems;
}

interface Parts {
  readonly values: ReadonlySet<string>;
  readonly citations: string;
  readonly links: string;
  readonly strong: number;
  readonly literalMarkup: boolean;
}

const sources = new WeakMap<Segment, Parts>();

/** Once for all locales of an article. */
function partsOfSource(source: Segment): Parts {
  const known = sources.get(source);
  if (known !== undefined) return known;
  const made = partsOf(source.inlines);
  sources.set(source, made);
  return made;
}

/** Most passages: text, and nothing that could differ. */
const plainParts: Parts = { values: new Set(), citations: '', links: '', strong: 0, literalMarkup: false };

function partsOf(inlines: readonly Inline[]): Parts {
  if (inlines.every((inline) => inline.kind === 'text' && !/[*`]|\]\(/.test(inline.text))) return plainParts;
  const values = new Set<string>();
  const citations: string[] = [];
  const links: string[] = [];
  let strong = 0;
  let literalMarkup = false;
  const walk = (all: readonly Inline[]): void => {
    for (const inline of all) {
      if (inline.kind === 'value') values.add(inline.name);
      else if (inline.kind === 'citation') citations.push(...inline.references);
      else if (inline.kind === 'text') literalMarkup ||= /\*|\]\(|`/.test(inline.text);
      else {
        if (inline.kind === 'link') links.push(inline.target);
        if (inline.kind === 'strong') strong += 1;
        walk(inline.children);
      }
    }
  };
  walk(inlines);
  return { values, citations: citations.toSorted().join(', '), links: links.toSorted().join(', '), strong, literalMarkup };
}

function list(names: ReadonlySet<string>): string {
  return names.size === 0 ? 'none' : [...names].map((name) => `{{${name}}}`).join(', ');
}
