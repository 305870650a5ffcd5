/** The files that are merged key by key. */
export type FileKind = 'lock' | 'catalogue' | 'state' | 'memory';

/**
 * Which of them stands at a path, with forward slashes, of a repository that holds the publication in whatever folder.
 * @example kindOfPath('locales/fr/medicines/aspirin.state.json') // 'state'
 */
export function kindOfPath(path: string): FileKind | undefined {
  if (/(?:^|\/)content\/[^/]+\/[^/]+\/segments\.lock\.json$/.test(path)) return 'lock';
  const [found, ending] = /(?:^|\/)locales\/[^/]+\/[^/]+\/[^/.]+(?:\.(state|memory))?\.json$/.exec(path) ?? [];
  if (found === undefined) return undefined;
  return ending === 'state' || ending === 'memory' ? ending : 'catalogue';
}
