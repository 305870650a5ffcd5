import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCatalogue } from './catalogue.ts';
import type { Outcome } from './run.ts';

/** Every file of the release has the sum that stands in SHA256SUMS, and every bundle passes the command that a partner would run. */
export function checkZips(dist: string): readonly Outcome[] {
  const folder = join(dist, 'releases', readCatalogue(dist).release.version);
  if (!existsSync(join(folder, 'manifest.json'))) return [{ name: 'the release', fault: `Found no ${folder}, expected a release: run npm run release after npm run build.` }];
  const { bundles } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as ReleaseManifest;
  if (bundles.length === 0) return [{ name: 'the release', fault: 'Found no bundles in it, expected some.' }];
  return [check('SHA256SUMS', () => execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: folder, stdio: 'pipe' })), ...bundles.map((bundle) => checkBundle(dist, bundle))];
}

interface ReleaseManifest {
  readonly bundles: readonly { readonly path: string; readonly digest: string }[];
}

function checkBundle(dist: string, { path, digest }: ReleaseManifest['bundles'][number]): Outcome {
  const imprimatur = join(import.meta.dirname, '../../cli/bin/imprimatur.mjs');
  const words = [imprimatur, 'verify', join(dist, path), '--sha256', digest, '--reviewers', join(dist, '../content/reviewers.yaml')];
  return check(`verify ${path}`, () => execFileSync(process.execPath, words, { stdio: 'pipe' }));
}

function check(name: string, command: () => unknown): Outcome {
  try {
    command();
    return { name, fault: undefined };
  } catch (error) {
    return { name, fault: String(error) };
  }
}
