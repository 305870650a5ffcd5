import { AlikeIndex, tokensOf } from '@imprimatur/follow';
import { isAcceptance, type Locale, type Origin, readMemory, type SegmentKey } from '@imprimatur/formats';
import { segmentDigest } from '@imprimatur/parse';
import type { ArticleFiles, ArticleId, PreparedArticle } from './prepare-article.ts';
import { readText } from './read-shared.ts';

/** A passage for which somebody looks for earlier translations. */
export interface MemoryQuery {
  readonly locale: Locale;
  readonly text: string;
  /** Its own place, which is no suggestion for itself. */
  readonly except: string | undefined;
}

/** An earlier translation of the same or a similar passage. A suggestion, never a translation by itself. */
export interface Suggestion {
  /** The passage that it translates. */
  readonly source: string;
  readonly translation: string;
  /** From 0 to 1; 1 where the words are the same. */
  readonly likeness: number;
  /** `<collection>/<article> <key>` */
  readonly where: string;
  /** Whether the passage stands today and its translation counts, or is of earlier days. */
  readonly standing: 'accepted' | 'former';
  readonly origin: Origin | undefined;
  readonly by: string | undefined;
}

/** Less alike than this, a translation is of more harm than use. */
const alikeEnough = 0.5;
const mostSuggestions = 3;

/**
 * Looks through a publication, an article at a time, for translations of the passages that were asked for.
 * What is indexed is the questions: their number, not the publication's size, is what it holds.
 */
export class MemorySearch {
  readonly #questions: AlikeIndex<MemoryQuery> = new AlikeIndex();
  readonly #found = new Map<MemoryQuery, Suggestion[]>();

  constructor(queries: readonly MemoryQuery[]) {
    for (const query of queries) {
      this.#questions.add(query, tokensOf(query.text));
      this.#found.set(query, []);
    }
  }

  /** Offers all translations of an article, and those that its memory keeps. */
  offer(article: PreparedArticle, files: ArticleFiles): void {
    for (const [source, candidates] of Map.groupBy([...standingTranslations(article), ...rememberedTranslations(files)], (candidate) => candidate.source)) {
      const tokens = tokensOf(source);
      for (const { item: query, likeness } of this.#questions.best(tokens, alikeEnough, Number.MAX_SAFE_INTEGER))
        for (const { locale, ...candidate } of candidates) if (locale === query.locale && candidate.where !== query.except) this.#keep(query, { ...candidate, likeness: source === query.text ? 1 : Math.min(likeness, 0.99) });
    }
  }

  /** The best for a query, the most alike first; of equally alike ones those that stand today. */
  suggestionsFor(query: MemoryQuery): readonly Suggestion[] {
    return this.#found.get(query) ?? [];
  }

  #keep(query: MemoryQuery, suggestion: Suggestion): void {
    const kept = this.#found.get(query) ?? [];
    if (kept.some(({ translation, likeness }) => translation === suggestion.translation && likeness >= suggestion.likeness)) return;
    const others = kept.filter(({ translation }) => translation !== suggestion.translation);
    this.#found.set(query, [...others, suggestion].toSorted(byUse).slice(0, mostSuggestions));
  }
}

function byUse(a: Suggestion, b: Suggestion): number {
  return b.likeness - a.likeness || Number(a.standing === 'former') - Number(b.standing === 'former') || (a.where < b.where ? -1 : Number(a.where > b.where));
}

interface Candidate extends Omit<Suggestion, 'likeness'> {
  readonly locale: Locale;
}

/** What is accepted today; and of what is stale, the wording that was accepted of the source as it was. */
function* standingTranslations(article: PreparedArticle): Generator<Candidate> {
  for (const { document } of article.texts)
    for (const segment of document.segments.values()) {
      const record = article.translations.get(document.settings.locale)?.state.records.get(segment.key);
      if (!isAcceptance(record) || record.target !== segment.digest) continue;
      const own = { locale: document.settings.locale, translation: segment.text, where: placeOf(article.id, segment.key), origin: record.origin, by: record.by };
      const source = article.source.segments.get(segment.key);
      if (segment.status === 'accepted' && source !== undefined) yield { ...own, source: source.basis.text, standing: 'accepted' };
      const was = record.was ?? article.lock.segments.find((entry) => entry.digest === record.source)?.text;
      if (segment.status === 'stale' && was !== undefined) yield { ...own, source: was, standing: 'former' };
    }
}

function* rememberedTranslations(files: ArticleFiles): Generator<Candidate> {
  for (const [locale, { memory }] of files.locales) {
    const file = memory();
    const entries = file.bytes === undefined ? undefined : readText(file, readMemory);
    if (entries?.kind !== 'sound') continue;
    for (const { key, source, text, record } of entries.value)
      if (text !== undefined && source !== undefined)
        yield { locale, source: source.text, translation: text, where: placeOf(files.id, key), standing: 'former', origin: record?.target === segmentDigest(text) ? record.origin : undefined, by: isAcceptance(record) ? record.by : undefined };
  }
}

function placeOf({ collection, slug }: ArticleId, key: SegmentKey): string {
  return `${collection}/${slug} ${key}`;
}
