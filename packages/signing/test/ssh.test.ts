import { type Envelope, digestOf, demonstrationKey, isDemonstrationKey, isSshPrivateFile, keyKinds, openEnvelope, privateKeyFromSeed, type PublicKey, publicKeyOfSshFile, readSshArmour, sealEnvelope, signatureHolds, sshNamespace } from '@imprimatur/signing';
import { generateKeyPairSync, hash, sign as signBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSshLine } from '../src/ssh/ssh-public-key.ts';
import { sshSignatureHolds } from '../src/ssh/ssh-signature.ts';
import { readWire } from '../src/ssh/ssh-wire.ts';
import { armourOf, blobOf, ed25519Signer, securityKeySigner, type SshSignatureParts, string, text } from './ssh-signer.ts';
import { bytesOf, flipped, readVectors } from './vectors.ts';

interface SshVector {
  readonly name: string;
  readonly publicKey: string;
  readonly namespace: string;
  readonly message: string;
  readonly signature: string;
}

const vectors = readVectors('sshsig.json') as readonly SshVector[];
const refused = readVectors('ssh-refused.json') as readonly { readonly name: string; readonly publicKey: string }[];
const message = bytesOf('take one\n');
const seed = new Uint8Array(32).fill(9);
const signers = { plain: ed25519Signer(seed), security: securityKeySigner(seed, 0x01) };

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('found nothing, expected a value');
  return value;
}

const readKey = (line: string): PublicKey => must(keyKinds.ssh.read(line));
const signed = (line: SshVector): Uint8Array => must(readSshArmour(line.signature));

describe.each(vectors)('$name', ({ name, publicKey, namespace, message: words, signature }) => {
  const vector = { name, publicKey, namespace, message: words, signature };
  const holds = (blob: Uint8Array, over = bytesOf(words), within = namespace): boolean => sshSignatureHolds(must(readSshLine(publicKey)), within, over, blob);

  test('holds for its message in its namespace alone', () => {
    expect(holds(signed(vector))).toBe(true);
    expect(holds(signed(vector), bytesOf(`${words} `))).toBe(false);
    expect(holds(signed(vector), bytesOf(''))).toBe(false);
    expect(holds(signed(vector), bytesOf(words), `${namespace}x`)).toBe(false);
    expect(holds(signed(vector), bytesOf(words), '')).toBe(false);
    expect(readKey(publicKey).verifies(bytesOf(words), signed(vector))).toBe(namespace === sshNamespace);
  });

  test('no byte of it may be another', () => {
    const blob = signed(vector);
    fc.assert(
      fc.property(fc.nat(blob.length * 8 - 1), (bit) => {
        expect(holds(flipped(blob, bit))).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test('no byte may be missing, and none may follow', () => {
    const blob = signed(vector);
    fc.assert(
      fc.property(fc.nat(blob.length - 1), fc.uint8Array({ minLength: 1, maxLength: 8 }), (end, more) => {
        expect(holds(blob.subarray(0, end))).toBe(false);
        expect(holds(Buffer.concat([blob, more]))).toBe(false);
      }),
    );
  });

  test('no key that differs in one bit is the key that signed', () => {
    const [type = '', base64 = ''] = publicKey.split(' ');
    const blob = Buffer.from(base64, 'base64');
    fc.assert(
      fc.property(fc.nat(blob.length * 8 - 1), (bit) => {
        const other = readSshLine(`${type} ${Buffer.from(flipped(blob, bit)).toString('base64')}`);
        expect(other !== undefined && sshSignatureHolds(other, namespace, bytesOf(words), signed(vector))).toBe(false);
      }),
    );
  });

  test('it is the signature of no other key of these', () => {
    const others = vectors.filter((other) => other.publicKey !== publicKey);
    expect(others.filter((other) => sshSignatureHolds(must(readSshLine(other.publicKey)), namespace, bytesOf(words), signed(vector)))).toEqual([]);
  });
});

describe('a signature in the form of SSH', () => {
  const key = readKey(signers.plain.line);
  const good = signers.plain.parts(sshNamespace, message);
  const digest = (name: 'sha1' | 'sha256'): Uint8Array => hash(name, message, 'buffer');
  /** Signed as it says, so that only the rule that is meant refuses it. */
  const signedAs = ({ namespace, reserved, hashName }: Pick<SshSignatureParts, 'namespace' | 'reserved' | 'hashName'>, hashed: Uint8Array): SshSignatureParts => {
    const bytes = Buffer.concat([Buffer.from('SSHSIG'), text(namespace), text(reserved), text(hashName), string(hashed)]);
    return { ...good, namespace, reserved, hashName, signature: Buffer.concat([text('ssh-ed25519'), string(privateKeyFromSeed(seed).sign(bytes))]) };
  };

  test.each<[string, SshSignatureParts, boolean]>([
    ['as it should be', good, true],
    ['hashed by SHA-256', signedAs({ ...good, hashName: 'sha256' }, digest('sha256')), true],
    ['hashed by SHA-1', signedAs({ ...good, hashName: 'sha1' }, digest('sha1')), false],
    ['with something reserved', signedAs({ ...good, reserved: 'x' }, hash('sha512', message, 'buffer')), false],
    ['with something reserved that nobody signed', { ...good, reserved: 'x' }, false],
    ['made for git', signers.plain.parts('git', message), false],
    ['made for git, and renamed', { ...signers.plain.parts('git', message), namespace: sshNamespace }, false],
    ['in a longer namespace', signers.plain.parts('imprimatur2', message), false],
    ['in capitals', signers.plain.parts('Imprimatur', message), false],
    ['of version 0', { ...good, version: 0 }, false],
    ['of version 2', { ...good, version: 2 }, false],
    ['without the magic', { ...good, magic: '' }, false],
    ['with the magic of something else', { ...good, magic: 'SSHSIH' }, false],
    ['of another key', ed25519Signer(new Uint8Array(32).fill(8)).parts(sshNamespace, message), false],
    ['of another key under this key\'s name', { ...ed25519Signer(new Uint8Array(32).fill(8)).parts(sshNamespace, message), publicKey: good.publicKey }, false],
    ['of this key under another key\'s name', { ...good, publicKey: ed25519Signer(new Uint8Array(32).fill(8)).parts(sshNamespace, message).publicKey }, false],
    ['of the raw message, as ed25519 has it', { ...good, signature: Buffer.concat([text('ssh-ed25519'), string(privateKeyFromSeed(seed).sign(message))]) }, false],
    ['in the format of another type', { ...good, signature: Buffer.concat([text('ssh-ed448'), good.signature.subarray(15)]) }, false],
    ['without one', { ...good, signature: new Uint8Array() }, false],
  ])('%s: %s', (_name, parts, expected) => {
    expect(key.verifies(message, blobOf(parts))).toBe(expected);
  });

  test('a raw signature of the same key is not one, and the other way round', () => {
    const raw = privateKeyFromSeed(seed);
    expect(key.verifies(message, raw.sign(message))).toBe(false);
    expect(raw.publicKey.verifies(message, blobOf(good))).toBe(false);
  });

  test('travels in an envelope as it is', () => {
    const envelope: Envelope = sealEnvelope('application/vnd.in-toto+json', message, [{ publicKey: key, sign: (bytes) => blobOf(signers.plain.parts(sshNamespace, bytes)) }]);
    expect(signatureHolds(envelope, must(openEnvelope(envelope)), key)).toBe(true);
    const [signature] = envelope.signatures;
    expect(signatureHolds({ ...envelope, signatures: [{ keyid: key.id, sig: Buffer.from(armourOf(Buffer.from(signature?.sig ?? '', 'base64'))).toString('base64') }] }, must(openEnvelope(envelope)), key)).toBe(false);
  });
});

describe('a key in hardware', () => {
  test.each<[string, number, boolean]>([
    ['touched', 0x01, true],
    ['touched, by a person whom it knew', 0x05, true],
    ['not touched', 0x00, false],
    ['not touched, though it knew the person', 0x04, false],
  ])('%s', (_name, flags, expected) => {
    const signer = securityKeySigner(seed, flags);
    expect(readKey(signer.line).verifies(message, blobOf(signer.parts(sshNamespace, message)))).toBe(expected);
  });

  test('may say afterwards neither that it was touched nor how often', () => {
    const signer = securityKeySigner(seed, 0x00);
    const parts = signer.parts(sshNamespace, message);
    for (const at of [5, 4, 3, 2, 1]) {
      const signature = Uint8Array.from(parts.signature);
      signature[signature.length - at] = (signature[signature.length - at] ?? 0) + 1;
      expect(readKey(signer.line).verifies(message, blobOf({ ...parts, signature }))).toBe(false);
    }
  });

  test('of another application signs nothing here', () => {
    expect(keyKinds.ssh.read(securityKeySigner(seed, 1, 'ssh:imprimatur').line)).toBeDefined();
    expect(keyKinds.ssh.read(securityKeySigner(seed, 1, 'https://example.org').line)).toBeUndefined();
    const elsewhere = securityKeySigner(seed, 1, 'ssh:else').parts(sshNamespace, message);
    expect(readKey(signers.security.line).verifies(message, blobOf({ ...elsewhere, publicKey: signers.security.parts('', message).publicKey }))).toBe(false);
  });
});

describe('a signature by RSA', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 3072 });
  const number = (base64url = ''): Uint8Array => {
    const bytes = Buffer.from(base64url, 'base64url');
    return (bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.alloc(1), bytes]) : bytes;
  };
  const { n, e } = publicKey.export({ format: 'jwk' });
  const blob = Buffer.concat([text('ssh-rsa'), string(number(e)), string(number(n))]);
  const bytes = Buffer.concat([Buffer.from('SSHSIG'), text(sshNamespace), text(''), text('sha512'), string(hash('sha512', message, 'buffer'))]);

  test.each<[string, string, string, boolean]>([
    ['of SHA-512', 'rsa-sha2-512', 'sha512', true],
    ['of SHA-256', 'rsa-sha2-256', 'sha256', true],
    ['of SHA-1', 'ssh-rsa', 'sha1', false],
    ['of SHA-1, as if of SHA-256', 'rsa-sha2-256', 'sha1', false],
    ['of SHA-256, as if of SHA-512', 'rsa-sha2-512', 'sha256', false],
    ['in a format that nobody knows', 'rsa-sha2-384', 'sha384', false],
  ])('%s (%s)', (_name, format, hashName, expected) => {
    const signature = Buffer.concat([text(format), string(signBytes(hashName, bytes, privateKey))]);
    const parts = { magic: 'SSHSIG', version: 1, publicKey: blob, namespace: sshNamespace, reserved: '', hashName: 'sha512', signature };
    expect(readKey(`ssh-rsa ${blob.toString('base64')}`).verifies(message, blobOf(parts))).toBe(expected);
  });
});

describe('the id of a key', () => {
  test('is one, in whatever form the key is listed', () => {
    const raw = privateKeyFromSeed(seed).publicKey;
    expect(readKey(signers.plain.line).id).toBe(raw.id);
    expect(readKey(`${signers.plain.line} with a comment`).id).toBe(raw.id);
    expect(readKey(signers.security.line).id).toBe(raw.id);
    expect(raw.id).toBe(digestOf(Buffer.from(raw.text, 'base64')));
  });

  test('is that of the modulus: with another exponent the secret is the same', () => {
    const rsa = (exponent: number[]): PublicKey => readKey(`ssh-rsa ${Buffer.concat([text('ssh-rsa'), string(Uint8Array.from(exponent)), string(Buffer.concat([Buffer.alloc(1), Buffer.alloc(384, 0xc1)]))]).toString('base64')}`);
    expect(rsa([1, 0, 1]).id).toBe(rsa([1, 0, 3]).id);
  });

  test('is another for another key', () => {
    const lines = [...new Set(vectors.map(({ publicKey }) => publicKey))];
    expect(new Set(lines.map((line) => readKey(line).id)).size).toBe(lines.length);
  });

  test('tells a demonstration key under every guise', () => {
    const published = Buffer.from(demonstrationKey('demo-clinical').publicKey.text, 'base64');
    const plain = Buffer.concat([text('ssh-ed25519'), string(published)]);
    const hardware = Buffer.concat([text('sk-ssh-ed25519@openssh.com'), string(published), text('ssh:mine')]);
    expect(isDemonstrationKey(readKey(`ssh-ed25519 ${plain.toString('base64')}`))).toBe(true);
    expect(isDemonstrationKey(readKey(`sk-ssh-ed25519@openssh.com ${hardware.toString('base64')}`))).toBe(true);
    expect(isDemonstrationKey(readKey(signers.plain.line))).toBe(false);
  });
});

describe('a public key in one line', () => {
  const { line } = signers.plain;
  const base64 = line.split(' ')[1] ?? '';
  const rsa = (exponent: string, modulus: string): string => `ssh-rsa ${Buffer.concat([text('ssh-rsa'), string(Buffer.from(exponent, 'hex')), string(Buffer.from(modulus, 'hex'))]).toString('base64')}`;
  const point = (bytes: string): string => `ecdsa-sha2-nistp256 ${Buffer.concat([text('ecdsa-sha2-nistp256'), text('nistp256'), string(Buffer.from(bytes, 'hex'))]).toString('base64')}`;
  const [wide, narrow] = [`00${'c1'.repeat(384)}`, `7f${'c1'.repeat(383)}`];

  test.each([
    ['as it is', line, 'ssh-ed25519'],
    ['with a comment', `${line} Dr Ann Müller, ward 7`, 'ssh-ed25519'],
    ['with an empty comment', `${line} `, 'ssh-ed25519'],
    ['in hardware', signers.security.line, 'sk-ssh-ed25519@openssh.com'],
    ['RSA of 3,072 bits', rsa('010001', wide), 'ssh-rsa'],
  ])('%s', (_name, written, algorithm) => {
    const { text: kept, ...read } = readKey(written);
    expect(kept).toBe(written);
    expect(read).toMatchObject({ kind: 'ssh', algorithm });
  });

  test.each<[string, string]>([
    ...refused.map(({ name, publicKey }): [string, string] => [name, publicKey]),
    ['options before the key', `command="ls" ${line}`],
    ['an option without a value', `no-pty ${line}`],
    ['a principal, as in allowed_signers', `ann@example.org ${line}`],
    ['the key alone', base64],
    ['the type of another key', line.replace('ssh-ed25519', 'ssh-rsa')],
    ['a type that nobody knows', line.replace('ssh-ed25519', 'ssh-dss')],
    ['a private key', '-----BEGIN OPENSSH PRIVATE KEY-----'],
    ['a raw key', privateKeyFromSeed(seed).publicKey.text],
    ['two keys', `${line}\n${line}`],
    ['a line end', `${line}\n`],
    ['a tab', line.replace(' ', '\t')],
    ['two spaces', line.replace(' ', '  ')],
    ['white space before', ` ${line}`],
    ['a comment that turns the direction of the text', `${line} \u202Eann`],
    ['a comment with a control character', `${line} ann\u0007`],
    ['no padding', `ssh-ed25519 ${Buffer.from(base64, 'base64').toString('base64').replaceAll('=', '')}A`],
    ['a byte more in the key', `ssh-ed25519 ${Buffer.concat([Buffer.from(base64, 'base64'), Buffer.alloc(1)]).toString('base64')}`],
    ['31 bytes', `ssh-ed25519 ${Buffer.concat([text('ssh-ed25519'), string(new Uint8Array(31).fill(3))]).toString('base64')}`],
    ['a point with which a signature proves nothing', `ssh-ed25519 ${Buffer.concat([text('ssh-ed25519'), string(new Uint8Array(32))]).toString('base64')}`],
    ['RSA of 3,071 bits', rsa('010001', narrow)],
    ['RSA of 3,072 bits, and negative', rsa('010001', 'c1'.repeat(384))],
    ['RSA with a needless zero', rsa('010001', `00${wide}`)],
    ['RSA with an even modulus', rsa('010001', `00${'c0'.repeat(384)}`)],
    ['RSA with the exponent 3', rsa('03', wide)],
    ['RSA with the exponent 1', rsa('01', wide)],
    ['RSA with no exponent', rsa('', wide)],
    ['RSA with an even exponent', rsa('010000', wide)],
    ['RSA with an exponent of nine bytes', rsa('010000000000000001', wide)],
    ['RSA of 16,392 bits', rsa('010001', `00${'c1'.repeat(2049)}`)],
    ['a point that is not on the curve', point(`04${'11'.repeat(64)}`)],
    ['a compressed point', point(`02${'11'.repeat(32)}`)],
    ['the point at infinity', point('00')],
    ['nothing', ''],
    ['a megabyte', `${line} ${'a'.repeat(1_000_000)}`],
  ])('%s is refused', (_name, written) => {
    expect(keyKinds.ssh.read(written)).toBeUndefined();
  });

  test('whatever the text, it does not throw', () => {
    const types = ['ssh-ed25519', 'sk-ssh-ed25519@openssh.com', 'ecdsa-sha2-nistp256', 'ssh-rsa', 'nistp256', ''];
    const field = fc.oneof(fc.constantFrom(...types).map(text), fc.uint8Array({ maxLength: 80 }).map(string), fc.uint8Array({ maxLength: 8 }));
    const blob = fc.array(field, { maxLength: 5 }).map((fields) => Buffer.concat(fields));
    const written = fc.tuple(fc.constantFrom(...types), blob, fc.string()).map(([type, bytes, comment]) => `${type} ${bytes.toString('base64')} ${comment}`);
    fc.assert(fc.property(fc.oneof(written, fc.string({ unit: 'binary' })), (any) => {
      const read = keyKinds.ssh.read(any);
      expect(read === undefined || read.text === any).toBe(true);
    }), { numRuns: 500 });
  });
});

describe('any bytes', () => {
  const lines = [...new Set(vectors.map(({ publicKey }) => publicKey))];

  test.each(lines)('do not throw, and are no signature of %.30s', (line) => {
    const key = readKey(line);
    const blob = must(readSshLine(line)).blob;
    const [type = ''] = line.split(' ');
    const inner = fc.array(fc.oneof(fc.constantFrom(text(type), text('rsa-sha2-256'), text('ssh-rsa')), fc.uint8Array({ maxLength: 400 }).map(string), fc.uint8Array({ maxLength: 9 })), { maxLength: 4 }).map((parts) => Buffer.concat(parts));
    const close = inner.map((signature) => blobOf({ magic: 'SSHSIG', version: 1, publicKey: blob, namespace: sshNamespace, reserved: '', hashName: 'sha512', signature }));
    fc.assert(fc.property(fc.oneof(close, fc.uint8Array({ maxLength: 600 })), (bytes) => {
      expect(key.verifies(message, bytes)).toBe(false);
    }), { numRuns: 300 });
  });

  test('a length that says more than there is gives nothing', () => {
    expect(readWire(Uint8Array.of(0xff, 0xff, 0xff, 0xff, 1), ['string'])).toBeUndefined();
    expect(readWire(Uint8Array.of(0, 0, 0, 2, 1), ['string'])).toBeUndefined();
    expect(readWire(Uint8Array.of(0, 0, 0), ['uint32'])).toBeUndefined();
    expect(readWire(Uint8Array.of(0, 0, 0, 1, 65, 7), ['string'])).toBeUndefined();
    expect(readWire(Uint8Array.of(0, 0, 0, 1, 65, 7), ['string', 'byte'])).toEqual([Uint8Array.of(65), 7]);
    expect(readWire(Buffer.from('xx0000000141').subarray(2), ['string'])).toBeUndefined();
  });
});

describe('what ssh-keygen writes', () => {
  const armoured = armourOf(blobOf(signers.plain.parts(sshNamespace, message)));

  test.each<[string, string, boolean]>([
    ['as it is', armoured, true],
    ['with the line ends of Windows', armoured.replaceAll('\n', '\r\n'), true],
    ['without its last line end', armoured.trimEnd(), true],
    ['in another armour', armoured.replaceAll('SSH', 'PGP'), false],
    ['twice', `${armoured}${armoured}`, false],
    ['with words before it', `Signature:\n${armoured}`, false],
    ['with a stray letter', armoured.replace('\n-----END', '!\n-----END'), false],
    ['without its end', armoured.replace('-----END SSH SIGNATURE-----', ''), false],
    ['empty', '', false],
  ])('%s: %s', (_name, written, expected) => {
    const blob = readSshArmour(written);
    expect(blob !== undefined && readKey(signers.plain.line).verifies(message, blob)).toBe(expected);
  });
});

describe('a private key file of OpenSSH', () => {
  const none = Buffer.concat([text('none'), text('none'), text('')]);
  const file = (parts: readonly Uint8Array[]): string => {
    const lines = Buffer.concat([Buffer.from('openssh-key-v1\0'), ...parts]).toString('base64').match(/.{1,70}/g) ?? [];
    return `-----BEGIN OPENSSH PRIVATE KEY-----\n${lines.join('\n')}\n-----END OPENSSH PRIVATE KEY-----\n`;
  };
  const blob = must(readSshLine(signers.plain.line)).blob;
  const one = Uint8Array.of(0, 0, 0, 1);

  test('shows its public key without a passphrase', () => {
    const written = file([none, one, string(blob), string(new Uint8Array(64))]);
    expect(isSshPrivateFile(written)).toBe(true);
    expect(publicKeyOfSshFile(written)?.text).toBe(signers.plain.line);
  });

  test.each<[string, string]>([
    ['two keys', file([none, Uint8Array.of(0, 0, 0, 2), string(blob), string(blob), string(new Uint8Array(64))])],
    ['a count of two', file([none, Uint8Array.of(0, 0, 0, 2), string(blob), string(new Uint8Array(64))])],
    ['no private part', file([none, one, string(blob)])],
    ['bytes after the end', file([none, one, string(blob), string(new Uint8Array(64)), Uint8Array.of(0)])],
    ['a type that may not sign', file([none, one, string(text('ssh-dss')), string(new Uint8Array(64))])],
    ['nothing', file([])],
    ['no base64', '-----BEGIN OPENSSH PRIVATE KEY-----\nAAA\n-----END OPENSSH PRIVATE KEY-----\n'],
  ])('with %s shows none', (_name, written) => {
    expect(publicKeyOfSshFile(written)).toBeUndefined();
  });
});
