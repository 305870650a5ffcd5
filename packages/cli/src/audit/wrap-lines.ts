import { characterWidth, displayWidth } from '@imprimatur/diagnostics';

const [isolate, end] = ['\u2068', '\u2069'];
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/**
 * A text that may run from right to left, isolated from what stands beside it (UAX #9, FSI and PDI). Controls of the
 * text's own must be gone: `safeText`.
 */
export function isolated(text: string): string {
  return rightToLeft.test(text) ? `${isolate}${text}${end}` : text;
}

/**
 * Breaks a text into lines of at most so many columns, at spaces where there are some. Each line closes the isolates that
 * it opens, since a terminal orders each line by itself.
 * @example wrapLines('one two three', 8) // ['one two', 'three']
 */
export function wrapLines(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((each) => pieces(each, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && displayWidth(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return closeIsolates([...lines, line]);
}

/** A word that fits in no line is cut. */
function pieces(word: string, width: number): readonly string[] {
  if (displayWidth(word) <= width) return [word];
  const found: string[] = [];
  let [piece, columns] = ['', 0];
  for (const character of word) {
    const own = characterWidth(character.codePointAt(0) ?? 0);
    if (columns + own > width) {
      found.push(piece);
      [piece, columns] = ['', 0];
    }
    piece += character;
    columns += own;
  }
  return [...found, piece];
}

function closeIsolates(lines: readonly string[]): readonly string[] {
  let isOpen = false;
  return lines.map((line) => {
    const opened = isOpen ? `${isolate}${line}` : line;
    isOpen = opened.lastIndexOf(isolate) > opened.lastIndexOf(end);
    return isOpen ? `${opened}${end}` : opened;
  });
}
