import { type Checked, faulty, type Place, problem, sound } from '@imprimatur/diagnostics';
import matter from 'gray-matter';
import { z } from 'zod';
import { checkSchema } from './check-schema.ts';
import { editorHints } from './editor-hints.ts';
import { isLocalDate } from './local-date.ts';
import { type LocatedData, readYaml } from './located-data.ts';
import { isName, nameRule } from './names.ts';
import { printable } from './printable.ts';
import { type Risk, risks } from './risk.ts';

/** The units that a quantity may have; symbols are written alike in every locale, words have plural forms. */
export const units: readonly Unit[] = ['mg', 'mg/kg', 'percent', 'minute', 'hour', 'day', 'week', 'month', 'year'];

/** A unit of the closed list. */
export type Unit = 'mg' | 'mg/kg' | 'percent' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** A number, or a range of numbers, with its unit. */
export type Quantity =
  | { readonly kind: 'amount'; readonly value: number; readonly unit: Unit | undefined }
  | { readonly kind: 'range'; readonly from: number; readonly to: number; readonly unit: Unit | undefined };

/** A word that the publication gives for each locale, such as whom to call. */
export interface Contact {
  readonly kind: 'contact';
  readonly contact: string;
}

/** What `values:` in the front matter defines. */
export type WrittenValue = Quantity | Contact;

/** One reference, in the fields of CSL-JSON that the styles here use. */
export interface Reference {
  readonly id: string;
  readonly type: 'article-journal' | 'book' | 'chapter' | 'legislation' | 'report' | 'webpage';
  readonly title?: string;
  readonly author: readonly ({ readonly family: string; readonly given?: string } | { readonly literal: string })[];
  readonly etAl: boolean;
  readonly containerTitle?: string;
  /** A year or a date. */
  readonly issued?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly doi?: string;
  readonly url?: string;
  readonly note?: string;
}

/** The front matter of an article. */
export interface FrontMatter {
  readonly title: string;
  readonly description: string;
  /** The kind of content, which the policy and the publication have rules for. */
  readonly kind: string;
  readonly audience: string;
  /** Ids of the authors; none of them may sign where the policy separates the duties. */
  readonly authors: readonly string[];
  readonly emergency: boolean;
  /** How much harm a mistake could do; the policy may have rules by risk. Left out, it is `standard`. */
  readonly risk?: Risk | undefined;
  readonly values: Readonly<Record<string, WrittenValue>>;
  readonly references: readonly Reference[];
}

/** An article as it was written: fields, body and where they stand. */
export interface WrittenArticle {
  readonly file: string;
  readonly frontMatter: FrontMatter;
  readonly body: string;
  /** Lines before the body's first, to turn its positions into those of the file. */
  readonly bodyLineOffset: number;
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
}

/**
 * Splits an article into front matter and body, safely: YAML alone, one pass, nothing runs.
 * @example readArticle('content/medicines/aspirin/index.md', '---\ntitle: Aspirin\n…\n---\nText.\n')
 */
export function readArticle(file: string, text: string): Checked<WrittenArticle> {
  const fence = checkFences(file, text);
  if (fence.kind === 'faulty') return fence;
  // gray-matter does not ask its engine about empty front matter.
  const read: { data: Checked<LocatedData> } = { data: readYaml(file, '') };
  const { content } = matter(text, {
    language: 'yaml',
    engines: {
      // gray-matter keeps its cache off when options are given; what the engine returns is not used, the checked data is.
      // What it hands in begins right after the opening dashes, on the file's first line.
      yaml: { parse: (yaml: string) => ((read.data = readYaml(file, yaml)), {}) },
      javascript: refused,
      js: refused,
      json: refused,
    },
  });
  const { data } = read;
  if (data.kind === 'faulty') return data;
  const mapping = checkMapping(file, data.value);
  if (mapping.kind === 'faulty') return mapping;
  const checked = checkSchema(schema, data.value);
  if (checked.kind === 'faulty') return checked;
  const bodyLineOffset = text.slice(0, text.length - content.length).split('\n').length - 1;
  return sound({ file, frontMatter: checked.value, body: content, bodyLineOffset, placeOf: data.value.placeOf });
}

const refused = {
  parse: (): object => {
    throw new Error('only YAML front matter is read; the fence was checked before');
  },
};

/** gray-matter runs `---js`, swallows the body after a missing fence, and closes at any line that starts with dashes. */
function checkFences(file: string, text: string): Checked<undefined> {
  const lines = text.split('\n');
  const at = (line: number): Place => ({ file, start: { line, column: 1 }, end: { line, column: (lines[line - 1]?.length ?? 0) + 1 } });
  const [first = ''] = lines;
  if (!first.startsWith('---'))
    return faulty(problem('front-matter-missing', at(1), `Found ${JSON.stringify(first.slice(0, 40))}, expected the line --- and the article's fields.`, 'Begin the file with --- on a line of its own.'));
  if (first.trimEnd() !== '---')
    return faulty(problem('front-matter-language', at(1), `Found ${JSON.stringify(first.slice(0, 40))}, expected --- alone: front matter is YAML.`, 'Remove what follows the dashes.'));
  const closing = lines.findIndex((line, index) => index > 0 && line.startsWith('---'));
  if (closing === -1)
    return faulty(problem('front-matter-unclosed', at(1), 'Found no closing ---, expected one after the last field.', 'Add the line --- after the last field.'));
  if (lines[closing]?.trimEnd() !== '---')
    return faulty(problem('front-matter-unclosed', at(closing + 1), `Found ${JSON.stringify(lines[closing]?.slice(0, 40))}, expected --- alone.`, 'Write the closing --- alone on its line.'));
  return sound(undefined);
}

function checkMapping(file: string, data: LocatedData): Checked<undefined> {
  if (typeof data.value === 'object' && data.value !== null && !Array.isArray(data.value)) return sound(undefined);
  const kind = Array.isArray(data.value) ? 'a list' : data.value === null ? 'nothing' : 'a single value';
  return faulty(problem('front-matter-not-mapping', { file, start: { line: 2, column: 1 } }, `Found ${kind}, expected fields (name: value).`, 'Write the front matter as fields, for instance title: …'));
}

const text = z.string().transform((value) => value.normalize('NFC').replace(/\s+/g, ' ').trim()).pipe(printable).meta(editorHints.text);
const name = z.string().refine(isName, { error: `a name of ${nameRule}` }).meta(editorHints.name);
const words = z.union([text, z.number().transform(String)]);
const number = z.number();
const unit = z.enum(units).optional().describe('The unit, from the closed list. Left out, the number stands alone.');

const valueSchema = z
  .union([
    z
      .strictObject({ value: number.describe('The number.'), unit })
      .meta({ title: 'An amount' })
      .transform((written): WrittenValue => ({ kind: 'amount', value: written.value, unit: written.unit })),
    z
      .strictObject({ from: number.describe('The lower number.'), to: number.describe('The upper number.'), unit })
      .meta({ title: 'A range' })
      .transform((written): WrittenValue => ({ kind: 'range', from: written.from, to: written.to, unit: written.unit })),
    z
      .strictObject({ contact: name.describe('The name of a contact, for which content/publication.yaml has the words of each locale.') })
      .meta({ title: 'A contact' })
      .transform((written): WrittenValue => ({ kind: 'contact', contact: written.contact })),
  ])
  .meta({ description: 'A number with its unit, a range, or a contact. The text shows it as {{name}}.', examples: [{ value: 0.5, unit: 'mg/kg' }, { from: 61, to: 84, unit: 'percent' }, { contact: 'emergency-number' }] });

const authorSchema = z
  .union([
    z.strictObject({ family: text.describe('The family name.'), given: text.optional().describe('Given names or initials.') }).meta({ title: 'A person' }).transform(definedOnly),
    z.strictObject({ literal: text.describe('The name as it is printed.') }).meta({ title: 'A group or an institution' }),
  ])
  .meta({ description: 'A person by family and given name, or a group by its literal name.', examples: [{ family: 'Fineberg', given: 'SK' }, { literal: 'World Health Organization' }] });

const referenceSchema = z
  .strictObject({
    id: z
      .string()
      .refine((id) => /^[A-Za-z0-9][A-Za-z0-9-]*$/.test(id), { error: 'letters, digits and hyphens, such as R1' })
      .meta({ ...editorHints.referenceId, description: 'The name by which the text cites it: [@R1].' }),
    type: z.enum(['article-journal', 'book', 'chapter', 'legislation', 'report', 'webpage']).describe('What it is, in the words of CSL-JSON.'),
    title: text.optional().describe('The title. A reference has a title or at least a container-title.'),
    author: z.array(authorSchema).default([]).describe('The authors, in their order.'),
    'et-al': z.boolean().default(false).describe('Whether there are more authors than those listed.'),
    'container-title': text.optional().describe('The journal, book or site in which it stands.'),
    issued: words
      .refine((value) => /^\d{4}$/.test(value) || isLocalDate(value), { error: 'a year or a date such as 2024-12-09' })
      .meta({ anyOf: [{ type: 'string', ...editorHints.yearOrDate }, { type: 'integer', minimum: 1000, maximum: 9999 }], description: 'The year or the day of publication.', examples: [2023, '2024-12-09'] })
      .optional(),
    volume: words.optional().describe('The volume.'),
    issue: words.optional().describe('The issue within the volume.'),
    page: words.optional().describe('The pages, such as 991-999.'),
    DOI: z
      .string()
      .refine((doi) => /^10\.\d{4,9}\/[-._;()/:A-Za-z0-9]+$/.test(doi), { error: 'a DOI such as 10.1000/182' })
      .meta({ ...editorHints.doi, description: 'The DOI alone, without the address of a resolver.' })
      .optional(),
    URL: z.url({ protocol: /^https?$/ }).meta({ ...editorHints.url, description: 'The web address.' }).optional(),
    note: text.optional().describe('What else a reader should know, such as a trial number.'),
  })
  .refine((reference) => reference.title !== undefined || reference['container-title'] !== undefined, { error: 'a title, or at least a container-title' })
  .meta({ anyOf: ['title', 'container-title'].map((field) => ({ type: 'object', properties: { [field]: { type: 'string' } }, required: [field] })), description: 'One reference, in the fields of CSL-JSON.' })
  .transform(
    ({ 'et-al': etAl, 'container-title': containerTitle, DOI, URL, ...rest }): Reference =>
      definedOnly({ ...rest, etAl, containerTitle, doi: DOI, url: URL }),
  );

const schema = z.strictObject({
  title: text.describe('The title of the article.'),
  description: text.describe('One or two sentences on what the article is about; lists of articles show them.'),
  kind: name.describe('The kind of content: one of the kinds in content/publication.yaml. The policy has rules by kind.').meta({ examples: ['health-information', 'about-this-publication'] }),
  audience: name.describe('For whom it is written. The policy may have rules by audience.').meta({ examples: ['patients'] }),
  authors: z.array(name).min(1).describe('The ids of those who wrote it. Where the policy separates the duties, none of them may sign the text in that role.'),
  emergency: z.boolean().default(false).describe('Whether the article must say when to get urgent help, in an URGENT callout.'),
  risk: z.enum(risks).optional().describe('How much harm a mistake in this text could do. The policy may ask for more sign-offs by risk; left out, it is standard.'),
  values: z.record(name, valueSchema).default({}).describe('Quantities and contacts, each written once, shown in the text as {{name}} and formatted for each locale.'),
  references: z.array(referenceSchema).default([]).describe('The references. Each must be cited in the text as [@id].'),
});

/** The front matter as it is written, for `jsonSchemas`. */
export const frontMatterSchema: z.ZodType = schema;

/** Leaves out what is undefined: canonical JSON has no word for it. */
function definedOnly<T extends object>(object: T): Defined<T> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Defined<T>;
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };
