import { type Envelope, openEnvelope, privateKeyFromSeed, sealEnvelope, signatureHolds } from '@imprimatur/signing';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const key = privateKeyFromSeed(new Uint8Array(32).fill(1));
const other = privateKeyFromSeed(new Uint8Array(32).fill(2));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
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
const signedBy = (sig: string, keyid = key.publicKey.id): Envelope => ({ ...sealed, signatures: [{ keyid, sig }] });

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
