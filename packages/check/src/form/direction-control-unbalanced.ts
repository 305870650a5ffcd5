import type { Found, PassageCheck, PassagePair } from '../check.ts';
import { sign, signsIn } from './signs.ts';

/** Every control of direction is closed where it was opened. */
export const directionControlUnbalanced: PassageCheck = {
  of: 'passage',
  code: 'direction-control-unbalanced',
  severity: 'error',
  protects: 'patients',
  rule: 'Isolates, embeddings and overrides of direction are closed within their line, each by its own end.',
  reason: 'What is left open turns round the order of what follows: a dose can be read from the wrong end.',
  mend: 'Close U+2066, U+2067 and U+2068 with U+2069, the older embeddings with U+202C, or remove the control.',
  languages: 'all',
  examples: [
    { locale: 'ar', source: 'Take 5–10 mg.', good: 'تناول \u20665–10\u2069 ملغ.', bad: 'تناول \u20665–10 ملغ.' },
    { locale: 'fr', source: 'Take 5 mg.', good: 'Prenez 5 mg.', bad: 'Prenez 5 mg\u202C.' },
  ],
  find,
};

function find({ target }: PassagePair): readonly Found[] {
  if ((signsIn(target) & sign.directionControl) === 0) return [];
  let start = 0;
  return target.text.split('\n').flatMap((line) => {
    const at = loneControl(line);
    const found = at === undefined ? [] : [{ ...around(target.text, start + at), message: `Found the direction control ${code(line[at] ?? '')}, which is opened or closed alone, expected pairs within the line.` }];
    start += line.length + 1;
    return found;
  });
}

/** UAX #9, BD8 to BD11: isolates end with PDI, embeddings and overrides with PDF. */
function loneControl(line: string): number | undefined {
  const open: { readonly at: number; readonly end: string }[] = [];
  for (let at = 0; at < line.length; at += 1) {
    const control = line[at] ?? '';
    if (/[\u2066-\u2068]/.test(control)) open.push({ at, end: '\u2069' });
    else if (/[\u202A\u202B\u202D\u202E]/.test(control)) open.push({ at, end: '\u202C' });
    else if (/[\u2069\u202C]/.test(control) && open.pop()?.end !== control) return at;
  }
  return open[0]?.at;
}

function around(text: string, at: number): { readonly words: string; readonly at: number } {
  return { words: /^\S{0,30}/.exec(text.slice(at))?.[0] ?? '', at };
}

function code(control: string): string {
  return `U+${(control.codePointAt(0) ?? 0).toString(16).toUpperCase()}`;
}
