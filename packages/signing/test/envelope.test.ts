import { createPublicKey, verify } from 'node:crypto';
import { type Envelope, openEnvelope, privateKeyFromSeed, publicKeyFromBase64, sealEnvelope, signatureHolds } from '@imprimatur/signing';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOf as bytes, hex, readVectors } from './vectors.ts';

const key = privateKeyFromSeed(new Uint8Array(32).fill(1));
const other = privateKeyFromSeed(new Uint8Array(32).fill(2));
const sealed = sealEnvelope('http://example.com/HelloWorld', bytes('hello world'), [key]);

function check(envelope: Envelope, expected: boolean | 'not opened'): void {
  const opened = openEnvelope(envelope);
  expect(opened === undefined ? 'not opened' : signatureHolds(envelope, opened, key.publicKey)).toBe(expected);
}

describe('the bytes that are signed', () => {
  test.each([
    ['the test vector of the DSSE protocol', 'http://example.com/HelloWorld', 'hello world', 'DSSEv1 29 http://example.com/HelloWorld 11 hello world'],
    ['lengths count bytes', 'application/ä', '€', 'DSSEv1 14 application/ä 3 €'],
    ['nothing at all', '', '', 'DSSEv1 0  0 '],
  ])('%s', (_name, type, payload, expected) => {
    const opened = openEnvelope(sealEnvelope(type, bytes(payload), [key]));
    expect(new TextDecoder().decode(opened?.message)).toBe(expected);
  });
});

const signature = (envelope: Envelope): string => envelope.signatures[0]?.sig ?? '';
const signedBy = (sig: string, keyid: string = key.publicKey.id): Envelope => ({ ...sealed, signatures: [{ keyid, sig }] });

describe('an envelope', () => {
  test.each<[string, Envelope, boolean | 'not opened']>([
    ['as it was sealed', sealed, true],
    ['of another payload', { ...sealed, payload: Buffer.from('hello World').toString('base64') }, false],
    ['of another payload type', { ...sealed, payloadType: 'http://example.com/HelloWorle' }, false],
    ['signed by another key', sealEnvelope(sealed.payloadType, bytes('hello world'), [other]), false],
    ['signed by another key under this key\'s id', signedBy(signature(sealEnvelope(sealed.payloadType, bytes('hello world'), [other]))), false],
    ['signed by two keys', sealEnvelope(sealed.payloadType, bytes('hello world'), [other, key]), true],
    ['without signatures', { ...sealed, signatures: [] }, false],
    ['whose key id says something else: the id is only a hint', signedBy(signature(sealed), 'nobody'), true],
    ['whose payload is base64 with a line end', { ...sealed, payload: `${sealed.payload}\n` }, 'not opened'],
    ['whose payload has no padding', { ...sealed, payload: sealed.payload.replaceAll('=', '') }, 'not opened'],
    ['whose payload has stray bits', { ...sealed, payload: `${sealed.payload.slice(0, -2)}R=` }, 'not opened'],
    ['of bytes that base64url would write otherwise', sealEnvelope('t', Uint8Array.of(0xff, 0xfe, 0xfb), [key]), true],
    ['whose payload is in base64url', { ...sealEnvelope('t', Uint8Array.of(0xff, 0xfe, 0xfb), [key]), payload: '__77' }, 'not opened'],
    ['whose signature has no padding', signedBy(signature(sealed).replaceAll('=', '')), false],
    ['whose signature has white space', signedBy(` ${signature(sealed)}`), false],
    ['whose signature is empty', signedBy(''), false],
  ])('%s: %s', (_name, envelope, expected) => {
    check(envelope, expected);
  });

  test('holds for its own bytes and no others', () => {
    fc.assert(
      fc.property(fc.string(), fc.uint8Array(), fc.uint8Array(), (type, payload, replaced) => {
        const envelope = sealEnvelope(type, payload, [key]);
        expect(openEnvelope(envelope)?.payload).toEqual(Buffer.from(payload));
        check(envelope, true);
        const same = Buffer.compare(payload, replaced) === 0;
        check({ ...envelope, payload: Buffer.from(replaced).toString('base64') }, same);
      }),
      { numRuns: 200 },
    );
  });
});

interface DsseVectors {
  readonly protocol: { readonly envelope: Envelope; readonly pae: string; readonly key: { readonly x: string; readonly y: string } };
  readonly keys: Readonly<Record<string, string>>;
  readonly vectors: readonly { readonly name: string; readonly envelope: Envelope; readonly pae: string; readonly signedBy: readonly string[] }[];
}

describe('the test vectors of DSSE', () => {
  const { protocol, keys, vectors } = readVectors('dsse.json') as DsseVectors;

  test('the example of the protocol: these bytes are signed', () => {
    const message = openEnvelope(protocol.envelope)?.message ?? new Uint8Array();
    expect(new TextDecoder().decode(message)).toBe(protocol.pae);
    const number = (decimal: string): string => Buffer.from(BigInt(decimal).toString(16).padStart(64, '0'), 'hex').toString('base64url');
    const published = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x: number(protocol.key.x), y: number(protocol.key.y) }, format: 'jwk' });
    expect(verify('sha256', message, { key: published, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature(protocol.envelope), 'base64'))).toBe(true);
  });

  test.each(vectors.filter(({ name }) => name !== 'url-safe-base64'))('$name', ({ name, envelope, pae, signedBy: signers }) => {
    const opened = openEnvelope(envelope);
    if (opened === undefined) throw new Error('found no payload');
    expect(Buffer.from(opened.message).toString('hex') === pae).toBe(name !== 'payload-type-swapped');
    const holding = Object.entries(keys).filter(([, raw]) => {
      const listed = publicKeyFromBase64(Buffer.from(hex(raw)).toString('base64'));
      return listed !== undefined && signatureHolds(envelope, opened, listed);
    });
    expect(holding.map(([id]) => id)).toEqual(signers);
  });

  // DSSE wants a verifier to take both alphabets. What is not as this program writes it is refused: one content, one file.
  test('an envelope in the alphabet for addresses is refused', () => {
    const envelope = vectors.find(({ name }) => name === 'url-safe-base64')?.envelope;
    expect(envelope && openEnvelope(envelope)).toBeUndefined();
    expect(envelope?.payload).toBe('-_-_Pj8=');
  });
});
