import { isVersion } from '@imprimatur/release';
import type { World } from '../world.ts';

/** How the tag of a release is called. */
export function tagOf(version: string): string {
  return `release-${version}`;
}

/** The versions of which git has a tag; none where there is no git. */
export function taggedVersions(root: string, { git }: World): ReadonlySet<string> {
  const tags = git?.(root, ['tag', '--list', tagOf('*')])?.split('\n') ?? [];
  return new Set(tags.map((tag) => tag.slice(tagOf('').length)).filter(isVersion));
}

/** The command that tags a release: a program's words, and as a person types it. */
export function tagCommand(version: string, digest: string): { readonly args: readonly string[]; readonly typed: string } {
  const message = `Release ${version}, candidate ${digest}`;
  return { args: ['tag', '--annotate', tagOf(version), '--message', message], typed: `git tag --annotate ${tagOf(version)} --message '${message}'` };
}

/**
 * Why a release cannot be tagged, in a sentence: a tag must name a commit that gives the release again, byte for byte.
 * One that is there already has to be of this commit.
 */
export function whyNoTag(root: string, version: string, { git }: World): string | undefined {
  const changes = git?.(root, ['status', '--porcelain']);
  const head = git?.(root, ['rev-parse', '--verify', 'HEAD']);
  if (changes === undefined || head === undefined) return 'Found no git repository with a commit, expected one for --tag.';
  if (changes !== '') return `Found ${changes.split('\n').length} files with changes that are not committed, expected none: the tag has to name what is published. Commit them, or leave --tag out.`;
  const tagged = git?.(root, ['rev-parse', '--verify', '--quiet', `refs/tags/${tagOf(version)}^{commit}`]);
  return tagged === undefined || tagged === '' || tagged === head ? undefined : `Found the tag ${tagOf(version)} at another commit, expected none: a version is never used again. Check out that commit, or propose a new release.`;
}

/** Whether there is the tag of a release. */
export function isTagged(root: string, version: string, world: World): boolean {
  return taggedVersions(root, world).has(version);
}
