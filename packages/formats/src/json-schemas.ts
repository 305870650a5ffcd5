import { z } from 'zod';
import { frontMatterSchema } from './article.ts';
import { criticalWordsSchema } from './critical-words.ts';
import { editorHints, namePattern } from './editor-hints.ts';
import { untranslatedMark } from './interface-words.ts';
import { nameRule } from './names.ts';
import { policySchema } from './policy.ts';
import { publicationSchema } from './publication.ts';
import { reviewersSchema } from './reviewers.ts';
import { rivalEnding } from './rival-names.ts';
import { termsSchema } from './terms.ts';
import { wordingSchema } from './wording.ts';

/** The files that people edit, by the names of their schemas. `article` is the front matter of one. */
export type SchemaName = 'article' | 'publication' | 'policy' | 'reviewers' | 'terms' | 'critical-words' | 'wording' | 'catalogue' | 'interface';

/** A JSON Schema of draft 7. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * A JSON Schema for each file that people edit, so that editors complete, explain and underline while one writes.
 * Draft 7, the latest that the language servers of JSON and YAML support in full. A schema says less than the reader:
 * what only the whole publication can tell stays with `imprimatur check`, and nothing that check allows is underlined.
 * @example jsonSchemas().get('policy') // { $schema: 'http://json-schema.org/draft-07/schema#', title: 'content/policy.yaml', … }
 */
export function jsonSchemas(): ReadonlyMap<SchemaName, JsonSchema> {
  return new Map<SchemaName, JsonSchema>([
    ['article', fromZod(frontMatterSchema, 'Front matter of an article', 'The fields at the top of content/<collection>/<article>/index.md.')],
    ['publication', fromZod(publicationSchema, 'content/publication.yaml', 'Who publishes what, in which languages and formats.')],
    ['policy', fromZod(policySchema, 'content/policy.yaml', 'Which sign-offs a text needs before it may be released.')],
    ['reviewers', fromZod(reviewersSchema, 'content/reviewers.yaml', 'Who may sign what, with which keys.')],
    ['terms', fromZod(termsSchema, 'locales/terms.yaml', 'The words that translations use for each concept, by locale.')],
    ['critical-words', fromZod(criticalWordsSchema, 'locales/<locale>/critical-words.yaml', 'The words whose change in the source can hurt someone. An edit of a source passage that adds, removes, moves or replaces one is critical. A word may be stem*, *end, or several words.')],
    ['wording', fromZod(wordingSchema, 'locales/<locale>/wording.yaml', 'Words of one language that reviewers watch over: what promises too much, claims evidence, hurts, or leads nowhere. A word may be stem*, *end, or several words.')],
    ['catalogue', catalogueSchema],
    ['interface', interfaceSchema],
  ]);
}

/** Descriptions, patterns and examples stand on the schemas themselves, beside the rules that they tell of. */
function fromZod(schema: z.ZodType, title: string, description: string): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', override: keepExamples });
  return { $schema, title, description, ...rest };
}

/** zod drops examples and defaults of what it transforms, since they might be of either form; here they are as people write them. */
const keepExamples: NonNullable<z.core.ToJSONSchemaParams['override']> = ({ zodSchema, jsonSchema }) => {
  const examples = z.globalRegistry.get(zodSchema)?.['examples'];
  if (Array.isArray(examples)) jsonSchema.examples = examples;
  if (zodSchema._zod.def.type === 'default') jsonSchema.default = zodSchema._zod.def.defaultValue;
};

const draft = 'http://json-schema.org/draft-07/schema#';

/** Written by hand, as the reader walks the tree by hand. */
const catalogueSchema: JsonSchema = {
  $schema: draft,
  title: 'The translations of one article',
  description: 'One string a passage, nested by heading, in the order of the article. Keep placeholders {{…}}, citations [@…] and the targets of links.',
  type: 'object',
  patternProperties: {
    [`^${namePattern}$`]: { description: 'The translation of one passage, or the passages under one heading.', anyOf: [{ type: 'string' }, { $ref: '#' }] },
    [`^${namePattern}${rivalEnding}(?:-[1-9][0-9]*)?$`]: { type: 'string', description: 'Another branch\'s wording of the same passage, left by a merge. Keep one of the two, and remove this.' },
  },
  additionalProperties: false,
  errorMessage: `Expected keys of ${nameRule}, as the base catalogue of the source locale has them, each with a translation in quotes.`,
};

const interfaceSchema: JsonSchema = {
  $schema: draft,
  title: 'The words of the pages themselves in one locale',
  description: 'Each word under the key that it has in the source locale; plural forms end in _zero, _one, _two, _few, _many, _other, as the language has them. Keep placeholders {{…}}.',
  type: 'object',
  properties: { [untranslatedMark]: { type: 'string', description: 'Says that nobody has translated these words yet. Translate them, then remove this line.' } },
  propertyNames: {
    pattern: `^(?:\\${untranslatedMark}|[a-z0-9]+(?:[-.][a-z0-9]+)*(?:_(?:zero|one|two|few|many|other))?)$`,
    patternErrorMessage: 'Expected a key of the source locale; plural forms end in _zero, _one, _two, _few, _many or _other.',
  },
  additionalProperties: { description: 'The words, or a group of words.', anyOf: [{ type: 'string', ...editorHints.text }, { $ref: '#' }] },
};
