import { readFileSync } from 'node:fs';

/** This program's version, as its manifest has it. */
export const version: string = (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { readonly version: string }).version;
