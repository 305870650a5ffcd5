import { type Checked, faulty, type Place, problem, sound } from '@imprimatur/diagnostics';
import { isScalar, parseDocument, Scalar, stringify } from 'yaml';
import { readYaml } from './located-data.ts';

/**
 * Replaces one value in YAML, and leaves every other byte as it was: order, comments, quotes. The value has to be there,
 * in one line; what stood in quotes stands in quotes again.
 * @example replaceInYaml('content/publication.yaml', text, ['release', 'version'], '2026.12.0')
 */
export function replaceInYaml(file: string, text: string, path: readonly (string | number)[], scalar: string | number | boolean): Checked<string> {
  const before = readYaml(file, text);
  if (before.kind === 'faulty') return before;
  const { value, placeOf } = before.value;
  const old = parseDocument(text).getIn(path, true);
  if (!isScalar(old)) return faulty(notThere(path, placeOf(path)));
  if (old.value === scalar) return sound(text);
  const written = writtenOver(text, old, scalar);
  const after = written === undefined ? undefined : readYaml(file, written);
  // YAML can be written in ways that nobody expects: what does not read as it should is left to a person.
  if (written !== undefined && after?.kind === 'sound' && JSON.stringify(after.value.value) === JSON.stringify(withValue(value, path, scalar))) return sound(written);
  return faulty(problem('not-yaml', placeOf(path), `Found ${path.join('.')} in a form that is not replaced by itself, expected a value in one line.`, `Write this by hand: ${oneLine(scalar, undefined)}`));
}

function notThere(path: readonly (string | number)[], place: Place): ReturnType<typeof problem> {
  return problem('missing-field', place, `Found no ${path.join('.')}, expected a value that can be replaced.`, `Add the field ${path.join('.')}.`);
}

function writtenOver(text: string, { range, type }: Scalar, scalar: string | number | boolean): string | undefined {
  const [start, end] = range ?? [0, 0];
  if (start === end || type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL') return undefined;
  return `${text.slice(0, start)}${oneLine(scalar, type)}${text.slice(end)}`;
}

/** As it may stand in braces too, where more needs quotes than elsewhere. */
function oneLine(scalar: string | number | boolean, type: Scalar['type']): string {
  const node = new Scalar(scalar);
  if (type !== undefined && typeof scalar === 'string') node.type = scalar.includes('\n') ? 'QUOTE_DOUBLE' : type;
  const written = stringify({ v: node }, { collectionStyle: 'flow', lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER });
  return written.slice(written.indexOf(':') + 1, written.lastIndexOf('}')).trim();
}

function withValue(data: unknown, [step, ...rest]: readonly (string | number)[], scalar: string | number | boolean): unknown {
  if (step === undefined) return scalar;
  if (Array.isArray(data)) return data.map((inner: unknown, index) => (index === Number(step) ? withValue(inner, rest, scalar) : inner));
  return Object.fromEntries(Object.entries(data as object).map(([key, inner]) => [key, key === String(step) ? withValue(inner, rest, scalar) : inner]));
}
