import type { ReadStream } from 'node:tty';

/** A terminal on which a person types. */
export interface SecretTerminal {
  readonly input: Pick<ReadStream, 'isTTY' | 'setRawMode' | 'resume' | 'pause' | 'on' | 'off' | 'unshift'>;
  readonly write: (text: string) => void;
}

/**
 * Asks for a secret, and shows nothing of it while it is typed. `undefined` where there is no terminal, and where the
 * person gives up with Ctrl-C or Ctrl-D. The terminal is left as it was found.
 */
export async function askSecretOn({ input, write }: SecretTerminal, question: string): Promise<string | undefined> {
  if (!input.isTTY) return undefined;
  // Before the question, so that nothing that is typed early is shown.
  input.setRawMode(true);
  try {
    write(question);
    return await typedLine(input);
  } finally {
    input.setRawMode(false);
    write('\n');
  }
}

async function typedLine(input: SecretTerminal['input']): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let typed = '';
  return new Promise((resolve) => {
    const end = (answer: string | undefined, rest = ''): void => {
      input.off('data', read).off('end', stop).off('error', stop).pause();
      // A person may paste the answer to the next question too.
      if (rest !== '') input.unshift(Buffer.from(rest));
      resolve(answer);
    };
    const stop = (): void => end(undefined);
    const read = (chunk: Uint8Array): void => {
      const line = typeOn(typed, decoder.decode(chunk, { stream: true }));
      typed = line.typed;
      if (line.kind === 'ended') end(typed, line.rest);
      if (line.kind === 'stopped') stop();
    };
    input.on('data', read).on('end', stop).on('error', stop).resume();
  });
}

/** A line so far: whether more has to come, and what was typed after its end. */
export interface TypedLine {
  readonly kind: 'open' | 'ended' | 'stopped';
  readonly typed: string;
  readonly rest: string;
}

/** The keys that a terminal in raw mode hands over as they are. */
const keys = { stop: '\u0003', endOfInput: '\u0004', backspace: '\b', eraseLine: '\u0015', delete: '\u007F' };
/** What arrow keys and the like send (ECMA-48, 5.4 and 5.6), and what else is neither a letter nor a key from above. */
const sequence = /^\u001B(?:\[[0-?]*[ -/]*[@-~]|O.|.)?/s;

/** Types on where a line stands. */
export function typeOn(before: string, text: string): TypedLine {
  let typed = before;
  let rest = text;
  while (rest !== '') {
    const [key = ''] = rest.match(sequence) ?? rest.match(/^./su) ?? [];
    rest = rest.slice(key.length);
    if (key === '\r' || key === '\n') return { kind: 'ended', typed, rest: rest.replace(/^\n/, '') };
    if (key === keys.stop || (key === keys.endOfInput && typed === '')) return { kind: 'stopped', typed: '', rest };
    typed = typedAfter(typed, key);
  }
  return { kind: 'open', typed, rest };
}

function typedAfter(typed: string, key: string): string {
  if (key === keys.backspace || key === keys.delete) return Array.from(typed).slice(0, -1).join('');
  if (key === keys.eraseLine) return '';
  return key.length > 2 || /\p{Cc}/u.test(key) ? typed : typed + key;
}
