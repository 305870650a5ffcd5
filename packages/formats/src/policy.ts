import { type Checked, sound } from '@imprimatur/diagnostics';
import { z } from 'zod';
import { checkSchema } from './check-schema.ts';
import { editorHints } from './editor-hints.ts';
import { readYaml } from './located-data.ts';
import { parseLocale } from './locale.ts';

/** The capacities in which a person may sign. */
export const roles: readonly Role[] = ['clinical', 'linguistic', 'editorial', 'release'];

/** A role of the closed list. */
export type Role = 'clinical' | 'linguistic' | 'editorial' | 'release';

/** One rule: the texts that it is for, and how many persons must sign in which role. */
export interface PolicyRule {
  readonly kinds: readonly string[] | undefined;
  readonly audiences: readonly string[] | undefined;
  /** `source`, `translated`, or locales. */
  readonly locales: readonly string[] | undefined;
  readonly require: Readonly<Partial<Record<Role, number>>>;
}

/** `content/policy.yaml`: which sign-offs a text needs. All rules that match a text hold together. */
export interface Policy {
  readonly rules: readonly PolicyRule[];
  /** Who has had a hand in the text in this way may not sign it in the role. */
  readonly separation: Readonly<Partial<Record<Role, readonly ('author' | 'translator')[]>>>;
  readonly reviewIntervalMonths: number;
}

/** Reads `content/policy.yaml`. */
export function readPolicy(file: string, text: string): Checked<Policy> {
  const data = readYaml(file, text);
  if (data.kind === 'faulty') return data;
  const written = checkSchema(schema, data.value);
  if (written.kind === 'faulty') return written;
  return sound({
    rules: written.value.rules.map((rule) => ({
      kinds: rule.kinds,
      audiences: rule.audiences,
      locales: rule.locales,
      require: withoutUndefined(rule.require),
    })),
    separation: withoutUndefined(written.value.separation),
    reviewIntervalMonths: written.value['review-interval-months'],
  });
}

const locales = z.string().refine((tag) => tag === 'source' || tag === 'translated' || parseLocale(tag) !== undefined, { error: 'source, translated, or a BCP 47 tag' }).meta(editorHints.localeOrOrigin);
const persons = z.int().min(1).max(9).optional().describe('How many persons must sign in this role.');
const hands = z.array(z.enum(['author', 'translator'])).optional().describe('Who had a hand in the text in one of these ways may not sign it in this role.');

const schema = z.strictObject({
  rules: z
    .array(
      z
        .strictObject({
          kinds: z.array(z.string()).min(1).optional().describe('The kinds of content that the rule is for; all where left out.'),
          audiences: z.array(z.string()).min(1).optional().describe('The audiences that the rule is for; all where left out.'),
          locales: z.array(locales).min(1).optional().describe('The locales that the rule is for: source, translated, or tags; all where left out.'),
          require: z.strictObject({ clinical: persons, linguistic: persons, editorial: persons, release: persons }).describe('How many persons must sign, by role.'),
        })
        .meta({ description: 'One rule: the texts that it is for, and who must sign them.', examples: [{ kinds: ['health-information'], require: { clinical: 1, editorial: 1 } }, { locales: ['translated'], require: { linguistic: 1 } }] }),
    )
    .min(1)
    .describe('All rules that match a text hold together. A text that no rule matches is never approved.'),
  separation: z
    .strictObject({ clinical: hands, linguistic: hands, editorial: hands, release: hands })
    .default({})
    .describe('Separation of duties: who had a hand in a text in this way may not sign it in this role.')
    .meta({ examples: [{ clinical: ['author'], linguistic: ['translator'] }] }),
  'review-interval-months': z.int().min(1).max(60).describe('After how many months a text must be reviewed again.').meta({ examples: [12] }),
});

/** The file as it is written, for `jsonSchemas`. */
export const policySchema: z.ZodType = schema;

function withoutUndefined<T>(record: { readonly [key: string]: T | undefined }): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter((entry): entry is [string, T] => entry[1] !== undefined));
}
