import { type Checked, type Diagnostic, problem, sound, warning } from '@imprimatur/diagnostics';
import { type Policy, readEnvelope, readPolicy, readReviewers, type Reviewer, type Role } from '@imprimatur/formats';
import { policyDigest, requiredSignOffs, type SignOff, type TrustInput, verifySignOff } from '@imprimatur/review';
import { type ContentRecord, contentDigest } from '@imprimatur/translate';
import { type Digest, digestOf, isJsonValue } from '@imprimatur/signing';
import { bundleRoot, type Manifest, manifestPath, type ManifestText } from './manifest.ts';
import { unpackZip } from './zip-archive.ts';

/** A bundle, and whom its reader trusts. */
export interface VerifyInput {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The digest that the publisher gave for the file, where the reader has it. */
  readonly expected: Digest | undefined;
  /** The reviewers that the reader trusts; without them those in the bundle, which proves less. */
  readonly reviewers: readonly Reviewer[] | undefined;
  readonly today: TrustInput['today'];
}

/** A bundle in which every file and every sign-off holds. */
export interface VerifiedBundle {
  readonly manifest: Manifest;
  readonly texts: readonly VerifiedText[];
  readonly files: number;
  /** Whether the reviewers were the reader's own, not the bundle's. */
  readonly trusted: boolean;
}

/** A text with those whose sign-offs hold for exactly its content. */
export interface VerifiedText {
  readonly text: ManifestText;
  readonly signedBy: readonly { readonly role: Role; readonly printedName: string }[];
}

/**
 * Verifies a bundle with nothing but its bytes: it holds exactly the files that its manifest names,
 * each with its digest; each text's content has the digest that was signed; and every role that the
 * policy asks for has signed it.
 */
export function verifyBundle(input: VerifyInput): Checked<VerifiedBundle> {
  const broken = (message: string): Diagnostic => problem('bundle-broken', { file: input.file }, message, 'Do not use it; download it again from the publisher.');
  const found = digestOf(input.bytes);
  if (input.expected !== undefined && input.expected !== found) return sound(never, [broken(`Found the digest ${found}, expected ${input.expected}.`)]);
  const files = unpackZip(input.bytes);
  if (typeof files === 'string') return sound(never, [broken(`Found ${files}.`)]);
  const manifest = readManifest(files);
  if (typeof manifest === 'string') return sound(never, [broken(`Found ${manifest}.`)]);
  const fileProblems = checkFiles(files, manifest).map(broken);
  const context = readContext(files, manifest, input);
  if (context.kind === 'faulty') return { kind: 'faulty', diagnostics: [...fileProblems, ...context.diagnostics] };
  const texts = manifest.texts.map((text) => verifyText(text, manifest, files, context.value, input));
  const value: VerifiedBundle = {
    manifest,
    texts: texts.map((each) => each.verified),
    files: manifest.files.length,
    trusted: input.reviewers !== undefined,
  };
  return sound(value, [...fileProblems, ...context.diagnostics, ...texts.flatMap((each) => each.diagnostics)]);
}

/** Stands where `sound` turns errors into a faulty result and never looks at the value. */
const never = undefined as never;

interface Context {
  readonly reviewers: readonly Reviewer[];
  readonly policy: Policy;
}

function readManifest(files: ReadonlyMap<string, Uint8Array>): Manifest | string {
  const paths = [...files.keys()].filter((path) => /^[^/]+\/[^/]+\/manifest\.json$/.test(path));
  const [path, ...others] = paths;
  if (path === undefined || others.length > 0) return `${paths.length} manifests, expected one`;
  const manifest = parseJson(files.get(path)) as Manifest | undefined;
  if (manifest?.format !== 'imprimatur.bundle/1' || !isListOf(manifest.files, ['path', 'digest']) || !isListOf(manifest.texts, ['document', 'title', 'digest', 'nextReviewDue', 'data'])) return 'a manifest of another form';
  if (!manifest.texts.every(({ signOffs }) => Array.isArray(signOffs) && signOffs.every((signOff) => typeof signOff === 'string'))) return 'a manifest of another form';
  return manifestPath(manifest.locale, manifest.collection) === path ? manifest : 'a manifest that names another collection or locale';
}

/** Whether it is a list of objects in which each of the fields is a text. */
function isListOf(value: unknown, fields: readonly string[]): boolean {
  return Array.isArray(value) && value.every((item: unknown) => typeof item === 'object' && item !== null && fields.every((field) => typeof Reflect.get(item, field) === 'string'));
}

function checkFiles(files: ReadonlyMap<string, Uint8Array>, manifest: Manifest): readonly string[] {
  const named = new Map(manifest.files.map((file) => [file.path, file]));
  const own = manifestPath(manifest.locale, manifest.collection);
  const problems: string[] = [];
  for (const [path, { digest }] of named) {
    const bytes = files.get(path);
    if (bytes === undefined) problems.push(`Found no file ${path}, which the manifest names.`);
    else if (digestOf(bytes) !== digest) problems.push(`Found ${path} with another digest than the manifest's: it was changed.`);
  }
  for (const path of files.keys()) if (path !== own && !named.has(path)) problems.push(`Found the file ${path}, which the manifest does not name.`);
  return problems;
}

function readContext(files: ReadonlyMap<string, Uint8Array>, manifest: Manifest, input: VerifyInput): Checked<Context> {
  const root = bundleRoot(manifest.locale, manifest.collection);
  const text = (name: string): string => new TextDecoder().decode(files.get(`${root}/${name}`) ?? new Uint8Array());
  const policy = readPolicy(`${root}/policy.yaml`, text('policy.yaml'));
  const reviewers = input.reviewers === undefined ? readReviewers(`${root}/reviewers.yaml`, text('reviewers.yaml')) : sound(input.reviewers);
  if (policy.kind === 'faulty') return policy;
  if (reviewers.kind === 'faulty') return reviewers;
  const notes = input.reviewers === undefined ? [warning('bundle-unsigned', { file: input.file }, 'Found no reviewers of your own to trust, so the sign-offs were verified against the keys in the bundle itself.', 'Get reviewers.yaml from the publisher by a way that you trust, and pass it with --reviewers.')] : [];
  return sound({ policy: policy.value, reviewers: reviewers.value }, notes);
}

function verifyText(
  text: ManifestText,
  manifest: Manifest,
  files: ReadonlyMap<string, Uint8Array>,
  context: Context,
  input: VerifyInput,
): { readonly verified: VerifiedText; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const fail = (message: string): void => void diagnostics.push(problem('bundle-unsigned', { file: `${input.file}: ${text.document}` }, message, 'Do not use this text; ask the publisher.'));
  const content = contentOf(files.get(text.data));
  if (content === undefined || contentDigest(content) !== text.digest) fail('Found content that has another digest than the one that was signed.');
  if (text.nextReviewDue < input.today) diagnostics.push(warning('approval-lapsed', { file: `${input.file}: ${text.document}` }, `Found a text whose next review was due on ${text.nextReviewDue}.`, 'Look for a newer release.'));
  const trust = { reviewers: context.reviewers, demonstration: manifest.demonstration, today: input.today };
  const signedBy = text.signOffs.flatMap((path) => {
    const envelope = readEnvelope(path, new TextDecoder().decode(files.get(path)));
    const record = envelope.kind === 'faulty' ? envelope : verifySignOff({ file: path, envelope: envelope.value }, trust);
    diagnostics.push(...record.diagnostics);
    if (record.kind === 'faulty' || record.value === undefined) return [];
    const { signOff, reviewer } = record.value;
    const holds = signOff.digest === text.digest && signOff.document === text.document && signOff.locale === manifest.locale && signOff.decision === 'approve';
    return holds ? [{ signOff, printedName: reviewer.printedName }] : [];
  });
  if (content !== undefined) for (const message of faultsOfApproval(text, content, manifest, context.policy, signedBy.map(({ signOff }) => signOff))) fail(message);
  return { verified: { text, signedBy: signedBy.map(({ signOff, printedName }) => ({ role: signOff.role, printedName })) }, diagnostics };
}

/** Policy and manifest come with the bundle and could be anyone's: what they say of a text must be what the signers signed. */
function faultsOfApproval(text: ManifestText, content: ContentRecord, manifest: Manifest, policy: Policy, signOffs: readonly SignOff[]): readonly string[] {
  const { kind, audience } = content.structure;
  const textKind = { kind, audience, locale: manifest.locale, sourceLocale: manifest.sourceLocale };
  const required = requiredSignOffs(policy, textKind);
  if (required.size === 0) return ['Found no rule of the policy for this kind of text, so that nothing approves it.'];
  const terms = policyDigest(policy, textKind);
  const underThisPolicy = signOffs.filter((signOff) => signOff.policy === terms);
  const faults = [...required].flatMap(([role, needed]) => {
    const persons = new Set(underThisPolicy.filter((each) => each.role === role).map((each) => each.reviewer.id)).size;
    return persons < needed ? [`Found ${persons} ${role} sign-offs for exactly this content under the bundle's policy, expected ${needed}.`] : [];
  });
  if (signOffs.some((signOff) => signOff.nextReviewDue < text.nextReviewDue)) faults.push(`Found ${text.nextReviewDue} as the next review in the manifest, later than what was signed.`);
  return faults;
}

function contentOf(bytes: Uint8Array | undefined): ContentRecord | undefined {
  const article = parseJson(bytes) as { readonly content?: ContentRecord } | undefined;
  const content = article?.content;
  const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
  const texts = isRecord(content?.segments) && Object.values(content?.segments ?? {}).every((text) => typeof text === 'string');
  const named = typeof content?.document === 'string' && typeof content.locale === 'string';
  // What was damaged on its way may have no canonical form, and so no digest.
  return named && texts && isRecord(content.structure) && isRecord(content.values) && isJsonValue(content) ? content : undefined;
}

function parseJson(bytes: Uint8Array | undefined): unknown {
  try {
    return bytes === undefined ? undefined : JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
