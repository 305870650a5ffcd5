import { readFileSync } from 'node:fs';
import { valueOf } from '@imprimatur/diagnostics';
import { type Acceptance, type LocaleSettings, readArticle, readCatalogue, readInterfaceWords, readPublication, readState, type SegmentKey, type SegmentLock, writeCatalogue, writeState } from '@imprimatur/formats';
import { lockOfDocument, parse, parseInlines, segmentDigest, type SourceDocument, writeInlines } from '@imprimatur/parse';
import { createWords, type TranslateInput, type Words } from '@imprimatur/translate';

const root = new URL('../../../', import.meta.url);
const contentOf = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const publication = present(valueOf(readPublication('p', contentOf('content/publication.yaml'))));

/** The publication's own settings and words of a locale. */
export function wordsOf(locale: string, changes: Partial<LocaleSettings> = {}): Words {
  const settings = present(publication.locales.find((each) => each.locale === locale));
  return createWords({ ...settings, ...changes }, present(valueOf(readInterfaceWords('i', contentOf(`locales/${locale}/interface.json`)))));
}

/** An article `c/s` with a value, a reference, a link and an image. */
export const article = `---
title: Title
description: Description.
kind: k
audience: a
authors: [ann]
values:
  dose: { value: 0.5, unit: mg/kg }
  call: { contact: emergency-number }
references:
  - { id: R1, type: book, title: Book }
---
Take {{dose}} **now** [@R1]. See [more](#more).

![Shape](a.svg)

## More

Call {{call}}.
`;

/** The image beside it. */
export const image = '<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>';

/** Its source document. */
export function sourceOf(text: string = article, svg: string = image, lock: SegmentLock = { segments: [], retired: [] }): SourceDocument {
  const written = present(valueOf(readArticle('a.md', text)));
  return present(valueOf(parse({ collection: 'c', slug: 's', article: written, lock, folder: new Map([['a.svg', new TextEncoder().encode(svg)]]), articles: new Set(['c/s']) })));
}

/** Spanish for each key of the article. */
export const spanish: Readonly<Record<string, string>> = {
  title: 'Título',
  description: 'Descripción.',
  'opening.take-dose-now-see': 'Tome {{dose}} **ahora** [@R1]. Vea [más](#more).',
  'opening.shape': 'Forma',
  'more.heading': 'Más',
  'more.call-call': 'Llame al {{call}}.',
};

/** An acceptance of a text against a source text. */
export function accepted(source: string, target: string, by = 'eva'): Acceptance {
  const [read = []] = parseInlines([target], () => ({ file: 'x' })).passages;
  return { source: segmentDigest(source), target: segmentDigest(writeInlines(read)), origin: 'human', by, at: '2026-11-22' as Acceptance['at'] };
}

/** What `translate` takes: Spanish texts, each accepted as it stands in `acceptedTexts`. */
export function inputOf(texts: Readonly<Record<string, string>> = spanish, acceptedTexts: Readonly<Record<string, string>> = spanish, source: SourceDocument = sourceOf()): TranslateInput {
  const original = sourceOf();
  const acceptances = Object.entries(acceptedTexts).map(([key, text]): [SegmentKey, Acceptance] => [key as SegmentKey, accepted(original.segments.get(key as SegmentKey)?.basis.text ?? '', text)]);
  return {
    source,
    words: wordsOf('es'),
    files: {
      catalogueFile: 'es.json',
      catalogue: present(valueOf(readCatalogue('es.json', writeCatalogue(Object.entries(texts) as [SegmentKey, string][])))),
      state: present(valueOf(readState('es.state.json', writeState(acceptances)))),
    },
    lock: lockOfDocument(original, { segments: [], retired: [] }),
    fallbackForDrafts: 'source',
    publication: 'real',
  };
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the sample is not as it should be');
  return value;
}
