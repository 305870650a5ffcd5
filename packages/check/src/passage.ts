import type { WrittenValue } from '@imprimatur/formats';
import type { Inline } from '@imprimatur/parse';
import { emptyMemory, type PassageMemory } from './passage-memory.ts';

/** A passage in one language, as checks look at it. */
export interface Passage {
  /** BCP 47, such as `zh-Hans`. */
  readonly locale: string;
  /** The primary subtag, which tables go by: `zh`. */
  readonly language: string;
  readonly inlines: readonly Inline[];
  /** Canonical Markdown. */
  readonly markdown: string;
  /** The words alone, without markup and citations; `valueSign` stands for each value. */
  readonly text: string;
  /** What each `valueSign` stands for, in order. */
  readonly values: readonly PassageValue[];
  /** What checks have found out about it so far. */
  readonly memory: PassageMemory;
}

/** A placeholder's value: `{{dose}}` prints number and unit, `{{dose, number}}` the number alone. */
export interface PassageValue {
  readonly name: string;
  readonly form: 'full' | 'number';
  /** `undefined` where the front matter has no such value; that is another check's. */
  readonly value: WrittenValue | undefined;
}

/** U+FFFC OBJECT REPLACEMENT CHARACTER: what Unicode gives for an inserted object. */
export const valueSign = '\uFFFC';

/** Makes a passage ready for checks. */
export function passageOf(inlines: readonly Inline[], markdown: string, locale: string, values: Readonly<Record<string, WrittenValue>>): Passage {
  const found: PassageValue[] = [];
  const text = textOf(inlines, values, found);
  return { locale, language: languageOf(locale), inlines, markdown, text, values: found, memory: emptyMemory() };
}

/**
 * The primary subtag of a locale, by which tables are kept.
 * @example languageOf('zh-Hans') // 'zh'
 */
export function languageOf(locale: string): string {
  return locale.split('-', 1)[0] ?? locale;
}

function textOf(inlines: readonly Inline[], values: Readonly<Record<string, WrittenValue>>, found: PassageValue[]): string {
  let text = '';
  for (const inline of inlines) {
    switch (inline.kind) {
      case 'text':
        text += inline.text;
        break;
      case 'strong':
      case 'emphasis':
      case 'link':
        text += textOf(inline.children, values, found);
        break;
      case 'citation':
        // The space before a citation belongs to it.
        if (text.endsWith(' ')) text = text.slice(0, -1);
        break;
      case 'value':
        found.push({ name: inline.name, form: inline.form, value: Object.hasOwn(values, inline.name) ? values[inline.name] : undefined });
        text += valueSign;
        break;
    }
  }
  return text;
}
