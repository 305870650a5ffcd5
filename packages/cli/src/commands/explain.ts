import { type Check, checkOf, checks } from '@imprimatur/check';
import { explanations, isCheckCode, isFileCode } from '@imprimatur/diagnostics';
import { exitCodes } from '../exit-codes.ts';
import type { AddCommand } from '../run.ts';

/** `imprimatur explain`: what a diagnostic means and how to mend it. */
export const addExplain: AddCommand = (program, world, finish) => {
  program
    .command('explain')
    .description('Tell what a diagnostic means and how to mend it; without a code, list them all.')
    .argument('[code]', 'such as reference-not-listed')
    .addHelpText('after', '\nExample:\n  imprimatur explain quantity-changed')
    .action((code: string | undefined) => {
      const text = code === undefined ? everything() : explained(code);
      if (text === undefined) world.err(`Found no diagnostic ${code}; imprimatur explain lists them all.\n`);
      else world.out(text);
      return finish(text === undefined ? exitCodes.wrongUse : exitCodes.done);
    });
};

function everything(): string {
  const files = Object.entries(explanations).map(([word, { means }]) => `${word}\n  ${means}\n`);
  const rules = checks.map(({ code, severity, rule }) => `${code} (${severity})\n  ${rule}\n`);
  return `Files, articles and approvals\n\n${files.join('')}\nChecks of translations and texts\n\n${rules.join('')}`;
}

function explained(code: string): string | undefined {
  if (isCheckCode(code)) return explainedCheck(checkOf(code));
  if (!isFileCode(code)) return undefined;
  const { means, mend } = explanations[code];
  return `${code}\n  What it means: ${means}\n  How to mend it: ${mend}\n`;
}

function explainedCheck(check: Check): string {
  const lines = [
    `The rule: ${check.rule}`,
    `Why: ${check.reason}`,
    `How to mend it: ${check.mend}`,
    `Severity: ${check.severity}${check.protects === 'patients' ? '; it protects patients, so a publication cannot lower it' : ''}`,
    `Languages: ${check.languages === 'all' ? 'all' : check.languages.join(', ')}`,
    ...Object.entries(check.parameters ?? {}).map(([name, { default: value, means }]) => `Parameter ${name}: ${means} (${value})`),
    ...examplesOf(check),
  ];
  return `${check.code}\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

function examplesOf(check: Check): readonly string[] {
  switch (check.of) {
    case 'passage':
      return check.examples.flatMap(({ locale, source, good, bad }) => [`Example (${locale})  source  ${source}`, `              good    ${good}`, `              bad     ${bad}`]);
    case 'translation':
      return check.examples.flatMap(({ locale, good, bad }) => [`Example (${locale})  good`, ...good.map(pairLine), `              bad`, ...bad.map(pairLine)]);
    case 'article':
      return check.examples.flatMap(({ locale, good, bad }) => [`Example (${locale})  good  ${inOneLine(good)}`, `              bad   ${inOneLine(bad)}`]);
  }
}

function pairLine([source, target]: readonly [string, string]): string {
  return `                ${source} | ${target}`;
}

function inOneLine(markdown: string): string {
  return markdown.trim().replace(/\s*\n\s*/g, ' / ');
}
