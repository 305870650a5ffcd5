import type { CheckCode, Severity } from '@imprimatur/diagnostics';
import type { Hand, LocalDate, LocaleSettings, Reference, Role, SegmentKey, SegmentKind, Waiver } from '@imprimatur/formats';
import type { CalloutTone, SourceDocument } from '@imprimatur/parse';
import type { Approval, Reason } from '@imprimatur/review';
import type { Digest } from '@imprimatur/signing';
import type { SegmentStatus, Words } from '@imprimatur/translate';

/** All that the review page shows of one text to one role. `pipeline` makes it. */
export interface ProofInput {
  /** `<collection>/<slug>` */
  readonly document: string;
  readonly article: SourceDocument;
  readonly role: Role;
  /** Without markup, in the text's own language. */
  readonly title: string;
  readonly source: LocaleSettings;
  /** The language of the text; for the source text itself, the source's. */
  readonly target: LocaleSettings;
  /** Of the source language: references are laid out in it. */
  readonly words: Words;
  /** What would be signed; none while the text is not ready. */
  readonly digest: Digest | undefined;
  /** An instant in UTC. */
  readonly madeAt: string;
  readonly demonstration: boolean;
  readonly translators: readonly string[];
  /** Why the text may not be released; empty where it is approved. */
  readonly reasons: readonly Reason[];
  readonly policy: ProofPolicy;
  /** Who may sign this text in this role today. */
  readonly signers: readonly ProofSigner[];
  /** Whom the page is for, where that was said. */
  readonly reader: ProofReader | undefined;
  readonly commands: ProofCommands;
  readonly since: ProofSince;
  /** In document order; those that were removed stand where they stood. */
  readonly passages: readonly ProofPassage[];
  /** What changed outside the passages. */
  readonly elsewhere: readonly ProofDifference[];
  readonly values: readonly ProofValue[];
  readonly images: readonly ProofImage[];
  /** As the role approved them; `undefined` where there is nothing to compare with. */
  readonly referencesBefore: readonly Reference[] | undefined;
  /** Findings of the text as a whole. */
  readonly findings: readonly ProofFinding[];
  /** What reviewers said of the text as a whole, or of passages that are gone. */
  readonly remarks: readonly ProofRemark[];
}

/** What to type in a terminal, for each decision. */
export interface ProofCommands {
  readonly approve: string;
  readonly requestChanges: string;
  readonly condition: string;
}

/** What the policy asks of this text, and what of it is there. */
export interface ProofPolicy {
  readonly roles: readonly { readonly role: Role; readonly needed: number; readonly approvals: readonly Approval[] }[];
  /** How many different persons in all; 0 where nothing asks for it. */
  readonly persons: number;
  /** Who may not sign in this role for having had a hand in the text. */
  readonly separated: readonly Hand[];
  readonly reviewIntervalMonths: number;
  readonly graceDays: number;
}

/** Somebody who may sign. */
export interface ProofSigner {
  readonly id: string;
  readonly printedName: string;
  readonly credentials: string | undefined;
  readonly demonstration: boolean;
}

/** Whom a page was made for, and why that person may not sign, where that is so. */
export interface ProofReader {
  readonly id: string;
  readonly printedName: string;
  readonly mayNot: 'role-not-allowed' | 'own-work' | 'no-valid-key' | undefined;
}

/** What the page compares with: the content that this role approved last. */
export type ProofSince =
  | { readonly kind: 'never' }
  | { readonly kind: 'found' | 'no-history' | 'not-in-history'; readonly printedName: string; readonly on: LocalDate; readonly digest: Digest };

/** A passage: what changed in it, and what was found and said of it. */
export interface ProofPassage {
  readonly key: SegmentKey;
  readonly form: PassageForm;
  readonly change: 'same' | 'changed' | 'added' | 'removed';
  /** Where it stands among the others is another since. */
  readonly moved: boolean;
  /** What it was, where that is another form. */
  readonly formBefore: PassageForm | undefined;
  readonly status: SegmentStatus;
  readonly machine: boolean;
  readonly source: ProofSide;
  /** None in the source text. */
  readonly translation: ProofSide | undefined;
  /** Of an alternative text: the file's name. */
  readonly image: string | undefined;
  /** Whether that image is another one since. */
  readonly imageChanged: boolean;
  readonly findings: readonly ProofFinding[];
  readonly waivers: readonly ProofWaiver[];
  readonly remarks: readonly ProofRemark[];
}

/** What a passage is, and what it stands in, the outermost first. */
export interface PassageForm {
  readonly kind: SegmentKind;
  /** Of a heading. */
  readonly level: 2 | 3 | 4 | undefined;
  /** Of a step of a numbered list, as it is printed. */
  readonly step: number | undefined;
  /** Of a table cell, counted from 1; the head is row 0. */
  readonly cell: { readonly row: number; readonly column: number } | undefined;
  readonly within: readonly ('list' | 'numbered-list' | 'table-head' | 'table' | 'quote' | CalloutTone)[];
}

/** A passage in one language. */
export interface ProofSide {
  readonly changed: boolean;
  /** Empty where there is no wording. */
  readonly runs: readonly ProofRun[];
  /** The values in it, in order. */
  readonly values: readonly string[];
}

/** A stretch of a passage that has one look. */
export interface ProofRun {
  readonly change: 'same' | 'removed' | 'added';
  readonly strong: boolean;
  readonly emphasis: boolean;
  /** Whether it is the text of a link, whose target follows. */
  readonly linked: boolean;
  /** The concept that the words stand for in `locales/terms.yaml`. */
  readonly term: string | undefined;
  readonly content: ProofRunContent;
}

/** What a run shows; `mark` tells of markup, which is seen by itself only where it changed. */
export type ProofRunContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly name: string; readonly form: 'full' | 'number'; readonly printed: string }
  | { readonly kind: 'citation'; readonly references: readonly string[] }
  | { readonly kind: 'target'; readonly target: string }
  | { readonly kind: 'mark'; readonly mark: 'bold begins' | 'bold ends' | 'emphasis begins' | 'emphasis ends' | 'link begins' };

/** What a check found. */
export interface ProofFinding {
  readonly code: CheckCode;
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string | undefined;
  /** Whether it is in the source's own text, on the page of a translation. */
  readonly inSource: boolean;
}

/** What a check found and a person let pass. */
export interface ProofWaiver extends Pick<Waiver, 'by' | 'at' | 'reason' | 'found'> {
  readonly code: CheckCode;
  readonly standing: 'holds' | 'void' | 'needless';
  readonly inSource: boolean;
}

/** What a reviewer said in the latest decision of a role. */
export interface ProofRemark {
  readonly kind: 'change-requested' | 'condition' | 'withdrawal' | 'comment';
  readonly role: Role;
  readonly printedName: string;
  readonly on: LocalDate;
  readonly comment: string;
  /** Where it is of a passage. */
  readonly segment: SegmentKey | undefined;
  /** `open` until the passage, or the text, is another or the condition is waived; a `comment` asks for nothing: `said`. */
  readonly standing: 'open' | 'changed' | 'waived' | 'said';
}

/** Something that is signed too and is no passage: a field, the structure. */
export interface ProofDifference {
  readonly what: 'kind' | 'audience' | 'risk' | 'authors' | 'image' | 'arrangement';
  readonly before: string;
  readonly after: string;
}

/** A value as each language writes it. */
export interface ProofValue {
  readonly name: string;
  readonly source: string;
  readonly translation: string | undefined;
  /** What stood there, where it is another since. */
  readonly before: { readonly source: string; readonly translation: string | undefined } | undefined;
  readonly isNew: boolean;
}

/** An image beside the article. */
export interface ProofImage {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly width: number | undefined;
  readonly height: number | undefined;
  /** As the role approved it, where it is another since and still known. */
  readonly before: Uint8Array | undefined;
  readonly changed: boolean;
}
