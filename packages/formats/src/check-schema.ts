import { type Checked, type Diagnostic, type DiagnosticCode, isFileCode, problem, sound } from '@imprimatur/diagnostics';
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
  if (issue.code === 'invalid_key') {
    const [wrong] = issue.issues;
    return [problem('wrong-value', data.placeOfKey(issue.path), `Found the name ${show(issue.path.at(-1))}, expected ${wrong === undefined ? 'another' : expected(wrong)}.`, 'Correct the name.')];
  }
  const name = issue.path.map(String).join('.') || 'the file';
  if (issue.code === 'invalid_type' && issue.input === undefined) {
    const message = `Found no ${name}, expected ${typeInWords(issue.expected)}.`;
    return [problem('missing-field', data.placeOf(issue.path), message, `Add the field ${name}.`)];
  }
  return [problem(codeOf(issue), data.placeOf(issue.path), `Found ${show(issue.input)} in ${name}, expected ${expected(issue)}.`, hintOf(issue))];
}

/** A schema may name a more telling code than that of any wrong value. */
function codeOf(issue: z.core.$ZodIssue): DiagnosticCode {
  const named: unknown = issue.code === 'custom' ? issue.params?.['diagnostic'] : undefined;
  return typeof named === 'string' && isFileCode(named) ? named : 'wrong-value';
}

function hintOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_small' && issue.origin === 'array') return 'Add an entry.';
  return codeOf(issue) === 'forbidden-character' ? 'Remove the character.' : 'Correct the value.';
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
      return typeInWords(issue.expected);
    case 'invalid_value':
      return `one of: ${issue.values.map(String).join(', ')}`;
    case 'custom':
      return issue.message;
    case 'too_small':
      return issue.origin === 'array' ? `at least ${issue.minimum} of them` : `at least ${issue.minimum}`;
    case 'too_big':
      return `at most ${issue.maximum}`;
    case 'invalid_key':
      return issue.issues.map((inner) => expected(inner)).join(' and ');
    case 'invalid_format':
    case 'not_multiple_of':
    case 'unrecognized_keys':
    case 'invalid_union':
    case 'invalid_element':
      return issue.message.replace(/^Invalid input: ?/, '');
  }
}

function typeInWords(type: string): string {
  const words: Readonly<Record<string, string>> = { object: 'fields (name: value)', record: 'fields (name: value)', array: 'a list', string: 'a text', number: 'a number', int: 'a whole number', boolean: 'true or false' };
  return words[type] ?? type;
}

/** Walks the schema's own definition down to the object at a path; the fields of a union are those of all its options. */
function knownFields(schema: unknown, path: readonly PropertyKey[]): readonly string[] {
  const here = unwrap(schema);
  const options = property(here, 'options');
  if (Array.isArray(options)) return [...new Set(options.flatMap((option) => knownFields(option, path)))];
  const [step, ...rest] = path;
  if (step !== undefined) return knownFields(child(here, step), rest);
  const shape = property(here, 'shape');
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
  const text = typeof input === 'string' ? `'${input}'` : ((typeof input === 'number' ? undefined : JSON.stringify(input)) ?? String(input));
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
  return restA.length === 2 && restA === restB.slice(1) + restB.slice(0, 1);
}
