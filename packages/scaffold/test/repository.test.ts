import { globSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SchemaName } from '@imprimatur/formats';
import { editorSettings, editorSettingsFile, gitAttributes, schemaFiles, schemaLine } from '@imprimatur/scaffold';
import { beforeAll, describe, expect, it } from 'vitest';

const repository = join(import.meta.dirname, '../../..');

const read = (path: string): string => readFileSync(join(repository, path), 'utf8');

/** `UPDATE_EXPECTED=1` writes the schemas and settings; in any publication plain `imprimatur init` does. */
beforeAll(() => {
  if (process.env['UPDATE_EXPECTED'] === undefined) return;
  rmSync(join(repository, '.schemas'), { recursive: true, force: true });
  const settings = editorSettings(read(editorSettingsFile));
  for (const [path, text] of [...schemaFiles(), [editorSettingsFile, settings.kind === 'sound' ? settings.value : ''] as const]) {
    mkdirSync(dirname(join(repository, path)), { recursive: true });
    writeFileSync(join(repository, path), text);
  }
});

describe('this repository, as a publication', () => {
  it('has the schemas of today, and no other', () => {
    expect(new Map(readdirSync(join(repository, '.schemas')).map((name) => [`.schemas/${name}`, read(`.schemas/${name}`)]))).toEqual(new Map([...schemaFiles()].toSorted(([a], [b]) => (a < b ? -1 : 1))));
  });

  it('has nothing to add to the settings of the editor', () => {
    expect(editorSettings(read(editorSettingsFile))).toMatchObject({ kind: 'sound', value: read(editorSettingsFile) });
  });

  it('has nothing to add to .gitattributes', () => {
    expect(gitAttributes(read('.gitattributes'))).toBe(read('.gitattributes'));
  });

  const yamlFiles: readonly { readonly name: SchemaName; readonly pattern: string }[] = [
    { name: 'publication', pattern: 'content/publication.yaml' },
    { name: 'policy', pattern: 'content/policy.yaml' },
    { name: 'reviewers', pattern: 'content/reviewers.yaml' },
    { name: 'terms', pattern: 'locales/terms.yaml' },
    { name: 'critical-words', pattern: 'locales/*/critical-words.yaml' },
  ];

  it.each(yamlFiles)('names the schema $name in the first line of $pattern', ({ name, pattern }) => {
    const files = globSync(pattern, { cwd: repository });
    expect(files).not.toEqual([]);
    for (const file of files) expect(read(file).split('\n')[0]).toBe(schemaLine(file, name));
  });
});
