import { isRecord, isSegmentKey, parseLocale, type Locale, type Role, roles, type SegmentKey } from '@imprimatur/formats';
import { isInstant } from '@imprimatur/review';
import { type Digest, isDigest } from '@imprimatur/signing';

/** What a review page showed: `sign` signs this and nothing else. */
export interface ReviewTicket {
  /** `<collection>/<slug>` */
  readonly document: string;
  readonly locale: Locale;
  readonly role: Role;
  /** None where the text was not ready: such a page can be read and not signed. */
  readonly digest: Digest | undefined;
  /** The errors of the checks that were let pass, by the names that a sign-off has for them; sorted. */
  readonly waived: readonly string[];
  /** An instant in UTC. */
  readonly madeAt: string;
  /** The digest of each passage's wording as it was shown. */
  readonly segments: ReadonlyMap<SegmentKey, Digest>;
  /** Of the page's bytes: a ticket speaks of the page beside it and of no other. */
  readonly page: Digest;
}

/** The file of a ticket, as it is written. */
export function writeReviewTicket({ digest, segments, ...rest }: ReviewTicket): string {
  return `${JSON.stringify({ format, ...rest, digest: digest ?? null, segments: Object.fromEntries(segments) }, null, 2)}\n`;
}

/**
 * Reads a ticket strictly: it decides what is signed. `undefined` for everything that is not exactly one.
 * @example readReviewTicket('{}') // undefined
 */
export function readReviewTicket(text: string): ReviewTicket | undefined {
  const written = parsed(text);
  if (!isRecord(written) || Object.keys(written).toSorted().join(' ') !== fields || written['format'] !== format) return undefined;
  const { document, locale, digest, waived, madeAt, page } = written;
  const role = roles.find((known) => known === written['role']);
  const segments = readSegments(written['segments']);
  if (role === undefined || segments === undefined) return undefined;
  if (typeof document !== 'string' || !/^[a-z0-9-]+\/[a-z0-9-]+$/.test(document)) return undefined;
  const known = typeof locale === 'string' ? parseLocale(locale) : undefined;
  if (known === undefined || typeof madeAt !== 'string' || !isInstant(madeAt)) return undefined;
  if (digest !== null && !(typeof digest === 'string' && isDigest(digest))) return undefined;
  if (typeof page !== 'string' || !isDigest(page)) return undefined;
  if (!Array.isArray(waived) || !waived.every((name): name is string => typeof name === 'string')) return undefined;
  return { document, locale: known, role, digest: digest ?? undefined, waived, madeAt, segments, page };
}

const format = 'imprimatur.review/1';
const fields = 'digest document format locale madeAt page role segments waived';

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readSegments(written: unknown): ReviewTicket['segments'] | undefined {
  if (!isRecord(written)) return undefined;
  const entries = Object.entries(written);
  const known = entries.filter((entry): entry is [SegmentKey, Digest] => isSegmentKey(entry[0]) && typeof entry[1] === 'string' && isDigest(entry[1]));
  return known.length === entries.length ? new Map(known) : undefined;
}
