import { findingsOf, type SentencePair, sentencePairs } from './sentence-pair.ts';

// node packages/check/test/corpus-report.ts fr                  what is wrong in the tables of a locale
// node packages/check/test/corpus-report.ts --translations fr   what is found in the repository's own translations
const [first = '', second = ''] = process.argv.slice(2);
if (first === '--translations') await reportTranslations(second);
else reportPairs(first);

function reportPairs(locale: string): void {
  const pairs = sentencePairs(locale);
  const wrongly = pairs.flatMap((pair) => verdictOn(pair, locale));
  const correct = pairs.filter(({ expected }) => expected === undefined).length;
  process.stdout.write(`${wrongly.join('')}${locale}: ${correct} correct pairs, ${pairs.length - correct} wrong ones; ${wrongly.length} judged wrongly.\n`);
}

function verdictOn({ file, line, source, target, expected }: SentencePair, locale: string): readonly string[] {
  const found = findingsOf([[source, target]], locale);
  if (expected === undefined ? found.length === 0 : found.some(({ check }) => check === expected)) return [];
  const heading = expected === undefined ? 'FALSE ALARM' : `MISSED ${expected}`;
  return [`${heading}  ${file}:${line}\n  ${source}\n  ${target}\n${found.map(({ check, diagnostic }) => `  found ${check}: ${diagnostic.message}\n`).join('')}\n`];
}

async function reportTranslations(locale: string): Promise<void> {
  const { translationsOf } = await import('./own-translations.ts');
  for (const { article, findings, texts } of translationsOf(locale)) {
    for (const { diagnostic, key } of findings) {
      const [source = '', target = ''] = texts.get(key ?? '') ?? [];
      process.stdout.write(`${diagnostic.severity} ${diagnostic.code}  ${article} ${key ?? ''}\n  ${diagnostic.message}\n  ${source}\n  ${target}\n\n`);
    }
    process.stdout.write(`${article} ${locale}: ${findings.length} findings.\n`);
  }
}
