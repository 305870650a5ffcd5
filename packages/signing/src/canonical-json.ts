import canonicalize from 'canonicalize';

/**
 * Canonical JSON by RFC 8785: one text for one value, so that it can be digested and signed.
 * Throws a TypeError on what JSON cannot say (undefined, functions, non-finite numbers, half a surrogate pair), and on what is
 * nested more than 64 deep: a bug in the caller.
 * @example canonicalJson({ b: 1, a: [true] }) // '{"a":[true],"b":1}'
 */
export function canonicalJson(value: unknown): string {
  assertJson(value);
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('canonicalJson: the value has no JSON form');
  return text;
}

/**
 * Whether a value has a canonical form: what came from elsewhere is asked first, since `canonicalJson` throws.
 * What is nested more than 64 deep has none.
 * @example isJsonValue(JSON.parse('"\\ud800"')) // false: a lone surrogate has no UTF-8 form
 */
export function isJsonValue(value: unknown): boolean {
  return notJsonAt(value, '$', 0) === undefined;
}

/** canonicalize drops `undefined` and writes a Map as `{}`; what is signed must not lose anything in silence. */
function assertJson(value: unknown): void {
  const path = notJsonAt(value, '$', 0);
  if (path !== undefined) throw new TypeError(`canonicalJson: ${path} is not a JSON value, or is nested more than ${deepest} deep`);
}

/** Deeper than any article nests, and far from where the readers would run out of stack. */
const deepest = 64;

/** Where something stands that JSON has no form for, or lists and objects nest too deep. */
function notJsonAt(value: unknown, path: string, depth: number): string | undefined {
  if (value === null || typeof value === 'boolean') return undefined;
  // RFC 8785, 3.2.2.2: lone surrogates have no UTF-8 form, and end the canonicalization.
  if (typeof value === 'string') return value.isWellFormed() ? undefined : path;
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : path;
  if (depth >= deepest) return path;
  if (Array.isArray(value)) return firstOf(value.entries().map(([index, item]) => notJsonAt(item, `${path}[${index}]`, depth + 1)));
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return path;
  return firstOf(Object.entries(value).values().map(([name, item]) => notJsonAt(name, `the name of ${path}.${name}`, 0) ?? notJsonAt(item, `${path}.${name}`, depth + 1)));
}

function firstOf(paths: Iterable<string | undefined>): string | undefined {
  for (const path of paths) if (path !== undefined) return path;
  return undefined;
}
