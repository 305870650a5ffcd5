export { type Block, type Callout, type CalloutTone, calloutTones, type Figure, type Media, type Segment, type SourceDocument, type TableCell } from './source-document.ts';
export { type Inline, plainText } from './inline.ts';
export { type ParseInput, parse } from './parse.ts';
export { parseInlines } from './parse-inlines.ts';
export { lockOfDocument } from './lock-of-document.ts';
export { type Basis, basisOf } from './basis.ts';
export { segmentDigest, writeInlines } from './write-inlines.ts';
