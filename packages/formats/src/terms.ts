import { type Checked, sound } from '@imprimatur/diagnostics';
import { z } from 'zod';
import { checkSchema } from './check-schema.ts';
import { editorHints } from './editor-hints.ts';
import { readYaml } from './located-data.ts';
import { parseLocale } from './locale.ts';
import { isName, nameRule } from './names.ts';

/** A concept with its words by locale. */
export interface Term {
  readonly concept: string;
  /** Written alike in every language. */
  readonly neverTranslated: boolean;
  readonly words: Readonly<Record<string, { readonly preferred: string; readonly forbidden: readonly string[] }>>;
  readonly note: string | undefined;
}

/** Reads `locales/terms.yaml`. */
export function readTerms(file: string, text: string): Checked<readonly Term[]> {
  const data = readYaml(file, text);
  if (data.kind === 'faulty') return data;
  const written = checkSchema(schema, data.value);
  if (written.kind === 'faulty') return written;
  return sound([
    ...Object.entries(written.value.concepts).map(([concept, { note, ...words }]): Term => ({
      concept,
      neverTranslated: false,
      words: Object.fromEntries(Object.entries(words).map(([locale, word]) => [locale, typeof word === 'string' ? { preferred: word, forbidden: [] } : word])),
      note,
    })),
    ...written.value['never-translated'].map((word): Term => ({ concept: word, neverTranslated: true, words: {}, note: undefined })),
  ]);
}

const word = z.string().trim().min(1).meta(editorHints.text);
const name = z.string().refine(isName, { error: `a name of ${nameRule}` }).meta(editorHints.name);
const locale = z.string().refine((tag) => parseLocale(tag) !== undefined, { error: 'a canonical BCP 47 tag' });
const wordIn = z
  .union([
    word.meta({ title: 'The preferred words' }),
    z.strictObject({ preferred: word.describe('The words to use.'), forbidden: z.array(word).default([]).describe('Words for the same that translations must not use.') }).meta({ title: 'Preferred and forbidden words' }),
  ])
  .meta({ description: 'The words of this locale: the preferred ones alone, or with those that are forbidden.', examples: ['placebo', { preferred: 'perfusion', forbidden: ['infusion'] }] });

const schema = z.strictObject({
  concepts: z
    .record(
      name,
      z
        .object({ note: word.optional().describe('A remark for translators, such as how sure the words are.') })
        .catchall(wordIn)
        .superRefine((concept, context) => {
          for (const field of Object.keys(concept))
            if (field !== 'note' && !locale.safeParse(field).success) context.addIssue({ code: 'custom', message: 'a canonical BCP 47 tag', path: [field], input: field });
        })
        .meta({ propertyNames: editorHints.localeOrNote, description: 'The words for one concept by locale.', examples: [{ en: 'side effect', fr: 'effet indésirable' }] }),
    )
    .describe('Each concept under a name of your choice, with its words by locale.'),
  'never-translated': z.array(word).default([]).describe('What is written alike in every language: names of authorities, substances, units.').meta({ examples: [['FDA', 'mg/kg']] }),
});

/** The file as it is written, for `jsonSchemas`. */
export const termsSchema: z.ZodType = schema;
