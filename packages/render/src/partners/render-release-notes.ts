import { compileTemplates } from '../compile-templates.ts';
import { contentPolicy } from '../html/content-policy.ts';
import { htmlHelpers } from '../html/html-helpers.ts';
import { textBlocks } from '../text/text-blocks.ts';
import { textHelpers } from '../text/text-helpers.ts';
import { tidy } from '../text/tidy.ts';
import { indexStyle } from './index-style.ts';
import { releaseNotesPage } from './release-notes-page.hbs.ts';
import { releaseNotesPlain } from './release-notes-plain.hbs.ts';
import { type ReleaseNotesInput, releaseNotesView } from './release-notes-view.ts';

const page = compileTemplates({}, { helpers: htmlHelpers }, releaseNotesPage);
const plain = compileTemplates({}, { helpers: textHelpers, blocks: textBlocks }, releaseNotesPlain);
const policy = contentPolicy(indexStyle);

/** The notes of a release for distribution partners, in one locale, as a page that loads nothing. */
export function renderReleaseNotes(input: ReleaseNotesInput): string {
  return page({ ...releaseNotesView(input), style: indexStyle, policy });
}

/** The same as plain text of 72 columns. */
export function renderReleaseNotesText(input: ReleaseNotesInput): string {
  return `${tidy(plain(releaseNotesView(input)))}\n`;
}
