import { type Diagnostic, problem, warning } from '@imprimatur/diagnostics';
import type { Digest } from '@imprimatur/signing';
import { compareRecords } from './compare-records.ts';
import type { ReviewInput } from './review.ts';
import { type VerifiedSignOff, verifySignOff } from './verify-sign-off.ts';

/** The records that lie with a text, and whom to trust. */
export interface RecordsInput extends Pick<ReviewInput, 'articles' | 'signOffs' | 'trust'> {
  /** `<collection>/<slug>` */
  readonly subject: string;
  readonly locale: string;
  /** The present content's, where there is one: who asked for changes of it must be heard. */
  readonly digest?: Digest | undefined;
}

/** The records of a text that verify, in the order of time, and what is wrong with the others. */
export function verifyRecords(input: RecordsInput): { readonly verified: readonly VerifiedSignOff[]; readonly diagnostics: readonly Diagnostic[] } {
  const { subject, locale, digest } = input;
  const diagnostics: Diagnostic[] = [];
  const nonces = new Map<string, string>();
  const former = new Map<string, readonly string[]>();
  const verified = input.signOffs.flatMap((file) => {
    const checked = verifySignOff(file, input.trust, digest);
    diagnostics.push(...checked.diagnostics);
    if (checked.kind === 'faulty' || checked.value === undefined) return [];
    const { signOff } = checked.value;
    if (signOff.document !== subject && signOff.locale === locale && !input.articles.has(signOff.document)) {
      former.set(signOff.document, [...(former.get(signOff.document) ?? []), file.file]);
      return [];
    }
    if (signOff.document !== subject || signOff.locale !== locale) {
      diagnostics.push(problem('sign-off-moved', { file: file.file }, `Found a sign-off of ${signOff.document}@${signOff.locale}, expected one of ${subject}@${locale}.`, 'Move the file back to the text that it is for.'));
      return [];
    }
    const earlier = nonces.get(signOff.nonce);
    if (earlier !== undefined) {
      diagnostics.push(problem('nonce-reused', { file: file.file }, `Found the nonce of ${earlier} again, expected a new one in every record.`, 'Remove the copy.'));
      return [];
    }
    nonces.set(signOff.nonce, file.file);
    return [checked.value];
  });
  for (const [name, files] of former) diagnostics.push(underFormerName(name, files, subject));
  return { verified: verified.toSorted(compareRecords), diagnostics };
}

function underFormerName(name: string, files: readonly string[], subject: string): Diagnostic {
  const [file = ''] = files;
  return warning('sign-off-of-former-name', { file }, `Found ${files.length === 1 ? 'a sign-off' : `${files.length} sign-offs`} of ${name}, expected those of ${subject}; there is no article ${name}, perhaps it is a former name.`, 'They do not count; have the text signed under its present name.');
}
