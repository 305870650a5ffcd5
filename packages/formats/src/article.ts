import { type Checked, faulty, type Place, problem, sound } from '@imprimatur/diagnostics';
import matter from 'gray-matter';
import { z } from 'zod';
import { checkSchema } from './check-schema.ts';
import { isLocalDate } from './local-date.ts';
import { type LocatedData, readYaml } from './located-data.ts';
import { isName, nameRule } from './names.ts';
import { printable } from './printable.ts';

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
  const checked = checkSchema(frontMatterSchema, data.value);
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

const text = z.string().transform((value) => value.normalize('NFC').replace(/\s+/g, ' ').trim()).pipe(printable);
const name = z.string().refine(isName, { error: `a name of ${nameRule}` });
const words = z.union([text, z.number().transform(String)]);
const number = z.number();
const unit = z.enum(units).optional();

const valueSchema = z.union([
  z.strictObject({ value: number, unit }).transform((written): WrittenValue => ({ kind: 'amount', value: written.value, unit: written.unit })),
  z.strictObject({ from: number, to: number, unit }).transform((written): WrittenValue => ({ kind: 'range', from: written.from, to: written.to, unit: written.unit })),
  z.strictObject({ contact: name }).transform((written): WrittenValue => ({ kind: 'contact', contact: written.contact })),
]);

const authorSchema = z.union([
  z.strictObject({ family: text, given: text.optional() }).transform(definedOnly),
  z.strictObject({ literal: text }),
]);

const referenceSchema = z
  .strictObject({
    id: z.string().refine((id) => /^[A-Za-z0-9][A-Za-z0-9-]*$/.test(id), { error: 'letters, digits and hyphens, such as R1' }),
    type: z.enum(['article-journal', 'book', 'chapter', 'legislation', 'report', 'webpage']),
    title: text.optional(),
    author: z.array(authorSchema).default([]),
    'et-al': z.boolean().default(false),
    'container-title': text.optional(),
    issued: words.refine((value) => /^\d{4}$/.test(value) || isLocalDate(value), { error: 'a year or a date such as 2024-12-09' }).optional(),
    volume: words.optional(),
    issue: words.optional(),
    page: words.optional(),
    DOI: z.string().refine((doi) => /^10\.\d{4,9}\/[-._;()/:A-Za-z0-9]+$/.test(doi), { error: 'a DOI such as 10.1000/182' }).optional(),
    URL: z.url({ protocol: /^https?$/ }).optional(),
    note: text.optional(),
  })
  .refine((reference) => reference.title !== undefined || reference['container-title'] !== undefined, { error: 'a title, or at least a container-title' })
  .transform(
    ({ 'et-al': etAl, 'container-title': containerTitle, DOI, URL, ...rest }): Reference =>
      definedOnly({ ...rest, etAl, containerTitle, doi: DOI, url: URL }),
  );

const frontMatterSchema = z.strictObject({
  title: text,
  description: text,
  kind: name,
  audience: name,
  authors: z.array(name).min(1),
  emergency: z.boolean().default(false),
  values: z.record(name, valueSchema).default({}),
  references: z.array(referenceSchema).default([]),
});

/** Leaves out what is undefined: canonical JSON has no word for it. */
function definedOnly<T extends object>(object: T): Defined<T> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Defined<T>;
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };
