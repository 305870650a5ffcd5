import { type Checked, faulty, gather, problem, sound } from '@imprimatur/diagnostics';
import { decodeText, limits, readEnvelope } from '@imprimatur/formats';
import { readText } from '@imprimatur/pipeline';
import { type Candidate, compareVersions, isVersion, readCandidate } from '@imprimatur/release';
import type { SignOffFile } from '@imprimatur/review';
import type { Files } from './files.ts';
import { layout } from './layout.ts';

/** A release as it lies in `content/releases/<version>/`. */
export interface ReleaseFolder {
  /** The candidate's path. */
  readonly file: string;
  readonly candidate: Candidate;
  readonly approvals: readonly SignOffFile[];
}

/** The versions that have a folder in `content/releases`, the newest first. */
export function releaseVersions(files: Files): readonly string[] {
  return files.folders(layout.releases).filter(isVersion).toSorted((a, b) => compareVersions(b, a));
}

/** Reads a candidate and the approvals beside it; all that is wrong with any of the files. */
export function readRelease(files: Files, version: string): Checked<ReleaseFolder> {
  const candidate = readCandidateOf(files, version);
  const approvals = gather(approvalFiles(files, version).map((approval) => readApproval(files, approval)));
  const diagnostics = [...candidate.diagnostics, ...approvals.diagnostics];
  if (candidate.kind === 'faulty' || approvals.kind === 'faulty') return { kind: 'faulty', diagnostics };
  return sound({ file: layout.candidate(version), candidate: candidate.value, approvals: approvals.value }, diagnostics);
}

/** Reads the candidate of a version alone: what lies beside it may be broken. */
export function readCandidateOf(files: Files, version: string): Checked<Candidate> {
  const file = layout.candidate(version);
  const bytes = files.read(file, largestCandidate);
  if (bytes === undefined) return faulty(problem('release-not-approved', { file: layout.publication }, `Found no candidate of the release ${version}, expected ${file}.`, 'Run imprimatur release propose, then have it approved.'));
  const text = decodeText(file, bytes, largestCandidate);
  return text.kind === 'faulty' ? text : candidateOfFolder(file, text.value, version);
}

/** A candidate grows with the publication; this is some hundred thousand texts. */
const largestCandidate = 100 * limits.data;

function candidateOfFolder(file: string, text: string, version: string): Checked<Candidate> {
  const candidate = readCandidate(file, text);
  if (candidate.kind === 'faulty' || candidate.value.version === version) return candidate;
  return faulty(problem('candidate-altered', { file }, `Found the candidate of the release ${candidate.value.version}, expected that of ${version}, as the folder is called.`, 'Restore the file from git.'));
}

function approvalFiles(files: Files, version: string): readonly string[] {
  const folder = layout.releaseApprovals(version);
  return files.files(folder).filter((name) => name.endsWith('.json')).map((name) => `${folder}/${name}`);
}

function readApproval(files: Files, file: string): Checked<SignOffFile> {
  const envelope = readText({ file, bytes: files.read(file, limits.data) }, readEnvelope);
  return envelope.kind === 'faulty' ? envelope : sound({ file, envelope: envelope.value }, envelope.diagnostics);
}
