import type { Found, PassageCheck, PassagePair } from '../check.ts';

/** A translation ends as its source ends. */
export const endPunctuation: PassageCheck = {
  of: 'passage',
  code: 'end-punctuation',
  severity: 'warning',
  protects: 'quality',
  rule: 'A translation ends with its language’s counterpart of the source’s last mark, or with none where the source has none.',
  reason: 'A question that ends with a full stop says something else, and where a mark is lost, words were often lost with it.',
  mend: 'End the passage as the source ends.',
  languages: ['en', 'es', 'fr', 'de', 'ar', 'zh'],
  examples: [
    { locale: 'zh-Hans', source: 'What is BPD?', good: '什么是BPD？', bad: '什么是BPD。', words: '。' },
    { locale: 'ar', source: 'What is BPD?', good: 'ما هو اضطراب الشخصية الحدية؟', bad: 'ما هو اضطراب الشخصية الحدية' },
    { locale: 'fr', source: 'Ask for help [@R1].', good: 'Demandez de l’aide [@R1].', bad: 'Demandez de l’aide\u00A0: [@R1]' },
    { locale: 'de', source: 'He said: ‘Stop.’', good: 'Er sagte: „Halt“.', bad: 'Er sagte: „Halt“?' },
    { locale: 'es', source: 'Side effects', good: 'Efectos secundarios', bad: 'Efectos secundarios.' },
  ],
  find,
};

function find({ source, target, kind }: PassagePair): readonly Found[] {
  const [from, to] = [endOf(source.text), endOf(target.text)];
  const wanted: End = classes[from] ?? 'none';
  const given: End = classes[to] ?? 'none';
  if (wanted === given || isMatterOfStyle(wanted, given, kind) || mayEndOpen(source.text, target.text, wanted, given)) return [];
  const found = given === 'none' ? 'no mark at the end' : `${to} at the end`;
  return [{ ...(given === 'none' ? {} : { words: to, at: target.text.lastIndexOf(to) }), message: `Found ${found}, expected ${wanted === 'none' ? 'none as in the source' : `${marks[target.language]?.[wanted] ?? from} as in the source`}.` }];
}

type MarkClass = 'stop' | 'question' | 'exclamation' | 'colon' | 'semicolon' | 'ellipsis' | 'comma';
type End = MarkClass | 'none';

const classes: Readonly<Record<string, MarkClass>> = { '.': 'stop', '。': 'stop', '．': 'stop', '｡': 'stop', '?': 'question', '？': 'question', '؟': 'question', '!': 'exclamation', '！': 'exclamation', ':': 'colon', '：': 'colon', ';': 'semicolon', '；': 'semicolon', '؛': 'semicolon', '…': 'ellipsis', ',': 'comma', '，': 'comma', '،': 'comma', '、': 'comma' };

const marks: Readonly<Record<string, Partial<Record<MarkClass, string>>>> = {
  zh: { stop: '。', question: '？', exclamation: '！', colon: '：', semicolon: '；', ellipsis: '……' },
  ar: { question: '؟', semicolon: '؛' },
};

/** The last mark, looking through closing quotes and brackets, where the mark may stand within or behind. */
function endOf(text: string): string {
  let end = text.length;
  while (end > 0 && closing.has(text[end - 1] ?? '')) end -= 1;
  const last = text[end - 1] ?? '';
  return last === '.' && text[end - 2] === '.' ? '…' : last;
}

const closing: ReadonlySet<string> = new Set(' \u00A0\u202F\u3000\u200E\u200F\u061C\u2066\u2067\u2068\u2069"\'”’“‘»«›‹」』)）]］】》');

/** 'Opening hours: 9 to 5' needs no full stop, nor does an address; 'p.m.' brings its own; a heading may ask. */
function mayEndOpen(source: string, target: string, wanted: End, given: End): boolean {
  if (wanted === 'none') return given === 'question';
  return wanted === 'stop' && given === 'none' && (/[:：]/.test(target) || /[@/]\S*$/.test(target.slice(-80)) || /\b(?:[ap]\.m|etc)\.$/.test(source));
}

/** A list may end its items with semicolons, full stops or nothing; an exclamation mark is a matter of tone. */
function isMatterOfStyle(wanted: End, given: End, kind: PassagePair['kind']): boolean {
  const [one, other] = [wanted, given].toSorted();
  if (one === 'exclamation' && other === 'stop') return true;
  return (kind === 'item' || kind === 'cell') && ofLists.has(wanted) && ofLists.has(given);
}

const ofLists: ReadonlySet<End> = new Set(['none', 'stop', 'semicolon', 'comma']);
