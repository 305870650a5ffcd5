import { isAcceptance } from '@imprimatur/formats';
import { segmentDigest } from '@imprimatur/parse';
import type { TranslatedSegment } from './article-in-memory.ts';
import { type ModelPassage, passagesOf, wordsOf } from './article-model.ts';
import { targets } from './sync-publication.ts';
import { pairOf, standingOf, type SyncStory } from './sync-story.ts';

/** What must be empty in every story, after `sync`. */
export interface Faults {
  /** Translations that are in no file any more, though nobody replaced them. */
  readonly lost: readonly string[];
  /**
   * Passages that say what they said when their translation was accepted, and are not accepted. One that was away may
   * have come back under another key; then its translation is there for somebody to look whether it fits the place.
   */
  readonly notFresh: readonly string[];
  /** Translations that count, and that nobody accepted for these words. */
  readonly falselyFresh: readonly string[];
  /** Passages with the translation of another that still stands. */
  readonly robbed: readonly string[];
  /** Stale records without the words that were accepted, and other records with any. */
  readonly falseWas: readonly string[];
  /** What a second run would write. */
  readonly unsettled: readonly string[];
}

/** A story in which nothing is wrong. */
export const noFaults: Faults = { lost: [], notFresh: [], falselyFresh: [], robbed: [], falseWas: [], unsettled: [] };

/** All that is wrong in a story after `sync`. */
export function faultsOf(story: SyncStory): Faults {
  return { lost: lost(story), notFresh: notFresh(story), falselyFresh: falselyFresh(story), robbed: robbed(story), falseWas: falseWas(story), unsettled: story.site.plan().steps.map(({ file }) => file) };
}

function lost(story: SyncStory): readonly string[] {
  const kept = new Set(targets.flatMap((locale) => [...story.site.texts(locale).values(), ...story.site.memory(locale).map(({ text }) => text)]));
  return [...story.ledger.written.keys()].filter((text) => !kept.has(text) && !story.ledger.replaced.has(text));
}

function notFresh(story: SyncStory): readonly string[] {
  const headings = headingsOf(story);
  return targets.flatMap((locale) => {
    const segments = byWords(story.site.segments(locale));
    return passagesOf(story.model).flatMap((passage) => {
      const words = wordsOf(passage);
      const accepted = story.ledger.standing.get(standingOf(locale, passage.id));
      const found = segments.get(words);
      const standings = passage.wasAway ? ['accepted', 'unaccepted'] : ['accepted'];
      if (accepted?.words !== words || (found?.text === accepted.text && standings.includes(found.status)) || mayBeAnother(passage, headings)) return [];
      return [`${locale} ${passage.id} ${words}: ${found?.status}`];
    });
  });
}

function falselyFresh(story: SyncStory): readonly string[] {
  return targets.flatMap((locale) => story.site.segments(locale).filter((segment) => segment.status === 'accepted' && !story.ledger.accepted.has(pairOf(segment))).map((segment) => `${locale} ${segment.key}: ${pairOf(segment)}`));
}

function robbed(story: SyncStory): readonly string[] {
  const headings = headingsOf(story);
  const standing = new Map(passagesOf(story.model).flatMap((passage) => [...passage.origins].map((id) => [id, passage] as const)));
  return targets.flatMap((locale) => {
    const segments = byWords(story.site.segments(locale));
    return passagesOf(story.model).flatMap((passage) => {
      const segment = segments.get(wordsOf(passage));
      const written = story.ledger.written.get(segment?.text ?? '');
      const owner = standing.get(written?.passage ?? -1);
      if (segment === undefined || owner === undefined || passage.origins.has(written?.passage ?? -1) || mayBeAnother(owner, headings)) return [];
      return [`${locale} ${segment.key}: ${pairOf(segment)}`];
    });
  });
}

function falseWas(story: SyncStory): readonly string[] {
  const { segments } = story.site.prepare().source;
  return targets.flatMap((locale) =>
    [...story.site.records(locale)].flatMap(([key, record]) => {
      if (!isAcceptance(record)) return [];
      const isRight = record.source === segments.get(key)?.basis.digest ? record.was === undefined : record.was !== undefined && segmentDigest(record.was) === record.source;
      return isRight ? [] : [`${locale} ${key}: ${JSON.stringify(record)}`];
    }),
  );
}

/** Of a heading that was renamed, or was away, only what is below it tells which heading it is; and that moves. */
function mayBeAnother({ id, versions, wasAway }: ModelPassage, headings: ReadonlySet<number>): boolean {
  return headings.has(id) && (wasAway || versions.length > 1);
}

function headingsOf({ model }: SyncStory): ReadonlySet<number> {
  return new Set(model.units.flatMap(({ kind, passages }) => (kind === 'heading' ? passages.map(({ id }) => id) : [])));
}

function byWords(segments: readonly TranslatedSegment[]): ReadonlyMap<string, TranslatedSegment> {
  return new Map(segments.map((segment) => [segment.words, segment]));
}
