import { type Diagnostic, type Place, type Position, problem, warning } from '@imprimatur/diagnostics';
import { columnInSource } from './disarmed-source.ts';
import type { TypesetJob } from './typeset-job.ts';

/** A message as the compiler gives it, after the Language Server Protocol: positions start at 0 and count UTF-16 units. */
export interface CompilerMessage {
  readonly message: string;
  /** Absolute, below the root; of the source or of an asset. */
  readonly path: string;
  readonly range: { readonly start: CompilerPosition; readonly end: CompilerPosition } | null;
  /** 1 is an error, 2 a warning; above that, a step of the call that led to the error before it. */
  readonly severity: number;
}

interface CompilerPosition {
  readonly line: number;
  readonly character: number;
}

/** What Typst found when it compiled a source. */
export function fromCompiler(messages: readonly CompilerMessage[], root: string, job: TypesetJob): readonly Diagnostic[] {
  return messages.flatMap((message) => {
    if (message.severity > 2) return [];
    const [said = '', ...hints] = message.message.split(/, hints: /u);
    const place = placeOf(message, job);
    const report = message.severity === 1 ? problem : warning;
    if (isClosedFile(said)) return [report('typesetting-failed', place, `Found a file that the document does not come with, expected ${nameAssets(job)}.`)];
    return [report('typesetting-failed', place, `${assetOf(message, root)}${said}`, hints.join(', ') || undefined)];
  });
}

/**
 * What Typst found when it wrote the PDF: the rules of PDF/UA, which a compiled document may still break. The compiler
 * throws these as the debug text of Rust values, without places.
 */
export function fromExporter(error: unknown, job: TypesetJob): readonly Diagnostic[] {
  const text = error instanceof Error ? error.message : String(error);
  const found = [...text.matchAll(/message: "((?:[^"\\]|\\.)*)", trace: .*?, hints: \[(.*?)\] \}/gsu)];
  if (found.length === 0) return [problem('typesetting-failed', { file: job.name }, text)];
  return distinct(
    found.map(([, message = '', hints = '']) => {
      const said = unquote(message).replace(/^PDF\/UA-1 error: /u, '');
      return fromMissingGlyph(said, job) ?? problem('typesetting-failed', { file: job.name }, said, firstQuoted(hints));
    }),
  );
}

function fromMissingGlyph(said: string, job: TypesetJob): Diagnostic | undefined {
  const quoted = /^the text `"(.*)"` could not be displayed|^the text contains the disallowed codepoint `"(.*)"`/su.exec(said);
  if (quoted === null) return undefined;
  const text = unquote(quoted[1] ?? quoted[2] ?? '');
  return problem(
    'typesetting-failed',
    { file: job.name, ...firstPosition(job.source, text) },
    `Found '${text}' (${codePoints(text)}), which no font of this text has, expected characters that can be printed.`,
    'Write it with other characters, or add a font that has it.',
  );
}

function placeOf(message: CompilerMessage, job: TypesetJob): Place {
  if (message.range === null) return { file: job.name };
  const lines = job.source.split('\n');
  const inSource = ({ line, character }: CompilerPosition): Position => ({ line: line + 1, column: columnInSource(lines[line] ?? '', character + 1) });
  return { file: job.name, start: inSource(message.range.start), end: inSource(message.range.end) };
}

function assetOf(message: CompilerMessage, root: string): string {
  const path = message.path.slice(root.length + 1).replaceAll('\\', '/');
  return path === 'main.typ' || path === '' ? '' : `${path}: `;
}

/** Typst's own words would tell where on the disk it looked. */
function isClosedFile(said: string): boolean {
  return /^(?:file not found|failed to load file|cannot read file)/u.test(said);
}

function nameAssets(job: TypesetJob): string {
  return job.assets.size === 0 ? 'none, since it has no assets' : `one of: ${[...job.assets.keys()].toSorted().join(', ')}`;
}

function firstPosition(source: string, text: string): { readonly start?: Position } {
  const index = source.indexOf(text);
  if (index < 0) return {};
  const before = source.slice(0, index).split('\n');
  return { start: { line: before.length, column: (before.at(-1) ?? '').length + 1 } };
}

function codePoints(text: string): string {
  return Array.from(text, (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(' ');
}

function firstQuoted(text: string): string | undefined {
  const quoted = /"((?:[^"\\]|\\.)*)"/su.exec(text)?.[1];
  return quoted === undefined ? undefined : unquote(quoted);
}

/** Undoes the escapes of Rust's `{:?}`. */
function unquote(text: string): string {
  const controls: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', 0: '\0' };
  return text.replace(/\\(?:u\{([0-9a-f]+)\}|(.))/gsu, (_, hexadecimal: string | undefined, letter = '') =>
    hexadecimal === undefined ? (controls[letter] ?? letter) : String.fromCodePoint(Number.parseInt(hexadecimal, 16)),
  );
}

function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((diagnostic) => [diagnostic.message, diagnostic])).values()];
}
