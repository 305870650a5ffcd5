/** A text with its translation, as a PO file has it. */
export interface PoEntry {
  readonly text: string;
  /** Empty where there is none. */
  readonly translation: string;
  /** `fuzzy`: made for a text like this one, and to be looked at; `obsolete`: kept though the text is gone. */
  readonly state: 'current' | 'fuzzy' | 'obsolete';
  /** Where the text stands, as `file:line`. */
  readonly places: readonly string[];
}

/** A PO file with these entries. */
export function writePo(entries: readonly PoEntry[]): string {
  return [header, ...entries.map(writeEntry)].join('\n');
}

/** The entries of a PO file that was written without wrapping, but for its header. */
export function readPo(file: string): readonly PoEntry[] {
  return file.split(/\n{2,}/).map(readEntry).filter(({ text }) => text !== '');
}

const header = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n';

function writeEntry({ text, translation, state, places }: PoEntry): string {
  const mark = state === 'obsolete' ? '#~ ' : '';
  const lines = [...places.map((place) => `#: ${place}`), ...(state === 'fuzzy' ? ['#, fuzzy'] : []), `${mark}msgid ${JSON.stringify(text)}`, `${mark}msgstr ${JSON.stringify(translation)}`];
  return `${lines.join('\n')}\n`;
}

function readEntry(lines: string): PoEntry {
  const textAfter = (keyword: string): string => {
    const written = new RegExp(`^(?:#~ )?${keyword} (".*")$`, 'm').exec(lines)?.[1];
    return written === undefined ? '' : (JSON.parse(written) as string);
  };
  const state = /^#~ msgid/m.test(lines) ? 'obsolete' : /^#, .*\bfuzzy\b/m.test(lines) ? 'fuzzy' : 'current';
  return { text: textAfter('msgid'), translation: textAfter('msgstr'), state, places: [...lines.matchAll(/^#: (.*)$/gm)].flatMap(([, places = '']) => places.split(' ')) };
}
