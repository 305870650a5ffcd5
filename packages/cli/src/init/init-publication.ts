import { existsSync } from 'node:fs';
import { basename, isAbsolute, join, resolve } from 'node:path';
import { gather, sound } from '@imprimatur/diagnostics';
import type { Locale } from '@imprimatur/formats';
import { DiskFiles } from '@imprimatur/project';
import { gitIgnore, nearest, newPublication, type PublicationAnswers, toolSetUp, type ToolSource, type ToolWords } from '@imprimatur/scaffold';
import { exitCodes } from '../exit-codes.ts';
import { findRoot } from '../open-project.ts';
import { report } from '../report.ts';
import { todayOf, type World } from '../world.ts';
import { wrongLocale, wrongText } from './answers.ts';
import { setUpMerges, toolingFiles } from './set-up-clone.ts';
import { commandIn, inShell, pathFrom, readToolPins, readToolWords } from './tool-files.ts';
import { textAt, writeFiles } from './write-files.ts';

/** What the command line says of a new publication; the rest has defaults. */
export interface PublicationOptions {
  readonly name?: string;
  readonly source?: string;
  readonly locales?: string;
  readonly licence?: string;
  readonly tool?: string;
}

/** `imprimatur init publication`: a folder that can be checked and built at once. */
export function initPublication(folder: string, options: PublicationOptions, world: World): number {
  const root = resolve(world.folder, folder);
  const { answers, wrong } = readAnswers(root, options, world);
  if (wrong.length > 0) {
    world.err(`${wrong.join('\n')}\n`);
    return exitCodes.wrongUse;
  }
  const words = readToolWords();
  const tooling = toolingFiles(root);
  const ignored = textAt(root, '.gitignore');
  const updated = gather([tooling, ignored.kind === 'faulty' ? ignored : sound(new Map([['.gitignore', gitIgnore(ignored.value)]]))]);
  if (report(updated.diagnostics, new DiskFiles(root), world) || updated.kind === 'faulty') return exitCodes.wrongUse;
  const inPlace = new Map(updated.value.flatMap((files) => [...files]));
  const created = new Map([...newPublication(answers, words)].filter(([path]) => !inPlace.has(path)));
  if (writeFiles({ root, created, updated: inPlace }, world) === 'refused') return exitCodes.wrongUse;
  world.out(describe(answers, words) + setUpMerges(root, world) + nextCommands(root, answers.tool, world));
  return exitCodes.done;
}

function readAnswers(root: string, options: PublicationOptions, world: World): { readonly answers: PublicationAnswers; readonly wrong: readonly string[] } {
  const name = (options.name ?? basename(root)).trim();
  const licence = (options.licence ?? 'All rights reserved').trim();
  const source = options.source ?? 'en';
  const targets = [...new Set((options.locales ?? '').split(',').map((tag) => tag.trim()))].filter((tag) => tag !== '' && tag !== source);
  const tool = toolOf(root, options.tool, world);
  const above = findRoot(root);
  const wrong = [
    above === undefined ? undefined : `Found a publication in ${above}, expected a folder that is in none.`,
    wrongText('name', name),
    wrongText('licence', licence),
    ...[source, ...targets].map(wrongLocale),
    typeof tool === 'string' ? tool : undefined,
  ].filter((message) => message !== undefined);
  const answers = { name, licence, source: source as Locale, targets: targets as Locale[], date: todayOf(world), tool: typeof tool === 'string' ? ({ kind: 'elsewhere' } as const) : tool };
  return { answers, wrong };
}

/** Where the tool comes from, or what is wrong with that. */
function toolOf(root: string, tool: string | undefined, world: World): ToolSource | string {
  if (tool === undefined) return { kind: 'elsewhere' };
  if (/^(?:https?|ssh|git|file):\/\/\S+$|^[\w.-]+@[\w.-]+:\S+$/.test(tool)) return { kind: 'submodule', address: tool, pins: readToolPins() };
  const folder = resolve(world.folder, tool);
  const path = pathFrom(root, folder);
  if (!existsSync(join(folder, 'packages/cli/package.json'))) return `Found no copy of the tool in ${tool}, expected its folder, or the address of its git repository.`;
  if (!path.startsWith('../') || isAbsolute(path)) return `Found the tool within the publication, in ${tool}; expected it beside, or the address of its git repository, for a submodule.`;
  return { kind: 'folder', path, pins: readToolPins() };
}

function describe({ name, source, targets, licence }: PublicationAnswers, words: ToolWords): string {
  const locales = [source, ...targets];
  const untranslated = locales.filter((locale) => nearest(words.interfaces, locale) === undefined);
  const lines = [
    '',
    `Publisher: ${name}. Written in ${source}, translated into ${targets.length === 0 ? 'nothing yet' : targets.join(', ')}. Licence: ${licence}; content/LICENSE.txt is a placeholder.`,
    'Nobody may sign yet: add your reviewers to content/reviewers.yaml. Until then every text is a draft.',
    ...untranslated.map((locale) => `locales/${locale}/interface.json holds words of another language, to be translated; its first line says so.`),
    ...(nearest(words.criticalWords, source) === undefined ? [`The tool brings no critical words for ${source}: until locales/${source}/critical-words.yaml is written, every edit that changes a word counts as critical.`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function nextCommands(root: string, tool: ToolSource, world: World): string {
  const enter = root === resolve(world.folder) ? [] : [`cd ${inShell(pathFrom(world.folder, root))}`];
  const [first, second] = tool.kind === 'elsewhere' ? ['sync', 'build'].map((word) => `${commandIn(root)} ${word}`) : [toolSetUp(tool).join(' && '), 'npx imprimatur build'];
  return `\nNext:\n  ${[...enter, first].join(' && ')}\n  ${second}\n`;
}
