import { kindOfPath } from '@imprimatur/merge';
import { expect, test } from 'vitest';

test.each([
  ['content/medicines/aspirin/segments.lock.json', 'lock'],
  ['locales/fr/medicines/aspirin.json', 'catalogue'],
  ['locales/zh-Hans/medicines/aspirin.state.json', 'state'],
  ['locales/fr/medicines/aspirin.memory.json', 'memory'],
  ['leaflets/locales/fr/medicines/aspirin.json', 'catalogue'],
  ['leaflets/content/medicines/aspirin/segments.lock.json', 'lock'],
  ['locales/fr/interface.json', undefined],
  ['locales/fr/medicines/aspirin.backup.json', undefined],
  ['locales/fr/medicines/deeper/aspirin.json', undefined],
  ['locales/fr/medicines/aspirin.yaml', undefined],
  ['content/medicines/segments.lock.json', undefined],
  ['content/medicines/package.json', undefined],
  ['content/medicines/aspirin/signoffs/fr/x.dsse.json', undefined],
  ['mylocales/fr/medicines/aspirin.json', undefined],
  ['', undefined],
])('%s', (path, kind) => {
  expect(kindOfPath(path)).toBe(kind);
});
