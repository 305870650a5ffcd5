import { escapeAttribute, escapeHtml } from '../html/escape-html.ts';
import { linkTarget } from '../link-target.ts';
import { directionOf } from '../direction-of.ts';
import type { ProofRun } from './proof-input.ts';

/** What the runs of a page lead to. */
export interface RunTargets {
  /** Each reference's number, by its id. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** Writes the runs of one side of a passage as HTML: neighbours that changed alike are one deletion or insertion. */
export function writeRuns(runs: readonly ProofRun[], targets: RunTargets): string {
  const groups: { change: ProofRun['change']; runs: ProofRun[] }[] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    if (last?.change === run.change) last.runs.push(run);
    else groups.push({ change: run.change, runs: [run] });
  }
  return groups.map((group) => changed(group.change, group.runs.map((run, index) => writeRun(run, group.runs[index + 1], targets)).join(''))).join('');
}

function changed(change: ProofRun['change'], html: string): string {
  switch (change) {
    case 'same':
      return html;
    case 'removed':
      return `<del>${aside('deleted: ')}${html}${aside(' (end of deletion)')}</del>`;
    case 'added':
      return `<ins>${aside('inserted: ')}${html}${aside(' (end of insertion)')}</ins>`;
  }
}

/** Words for those who hear the page. */
function aside(words: string): string {
  return `<span class="hidden" lang="en" dir="ltr">${words}</span>`;
}

function writeRun({ content, change, strong, emphasis, linked, term }: ProofRun, next: ProofRun | undefined, { numbers }: RunTargets): string {
  switch (content.kind) {
    case 'text': {
      // A citation stays on the line of what it supports.
      const text = next?.content.kind === 'citation' ? content.text.replace(/ $/, '\u00A0') : content.text;
      const words = change === 'same' ? escapeHtml(text) : `${escapeHtml(text)}${unseen(content.text)}`;
      return within({ strong, emphasis }, term === undefined ? linkText(words, linked) : `<span class="term">${linkText(words, linked)}</span>`);
    }
    case 'value':
      return within({ strong, emphasis }, `<bdi class="value" dir="${directionOf(content.printed)}">${escapeHtml(content.printed)}</bdi>`);
    case 'citation':
      return `<bdi class="cite" dir="ltr">[${content.references.map((id) => writeReference(id, numbers)).join(', ')}]</bdi>`;
    case 'target':
      return ` <bdi class="target" dir="ltr">(${writeTarget(content.target)})</bdi>`;
    case 'mark':
      return `<small class="markup" lang="en" dir="ltr">${content.mark}</small>`;
  }
}

function within({ strong, emphasis }: Pick<ProofRun, 'strong' | 'emphasis'>, html: string): string {
  const inner = emphasis ? `<em>${html}</em>` : html;
  return strong ? `<strong>${inner}</strong>` : inner;
}

function linkText(html: string, linked: boolean): string {
  return linked ? `<span class="linked">${html}</span>` : html;
}

function writeReference(id: string, numbers: ReadonlyMap<string, number>): string {
  const number = numbers.get(id);
  return number === undefined ? escapeHtml(id) : `<a href="#_ref-${number}" aria-label="${escapeAttribute(`reference ${number}`)}" lang="en">${number}</a>`;
}

/** Only what leads to the web is a link: this page lies alone, away from the articles that others lead to. */
function writeTarget(target: string): string {
  const link = linkTarget(target, new Set());
  return link.kind === 'web' ? `<a href="${escapeAttribute(link.href)}" rel="noreferrer">${escapeHtml(target)}</a>` : escapeHtml(target);
}

/** A change that nobody would see: white space alone, and signs without a shape, by their names. */
function unseen(text: string): string {
  const signs = text.match(text.trim() === '' ? /[\s\p{Cf}]/gu : /(?! )[\p{Cf}\p{Zs}]/gu) ?? [];
  const names = new Set(signs.map((sign) => (sign === ' ' ? 'space' : `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)));
  return names.size === 0 ? '' : `<small class="markup" lang="en" dir="ltr">${[...names].join(' ')}</small>`;
}
