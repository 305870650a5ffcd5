import { compileTemplates } from '../compile-templates.ts';
import { htmlHelpers } from '../html/html-helpers.ts';
import { findingPart } from '../templates/proof/finding.hbs.ts';
import { passagePart } from '../templates/proof/passage.hbs.ts';
import { proofPage } from '../templates/proof/proof-page.hbs.ts';
import { remarkPart } from '../templates/proof/remark.hbs.ts';
import { sidePart } from '../templates/proof/side.hbs.ts';
import type { ProofInput } from './proof-input.ts';
import { proofContentPolicy } from './proof-policy.ts';
import { proofStyle } from './proof-style.ts';
import { proofView } from './proof-view.ts';

/** The parts of the review page. */
export const proofTemplates: Readonly<Record<string, string>> = { passage: passagePart, side: sidePart, finding: findingPart, remark: remarkPart };

const template = compileTemplates(proofTemplates, { helpers: htmlHelpers }, proofPage);
const policy = proofContentPolicy(proofStyle);

/** The page that a reviewer reads before signing: one file, without scripts, that asks nothing of the network. */
export function renderProof(input: ProofInput): string {
  return template({ ...proofView(input), direction: 'ltr', style: proofStyle, policy, words: input.words });
}
