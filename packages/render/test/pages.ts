import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Checked, formatFrames } from '@imprimatur/diagnostics';
import { emptyState, type LocalDate, type LocaleSettings, type Policy, type Publication, readArticle, readCatalogue, readInterfaceWords, readLock, readPolicy, readPublication, readReviewers, readState, type Role } from '@imprimatur/formats';
import { parse, segmentDigest, type SourceDocument } from '@imprimatur/parse';
import { review, type ReviewedDocument, type SignOff, type SignOffFile, signOffFileName, textKindOf, policyDigest, writeSignOff } from '@imprimatur/review';
import { demonstrationKey, digestOf } from '@imprimatur/signing';
import { createWords, type LocalizedDocument, translate, type TranslationFiles, type Words } from '@imprimatur/translate';
import type { PageInput } from '@imprimatur/render';

const root = join(import.meta.dirname, '../../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

export const publication: Publication = must(readPublication('content/publication.yaml', read('content/publication.yaml')));
const policy: Policy = must(readPolicy('content/policy.yaml', read('content/policy.yaml')));
const reviewers = must(readReviewers('content/reviewers.yaml', read('content/reviewers.yaml')));

/** What a test chooses of a page; the rest is a small English article, approved by demonstration reviewers. */
export interface PageChoice {
  readonly locale?: string;
  readonly article?: string;
  readonly catalogue?: Readonly<Record<string, string>>;
  /** Keys of the catalogue that nobody accepted. */
  readonly unaccepted?: readonly string[];
  /** Keys whose translation was accepted against an older source. */
  readonly stale?: readonly string[];
  readonly fallback?: 'source' | 'translation';
  readonly signedRoles?: readonly Role[];
  readonly withdrawnRole?: Role;
  readonly publication?: Partial<Publication>;
  readonly languages?: PageInput['languages'];
  /** For the repository's own articles: as if the catalogue had been accepted as it is. */
  readonly acceptAll?: boolean;
}

export const smallArticle = `---
title: Aspirin
description: What aspirin does.
kind: health-information
audience: patients
authors: [a-writer]
values:
  dose: { value: 75, unit: mg }
  days: { from: 2, to: 3, unit: day }
references:
  - { id: R1, type: article-journal, title: A trial, author: [{ family: Doe, given: J }], et-al: true, container-title: Heart, issued: 2020, volume: 3, issue: 4, page: 5-9, DOI: 10.1000/182 }
  - { id: R2, type: report, title: A report?, issued: '2021-02-03', URL: https://example.org/report }
---

First see the report [@R2]. Take {{dose}} for {{days}}, **never** more [@R1; @R2].

## How it *works* {#how}

- One thing
- Another, see [how](#how)

  with a second paragraph

3. Third
4. Fourth

| Good | Bad |
| --- | --- |
| Heart [@R1] | Stomach |

> [!WARNING] Stop
> If you bleed, stop.

> [!URGENT]
> Call for help.

![Three pills](pills.svg "The pills")

> A quotation.

### More {#more}

Visit [the agency](https://example.org/a?b=1&c=2) or [another page](../../about/signs/).
`;

/** A page of a small article. */
export function page(choice: PageChoice = {}): PageInput {
  const chosen = { ...publication, ...choice.publication };
  const source = parsed(choice.article ?? smallArticle);
  const settings = settingsOf(choice.locale ?? 'en');
  const words = wordsOf(settings);
  const document = must(translate({ source, words, files: settings.locale === 'en' ? undefined : filesOf(source, choice), lock: { segments: [], retired: [] }, fallbackForDrafts: choice.fallback ?? 'source', publication: 'demonstration' }));
  return pageOf(reviewed(document, choice), words, chosen, choice.languages);
}

/** A page of the repository's own article. */
export function realPage(locale: string, article = 'medicines/ketamine-and-bpd', choice: PageChoice = {}): PageInput {
  const [collection = '', slug = ''] = article.split('/');
  const settings = settingsOf(locale);
  const words = wordsOf(settings);
  const folder = `content/${article}`;
  const images = readdirSync(join(root, folder)).filter((name) => name.endsWith('.svg'));
  const source = must(parse({
    collection,
    slug,
    article: must(readArticle(`${folder}/index.md`, read(`${folder}/index.md`))),
    lock: must(readLock('lock', read(`${folder}/segments.lock.json`), segmentDigest)),
    folder: new Map(images.map((name) => [name, readFileSync(join(root, folder, name))])),
    articles: new Set(['medicines/ketamine-and-bpd', 'about/reading-this-publication']),
  }));
  const state = `locales/${locale}/${article}.state.json`;
  const catalogue = must(readCatalogue('catalogue', read(`locales/${locale}/${article}.json`)));
  const accepted = filesOf(source, { catalogue: choice.acceptAll === true ? Object.fromEntries(catalogue.texts) : {} });
  const own = { catalogueFile: 'catalogue', catalogue, state: existsSync(join(root, state)) ? must(readState(state, read(state))) : emptyState };
  const document = must(translate({ source, words, files: locale === 'en' ? undefined : choice.acceptAll === true ? accepted : own, lock: { segments: [], retired: [] }, fallbackForDrafts: choice.fallback ?? 'source', publication: 'demonstration' }));
  return pageOf(reviewed(document, choice), words, { ...publication, ...choice.publication }, choice.languages);
}

export function wordsOf(settings: LocaleSettings): Words {
  const file = `locales/${settings.locale}/interface.json`;
  return createWords(settings, must(readInterfaceWords(file, read(file))));
}

export function settingsOf(locale: string): LocaleSettings {
  const settings = publication.locales.find((each) => each.locale === locale);
  if (settings === undefined) throw new Error(`no locale ${locale}`);
  return settings;
}

function pageOf(document: ReviewedDocument, words: Words, chosen: Publication, languages: PageInput['languages'] | undefined): PageInput {
  const all = languages ?? chosen.locales.map((settings) => ({ settings, state: settings.locale === words.settings.locale ? document.kind : ('approved' as const) }));
  return { reviewed: document, words, publication: chosen, languages: all };
}

function parsed(article: string): SourceDocument {
  const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><path d="M0 0h9"/></svg>');
  return must(parse({
    collection: 'medicines',
    slug: 'aspirin',
    article: must(readArticle('content/medicines/aspirin/index.md', article)),
    lock: { segments: [], retired: [] },
    folder: new Map([['pills.svg', svg]]),
    articles: new Set(['medicines/aspirin', 'about/signs']),
  }));
}

function filesOf(source: SourceDocument, { catalogue = {}, unaccepted = [], stale = [] }: PageChoice): TranslationFiles {
  const texts = must(readCatalogue('catalogue', JSON.stringify(nested(catalogue))));
  const acceptances = [...texts.texts].flatMap(([key, text]) => {
    const segment = source.segments.get(key);
    if (segment === undefined || unaccepted.includes(key)) return [];
    const digest = stale.includes(key) ? digestOf('an older source') : segment.digest;
    return [[key, { source: digest, target: segmentDigest(text), origin: 'machine', by: 'an-editor', at: '2026-01-01' as LocalDate }] as const];
  });
  return { catalogueFile: 'catalogue', catalogue: texts, state: { ...emptyState, records: new Map(acceptances) } };
}

function nested(texts: Readonly<Record<string, string>>): object {
  const tree: Record<string, unknown> = {};
  for (const [key, text] of Object.entries(texts)) {
    const path = key.split('.');
    let here = tree;
    for (const name of path.slice(0, -1)) here = (here[name] ??= {}) as Record<string, unknown>;
    here[path.at(-1) ?? ''] = text;
  }
  return tree;
}

function reviewed(document: LocalizedDocument, { signedRoles = ['clinical', 'linguistic', 'editorial'], withdrawnRole }: PageChoice): ReviewedDocument {
  const signOffs = document.digest === undefined ? [] : signedRoles.map((role) => signOffFile(document, role, role === withdrawnRole ? 'withdraw' : 'approve'));
  return must(review({ document, sourceLocale: 'en', articles: new Set(), barred: [], waived: [], signOffs, policy, trust: { reviewers, demonstration: true, today: '2026-11-22' as LocalDate } }));
}

function signOffFile(document: LocalizedDocument, role: Role, decision: 'approve' | 'withdraw'): SignOffFile {
  const id = `demo-${role}`;
  const printedName = reviewers.find((each) => each.id === id)?.printedName ?? '';
  const { collection, slug } = document.source;
  const signOff: SignOff = {
    document: `${collection}/${slug}`,
    locale: document.settings.locale,
    digest: document.digest ?? digestOf(''),
    decision,
    meaning: 'A test.',
    role,
    reviewer: { id, printedName, credentials: undefined },
    authors: [],
    translators: [],
    policy: policyDigest(policy, textKindOf(document, publication.source.locale)),
    digestLastApproved: undefined,
    conditions: [],
    remarks: [],
    waived: [],
    withdrawal: decision === 'withdraw' ? { from: '2026-11-20' as LocalDate, replacement: undefined } : undefined,
    comment: decision === 'withdraw' ? 'A mistake.' : '',
    reviewedAt: '2026-11-20T10:00:00Z',
    nextReviewDue: '2027-11-20' as LocalDate,
    nonce: `nonce-${role}`,
  };
  return { file: `signoffs/${signOffFileName(signOff)}`, envelope: writeSignOff(signOff, demonstrationKey(id)) };
}

function must<T>(checked: Checked<T>): T {
  if (checked.kind === 'faulty') throw new Error(formatFrames(checked.diagnostics, () => undefined));
  return checked.value;
}
