import { type Checked, type Diagnostic, problem, sound } from '@imprimatur/diagnostics';
import type { z } from 'zod';
import type { LocatedData } from './located-data.ts';

/** Passes untrusted data through its schema, once; every problem with its place and, for a misspelt field, the likely one. */
export function checkSchema<Schema extends z.ZodType>(schema: Schema, data: LocatedData): Checked<z.output<Schema>> {
  const result = schema.safeParse(data.value, { reportInput: true });
  if (result.success) return sound(result.data);
  return { kind: 'faulty', diagnostics: result.error.issues.flatMap((issue) => explain(issue, data, schema)) };
}

function explain(issue: z.core.$ZodIssue, data: LocatedData, schema: z.ZodType): readonly Diagnostic[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((name) => unknownField(name, issue.path, data, schema));
  if (issue.code === 'invalid_union') {
    const best = issue.errors.toSorted((a, b) => a.length - b.length)[0] ?? [];
    const nested = best.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
    if (nested.length > 0) return nested.flatMap((inner) => explain(inner, data, schema));
  }
  const name = issue.path.map(String).join('.') || 'the file';
  if (issue.code === 'invalid_type' && issue.input === undefined) {
    const message = `Found no ${name}, expected ${issue.expected}.`;
    return [problem('missing-field', data.placeOf(issue.path), message, `Add the field ${name}.`)];
  }
  return [problem('wrong-value', data.placeOf(issue.path), `Found ${show(issue.input)} in ${name}, expected ${expected(issue)}.`)];
}

function unknownField(name: string, path: readonly PropertyKey[], data: LocatedData, schema: z.ZodType): Diagnostic {
  const known = knownFields(schema, path);
  const near = known.find((field) => isNear(field, name));
  const message = `Found the field ${show(name)}, expected one of: ${known.join(', ')}.`;
  const hint = near === undefined ? 'Correct the name or remove the field.' : `Did you mean ${near}?`;
  return problem('unknown-field', data.placeOfKey([...path, name]), message, hint);
}

function expected(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'object' ? 'fields (name: value)' : issue.expected;
    case 'invalid_value':
      return `one of: ${issue.values.map(String).join(', ')}`;
    case 'custom':
      return issue.message;
    case 'too_small':
      return `at least ${issue.minimum}`;
    case 'too_big':
      return `at most ${issue.maximum}`;
    case 'invalid_format':
    case 'not_multiple_of':
    case 'unrecognized_keys':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
      return issue.message.replace(/^Invalid input: ?/, '');
  }
}

/** Walks the schema's own definition down to the object at a path. */
function knownFields(schema: unknown, path: readonly PropertyKey[]): readonly string[] {
  let here: unknown = schema;
  for (const step of path) here = child(unwrap(here), step);
  const shape = property(unwrap(here), 'shape');
  return typeof shape === 'object' && shape !== null ? Object.keys(shape) : [];
}

function child(schema: unknown, step: PropertyKey): unknown {
  const shape = property(schema, 'shape');
  if (typeof shape === 'object' && shape !== null) return property(shape, step);
  return property(schema, 'element') ?? property(schema, 'valueType');
}

function unwrap(schema: unknown): unknown {
  const inner = property(property(schema, 'def'), 'innerType') ?? property(property(schema, 'def'), 'in');
  return inner === undefined ? schema : unwrap(inner);
}

function property(value: unknown, name: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function show(input: unknown): string {
  const text = typeof input === 'string' ? `'${input}'` : (JSON.stringify(input) ?? String(input));
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** Whether two names differ by one slip: a letter added, lost, changed, or two swapped; or a separator. */
function isNear(field: string, name: string): boolean {
  const plain = (word: string): string => word.toLowerCase().replace(/[-_ ]/g, '');
  const [a, b] = [plain(field), plain(name)];
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 3) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1];
  const [restA, restB] = [a.slice(from, endA), b.slice(from, endB)];
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restA === [...restB].toReversed().join('');
}
