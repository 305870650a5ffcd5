import canonicalize from 'canonicalize';

/**
 * Canonical JSON by RFC 8785: one text for one value, so that it can be digested and signed.
 * Throws a TypeError on what JSON cannot say (undefined, functions, non-finite numbers, half a surrogate pair): a bug in the caller.
 * @example canonicalJson({ b: 1, a: [true] }) // '{"a":[true],"b":1}'
 */
export function canonicalJson(value: unknown): string {
  assertJson(value, '$');
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('canonicalJson: the value has no JSON form');
  return text;
}

/** canonicalize drops `undefined` and writes a Map as `{}`; what is signed must not lose anything in silence. */
function assertJson(value: unknown, path: string): void {
  if (value === null || typeof value === 'boolean') return;
  // RFC 8785, 3.2.2.2: lone surrogates have no UTF-8 form, and end the canonicalization.
  if (typeof value === 'string' && value.isWellFormed()) return;
  if (typeof value === 'number' && Number.isFinite(value)) return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) assertJson(item, `${path}[${index}]`);
    return;
  }
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    for (const [name, item] of Object.entries(value)) {
      assertJson(name, `the name of ${path}.${name}`);
      assertJson(item, `${path}.${name}`);
    }
    return;
  }
  throw new TypeError(`canonicalJson: ${path} is not a JSON value`);
}
