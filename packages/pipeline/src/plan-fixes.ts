import { fixPassage } from '@imprimatur/check';
import { editCatalogue, type Locale, type SegmentKey } from '@imprimatur/formats';
import type { ArticleFiles, PreparedArticle } from './prepare-article.ts';
import type { Shared } from './read-shared.ts';

/** What the mechanical fixes of the checks would change in one catalogue. */
export interface FixPlan {
  readonly locale: Locale;
  readonly file: string;
  /** The catalogue's new text. */
  readonly text: string;
  readonly fixes: readonly Fix[];
}

/** A passage before and after, in Markdown. */
export interface Fix {
  readonly key: SegmentKey;
  readonly before: string;
  readonly after: string;
  /** Whether somebody had accepted the wording as it was. */
  readonly accepted: boolean;
}

/** Mends what is mechanical in an article's translations: marks and spaces, never a word. */
export function planFixes(article: PreparedArticle, files: ArticleFiles, shared: Shared): readonly FixPlan[] {
  return article.texts.flatMap(({ document: { settings, source, segments } }): readonly FixPlan[] => {
    const translation = article.translations.get(settings.locale);
    const file = files.locales.get(settings.locale)?.catalogue;
    if (translation === undefined || file?.bytes === undefined) return [];
    const fixes = [...segments.values()].flatMap(({ key, status, text }): readonly Fix[] => {
      const before = translation.catalogue.texts.get(key) ?? '';
      const after = fixPassage(text, settings.locale, source.frontMatter.values, shared.checks);
      // Another way to write the same Markdown is nobody's fault; letters that are not normalised are.
      return text === '' || (after === text && before === before.normalize('NFC')) ? [] : [{ key, before, after, accepted: status === 'accepted' }];
    });
    if (fixes.length === 0) return [];
    const text = editCatalogue(new TextDecoder().decode(file.bytes), { remove: new Set(), set: new Map(fixes.map(({ key, after }) => [key, after])), order: [...source.segments.keys()] });
    return [{ locale: settings.locale, file: file.file, text, fixes }];
  });
}
