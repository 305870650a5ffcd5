import type { CheckCode } from '@imprimatur/diagnostics';
import { articleChecks } from './article/article-checks.ts';
import type { Check } from './check.ts';
import { formChecks } from './form/form-checks.ts';
import { meaningChecks } from './meaning/meaning-checks.ts';
import { quantityChecks } from './quantities/quantity-checks.ts';

/** Every check, in the order in which `imprimatur explain` lists them. */
export const checks: readonly Check[] = [...quantityChecks, ...meaningChecks, ...formChecks, ...articleChecks];

const byCode: ReadonlyMap<CheckCode, Check> = new Map(checks.map((check) => [check.code, check]));

/** The check with this code. */
export function checkOf(code: CheckCode): Check {
  const check = byCode.get(code);
  if (check === undefined) throw new Error(`no check has the code ${code}`);
  return check;
}
