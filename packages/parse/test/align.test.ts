import { isSegmentKey, type SegmentLock } from '@imprimatur/formats';
import { lockOf } from '@imprimatur/follow';
import type { SourceDocument } from '@imprimatur/parse';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noLock, parseSample } from './sample.ts';

function documentOf(body: string, lock: SegmentLock): SourceDocument {
  const parsed = parseSample({ body, lock });
  if (parsed.kind === 'faulty') throw new Error(JSON.stringify(parsed.diagnostics));
  return parsed.value;
}

const lockAfter = (body: string, lock = noLock): SegmentLock => lockOf(documentOf(body, lock).segments.values(), lock);

/** The keys of the body after each edit, without title and description; `-key` for those that retire. */
function check(edits: readonly string[], expected: readonly string[]): void {
  let lock = noLock;
  for (const body of edits) lock = lockAfter(body, lock);
  expect([...lock.segments.slice(2).map((entry) => entry.key), ...lock.retired.map((entry) => `-${entry.key}`)]).toEqual(expected);
}

const long = 'The medicine is given slowly into a vein of the arm by a nurse';

describe('after an edit', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['nothing changed', ['One.\n\nTwo.\n', 'One.\n\nTwo.\n'], ['opening.one', 'opening.two']],
    ['formatting alone', ['One *two*\n', 'One\n_two_\n'], ['opening.one-two']],
    ['moved', ['One.\n\nTwo.\n\nThree.\n', 'Three.\n\nOne.\n\nTwo.\n'], ['opening.three', 'opening.one', 'opening.two']],
    ['moved to another section', ['## A\n\nOne.\n\n## B\n\nTwo.\n', '## A\n\n## B\n\nTwo.\n\nOne.\n'], ['a.heading', 'b.heading', 'b.two', 'a.one']],
    ['edited', [`${long}.\n`, `${long} or a doctor.\n`], ['opening.the-medicine-is-given']],
    ['edited beyond likeness', [`${long}.\n`, 'Something else entirely.\n'], ['opening.something-else-entirely', '-opening.the-medicine-is-given']],
    ['made another kind', ['One.\n', '- One.\n'], ['opening.one']],
    ['inserted before its like', [`${long}.\n`, `${long} today.\n\n${long}.\n`], ['opening.the-medicine-is-given-2', 'opening.the-medicine-is-given']],
    ['deleted', ['One.\n\nTwo.\n', 'Two.\n'], ['opening.two', '-opening.one']],
    ['deleted, and written again', ['One.\n\nTwo.\n', 'Two.\n', 'One.\n\nTwo.\n'], ['opening.one', 'opening.two']],
    ['equal texts keep their order', ['Same.\n\nSame.\n', 'Same.\n\nOther.\n\nSame.\n'], ['opening.same', 'opening.other', 'opening.same-2']],
    ['equal texts stay in their sections', ['## A\n\nSame.\n\n## B\n\nSame.\n', '## B\n\nSame.\n\n## A\n\nSame.\n'], ['b.heading', 'b.same', 'a.heading', 'a.same']],
    ['one of two equal texts deleted', ['## A\n\nSame.\n\n## B\n\nSame.\n', '## A\n\n## B\n\nSame.\n'], ['a.heading', 'b.heading', 'b.same', '-a.same']],
    ['a heading renamed with a fixed id', ['## Side effects {#harms}\n\nOne.\n', '## What can go wrong {#harms}\n\nOne.\n'], ['harms.heading', 'harms.one']],
    ['a heading renamed a little', ['## The side effects of it\n\nOne.\n', '## Side effects of it\n\nOne.\n'], ['the-side-effects-of.heading', 'the-side-effects-of.one']],
    ['a heading renamed beyond likeness keeps its passages, and they keep it', ['## Harms\n\nOne.\n', '## Risks\n\nOne.\n'], ['harms.heading', 'harms.one']],
    ['a slightly edited passage moved to another section', [`## A\n\n${long}.\n\n## B\n\nTwo.\n`, `## A\n\n## B\n\nTwo.\n\n${long} today.\n`], ['a.heading', 'b.heading', 'b.two', 'a.the-medicine-is-given']],
    ['Chinese, edited', ['药物由护士缓慢注入手臂静脉。\n', '药物由护士缓慢地注入手臂的静脉。\n'], ['opening.paragraph']],
  ])('%s', (_name, edits, expected) => {
    check(edits, expected);
  });

  test('an anchor stays while its heading is edited a little', () => {
    const lock = lockAfter('## The side effects of it\n');
    expect(documentOf('## Side effects of it\n', lock).blocks[0]).toMatchObject({ id: 'the-side-effects-of' });
  });

  test('title and description are always themselves', () => {
    const lock = lockAfter('One.\n');
    const titled = { ...lock, segments: lock.segments.map((entry) => ({ ...entry, text: `quite another ${entry.key}` })) };
    expect([...documentOf('One.\n', titled).segments.keys()].slice(0, 2)).toEqual(['title', 'description']);
  });
});

describe('whatever the edits', () => {
  const word = fc.constantFrom('one', 'two', 'three', 'dose', 'heading', 'title', 'opening', 'section', '中文', '2');
  const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
  const block = fc.oneof(
    words.map((text) => text),
    words.map((text) => `## ${text}`),
    fc.tuple(words, fc.constantFrom('x', 'y-z', 'title', 'one')).map(([text, id]) => `## ${text} {#${id}}`),
    words.map((text) => `- ${text}\n- more`),
    words.map((text) => `> [!NOTE] ${text}\n> ${text}`),
  );
  const edit = fc.record({ at: fc.nat(), remove: fc.nat(2), insert: fc.array(block, { maxLength: 3 }) });

  test('keys are unique, well-formed, leaves, and never used again for other words', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
        const blocks: string[] = [];
        const gone = new Map<string, string>();
        let lock = noLock;
        for (const { at, remove, insert } of edits) {
          const before = blocks.slice();
          blocks.splice(at % (blocks.length + 1), remove, ...insert);
          const parsed = parseSample({ body: blocks.join('\n\n'), lock });
          if (parsed.kind === 'faulty') {
            if (parsed.diagnostics.some(({ code }) => code !== 'duplicate-heading-id')) throw new Error(JSON.stringify(parsed.diagnostics));
            blocks.splice(0, blocks.length, ...before);
            continue;
          }
          const next = lockOf(parsed.value.segments.values(), lock);
          const keys = next.segments.map((entry) => entry.key);
          const all = [...keys, ...next.retired.map((entry) => entry.key)];
          expect(new Set(all).size).toBe(all.length);
          expect(next.segments.filter(({ key, digest }) => gone.has(key) && gone.get(key) !== digest)).toEqual([]);
          expect(keys.filter((key) => !isSegmentKey(key) || /[^a-z0-9.-]/.test(key))).toEqual([]);
          expect(all.filter((key) => all.some((other) => other.startsWith(`${key}.`)))).toEqual([]);
          for (const { key } of next.segments) gone.delete(key);
          for (const { key, digest } of next.retired) gone.set(key, digest);
          lock = next;
        }
      }),
      { numRuns: 250 },
    );
  });

  test('an article that did not change keeps every key', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
        const parsed = parseSample({ body: blocks.join('\n\n') });
        fc.pre(parsed.kind === 'sound');
        const lock = lockAfter(blocks.join('\n\n'));
        expect(lockAfter(blocks.join('\n\n'), lock)).toEqual(lock);
      }),
      { numRuns: 200 },
    );
  });
});
