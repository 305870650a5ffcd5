import { type Checked, faulty, problem } from '@imprimatur/diagnostics';
import { decodeText, limits } from '@imprimatur/formats';
import type { Files } from '@imprimatur/project';

/** Decodes a file of the publication and reads it. */
export function readOwn<T>(files: Files, file: string, read: (file: string, text: string) => Checked<T>): Checked<T> {
  const bytes = files.read(file, limits.data);
  if (bytes === undefined) return faulty(problem('file-missing', { file }, 'Found no such file, expected one.', `Create ${file}.`));
  const text = decodeText(file, bytes, limits.data);
  return text.kind === 'faulty' ? text : read(file, text.value);
}
