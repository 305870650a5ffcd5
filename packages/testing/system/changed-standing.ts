import { type Acceptance, type Locale, type LocalDate, type SegmentKey, writeState } from '@imprimatur/formats';
import { type ArticleFiles, type LocaleFiles, prepareArticle, type Shared } from '@imprimatur/pipeline';
import type { LocalizedDocument } from '@imprimatur/translate';

/** One article in one locale, as a project has it. */
export interface TranslatedArticle {
  readonly files: ArticleFiles;
  readonly locale: Locale;
  readonly shared: Shared;
}

/**
 * The segments that no longer stand where they stood, when a catalogue becomes another after a person accepted all its texts.
 * @returns such as `['opening.dose unaccepted']`; where Imprimatur does not take one of the two, what is wrong with it
 */
export function changedStanding(article: TranslatedArticle, before: string, after: string): readonly string[] {
  const unread = documentOf(article, before, undefined);
  if (unread.kind === 'refused') return unread.problems;
  const state = acceptAll(unread.document);
  const [accepted, changed] = [documentOf(article, before, state), documentOf(article, after, state)];
  if (accepted.kind === 'refused') return accepted.problems;
  if (changed.kind === 'refused') return changed.problems;
  const stood = accepted.document.segments;
  return [...changed.document.segments.values()].filter(({ key, status }) => stood.get(key)?.status !== status).map(({ key, status }) => `${key} ${status}`);
}

type Read = { readonly kind: 'read'; readonly document: LocalizedDocument } | { readonly kind: 'refused'; readonly problems: readonly string[] };

function documentOf({ files, locale, shared }: TranslatedArticle, catalogue: string, state: string | undefined): Read {
  const own = files.locales.get(locale);
  if (own === undefined) throw new RangeError(`${locale} is no locale of the publication`);
  const bytes = (text: string | undefined): Uint8Array | undefined => (text === undefined ? undefined : Buffer.from(text));
  // Other locales and sign-offs have no say in where these segments stand.
  const changed: LocaleFiles = { ...own, catalogue: { ...own.catalogue, bytes: bytes(catalogue) }, state: { ...own.state, bytes: bytes(state) }, signOffs: () => [] };
  const prepared = prepareArticle({ ...files, locales: new Map([[locale, changed]]) }, shared);
  const document = prepared.kind === 'sound' ? prepared.value.texts.find((text) => text.document.settings.locale === locale)?.document : undefined;
  return document === undefined ? { kind: 'refused', problems: prepared.diagnostics.map(({ code, message }) => `${code}: ${message}`) } : { kind: 'read', document };
}

/** A state in which a person accepted every text that there is against today's source. */
function acceptAll({ source, segments }: LocalizedDocument): string {
  const records = [...segments.values()].flatMap(({ key, status, digest }): [SegmentKey, Acceptance][] => {
    const basis = source.segments.get(key)?.basis.digest;
    return status === 'missing' || basis === undefined ? [] : [[key, { source: basis, target: digest, origin: 'human', by: 'A. Translator', at: '2026-11-22' as LocalDate }]];
  });
  return writeState(records);
}
