/**
 * How a publication gets the tool, which is in no registry. Node runs its TypeScript only where the files do not lie in
 * node_modules: a link to a folder does, a dependency on a git address would not.
 */
export type ToolSource =
  /** Not through package.json: each person says where the tool is. */
  | { readonly kind: 'elsewhere' }
  /** A folder beside the publication's, by its relative path. */
  | { readonly kind: 'folder'; readonly path: string; readonly pins: ToolPins }
  /** A git submodule in the folder `tool`. */
  | { readonly kind: 'submodule'; readonly address: string; readonly pins: ToolPins };

/** What the tool's own package.json pins, so that a publication runs with the same. */
export interface ToolPins {
  readonly packageManager: string;
  readonly turbo: string;
  /** The packages that bring Node, by platform. */
  readonly node: Readonly<Record<string, string>>;
}

/** Where the tool's files lie, seen from the publication; `undefined` where package.json does not say. */
export function toolFolder(tool: ToolSource): string | undefined {
  switch (tool.kind) {
    case 'elsewhere':
      return undefined;
    case 'folder':
      return tool.path;
    case 'submodule':
      return 'tool';
  }
}

/** How a person calls the tool in a publication; `IMPRIMATUR` is set before, where package.json does not bring it. */
export function toolCommand(tool: ToolSource): string {
  return tool.kind === 'elsewhere' ? 'npx --prefix "$IMPRIMATUR" imprimatur' : 'npx imprimatur';
}

/** The commands that bring the tool, to be given once. */
export function toolSetUp(tool: ToolSource): readonly string[] {
  switch (tool.kind) {
    case 'elsewhere':
      return ['IMPRIMATUR=path/to/imprimatur', 'npm ci --prefix "$IMPRIMATUR"'];
    case 'folder':
      return [`npm ci --prefix "${tool.path}"`, 'npm install'];
    case 'submodule':
      return ['git init', `git submodule add "${tool.address}" tool`, 'npm install'];
  }
}

/** The publication's package.json. */
export function publicationManifest(name: string, tool: ToolSource): string {
  return `${JSON.stringify({ name, version: '0.1.0', private: true, license: 'SEE LICENSE IN content/LICENSE.txt', type: 'module', ...manifestParts(tool) }, undefined, 2)}\n`;
}

function manifestParts(tool: ToolSource): object {
  if (tool.kind === 'elsewhere') return { workspaces: ['content/*'] };
  const { packageManager, turbo, node } = tool.pins;
  return {
    packageManager,
    // npm looks up the packages of a folder inside the publication unless they are its workspaces.
    workspaces: tool.kind === 'submodule' ? ['content/*', 'tool/packages/*'] : ['content/*'],
    scripts: { build: 'node --env-file=turbo.env node_modules/turbo/bin/turbo run build catalogue', catalogue: 'imprimatur catalogue', release: 'imprimatur release publish', check: 'imprimatur check' },
    ...(tool.kind === 'folder' ? { dependencies: { '@imprimatur/cli': `file:${tool.path}/packages/cli` } } : {}),
    devDependencies: { turbo },
    optionalDependencies: node,
  };
}

/** The publication's turbo.json: what the builds of all collections read, and what the catalogue waits for and writes. */
export function publicationTasks(tool: ToolSource): string {
  const folder = toolFolder(tool);
  const ownInputs = ['content/*.yaml', 'content/LICENSE.txt', 'locales/*/interface.json', 'locales/terms.yaml', 'locales/*/critical-words.yaml', 'locales/*/wording.yaml', 'package.json'];
  const toolInputs = folder === undefined ? [] : ['package.json', 'src/**'].map((part) => `${folder}/packages/*/${part}`).concat(`${folder}/packages/cli/bin/**`);
  const inputs = [...ownInputs, ...toolInputs];
  const tasks = {
    $schema: 'https://turborepo.com/schema.json',
    globalPassThroughEnv: ['NO_COLOR', 'CI'],
    tasks: {
      build: { inputs: ['$TURBO_DEFAULT$', ...inputs.map((path) => `$TURBO_ROOT$/${path}`)] },
      '//#catalogue': {
        dependsOn: [],
        inputs: ['content/*/package.json', ...inputs],
        outputs: ['dist/README.md', 'dist/index.html', 'dist/catalogue.json', 'dist/feed.xml', 'dist/feed.json', 'dist/reviews.ics'],
      },
    },
  };
  return `${JSON.stringify(tasks, undefined, 2)}\n`;
}
