import { existsSync } from 'node:fs';
import { basename, isAbsolute, join, resolve } from 'node:path';
import { type Locale, parseLocale, unprintable } from '@imprimatur/formats';
import { gitAttributes, gitIgnore, newPublication, type PublicationAnswers, toolCommand, toolSetUp, type ToolSource } from '@imprimatur/scaffold';
import { exitCodes } from '../exit-codes.ts';
import { findRoot } from '../open-project.ts';
import { report } from '../report.ts';
import { todayOf, type World } from '../world.ts';
import { DiskFiles } from '@imprimatur/project';
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
