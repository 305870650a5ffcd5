import type { Helper, Part, Value } from './template-scope.ts';

/** Compiles what stands for a value: a literal, a path or a helper's call. */
export function compileExpression(expression: hbs.AST.Expression, helpers: Readonly<Record<string, Helper>>): Value {
  const node = expression as hbs.AST.StringLiteral | hbs.AST.NumberLiteral | hbs.AST.PathExpression | hbs.AST.SubExpression;
  switch (node.type) {
    case 'StringLiteral':
    case 'NumberLiteral':
      return () => node.value;
    case 'PathExpression':
      return compilePath(node);
    case 'SubExpression':
      return compileCall(node, helpers);
  }
}

/** Compiles `helper value`. What a page lacks is a fault of the templates: it is not left out in silence. */
export function compileCall({ path, params }: Pick<hbs.AST.SubExpression, 'path' | 'params'>, helpers: Readonly<Record<string, Helper>>): Part {
  const helper = helpers[path.original];
  const [argument] = params;
  if (helper === undefined || argument === undefined) throw new Error(`expected a helper and its value, found ${path.original}`);
  const value = compileExpression(argument, helpers);
  return (scope) => {
    const given = value(scope);
    if (given === undefined) throw new Error(`nothing to print for ${path.original} (line ${path.loc.start.line} of its template)`);
    return helper(given as never, scope);
  };
}

function compilePath({ data, depth, parts, original }: hbs.AST.PathExpression): Value {
  const [first = '', ...rest] = parts;
  if (depth > 0) throw new Error(`expected a name of the same scope or of @root, found ${original}`);
  if (data) return first === 'first' ? (scope) => scope.first : (scope) => lookUp(scope.page, rest);
  if (rest.length > 0) return (scope) => lookUp(scope.here, parts);
  return first === '' ? (scope) => scope.here : (scope) => (scope.here as Readonly<Record<string, unknown>>)[first];
}

function lookUp(from: unknown, names: readonly string[]): unknown {
  return names.reduce((value, name) => (value as Readonly<Record<string, unknown>>)[name], from);
}
