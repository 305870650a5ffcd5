import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSshArmour, sshNamespace } from '@imprimatur/signing';

/** Where the key is that signs: in a file, private or public, or in the agent alone. */
export type SshKeyPlace = { readonly kind: 'file'; readonly path: string } | { readonly kind: 'agent'; readonly publicKey: string };

/** A signature in the form of SSH, or why there is none, in words. */
export type SshSigned = { readonly kind: 'signed'; readonly blob: Uint8Array } | { readonly kind: 'failed'; readonly message: string };

/**
 * Has `ssh-keygen -Y sign` sign the message. It asks the agent first, and otherwise asks at the terminal for the key's
 * passphrase, its PIN, or a touch; this program sees none of them.
 */
export function sshSign(key: SshKeyPlace, message: Uint8Array): SshSigned {
  switch (key.kind) {
    case 'file':
      return signWith(['-f', key.path], message);
    case 'agent':
      return signInAgent(key.publicKey, message);
  }
}

/** ssh-keygen takes the public key from a file alone; -U forbids it to look for a private one beside it. */
function signInAgent(publicKey: string, message: Uint8Array): SshSigned {
  const folder = mkdtempSync(join(tmpdir(), 'imprimatur-key-'));
  try {
    const file = join(folder, 'key.pub');
    writeFileSync(file, `${publicKey}\n`);
    return signWith(['-U', '-f', file], message);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function signWith(key: readonly string[], message: Uint8Array): SshSigned {
  // What it says goes to the person at once: it may ask for a touch.
  const ended = spawnSync('ssh-keygen', ['-Y', 'sign', '-q', '-n', sshNamespace, ...key], { input: message, stdio: ['pipe', 'pipe', 'inherit'] });
  if (ended.error !== undefined) return { kind: 'failed', message: `Found no ssh-keygen that could be started (${ended.error.message}), expected the one of OpenSSH 8.2 or later. Install OpenSSH, such as by apt-get install openssh-client.` };
  const blob = ended.status === 0 ? readSshArmour(ended.stdout.toString('latin1')) : undefined;
  if (blob !== undefined) return { kind: 'signed', blob };
  const how = ended.signal === null ? `the exit code ${ended.status}` : `the signal ${ended.signal}`;
  return { kind: 'failed', message: `Found no signature: ssh-keygen ended with ${how}, and said why above. See whether ssh-add -l lists the key, whether the passphrase was right, and whether the hardware key is plugged in.` };
}
