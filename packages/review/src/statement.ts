import { canonicalJson, type Envelope, openEnvelope, type PrivateKey, sealEnvelope } from '@imprimatur/signing';
import { broken, type Refusal } from './refusal.ts';

/** What a record states: of which subject, by its digest, and what. */
export interface Statement {
  /** `<collection>/<article>@<locale>` of a text, `release@<version>` of a release. */
  readonly subject: string;
  /** The subject's SHA-256 digest in hexadecimal digits. */
  readonly sha256: string;
  readonly predicate: unknown;
}

/** A statement with the exact bytes that its signature is over. */
export interface OpenedStatement {
  readonly kind: 'opened';
  readonly statement: Statement;
  readonly message: Uint8Array;
}

/** in-toto attestation framework, Statement v1, in a DSSE envelope. */
const payloadType = 'application/vnd.in-toto+json';
const statementType = 'https://in-toto.io/Statement/v1';

/** Writes a statement in canonical JSON and signs it. */
export function sealStatement({ subject, sha256, predicate }: Statement, predicateType: string, key: PrivateKey): Envelope {
  const statement = { _type: statementType, subject: [{ name: subject, digest: { sha256 } }], predicateType, predicate };
  return sealEnvelope(payloadType, new TextEncoder().encode(canonicalJson(statement)), [key]);
}

/**
 * Opens an envelope of one signature: its payload is an in-toto statement of this predicate, written in canonical JSON.
 * Whether the signature holds is for `verifySigner`.
 */
export function openStatement(envelope: Envelope, predicateType: string): OpenedStatement | Refusal {
  if (envelope.payloadType !== payloadType) return broken('payload-type-other', `the payload type ${JSON.stringify(envelope.payloadType)}`, payloadType);
  if (envelope.signatures.length !== 1) return broken('envelope-broken', `${envelope.signatures.length} signatures`, 'one');
  const opened = openEnvelope(envelope);
  if (opened === undefined) return broken('envelope-broken', 'a payload that is not base64', 'base64 as an encoder writes it');
  const parsed = parseCanonical(opened.payload);
  if (parsed === 'not JSON') return broken('statement-malformed', 'a payload that is not JSON', 'an in-toto statement');
  if (parsed === 'not canonical') return broken('payload-not-canonical', 'a payload that is not in canonical form', 'the one spelling of RFC 8785, so that equal content has equal bytes');
  const statement = statementOf(parsed.value, predicateType);
  return 'code' in statement ? statement : { kind: 'opened', statement, message: opened.message };
}

/** One value has many spellings in JSON; a record has the canonical one, so that no two payloads mean the same. */
function parseCanonical(payload: Uint8Array): { readonly value: unknown } | 'not JSON' | 'not canonical' {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(payload);
    const value: unknown = JSON.parse(text);
    return canonicalJson(value) === text ? { value } : 'not canonical';
  } catch {
    return 'not JSON';
  }
}

function statementOf(value: unknown, predicateType: string): Statement | Refusal {
  if (field(value, '_type') !== statementType) return broken('payload-type-other', 'a statement of another type', statementType);
  if (field(value, 'predicateType') !== predicateType) return broken('payload-type-other', `the predicate type ${JSON.stringify(field(value, 'predicateType'))}`, predicateType);
  const subjects = field(value, 'subject');
  const subject: unknown = Array.isArray(subjects) && subjects.length === 1 ? subjects[0] : undefined;
  const [name, sha256] = [field(subject, 'name'), field(field(subject, 'digest'), 'sha256')];
  if (typeof name !== 'string' || typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256)) return broken('statement-malformed', 'no subject with a name and a SHA-256 digest', 'exactly one');
  // What nobody knows could mean 'but not before', or 'only for'.
  if (!hasOnly(value, 4) || !hasOnly(subject, 2) || !hasOnly(field(subject, 'digest'), 1)) return broken('statement-malformed', 'a statement with more fields', 'type, subject, predicate and its type, and no others');
  return { subject: name, sha256, predicate: field(value, 'predicate') };
}

/** Whether there is nothing beside the fields that were read: so many, each of which must be there. */
function hasOnly(value: unknown, fields: number): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === fields;
}

/** A field of what may be anything. */
export function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
}
