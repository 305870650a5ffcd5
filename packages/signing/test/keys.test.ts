import { demonstrationKey, demonstrationPhrase, demonstrationReviewers, digestOf, isDemonstrationKey, isDigest, privateKeyFromSeed, publicKeyFromBase64, runningDigest, shortDigest } from '@imprimatur/signing';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flipped, hex, readVectors } from './vectors.ts';

interface Vector {
  readonly name: string;
  readonly seed: string;
  readonly publicKey: string;
  readonly message: string;
  readonly signature: string;
}

function check({ seed, publicKey, message, signature }: Vector): void {
  const key = privateKeyFromSeed(hex(seed));
  expect(Buffer.from(key.publicKey.text, 'base64').toString('hex')).toBe(publicKey);
  expect(Buffer.from(key.sign(hex(message))).toString('hex')).toBe(signature);
  const known = publicKeyFromBase64(key.publicKey.text);
  expect(known?.id).toBe(digestOf(hex(publicKey)));
  expect(known?.verifies(hex(message), hex(signature))).toBe(true);
  expect(known?.verifies(hex(`${message}00`), hex(signature))).toBe(false);
}

describe('Ed25519', () => {
  test.each(readVectors('rfc8032.json') as readonly Vector[])('RFC 8032, 7.1, $name', (vector) => {
    check(vector);
  });

  test('a signature of another length, or with one bit changed, does not hold', () => {
    const key = privateKeyFromSeed(new Uint8Array(32).fill(7));
    const message = Buffer.from('take one');
    const signature = key.sign(message);
    expect(key.publicKey.verifies(message, signature.subarray(1))).toBe(false);
    expect(key.publicKey.verifies(message, new Uint8Array())).toBe(false);
    fc.assert(
      fc.property(fc.nat(511), (bit) => {
        expect(key.publicKey.verifies(message, flipped(signature, bit))).toBe(false);
      }),
    );
  });

  test('a seed of another length is a bug in the caller', () => {
    expect(() => privateKeyFromSeed(new Uint8Array(31))).toThrow(TypeError);
  });

  test('a private key is never printed or serialised', () => {
    const seed = new Uint8Array(32).fill(0xab);
    expect(JSON.stringify(privateKeyFromSeed(seed))).not.toMatch(/q6urq6ur|abababab|171,171/);
  });

  test.each([
    ['31 bytes', Buffer.alloc(31).toString('base64')],
    ['33 bytes', Buffer.alloc(33).toString('base64')],
    ['base64url', Buffer.alloc(32, 0xff).toString('base64url')],
    ['no padding', Buffer.alloc(32, 1).toString('base64').replace('=', '')],
    ['white space', `${Buffer.alloc(32, 1).toString('base64')}\n`],
    ['stray bits', `${'A'.repeat(42)}B=`],
    ['nothing', ''],
    ['the point of order 1', `AQ${'A'.repeat(41)}=`],
    ['the point of order 2', Buffer.from(`ec${'ff'.repeat(30)}7f`, 'hex').toString('base64')],
    ['a point of order 4', `${'A'.repeat(43)}=`],
    ['a point of order 4 with the other sign', `${'A'.repeat(41)}IA=`],
    ['a point of order 8', Buffer.from('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05', 'hex').toString('base64')],
    ['the order 1 in a form that RFC 8032 forbids', Buffer.from(`ee${'ff'.repeat(30)}7f`, 'hex').toString('base64')],
  ])('%s is no public key', (_name, base64) => {
    expect(publicKeyFromBase64(base64)).toBeUndefined();
  });

  test('any 32 bytes are read without a throw, and of any 64 none is a signature', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.uint8Array({ minLength: 64, maxLength: 64 }), (raw, signature) => {
        expect(publicKeyFromBase64(Buffer.from(raw).toString('base64'))?.verifies(raw, signature) ?? false).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the demonstration keys', () => {
  test('derive from the published phrase alone', () => {
    const seed = hex(digestOf(`${demonstrationPhrase}\ndemo-clinical`).slice('sha256:'.length));
    expect(demonstrationKey('demo-clinical').publicKey.text).toBe(privateKeyFromSeed(seed).publicKey.text);
    expect(demonstrationKey('demo-clinical').publicKey.text).toBe('igc4ngaFNbbj7qbv9azK6vNr08g7gVgbavbKKPeeQu4=');
  });

  test.each(demonstrationReviewers)('%s is known by the key, under whatever name', (reviewer) => {
    const listed = publicKeyFromBase64(demonstrationKey(reviewer).publicKey.text);
    expect(listed !== undefined && isDemonstrationKey(listed)).toBe(true);
  });

  test('another key is not one', () => {
    expect(isDemonstrationKey(privateKeyFromSeed(new Uint8Array(32)).publicKey)).toBe(false);
  });
});

describe('a digest', () => {
  test.each([
    ['sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', true],
    ['sha256:E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855', false],
    ['e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', false],
    ['sha256:e3b0', false],
    ['sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\n', false],
    ['sha512:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', false],
  ])('%j: %s', (text, expected) => {
    expect(isDigest(text)).toBe(expected);
  });

  test('FIPS 180-4: abc, and a text by its UTF-8 form', () => {
    expect(digestOf('abc')).toBe('sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(digestOf('ä')).toBe(digestOf(Uint8Array.of(0xc3, 0xa4)));
    expect(shortDigest(digestOf('abc'))).toBe('ba7816bf');
  });

  test('piece by piece it is the same', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array()), (chunks) => {
        const running = runningDigest();
        for (const chunk of chunks) running.update(chunk);
        expect(running.end()).toBe(digestOf(Buffer.concat(chunks)));
      }),
    );
  });
});
