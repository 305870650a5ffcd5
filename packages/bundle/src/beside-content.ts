import { isRecord, type SegmentKey } from '@imprimatur/formats';
import { parseInlines, plainText } from '@imprimatur/parse';
import type { Approval } from '@imprimatur/review';
import { canonicalJson } from '@imprimatur/signing';
import type { ContentRecord } from '@imprimatur/translate';
import type { Manifest, ManifestText } from './manifest.ts';

/** A text whose content was read, and those whose approvals of it hold. */
export interface SignedText {
  readonly content: ContentRecord;
  readonly text: ManifestText;
  readonly manifest: Manifest;
  readonly approvals: readonly Approval[];
}

/**
 * What stands beside `content` in a text's JSON form, and does not follow from it and its sign-offs: no digest covers it, and
 * programs read it all the same. The words of notices are the interface's, and whether a machine translated is not in a bundle:
 * of these the form alone is known.
 */
export function faultsBesideContent(article: unknown, signed: SignedText): readonly string[] {
  const found = isRecord(article) ? article : {};
  const expected = fieldsOf(signed);
  const names = new Set([...Object.keys(found), ...Object.keys(expected)]);
  const differing = [...names].filter((name) => !unsigned.has(name) && written(found, name) !== written(expected, name));
  const faults = differing.map((name) => `Found the field ${JSON.stringify(name)} of ${signed.text.data} with ${written(found, name) ?? 'nothing in it'}, expected ${written(expected, name) ?? 'no such field'}, as it follows from what was signed.`);
  return hasUnsignedFields(found, signed.manifest) ? faults : [...faults, `Found a direction, notices or machineTranslated in ${signed.text.data} that do not fit each other and the release, expected those of the text.`];
}

const unsigned: ReadonlySet<string> = new Set(['content', 'direction', 'notices', 'machineTranslated']);

/** As `render` writes them of an approved text. */
function fieldsOf({ content, text, manifest, approvals }: SignedText): Readonly<Record<string, unknown>> {
  const { version, date } = manifest.release;
  return {
    format: 'imprimatur.article/1',
    document: content.document,
    locale: content.locale,
    title: plainPassage(content, 'title'),
    description: plainPassage(content, 'description'),
    state: 'approved',
    withdrawn: false,
    demonstration: manifest.demonstration,
    release: { version, date },
    publisher: manifest.publisher,
    licence: manifest.licence,
    // The dates of the manifest are compared with those of the sign-offs elsewhere.
    review: { approvals: approvals.map(({ credentials, ...approval }) => ({ ...approval, credentials: credentials ?? null })), lastReviewed: text.lastReviewed, nextReviewDue: text.nextReviewDue },
    digest: text.digest,
  };
}

function plainPassage({ document, segments, values }: ContentRecord, key: 'title' | 'description'): string {
  const [inlines = []] = parseInlines([segments[key as SegmentKey] ?? ''], () => ({ file: document })).passages;
  return plainText(inlines, (name, form) => (Object.hasOwn(values, name) ? values[name]?.[form] : undefined) ?? '');
}

function written(fields: Readonly<Record<string, unknown>>, name: string): string | undefined {
  return Object.hasOwn(fields, name) ? canonicalJson(fields[name]) : undefined;
}

function hasUnsignedFields({ direction, notices, machineTranslated }: Readonly<Record<string, unknown>>, { demonstration }: Manifest): boolean {
  const tones = [...(demonstration ? ['demonstration'] : []), ...(machineTranslated === true ? ['machine'] : [])];
  const stated = Array.isArray(notices) ? notices.map(toneOf).join(' ') : undefined;
  return (direction === 'ltr' || direction === 'rtl') && typeof machineTranslated === 'boolean' && stated === tones.join(' ');
}

/** What a notice is of; `undefined` for what is none, or says more. */
function toneOf(notice: unknown): unknown {
  if (!isRecord(notice) || Object.keys(notice).toSorted().join(' ') !== 'text title tone') return undefined;
  return Object.values(notice).every((field) => typeof field === 'string') ? notice['tone'] : undefined;
}
