import { type Checked, type Diagnostic, faulty, gather, problem, sound } from '@imprimatur/diagnostics';
import { limits, readEnvelope } from '@imprimatur/formats';
import { type ApprovedRelease, type Candidate, type CandidateText, readCandidate, reviewRelease } from '@imprimatur/release';
import type { Hands, SignOffFile } from '@imprimatur/review';
import { textsOf } from './bundle.ts';
import { bundleRoot, fileName, type Manifest, type ManifestText, releaseFolder } from './manifest.ts';
import { textOf, type VerifyContext } from './verify-context.ts';

/**
 * Verifies that the bundle is what was approved: its candidate is approved as the policy asks, by reviewers whom the
 * reader trusts; release, publisher and texts of the manifest are the candidate's, no more and no less.
 * The separation of duties is judged by the texts of this bundle: those of the others are not at hand.
 */
export function verifyRelease(context: VerifyContext, hands: readonly Hands[]): Checked<ApprovedRelease> {
  const { manifest, files, policy, trust } = context;
  const path = `${bundleRoot(manifest.locale, manifest.collection)}/${releaseFolder}/candidate.json`;
  const bytes = files.get(path);
  if (bytes === undefined) return faulty(unsigned(context, 'Found no candidate in the bundle, expected the one that was approved for this release.'));
  const candidate = readCandidate(path, textOf(bytes, largestCandidate));
  const approvals = gather(approvalPaths(context).map((approval) => readApproval(approval, files)));
  if (candidate.kind === 'faulty' || approvals.kind === 'faulty') return { kind: 'faulty', diagnostics: [...candidate.diagnostics, ...approvals.diagnostics].map(forReaders) };
  const review = reviewRelease({ candidate: candidate.value, file: path, approvals: approvals.value, policy, trust, hands });
  const diagnostics = [...review.diagnostics, ...differencesFrom(candidate.value, context)];
  if (review.kind === 'faulty') return { kind: 'faulty', diagnostics: diagnostics.map(forReaders) };
  if (review.value.kind === 'unapproved') return { kind: 'faulty', diagnostics: [...diagnostics, ...review.value.reasons].map(forReaders) };
  return sound(review.value, diagnostics);
}

/** It lists every text of the publication in every locale. */
const largestCandidate = 100 * limits.data;

/** The hints are for the publisher; whoever has the bundle cannot mend it. */
function forReaders(diagnostic: Diagnostic): Diagnostic {
  return { ...diagnostic, hint: 'Do not use it; ask the publisher.' };
}

function unsigned({ file }: VerifyContext, message: string): Diagnostic {
  return problem('bundle-unsigned', { file }, message, 'Do not use it; ask the publisher.');
}

function approvalPaths({ files, manifest }: VerifyContext): readonly string[] {
  const folder = `${bundleRoot(manifest.locale, manifest.collection)}/${releaseFolder}/`;
  return [...files.keys()].filter((path) => path.startsWith(folder) && path.endsWith('.dsse.json') && !path.slice(folder.length).includes('/')).toSorted();
}

function readApproval(file: string, files: ReadonlyMap<string, Uint8Array>): Checked<SignOffFile> {
  const envelope = readEnvelope(file, textOf(files.get(file)));
  return envelope.kind === 'faulty' ? envelope : sound({ file, envelope: envelope.value }, envelope.diagnostics);
}

function differencesFrom(candidate: Candidate, context: VerifyContext): readonly Diagnostic[] {
  const { manifest } = context;
  const listed = new Map(textsOf(candidate, manifest).map((text) => [text.document, text]));
  const present = Map.groupBy(manifest.texts, (text) => text.document);
  const messages = [
    ...factsThatDiffer(candidate, manifest),
    ...[...present].flatMap(([document, texts]) => textDiffers(document, texts, listed.get(document))),
    ...[...listed.keys()].filter((document) => !present.has(document)).map((document) => `Found no text ${document}, expected it: the approved release lists it.`),
  ];
  return messages.map((message) => unsigned(context, message));
}

function factsThatDiffer(candidate: Candidate, { release, publisher, demonstration }: Manifest): readonly string[] {
  const facts: readonly (readonly [string, unknown, unknown])[] = [
    ['release', release.version, candidate.version],
    ['date', release.date, candidate.date],
    ['publisher', publisher.name, candidate.publisher],
    ['line demonstration', demonstration, candidate.demonstration],
  ];
  return facts.filter(([, found, expected]) => found !== expected).map(([name, found, expected]) => `Found the ${name} ${String(found)} in the manifest, expected ${String(expected)}, as it was approved.`);
}

function textDiffers(document: string, texts: readonly ManifestText[], listed: CandidateText | undefined): readonly string[] {
  const [text, ...others] = texts;
  if (listed === undefined || text === undefined) return [`Found the text ${document}, expected only those that the approved release lists.`];
  if (others.length > 0) return [`Found the text ${document} ${texts.length} times in the manifest, expected it once.`];
  const signOffs = text.signOffs.map(fileName).toSorted();
  const fields: readonly (readonly [string, string, string])[] = [
    ['digest', text.digest, listed.digest],
    ['title', text.title, listed.title],
    ['last review', text.lastReviewed, listed.lastReviewed],
    ['next review', text.nextReviewDue, listed.nextReviewDue],
    ['sign-offs', signOffs.join(', '), listed.signOffs.join(', ')],
  ];
  return fields.filter(([, found, expected]) => found !== expected).map(([name, found, expected]) => `Found ${document} with the ${name} ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}, as it was approved.`);
}
