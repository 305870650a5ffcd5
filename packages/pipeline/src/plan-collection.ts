import { bundle, type Bundle } from '@imprimatur/bundle';
import type { Locale } from '@imprimatur/formats';
import { digestOf } from '@imprimatur/signing';
import type { Shared } from './read-shared.ts';
import type { OutputFile, RenderedText } from './render-text.ts';
import { type CollectionSummary, type TextSummary, textSummary } from './summary.ts';

/** Opens a file under dist/ that is written piece by piece. */
export type OpenOutput = (path: string) => (chunk: Uint8Array) => void;

/** The outputs of one collection, text by text, so that no more than one article is held at a time. */
export interface CollectionPlan {
  /** Where the files of a text go; an approved text goes into its bundle as well. */
  readonly add: (text: RenderedText) => { readonly summary: TextSummary; readonly files: readonly OutputFile[] };
  /** Closes the bundles and gives the summary. */
  readonly end: () => { readonly summary: CollectionSummary; readonly file: OutputFile };
}

/** Plans a collection; texts are added in sorted order of article, then in the publication's order of locales. */
export function planCollection(collection: string, shared: Shared, open: OpenOutput): CollectionPlan {
  const { release } = shared.publication;
  const bundles = new Map<Locale, { readonly path: string; readonly bundle: Bundle }>();
  const texts: TextSummary[] = [];
  const bundleOf = (locale: Locale): Bundle => {
    const known = bundles.get(locale);
    if (known !== undefined) return known.bundle;
    const path = `releases/${release.version}/${collection}-${release.version}-${locale}.zip`;
    const made = bundle(aboutOf(collection, locale, shared), open(path));
    bundles.set(locale, { path, bundle: made });
    return made;
  };
  return {
    add: (text) => {
      const { source, settings } = text.reviewed.document;
      const folder = `preview/${settings.locale}/${source.collection}/${source.slug}`;
      const summary = textSummary(text, folder, shared);
      texts.push(summary);
      if (text.reviewed.kind === 'approved') bundleOf(settings.locale).add({ approved: text.reviewed, title: summary.title, files: text.files });
      return { summary, files: text.files.map((file) => ({ ...file, path: `${folder}/${file.path}` })) };
    },
    end: () => {
      const common = commonFiles(shared);
      const summary: CollectionSummary = {
        format: 'imprimatur.collection/1',
        collection,
        release,
        texts,
        bundles: [...bundles].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([locale, { path, bundle: each }]) => ({ path, collection, locale, ...each.close(common) })),
      };
      const bytes = new TextEncoder().encode(`${JSON.stringify(summary, null, 1)}\n`);
      return { summary, file: { path: `preview/${collection}.json`, bytes, digest: digestOf(bytes) } };
    },
  };
}

function aboutOf(collection: string, locale: Locale, { publication }: Shared): Parameters<typeof bundle>[0] {
  const { publisher, licence, demonstration, release, source } = publication;
  return { collection, locale, sourceLocale: source.locale, publisher, licence, demonstration, release };
}

function commonFiles(shared: Shared): readonly { readonly path: string; readonly bytes: Uint8Array }[] {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  return [
    { path: 'LICENSE.txt', bytes: encode(shared.licenceText) },
    { path: 'policy.yaml', bytes: encode(shared.policyText) },
    { path: 'reviewers.yaml', bytes: encode(shared.reviewersText) },
  ];
}
