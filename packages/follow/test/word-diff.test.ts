import { type DiffPiece, wordDiff } from '@imprimatur/follow';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

/** What stayed as it is, what went as [-…-], what came as {+…+}. */
function shown(pieces: readonly DiffPiece[]): string {
  const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
  return pieces.map(({ kind, text }) => `${marks[kind][0]}${text}${marks[kind][1]}`).join('');
}

describe('a diff of words', () => {
  test.each<[string, string, string, string]>([
    ['en', 'Take 2 tablets.', 'Take 3 tablets.', 'Take [-2-]{+3+} tablets.'],
    ['en', 'The same text.', 'The same text.', 'The same text.'],
    ['en', '', 'All of it.', '{+All of it.+}'],
    ['en', 'All of it.', '', '[-All of it.-]'],
    ['en', '', '', ''],
    ['en', 'Take it.', 'Take it daily.', 'Take it{+ daily+}.'],
    ['en', 'Take it now.', 'Please take it now.', '[-Take-]{+Please take+} it now.'],
    ['en', 'Do not drive today.', 'Do drive today.', 'Do[- not-] drive today.'],
    ['en', 'Rest, sleep', 'Walk, dance', '[-Rest, sleep-]{+Walk, dance+}'],
    ['en', 'Take 5 mg.', 'Take 5\u00A0mg.', 'Take 5[- -]{+\u00A0+}mg.'],
    ['en', 'Call {{emergency-number}} now.', 'Call {{clinic-number}} now.', 'Call [-{{emergency-number}}-]{+{{clinic-number}}+} now.'],
    ['en', 'It helps [@R1; @R2].', 'It helps [@R1].', 'It helps [-[@R1; @R2]-]{+[@R1]+}.'],
    ['en', 'Read [this](../a/b/).', 'Read [this](../a/c/).', 'Read [this[-](../a/b/)-]{+](../a/c/)+}.'],
    ['en', 'Don’t go.', 'Do go.', '[-Don’t-]{+Do+} go.'],
    ['fr', 'N’arrêtez pas ici.', 'N’arrêtez jamais ici.', 'N’arrêtez [-pas-]{+jamais+} ici.'],
    ['zh-Hans', '请不要开车回家。', '请不要喝酒回家。', '请不要[-开车-]{+喝酒+}回家。'],
    ['ar', 'لا توقف الدواء.', 'لا تغير الدواء.', 'لا [-توقف-]{+تغير+} الدواء.'],
  ])('%s: %s → %s', (locale, before, after, expected) => {
    expect(shown(wordDiff(before, after, locale))).toBe(expected);
  });

  const part = fc.constantFrom('take', 'rest', ' ', '  ', '\n', '\u00A0', ', ', '.', '{{a}}', '{{b}}', '{{', '[@R1]', '[@', '](../a/)', '](', '**', '不要', '开车', 'لا', '\uD800', '\uDC00', '👩‍👧', 'e\u0301');
  const text = fc.oneof(fc.array(part, { maxLength: 25 }).map((parts) => parts.join('')), fc.string({ unit: 'binary', maxLength: 30 }));

  test('holds both texts whole, with no two pieces of one kind in a row and no empty one', () => {
    fc.assert(fc.property(text, text, fc.constantFrom('en', 'ar', 'zh-Hans', 'th'), (before, after, locale) => {
      const pieces = wordDiff(before, after, locale);
      expect(pieces.filter(({ kind }) => kind !== 'added').map((piece) => piece.text).join('')).toBe(before);
      expect(pieces.filter(({ kind }) => kind !== 'removed').map((piece) => piece.text).join('')).toBe(after);
      expect(pieces.every((piece, at) => piece.text !== '' && piece.kind !== pieces[at - 1]?.kind && !(piece.kind === 'removed' && pieces[at - 1]?.kind === 'added'))).toBe(true);
    }), { numRuns: 1_000 });
  });

  test('of a text with itself is that text', () => {
    fc.assert(fc.property(text, (same) => {
      expect(wordDiff(same, same, 'en')).toEqual(same === '' ? [] : [{ kind: 'same', text: same }]);
    }));
  });

  test('shows one edit in a long text as one edit', () => {
    const long = 'The river runs past the old green house. '.repeat(2_500);
    expect(shown(wordDiff(`${long}Not here.${long}`, `${long}Never here.${long}`, 'en')).replaceAll(long, '…')).toBe('…[-Not-]{+Never+} here.…');
  });

  test('shows long texts with nothing in common as one for the other', () => {
    const [before, after] = [Array.from({ length: 20_000 }, (_, at) => `a${at}`).join(' '), Array.from({ length: 20_000 }, (_, at) => `b${at}`).join(' ')];
    expect(wordDiff(before, after, 'en').map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
