import type { Checked } from '@imprimatur/diagnostics';
import { addToJson, type JsonAddition, jsonSchemas, type SchemaName } from '@imprimatur/formats';

/** The settings of a publication's folder for Visual Studio Code and the editors that read the same file. */
export const editorSettingsFile = '.vscode/settings.json';

/** The schemas of all files that people edit, by path; the same in every publication. */
export function schemaFiles(): ReadonlyMap<string, string> {
  return new Map([...jsonSchemas()].map(([name, schema]) => [schemaFile(name), `${JSON.stringify(schema, undefined, 2)}\n`]));
}

/**
 * The first line of a YAML file, by which editors find its schema.
 * @example schemaLine('content/policy.yaml', 'policy') // '# yaml-language-server: $schema=../.schemas/policy.schema.json'
 */
export function schemaLine(file: string, name: SchemaName): string {
  return `# yaml-language-server: $schema=${'../'.repeat(file.split('/').length - 1)}${schemaFile(name)}`;
}

/** The editor's settings with the schemas added: what is there stays, comments too. */
export function editorSettings(text: string | undefined): Checked<string> {
  return addToJson(editorSettingsFile, text ?? '', additions);
}

function schemaFile(name: SchemaName): string {
  return `.schemas/${name}.schema.json`;
}

/** The YAML files that a person edits, by their schema; an article's front matter is no file of its own. */
const yamlFiles: readonly (readonly [SchemaName, string])[] = [
  ['publication', 'content/publication.yaml'],
  ['policy', 'content/policy.yaml'],
  ['reviewers', 'content/reviewers.yaml'],
  ['terms', 'locales/terms.yaml'],
  ['critical-words', 'locales/*/critical-words.yaml'],
  ['wording', 'locales/*/wording.yaml'],
];

/** JSON has no comments to name a schema in. Patterns count from the folder; an exclamation mark takes out. */
const jsonFiles: readonly (readonly [SchemaName, readonly string[]])[] = [
  ['catalogue', ['/locales/*/*/*.json', '!/locales/*/*/*.state.json', '!/locales/*/*/*.memory.json']],
  ['interface', ['/locales/*/interface.json']],
];

const additions: readonly JsonAddition[] = [
  ...yamlFiles.map(([name, pattern]): JsonAddition => ({ kind: 'field', path: ['yaml.schemas', schemaFile(name)], value: pattern })),
  ...jsonFiles.map(([name, fileMatch]): JsonAddition => ({ kind: 'entry', path: ['json.schemas'], value: { fileMatch, url: `./${schemaFile(name)}` }, known: 'url' })),
  // Turbo allows comments in it, and adding a collection keeps them.
  { kind: 'field', path: ['files.associations', 'turbo.json'], value: 'jsonc' },
];
