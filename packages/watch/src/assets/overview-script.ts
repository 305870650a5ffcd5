/** Keeps the table of all texts up to date, a row at a time. */
export const overviewScript: string = `import { connect } from './connect.js';

const overview = document.querySelector('#overview');

async function told({ kind, article }) {
  const row = kind === 'article' ? overview.querySelector('tr[data-article="' + CSS.escape(article) + '"]') : null;
  const path = row === null ? '/overview' : '/overview/' + article.split('/').map(encodeURIComponent).join('/');
  const response = await fetch(path);
  if (!response.ok) return;
  const text = await response.text();
  if (row === null) overview.innerHTML = text;
  else row.outerHTML = text;
}

connect(document.body.dataset.revision, (update) => void told(update));
`;
