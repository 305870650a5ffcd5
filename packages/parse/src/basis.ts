import type { WrittenValue } from '@imprimatur/formats';
import type { Digest } from '@imprimatur/signing';
import { segmentDigest } from './write-inlines.ts';

/** What translations are accepted against: a passage's canonical text, with the values that its placeholders stand for. */
export interface Basis {
  /** `{{dose}}` is `{{dose: 0.5 mg/kg}}` here, so that another dose is another basis. */
  readonly text: string;
  readonly digest: Digest;
}

/**
 * The basis of a passage. A translation is fitted to the values too (plurals, cases, 'a few'), and a changed dose
 * is the most critical edit there is.
 * @param digest the digest of the text, which serves where no value is used.
 */
export function basisOf(text: string, digest: Digest, values: Readonly<Record<string, WrittenValue>>): Basis {
  if (!text.includes('{{')) return { text, digest };
  const full = text.replace(/\{\{([a-z0-9-]+)(, number)?\}\}/g, (whole, name: string, form: string | undefined) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined ? whole : `{{${name}${form ?? ''}: ${written(value)}}}`;
  });
  return { text: full, digest: segmentDigest(full) };
}

function written(value: WrittenValue): string {
  switch (value.kind) {
    case 'amount':
      return `${value.value}${unit(value.unit)}`;
    case 'range':
      return `${value.from} to ${value.to}${unit(value.unit)}`;
    case 'contact':
      return value.contact;
  }
}

function unit(name: string | undefined): string {
  return name === undefined ? '' : ` ${name}`;
}
