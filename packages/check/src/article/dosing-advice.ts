import type { ArticleCheck, FoundIn } from '../check.ts';
import { type Passage, valueSign } from '../passage.ts';
import { type PlacedPassage, placedPassages } from './passages-of-kind.ts';
import { sentencesOfPassage } from './sentences-of-passage.ts';

/** No text tells a reader which dose to take without saying where the dose comes from. */
export const dosingAdvice: ArticleCheck = {
  of: 'article',
  runsOn: 'source',
  code: 'dosing-advice',
  severity: 'error',
  protects: 'patients',
  rule: 'A text for readers other than professionals does not tell which dose to take, unless the sentence cites where the dose comes from.',
  reason: 'A reader takes the dose that stands there, whatever the age, weight, kidneys and other medicines of the reader.',
  mend: 'Write ‘take it as your clinician has told you’, report the dose as what a study did, or cite the product’s label.',
  languages: ['en'],
  examples: [
    { locale: 'en', good: 'The dose of ketamine was 0.5 mg/kg. This is not advice for you. Do not take more than your clinician said.\n', bad: 'Take 20 mg every morning.\n', words: 'Take 20 mg' },
    { locale: 'en', good: 'People in the trial took 20 mg every morning.\n', bad: 'You should take two tablets before you sleep.\n', words: 'You should take two tablets' },
    { locale: 'en', frontMatter: 'values: { dose: { value: 20, unit: mg } }\nreferences: [{ id: R1, type: report, title: Label }]', good: 'The recommended dose is {{dose}} [@R1].\n', bad: 'The recommended dose is {{dose}}. It helps [@R1].\n', words: 'recommended dose is' },
  ],
  find: (article) => (forProfessionals.test(article.document.frontMatter.audience) ? [] : placedPassages(article).flatMap(adviceIn)),
};

const forProfessionals = /professional|clinician|doctor|physician|prescriber|pharmacist|nurse/;

/** A value that is a dose, while the sentence is looked at; one sign for one, so that places stay. */
const doseSign = '\uE000';

const number = '(?:\\d[\\d.,]{0,8}|half an?|one|two|three|four|five|six|eight|ten)';
const unit = '(?:mg|mcg|µg|μg|g|ml|mL|IU|milligram|microgram|gram|millilitre|milliliter|tablet|capsule|pill|drop|puff|spray|patch|lozenge|sachet|vial|ampoule|teaspoon|spoonful|unit)(?:s|es)?\\b(?:/kg)?';
const dose = `(?:${doseSign}|${number}(?:(?: ?[-–] ?| to | or )${number})?[ \\u00A0-]?${unit})`;
const verbs = '(?:take|swallow|inject|inhale|use|apply|drink|give|chew|start with|begin with|start on|start at|increase to|go up to|double to|add|try)';
const between = '[^.;:!?]{0,50}?';

/** What tells a reader what to take; each ends with the dose. Present and future alone: what people took is a report. */
const advice: readonly RegExp[] = [
  new RegExp(`(?:^|[:;,] |\\b(?:and|then|or|please|first|just|simply|always|usually|to begin|at first|if needed|adults|patients) )${verbs}\\b${between}(?<![\\w.])${dose}`, 'gi'),
  new RegExp(`\\byou (?:should|can|could|may|might|must|need to|have to|will|ought to|are advised to|want to) (?:[a-z]+ )?${verbs}\\b${between}(?<![\\w.])${dose}`, 'gi'),
  new RegExp(`\\b(?:usual|recommended|normal|typical|standard|starting|initial|maximum|daily|correct|right|effective|safe|adult|therapeutic|optimal|best|your) (?:daily |starting |adult )?(?:dose|dosage|amount)\\b${between}\\b(?:is|are|should be|will be|ranges from|starts at|of)\\b${between}(?<![\\w.])${dose}`, 'gi'),
  new RegExp(`\\bthe (?:dose|dosage) (?:for [a-z ]{1,30} )?(?:is|should be|will be)\\b${between}(?<![\\w.])${dose}`, 'gi'),
];

const past = /\b(?:was|were|had|took|got|received|given)\b/i;

function adviceIn({ key, passage }: PlacedPassage): readonly FoundIn[] {
  if (!/[\d\uFFFC]|tablet|capsule|pill|drop|puff|spray|patch|spoon/i.test(passage.text)) return [];
  const text = withDoses(passage);
  return sentencesOfPassage(passage).flatMap((sentence): readonly FoundIn[] => {
    const found = sentence.references.length > 0 ? undefined : adviceOf(text.slice(sentence.start, sentence.end));
    if (found === undefined) return [];
    const at = sentence.start + found.start;
    return [{ key, words: passage.text.slice(at, at + found.length), at, message: 'Found advice on which dose to take, expected none without its reference.' }];
  });
}

function withDoses({ text, values }: Passage): string {
  if (values.length === 0) return text;
  let at = -1;
  return text.replaceAll(valueSign, () => {
    at += 1;
    const value = values[at]?.value;
    return value !== undefined && value.kind !== 'contact' && (value.unit === 'mg' || value.unit === 'mg/kg') ? doseSign : valueSign;
  });
}

/** The words of the advice, up to the dose. */
interface Advice {
  readonly start: number;
  readonly length: number;
}

function adviceOf(sentence: string): Advice | undefined {
  for (const pattern of advice) {
    const found = [...sentence.matchAll(pattern)].find(([words]) => !past.test(words) && !/\b(?:not|never)\b/i.test(words));
    if (found === undefined) continue;
    const lead = /^[:;,\s]*/.exec(found[0])?.[0].length ?? 0;
    return { start: found.index + lead, length: found[0].length - lead };
  }
  return undefined;
}
