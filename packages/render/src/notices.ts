import type { LocaleSettings } from '@imprimatur/formats';
import type { PageInput } from './page-input.ts';

/** What nobody may overlook. */
export interface Notice {
  readonly tone: 'demonstration' | 'withdrawn' | 'draft' | 'fallback' | 'machine';
  readonly title: string;
  readonly text: string;
}

/** The notices of a page, the gravest first. */
export function noticesOf({ reviewed, words, publication }: PageInput): readonly Notice[] {
  const { document } = reviewed;
  const language = languageName(publication.source, document.settings);
  const fallen = [...document.segments.values()].filter((segment) => segment.fallsBack).length;
  const notice = (tone: Notice['tone'], values?: Readonly<Record<string, string | number>>): Notice => ({
    tone,
    title: words.word(`notices.${tone}.title`),
    text: words.word(`notices.${tone}.text`, values),
  });
  return [
    ...(publication.demonstration ? [notice('demonstration')] : []),
    ...(reviewed.kind === 'draft' && reviewed.withdrawn ? [notice('withdrawn')] : []),
    ...(reviewed.kind === 'draft' ? [notice('draft')] : []),
    ...(fallen > 0 ? [notice('fallback', { count: fallen, language })] : []),
    ...(document.machineTranslated ? [notice('machine', { language })] : []),
  ];
}

const names = new Map<string, string>();

/** The name of a language in the language of the page (CLDR), remembered: making a DisplayNames costs more than a page. */
export function languageName(language: LocaleSettings, page: LocaleSettings): string {
  const pair = `${language.locale} ${page.locale}`;
  const before = names.get(pair);
  if (before !== undefined) return before;
  const name = new Intl.DisplayNames([page.locale], { type: 'language' }).of(language.locale) ?? language.name;
  names.set(pair, name);
  return name;
}
