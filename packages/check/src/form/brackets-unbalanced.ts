import type { Found, PassageCheck, PassagePair } from '../check.ts';
import { sign, signsIn } from './signs.ts';

/** Every bracket of a translation has its partner. */
export const bracketsUnbalanced: PassageCheck = {
  of: 'passage',
  code: 'brackets-unbalanced',
  severity: 'error',
  protects: 'quality',
  rule: 'Every bracket of a translation has its partner, unless the source has the same bracket alone.',
  reason: 'Where a bracket is lost, something else was often lost with it, and nobody can tell where the remark ends.',
  mend: 'Add the missing bracket, or remove the one that is left.',
  languages: 'all',
  examples: [
    { locale: 'fr', source: 'A trial (small) failed.', good: 'Un essai (petit) a échoué.', bad: 'Un essai (petit a échoué.', words: '(' },
    { locale: 'zh-Hans', source: 'A trial (small) failed.', good: '一项（小型）试验失败了。', bad: '一项（小型试验失败了。', words: '（' },
    { locale: 'ar', source: 'A trial (small) failed.', good: 'فشلت تجربة (صغيرة).', bad: 'فشلت تجربة صغيرة).', words: ')' },
    { locale: 'de', source: 'Either (1) now or (2) later.', good: 'Entweder 1) jetzt oder 2) später.', bad: 'Entweder (1 jetzt oder (2) später.' },
    { locale: 'es', source: 'Get well soon :-)', good: 'Que se mejore :-)', bad: 'Que se mejore]' },
  ],
  find,
};

function find({ source, target }: PassagePair): readonly Found[] {
  if ((signsIn(target) & sign.bracket) === 0) return [];
  const alone = bracketsAlone(target.text);
  if (alone.length === 0) return [];
  const excused = new Map<string, number>();
  for (const { kind } of bracketsAlone(source.text)) excused.set(kind, (excused.get(kind) ?? 0) + 1);
  return alone
    .filter(({ kind }) => {
      const count = excused.get(kind) ?? 0;
      excused.set(kind, count - 1);
      return count < 1;
    })
    .map(({ at, shown, opens }) => ({ words: shown, at, message: `Found ${shown}, which ${opens ? 'nothing closes' : 'nothing opens'}, expected a pair of brackets.` }));
}

interface Bracket {
  readonly at: number;
  readonly shown: string;
  readonly kind: string;
  readonly opens: boolean;
}

/** Wide and narrow forms are of one kind: `（small)` is a matter of style. */
const kindOf: Readonly<Record<string, string>> = { '(': '()', ')': '()', '（': '()', '）': '()', '[': '[]', ']': '[]', '［': '[]', '］': '[]', '{': '{}', '}': '{}', '｛': '{}', '｝': '{}', '【': '【】', '】': '【】', '〔': '〔〕', '〕': '〔〕', '〖': '〖〗', '〗': '〖〗', '《': '《》', '》': '《》', '〈': '〈〉', '〉': '〈〉', '⟨': '⟨⟩', '⟩': '⟨⟩' };

const brackets = /[()（）[\]［］{}｛｝【】〔〕〖〗《》〈〉⟨⟩]/g;

/** Brackets that have no partner of their kind; kinds may overlap. */
function bracketsAlone(text: string): readonly Bracket[] {
  const open = new Map<string, Bracket[]>();
  const alone: Bracket[] = [];
  const list = text.search(firstMarks);
  for (const { 0: shown, index: at } of text.matchAll(brackets)) {
    const kind = kindOf[shown] ?? shown;
    const opens = '(（[［{｛【〔〖《〈⟨'.includes(shown);
    if (isSmiley(text, at)) continue;
    if (opens) push(open, { at, shown, kind, opens });
    else if (open.get(kind)?.pop() === undefined && !isListMark(text, at, list !== -1 && list < at)) alone.push({ at, shown, kind, opens });
  }
  return [...open.values(), alone].flat().toSorted((one, other) => one.at - other.at);
}

function push(open: Map<string, Bracket[]>, bracket: Bracket): void {
  const before = open.get(bracket.kind);
  if (before === undefined) open.set(bracket.kind, [bracket]);
  else before.push(bracket);
}

function isSmiley(text: string, at: number): boolean {
  return /(?:^|[^\p{L}\p{N}])[:;=8][-^o']?$/u.test(text.slice(Math.max(0, at - 3), at));
}

/** `1)`, `a)` and `iv)` at the beginning, or after what goes before a list; and, once a list has begun, anywhere. */
function isListMark(text: string, at: number, isListed: boolean): boolean {
  const label = /(?:^|[\s\p{P}])(\p{N}{1,2}|\p{L}|[ivx]{1,4})$/u.exec(text.slice(Math.max(0, at - 6), at))?.[1];
  if (label === undefined) return false;
  const before = text.slice(Math.max(0, at - label.length - 3), at - label.length).trimEnd();
  return isListed || at === label.length || /[:;,.،؛：；，。、]$/u.test(before);
}

const firstMarks = /(?<![\p{L}\p{N}(（])(?:[1١１aiأ])[)）]/u;
