import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SegmentKey } from '@imprimatur/formats';
import type { CarryOver, TruePassage } from './carry-over.ts';
import { type PoEntry, readPo, writePo } from './po-file.ts';

/** The options of a run, which follows `old.po` with `new.pot`; everything else is left as msgmerge has it. */
export const msgmergeOptions: readonly string[] = ['--quiet', '--no-wrap', '--previous'];

/** A PO file whose translators keep up: after each revision every text has its own translation, and what is gone is kept as obsolete. */
export class PoTranslation {
  #entries: readonly PoEntry[];

  constructor(passages: readonly PlacedText[]) {
    this.#entries = translate(passages);
  }

  /** What msgmerge puts beside each passage of the next revision; leaves `old.po` and `new.pot` in the folder. */
  follow(passages: readonly TruePassage[], folder: string): ReadonlyMap<SegmentKey, CarryOver> {
    writeFileSync(join(folder, 'old.po'), writePo(this.#entries));
    writeFileSync(join(folder, 'new.pot'), writePo(translate(passages).map((entry) => ({ ...entry, translation: '' }))));
    const merged = readPo(execFileSync('msgmerge', [...msgmergeOptions, 'old.po', 'new.pot'], { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 }));
    const byText = new Map(merged.filter(({ state }) => state !== 'obsolete').map((entry) => [entry.text, entry]));
    const now = translate(passages);
    const texts = new Set(now.map(({ text }) => text));
    this.#entries = [...now, ...merged.filter(({ state, text }) => state === 'obsolete' && !texts.has(text))];
    return new Map(passages.map(({ key, text }) => [key, carryOver(byText.get(text))]));
  }
}

type PlacedText = Pick<TruePassage, 'key' | 'text' | 'line'>;

/** An entry a text, as po4a writes them; its translation names the passages that have the text, then repeats it. */
function translate(passages: readonly PlacedText[]): readonly PoEntry[] {
  const byText = Map.groupBy(passages, ({ text }) => text);
  return [...byText].map(([text, places]): PoEntry => ({
    text,
    translation: `${places.map(({ key }) => `[[${key}]]`).join(' ')} ${text}`,
    state: 'current',
    places: places.map(({ line }) => `index.md:${line}`),
  }));
}

function carryOver(entry: PoEntry | undefined): CarryOver {
  if (entry === undefined) throw new Error('msgmerge left a text out');
  const [, keys = '', madeFor = ''] = /^((?:\[\[[a-z0-9.-]+\]\] )+)(.*)$/s.exec(entry.translation) ?? [];
  if (keys === '') return { kind: 'open', suggested: undefined };
  if (entry.state === 'current') return { kind: 'done', madeFor };
  return { kind: 'marked', from: [...keys.matchAll(/\[\[([^\]]*)\]\]/g)].map(([, key = '']) => key as SegmentKey) };
}
