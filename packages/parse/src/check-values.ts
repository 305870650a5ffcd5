import { type Diagnostic, problem } from '@imprimatur/diagnostics';
import type { WrittenArticle } from '@imprimatur/formats';
import { placeWithin } from './place-within.ts';
import type { SourceDocument } from './source-document.ts';
import { walkInlines } from './walk-inlines.ts';

/** Every value that the text uses is defined, and every defined value is used. */
export function checkValues(document: SourceDocument, article: WrittenArticle): readonly Diagnostic[] {
  const { values } = document.frontMatter;
  const used = new Set<string>();
  const problems: Diagnostic[] = [];
  for (const segment of document.segments.values())
    for (const inline of walkInlines(segment.inlines)) {
      if (inline.kind !== 'value') continue;
      used.add(inline.name);
      // A value may be named constructor: what every object has is no value.
      const value = Object.hasOwn(values, inline.name) ? values[inline.name] : undefined;
      if (value === undefined) problems.push(problem('value-undefined', placeWithin(article, segment.place, `{{${inline.name}`), `Found {{${inline.name}}}, expected a value that the front matter defines: ${Object.keys(values).join(', ') || 'none'}.`, `Define ${inline.name} under values:, or correct the name.`));
      else if (value.kind === 'contact' && inline.form === 'number') problems.push(problem('wrong-value', placeWithin(article, segment.place, `{{${inline.name}`), `Found {{${inline.name}, number}}, expected {{${inline.name}}}: a contact has no number of its own.`, `Write {{${inline.name}}}.`));
    }
  for (const name of Object.keys(values))
    if (!used.has(name)) problems.push(problem('value-never-used', article.placeOf(['values', name]), `Found the value ${name}, expected a passage that uses it.`, `Use it as {{${name}}}, or remove it.`));
  return problems;
}
