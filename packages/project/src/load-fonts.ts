import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fontFiles } from '@imprimatur/typeset';

/** The fonts that PDFs are set in, from the packages that typeset names: never the system's. */
export function loadFonts(): readonly Uint8Array[] {
  const { resolve } = createRequire(import.meta.resolve('@imprimatur/typeset'));
  return fontFiles.map((file) => readFileSync(resolve(file)));
}
