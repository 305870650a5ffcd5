import { connectScript } from './connect-script.ts';
import { icon } from './icon.ts';
import { overviewScript } from './overview-script.ts';
import { style } from './style.ts';
import { viewScript } from './view-script.ts';

/** A file that the view's own pages are made with. */
export interface Asset {
  readonly type: string;
  readonly text: string;
}

/** All of them by name. */
export const assets: ReadonlyMap<string, Asset> = new Map([
  ['style.css', { type: 'text/css; charset=utf-8', text: style }],
  ['connect.js', script(connectScript)],
  ['overview.js', script(overviewScript)],
  ['view.js', script(viewScript)],
  ['icon.svg', { type: 'image/svg+xml', text: icon }],
]);

function script(text: string): Asset {
  return { type: 'text/javascript; charset=utf-8', text };
}
