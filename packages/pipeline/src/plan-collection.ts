import { digestOf } from '@imprimatur/signing';
import type { Shared } from './read-shared.ts';
import type { OutputFile, RenderedText } from './render-text.ts';
import { type CollectionSummary, type TextSummary, textSummary } from './summary.ts';

/** The previews of one collection, text by text, so that no more than one article is held at a time. */
export interface CollectionPlan {
  /** Where the files of a text go. */
  readonly add: (text: RenderedText) => { readonly summary: TextSummary; readonly files: readonly OutputFile[] };
  /** Gives the summary of all that were added. */
  readonly end: () => { readonly summary: CollectionSummary; readonly file: OutputFile };
}

/** Plans a collection; texts are added in sorted order of article, then in the publication's order of locales. */
export function planCollection(collection: string, shared: Shared): CollectionPlan {
  const texts: TextSummary[] = [];
  return {
    add: (text) => {
      const { source, settings } = text.reviewed.document;
      const folder = `preview/${settings.locale}/${source.collection}/${source.slug}`;
      const summary = textSummary(text, folder, shared);
      texts.push(summary);
      return { summary, files: text.files.map((file) => ({ ...file, path: `${folder}/${file.path}` })) };
    },
    end: () => {
      const summary: CollectionSummary = { format: 'imprimatur.collection/1', collection, release: shared.publication.release, texts };
      const bytes = new TextEncoder().encode(`${JSON.stringify(summary, null, 1)}\n`);
      return { summary, file: { path: `preview/${collection}.json`, bytes, digest: digestOf(bytes) } };
    },
  };
}
