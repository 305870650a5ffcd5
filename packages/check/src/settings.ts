import type { CheckCode, Severity } from '@imprimatur/diagnostics';
import type { WrittenCheckSetting } from '@imprimatur/formats';
import type { Check } from './check.ts';
import { checkOf, checks } from './checks.ts';
import { languagesOfMeaning } from './meaning/languages-of-meaning.ts';
import { languageOf } from './passage.ts';

/** The checks that run for a publication, with their severity and parameters. */
export interface CheckSettings {
  readonly active: readonly ActiveCheck[];
}

/** A check as a publication runs it. */
export interface ActiveCheck<Kind extends Check = Check> {
  readonly check: Kind;
  readonly severity: Severity;
  readonly parameter: (name: string) => number;
}

/** What a publication says of a check that it must not say, with the field that says it. */
export interface RefusedSetting {
  readonly path: readonly string[];
  readonly message: string;
  readonly hint: string;
}

/**
 * The checks of a publication: each as it is by default, where `checks:` in publication.yaml says nothing else.
 * @example settingsOf({ 'absolute-word': { severity: 'error', parameters: {} } })
 */
export function settingsOf(written: Readonly<Record<string, WrittenCheckSetting>>): CheckSettings {
  return {
    active: checks.flatMap((check): readonly ActiveCheck[] => {
      const setting = written[check.code];
      const severity = check.protects !== 'quality' ? check.severity : (setting?.severity ?? check.severity);
      if (severity === 'off') return [];
      return [{ check, severity, parameter: (name) => setting?.parameters[name] ?? defaultOf(check, name) }];
    }),
  };
}

/** What in `checks:` is refused: a parameter that the check does not have, or a lower severity for what protects patients. */
export function refusedSettings(written: Readonly<Record<string, WrittenCheckSetting>>): readonly RefusedSetting[] {
  return Object.entries(written).flatMap(([code, { severity, parameters }]) => {
    const check = checkOf(code as CheckCode);
    const names = Object.keys(check.parameters ?? {});
    const refused: RefusedSetting[] = Object.keys(parameters)
      .filter((name) => !names.includes(name))
      .map((name) => ({ path: [code, name], message: `Found the parameter ${name} of ${code}, expected ${names.length === 0 ? 'none' : names.join(', ')}.`, hint: `imprimatur explain ${code} lists its parameters.` }));
    if (check.protects !== 'quality' && severity !== undefined && severity !== check.severity)
      refused.push({ path: [code], message: `Found the severity ${severity} for ${code}, expected ${check.severity}: this check protects patients and holds in every publication.`, hint: 'Remove the line; where a single finding is a false alarm, imprimatur waive takes it out, with a name and a reason.' });
    return refused;
  });
}

function defaultOf({ code, parameters }: Check, name: string): number {
  const parameter = parameters?.[name];
  if (parameter === undefined) throw new Error(`the check ${code} has no parameter ${name}`);
  return parameter.default;
}

/**
 * The checks of what a text denies, demands and allows, where they have no table for a language: there they are silent, and a reviewer is the only guard.
 * @example checksWithoutTable('pt', settings) // ['negation-lost', …]
 */
export function checksWithoutTable(locale: string, { active }: CheckSettings): readonly CheckCode[] {
  return active.flatMap(({ check: { code, languages } }) => (languages === languagesOfMeaning && !languages.includes(languageOf(locale)) ? [code] : []));
}
