import type { Checked } from '@imprimatur/diagnostics';
import { addToJson } from '@imprimatur/formats';

/** What a new collection needs to know. */
export interface CollectionAnswers {
  readonly name: string;
  /** Whether the publication's own package.json brings the tool, so that a task can run it. */
  readonly tool: 'in package.json' | 'elsewhere';
}

/**
 * The files of a new collection: a workspace, so that the task runner builds, caches and distributes it as a unit.
 * @example newCollection({ name: 'medicines', tool: 'in package.json' })
 */
export function newCollection({ name, tool }: CollectionAnswers): ReadonlyMap<string, string> {
  const manifest = {
    name: packageOf(name),
    version: '0.1.0',
    private: true,
    license: 'SEE LICENSE IN ../LICENSE.txt',
    scripts: { build: `imprimatur build --collection ${name}` },
    ...(tool === 'elsewhere' ? {} : { dependencies: { '@imprimatur/cli': '*' } }),
  };
  const tasks = {
    extends: ['//'],
    tasks: {
      build: {
        inputs: ['$TURBO_EXTENDS$', `$TURBO_ROOT$/locales/*/${name}/**`],
        outputs: [`preview/${name}.json`, `preview/*/${name}/**`].map((path) => `$TURBO_ROOT$/dist/${path}`),
      },
    },
  };
  return new Map([
    [`content/${name}/package.json`, written(manifest)],
    [`content/${name}/turbo.json`, written(tasks)],
  ]);
}

/** `turbo.json` with the catalogue waiting for the new collection; named one by one, since as dependencies of the root all would count as inputs of all. */
export function addCollection(turbo: string, name: string): Checked<string> {
  return addToJson('turbo.json', turbo, [{ kind: 'entry', path: ['tasks', '//#catalogue', 'dependsOn'], value: `${packageOf(name)}#build` }]);
}

function packageOf(name: string): string {
  return `@imprimatur-content/${name}`;
}

function written(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
