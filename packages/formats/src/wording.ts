import { type Checked, sound } from '@imprimatur/diagnostics';
import { z } from 'zod';
import { checkSchema } from './check-schema.ts';
import { editorHints } from './editor-hints.ts';
import { readYaml } from './located-data.ts';

/** Words of one language that reviewers watch over, as `locales/<locale>/wording.yaml` lists them. */
export interface WordingLists {
  /** Words that promise too much: safe, cure*, ideal. */
  readonly absolute: readonly string[];
  /** Words that take a promise back when they stand shortly before it: not, no, whether. */
  readonly denying: readonly string[];
  /** Phrases that claim evidence, and so need a reference: in one study, research shows. */
  readonly claims: readonly string[];
  /** Whom a number counts when the sentence reports a result, and so needs a reference: people, patient*. */
  readonly counted: readonly string[];
  /** Words that hurt, each with a better one. */
  readonly stigmatising: Readonly<Record<string, string>>;
  /** Link texts that say nothing on their own: click here, more. */
  readonly emptyLinks: readonly string[];
  /** Phrases that hold a listed word without its meaning: a safe place, secondary school. */
  readonly tolerated: readonly string[];
}

/**
 * Reads `locales/<locale>/wording.yaml`.
 * @example readWording('locales/en/wording.yaml', 'absolute: [safe, cure*]\nclaims: [in one study]\n…')
 */
export function readWording(file: string, text: string): Checked<WordingLists> {
  const data = readYaml(file, text);
  if (data.kind === 'faulty') return data;
  const written = checkSchema(schema, data.value);
  if (written.kind === 'faulty') return written;
  const { 'empty-links': emptyLinks, ...lists } = written.value;
  return sound({ ...lists, emptyLinks });
}

/** A word, `stem*`, `*end`, or several of them with a space between. */
const pattern = /^(?:\*?[^\s*]+|[^\s*]+\*)(?: (?:\*?[^\s*]+|[^\s*]+\*))*$/;

const entry = z.string().normalize('NFC').refine((text) => pattern.test(text) && /[\p{L}\p{N}]/u.test(text), { error: 'a word, several words, stem* or *end' }).meta(editorHints.criticalWord);
const better = z.string().normalize('NFC').refine((text) => /\p{L}/u.test(text), { error: 'the better words' }).meta(editorHints.text);

const schema = z.strictObject({
  absolute: z.array(entry).min(1).describe('Words that promise too much, such as safe, cure*, no side effects.'),
  denying: z.array(entry).min(1).describe('Words that take a promise back when they stand up to eight words before it, such as not, no, whether.'),
  claims: z.array(entry).min(1).describe('Phrases that claim evidence, and so need a reference in their sentence, such as in one study, research shows.'),
  counted: z.array(entry).default([]).describe('Whom a number counts when the sentence reports a result, such as people, patient*.'),
  stigmatising: z.record(entry, better).default({}).describe('Words that hurt or judge, each with a better one: suffers from, with has.'),
  'empty-links': z.array(entry).min(1).describe('Whole link texts that say nothing on their own, such as click here, more.'),
  tolerated: z.array(entry).default([]).describe('Phrases that hold a listed word without its meaning, such as a safe place.'),
});

/** The file as it is written, for `jsonSchemas`. */
export const wordingSchema: z.ZodType = schema;
