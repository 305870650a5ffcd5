import type { Diagnostic } from '@imprimatur/diagnostics';
import { type CriticalReason, type DiffPiece, wordDiff } from '@imprimatur/follow';
import type { LocaleSettings } from '@imprimatur/formats';
import { articleName, workIn } from '@imprimatur/pipeline';
import type { Work } from '@imprimatur/translate';
import { html } from 'hono/html';
import { textInNumbers } from '../describe-update.ts';
import type { HeldText } from '../held-articles.ts';
import type { LiveArticle, LivePublication } from '../live-publication.ts';
import type { TextUpdate } from '../live-update.ts';
import { findingList, sharedFindings } from './findings.ts';
import { type Markup, viewPath } from './frame.ts';
import { standingOf } from './standing.ts';

/** What stands beside a page: what the last save did, what is open with the source's words before and now, what the checks say. */
export function panel(article: LiveArticle, settings: LocaleSettings, live: LivePublication): Markup {
  const { publication } = live.shared.shared;
  const held = live.texts(articleName(article.id)).get(settings.locale);
  const last = article.lastNews?.texts.find(({ locale }) => locale === settings.locale);
  const touched = last === undefined || last.broken ? [] : touchedKeys(last);
  return html`<div id="state" data-touched="${touched.join(' ')}" data-said="${saidOf(last)}">
${languageList(article, publication.locales, settings)}
${sharedFindings(live.shared)}
${brokenNotice(article, settings, held)}
${last === undefined || last.broken ? '' : lastSave(last, touched)}
${held === undefined ? '' : openWork(held, settings, live)}
${findings(article, settings)}
</div>`;
}

/** Passages that the last save touched, in words or in standing. */
function touchedKeys({ changed, became }: TextUpdate): readonly string[] {
  return [...new Set([...changed, ...Object.values(became).flat()])];
}

function saidOf(last: TextUpdate | undefined): string {
  if (last === undefined) return '';
  if (last.broken) return `A file ${textInNumbers(last)}`;
  const said = textInNumbers(last) || 'the text is as it was';
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}

function languageList({ id, texts }: LiveArticle, locales: readonly LocaleSettings[], own: LocaleSettings): Markup {
  return html`<nav aria-label="Languages"><ul class="languages">${locales.map((settings) => {
    const { tone, words } = standingOf(texts.get(settings.locale));
    return html`<li><a href="${viewPath(settings.locale, articleName(id))}"${settings === own ? html` aria-current="page"` : ''}><bdi lang="${settings.locale}" dir="${settings.direction}">${settings.name}</bdi></a> <span class="standing ${tone}">${words}</span></li>`;
  })}</ul></nav>`;
}

function brokenNotice({ texts, diagnostics }: LiveArticle, settings: LocaleSettings, held: HeldText | undefined): Markup {
  if (!isBroken(texts, settings)) return html``;
  const rest = held === undefined ? 'There is no good page from before.' : 'The last good page stays.';
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error' && concerns(diagnostic, settings));
  return html`<div class="notice broken"><p><strong>A file cannot be used.</strong> ${rest}</p>${findingList(errors)}</div>`;
}

function isBroken(texts: LiveArticle['texts'], { locale }: LocaleSettings): boolean {
  return texts.get(locale)?.broken === true;
}

function lastSave(last: TextUpdate, touched: readonly string[]): Markup {
  return html`<section><h2>The last save</h2><p>${saidOf(last)}</p>${touched.length === 0 ? '' : html`<ul class="keys">${touched.slice(0, most).map((key) => html`<li>${keyButton(key)}</li>`)}</ul>`}</section>`;
}

const most = 40;

/** Takes the reader to the passage. */
function keyButton(key: string): Markup {
  return html`<button type="button" class="key" data-show="${key}"><bdi dir="ltr">${key}</bdi></button>`;
}

function openWork({ article }: HeldText, settings: LocaleSettings, live: LivePublication): Markup {
  const { shared } = live.shared;
  const work = workIn(article, settings.locale, shared) ?? [];
  if (work.length === 0) return html``;
  return html`<section><h2>Open passages: ${work.length}</h2><ul class="open">${work.slice(0, most).map((item) => openPassage(item, shared.publication.source, settings))}</ul>${work.length > most ? html`<p class="soft">and ${work.length - most} more.</p>` : ''}</section>`;
}

function openPassage(item: Work, source: LocaleSettings, own: LocaleSettings): Markup {
  const isEdit = item.status === 'stale' && item.before !== undefined;
  return html`<li><p>${keyButton(item.key)} <span class="standing open">${item.status}</span>${item.edit?.kind === 'critical' ? html` <span class="standing broken">critical</span>` : ''}</p>
${item.edit?.kind === 'critical' ? reasons(item.edit.reasons) : ''}
<p class="words" lang="${source.locale}" dir="${source.direction}">${isEdit ? wordDiff(item.before ?? '', item.source, source.locale).map(piece) : wording(item.source)}</p>
${item.target === '' ? '' : html`<p class="words own" lang="${own.locale}" dir="${own.direction}">${wording(item.target)}</p>`}
${item.rival === undefined ? '' : html`<p class="soft">The other branch:</p><p class="words own" lang="${own.locale}" dir="${own.direction}">${wording(item.rival)}</p>`}
${item.comment === undefined ? '' : html`<p class="soft"><bdi>${item.comment}</bdi></p>`}</li>
`;
}

/** A wording as it is written; citations and placeholders read from left to right in every script. */
function wording(text: string): Markup {
  const parts = text.split(/(\[@[^\]]*\]|\{\{[^}]*\}\})/);
  return html`${parts.map((part, index) => (index % 2 === 1 ? html`<bdi dir="ltr">${part}</bdi>` : part))}`;
}

function piece({ kind, text }: DiffPiece): Markup {
  switch (kind) {
    case 'same':
      return wording(text);
    case 'removed':
      return html`<del>${wording(text)}</del>`;
    case 'added':
      return html`<ins>${wording(text)}</ins>`;
  }
}

function reasons(all: readonly CriticalReason[]): Markup {
  if (all.length === 0) return html``;
  return html`<ul class="reasons">${all.slice(0, most).map((reason) => html`<li>${reasonInWords(reason)}</li>`)}</ul>`;
}

function reasonInWords({ kind, before, after }: CriticalReason): Markup {
  switch (kind) {
    case 'no-table':
      return html`no table of critical words for this language`;
    case 'order':
      return html`the same words in another order`;
    case 'short':
      return html`a word of a short passage`;
    default:
      return html`${kind}: ${before === '' ? '' : html`<del>${before}</del>`} ${after === '' ? '' : html`<ins>${after}</ins>`}`;
  }
}

/** What the checks say beside the errors that break this text, which stand above all else. */
function findings({ texts, diagnostics }: LiveArticle, settings: LocaleSettings): Markup {
  const here = diagnostics.filter((diagnostic) => concerns(diagnostic, settings) && !(isBroken(texts, settings) && diagnostic.severity === 'error'));
  const elsewhere = diagnostics.filter((diagnostic) => !concerns(diagnostic, settings));
  return html`<section><h2>Findings: ${here.length}</h2>${here.length === 0 ? html`<p class="soft">The checks found nothing else in this language.</p>` : findingList(here)}
${elsewhere.length === 0 ? '' : html`<details><summary>In other languages: ${elsewhere.length}</summary>${findingList(elsewhere)}</details>`}</section>`;
}

/** Whether a finding is about a locale's own files, or about those that all languages of the article share. */
function concerns({ place }: Diagnostic, { locale }: LocaleSettings): boolean {
  const language = /^locales\/([^/]+)\//.exec(place.file)?.[1] ?? /\/signoffs\/([^/]+)\//.exec(place.file)?.[1];
  return language === undefined || language === locale;
}
