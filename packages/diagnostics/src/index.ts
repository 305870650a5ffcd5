export { type Checked, type Faulty, type Sound, faulty, gather, sound, valueOf } from './checked.ts';
export { type CodeExplanation, type DiagnosticCode, explanations, isDiagnosticCode } from './codes.ts';
export { type Diagnostic, type Place, type Position, type Severity, compareDiagnostics, hasErrors, problem, warning } from './diagnostic.ts';
export { type SourceReader, formatFrames } from './frames.ts';
export { toJsonLines } from './json.ts';
