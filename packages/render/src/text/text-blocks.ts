import type { Block, Part, Scope } from '../template-scope.ts';
import { columns } from './columns.ts';
import { displayWidth } from '@imprimatur/diagnostics';
import { tidy } from './tidy.ts';
import { wrapText } from './wrap-text.ts';

/**
 * `flow` breaks what it holds into lines, `underlined` rules it off with a character; `tight` leaves no empty lines;
 * `hang` puts a prefix before the first line and as much space before the others, `edge` one before every line.
 */
export const textBlocks: Readonly<Record<string, Block>> = {
  flow: (inside) => (scope) => `${wrapped(inside, scope).join('\n')}\n`,
  underlined: (inside, value) => (scope) => {
    const lines = wrapped(inside, scope);
    return `${lines.join('\n')}\n${String(value(scope)).repeat(Math.max(0, ...lines.map(displayWidth)))}\n`;
  },
  tight: (inside) => (scope) => `${tidy(inside(scope)).replace(/\n+/g, '\n')}\n`,
  hang: (inside, value) => (scope) => {
    const first = String(value(scope));
    return `${first}${indented(inside, ' '.repeat(displayWidth(first)), scope)}\n`;
  },
  edge: (inside, value) => (scope) => {
    const edge = String(value(scope));
    return `${edge}${indented(inside, edge, scope)}\n`;
  },
};

function wrapped(inside: Part, scope: Scope): readonly string[] {
  return wrapText(inside(scope).replaceAll('\n', ' '), columns - scope.taken);
}

/** The prefix stands before every line but the first. */
function indented(inside: Part, prefix: string, scope: Scope): string {
  const text = tidy(inside({ ...scope, taken: scope.taken + displayWidth(prefix) }));
  return text.replaceAll('\n', `\n${prefix}`).replaceAll(`${prefix}\n`, `${prefix.trimEnd()}\n`);
}
