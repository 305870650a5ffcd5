import { barsRelease, checkSource, checkTranslation, type Finding } from '@imprimatur/check';
import type { Diagnostic, Place } from '@imprimatur/diagnostics';
import type { SegmentKey, Waivers } from '@imprimatur/formats';
import { type LocalizedDocument, type LocalizedSegment, mayAcceptMachines, type TranslationFiles } from '@imprimatur/translate';
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
  const faults = Map.groupBy(checkPassages(text, shared, ({ key }) => keys.has(key)).filter(barsRelease), ({ key }) => key);
  return new Map([...keys].map((key) => [key, (faults.get(key) ?? []).map(({ diagnostic }) => diagnostic)]));
}

type Wanted = (segment: LocalizedSegment) => boolean;

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
  if ('catalogue' in files) return checkTranslation({ ...text, placeOf: files.catalogue.placeOf, waivers: ofPeople(files.state.waivers) });
  return checkSource({ ...text, placeOf: (key) => source.segments.get(key)?.place ?? { file: source.file }, waivers: ofPeople(files.waivers) });
}

/** A file can be written by hand, or by a program: what no person let pass is not. */
function ofPeople(waivers: Waivers): Waivers {
  return new Map([...waivers].map(([key, byCheck]) => [key, new Map([...byCheck].filter(([, { by }]) => mayAcceptMachines(by, 'real')))]));
}
