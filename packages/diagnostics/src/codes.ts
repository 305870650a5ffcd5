import type { CheckCode } from './check-codes.ts';

/** What a code means and how to mend it, as `imprimatur explain` prints it. */
export interface CodeExplanation {
  readonly means: string;
  readonly mend: string;
}

/** The closed list of what can be wrong with content; words, so that people can search for them. */
export type DiagnosticCode = FileCode | CheckCode;

/** What stands in the way of reading, following, approving and rendering; `explanations` tells of each. */
export type FileCode =
  | 'file-missing'
  | 'file-too-large'
  | 'not-utf8'
  | 'not-json'
  | 'not-yaml'
  | 'duplicate-key'
  | 'yaml-alias'
  | 'unknown-field'
  | 'missing-field'
  | 'wrong-value'
  | 'front-matter-missing'
  | 'front-matter-unclosed'
  | 'front-matter-language'
  | 'front-matter-not-mapping'
  | 'invalid-name'
  | 'duplicate-slug'
  | 'duplicate-heading-id'
  | 'invalid-heading-id'
  | 'heading-level'
  | 'empty-passage'
  | 'duplicate-reference'
  | 'reference-not-listed'
  | 'reference-never-cited'
  | 'value-undefined'
  | 'value-never-used'
  | 'value-contact-missing'
  | 'raw-html'
  | 'unsafe-link'
  | 'link-not-found'
  | 'image-missing'
  | 'image-outside-article'
  | 'image-without-alternative-text'
  | 'image-within-text'
  | 'image-unsafe'
  | 'unsupported-markup'
  | 'unstable-markup'
  | 'nested-too-deep'
  | 'unknown-callout'
  | 'urgent-help-missing'
  | 'forbidden-character'
  | 'lock-tampered'
  | 'lock-behind'
  | 'state-tampered'
  | 'unknown-segment'
  | 'empty-translation'
  | 'two-wordings'
  | 'translations-without-article'
  | 'interface-word-missing'
  | 'envelope-broken'
  | 'payload-type-other'
  | 'payload-not-canonical'
  | 'statement-malformed'
  | 'signature-broken'
  | 'sign-off-moved'
  | 'nonce-reused'
  | 'reviewer-unknown'
  | 'reviewer-changed'
  | 'key-unknown'
  | 'key-listed-twice'
  | 'key-not-yet-valid'
  | 'key-expired'
  | 'key-revoked'
  | 'role-not-allowed'
  | 'sign-off-in-future'
  | 'sign-off-of-former-name'
  | 'other-policy'
  | 'own-work'
  | 'waiver-unseen'
  | 'person-counted-once'
  | 'demonstration-refused'
  | 'unknown-role'
  | 'candidate-broken'
  | 'candidate-altered'
  | 'candidate-other-policy'
  | 'release-not-approved'
  | 'release-differs'
  | 'release-embargoed'
  | 'release-untimely'
  | 'approval-lapsed'
  | 'typesetting-failed'
  | 'bundle-broken'
  | 'bundle-unsigned'
  | 'template-field-missing';

/** Every code with its explanation, in the order of the pipeline. */
export const explanations: Readonly<Record<FileCode, CodeExplanation>> = {
  'file-missing': {
    means: 'A file that the publication needs is not there.',
    mend: 'Create it, or correct the path that names it.',
  },
  'file-too-large': {
    means: 'A file is larger than any real one of its kind, and reading it could exhaust the machine.',
    mend: 'Split the article, or remove what does not belong in the file.',
  },
  'not-utf8': { means: 'The bytes of a text file are not UTF-8.', mend: 'Save the file as UTF-8 in your editor.' },
  'not-json': { means: 'A file is not JSON.', mend: 'Mend the place that is pointed at: often a missing comma or quote.' },
  'not-yaml': { means: 'A file, or the front matter, is not YAML.', mend: 'Mend the place that is pointed at: often an unquoted colon or wrong indentation.' },
  'duplicate-key': { means: 'The same key stands twice in a mapping, so one of the two would be lost without a word.', mend: 'Remove one of the two.' },
  'yaml-alias': { means: 'YAML aliases are refused: a few lines of them can expand to gigabytes.', mend: 'Write the value out in each place.' },
  'unknown-field': { means: 'A field has a name that nothing reads; perhaps it is misspelt.', mend: 'Correct the name or remove the field.' },
  'missing-field': { means: 'A field that is needed is not there.', mend: 'Add it.' },
  'wrong-value': { means: 'A field holds something that it cannot hold.', mend: 'Give it a value of the form that the message names.' },
  'front-matter-missing': { means: 'An article does not begin with front matter.', mend: 'Begin the file with a line of three dashes, the fields, and another line of three dashes.' },
  'front-matter-unclosed': { means: 'The front matter has no closing line of three dashes, so the whole article would be read as fields.', mend: 'Add the line --- after the last field.' },
  'front-matter-language': { means: 'The opening fence names a language. Front matter is YAML and nothing else; code in it never runs.', mend: 'Write --- alone on the first line.' },
  'front-matter-not-mapping': { means: 'The front matter is a list or a single value.', mend: 'Write it as fields: name, colon, value.' },
  'invalid-name': { means: 'The name of a collection, an article, a segment or a locale has characters that would not survive in a path, a link or a key.', mend: 'Use the letters a to z, digits and hyphens.' },
  'duplicate-slug': { means: 'Two articles have names that differ in case alone; on many systems one would overwrite the other.', mend: 'Rename one of the two folders.' },
  'duplicate-heading-id': { means: 'Two headings have the same id, so a link to it could lead to either.', mend: 'Give one of them another {#id}.' },
  'invalid-heading-id': { means: 'A heading id is not made of the letters a to z, digits and hyphens, or is a word that the keys reserve.', mend: 'Write the id as {#short-plain-words}.' },
  'heading-level': { means: 'A heading skips a level, or is a second title: readers who navigate by headings lose their way.', mend: 'Begin with ## and go down one level at a time.' },
  'empty-passage': { means: 'A heading, item or cell that should hold text is empty.', mend: 'Write its text or remove it.' },
  'duplicate-reference': { means: 'Two references have the same id.', mend: 'Give one of them another id, and correct its citations.' },
  'reference-not-listed': { means: 'A citation names a reference that the front matter does not list.', mend: 'Add the reference, or correct the id in the citation.' },
  'reference-never-cited': { means: 'A listed reference is never cited, so no claim rests on it.', mend: 'Cite it where it supports a claim, or remove it.' },
  'value-undefined': { means: 'A {{name}} in the text has no value in the front matter.', mend: 'Define it under values:, or correct the name.' },
  'value-never-used': { means: 'A value is defined and never used in the text.', mend: 'Use it as {{name}}, or remove it.' },
  'value-contact-missing': { means: 'A value is a contact that the publication does not give for this locale.', mend: 'Add it in content/publication.yaml under the locale\'s contacts.' },
  'raw-html': { means: 'The text holds HTML. It would be lost in print and in plain text, and could harm readers on the web.', mend: 'Write it as Markdown; write a literal < as \\<.' },
  'unsafe-link': { means: 'A link leads to something other than a web page, a mail address, a telephone number or a place in this publication.', mend: 'Use https:, mailto:, tel:, a relative path or #heading.' },
  'link-not-found': { means: 'A link within the publication leads to an article or heading that is not there.', mend: 'Correct the target.' },
  'image-missing': { means: 'An image file is not there.', mend: 'Put the file beside the article, or correct its name.' },
  'image-outside-article': { means: 'An image is not in the article\'s own folder, so it could not travel with the article.', mend: 'Copy the image beside the article.' },
  'image-without-alternative-text': { means: 'An image has no alternative text, so it says nothing to those who cannot see it.', mend: 'Write what the image shows: ![a short description](file.svg).' },
  'image-within-text': { means: 'An image stands within a passage.', mend: 'Give the image a paragraph of its own.' },
  'image-unsafe': { means: 'An image is of a kind that is not supported, or holds code, or refers to something outside itself.', mend: 'Save it as plain SVG, PNG or JPEG without scripts and external references.' },
  'unsupported-markup': { means: 'The text uses Markdown that patient leaflets do not need and some formats could not show.', mend: 'Write it with paragraphs, lists, tables, callouts, figures and links.' },
  'unstable-markup': { means: 'The markup of a passage would be read differently once it stands alone in a catalogue.', mend: 'Simplify the emphasis or escape the sign that is meant literally.' },
  'nested-too-deep': { means: 'Lists, quotes or emphasis are nested deeper than any reader could follow.', mend: 'Flatten the passage.' },
  'unknown-callout': { means: 'A callout has a kind that does not exist.', mend: 'Use SUMMARY, NOTE, TIP, IMPORTANT, WARNING or URGENT.' },
  'urgent-help-missing': { means: 'This kind of article must say when to get urgent help.', mend: 'Add a callout of the kind URGENT.' },
  'forbidden-character': { means: 'The text holds a control or private-use character, or an unpaired bidirectional control.', mend: 'Remove the character.' },
  'lock-tampered': { means: 'The segment lock contradicts itself; it is written by sync and not meant to be edited.', mend: 'Restore the file from git, then run imprimatur sync.' },
  'lock-behind': { means: 'The article changed since its segment lock was written. Nothing is lost: the build follows the change in memory.', mend: 'Run imprimatur sync and commit what it writes.' },
  'state-tampered': { means: 'A state file holds a record that no command could have written.', mend: 'Restore the file from git, or remove the record and accept the translation again.' },
  'unknown-segment': { means: 'A locale file holds a key that the article does not have.', mend: 'Correct the key; imprimatur sync moves translations of removed passages to the memory.' },
  'two-wordings': { means: 'A merge of branches met two wordings of one segment, or two records of its acceptance. Both are kept; neither counts.', mend: 'Keep the right wording under its key, remove the one whose key ends in ~other, then accept it by its key.' },
  'translations-without-article': { means: 'There are locale files of an article that is not there, and no other article is alike enough to be the same under a new name.', mend: 'Restore the article or give it its old name; if it is gone for good, remove the files: git keeps them.' },
  'empty-translation': { means: 'A translation is an empty string.', mend: 'Translate the passage, or remove the key to leave it open.' },
  'interface-word-missing': { means: 'The interface words of a locale lack an entry, a plural form, or a placeholder.', mend: 'Add it to locales/<locale>/interface.json.' },
  'envelope-broken': { means: 'A signature file is cut off, reordered, doubled, or not in the one form in which the program writes it.', mend: 'Restore the file from git; if it was never valid, remove it.' },
  'payload-type-other': { means: 'A record is of another type than the one that belongs there, such as a release approval among sign-offs, or is in an earlier form of the program.', mend: 'Move it to where it belongs, or have the text signed again; what lies in the history alone needs nothing.' },
  'payload-not-canonical': { means: 'What was signed is not in canonical JSON (RFC 8785): the same content in other bytes.', mend: 'Restore the file from git; if it was never valid, remove it.' },
  'statement-malformed': { means: 'What was signed is not a complete record: a field is missing, or has another form.', mend: 'Restore the file from git; if it was never valid, remove it.' },
  'signature-broken': { means: 'The signature is over other bytes than the payload: one of the two was changed.', mend: 'Restore the file from git; if it was never valid, remove it.' },
  'sign-off-moved': { means: 'A sign-off lies with another text or locale than it is for, or its file name says another role, day or content.', mend: 'Move it back to the text that it is for.' },
  'nonce-reused': { means: 'A record stands twice: a copy is not a second signature.', mend: 'Remove the copy.' },
  'reviewer-unknown': { means: 'A record names a reviewer whom content/reviewers.yaml does not have.', mend: 'Add the person, if the person may sign; otherwise have the text signed by someone else.' },
  'reviewer-changed': { means: 'A record was signed under another printed name than content/reviewers.yaml has today.', mend: 'Correct the name; where it did change, have the text signed again.' },
  'key-unknown': { means: 'A record was signed by a key that is not listed for its reviewer.', mend: 'List the key in content/reviewers.yaml if it is that person\'s; otherwise the record does not count.' },
  'key-listed-twice': { means: 'One key stands twice in content/reviewers.yaml; it could make two persons of one.', mend: 'Remove one of the two.' },
  'key-not-yet-valid': { means: 'A record is from before the first day of its key.', mend: 'Have the text signed again.' },
  'key-expired': { means: 'A record is from after the last day of its key.', mend: 'Have the text signed again with a valid key.' },
  'key-revoked': { means: 'A record was signed by a key that was revoked. Whoever has the key can date a record back, so that none of its approvals counts.', mend: 'Have the text signed again with another key.' },
  'role-not-allowed': { means: 'A record was signed in a role, or for a locale, in which its reviewer might not sign on that day.', mend: 'Have the text signed by someone who may.' },
  'sign-off-in-future': { means: 'A record is dated later than the day by which approvals are judged: of a build the release\'s own date, of other commands today.', mend: 'Propose the next release, or correct the clock of the computer that signed.' },
  'sign-off-of-former-name': { means: 'Sign-offs lie here of an article that does not exist, perhaps under a former name of this one.', mend: 'They are kept as records and do not count; have the text signed under its present name.' },
  'other-policy': { means: 'A sign-off was made when the policy asked something else of this text.', mend: 'Have the text signed again under the policy of today.' },
  'own-work': { means: 'Somebody signed a text in a role that the policy keeps from those who had a hand in it.', mend: 'Have it signed by someone else.' },
  'waiver-unseen': { means: 'A sign-off is from before an error of the checks was let pass: its signer has not seen that.', mend: 'Have the text signed again, with the waiver in view.' },
  'person-counted-once': { means: 'One person signed several times or with several keys, and is one person.', mend: 'Have the text signed by another person too.' },
  'demonstration-refused': { means: 'A demonstration reviewer or key stands in a publication that does not say demonstration: true.', mend: 'Remove it; real texts need real reviewers.' },
  'unknown-role': { means: 'A role is not one that the policy knows.', mend: 'Use clinical, linguistic, editorial or release.' },
  'candidate-broken': { means: 'A release candidate is not in the form in which the program writes it.', mend: 'Restore the file from git, or propose the release again.' },
  'candidate-altered': { means: 'A release candidate is not the one that was approved: it was changed after the signature.', mend: 'Restore it from git, or propose a new release and have it approved.' },
  'candidate-other-policy': { means: 'A release was approved when the policy asked something else of releases.', mend: 'Have it approved again.' },
  'release-not-approved': { means: 'A release lacks approvals that the policy asks for.', mend: 'Have it approved: imprimatur release approve.' },
  'release-differs': { means: 'What would be published is not what the approved candidate lists, or a text was taken back, or a key revoked, since its date.', mend: 'Publish from the commit that was approved, or propose a new release.' },
  'release-embargoed': { means: 'A release may not be published before its embargo ends.', mend: 'Publish it after that instant.' },
  'release-untimely': { means: 'Today is not the day to publish a release for the first time: it is dated after today, or the review of one of its texts has lapsed since its date.', mend: 'Publish it on its day, or propose a new release. A release that was published before, as its tag or --rebuild says, may be made again at any time.' },
  'approval-lapsed': { means: 'The review of a text that was approved on the release\'s date is past due: in the days of grace of content/policy.yaml it still counts, after them it does not.', mend: 'Have the text reviewed again, then propose the next release.' },
  'typesetting-failed': { means: 'A PDF could not be set.', mend: 'Look at the message; a missing glyph needs another font, anything else is a fault of the templates: please report it.' },
  'bundle-broken': { means: 'A bundle is damaged, incomplete, or holds what its manifest does not name.', mend: 'Do not use it; download it again from the publisher.' },
  'bundle-unsigned': { means: 'A text in a bundle lacks a sign-off that verifies for exactly its content, or the bundle\'s release was not approved.', mend: 'Do not use it; ask the publisher.' },
  'template-field-missing': { means: 'A template asks for something that the page does not have. This is a fault of the program.', mend: 'Please report it with the article.' },
};

/** Narrows a word that a person typed. */
export function isFileCode(word: string): word is FileCode {
  return Object.hasOwn(explanations, word);
}
