import type { CheckCode } from '@imprimatur/diagnostics';
import type { Locale, SegmentKey, Waiver } from '@imprimatur/formats';
import type { PreparedArticle } from './prepare-article.ts';

/** A waiver of a text, and whether it still lets something pass. */
export interface TextWaiver extends Waiver {
  readonly key: SegmentKey;
  readonly check: CheckCode;
  /**
   * `holds`; `void` where the passage or its source is another since; `needless` where the check finds nothing there any
   * more.
   */
  readonly standing: 'holds' | 'void' | 'needless';
}

/** The waivers of a text, in the order of its state file. */
export function waiversIn({ source, texts, findings, waivers }: PreparedArticle, locale: Locale): readonly TextWaiver[] {
  const document = texts.find((text) => text.document.settings.locale === locale)?.document;
  return [...(waivers.get(locale) ?? [])].flatMap(([key, byCheck]) =>
    [...byCheck].map(([check, waiver]): TextWaiver => {
      const isCurrent = source.segments.get(key)?.basis.digest === waiver.source && document?.segments.get(key)?.digest === waiver.target;
      const isNeeded = findings.get(locale)?.some((finding) => finding.key === key && finding.check === check && finding.waiver !== undefined) === true;
      return { ...waiver, key, check, standing: !isCurrent ? 'void' : isNeeded ? 'holds' : 'needless' };
    }),
  );
}
