import type { LocaleSettings } from '@imprimatur/formats';
import { formInWords } from './form-in-words.ts';
import { imageData } from './image-data.ts';
import type { ProofImage, ProofInput, ProofPassage, ProofSide } from './proof-input.ts';
import { type FindingView, findingView, type RemarkView, remarkView, type WaiverView, waiverView } from './said-view.ts';
import { type RunTargets, writeRuns } from './write-runs.ts';

/** A passage as the template prints it. */
export interface PassageView {
  readonly anchor: string;
  readonly key: string;
  readonly form: string;
  readonly flags: readonly Flag[];
  readonly tone: string;
  readonly columns: string;
  readonly sides: readonly SideView[];
  readonly images: readonly ImageView[];
  readonly values: readonly ValueLine[];
  readonly findings: readonly FindingView[];
  readonly waivers: readonly WaiverView[];
  readonly remarks: readonly RemarkView[];
}

/** A word on how a passage stands. */
export interface Flag {
  readonly kind: string;
  readonly words: string;
}

interface SideView {
  readonly locale: string;
  readonly direction: string;
  readonly language: string;
  readonly empty: boolean;
  /** One of them: a heading of that level, or a paragraph. */
  readonly h3: boolean;
  readonly h4: boolean;
  readonly h5: boolean;
  readonly plain: boolean;
  /** As HTML. */
  readonly text: string;
}

/** An image as it is shown. */
export interface ImageView {
  readonly caption: string;
  readonly data: string;
  readonly alternative: string;
  readonly language: string;
}

interface ValueLine {
  readonly name: string;
  readonly anchor: string;
  readonly source: string;
  readonly translation: string | undefined;
}

/** What is the same for all passages of a page. */
export interface PassageContext {
  readonly input: ProofInput;
  readonly targets: RunTargets;
  /** Whether a machine translated more than half: then the other passages are those that say so. */
  readonly mostlyMachine: boolean;
}

/** The id of a passage; an underscore begins no heading's. */
export function passageAnchor(key: string): string {
  return `_passage-${key}`;
}

/** The id of a value's row. */
export function valueAnchor(name: string): string {
  return `_value-${name}`;
}

/** Lays a passage out. */
export function passageView(passage: ProofPassage, context: PassageContext): PassageView {
  const { input } = context;
  const sides = sidesOf(passage, context);
  return {
    anchor: passageAnchor(passage.key),
    key: passage.key,
    form: formInWords(passage.form),
    flags: flagsOf(passage, context),
    tone: toneOf(passage),
    columns: sides.length === 1 ? 'one' : 'two',
    sides,
    images: passage.image === undefined ? [] : imagesOf(passage, input),
    values: valueLines(passage, input),
    findings: passage.findings.map(findingView),
    waivers: passage.waivers.map(waiverView),
    remarks: passage.remarks.map(remarkView),
  };
}

/** Its classes: a step says its number, and what warns is seen to. */
function toneOf({ change, form: { kind, step, within } }: ProofPassage): string {
  return [change, kind, ...(step === undefined ? [] : ['step']), ...within.flatMap((place) => (place === 'warning' || place === 'urgent' ? [`in-${place}`] : []))].join(' ');
}

function sidesOf({ form, source, translation }: ProofPassage, { input, targets }: PassageContext): readonly SideView[] {
  const level = form.kind === 'heading' ? (form.level ?? 2) + 1 : form.kind === 'title' ? 3 : undefined;
  const view = (side: ProofSide, settings: LocaleSettings, isHeading: boolean): SideView => ({
    locale: settings.locale,
    direction: settings.direction,
    language: settings.name,
    empty: side.runs.length === 0,
    h3: isHeading && level === 3,
    h4: isHeading && level === 4,
    h5: isHeading && level === 5,
    plain: !isHeading || level === undefined,
    text: writeRuns(side.runs, targets),
  });
  // One heading a passage: the text's own, which is what is signed.
  return translation === undefined ? [view(source, input.source, true)] : [view(source, input.source, false), view(translation, input.target, translation.runs.length > 0)];
}

function flagsOf({ change, moved, formBefore, imageChanged, source, translation, status, machine }: ProofPassage, { mostlyMachine }: PassageContext): readonly Flag[] {
  const flags: (Flag | undefined)[] = [
    change === 'added' ? { kind: 'new', words: 'New' } : undefined,
    change === 'removed' ? { kind: 'gone', words: 'Removed' } : undefined,
    change === 'changed' && translation === undefined && source.changed ? { kind: 'new', words: 'Changed' } : undefined,
    change === 'changed' && translation !== undefined && (source.changed || translation.changed) ? { kind: 'new', words: whichChanged(source, translation) } : undefined,
    imageChanged ? { kind: 'new', words: 'Image changed' } : undefined,
    moved ? { kind: 'new', words: 'Moved' } : undefined,
    formBefore === undefined ? undefined : { kind: 'new', words: `Was: ${formInWords(formBefore)}` },
    status === 'missing' ? { kind: 'gone', words: 'Not translated' } : undefined,
    status === 'stale' ? { kind: 'gone', words: 'Translation of an earlier wording of the source' } : undefined,
    status === 'unaccepted' ? { kind: 'gone', words: 'Translation not accepted yet' } : undefined,
    machine && !mostlyMachine ? { kind: 'plain', words: 'Translated by a machine' } : undefined,
    !machine && mostlyMachine && (status === 'accepted' || status === 'stale') && change !== 'removed' ? { kind: 'plain', words: 'Not translated by a machine' } : undefined,
  ];
  return flags.filter((flag) => flag !== undefined);
}

function whichChanged(source: ProofSide, translation: ProofSide): string {
  if (source.changed && translation.changed) return 'Source and translation changed';
  return source.changed ? 'Source changed, translation did not' : 'Translation changed, source did not';
}

function imagesOf({ image, source, translation }: ProofPassage, { images, source: sourceSettings, target }: ProofInput): readonly ImageView[] {
  const alternative = plainOf(translation ?? source);
  const language = translation === undefined ? sourceSettings.locale : target.locale;
  return images.filter(({ name }) => name === image).flatMap((each): readonly ImageView[] => [
    ...(each.before === undefined ? [] : [{ caption: `${each.name}, as it was approved`, data: imageData(each.name, each.before), alternative: '', language }]),
    { caption: captionOf(each), data: imageData(each.name, each.bytes), alternative, language },
  ]);
}

function captionOf({ name, changed, before }: ProofImage): string {
  if (!changed) return name;
  return before === undefined ? `${name}, new since` : `${name}, as it is now: the image changed`;
}

/** The words that stand there today. */
export function plainOf({ runs }: ProofSide): string {
  return runs.filter(({ change }) => change !== 'removed').map(({ content }) => (content.kind === 'text' ? content.text : content.kind === 'value' ? content.printed : '')).join('');
}

function valueLines({ source, translation }: ProofPassage, { values }: ProofInput): readonly ValueLine[] {
  const names = new Set([...source.values, ...(translation?.values ?? [])]);
  return values.filter(({ name }) => names.has(name)).map(({ name, source: printed, translation: translated }) => ({ name, anchor: valueAnchor(name), source: printed, translation: translated }));
}
