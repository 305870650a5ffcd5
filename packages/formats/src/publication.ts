import { type Checked, problem, sound } from '@imprimatur/diagnostics';
import { z } from 'zod';
import { checkSchema } from './check-schema.ts';
import { isLocalDate, type LocalDate } from './local-date.ts';
import { type LocatedData, readYaml } from './located-data.ts';
import { type Digits, type Direction, type Locale, parseLocale } from './locale.ts';
import { isName, nameRule } from './names.ts';
import { printable } from './printable.ts';

/** The formats that each text is written in. */
export const outputFormats: readonly OutputFormat[] = ['html', 'print', 'pdf', 'txt', 'json'];

/** A format of the closed list. */
export type OutputFormat = 'html' | 'print' | 'pdf' | 'txt' | 'json';

/** How a publication writes one language. */
export interface LocaleSettings {
  readonly locale: Locale;
  /** The language's name in itself. */
  readonly name: string;
  readonly direction: Direction;
  /** One policy for all digits of a locale: `ar` alone does not say which. */
  readonly digits: Digits;
  readonly contacts: Readonly<Record<string, string>>;
}

/** `content/publication.yaml`: who publishes what, in which languages and formats. */
export interface Publication {
  readonly publisher: { readonly name: string; readonly url?: string };
  readonly licence: string;
  readonly demonstration: boolean;
  readonly release: { readonly version: string; readonly date: LocalDate };
  readonly source: LocaleSettings;
  /** All locales, the source's first, then as written. */
  readonly locales: readonly LocaleSettings[];
  readonly fallbackForDrafts: 'source' | 'translation';
  readonly formats: readonly OutputFormat[];
  readonly kinds: Readonly<Record<string, { readonly urgentHelp: boolean }>>;
}

/** Reads `content/publication.yaml`. */
export function readPublication(file: string, text: string): Checked<Publication> {
  const data = readYaml(file, text);
  if (data.kind === 'faulty') return data;
  const written = checkSchema(schema, data.value);
  return written.kind === 'faulty' ? written : publicationOf(written.value, data.value);
}

const text = z.string().trim().pipe(printable);
const name = z.string().refine(isName, { error: `a name of ${nameRule}` });
const locale = z.string().refine((tag) => parseLocale(tag) !== undefined, { error: 'a canonical BCP 47 tag such as fr or zh-Hans' });
const digits = z.string().refine((system) => Intl.supportedValuesOf('numberingSystem').includes(system), { error: 'a Unicode numbering system such as latn or arab' });

const localeSchema = z.strictObject({
  name: text,
  direction: z.enum(['ltr', 'rtl']),
  digits: digits.default('latn'),
  contacts: z.record(name, text).default({}),
});

const schema = z.strictObject({
  publisher: z.strictObject({ name: text, url: z.url({ protocol: /^https?$/ }).optional() }),
  licence: text,
  demonstration: z.boolean().default(false),
  release: z.strictObject({
    version: z.string().refine((version) => /^\d{4}\.\d{1,2}\.\d+$/.test(version), { error: 'a calendar version such as 2026.11.0, in quotes' }),
    date: z.string().refine(isLocalDate, { error: 'a date such as 2026-11-22' }),
  }),
  'source-locale': locale,
  locales: z.record(locale, localeSchema),
  'fallback-for-drafts': z.enum(['source', 'translation']).default('source'),
  formats: z.array(z.enum(outputFormats)).default([...outputFormats]),
  kinds: z.record(name, z.strictObject({ 'urgent-help': z.boolean().default(false) })),
});

function publicationOf(written: z.output<typeof schema>, data: LocatedData): Checked<Publication> {
  const locales = Object.entries(written.locales).map(
    ([tag, settings]): LocaleSettings => ({ locale: tag as Locale, ...settings }),
  );
  const source = locales.find((settings) => settings.locale === written['source-locale']);
  if (source === undefined) {
    const message = `Found the source locale ${written['source-locale']}, expected one of the locales: ${locales.map((l) => l.locale).join(', ')}.`;
    return { kind: 'faulty', diagnostics: [problem('wrong-value', data.placeOf(['source-locale']), message, 'Add it to the locales, or correct it.')] };
  }
  const { url, name: publisher } = written.publisher;
  return sound({
    publisher: { name: publisher, ...(url === undefined ? {} : { url }) },
    licence: written.licence,
    demonstration: written.demonstration,
    release: { version: written.release.version, date: written.release.date },
    source,
    locales: [source, ...locales.filter((settings) => settings !== source)],
    fallbackForDrafts: written['fallback-for-drafts'],
    formats: written.formats,
    kinds: Object.fromEntries(Object.entries(written.kinds).map(([kind, rule]) => [kind, { urgentHelp: rule['urgent-help'] }])),
  });
}
