import type { Block } from './template-scope.ts';

/** The blocks that every template knows, as Handlebars has them. */
export const controlBlocks: Readonly<Record<string, Block>> = {
  if: (inside, value, otherwise) => (scope) => (isThere(value(scope)) ? inside(scope) : otherwise(scope)),
  unless: (inside, value, otherwise) => (scope) => (isThere(value(scope)) ? otherwise(scope) : inside(scope)),
  with: (inside, value) => (scope) => inside({ ...scope, here: value(scope) }),
  each: (inside, value) => (scope) => {
    const { page, held, taken } = scope;
    let text = '';
    let first = true;
    for (const here of value(scope) as readonly unknown[]) {
      text += inside({ here, page, first, held, taken });
      first = false;
    }
    return text;
  },
};

function isThere(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
