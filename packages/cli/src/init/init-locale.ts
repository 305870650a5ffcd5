import { sound } from '@imprimatur/diagnostics';
import { type Locale, type Publication, readInterfaceWords, readPublication } from '@imprimatur/formats';
import { DiskFiles, layout } from '@imprimatur/project';
import { addLocale, type InterfaceFile, localeSettings, newLocale } from '@imprimatur/scaffold';
import { exitCodes } from '../exit-codes.ts';
import { report } from '../report.ts';
import type { World } from '../world.ts';
import { wrongLocale } from './answers.ts';
import { readOwn } from './read-own.ts';
import { commandIn, readToolWords } from './tool-files.ts';
import { textAt, writeFiles } from './write-files.ts';

/** `imprimatur init locale`: one more language, in content/publication.yaml and in locales/. */
export function initLocale(root: string, tag: string, world: World): number {
  const files = new DiskFiles(root);
  const publication = readOwn(files, layout.publication, readPublication);
  if (report(publication.diagnostics, files, world) || publication.kind === 'faulty') return exitCodes.contentProblems;
  const wrong = wrongLocale(tag) ?? (publication.value.locales.some(({ locale }) => locale === tag) ? `Found the locale ${tag} in ${layout.publication}, expected one that is not there yet.` : undefined);
  if (wrong !== undefined) {
    world.err(`${wrong}\n`);
    return exitCodes.wrongUse;
  }
  return addTo(root, publication.value, tag as Locale, world);
}

function addTo(root: string, publication: Publication, locale: Locale, world: World): number {
  const files = new DiskFiles(root);
  const source = publication.source.locale;
  // What is wrong with the source's words is said now; they are copied as a text.
  const model = readOwn(files, layout.interface(source), (file, text) => {
    const words = readInterfaceWords(file, text);
    return words.kind === 'faulty' ? words : sound(text);
  });
  const text = textAt(root, layout.publication);
  const added = text.kind === 'faulty' ? text : addLocale(text.value ?? '', locale);
  if (report([...model.diagnostics, ...added.diagnostics], files, world) || model.kind === 'faulty' || added.kind === 'faulty') return exitCodes.contentProblems;
  const { files: created, origin } = newLocale({ locale, source, sourceInterface: model.value }, readToolWords());
  if (writeFiles({ root, created, updated: new Map([[layout.publication, added.value]]) }, world) === 'refused') return exitCodes.wrongUse;
  world.out(describe(locale, publication, origin) + `\nNext:\n  ${commandIn(root)} status\n  ${commandIn(root)} check\n`);
  return exitCodes.done;
}

function describe(locale: Locale, publication: Publication, origin: InterfaceFile['origin']): string {
  const { name, direction } = localeSettings(locale);
  const contacts = [...new Set(publication.locales.flatMap((settings) => Object.keys(settings.contacts)))];
  const lines = [
    `${locale}: ${name}, ${direction === 'rtl' ? 'from right to left' : 'from left to right'}, Latin digits; correct that in ${layout.publication} if your readers expect otherwise.`,
    describeWords(locale, origin),
    ...(contacts.length === 0 ? [] : [`Write the contacts of ${locale} in ${layout.publication}: ${contacts.join(', ')}. Until then check refuses articles that name one.`]),
  ];
  return `${lines.join('\n')}\n`;
}

function describeWords(locale: Locale, origin: InterfaceFile['origin']): string {
  const file = layout.interface(locale);
  switch (origin.kind) {
    case 'own':
      return `${file} holds the words of the pages, as the tool brings them.`;
    case 'nearest':
      return `${file} holds the words of ${origin.locale}: read them over.`;
    case 'untranslated':
      return `${file} holds the words of ${origin.locale}, to be translated; its first line says so, and check warns until it is gone.`;
  }
}
