import { type Diagnostic, problem } from '@imprimatur/diagnostics';
import type { WrittenArticle } from '@imprimatur/formats';
import { placeWithin } from './place-within.ts';
import type { SourceDocument } from './source-document.ts';
import { walkInlines } from './walk-inlines.ts';

/** Every citation names a listed reference, and every listed reference is cited. */
export function checkCitations(document: SourceDocument, article: WrittenArticle): readonly Diagnostic[] {
  const { references } = document.frontMatter;
  const listed = new Set(references.map((reference) => reference.id));
  const cited = new Set<string>();
  const problems: Diagnostic[] = [];
  for (const segment of document.segments.values())
    for (const inline of walkInlines(segment.inlines))
      for (const id of inline.kind === 'citation' ? inline.references : []) {
        cited.add(id);
        if (!listed.has(id)) problems.push(problem('reference-not-listed', placeWithin(article, segment.place, `@${id}`), `Found the citation ${id}, expected one of the listed references: ${[...listed].join(', ') || 'none'}.`, `Add ${id} under references:, or correct the id.`));
      }
  for (const [index, { id }] of references.entries()) {
    const place = article.placeOf(['references', index, 'id']);
    if (references.findIndex((other) => other.id === id) !== index) problems.push(problem('duplicate-reference', place, `Found the reference ${id} a second time, expected each id once.`, 'Give one of them another id.'));
    else if (!cited.has(id)) problems.push(problem('reference-never-cited', place, `Found the reference ${id}, expected a passage that cites it.`, `Cite it as [@${id}], or remove it.`));
  }
  return problems;
}
