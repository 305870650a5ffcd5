import type { Diagnostic } from '@imprimatur/diagnostics';
import { html } from 'hono/html';
import type { LiveShared } from '../live-shared.ts';
import type { Markup } from './frame.ts';

/** Findings as a list: place, message, what to do. */
export function findingList(diagnostics: readonly Diagnostic[]): Markup {
  return html`<ul class="findings">${diagnostics.slice(0, most).map(finding)}</ul>${diagnostics.length > most ? html`<p class="soft">and ${diagnostics.length - most} more; the terminal has them all.</p>` : ''}`;
}

/** What is wrong with the files that all articles share; nothing where nothing is. */
export function sharedFindings({ broken, diagnostics }: LiveShared): Markup {
  if (diagnostics.length === 0) return html``;
  const text = broken ? 'A file that all articles share cannot be used. What you see is made with the last good one.' : 'There are findings in files that all articles share.';
  return html`<div class="notice ${broken ? 'broken' : 'quiet'}"><p><strong>${text}</strong></p>${findingList(diagnostics)}</div>`;
}

const most = 50;

function finding({ severity, code, place, message, hint }: Diagnostic): Markup {
  const position = place.start === undefined ? '' : `:${place.start.line}:${place.start.column}`;
  return html`<li class="${severity}"><p class="place"><b>${severity} ${code}</b> <bdi dir="ltr">${place.file}${position}</bdi></p>
<p><bdi>${message}</bdi></p>${hint === undefined ? '' : html`
<p class="soft"><bdi>${hint}</bdi></p>`}</li>
`;
}
