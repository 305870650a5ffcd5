export { fontFiles } from './font-files.ts';
export type { TypesetJob } from './typeset-job.ts';
export { type Typesetter, createTypesetter } from './typesetter.ts';
