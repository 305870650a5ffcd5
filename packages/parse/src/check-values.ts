import { type Diagnostic, type Place, problem } from '@imprimatur/diagnostics';
import type { SourceDocument } from './source-document.ts';
import { walkInlines } from './walk-inlines.ts';

/** Every value that the text uses is defined, and every defined value is used. */
export function checkValues(document: SourceDocument, placeOf: (path: readonly PropertyKey[]) => Place): readonly Diagnostic[] {
  const { values } = document.frontMatter;
  const used = new Set<string>();
  const problems: Diagnostic[] = [];
  for (const segment of document.segments.values())
    for (const inline of walkInlines(segment.inlines)) {
      if (inline.kind !== 'value') continue;
      used.add(inline.name);
      // A value may be named constructor: what every object has is no value.
      const value = Object.hasOwn(values, inline.name) ? values[inline.name] : undefined;
      if (value === undefined) problems.push(problem('value-undefined', segment.place, `Found {{${inline.name}}}, expected a value that the front matter defines: ${Object.keys(values).join(', ') || 'none'}.`, `Define ${inline.name} under values:, or correct the name.`));
      else if (value.kind === 'contact' && inline.form === 'number') problems.push(problem('wrong-value', segment.place, `Found {{${inline.name}, number}}, but ${inline.name} is a contact and has no number of its own.`, `Write {{${inline.name}}}.`));
    }
  for (const name of Object.keys(values))
    if (!used.has(name)) problems.push(problem('value-never-used', placeOf(['values', name]), `Found the value ${name}, which no passage uses.`, `Use it as {{${name}}}, or remove it.`));
  return problems;
}
