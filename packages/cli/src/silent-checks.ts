import { checksWithoutTable } from '@imprimatur/check';
import type { Shared } from '@imprimatur/pipeline';

/** A line for each target language in which checks that protect patients have no table: nobody should take silence for a look. */
export function silentChecks({ publication, checks }: Shared): string {
  return publication.locales
    .filter((settings) => settings !== publication.source)
    .flatMap(({ locale }) => {
      const silent = checksWithoutTable(locale, checks);
      return silent.length === 0 ? [] : [`${locale}: not checked for want of a table: ${silent.join(', ')}. Only reviewers guard these there.\n`];
    })
    .join('');
}
