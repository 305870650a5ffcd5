import type { Diagnostic } from '@imprimatur/diagnostics';
import { classifyEdit, countWords, type EditClassification, type Tokens, tokensOf } from '@imprimatur/follow';
import { type Acceptance, type CriticalWords, isAcceptance, type Origin, type SegmentKey, type SegmentLock, type StateRecord } from '@imprimatur/formats';
import type { Digest } from '@imprimatur/signing';
import { segmentDigest } from '@imprimatur/parse';
import type { LocalizedDocument, LocalizedSegment } from './localized-document.ts';
import type { TranslationFiles } from './translate.ts';

/** A segment that needs a translator, and all that the translator needs to know. */
export interface Work {
  readonly key: SegmentKey;
  readonly status: 'stale' | 'unaccepted' | 'missing';
  /** The source that was last accepted; `undefined` where none was, or nothing tells what it said. */
  readonly before: string | undefined;
  /** Today's source, with the values of its placeholders. */
  readonly source: string;
  /** The translation as it stands; empty where missing. */
  readonly target: string;
  /** What kind of edit made it stale. */
  readonly edit: EditClassification | undefined;
  /** Whether the words are others than those that were last accepted; a comma more or less mends nothing. */
  readonly reworded: boolean;
  /** What is wrong with the translation beside today's source, at error level and without a waiver. */
  readonly faults: readonly Diagnostic[];
  readonly origin: Origin | undefined;
  /** The other branch's wording, after a merge that met two. */
  readonly rival: string | undefined;
  /** Whether records or wordings of two branches stand beside each other. */
  readonly disputed: boolean;
  readonly comment: string | undefined;
  /** Words of today's source. */
  readonly words: number;
}

/** What `workOn` looks at. */
export interface WorkInput {
  readonly document: LocalizedDocument;
  readonly files: TranslationFiles;
  /** As its file has it: it may still hold the words of a source that changed since. */
  readonly lock: SegmentLock;
  readonly sourceLocale: string;
  /** Without it every edit that is more than cosmetic counts as critical. */
  readonly criticalWords: CriticalWords | undefined;
  /** What the checks say of these passages, as they stand. */
  readonly faultsOf: (keys: ReadonlySet<SegmentKey>) => ReadonlyMap<SegmentKey, readonly Diagnostic[]>;
}

/** The segments of a text that are not accepted, in the article's order, each with what changed. */
export function workOn(input: WorkInput): readonly Work[] {
  const { document, files } = input;
  const formerText = formerTexts(input.lock);
  const faults = input.faultsOf(new Set([...document.segments.values()].filter(({ status }) => status === 'stale' || status === 'unaccepted').map(({ key }) => key)));
  return [...document.segments.values()].flatMap((segment): Work[] => {
    const { key, status } = segment;
    const source = document.source.segments.get(key);
    if (status === 'accepted' || status === 'source' || source === undefined) return [];
    const record = files.state.records.get(key);
    const acceptance = isAcceptance(record) ? record : undefined;
    const before = acceptance === undefined ? record?.was : (verified(acceptance) ?? formerText(acceptance.source));
    return [
      {
        key,
        status,
        before,
        source: source.basis.text,
        target: segment.text,
        edit: status === 'stale' || (acceptance === undefined && before !== undefined) ? editSince(before, source.basis.text, input.criticalWords) : undefined,
        reworded: record === undefined || hasOtherWords(record, segment),
        faults: faults.get(key) ?? [],
        origin: record?.target === segment.digest ? record.origin : undefined,
        rival: files.catalogue.rivals.get(key),
        disputed: files.catalogue.rivals.has(key) || acceptance?.rival !== undefined,
        comment: record?.comment,
        words: countWords(source.text, input.sourceLocale),
      },
    ];
  });
}

/** Fails closed: an edit of a text that nobody can show is taken for the worst. */
function editSince(before: string | undefined, now: string, words: CriticalWords | undefined): EditClassification {
  return before === undefined ? { kind: 'critical', reasons: [] } : classifyEdit(before, now, words);
}

/** What the file says of the accepted source is believed only where it is what was accepted. */
function verified({ source, was }: Acceptance): string | undefined {
  return was !== undefined && segmentDigest(was) === source ? was : undefined;
}

function hasOtherWords({ target, wording }: StateRecord, { text, digest }: LocalizedSegment): boolean {
  if (target === digest) return false;
  return wording === undefined || !isSameWords(tokensOf(wording), tokensOf(text));
}

function isSameWords(a: Tokens, b: Tokens): boolean {
  const [before, now] = [[...a.words], [...b.words]];
  return before.length === now.length && before.every((word, index) => word === now[index]);
}

function formerTexts(lock: SegmentLock): (digest: Digest) => string | undefined {
  let texts: ReadonlyMap<Digest, string> | undefined;
  return (digest) => (texts ??= new Map([...lock.retired, ...lock.segments].map((entry) => [entry.digest, entry.text]))).get(digest);
}
