import { type Checked, type Diagnostic, problem, sound } from '@imprimatur/diagnostics';
import { type KeyKind, keyKinds, type PublicKey } from '@imprimatur/signing';
import { z } from 'zod';
import { checkSchema } from './check-schema.ts';
import { editorHints } from './editor-hints.ts';
import { isLocalDate, type LocalDate } from './local-date.ts';
import { type LocatedData, readYaml } from './located-data.ts';
import { type Locale, parseLocale } from './locale.ts';
import { isName, nameRule } from './names.ts';
import { printable } from './printable.ts';
import { type Role, roles } from './policy.ts';

/** A key of a reviewer, with the days on which it counts. */
export interface ReviewerKey {
  readonly key: PublicKey;
  readonly from: LocalDate;
  readonly until: LocalDate | undefined;
  readonly revoked: { readonly on: LocalDate; readonly reason: string } | undefined;
}

/** In which role somebody may sign, for which locales, and from when until when. */
export interface SigningRight {
  readonly role: Role;
  readonly locales: readonly Locale[] | 'all';
  readonly from: LocalDate | undefined;
  readonly until: LocalDate | undefined;
}

/** A person who may sign: in which roles, for which locales, with which keys. */
export interface Reviewer {
  readonly id: string;
  readonly printedName: string;
  readonly credentials: string | undefined;
  /** Not a person: signs with a key that everyone has. */
  readonly demonstration: boolean;
  readonly maySign: readonly SigningRight[];
  readonly keys: readonly ReviewerKey[];
}

/** Reads `content/reviewers.yaml`. */
export function readReviewers(file: string, text: string): Checked<readonly Reviewer[]> {
  const data = readYaml(file, text);
  if (data.kind === 'faulty') return data;
  const written = checkSchema(schema, data.value);
  if (written.kind === 'faulty') return written;
  const reviewers = written.value.reviewers.map(reviewerOf);
  return sound(reviewers, [...repeatedIds(reviewers, data.value), ...repeatedKeys(reviewers, data.value)]);
}

const text = z.string().trim().pipe(printable).meta(editorHints.text);
const date = z.string().refine(isLocalDate, { error: 'a date such as 2026-11-22' }).meta(editorHints.date);
const locale = z.string().refine((tag) => parseLocale(tag) !== undefined, { error: 'a canonical BCP 47 tag' }).meta(editorHints.locale);

const publicKey = (kind: KeyKind): z.ZodString => z.string().refine((line) => keyKinds[kind].read(line) !== undefined, { error: keyKinds[kind].form });

const knownRole = z
  .string()
  .refine((word): word is Role => roles.some((known) => known === word), { error: `one of: ${roles.join(', ')}`, params: { diagnostic: 'unknown-role' } })
  .meta({ enum: [...roles], description: 'The capacity in which the person may sign.' });

const schema = z.strictObject({
  reviewers: z
    .array(
      z.strictObject({
        id: z.string().refine(isName, { error: `a name of ${nameRule}` }).meta({ ...editorHints.name, description: 'The name by which sign-offs and the authors of articles mean this person; one entry a person.', examples: ['a-reviewer'] }),
        'printed-name': text.describe('The name as pages print it.'),
        credentials: text.optional().describe('What entitles the person to review, as pages print it.'),
        demonstration: z.boolean().default(false).describe('true: not a person, but a key that everyone has. Only a publication that says demonstration: true allows it.'),
        'may-sign': z
          .array(
            z.strictObject({
              role: knownRole,
              locales: z.union([z.literal('all'), z.array(locale).min(1)]).meta({ description: 'all, or the list of locales whose texts the person may sign.', examples: ['all', ['en', 'fr']] }),
              from: date.optional().describe('The first day on which the person may sign in this role; left out, there is none.'),
              until: date.optional().describe('The last day, such as that of a registration; left out, there is none.'),
            }),
          )
          .min(1)
          .describe('In which roles the person may sign, each with its locales.')
          .meta({ examples: [[{ role: 'clinical', locales: 'all' }]] }),
        keys: z
          .array(
            z.strictObject({
              ed25519: publicKey('ed25519').meta({ ...editorHints.publicKey, description: 'An Ed25519 public key, as imprimatur key create prints it; never the private one.' }).optional(),
              ssh: publicKey('ssh').meta({ description: 'An SSH public key, as it stands in a .pub file.', examples: ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI…'] }).optional(),
              from: date.describe('The first day on which the key counts.'),
              until: date.optional().describe('The last day on which the key counts; left out, it has no end.'),
              revoked: z
                .strictObject({ on: date.describe('The day from which the key may have been in other hands.'), reason: text.describe('Why, such as: lost, stolen, left the institution.') })
                .optional()
                .describe('A revoked key counts for nothing, whatever date a sign-off claims.'),
            })
              .refine((key) => (key.ed25519 === undefined) !== (key.ssh === undefined), { error: 'one key: either ed25519 or ssh' }),
          )
          .min(1)
          .describe('The person\'s public keys. Keep old ones: sign-offs made with them stay verifiable.'),
      }),
    )
    .describe('Who may sign what: one entry a person. With nobody in the list no text can be approved.'),
});

/** The file as it is written, for `jsonSchemas`. */
export const reviewersSchema: z.ZodType = schema;

type WrittenReviewer = z.output<typeof schema>['reviewers'][number];

function reviewerOf(written: WrittenReviewer): Reviewer {
  return {
    id: written.id,
    printedName: written['printed-name'],
    credentials: written.credentials,
    demonstration: written.demonstration,
    maySign: written['may-sign'].map(({ role, locales, from, until }) => ({ role, locales: locales === 'all' ? 'all' : (locales as Locale[]), from, until })),
    keys: written.keys.flatMap(({ ed25519, ssh, from, until, revoked }) => {
      const key = ed25519 === undefined ? keyKinds.ssh.read(ssh ?? '') : keyKinds.ed25519.read(ed25519);
      return key === undefined ? [] : [{
        key,
        from,
        until,
        revoked: revoked === undefined ? undefined : { on: revoked.on, reason: revoked.reason },
      }];
    }),
  };
}

function repeatedIds(reviewers: readonly Reviewer[], data: LocatedData): readonly Diagnostic[] {
  return reviewers.flatMap((reviewer, index) =>
    reviewers.findIndex((other) => other.id === reviewer.id) === index
      ? []
      : [problem('wrong-value', data.placeOf(['reviewers', index, 'id']), `Found the id ${reviewer.id} a second time, expected one entry a person.`, 'Join the two entries, or correct the id.')],
  );
}

/** One key under two names, or twice under one, could make two persons of one. */
function repeatedKeys(reviewers: readonly Reviewer[], data: LocatedData): readonly Diagnostic[] {
  const owners = new Map<string, string>();
  return reviewers.flatMap(({ id, keys }, reviewer) =>
    keys.flatMap(({ key }, index) => {
      const owner = owners.get(key.id);
      owners.set(key.id, owner ?? id);
      return owner === undefined ? [] : [problem('key-listed-twice', data.placeOf(['reviewers', reviewer, 'keys', index]), `Found a key of ${id} that stands under ${owner} already, expected each key once.`, 'Remove one of the two; each person has keys of their own.')];
    }),
  );
}
