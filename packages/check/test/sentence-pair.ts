import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkTranslation, type Finding, settingsOf } from '@imprimatur/check';
import type { LocalDate, Locale, SegmentKey, SegmentKind, Term, WrittenValue } from '@imprimatur/formats';
import { parseInlines, type Segment, segmentDigest, type SourceDocument, writeInlines } from '@imprimatur/parse';

/** A sentence with one translation, and what the checks must say of it. */
export interface SentencePair {
  readonly file: string;
  readonly line: number;
  readonly source: string;
  readonly target: string;
  /** The code that must be found; nothing at all where undefined. */
  readonly expected: string | undefined;
}

/** The sentence pairs of a locale, as their tables have them. */
export function sentencePairs(locale: string): readonly SentencePair[] {
  const folder = join(import.meta.dirname, 'sentence-pairs', locale);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .flatMap((name) => pairsIn(name, readFileSync(join(folder, name), 'utf8')));
}

function pairsIn(file: string, text: string): readonly SentencePair[] {
  let source = '';
  return text.split('\n').flatMap((line, index): readonly SentencePair[] => {
    const written = /^ {2}(?:\+|- ([a-z-]+):) (.*)$/.exec(line);
    if (written !== null) return [{ file, line: index + 1, source, target: written[2] ?? '', expected: written[1] }];
    if (line.startsWith(' ')) throw new Error(`${file}:${index + 1}: expected '  + translation' or '  - code: translation', found ${line}`);
    if (!line.startsWith('#') && line.trim() !== '') source = line;
    return [];
  });
}

/** Values that the tables' placeholders stand for. */
export const valuesOfPairs: Readonly<Record<string, WrittenValue>> = {
  dose: { kind: 'amount', value: 0.5, unit: 'mg/kg' },
  tablets: { kind: 'amount', value: 2, unit: undefined },
  people: { kind: 'amount', value: 22, unit: undefined },
  time: { kind: 'amount', value: 40, unit: 'minute' },
  days: { kind: 'amount', value: 14, unit: 'day' },
  rate: { kind: 'range', from: 61, to: 84, unit: 'percent' },
  'emergency-number': { kind: 'contact', contact: 'emergency-number' },
};

/** What the checks find in one or more passages beside their translations. */
export function findingsOf(pairs: readonly (readonly [source: string, target: string])[], locale: string, terms: readonly Term[] = [], kind: SegmentKind = 'paragraph'): readonly Finding[] {
  const sources = parseInlines(pairs.map(([source]) => source), () => ({ file: 'source' })).passages;
  const targets = parseInlines(pairs.map(([, target]) => target), () => ({ file: 'target' })).passages;
  const keys = pairs.map((_, index) => `passage-${index}` as SegmentKey);
  const document = documentOf(keys, sources.map((inlines, index) => ({ inlines, text: writeInlines(inlines), kind, key: keys[index] ?? ('' as SegmentKey) })));
  return checkTranslation({
    document,
    locale: locale as Locale,
    direction: locale === 'ar' ? 'rtl' : 'ltr',
    sourceLocale: 'en' as Locale,
    passages: new Map(keys.map((key, index) => [key, { inlines: targets[index] ?? [], markdown: writeInlines(targets[index] ?? []), digest: segmentDigest('') }])),
    placeOf: (key) => ({ file: 'target', segment: key }),
    placeOfField: () => ({ file: 'target' }),
    waivers: new Map(),
    terms,
    wording: undefined,
    today: '2026-11-22' as LocalDate,
    settings: settingsOf({}),
  });
}

function documentOf(keys: readonly SegmentKey[], passages: readonly Pick<Segment, 'key' | 'inlines' | 'text' | 'kind'>[]): SourceDocument {
  const segments = passages.map((passage): Segment => ({ ...passage, digest: segmentDigest(passage.text), basis: { text: passage.text, digest: segmentDigest(passage.text) }, place: { file: 'source' } }));
  return {
    collection: 'tests',
    slug: 'pairs',
    file: 'source',
    frontMatter: { title: '', description: '', kind: 'leaflet', audience: 'patients', authors: ['a'], emergency: false, values: valuesOfPairs, references: [] },
    blocks: keys.map((segment) => ({ kind: 'paragraph', segment })),
    segments: new Map(segments.map((segment) => [segment.key, segment])),
    media: [],
    alignment: { keys: [], changes: [], gone: [] },
  };
}
