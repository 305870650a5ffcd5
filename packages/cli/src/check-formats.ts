import { checkOf } from '@imprimatur/check';
import { type DiagnosticCode, explanations, isCheckCode, type SarifRule, toSarif } from '@imprimatur/diagnostics';
import type { Shown } from './check-report.ts';
import { version } from './version.ts';

/** The findings as JSON, `imprimatur.check/1`. */
export function checkJson({ articles, totals }: Shown): string {
  const diagnostics = articles.flatMap((article) => article.diagnostics.map((diagnostic) => ({ article: article.article, ...diagnostic })));
  const waived = articles.flatMap((article) => article.waived.map(({ diagnostic, waiver }) => ({ article: article.article, ...diagnostic, waiver })));
  return `${JSON.stringify({ format: 'imprimatur.check/1', totals, diagnostics, waived }, null, 2)}\n`;
}

/** The findings as SARIF 2.1.0; what was waived is there, suppressed. */
export function checkSarif({ articles }: Shown): string {
  const results = articles.flatMap(({ diagnostics, waived }) => [
    ...diagnostics.map((diagnostic) => ({ diagnostic })),
    ...waived.map(({ diagnostic, waiver }) => ({ diagnostic, waivedFor: `${waiver.by}, ${waiver.at}: ${waiver.reason}` })),
  ]);
  const codes = [...new Set(results.map(({ diagnostic }) => diagnostic.code))].toSorted();
  return toSarif(results, codes.map(ruleOf), version);
}

function ruleOf(code: DiagnosticCode): SarifRule {
  if (isCheckCode(code)) {
    const { rule, reason, mend } = checkOf(code);
    return { id: code, text: rule, help: `${reason} ${mend}` };
  }
  return { id: code, text: explanations[code].means, help: explanations[code].mend };
}
