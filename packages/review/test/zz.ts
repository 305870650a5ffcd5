import * as fc from 'fast-check';
import { review } from '@imprimatur/review';
import { anyHistory, play } from './model-history.ts';
const met: Record<string, number> = {};
const t=performance.now();
for (const h of fc.sample(anyHistory, 1000)) { const { input, facts } = play(h); const r = review(input); const k = r.kind === 'faulty' ? 'stopped' : r.value.kind; met[k] = (met[k] ?? 0) + 1;
 if (k==='approved' && !facts.signatures.some(s=>s.decision==='approve'&&s.passages.length===0&&s.text===facts.text)) met['waived']=(met['waived']??0)+1;
 if (r.kind==='sound') for (const x of r.value.kind==='draft'?r.value.reasons:[]) met[x.kind]=(met[x.kind]??0)+1;
 if (k==='approved' && r.kind==='sound' && r.value.kind==='approved' && r.value.approvals.some(a=>facts.signatures.some(s=>s.person===a.reviewer&&s.role===a.role&&s.passages.length>0&&s.decision==='approve'&&s.text!==facts.text&&s.on===a.reviewedOn))) met['carried']=(met['carried']??0)+1;
}
console.log(met, performance.now()-t);
