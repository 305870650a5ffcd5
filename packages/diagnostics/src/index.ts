export { type Checked, type Faulty, type Sound, faulty, gather, sound, valueOf } from './checked.ts';
export { type CheckCode, checkCodes, isCheckCode } from './check-codes.ts';
export { type CodeExplanation, type DiagnosticCode, type FileCode, explanations, isFileCode } from './codes.ts';
export { type Diagnostic, type MeantWords, type Place, type Position, type Severity, compareDiagnostics, hasErrors, problem, warning } from './diagnostic.ts';
export { type SourceReader, formatFrames } from './frames.ts';
export { toJsonLines } from './json.ts';
export { characterWidth, displayWidth, isNarrow } from './display-width.ts';
export { placeOfWords } from './place-of-words.ts';
export { type SarifResult, type SarifRule, toSarif } from './sarif.ts';
