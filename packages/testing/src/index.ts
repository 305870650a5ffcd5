export { type CorpusRequest, makeCorpus } from './corpus.ts';
