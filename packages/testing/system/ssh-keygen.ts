import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isSshPrivateFile, keyKinds, type PublicKey, publicKeyOfSshFile, readSshArmour, sshNamespace } from '@imprimatur/signing';
import { sshSign } from '../../cli/src/keys/ssh-sign.ts';
import { armourOf, blobOf, ed25519Signer, securityKeySigner, type SshSigner } from '../../signing/test/ssh-signer.ts';
import type { Outcome } from './run.ts';

/** What is signed; the words do not matter, the bytes do. */
const message = Buffer.from('DSSEv1 28 application/vnd.in-toto+json 13 take one, ä\n\0\xff', 'latin1');

/** Every type of key that may sign and that needs no hardware, as ssh-keygen makes it. */
const types: Readonly<Record<string, readonly string[]>> = {
  'ssh-ed25519': ['-t', 'ed25519'],
  'ecdsa-sha2-nistp256': ['-t', 'ecdsa', '-b', '256'],
  'ssh-rsa': ['-t', 'rsa', '-b', '3072'],
};

/** Types that it makes too, and that may not sign. */
const refusedTypes: Readonly<Record<string, readonly string[]>> = {
  'ssh-rsa of 2,048 bits': ['-t', 'rsa', '-b', '2048'],
  'ecdsa-sha2-nistp384': ['-t', 'ecdsa', '-b', '384'],
};

/**
 * Signatures of the real ssh-keygen are read here, and those that are written by PROTOCOL.sshsig alone are read by it, for
 * each type of key; with a key that only an agent has; and what ssh-keygen refuses is refused here too.
 */
export function checkSshKeygen(): readonly Outcome[] {
  if (spawnSync('ssh-keygen', ['-?'], { stdio: 'ignore' }).error !== undefined) return [{ name: 'ssh-keygen', fault: 'Found no ssh-keygen, expected the one of OpenSSH 8.2 or later: apt-get install openssh-client' }];
  const folder = mkdtempSync(join(tmpdir(), 'imprimatur-ssh-'));
  try {
    return [
      ...Object.entries(types).flatMap(([name, options]) => checkType(folder, name, options)),
      ...Object.entries(refusedTypes).map(([name, options]) => outcome(`a key of ${name}`, readLine(makeKey(folder, options)) === undefined ? undefined : 'found it read, expected it refused')),
      ...checkWritten(folder),
      ...checkAgent(folder),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

let made = 0;

/** A new key without a passphrase; gives its path. */
function makeKey(folder: string, options: readonly string[]): string {
  const path = join(folder, `key-${(made += 1)}`);
  execFileSync('ssh-keygen', ['-q', ...options, '-N', '', '-C', 'Dr Ann', '-f', path]);
  return path;
}

function readLine(path: string): PublicKey | undefined {
  return keyKinds.ssh.read(readFileSync(`${path}.pub`, 'utf8').trim());
}

/** ssh-keygen signs; both read it. */
function checkType(folder: string, name: string, options: readonly string[]): readonly Outcome[] {
  const path = makeKey(folder, options);
  const key = readLine(path);
  if (key === undefined) return [outcome(name, 'found its public key refused, expected it read')];
  const privateFile = readFileSync(path, 'utf8');
  const shown = publicKeyOfSshFile(privateFile);
  return [
    outcome(`${name}: the private file shows the key`, isSshPrivateFile(privateFile) && shown?.id === key.id ? undefined : `found ${String(shown?.id)}, expected ${key.id}`),
    ...['sha256', 'sha512'].map((hashName) => outcome(`${name}, hashed by ${hashName}`, signatureFault(key, signatureBy(path, sshNamespace, ['-O', `hashalg=${hashName}`])))),
    outcome(`${name}, as the program asks for it`, signedFault(key, sshSign({ kind: 'file', path }, message))),
    outcome(`${name}, asked for by its public key`, signedFault(key, sshSign({ kind: 'file', path: `${path}.pub` }, message))),
    outcome(`${name}, made for git`, key.verifies(message, signatureBy(path, 'git', [])) ? 'found it to hold, expected it refused' : undefined),
    outcome(`${name}, a certificate`, certificateFault(folder, path)),
  ];
}

function signatureBy(path: string, namespace: string, options: readonly string[]): Uint8Array {
  const text = execFileSync('ssh-keygen', ['-Y', 'sign', '-q', '-n', namespace, ...options, '-f', path], { input: message, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] });
  return readSshArmour(text) ?? new Uint8Array();
}

function signatureFault(key: PublicKey, blob: Uint8Array): string | undefined {
  if (!key.verifies(message, blob)) return `found ${blob.length} bytes that do not verify, expected a signature`;
  return key.verifies(message.subarray(1), blob) ? 'found it to hold for another message' : undefined;
}

function signedFault(key: PublicKey, signed: ReturnType<typeof sshSign>): string | undefined {
  return signed.kind === 'failed' ? signed.message : signatureFault(key, signed.blob);
}

function certificateFault(folder: string, path: string): string | undefined {
  const authority = makeKey(folder, ['-t', 'ed25519']);
  execFileSync('ssh-keygen', ['-q', '-s', authority, '-I', 'ann', '-n', 'ann', `${path}.pub`]);
  return keyKinds.ssh.read(readFileSync(`${path}-cert.pub`, 'utf8').trim()) === undefined ? undefined : 'found it read, expected it refused';
}

/** Signatures that were written without ssh-keygen: it and this program have to agree on each. */
function checkWritten(folder: string): readonly Outcome[] {
  const seed = new Uint8Array(32).fill(7);
  const written: Readonly<Record<string, SshSigner>> = {
    'ssh-ed25519': ed25519Signer(seed),
    'sk-ssh-ed25519@openssh.com, touched': securityKeySigner(seed, 0x01),
    'sk-ssh-ed25519@openssh.com, touched by a person whom it knew': securityKeySigner(seed, 0x05),
  };
  return Object.entries(written).flatMap(([name, signer]) => {
    const parts = signer.parts(sshNamespace, message);
    const broken = Uint8Array.from(parts.signature);
    broken[40] = (broken[40] ?? 0) ^ 1;
    return [
      agreement(`${name}, written here`, folder, signer, blobOf(parts), true),
      agreement(`${name}, with another signature`, folder, signer, blobOf({ ...parts, signature: broken }), false),
      agreement(`${name}, of version 2`, folder, signer, blobOf({ ...parts, version: 2 }), false),
      agreement(`${name}, made for git`, folder, signer, blobOf(signer.parts('git', message)), false),
      agreement(`${name}, with bytes after it`, folder, signer, Buffer.concat([blobOf(parts), Buffer.alloc(1)]), false),
    ];
  });
}

function agreement(name: string, folder: string, signer: SshSigner, blob: Uint8Array, expected: boolean): Outcome {
  const ours = keyKinds.ssh.read(signer.line)?.verifies(message, blob) ?? false;
  const theirs = verifiedBySshKeygen(folder, signer.line, blob);
  return outcome(name, ours === expected && theirs === expected ? undefined : `found ${ours} here and ${theirs} by ssh-keygen, expected ${expected}`);
}

function verifiedBySshKeygen(folder: string, line: string, blob: Uint8Array): boolean {
  const [signers, signature] = [join(folder, 'allowed_signers'), join(folder, 'signature')];
  writeFileSync(signers, `ann@example.org ${line}\n`);
  writeFileSync(signature, armourOf(blob));
  return spawnSync('ssh-keygen', ['-Y', 'verify', '-f', signers, '-I', 'ann@example.org', '-n', sshNamespace, '-s', signature], { input: message, stdio: ['pipe', 'ignore', 'ignore'] }).status === 0;
}

/** An agent of its own, which is ended here; then nothing of the key is left but what the agent has. */
function checkAgent(folder: string): readonly Outcome[] {
  const path = makeKey(folder, ['-t', 'ed25519']);
  const key = readLine(path);
  const before = process.env['SSH_AUTH_SOCK'];
  const socket = join(folder, 'agent');
  const started = execFileSync('ssh-agent', ['-s', '-a', socket], { encoding: 'utf8' });
  const agent = Number(/SSH_AGENT_PID=(\d+)/.exec(started)?.[1]);
  try {
    process.env['SSH_AUTH_SOCK'] = socket;
    execFileSync('ssh-add', ['-q', path], { stdio: 'ignore' });
    rmSync(path);
    if (key === undefined) return [outcome('an agent', 'found its key refused')];
    const unknown = ed25519Signer(new Uint8Array(32).fill(7)).line;
    return [
      outcome('a key that the agent alone has, by its public file', signedFault(key, sshSign({ kind: 'file', path: `${path}.pub` }, message))),
      outcome('a key that the agent alone has, written out', signedFault(key, sshSign({ kind: 'agent', publicKey: key.text }, message))),
      outcome('a key that the agent does not have', sshSign({ kind: 'agent', publicKey: unknown }, message).kind === 'failed' ? undefined : 'found a signature, expected a refusal'),
    ];
  } finally {
    if (before === undefined) delete process.env['SSH_AUTH_SOCK'];
    else process.env['SSH_AUTH_SOCK'] = before;
    process.kill(agent);
  }
}

function outcome(name: string, fault: string | undefined): Outcome {
  return { name: `ssh-keygen: ${name}`, fault };
}
