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
  readonly words: Readonly<Record<string, TermWords>>;
  readonly note: string | undefined;
}

/** The words of a concept in one locale. */
export interface TermWords {
  readonly preferred: string;
  /** What may stand beside or in place of the preferred words. */
  readonly abbreviation: string | undefined;
  /** Other words and forms for the same that are right. */
  readonly accepted: readonly string[];
  readonly forbidden: readonly string[];
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
      words: Object.fromEntries(Object.entries(words).map(([locale, word]) => [locale, termWords(typeof word === 'string' ? { preferred: word, accepted: [], forbidden: [] } : word)])),
      note,
    })),
    ...written.value['never-translated'].map((word): Term => ({ concept: word, neverTranslated: true, words: {}, note: undefined })),
  ]);
}

/** An abbreviation may stand in brackets behind the preferred words: trastorno límite de la personalidad (TLP). */
function termWords({ preferred, accepted, forbidden }: Omit<TermWords, 'abbreviation'>): TermWords {
  const [, words, abbreviation] = /^([^()]+) \((\p{Lu}[\p{L}\p{N}-]{1,9})\)$/u.exec(preferred) ?? [];
  return { preferred: words ?? preferred, abbreviation, accepted, forbidden };
}

const word = z.string().trim().min(1).meta(editorHints.text);
const name = z.string().refine(isName, { error: `a name of ${nameRule}` }).meta(editorHints.name);
const locale = z.string().refine((tag) => parseLocale(tag) !== undefined, { error: 'a canonical BCP 47 tag' });
const wordIn = z
  .union([
    word.meta({ title: 'The preferred words', description: 'An abbreviation may stand behind them in brackets.' }),
    z.strictObject({ preferred: word.describe('The words to use. An abbreviation may stand behind them in brackets.'), accepted: z.array(word).default([]).describe('Other words or forms for the same that translations may use.'), forbidden: z.array(word).default([]).describe('Words for the same that translations must not use.') }).meta({ title: 'Preferred and forbidden words' }),
  ])
  .meta({ description: 'The words of this locale: the preferred ones alone, or with those that are accepted and forbidden.', examples: ['placebo', { preferred: 'perfusion', forbidden: ['infusion'] }] });

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
