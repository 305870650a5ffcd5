import { expect, it } from 'vitest';
import { translationsOf } from './own-translations.ts';

it.each(['en', 'es', 'fr', 'de', 'ar', 'zh-Hans'])('the repository’s own texts in %s have no finding', (locale) => {
  const found = translationsOf(locale).flatMap(({ article, findings }) => findings.map(({ key, diagnostic }) => `${article} ${key} ${diagnostic.code} ${diagnostic.message}`));
  expect(found).toEqual([]);
});
