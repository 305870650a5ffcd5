import { valueOf } from '@imprimatur/diagnostics';
import { readArticle, readPolicy, writeEnvelope } from '@imprimatur/formats';
import { openStatement, policyDigest, readSignOff, signOffFileName, signOffType } from '@imprimatur/review';
import { canonicalJson, demonstrationKey, type Envelope, sealEnvelope } from '@imprimatur/signing';

/** `sign` in `case.yaml`: a record of the base with another payload, signed anew by whoever has the key, or not signed. */
export interface SignStep {
  /** The record, as it lies there; a `*` stands for digest and nonce. */
  readonly from: string;
  /** `in-place` where it is left out: the file's name stays, whatever the record says. `by-its-name`: a new file beside it. */
  readonly to?: 'in-place' | 'by-its-name';
  /** Whose demonstration key signs, also of somebody who is none of the demonstration reviewers; left out, the old signature stays. */
  readonly key?: string;
  readonly payloadType?: string;
  /** Fields of the predicate, which is then written in canonical JSON again. */
  readonly set?: Readonly<Record<string, unknown>>;
  /** `of-the-case`: it is signed under the policy as the case has it, not as the base had it. */
  readonly policy?: 'of-the-case';
  /** What then changes in the payload's text: as it stands there once, and by what it is replaced. */
  readonly text?: readonly { readonly find: string; readonly replace: string }[];
}

/** Carries out the step on the file at a path: the path that it writes, and what. */
export function signed(path: string, step: SignStep, textAt: (path: string) => string): { readonly path: string; readonly text: string } {
  const before = JSON.parse(textAt(path)) as Envelope;
  const policy = step.policy === undefined ? {} : { policy: policyOfCase(path, textAt) };
  const set = { ...policy, ...step.set };
  const old = Buffer.from(before.payload, 'base64').toString();
  const payload = replaced(Object.keys(set).length === 0 ? old : withPredicate(old, set), step);
  const payloadType = step.payloadType ?? before.payloadType;
  const sealed = step.key === undefined ? { ...before, payloadType, payload: Buffer.from(payload).toString('base64') } : sealEnvelope(payloadType, Buffer.from(payload), [demonstrationKey(step.key)]);
  return { path: step.to === 'by-its-name' ? `${path.slice(0, path.lastIndexOf('/'))}/${nameOf(sealed)}` : path, text: writeEnvelope(sealed) };
}

function withPredicate(payload: string, set: Readonly<Record<string, unknown>>): string {
  const statement = JSON.parse(payload) as { readonly predicate: object };
  return canonicalJson({ ...statement, predicate: { ...statement.predicate, ...set } });
}

function replaced(payload: string, { from, text = [] }: SignStep): string {
  return text.reduce((changed, { find, replace }) => {
    const parts = changed.split(find);
    if (parts.length !== 2) throw new Error(`the payload of ${from} holds ${JSON.stringify(find)} ${parts.length - 1} times`);
    return parts.join(replace);
  }, payload);
}

function nameOf(envelope: Envelope): string {
  const opened = openStatement(envelope, signOffType);
  const signOff = opened.kind === 'opened' ? readSignOff(opened.statement) : opened;
  if ('kind' in signOff) throw new Error(`a record that is to have its own name is none: ${signOff.found}`);
  return signOffFileName(signOff);
}

/** What the case's policy asks of the text in whose folder a record lies. */
function policyOfCase(path: string, textAt: (path: string) => string): string {
  const [, collection = '', slug = '', , locale = ''] = path.split('/');
  const article = `content/${collection}/${slug}/index.md`;
  const [written, policy] = [valueOf(readArticle(article, textAt(article))), valueOf(readPolicy('content/policy.yaml', textAt('content/policy.yaml')))];
  if (written === undefined || policy === undefined) throw new Error(`the policy of ${path} cannot be read`);
  const { kind, audience, risk } = written.frontMatter;
  return policyDigest(policy, { kind, audience, risk, locale, sourceLocale: 'en' });
}
