import { type Checked, sound } from '@imprimatur/diagnostics';
import { z } from 'zod';
import { checkSchema } from './check-schema.ts';
import { editorHints } from './editor-hints.ts';
import { readYaml } from './located-data.ts';
import { parseLocale } from './locale.ts';
import { type Risk, risks } from './risk.ts';

/** The capacities in which a person may sign. */
export const roles: readonly Role[] = ['clinical', 'linguistic', 'editorial', 'release'];

/** A role of the closed list. */
export type Role = 'clinical' | 'linguistic' | 'editorial' | 'release';

/** One rule: the texts that it is for, how many persons must sign in which role, and how many different persons in all. */
export interface PolicyRule {
  readonly kinds: readonly string[] | undefined;
  readonly audiences: readonly string[] | undefined;
  /** `source`, `translated`, or locales. */
  readonly locales: readonly string[] | undefined;
  readonly risks: readonly Risk[] | undefined;
  readonly require: Readonly<Partial<Record<Role, number>>>;
  /** So that one person in two roles is not two persons. */
  readonly persons: number | undefined;
}

/** What the policy asks of a release. */
export interface ReleasePolicy {
  /** How many persons must approve it, in the role `release`. */
  readonly persons: number;
  /** Whether a change of the templates voids the approval of a release; sign-offs of texts never depend on them. */
  readonly coversTemplates: boolean;
}

/** `content/policy.yaml`: which sign-offs a text needs. All rules that match a text hold together. */
export interface Policy {
  readonly rules: readonly PolicyRule[];
  /** Who has had a hand in the text in this way may not sign it in the role. */
  readonly separation: Readonly<Partial<Record<Role, readonly Hand[]>>>;
  readonly reviewIntervalMonths: number;
  /** By how many days at most a review falls due before the interval is over, so that not everything lapses on one day. */
  readonly reviewSpreadDays: number;
  /** For how many days a text may still be released after its review was due. */
  readonly graceDays: number;
  /** Where the policy says nothing of releases, there can be none. */
  readonly release: ReleasePolicy | undefined;
}

/** How somebody had a hand in a text. */
export type Hand = 'author' | 'translator';

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
      risks: rule.risks,
      require: withoutUndefined(rule.require),
      persons: rule.persons,
    })),
    separation: withoutUndefined(written.value.separation),
    reviewIntervalMonths: written.value['review-interval-months'],
    reviewSpreadDays: written.value['review-spread-days'],
    graceDays: written.value['grace-days'],
    release: releasePolicyOf(written.value.release),
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
          risks: z.array(z.enum(risks)).min(1).optional().describe('The risks that the rule is for; all where left out. An article that names no risk has the risk standard.'),
          require: z.strictObject({ clinical: persons, linguistic: persons, editorial: persons, release: persons }).describe('How many persons must sign, by role.'),
          persons: z.int().min(1).max(9).optional().describe('How many different persons must have signed in all: without it, one person may sign in two roles.'),
        })
        .meta({ description: 'One rule: the texts that it is for, and who must sign them.', examples: [{ kinds: ['health-information'], require: { clinical: 1, editorial: 1 } }, { locales: ['translated'], require: { linguistic: 1 } }, { risks: ['high'], require: { clinical: 1, linguistic: 1 }, persons: 2 }] }),
    )
    .min(1)
    .describe('All rules that match a text hold together. A text that no rule matches is never approved.'),
  separation: z
    .strictObject({ clinical: hands, linguistic: hands, editorial: hands, release: hands })
    .default({})
    .describe('Separation of duties: who had a hand in a text in this way may not sign it in this role.')
    .meta({ examples: [{ clinical: ['author'], linguistic: ['translator'] }] }),
  'review-interval-months': z.int().min(1).max(60).describe('After how many months a text must be reviewed again.').meta({ examples: [12] }),
  'review-spread-days': z.int().min(0).max(90).default(28).describe('By how many days at most a review falls due earlier than that, by the name of the text, so that not everything lapses on one day.'),
  'grace-days': z.int().min(0).max(90).default(0).describe('For how many days a text may still be released after its review was due, with a warning. Then it is taken out.'),
  release: z
    .strictObject({
      persons: z.int().min(1).max(9).describe('How many persons must approve a release, in the role release.'),
      'covers-templates': z.boolean().default(false).describe('true: a change of the templates voids the approval of a release. Sign-offs of texts cover what is read, never its design.'),
    })
    .optional()
    .describe('What a release needs. Left out, no release can be approved.')
    .meta({ examples: [{ persons: 1 }] }),
});

function releasePolicyOf(written: z.output<typeof schema>['release']): ReleasePolicy | undefined {
  return written === undefined ? undefined : { persons: written.persons, coversTemplates: written['covers-templates'] };
}

/** The file as it is written, for `jsonSchemas`. */
export const policySchema: z.ZodType = schema;

function withoutUndefined<T>(record: { readonly [key: string]: T | undefined }): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter((entry): entry is [string, T] => entry[1] !== undefined));
}
