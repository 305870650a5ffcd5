import type { SegmentKey, Term } from '@imprimatur/formats';
import { wordDiff } from '@imprimatur/follow';
import type { Inline } from '@imprimatur/parse';
import type { PassageForm, ProofPassage, ProofSide } from '@imprimatur/render';
import type { LocalizedDocument } from '@imprimatur/translate';
import { formsOf, imagesOf, isSameForm } from './proof-of-forms.ts';
import { comparedRuns, type Reading, runsOf, valuesIn } from './proof-of-runs.ts';
import { termFinder } from './proof-of-terms.ts';

/** A text in its language and in the source's; the same one for the source text. */
export interface TwoTexts {
  readonly source: LocalizedDocument;
  readonly target: LocalizedDocument;
}

/** What is said of a passage beside its words. */
export type PassageNotes = Pick<ProofPassage, 'findings' | 'waivers' | 'remarks'>;

/** The passages of a text, compared with an earlier content where there is one; those that were removed stand where they stood. */
export function passagesOf(now: TwoTexts, before: TwoTexts | undefined, terms: readonly Term[], notesOf: (key: SegmentKey) => PassageNotes): readonly ProofPassage[] {
  const [here, there] = [viewOf(now, terms), before === undefined ? undefined : viewOf(before, terms)];
  const moved = there === undefined ? new Set<SegmentKey>() : movedKeys(keysOf(there), keysOf(here));
  const gone = there === undefined ? new Map<SegmentKey | undefined, readonly SegmentKey[]>() : goneAfter(keysOf(there), new Set(keysOf(here)));
  const removed = (after: SegmentKey | undefined): readonly ProofPassage[] => (there === undefined ? [] : (gone.get(after) ?? []).map((key) => removedPassage(key, there)));
  return [
    ...removed(undefined),
    ...keysOf(here).flatMap((key) => [passage(key, here, there, { ...notesOf(key), moved: moved.has(key) }), ...removed(key)]),
  ];
}

/** What is read of two texts, once for all passages. */
interface TextView extends TwoTexts {
  readonly isSource: boolean;
  readonly forms: ReadonlyMap<SegmentKey, PassageForm>;
  readonly images: ReadonlyMap<SegmentKey, string>;
  readonly readings: { readonly source: Reading; readonly target: Reading };
}

function viewOf({ source, target }: TwoTexts, terms: readonly Term[]): TextView {
  const reading = ({ settings: { locale }, values }: LocalizedDocument): Reading => ({ locale, values, findTerms: termFinder(terms, locale) });
  return {
    source,
    target,
    isSource: source.settings.locale === target.settings.locale,
    forms: formsOf(target.source),
    images: imagesOf(target.source),
    readings: { source: reading(source), target: reading(target) },
  };
}

function keysOf({ target }: TextView): readonly SegmentKey[] {
  return [...target.source.segments.keys()];
}

function passage(key: SegmentKey, here: TextView, there: TextView | undefined, notes: PassageNotes & Pick<ProofPassage, 'moved'>): ProofPassage {
  const formBefore = there?.forms.get(key);
  const form = formOf(key, here);
  const wasThere = formBefore !== undefined;
  const side = (of: Side): ProofSide => sideOf(wordsOf(key, of, here), wasThere && there !== undefined ? wordsOf(key, of, there) : undefined);
  const [source, translation] = [side('source'), here.isSource ? undefined : side('target')];
  const otherForm = wasThere && !isSameForm(formBefore, form) ? formBefore : undefined;
  const imageChanged = wasThere && there !== undefined && imageOf(key, here) !== imageOf(key, there);
  const isChanged = source.changed || translation?.changed === true || otherForm !== undefined || imageChanged;
  const { status, origin } = here.target.segments.get(key) ?? {};
  return {
    ...notes,
    key,
    form,
    change: there !== undefined && !wasThere ? 'added' : isChanged ? 'changed' : 'same',
    formBefore: otherForm,
    status: status ?? 'missing',
    machine: origin === 'machine',
    source,
    translation,
    image: here.images.get(key),
    imageChanged,
  };
}

function removedPassage(key: SegmentKey, there: TextView): ProofPassage {
  const side = (of: Side): ProofSide => {
    const runs = runsOf(wordsOf(key, of, there), 'removed');
    return { changed: true, runs, values: [] };
  };
  return {
    key,
    form: formOf(key, there),
    change: 'removed',
    moved: false,
    formBefore: undefined,
    status: 'accepted',
    machine: false,
    source: side('source'),
    translation: there.isSource ? undefined : side('target'),
    image: undefined,
    imageChanged: false,
    findings: [],
    waivers: [],
    remarks: [],
  };
}

/** Name and digest of the image that a passage is the alternative text of. */
function imageOf(key: SegmentKey, { images, target }: TextView): string | undefined {
  const name = images.get(key);
  return name === undefined ? undefined : `${name} ${target.source.media.find((image) => image.name === name)?.digest ?? ''}`;
}

type Side = 'source' | 'target';

interface Words {
  readonly text: string;
  readonly inlines: readonly Inline[];
  readonly reading: Reading;
}

/** The source's words are the article's own, whatever a draft shows in their place. */
function wordsOf(key: SegmentKey, of: Side, { source, target, isSource, readings }: TextView): Words {
  const written = source.source.segments.get(key);
  if (of === 'source' || isSource) return { text: written?.text ?? '', inlines: written?.inlines ?? [], reading: readings.source };
  const own = target.segments.get(key);
  return { text: own?.text ?? '', inlines: own?.wording ?? [], reading: readings.target };
}

function sideOf(now: Words, before: Words | undefined): ProofSide {
  const runs = before === undefined ? runsOf(now) : comparedRuns(before, now);
  const changed = before !== undefined && (before.text !== now.text || runs.some(({ change }) => change !== 'same'));
  return { changed, runs, values: valuesIn(runs.filter(({ change }) => change !== 'removed')) };
}

function formOf(key: SegmentKey, { forms }: TextView): PassageForm {
  const form = forms.get(key);
  if (form === undefined) throw new Error(`the article has no passage ${key}`);
  return form;
}

/** Passages that stand elsewhere among those that were there before: the fewest whose move explains the new order. */
function movedKeys(before: readonly SegmentKey[], now: readonly SegmentKey[]): ReadonlySet<SegmentKey> {
  const [was, is] = [new Set(before), new Set(now)];
  const order = (keys: readonly SegmentKey[], common: ReadonlySet<SegmentKey>): string => keys.filter((key) => common.has(key)).map((key) => `{{${key}}}`).join(' ');
  // Each key stands between braces, as one word.
  const pieces = wordDiff(order(before, is), order(now, was), 'en');
  return new Set(pieces.filter(({ kind }) => kind === 'added').flatMap(({ text }) => [...text.matchAll(/\{\{([^{}]+)\}\}/g)].map(([, key]) => key as SegmentKey)));
}

/** The keys that are gone, by the last one before each that is still there. */
function goneAfter(before: readonly SegmentKey[], now: ReadonlySet<SegmentKey>): ReadonlyMap<SegmentKey | undefined, readonly SegmentKey[]> {
  let last: SegmentKey | undefined;
  const places = before.map((key) => {
    if (now.has(key)) last = key;
    return { key, after: last };
  });
  return new Map([...Map.groupBy(places.filter(({ key }) => !now.has(key)), ({ after }) => after)].map(([after, gone]) => [after, gone.map(({ key }) => key)]));
}
