import { demonstrationKey, demonstrationPhrase, demonstrationReviewers, digestOf, isDemonstrationKey, isDigest, privateKeyFromSeed, publicKeyFromBase64, runningDigest, shortDigest } from '@imprimatur/signing';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const hex = (text: string): Uint8Array => Buffer.from(text, 'hex');

interface Vector {
  readonly seed: string;
  readonly publicKey: string;
  readonly message: string;
  readonly signature: string;
}

function check({ seed, publicKey, message, signature }: Vector): void {
  const key = privateKeyFromSeed(hex(seed));
  expect(Buffer.from(key.publicKey.base64, 'base64').toString('hex')).toBe(publicKey);
  expect(Buffer.from(key.sign(hex(message))).toString('hex')).toBe(signature);
  const known = publicKeyFromBase64(key.publicKey.base64);
  expect(known?.id).toBe(digestOf(hex(publicKey)));
  expect(known?.verifies(hex(message), hex(signature))).toBe(true);
  expect(known?.verifies(hex(`${message}00`), hex(signature))).toBe(false);
}

describe('Ed25519', () => {
  test.each<[string, Vector]>([
    [
      'RFC 8032, 7.1, test 1: an empty message',
      {
        seed: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
        publicKey: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
        message: '',
        signature: 'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
      },
    ],
    [
      'RFC 8032, 7.1, test 2: one byte',
      {
        seed: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
        publicKey: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
        message: '72',
        signature: '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
      },
    ],
    [
      'RFC 8032, 7.1, test 3: two bytes',
      {
        seed: 'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
        publicKey: 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
        message: 'af82',
        signature: '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
      },
    ],
    [
      'RFC 8032, 7.1, test SHA(abc)',
      {
        seed: '833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42',
        publicKey: 'ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf',
        message: 'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
        signature: 'dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704',
      },
    ],
  ])('%s', (_name, vector) => {
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
        const changed = Uint8Array.from(signature);
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(key.publicKey.verifies(message, changed)).toBe(false);
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
  ])('%s is no public key', (_name, base64) => {
    expect(publicKeyFromBase64(base64)).toBeUndefined();
  });
});

describe('the demonstration keys', () => {
  test('derive from the published phrase alone', () => {
    const seed = hex(digestOf(`${demonstrationPhrase}\ndemo-clinical`).slice('sha256:'.length));
    expect(demonstrationKey('demo-clinical').publicKey.base64).toBe(privateKeyFromSeed(seed).publicKey.base64);
    expect(demonstrationKey('demo-clinical').publicKey.base64).toBe('igc4ngaFNbbj7qbv9azK6vNr08g7gVgbavbKKPeeQu4=');
  });

  test.each(demonstrationReviewers)('%s is known by the key, under whatever name', (reviewer) => {
    const listed = publicKeyFromBase64(demonstrationKey(reviewer).publicKey.base64);
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
