import { readArticle, type SegmentKey, type SegmentLock } from '@imprimatur/formats';
import { lockOfDocument, parse, type SourceDocument } from '@imprimatur/parse';
import type { ExpectedChange } from './passage-change.ts';
import { applyTextEdit, type TextEdit } from './text-edit.ts';

/** An article, and what its author did to it, one revision after the other. */
export interface EditHistory {
  readonly name: string;
  /** The article before the first revision. */
  readonly article: string;
  /** The other files in the article's folder. */
  readonly folder: ReadonlyMap<string, Uint8Array>;
  readonly revisions: readonly Revision[];
}

/** One visit of the author, and what should become of each passage. */
export interface Revision {
  readonly name: string;
  readonly why: string;
  readonly edits: readonly TextEdit[];
  /** By key, or by `section.*`; a passage that is not named stays unchanged. */
  readonly expect: ReadonlyMap<string, ExpectedChange>;
  /** Keys in the order in which they stand, where the texts alone do not tell which is which. */
  readonly order: readonly SegmentKey[];
  /** Which passage a translator would say another continues, where `expect` holds a worse result of today. */
  readonly truth: ReadonlyMap<SegmentKey, SegmentKey>;
}

/** The article after a revision, and the lock of the one before, with which it was aligned. */
export interface Step {
  readonly revision: Revision;
  readonly before: SegmentLock;
  readonly document: SourceDocument;
}

/**
 * Carries a history out: each revision is aligned with the lock of the one before, as `sync` does it.
 * The keys of the article at the beginning are minted.
 * @example replay(history).at(-1)?.document.segments.size
 */
export function replay(history: EditHistory): readonly Step[] {
  const nothing: SegmentLock = { segments: [], retired: [] };
  let text = history.article;
  let lock = lockOfDocument(documentOf(text, nothing, history), nothing);
  return history.revisions.map((revision) => {
    text = revision.edits.reduce((edited, edit) => applyTextEdit(edited, edit), text);
    const step = { revision, before: lock, document: documentOf(text, lock, history) };
    lock = lockOfDocument(step.document, lock);
    return step;
  });
}

function documentOf(text: string, lock: SegmentLock, { name, folder }: EditHistory): SourceDocument {
  const article = readArticle('index.md', text);
  const parsed = article.kind === 'faulty' ? article : parse({ collection: 'medicines', slug: name, article: article.value, lock, folder, articles: new Set(['about/reading-this-publication', `medicines/${name}`]) });
  const errors = parsed.diagnostics.filter(({ severity }) => severity === 'error');
  if (parsed.kind === 'faulty' || errors.length > 0) throw new Error(`${name} is no longer an article: ${JSON.stringify(errors)}`);
  return parsed.value;
}
