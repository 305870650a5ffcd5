import { decryptPrivateKey, encryptPrivateKey, type NoPrivateKey, type PrivateKey, privateKeyFromSeed } from '@imprimatur/signing';
import { spawnSync } from 'node:child_process';
import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { derSequence, readDer } from '../src/der.ts';

const seed = new Uint8Array(32).fill(5);
const passphrase = 'ein ganz langer Schlüsselsatz';
const chance = { salt: Uint8Array.from({ length: 16 }, (_, at) => at), iv: Uint8Array.from({ length: 16 }, (_, at) => 0xf0 + at) };
const written = encryptPrivateKey(seed, passphrase, chance);

function check(read: PrivateKey | NoPrivateKey, expected: NoPrivateKey | 'the key'): void {
  expect(typeof read === 'string' ? read : read.publicKey.id === privateKeyFromSeed(seed).publicKey.id ? 'the key' : 'another key').toBe(expected);
}

describe('an encrypted private key', () => {
  test('comes back with its passphrase', () => {
    check(decryptPrivateKey(written, passphrase), 'the key');
    expect(written).toMatch(/^-----BEGIN ENCRYPTED PRIVATE KEY-----\n(?:[A-Za-z0-9+/=]{1,64}\n)+-----END ENCRYPTED PRIVATE KEY-----\n$/);
  });

  test('depends on its seed, its passphrase and the chance, and on nothing else', () => {
    expect(encryptPrivateKey(seed, passphrase, chance)).toBe(written);
    expect(encryptPrivateKey(seed, passphrase, { ...chance, salt: chance.iv })).not.toBe(written);
    expect(encryptPrivateKey(seed, passphrase, { ...chance, iv: chance.salt })).not.toBe(written);
  });

  // The asn1parse of OpenSSL shows the same: PBES2, PBKDF2 with salt, 600,000 iterations and hmacWithSHA256, aes-256-cbc with iv.
  test('says how it is encrypted, octet by octet', () => {
    const der = Buffer.from(written.replaceAll(/-----.*-----|\n/g, ''), 'base64').toString('hex');
    const [salt, iv] = [chance.salt, chance.iv].map((bytes) => Buffer.from(bytes).toString('hex'));
    expect(der).toMatch(new RegExp(`^3081a4306006092a864886f70d01050d3053303206092a864886f70d01050c30250410${salt}0203 0927c0300c06082a864886f70d02090500301d060960864801650304012a0410${iv}0440[0-9a-f]{128}$`.replace(' ', '')));
  });

  test('is read by Node', () => {
    expect(createPrivateKey({ key: written, passphrase }).export({ format: 'jwk' })).toMatchObject({ kty: 'OKP', crv: 'Ed25519', d: Buffer.from(seed).toString('base64url') });
  });

  const openssl = spawnSync('openssl', ['version'], { encoding: 'utf8' });
  test.runIf(openssl.status === 0)('is read by openssl, and what openssl encrypts is read here', () => {
    const read = spawnSync('openssl', ['pkey', '-passin', `pass:${passphrase}`], { input: written, encoding: 'utf8' });
    expect(read.stdout).toBe(createPrivateKey({ key: written, passphrase }).export({ format: 'pem', type: 'pkcs8' }));
    const encrypted = spawnSync('openssl', ['pkcs8', '-topk8', '-v2', 'aes-256-cbc', '-iter', '4096', '-passout', `pass:${passphrase}`], { input: read.stdout, encoding: 'utf8' });
    check(decryptPrivateKey(encrypted.stdout, passphrase), 'the key');
  });

  test('a seed, a salt or an iv of another length is a bug in the caller', () => {
    expect(() => encryptPrivateKey(seed.subarray(1), passphrase, chance)).toThrow(TypeError);
    expect(() => encryptPrivateKey(seed, passphrase, { ...chance, salt: new Uint8Array(8) })).toThrow(TypeError);
    expect(() => encryptPrivateKey(seed, passphrase, { ...chance, iv: new Uint8Array(12) })).toThrow(TypeError);
  });
});

describe('what is not one', () => {
  const { privateKey } = generateKeyPairSync('ed25519');
  const { privateKey: elliptic } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const encrypt = { format: 'pem', type: 'pkcs8', cipher: 'aes-256-cbc', passphrase } as const;
  const base64 = written.split('\n').slice(1, -2).join('');
  const wrapped = (bytes: Uint8Array): string => `-----BEGIN ENCRYPTED PRIVATE KEY-----\n${Buffer.from(bytes).toString('base64')}\n-----END ENCRYPTED PRIVATE KEY-----\n`;
  const der = Buffer.from(base64, 'base64');

  test.each<[string, string, string, NoPrivateKey]>([
    ['another passphrase', written, `${passphrase}.`, 'wrong-passphrase'],
    ['no passphrase', written, '', 'wrong-passphrase'],
    ['a passphrase that is too long for OpenSSL', written, 'a'.repeat(5000), 'wrong-passphrase'],
    ['a key in clear', String(privateKey.export({ format: 'pem', type: 'pkcs8' })), passphrase, 'not-encrypted'],
    ['a key in clear, and no passphrase', String(privateKey.export({ format: 'pem', type: 'pkcs8' })), '', 'not-encrypted'],
    ['an elliptic key, encrypted', String(elliptic.export(encrypt)), passphrase, 'other-algorithm'],
    ['an elliptic key in its old form', String(elliptic.export({ format: 'pem', type: 'sec1' })), passphrase, 'other-algorithm'],
    ['a key of OpenSSH', '-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n', passphrase, 'other-algorithm'],
    ['PBES1', wrapped(Buffer.from(der.toString('hex').replace('2a864886f70d01050d', '2a864886f70d010503'), 'hex')), passphrase, 'other-algorithm'],
    ['a public key', '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n-----END PUBLIC KEY-----\n', passphrase, 'not-a-key'],
    ['two keys', `${written}${written}`, passphrase, 'not-a-key'],
    ['no base64', written.replace(base64.slice(0, 4), '!!!!'), passphrase, 'not-a-key'],
    ['half a key', wrapped(der.subarray(0, 80)), passphrase, 'not-a-key'],
    ['a byte after the key', wrapped(Buffer.concat([der, Buffer.alloc(1)])), passphrase, 'not-a-key'],
    ['a value after the key', wrapped(Buffer.concat([der, Uint8Array.of(5, 0)])), passphrase, 'not-a-key'],
    ['a value more in the key', wrapped(derSequence(der.subarray(3), Uint8Array.of(5, 0))), passphrase, 'not-a-key'],
    ['a bare sequence', wrapped(Uint8Array.of(0x30, 0)), passphrase, 'not-a-key'],
    ['nothing in the armour', wrapped(new Uint8Array()), passphrase, 'not-a-key'],
    ['nothing', '', passphrase, 'not-a-key'],
    ['words', 'correct horse battery staple', passphrase, 'not-a-key'],
  ])('%s', (_name, text, words, expected) => {
    check(decryptPrivateKey(text, words), expected);
  });

  test.each<[string, readonly number[]]>([
    ['a length that says more than there is', [4, 5, 1]],
    ['no length', [4]],
    ['half of a length', [4, 0x82, 1]],
    ['a length of three bytes', [4, 0x83, 0, 0, 1, 7]],
    ['a length without an end', [0x30, 0x80, 0, 0]],
  ])('%s is no DER', (_name, bytes) => {
    expect(readDer(Uint8Array.from(bytes))).toBeUndefined();
  });

  test('any bytes do not throw', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(readDer(bytes)?.reduce((sum, { content }) => sum + content.length, 0) ?? 0).toBeLessThanOrEqual(bytes.length);
      expect(typeof decryptPrivateKey(wrapped(bytes), passphrase)).toBe('string');
    }));
  });
});
