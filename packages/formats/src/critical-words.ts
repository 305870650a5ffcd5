import { type Checked, sound } from '@imprimatur/diagnostics';
import { z } from 'zod';
import { checkSchema } from './check-schema.ts';
import { editorHints } from './editor-hints.ts';
import { readYaml } from './located-data.ts';

/** The words of one language whose change in a source can hurt someone, as a translator lists them. */
export interface CriticalWords {
  readonly negation: readonly string[];
  readonly modality: readonly string[];
  readonly frequency: readonly string[];
  readonly units: readonly string[];
  readonly numbers: readonly string[];
  readonly comparison: readonly string[];
  /** What may be written together with a listed word, before it: Arabic و, French d’. */
  readonly prefixes: readonly string[];
  /** Small words that do not count as the word a negation or a number speaks of: articles, forms of ‘be’. */
  readonly passedOver: readonly string[];
  /** Words that hold a listed word without its meaning. */
  readonly harmless: readonly string[];
}

/**
 * Reads `locales/<locale>/critical-words.yaml`.
 * @example readCriticalWords('locales/en/critical-words.yaml', 'negation: [not, "*n’t"]\n…')
 */
export function readCriticalWords(file: string, text: string): Checked<CriticalWords> {
  const data = readYaml(file, text);
  if (data.kind === 'faulty') return data;
  const written = checkSchema(schema, data.value);
  if (written.kind === 'faulty') return written;
  const { 'passed-over': passedOver, ...lists } = written.value;
  return sound({ ...lists, passedOver });
}

/** A word, `stem*`, `*end`, or several of them with a space between. */
const pattern = /^(?:\*?[^\s*]+|[^\s*]+\*)(?: (?:\*?[^\s*]+|[^\s*]+\*))*$/;

const entry = z.string().normalize('NFC').refine((text) => pattern.test(text) && /[\p{L}\p{N}\p{S}%‰]/u.test(text), { error: 'a word, several words, stem* or *end' }).meta(editorHints.criticalWord);
const plainWord = z.string().normalize('NFC').refine((text) => /^\S+$/.test(text) && /\p{L}/u.test(text) && !text.includes('*'), { error: 'one word without *' }).meta(editorHints.plainWord);

const schema = z.strictObject({
  negation: z.array(entry).min(1).describe('Words that deny, such as not, never, without.'),
  modality: z.array(entry).min(1).describe('Words of duty, permission and possibility, such as must, may, should.'),
  frequency: z.array(entry).min(1).describe('How often, such as daily, twice, every.'),
  units: z.array(entry).min(1).describe('Units as they are written in this language, such as mg, hour*, tablet*.'),
  numbers: z.array(entry).min(1).describe('Numbers in words, such as one, half, first.'),
  comparison: z.array(entry).min(1).describe('Words that compare or bound, such as more, at least, until.'),
  prefixes: z.array(plainWord).default([]).describe('What may be written together with a listed word, before it: Arabic و, French d’.'),
  'passed-over': z.array(plainWord).default([]).describe('Small words that do not count as the word that a negation or a number speaks of: articles, forms of ‘be’.'),
  harmless: z.array(entry).default([]).describe('Words that hold a listed word without its meaning.'),
});

/** The file as it is written, for `jsonSchemas`. */
export const criticalWordsSchema: z.ZodType = schema;
