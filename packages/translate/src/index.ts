export { type ContentRecord, contentDigest, contentDigestOfSegments, contentRecord, recordDigestWith, type StructureRecord } from './content-digest.ts';
export { type FormattedValue, formatDate, formatValues } from './format-values.ts';
export type { LocalizedDocument, LocalizedSegment, SegmentStatus, StatusCounts } from './localized-document.ts';
export { translate, type TranslateInput, type TranslationFiles } from './translate.ts';
export { type Work, type WorkInput, workOn } from './work.ts';
export { mayAcceptMachines } from './machine-acceptance.ts';
export { checkWords } from './check-words.ts';
export { createWords, type WordKey, type Words } from './words.ts';
