import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkPages } from './check-pages.ts';
import { checkPdfs } from './check-pdfs.ts';
import { checkReviewPages } from './check-review-pages.ts';
import { checkWatch } from './check-watch.ts';
import { checkZips } from './check-zips.ts';
import { checkKilledSync } from './killed-sync.ts';
import { checkSshKeygen } from './ssh-keygen.ts';
import { checkTranslateToolkit } from './translate-toolkit.ts';

/** The outcome of one check; `fault` is undefined where it passed. */
export interface Outcome {
  readonly name: string;
  readonly fault: string | undefined;
}

/**
 * Checks of what `npm run build` wrote, with the programs that readers and printers use: Chromium, qpdf, poppler; and of
 * the catalogues, with the one that Weblate uses: the Translate Toolkit; of the live view and the review
 * pages, in Chromium; of signatures, with the ssh-keygen that reviewers sign with; and of sync, killed at any moment.
 */
const dist = join(import.meta.dirname, '../../../dist');
if (!existsSync(join(dist, 'catalogue.json'))) {
  process.stderr.write('Found no dist/catalogue.json, expected a build: run npm run build first.\n');
  process.exitCode = 2;
} else {
  const outcomes = [...checkTranslateToolkit(join(dist, '..')), ...checkSshKeygen(), ...checkZips(dist), ...checkPdfs(dist), ...(await checkPages(dist)), ...(await checkWatch(join(dist, '..'))), ...(await checkReviewPages(join(dist, '..'))), ...(await checkKilledSync())];
  const failed = outcomes.filter((outcome) => outcome.fault !== undefined);
  for (const { name, fault } of failed) process.stdout.write(`FAILED ${name}\n  ${fault ?? ''}\n`);
  process.stdout.write(`${outcomes.length - failed.length} passed, ${failed.length} failed\n`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}
