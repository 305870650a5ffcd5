import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { readCatalogue } from './catalogue.ts';
import type { Outcome } from './run.ts';

/** Every bundle passes the command that a partner would run. */
export function checkZips(dist: string): readonly Outcome[] {
  const imprimatur = join(import.meta.dirname, '../../cli/bin/imprimatur.mjs');
  return readCatalogue(dist).bundles.map(({ path, digest }) => {
    try {
      execFileSync(process.execPath, [imprimatur, 'verify', join(dist, path), '--sha256', digest, '--reviewers', join(dist, '../content/reviewers.yaml')], { stdio: 'pipe' });
      return { name: `verify ${path}`, fault: undefined };
    } catch (error) {
      return { name: `verify ${path}`, fault: String(error) };
    }
  });
}
