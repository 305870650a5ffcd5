import { hash } from 'node:crypto';
import { type PrivateKey, privateKeyFromSeed } from '@imprimatur/signing';

/** What a signature in the form of SSH holds, each of which a test may change. */
export interface SshSignatureParts {
  readonly magic: string;
  readonly version: number;
  readonly publicKey: Uint8Array;
  readonly namespace: string;
  readonly reserved: string;
  readonly hashName: string;
  readonly signature: Uint8Array;
}

/** A key whose signatures in the form of SSH are written here, from PROTOCOL.sshsig alone and with no code of the package. */
export interface SshSigner {
  /** The line for reviewers.yaml and for `allowed_signers`. */
  readonly line: string;
  readonly parts: (namespace: string, message: Uint8Array) => SshSignatureParts;
}

/** A plain Ed25519 key. */
export function ed25519Signer(seed: Uint8Array): SshSigner {
  const name = 'ssh-ed25519';
  const key = privateKeyFromSeed(seed);
  const blob = Buffer.concat([text(name), string(rawOf(key))]);
  return signer(name, blob, (signed) => Buffer.concat([text(name), string(key.sign(signed))]));
}

/** An Ed25519 key as hardware would hold it, with the flags that it sets: 1 where a person touched it, 4 where it knew the person. */
export function securityKeySigner(seed: Uint8Array, flags: number, application = 'ssh:'): SshSigner {
  const name = 'sk-ssh-ed25519@openssh.com';
  const key = privateKeyFromSeed(seed);
  const blob = Buffer.concat([text(name), string(rawOf(key)), text(application)]);
  const state = Buffer.from([flags, 0, 0, 0, 7]);
  return signer(name, blob, (signed) => {
    const message = Buffer.concat([hash('sha256', application, 'buffer'), state, hash('sha256', signed, 'buffer')]);
    return Buffer.concat([text(name), string(key.sign(message)), state]);
  });
}

/** The bytes of the parts. */
export function blobOf({ magic, version, publicKey, namespace, reserved, hashName, signature }: SshSignatureParts): Uint8Array {
  return Buffer.concat([Buffer.from(magic), number(version), string(publicKey), text(namespace), text(reserved), text(hashName), string(signature)]);
}

/** As `ssh-keygen` writes it to a file. */
export function armourOf(blob: Uint8Array): string {
  const lines = Buffer.from(blob).toString('base64').match(/.{1,70}/g) ?? [];
  return `-----BEGIN SSH SIGNATURE-----\n${lines.join('\n')}\n-----END SSH SIGNATURE-----\n`;
}

/** Bytes after their length. */
export function string(bytes: Uint8Array): Uint8Array {
  return Buffer.concat([number(bytes.length), bytes]);
}

export function text(content: string): Uint8Array {
  return string(Buffer.from(content));
}

function signer(name: string, publicKey: Uint8Array, sign: (signed: Uint8Array) => Uint8Array): SshSigner {
  return {
    line: `${name} ${Buffer.from(publicKey).toString('base64')}`,
    parts: (namespace, message) => {
      const signed = Buffer.concat([Buffer.from('SSHSIG'), text(namespace), text(''), text('sha512'), string(hash('sha512', message, 'buffer'))]);
      return { magic: 'SSHSIG', version: 1, publicKey, namespace, reserved: '', hashName: 'sha512', signature: sign(signed) };
    },
  };
}

function rawOf(key: PrivateKey): Uint8Array {
  return Buffer.from(key.publicKey.text, 'base64');
}

function number(value: number): Uint8Array {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
