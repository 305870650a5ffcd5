import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { classifyEdit } from '@imprimatur/follow';
import { readCatalogue, readLockAsItStands } from '@imprimatur/formats';
import { describe, expect, test } from 'vitest';
import { criticalWordsOf, root } from './critical-words.ts';

/** Negations and modal words that nobody may overlook, found without the tables; in each match, group 1 is the word itself. */
const telling: Readonly<Record<string, RegExp>> = {
  en: /\b(not|no|never|nobody|neither|nor|without|cannot|unless|may|might|can|could|must|should|need|needs|recommended|probably|likely|if)\b/giu,
  es: /(?<!\p{L})(no|ni|nunca|nadie|sin|ningún|ninguna|tampoco|puede|pueden|podría|debe|necesita|necesitan|recomienda|probablemente|si)(?!\p{L})/giu,
  fr: /(?<!\p{L})(n’(?=\p{L})|(?:ne|pas|jamais|rien|sans|ni|aucune?|non|peut|peuvent|pouvez|pourrait|doit|doivent|devriez|faut|recommandée?|probablement|si)(?!\p{L}))/giu,
  de: /(?<!\p{L})(nicht|kein|keine|keinen|nie|niemand|nichts|ohne|weder|kann|können|könnte|muss|müssen|darf|sollten|empfohlen|wahrscheinlich|wenn)(?!\p{L})/giu,
  ar: /(?<![\p{L}\p{M}])[وف]?(لا|لم|لن|ليس|ليست|غير|دون|بدون|عدم|قد|يجب|يمكن|ينبغي|ربما|إذا)(?![\p{L}\p{M}])/giu,
  'zh-Hans': /(不(?![良适仅断])|没有|尚未|未(?!来)|无法|避免|可能|可以|必须|需要|应该|能够|建议|如果)/gu,
};

const textsOf = (locale: string): readonly string[] => {
  if (locale !== 'en') return filesOf(`locales/${locale}/*/*.json`).filter(([file]) => !/\.(?:state|memory)\.json$/.test(file)).flatMap(([file, text]) => [...soundly(readCatalogue(file, text)).texts.values()]);
  return filesOf('content/*/*/segments.lock.json').flatMap(([file, text]) => soundly(readLockAsItStands(file, text)).segments.map((segment) => segment.text));
};

describe.each(Object.entries(telling))('the texts in %s', (locale, pattern) => {
  const words = criticalWordsOf(locale);
  const found = textsOf(locale).flatMap((text) => [...text.matchAll(pattern)].map((match) => ({ text, word: match[1] ?? '', start: match.index + match[0].lastIndexOf(match[1] ?? '') })));
  const edited = (replacement: string) => ({ text, word, start }: (typeof found)[number]): readonly [string, string] => [text, `${text.slice(0, start)}${replacement}${text.slice(start + word.length)}`];
  const missed = (edits: readonly (readonly [string, string])[]): readonly string[] => edits.filter(([before, after]) => classifyEdit(before, after, words).kind !== 'critical').map(([before, after]) => `${before} → ${after}`);

  test('have such words', () => {
    expect(found.length).toBeGreaterThan(50);
  });

  test('cannot lose one unnoticed', () => {
    expect(missed(found.map(edited('')))).toEqual([]);
  });

  test('cannot have one replaced unnoticed', () => {
    expect(missed(found.map(edited('xyz')))).toEqual([]);
  });

  test('cannot have a digit changed unnoticed', () => {
    const digits = textsOf(locale).flatMap((text) => [...text.matchAll(/[0-9]/g)].map(({ 0: digit, index }): readonly [string, string] => [text, `${text.slice(0, index)}${(Number(digit) + 1) % 10}${text.slice(index + 1)}`]));
    expect(digits.length).toBeGreaterThan(50);
    expect(missed(digits)).toEqual([]);
  });
});

function filesOf(pattern: string): readonly (readonly [file: string, text: string])[] {
  return globSync(pattern, { cwd: root }).toSorted().map((file) => [file, readFileSync(join(root, file), 'utf8')] as const);
}

function soundly<Value>(read: { readonly kind: 'sound'; readonly value: Value } | { readonly kind: 'faulty' }): Value {
  if (read.kind === 'faulty') throw new Error('A shipped file is faulty.');
  return read.value;
}
