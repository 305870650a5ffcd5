import { checkSource, checkTranslation, type Finding } from '@imprimatur/check';
import type { Diagnostic, Place } from '@imprimatur/diagnostics';
import type { SegmentKey, Waivers } from '@imprimatur/formats';
import type { LocalizedDocument, TranslationFiles } from '@imprimatur/translate';
import type { Shared } from './read-shared.ts';

/** A text with what its own files say. */
export interface LocalizedText {
  readonly document: LocalizedDocument;
  /** The files of a translation; of the source locale its waivers alone. */
  readonly files: TranslationFiles | { readonly waivers: Waivers };
  readonly placeOfField: (path: readonly PropertyKey[]) => Place;
}

/** What the checks find in a text, as it stands beside today's source. */
export function checkText(text: LocalizedText, shared: Shared): readonly Finding[] {
  return checkPassages(text, shared, ({ status }) => status !== 'missing' && status !== 'stale');
}

/** What would be wrong, at error level and without a waiver, with some passages if they were accepted as they stand. */
export function faultsOf(text: LocalizedText, keys: ReadonlySet<SegmentKey>, shared: Shared): ReadonlyMap<SegmentKey, readonly Diagnostic[]> {
  const findings = checkPassages(text, shared, ({ key }) => keys.has(key)).filter(({ diagnostic, waiver }) => diagnostic.severity === 'error' && waiver === undefined);
  return new Map([...keys].map((key) => [key, findings.filter((finding) => finding.key === key).map(({ diagnostic }) => diagnostic)]));
}

type Wanted = (segment: { readonly key: SegmentKey; readonly status: string }) => boolean;

function checkPassages({ document, files, placeOfField }: LocalizedText, shared: Shared, wanted: Wanted): readonly Finding[] {
  const { source, settings, segments } = document;
  const passages = [...segments.values()].filter(wanted).map(({ key, wording, text, digest }) => [key, { inlines: wording, markdown: text, digest }] as const);
  const text = {
    document: source,
    locale: settings.locale,
    direction: settings.direction,
    sourceLocale: shared.publication.source.locale,
    passages: new Map(passages),
    placeOfField,
    terms: shared.terms,
    wording: shared.wording.get(settings.locale),
    today: shared.today,
    settings: shared.checks,
  };
  if ('catalogue' in files) return checkTranslation({ ...text, placeOf: files.catalogue.placeOf, waivers: files.state.waivers });
  return checkSource({ ...text, placeOf: (key) => source.segments.get(key)?.place ?? { file: source.file }, waivers: files.waivers });
}
