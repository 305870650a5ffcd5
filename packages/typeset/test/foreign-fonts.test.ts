import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { fontFiles } from '@imprimatur/typeset';
import { findForeignFonts, postScriptName } from '../src/foreign-fonts.ts';

test('every font file is there, under the name that a PDF gives it', () => {
  const names = fontFiles.map((specifier) => postScriptName(readFileSync(fileURLToPath(import.meta.resolve(specifier)))));
  expect(names).toEqual(['NotoSans-Regular', 'NotoSans-Bold', 'NotoSans-Italic', 'NotoSans-BoldItalic', 'Vazirmatn-Regular', 'Vazirmatn-Bold', 'NotoSansSC-Regular', 'NotoSansSC-Bold']);
});

test('a font that was not given is named, once', () => {
  const pdf = new TextEncoder().encode('/BaseFont /ABCDEF+Given/FontName\n/BaseFont /ABCDEF+Other-Identity-H\n/BaseFont /ABCDEF+Other\n');
  const found = findForeignFonts(pdf, new Set(['Given']), { name: 'a.typ' });
  expect(found).toMatchObject([{ code: 'typesetting-failed', place: { file: 'a.typ' }, message: 'Found text in the font Other, expected one of: Given.' }]);
});

test('bytes that are no font are refused', () => {
  expect(() => postScriptName(new TextEncoder().encode('no font at all, only words'))).toThrow(Error);
});
