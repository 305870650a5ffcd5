import { execFileSync } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decryptPrivateKey, encryptPrivateKey, keyKinds, privateKeyFromSeed, sshNamespace } from '@imprimatur/signing';
import * as fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { blobOf, ed25519Signer, securityKeySigner, string, text } from '../../signing/test/ssh-signer.ts';
import { run, type World } from '../src/index.ts';
import { askSecretOn, typeOn } from '../src/keys/ask-secret.ts';
import { openSigner } from '../src/keys/open-signer.ts';
import { SigningRefused } from '../src/keys/signing-refused.ts';
import type { SshKeyPlace } from '../src/keys/ssh-sign.ts';

const passphrase = 'vier Wörter die niemand kennt';
const chance = (length: number): Uint8Array => new Uint8Array(length).fill(length);
const seed = chance(32);
const ours = privateKeyFromSeed(seed).publicKey;
const message = Buffer.from('take one');
const ssh = ed25519Signer(new Uint8Array(32).fill(6));
const encrypted = encryptPrivateKey(seed, passphrase, { salt: chance(16), iv: chance(16) });

const scratch = mkdtempSync(join(tmpdir(), 'imprimatur-keys-'));
let count = 0;
let folder = scratch;
beforeEach(() => {
  folder = join(scratch, `case-${(count += 1)}`);
  mkdirSync(folder);
});
afterAll(() => rmSync(scratch, { recursive: true }));

interface Scene extends Partial<World> {
  /** What the person types, question by question; then nobody is there any more. */
  readonly answers?: readonly (string | undefined)[];
}

/** A world that answers, and keeps what was asked and said. */
function worldOf({ answers = [], ...more }: Scene = {}): World & { readonly said: { out: string; err: string; asked: string[] } } {
  const said = { out: '', err: '', asked: [] as string[] };
  const waiting = [...answers];
  return {
    folder,
    out: (words) => void (said.out += words),
    err: (words) => void (said.err += words),
    terminal: false,
    now: new Date('2026-11-22T12:00:00Z'),
    nonce: () => 'nonce',
    random: chance,
    gitName: () => undefined,
    processId: 1,
    session: {
      untilStopped: async () => undefined,
      openBrowser: () => undefined,
      askSecret: async (question) => {
        said.asked.push(question);
        return waiting.shift();
      },
    },
    ...more,
    said,
  };
}

async function imprimatur(words: string, scene: Scene = {}): Promise<{ readonly code: number; readonly out: string; readonly err: string; readonly asked: readonly string[] }> {
  const world = worldOf(scene);
  const code = await run(words.split(' '), world);
  return { code, ...world.said };
}

function put(path: string, content: string): string {
  writeFileSync(join(folder, path), content);
  return path;
}

describe('imprimatur key create', () => {
  test('writes an encrypted key for its owner alone, and prints the line that lists it', async () => {
    const { code, out, err, asked } = await imprimatur('key create --out ann.pem', { answers: [passphrase, passphrase] });
    expect({ code, out }).toEqual({ code: 0, out: `- { ed25519: ${ours.text}, from: 2026-11-22 }\n` });
    expect(asked).toEqual(['Passphrase for ann.pem, at least 12 characters: ', 'The same once more: ']);
    expect(err).toMatch(/^Written: ann\.pem, encrypted\./);
    expect(readFileSync(join(folder, 'ann.pem'), 'utf8')).toBe(encrypted);
    expect(statSync(join(folder, 'ann.pem')).mode & 0o777).toBe(0o600);
    expect(`${out}${err}`).not.toContain(passphrase);
  });

  test('takes the passphrase from a file, and asks nobody', async () => {
    put('passphrase', `${passphrase}\n`);
    expect(await imprimatur('key create --out ann.pem --passphrase-file passphrase')).toMatchObject({ code: 0, asked: [] });
    expect(decryptPrivateKey(readFileSync(join(folder, 'ann.pem'), 'utf8'), passphrase)).toMatchObject({ publicKey: { id: ours.id } });
  });

  test.each<[string, readonly (string | undefined)[], RegExp]>([
    ['eleven characters', ['elf Zeichen'], /^Found a passphrase of 11 characters, expected at least 12: whoever gets a copy/],
    ['eleven characters and white space', [' elf Zeichen  '], /^Found a passphrase of 11 characters/],
    ['eleven characters of two units each', ['😀'.repeat(11)], /^Found a passphrase of 11 characters/],
    ['more than OpenSSL takes', ['ä'.repeat(501)], /^Found a passphrase of 1002 bytes, expected at most 1000/],
    ['another one the second time', [passphrase, `${passphrase}.`], /^Found another passphrase the second time/],
    ['giving up the second time', [passphrase, undefined], /^Found another passphrase the second time/],
    ['giving up at once', [undefined], /^Found no passphrase, expected it at a terminal, or --passphrase-file/],
  ])('%s: nothing is written', async (_name, answers, complaint) => {
    const { code, out, err } = await imprimatur('key create --out ann.pem', { answers });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(complaint);
    expect(existsSync(join(folder, 'ann.pem'))).toBe(false);
  });

  test.each<[string, string | undefined, RegExp]>([
    ['is not there', undefined, /^Found no passphrase file words that can be read/],
    ['is empty', '\n', /^Found nothing in words, expected a passphrase in one line/],
    ['has two lines', 'eins zwei drei vier\nfünf\n', /^Found several lines in words/],
    ['is too short', 'eins\n', /^Found a passphrase of 4 characters/],
  ])('a passphrase file that %s', async (_name, content, complaint) => {
    if (content !== undefined) put('words', content);
    const { code, err } = await imprimatur('key create --out ann.pem --passphrase-file words');
    expect(code).toBe(2);
    expect(err).toMatch(complaint);
    expect(existsSync(join(folder, 'ann.pem'))).toBe(false);
  });

  test('never writes over a file, nor through a link', async () => {
    put('ann.pem', 'mine');
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'link.pem'));
    expect(await imprimatur('key create --out ann.pem', { answers: [passphrase, passphrase] })).toMatchObject({ code: 2, asked: [], err: expect.stringMatching(/^Found a file at ann\.pem, expected none/) as string });
    expect((await imprimatur('key create --out link.pem', { answers: [passphrase, passphrase] })).code).not.toBe(0);
    expect(readFileSync(join(folder, 'ann.pem'), 'utf8')).toBe('mine');
    expect(existsSync(join(folder, 'elsewhere'))).toBe(false);
  });

  test('needs a folder that is there', async () => {
    expect((await imprimatur('key create --out keys/ann.pem')).err).toMatch(/^Found no folder keys, expected one that is there/);
  });

  describe('in a folder that is shared', () => {
    const git = (where: string, args: readonly string[]): string | undefined => {
      try {
        return execFileSync('git', args, { cwd: where, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
      } catch {
        return undefined;
      }
    };
    const refused = { code: 2, asked: [], err: expect.stringMatching(/which is shared through git, expected a place that git ignores: a private key never enters a repository/) as string };
    const answers = [passphrase, passphrase];
    const publication = (): void => {
      mkdirSync(join(folder, 'content/about'), { recursive: true });
      put('content/publication.yaml', '');
    };

    test('a publication without git is one', async () => {
      publication();
      expect(await imprimatur('key create --out ann.pem', { answers, git })).toMatchObject(refused);
      expect(await imprimatur('key create --out content/about/ann.pem', { answers, git })).toMatchObject(refused);
      expect(await imprimatur('key create --out ../ann.pem', { answers, git })).toMatchObject({ code: 0 });
    });

    test('a repository is one, also where there is no git to ask', async () => {
      git(folder, ['init', '--quiet']);
      mkdirSync(join(folder, 'deep'));
      expect(await imprimatur('key create --out deep/ann.pem', { answers, git })).toMatchObject(refused);
      expect(await imprimatur('key create --out deep/ann.pem', { answers })).toMatchObject(refused);
    });

    test('by a link it is one too', async () => {
      git(folder, ['init', '--quiet']);
      symlinkSync(folder, `${folder}-link`);
      expect(await imprimatur(`key create --out ${folder}-link/ann.pem`, { answers, git, folder: tmpdir() })).toMatchObject(refused);
    });

    test('what git ignores may be written there', async () => {
      publication();
      git(folder, ['init', '--quiet']);
      put('.gitignore', '*.pem\n');
      expect(await imprimatur('key create --out ann.pem', { answers, git })).toMatchObject({ code: 0 });
      expect(await imprimatur('key create --out ann.key', { answers, git })).toMatchObject(refused);
    });
  });
});

describe('imprimatur key show', () => {
  const hardware = securityKeySigner(seed, 1).line;
  const sshFile = (): string => {
    const blob = Buffer.from(ssh.line.split(' ')[1] ?? '', 'base64');
    const bytes = Buffer.concat([Buffer.from('openssh-key-v1\0'), text('aes256-ctr'), text('bcrypt'), text('salt'), Uint8Array.of(0, 0, 0, 1), string(blob), string(new Uint8Array(128))]);
    return `-----BEGIN OPENSSH PRIVATE KEY-----\n${(bytes.toString('base64').match(/.{1,70}/g) ?? []).join('\n')}\n-----END OPENSSH PRIVATE KEY-----\n`;
  };

  test.each<[string, string, string]>([
    ['a public key of SSH', `${ssh.line} Dr Ann\n`, `'${ssh.line} Dr Ann'`],
    ['a comment with a quote', `${ssh.line} Ann's\n`, `'${ssh.line} Ann''s'`],
    ['a key in hardware', `${hardware} Ann: ward 7 # key\n`, `'${hardware} Ann: ward 7 # key'`],
    ['a private key of SSH, without its passphrase', sshFile(), `'${ssh.line}'`],
  ])('%s', async (_name, content, listed) => {
    put('key', content);
    expect(await imprimatur('key show key')).toEqual({ code: 0, out: `- { ssh: ${listed}, from: 2026-11-22 }\n`, err: '', asked: [] });
  });

  test('an old private key of SSH shows what stands beside it', async () => {
    put('id_rsa', '-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n');
    put('id_rsa.pub', `${ssh.line}\n`);
    expect((await imprimatur('key show id_rsa')).out).toContain(ssh.line);
  });

  test('an encrypted private key needs its passphrase', async () => {
    put('ann.pem', encrypted);
    expect(await imprimatur('key show ann.pem', { answers: [passphrase] })).toEqual({ code: 0, out: `- { ed25519: ${ours.text}, from: 2026-11-22 }\n`, err: '', asked: ['Passphrase of ann.pem: '] });
  });

  test('a person may try three times, a file once', async () => {
    put('ann.pem', encrypted);
    put('words', 'something else\n');
    expect(await imprimatur('key show ann.pem', { answers: ['a', 'b', passphrase] })).toMatchObject({ code: 0, err: 'That is not its passphrase. Try again.\n'.repeat(2) });
    expect(await imprimatur('key show ann.pem', { answers: ['a', 'b', 'c', passphrase] })).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/Try again\.\nFound another passphrase than that of ann\.pem/) as string });
    expect(await imprimatur('key show ann.pem --passphrase-file words')).toMatchObject({ code: 2, asked: [], err: expect.stringMatching(/^Found another passphrase/) as string });
  });

  test('nothing of the environment is a passphrase', async () => {
    put('ann.pem', encrypted);
    expect(await imprimatur('key show ann.pem', { environment: () => passphrase })).toMatchObject({ code: 2, err: expect.stringMatching(/^Found no passphrase for ann\.pem, expected it at a terminal/) as string });
  });

  test.each<[string, string | undefined, RegExp]>([
    ['no file', undefined, /^Found no file key that can be read/],
    ['a key in clear', '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIAMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMD\n-----END PRIVATE KEY-----\n', /^Found a private key in clear in key, expected an encrypted one: whoever reads the file could sign in your name/],
    ['an old private key of SSH alone', '-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n', /^Found a private key in key that is not one of Ed25519/],
    ['a public key that may not sign', 'ssh-dss AAAAB3NzaC1kc3M= old', /^Found no key that may sign in key, expected a public key in one line, such as ssh-ed25519/],
    ['a certificate', 'ssh-ed25519-cert-v01@openssh.com AAAA', /^Found no key that may sign in key/],
    ['words', 'my dog', /^Found no key that may sign in key/],
    ['far too much', 'a'.repeat(70_000), /^Found 70000 bytes at key, expected a key file/],
    ['half an encrypted key', encrypted.slice(0, 120), /^Found no key in key, expected an encrypted private key/],
  ])('%s', async (_name, content, complaint) => {
    if (content !== undefined) put('key', content);
    const { code, out, err } = await imprimatur('key show key', { answers: [passphrase] });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(complaint);
  });

  test('a folder is not a key', async () => {
    expect((await imprimatur('key show .')).err).toMatch(/^Found a folder at \., expected a key file/);
  });
});

describe('the key to sign with', () => {
  const used: SshKeyPlace[] = [];
  const withoutSshKeygen: Scene = {};
  const sshSign: NonNullable<World['sshSign']> = (place, bytes) => {
    used.push(place);
    return { kind: 'signed', blob: blobOf(ssh.parts(sshNamespace, bytes)) };
  };
  const gitOf = (settings: Readonly<Record<string, string>>): NonNullable<World['git']> => (_folder, args) => settings[args.at(-1) ?? ''];
  beforeEach(() => void used.splice(0));

  /** Opens and signs, and says by which key, or why not. */
  async function told(scene: Scene, key: string | undefined, passphraseFile?: string): Promise<string> {
    const opened = await openSigner({ key, passphraseFile }, worldOf({ ...(scene === withoutSshKeygen ? {} : { sshSign }), ...scene }));
    if (opened.kind === 'refused') return opened.message;
    return opened.key.publicKey.verifies(message, opened.key.sign(message)) ? opened.key.publicKey.text : 'a signature that does not hold';
  }

  async function check(scene: Scene, key: string | undefined, expected: string, passphraseFile?: string): Promise<void> {
    expect(await told(scene, key, passphraseFile)).toBe(expected);
  }

  test('an encrypted private key signs by itself', async () => {
    put('ann.pem', encrypted);
    put('words', passphrase);
    await check({ answers: [passphrase] }, 'ann.pem', ours.text);
    await check({}, 'ann.pem', ours.text, 'words');
    expect(used).toEqual([]);
  });

  test('a key of SSH signs through ssh-keygen, by its file', async () => {
    put('id.pub', `${ssh.line} Ann\n`);
    await check({}, 'id.pub', `${ssh.line} Ann`);
    expect(used).toEqual([{ kind: 'file', path: join(folder, 'id.pub') }]);
  });

  test('a key that is written out signs through the agent', async () => {
    await check({}, `key::${ssh.line}`, ssh.line);
    await check({}, ssh.line, ssh.line);
    expect(used).toEqual([{ kind: 'agent', publicKey: ssh.line }, { kind: 'agent', publicKey: ssh.line }]);
  });

  test('without --key it is the one of the environment, then the one of git', async () => {
    put('ann.pem', encrypted);
    put('id.pub', `${ssh.line}\n`);
    const git = gitOf({ 'gpg.format': 'ssh', 'user.signingkey': 'id.pub' });
    const environment = (name: string): string | undefined => (name === 'IMPRIMATUR_KEY' ? 'ann.pem' : undefined);
    await check({ git, environment, answers: [passphrase] }, undefined, ours.text);
    await check({ git, environment }, 'id.pub', ssh.line);
    await check({ git }, undefined, ssh.line);
    await check({ git: gitOf({ 'gpg.format': 'ssh', 'user.signingkey': `key::${ssh.line}` }) }, undefined, ssh.line);
  });

  test.each<[string, Scene, string | undefined, RegExp]>([
    ['nowhere', {}, undefined, /^Found no key to sign with, expected --key <file>, the environment variable IMPRIMATUR_KEY, or a git that signs with SSH/],
    ['in git, but it signs with OpenPGP', { git: gitOf({ 'user.signingkey': 'ABCD' }) }, undefined, /^Found no key to sign with/],
    ['in git, but it signs with X.509', { git: gitOf({ 'gpg.format': 'x509', 'user.signingkey': 'ABCD' }) }, undefined, /^Found no key to sign with/],
    ['in git, which says SSH and no key', { git: gitOf({ 'gpg.format': 'ssh' }) }, undefined, /^Found no key to sign with/],
    ['in an empty variable', { environment: () => '' }, undefined, /^Found no key to sign with/],
    ['written out, and of a type that may not sign', {}, 'key::ssh-dss AAAA', /^Found "ssh-dss AAAA" as the key to sign with, expected a public key in one line/],
    ['written out, and there is no ssh-keygen', withoutSshKeygen, ssh.line, /^Found a key of SSH, expected one that can be used here/],
    ['in a file that is not there', {}, 'nothing.pem', /^Found no file nothing\.pem that can be read/],
  ])('%s', async (_name, scene, key, expected) => {
    expect(await told(scene, key)).toMatch(expected);
  });

  test.each<[string, NonNullable<World['sshSign']>, RegExp]>([
    ['ssh-keygen refuses', () => ({ kind: 'failed', message: 'Found no signature: ssh-keygen ended with the exit code 255.' }), /ended with the exit code 255/],
    ['another key signed', (_place, bytes) => ({ kind: 'signed', blob: blobOf(ed25519Signer(seed).parts(sshNamespace, bytes)) }), /^Found a signature that is not one of the key/],
    ['another message was signed', () => ({ kind: 'signed', blob: blobOf(ssh.parts(sshNamespace, Buffer.from('else'))) }), /^Found a signature that is not one of the key/],
    ['it was signed for git', (_place, bytes) => ({ kind: 'signed', blob: blobOf(ssh.parts('git', bytes)) }), /^Found a signature that is not one of the key/],
  ])('%s: no signature', async (_name, signing, complaint) => {
    const opened = await openSigner({ key: ssh.line, passphraseFile: undefined }, worldOf({ sshSign: signing }));
    if (opened.kind === 'refused') throw new Error(opened.message);
    expect(() => opened.key.sign(message)).toThrow(SigningRefused);
    expect(() => opened.key.sign(message)).toThrow(complaint);
    expect(opened.key.publicKey.id).toBe(keyKinds.ssh.read(ssh.line)?.id);
  });
});

describe('a secret at the terminal', () => {
  /** A terminal whose person types these chunks when it is asked. */
  class Terminal extends EventEmitter {
    readonly isTTY: boolean;
    raw = false;
    paused = true;
    shown = '';
    readonly left: string[] = [];
    readonly chunks: readonly Uint8Array[];
    constructor(chunks: readonly (string | Uint8Array)[], isTTY = true) {
      super();
      this.isTTY = isTTY;
      this.chunks = chunks.map((chunk) => Buffer.from(chunk));
    }
    setRawMode(raw: boolean): void {
      this.raw = raw;
    }
    pause(): void {
      this.paused = true;
    }
    unshift(chunk: Uint8Array): void {
      this.left.push(Buffer.from(chunk).toString());
    }
    resume(): void {
      this.paused = false;
      queueMicrotask(() => {
        for (const chunk of this.chunks) if (!this.paused) this.emit('data', chunk);
        this.emit('end');
      });
    }
  }

  const ask = async (terminal: Terminal): Promise<string | undefined> =>
    askSecretOn({ input: terminal as never, write: (words) => (terminal.shown += words) }, 'Passphrase: ');

  const euro = Buffer.from('€');
  test.each<[string, readonly (string | Uint8Array)[], string | undefined]>([
    ['a line', ['words\r'], 'words'],
    ['letter by letter', ['w', 'ö', 'r', 't', 'e', 'r', '\r'], 'wörter'],
    ['a letter in two halves', [euro.subarray(0, 1), euro.subarray(1), '\n'], '€'],
    ['white space at its ends', [' a b \r'], ' a b '],
    ['nothing', ['\r'], ''],
    ['with a letter taken back', ['worf\u007Fds\r'], 'words'],
    ['with an emoji taken back', ['a😀\bb\r'], 'ab'],
    ['with more taken back than there was', ['a\b\b\bb\r'], 'b'],
    ['begun anew', ['wrong\u0015right\r'], 'right'],
    ['with arrow keys in it', ['ab\u001B[Dc\u001BOAd\u001B[1;5Ce\r'], 'abcde'],
    ['with other controls in it', ['a\u0000b\u0007c\td\r'], 'abcd'],
    ['given up by Ctrl-C', ['secret\u0003'], undefined],
    ['given up by Ctrl-D', ['\u0004'], undefined],
    ['with a Ctrl-D in it', ['a\u0004b\r'], 'ab'],
    ['cut off', ['secret'], undefined],
  ])('%s', async (_name, typed, expected) => {
    const terminal = new Terminal(typed);
    expect(await ask(terminal)).toBe(expected);
    expect(terminal.shown).toBe('Passphrase: \n');
    expect({ raw: terminal.raw, paused: terminal.paused, listeners: terminal.eventNames() }).toEqual({ raw: false, paused: true, listeners: [] });
  });

  test('what is pasted for the next question is kept for it', async () => {
    const terminal = new Terminal(['one\r\ntwo\r\n']);
    expect(await ask(terminal)).toBe('one');
    expect(terminal.left).toEqual(['two\r\n']);
  });

  test('without a terminal nobody is asked', async () => {
    const terminal = new Terminal(['words\r'], false);
    expect(await ask(terminal)).toBeUndefined();
    expect(terminal.shown).toBe('');
  });

  test('any keys end in a line, and none of it holds a control character', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\u001B[A', '\u001B', '\u007F', '\u0015', '\b'))), (chunks) => {
        let typed = '';
        for (const chunk of chunks) {
          const line = typeOn(typed, chunk);
          ({ typed } = line);
          if (line.kind !== 'open') break;
        }
        expect(typed).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});
