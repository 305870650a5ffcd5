import { type Candidate, candidateDigest } from '@imprimatur/release';
import { shortDigest } from '@imprimatur/signing';
import { safeText } from '../safe-text.ts';
import { formatTable } from '../table.ts';

/** What a candidate holds, takes back and leaves out, for a person at a terminal; unchanged texts are counted alone. */
export function describeCandidate(candidate: Candidate): string {
  const { version, date, embargo, previous, demonstration } = candidate;
  const digest = candidateDigest(candidate);
  const rows = rowsOf(candidate);
  const lines = [
    `Release ${version} of ${date}${previous === null ? ', the first one' : `, after ${previous.version}`}${embargo === null ? '' : `, not before ${embargo}`}`,
    ...(demonstration ? ['Demonstration: no clinician has reviewed these texts.'] : []),
    '',
    ...(rows.length === 0 ? [] : [formatTable(['what', 'text', 'locale', 'title or reason'], rows)]),
    countsOf(candidate),
    `digest  ${shortDigest(digest)}  (${digest})`,
  ];
  return `${lines.join('\n')}\n`;
}

/** `12 texts: 1 new, 2 changed, 9 unchanged; 0 withdrawn; 1 left out.` */
export function countsOf({ texts, withdrawn, leftOut }: Candidate): string {
  const count = (change: Candidate['texts'][number]['change']): string => `${texts.filter((text) => text.change === change).length} ${change}`;
  return `${texts.length} ${texts.length === 1 ? 'text' : 'texts'}: ${count('new')}, ${count('changed')}, ${count('unchanged')}; ${withdrawn.length} withdrawn; ${leftOut.length} left out.`;
}

function rowsOf({ texts, withdrawn, leftOut }: Candidate): readonly (readonly string[])[] {
  return [
    ...(['new', 'changed'] as const).flatMap((change) => texts.filter((text) => text.change === change).map(({ document, locale, title }) => [change, document, locale, safeText(title)])),
    ...withdrawn.map(({ document, locale, from, reason, replacement }) => ['withdrawn', document, locale, safeText(`from ${from}: ${reason}${replacement === null ? '' : `; instead: ${replacement}`}`)]),
    ...leftOut.map(({ document, locale, wasPublished, reasons }) => [wasPublished ? 'taken out' : 'left out', document, locale, safeText(reasons.join(' ') || 'the publication has it no more')]),
  ];
}
