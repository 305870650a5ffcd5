export { describeUpdate } from './describe-update.ts';
export type { ArticleUpdate, BecameStatus, LiveTotals, LiveUpdate, TextState, TextUpdate } from './live-update.ts';
export { watch, type Watching, type WatchRequest } from './watch.ts';
