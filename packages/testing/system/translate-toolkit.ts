import { editCatalogue, readCatalogue } from '@imprimatur/formats';
import { DiskFiles, prepareAll, type Project, readProject } from '@imprimatur/project';
import { changedStanding, type TranslatedArticle } from './changed-standing.ts';
import { hostileCatalogues, hostileTexts } from './hostile-catalogues.ts';
import { type Answer, findToolkit, formats, type Job, roundTrip } from './round-trip.ts';
import type { Outcome } from './run.ts';

/**
 * Catalogues survive the reader and the writer that Weblate uses: what nobody changed keeps its bytes, and what a
 * translator changes there comes back as that change alone, which nobody has accepted yet.
 */
export function checkTranslateToolkit(root: string): readonly Outcome[] {
  const python = findToolkit();
  if (python === undefined) return [{ name: 'Translate Toolkit', fault: 'Found no python3 that can import translate.storage.jsonl10n, expected the Translate Toolkit, by which Weblate reads and writes: apt-get install python3-translate' }];
  const project = readProject(new DiskFiles(root));
  if (project.kind === 'faulty') return [{ name: 'Translate Toolkit', fault: project.diagnostics.map(({ message }) => message).join('\n  ') }];
  const catalogues = cataloguesOf(project.value);
  const trips = [...[...hostileCatalogues].flatMap(([name, text]) => hostileTrips(name, text)), ...catalogues.flatMap(tripsOf)];
  const answers = roundTrip(python, trips.map(({ job }) => job));
  return [
    { name: 'Translate Toolkit: catalogues under locales/', fault: catalogues.length === 0 ? 'found none, expected some' : undefined },
    { name: 'Translate Toolkit: a name that ends as an i18next plural', fault: pluralFault() },
    ...trips.map((trip, index) => ({ name: `Translate Toolkit: ${trip.name}`, fault: faultOf(trip, answers[index]) })),
  ];
}

/** A catalogue's way through the toolkit. */
interface Trip {
  readonly name: string;
  readonly job: Job;
  /** The file that has to come out. */
  readonly expected: string;
  /** What else may be wrong with the file that came out. */
  readonly look: (text: string) => string | undefined;
}

/** A catalogue of the publication; the source locale's is the base of the others. */
interface LocatedCatalogue {
  readonly file: string;
  readonly text: string;
  readonly base: string;
  /** `undefined` in the source locale, which nobody edits. */
  readonly translated: TranslatedArticle | undefined;
  readonly locale: string;
}

function cataloguesOf(project: Project): readonly LocatedCatalogue[] {
  const { shared } = project;
  const source = shared.publication.source.locale;
  return [...prepareAll(project, () => true)].flatMap(({ files }) => {
    const base = textOf(files.locales.get(source)?.catalogue.bytes) ?? '{}';
    return [...files.locales].flatMap(([locale, { catalogue }]): LocatedCatalogue[] => {
      const text = textOf(catalogue.bytes);
      return text === undefined ? [] : [{ file: catalogue.file, text, base, locale, translated: locale === source ? undefined : { files, locale, shared } }];
    });
  });
}

function textOf(bytes: Uint8Array | undefined): string | undefined {
  return bytes === undefined ? undefined : new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

function tripsOf(catalogue: LocatedCatalogue): readonly Trip[] {
  const { file, text, base, locale, translated } = catalogue;
  const unchanged = formats.map((format): Trip => ({ name: `${file} unchanged, as ${format}`, job: { format, locale, text, base, targets: [] }, expected: text, look: () => undefined }));
  return translated === undefined ? unchanged : [...unchanged, ...editsOf(catalogue, translated), ...additionsTo(catalogue, translated)];
}

/** Another wording of the longest text, which has links and placeholders, and of the last, which no comma follows. */
function editsOf({ file, text, base, locale }: LocatedCatalogue, article: TranslatedArticle): readonly Trip[] {
  const entries = entriesOf(text);
  return [...new Set([longest(entries), entries.at(-1)])].flatMap((entry) => {
    if (entry === undefined) return [];
    const [key, wording] = entry;
    const targets = [[key, `${wording} "\u2068…\u2069"`]] as const;
    const trip = changing(`${file}, another wording of ${key}`, { format: 'I18NextV4File', locale, text, base, targets }, article);
    return [{ ...trip, look: (came: string) => trip.look(came) ?? manyLines(text, came) }];
  });
}

/** What a catalogue lacks and the base file has: one text, a whole section, or everything. */
function additionsTo({ file, text, base, locale }: LocatedCatalogue, article: TranslatedArticle): readonly Trip[] {
  const known = new Map(entriesOf(base));
  const entries = entriesOf(text).filter(([key]) => known.has(key));
  const section = entries.find(([key]) => key.includes('.'))?.[0].split('.', 1)[0] ?? '';
  const added: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
    'one new text': entries.filter((entry) => entry === longest(entries)),
    'a new section': entries.filter(([key]) => key.startsWith(`${section}.`)),
    'all texts new': entries,
  };
  return Object.entries(added).map(([what, targets]) => {
    const without = editCatalogue(text, { remove: new Set(targets.map(([key]) => key)), set: new Map(), order: [] });
    return changing(`${file}, ${what}`, { format: 'I18NextV4File', locale, text: without, base, targets }, article);
  });
}

/** Texts that a translator sets: the toolkit does what Imprimatur does where it knows no order, and these segments alone are open. */
function changing(name: string, job: Job, article: TranslatedArticle): Trip {
  const expected = editCatalogue(job.text, { remove: new Set(), set: new Map(job.targets), order: [] });
  const keys = job.targets.map(([key]) => `${key} unaccepted`);
  return { name, job, expected, look: (came) => difference('segments that stand elsewhere', keys.toSorted(), changedStanding(article, job.text, came).toSorted()) };
}

/** A hostile catalogue as it is, and with each text changed for a hostile one. */
function hostileTrips(name: string, text: string): readonly Trip[] {
  const targets = hostileTexts(entriesOf(text).map(([key]) => key));
  const look = (): undefined => undefined;
  return [
    ...formats.map((format): Trip => ({ name: `${name}, as ${format}`, job: { format, locale: 'ar', text, base: text, targets: [] }, expected: text, look })),
    { name: `${name}, each text another`, job: { format: 'I18NextV4File', locale: 'ar', text, base: text, targets }, expected: editCatalogue(text, { remove: new Set(), set: new Map(targets), order: [] }), look },
  ];
}

/** The toolkit would read `dose_one` as a plural form and add an empty `dose_other`: no name may have an underscore. */
function pluralFault(): string | undefined {
  return readCatalogue('catalogue', '{"opening": {"dose_one": "1 mg"}}').kind === 'faulty' ? undefined : 'Imprimatur took the key dose_one, expected it to be refused';
}

function faultOf({ job, expected, look }: Trip, answer: Answer | undefined): string | undefined {
  if (answer === undefined) return 'found no answer, expected one';
  if ('error' in answer) return `the toolkit failed: ${answer.error}`;
  // The bytes tell the order; JavaScript itself would put keys that look like numbers first.
  const [ours, theirs] = [entriesOf(job.text), answer.units].map((entries) => entries.map(([key, text]) => `${key}: ${text}`).toSorted());
  return (
    difference('texts that were read', ours ?? [], theirs ?? []) ??
    difference('lines that were written', expected.split('\n'), answer.text.split('\n')) ??
    look(answer.text)
  );
}

function manyLines(before: string, after: string): string | undefined {
  const [old, lines] = [before.split('\n'), after.split('\n')];
  const changed = lines.filter((line, index) => line !== old[index]);
  return lines.length === old.length && changed.length === 1 ? undefined : `found ${changed.length} other lines, expected one`;
}

function difference(what: string, expected: readonly string[], found: readonly string[]): string | undefined {
  const at = Array.from({ length: Math.max(expected.length, found.length) }, (_, index) => index).find((index) => expected[index] !== found[index]);
  return at === undefined ? undefined : `${what}: found ${JSON.stringify(found[at])}, expected ${JSON.stringify(expected[at])}`;
}

/** Keys and texts as Imprimatur reads them, in the order of the file. */
function entriesOf(text: string): readonly (readonly [key: string, text: string])[] {
  const read = readCatalogue('catalogue', text);
  if (read.kind === 'faulty') throw new Error(read.diagnostics.map(({ message }) => message).join('\n'));
  const { texts, rivalsByName } = read.value;
  return [...texts, ...rivalsByName];
}

function longest(entries: readonly (readonly [key: string, text: string])[]): readonly [key: string, text: string] | undefined {
  return entries.toSorted(([, a], [, b]) => b.length - a.length)[0];
}
