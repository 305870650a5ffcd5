import { type Checked, isCheckCode, type Place, problem, type Severity, sound } from '@imprimatur/diagnostics';
import { z } from 'zod';
import { checkSchema } from './check-schema.ts';
import { editorHints } from './editor-hints.ts';
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
  /** What the publication says of the checks, by code; the rest is as it is by default. */
  readonly checks: Readonly<Record<string, WrittenCheckSetting>>;
  /** Where the file says something of a check. */
  readonly placeOfCheck: (path: readonly string[]) => Place;
}

/** What a publication says of one check: how much it weighs, and its numbers. */
export interface WrittenCheckSetting {
  readonly severity: Severity | 'off' | undefined;
  readonly parameters: Readonly<Record<string, number>>;
}

/** Reads `content/publication.yaml`. */
export function readPublication(file: string, text: string): Checked<Publication> {
  const data = readYaml(file, text);
  if (data.kind === 'faulty') return data;
  const written = checkSchema(schema, data.value);
  return written.kind === 'faulty' ? written : publicationOf(written.value, data.value);
}

const text = z.string().trim().pipe(printable).meta(editorHints.text);
const name = z.string().refine(isName, { error: `a name of ${nameRule}` }).meta(editorHints.name);
const locale = z.string().refine((tag) => parseLocale(tag) !== undefined, { error: 'a canonical BCP 47 tag such as fr or zh-Hans' }).meta(editorHints.locale);
const digits = z.string().refine((system) => Intl.supportedValuesOf('numberingSystem').includes(system), { error: 'a Unicode numbering system such as latn or arab' }).meta(editorHints.digits);

const localeSchema = z
  .strictObject({
    name: text.describe('The name of the language in itself.').meta({ examples: ['English', 'Français', 'العربية'] }),
    direction: z.enum(['ltr', 'rtl']).describe('The direction of the script: ltr from left to right, rtl from right to left.'),
    digits: digits.default('latn').describe('The digits of all numbers in this locale, by their Unicode name: latn for 0 to 9, arab for Arabic ones.'),
    contacts: z.record(name, text).default({}).describe('The words of this locale for each contact that articles name, such as whom to call in an emergency.').meta({ examples: [{ 'emergency-number': 'your local emergency number' }] }),
  })
  .meta({ description: 'How the publication writes this language.', examples: [{ name: 'Français', direction: 'ltr', digits: 'latn' }] });

const severity = z.enum(['error', 'warning', 'note', 'off']);
const checkSetting = z
  .union([
    severity.meta({ title: 'The severity alone' }).transform((written): WrittenCheckSetting => ({ severity: written, parameters: {} })),
    z
      .object({ severity: severity.optional().describe('error bars a text from release, warning asks for a look, note informs, off leaves the check out.') })
      .catchall(z.number())
      .meta({ title: 'Severity and numbers' })
      .transform(({ severity: written, ...parameters }): WrittenCheckSetting => ({ severity: written, parameters })),
  ])
  .meta({ description: 'How much the check weighs: a severity, or a severity with the check\'s numbers.', examples: ['error', { severity: 'warning', grade: 9 }] });

const schema = z.strictObject({
  publisher: z
    .strictObject({
      name: text.describe('The name that stands on every page.'),
      url: z.url({ protocol: /^https?$/ }).meta({ ...editorHints.url, description: 'The address of the publisher\'s own site.' }).optional(),
    })
    .describe('Who publishes.'),
  licence: text.describe('The licence of the texts, as pages print it; content/LICENSE.txt holds its words.').meta({ examples: ['CC BY 4.0', 'All rights reserved'] }),
  demonstration: z.boolean().default(false).describe('true allows demonstration reviewers, who are not people; every output then says that no clinician has reviewed it.'),
  release: z
    .strictObject({
      version: z
        .string()
        .refine((version) => /^\d{4}\.\d{1,2}\.\d+$/.test(version), { error: 'a calendar version such as 2026.11.0, in quotes' })
        .meta({ ...editorHints.version, description: 'The calendar version: year, month, number; in quotes.' }),
      date: z.string().refine(isLocalDate, { error: 'a date such as 2026-11-22' }).meta({ ...editorHints.date, description: 'The only date in the outputs. Approvals are judged by it.' }),
    })
    .describe('The release that was proposed last: imprimatur release propose writes it.'),
  'source-locale': locale.describe('The language that the articles are written in; one of the locales.'),
  locales: z.record(locale, localeSchema).describe('All languages of the publication by their BCP 47 tag, in the order in which they are listed.'),
  'fallback-for-drafts': z.enum(['source', 'translation']).default('source').describe('What a draft shows where a translation is missing or out of date: the source, or the older translation.'),
  formats: z.array(z.enum(outputFormats)).default([...outputFormats]).describe('The forms that each text is written in; pdf takes the most time.'),
  kinds: z
    .record(name, z.strictObject({ 'urgent-help': z.boolean().default(false).describe('true demands a callout that says when to get urgent help.') }))
    .describe('The kinds of content that articles may have, with what each of them demands.')
    .meta({ examples: [{ 'health-information': { 'urgent-help': true }, 'about-this-publication': {} }] }),
  checks: z
    .record(z.string().refine((code): boolean => isCheckCode(code), { error: 'the code of a check; imprimatur explain lists them' }), checkSetting)
    .default({})
    .describe('How much each check weighs in this publication, and its numbers. What protects patients cannot be lowered here.')
    .meta({ examples: [{ 'absolute-word': 'error', 'reading-grade': { severity: 'warning', grade: 9 } }] }),
});

/** The file as it is written, for `jsonSchemas`. */
export const publicationSchema: z.ZodType = schema;

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
    checks: written.checks,
    placeOfCheck: (path) => data.placeOf(['checks', ...path]),
  });
}
