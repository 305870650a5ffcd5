import { isLocalDate } from '@imprimatur/formats';
import { type Manifest, manifestPath } from './manifest.ts';
import { parseJson } from './parse-json.ts';

/** The one manifest among a bundle's files; a text says what is wrong with it. */
export function readManifest(files: ReadonlyMap<string, Uint8Array>): Manifest | string {
  const paths = [...files.keys()].filter((path) => /^[^/]+\/[^/]+\/manifest\.json$/.test(path));
  const [path, ...others] = paths;
  if (path === undefined || others.length > 0) return `${paths.length} manifests, expected one`;
  const manifest = parseJson(files.get(path)) as Manifest | undefined;
  if (manifest?.format !== 'imprimatur.bundle/1' || !hasForm(manifest)) return 'a manifest of another form';
  return manifestPath(manifest.locale, manifest.collection) === path ? manifest : 'a manifest that names another collection or locale';
}

function hasForm(manifest: Manifest): boolean {
  const { files, texts, release, publisher, demonstration } = manifest;
  return (
    isListOf([manifest], ['collection', 'locale', 'sourceLocale', 'licence']) &&
    isListOf(files, ['path', 'digest']) &&
    isListOf(texts, ['document', 'title', 'digest', 'lastReviewed', 'nextReviewDue', 'data']) &&
    texts.every(({ signOffs }) => Array.isArray(signOffs) && signOffs.every((signOff) => typeof signOff === 'string')) &&
    isListOf([release], ['version', 'date']) &&
    isLocalDate(release.date) &&
    isListOf([publisher], ['name']) &&
    typeof demonstration === 'boolean'
  );
}

/** Whether it is a list of objects in which each of the fields is a text. */
function isListOf(value: unknown, fields: readonly string[]): boolean {
  return Array.isArray(value) && value.every((item: unknown) => typeof item === 'object' && item !== null && fields.every((field) => typeof Reflect.get(item, field) === 'string'));
}
