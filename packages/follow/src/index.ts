export { align } from './align.ts';
export { type Alignment, type AssignedKey, type GoneSegment, type SegmentChange, type UnkeyedSegment } from './alignment.ts';
export { type Alike, AlikeIndex } from './alike-index.ts';
export { lockOf } from './lock-of.ts';
export { withoutValues } from './without-values.ts';
export { likeness, type Tokens, tokensOf } from './similarity.ts';
export { classifyEdit, type EditClassification } from './classify-edit.ts';
export { type CriticalReason } from './critical-reasons.ts';
export { countWords, type DiffPiece, wordDiff } from './word-diff.ts';
