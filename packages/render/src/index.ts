export type { PageInput, PageLanguage, RenderFormat } from './page-input.ts';
export { render } from './render.ts';
export { reasonInWords } from './reason-in-words.ts';
export type { IndexArticle, IndexBundle, IndexInput, IndexText } from './partners/index-input.ts';
export { renderIndex } from './partners/render-index.ts';
export { renderFeed } from './partners/render-feed.ts';
