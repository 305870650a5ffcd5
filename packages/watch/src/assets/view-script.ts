/** Keeps one text's page and panel up to date. It reaches into the frame, which runs no script of its own. */
export const viewScript: string = `import { connect } from './connect.js';

const { dataset } = document.body;
const frame = document.querySelector('#page');
const panel = document.querySelector('#panel');
const said = document.querySelector('#said');
const calm = matchMedia('(prefers-reduced-motion: reduce)');
const highlight = '[data-watch]{background:light-dark(#fff3bf,#4a3a06);box-shadow:0 0 0 .25em light-dark(#fff3bf,#4a3a06);border-radius:.1em;outline:1px solid light-dark(#a8750c,#c99a3a);outline-offset:.3em}img[data-watch]{box-shadow:none}';

const nameOfPage = () => '/' + [dataset.locale, ...dataset.article.split('/')].map(encodeURIComponent).join('/');

// Reads the panel, and says whether it is the panel of the page that is still shown.
async function readPanel() {
  const name = nameOfPage();
  const response = await fetch('/panel' + name);
  const text = response.ok ? await response.text() : '<div id="state"><p>This text is no longer there.</p></div>';
  if (name !== nameOfPage()) return;
  const { scrollTop } = panel;
  const focused = panel.contains(document.activeElement) ? document.activeElement.dataset.show : undefined;
  panel.innerHTML = text;
  panel.scrollTop = scrollTop;
  if (focused !== undefined) panel.querySelector('[data-show="' + CSS.escape(focused) + '"]')?.focus();
}

// Reloads the page in the frame, at the same place.
function reloadPage() {
  const inside = frame.contentWindow;
  const { scrollX, scrollY } = inside;
  return new Promise((resolve) => {
    frame.addEventListener('load', () => {
      frame.contentWindow.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
      resolve();
    }, { once: true });
    inside.location.reload();
  });
}

function passages(keys) {
  return keys.flatMap((key) => [...frame.contentDocument.querySelectorAll('[data-segment="' + CSS.escape(key) + '"]')]);
}

// Marks passages, and brings the first into sight unless one is in sight already.
function show(keys) {
  for (const marked of frame.contentDocument.querySelectorAll('[data-watch]')) marked.removeAttribute('data-watch');
  const found = passages(keys);
  for (const passage of found) passage.setAttribute('data-watch', '');
  const height = frame.contentWindow.innerHeight;
  const inSight = found.some((passage) => {
    const { top, bottom } = passage.getBoundingClientRect();
    return top >= 0 && bottom <= height;
  });
  if (!inSight) found[0]?.scrollIntoView({ block: 'center', behavior: calm.matches ? 'instant' : 'smooth' });
}

function touched() {
  return (panel.querySelector('#state')?.dataset.touched ?? '').split(' ').filter((key) => key !== '');
}

// A page has come into the frame: by a reload, or since a reader followed a link in it.
function arrived() {
  const [, top, locale, collection, slug] = frame.contentWindow.location.pathname.split('/').map(decodeURIComponent);
  const sheet = new frame.contentWindow.CSSStyleSheet();
  sheet.replaceSync(highlight);
  frame.contentDocument.adoptedStyleSheets = [sheet];
  // Else the browser puts a reloaded page back after the passage was brought into sight.
  frame.contentWindow.history.scrollRestoration = 'manual';
  for (const link of frame.contentDocument.querySelectorAll('a[href^="http"]')) {
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
  }
  if (top !== 'page' || (locale === dataset.locale && collection + '/' + slug === dataset.article)) return;
  [dataset.locale, dataset.article] = [locale, collection + '/' + slug];
  document.title = dataset.article + ' ' + locale + ' · Imprimatur';
  document.querySelector('#name').textContent = dataset.article;
  history.replaceState(null, '', '/view' + nameOfPage());
  void readPanel();
}

let updating = Promise.resolve();

async function update() {
  await readPanel();
  await reloadPage();
  show(touched());
  // Emptied first: the same words twice are to be said twice.
  said.textContent = '';
  said.textContent = panel.querySelector('#state')?.dataset.said ?? '';
}

frame.addEventListener('load', arrived);
if (frame.contentDocument?.readyState === 'complete' && frame.contentWindow.location.pathname !== 'blank') arrived();
panel.addEventListener('click', ({ target }) => {
  const key = target.closest('[data-show]')?.dataset.show;
  if (key !== undefined) show([key]);
});
connect(dataset.revision, ({ kind, article }) => {
  if (kind === 'settled') updating = updating.then(readPanel, readPanel);
  else if (kind !== 'unreadable' && (kind !== 'article' || article === dataset.article)) updating = updating.then(update, update);
});
`;
