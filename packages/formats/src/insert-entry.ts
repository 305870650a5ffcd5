/** Where a new entry goes in a list or mapping that has brackets: JSON's, or YAML's in flow style. */
export interface Container {
  /** The offset of the opening bracket. */
  readonly open: number;
  /** The offset of the closing bracket. */
  readonly close: number;
  /** Where the last entry ends; `undefined` where there is none. */
  readonly last: number | undefined;
  /** One step of indentation in this file. */
  readonly step: string;
  /** How to lay out the first entry of an empty container. */
  readonly empty: 'over lines' | 'in line' | 'in line, padded';
  /** The entry's text; what goes over lines is to be indented by this much. */
  readonly write: (indent: string) => string;
}

/** Puts an entry behind the last one, laid out as the others are. Every character that was there stays, comments too. */
export function insertEntry(text: string, container: Container): string {
  const { open, close, last, step } = container;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const write = (indent: string): string => container.write(indent).replaceAll('\n', newline);
  const outer = indentAt(text, open);
  if (last === undefined) {
    const inside = text.slice(open + 1, close).trimEnd();
    const inner = outer + step;
    if (inside !== '' || container.empty === 'over lines') return splice(text, open + 1 + inside.length, close, `${newline}${inner}${write(inner)}${newline}${outer}`);
    const pad = container.empty === 'in line' ? '' : ' ';
    return splice(text, open + 1, close, `${pad}${write(outer)}${pad}`);
  }
  const behind = text.slice(last, close);
  // What stands between the last entry and its comma, which some files have behind the last one too.
  const written = /^(?:\s|\/\*[^]*?\*\/|(?:\/\/|#).*\n)*,/.exec(behind)?.[0];
  const comma = written === undefined ? ',' : '';
  if (!behind.includes('\n')) return splice(text, last + (written ?? '').length, last + (written ?? '').length, `${comma} ${write(outer)}`);
  const inner = indentAt(text, last);
  const rest = behind.trimEnd();
  return splice(text, last, close, `${comma}${rest}${newline}${inner}${write(inner)}${behind.slice(rest.length)}`);
}

/** The white space that begins the line of an offset. */
function indentAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1))?.[0] ?? '';
}

function splice(text: string, from: number, to: number, instead: string): string {
  return text.slice(0, from) + instead + text.slice(to);
}
