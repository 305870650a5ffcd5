import { compileCall, compileExpression } from './compile-expression.ts';
import type { Block, Helper, Part, Value } from './template-scope.ts';

/** What templates may name. */
export interface TemplateLibrary {
  readonly helpers: Readonly<Record<string, Helper>>;
  readonly blocks: Readonly<Record<string, Block>>;
  /** Filled while templates are compiled: parts name each other. */
  readonly parts: ReadonlyMap<string, Part>;
}

type Statement = hbs.AST.ContentStatement | hbs.AST.CommentStatement | hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement;

/** Compiles a template that Handlebars has parsed. */
export function compileProgram({ body }: hbs.AST.Program, library: TemplateLibrary): Part {
  const statements = body.map((statement) => statement as Statement).filter((statement) => statement.type !== 'ContentStatement' || statement.value !== '');
  const parts = statements.map((statement) => compileStatement(statement, library));
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  return (scope) => {
    let text = '';
    for (const part of parts) text += part(scope);
    return text;
  };
}

function compileStatement(node: Statement, library: TemplateLibrary): Part {
  switch (node.type) {
    case 'ContentStatement':
      return () => node.value;
    case 'CommentStatement':
      return () => '';
    case 'MustacheStatement':
      return compileMustache(node, library);
    case 'BlockStatement':
      return compileBlock(node, library);
    case 'PartialStatement':
      return node.name.type === 'PathExpression' && node.name.data ? printHeld : compilePart(node, undefined, library);
    case 'PartialBlockStatement':
      return compilePart(node, compileProgram(node.program, library), library);
  }
}

/** `{{helper value}}` prints what the helper makes of it, `{{{name}}}` what is written in the format's syntax already. */
function compileMustache({ path, params, escaped }: hbs.AST.MustacheStatement, { helpers }: TemplateLibrary): Part {
  if (escaped) return compileCall({ path: path as hbs.AST.PathExpression, params }, helpers);
  const written = compileExpression(path, helpers);
  return (scope) => {
    const text = written(scope);
    if (typeof text !== 'string') throw new Error(`nothing is written for line ${path.loc.start.line} of its template`);
    return text;
  };
}

function compileBlock({ path, params, program, inverse }: hbs.AST.BlockStatement, library: TemplateLibrary): Part {
  const block = library.blocks[path.original];
  if (block === undefined) throw new Error(`expected a block, found ${path.original}`);
  const [argument] = params;
  const value = argument === undefined ? (): undefined => undefined : compileExpression(argument, library.helpers);
  return block(compileProgram(program, library), value, (inverse as typeof inverse | undefined) === undefined ? () => '' : compileProgram(inverse, library));
}

/** A part with parameters sees them alone; what it holds is printed as where it was written. */
function compilePart({ name, hash }: Pick<hbs.AST.PartialStatement, 'name' | 'hash'>, content: Part | undefined, { helpers, parts }: TemplateLibrary): Part {
  const nameOf: Value = name.type === 'PathExpression' ? () => name.original : compileCall(name, helpers);
  const parameters = compileParameters(hash, helpers);
  return (scope) => {
    const part = parts.get(nameOf(scope) as string);
    if (part === undefined) throw new Error(`there is no part ${String(nameOf(scope))}`);
    return part({ here: parameters(scope), page: scope.page, first: scope.first, held: content === undefined ? undefined : { content, scope }, taken: scope.taken });
  };
}

function compileParameters(hash: hbs.AST.Hash | undefined, helpers: TemplateLibrary['helpers']): Value {
  if (hash === undefined) return (scope) => scope.here;
  const pairs = hash.pairs.map(({ key, value }) => [key, compileExpression(value, helpers)] as const);
  return (scope) => {
    const parameters: Record<string, unknown> = {};
    for (const [key, value] of pairs) parameters[key] = value(scope);
    return parameters;
  };
}

const printHeld: Part = ({ held, taken }) => (held === undefined ? '' : held.content({ ...held.scope, taken }));
