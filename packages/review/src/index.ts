export { type Approval, type ApprovedDocument, type BarringCheck, type DraftDocument, type Reason, type ReviewedDocument, type SignOffFile } from './reviewed-document.ts';
export { review, type ReviewInput } from './review.ts';
export { type Decision, readSignOff, type SignOff, signOffFileName, writeSignOff } from './sign-off.ts';
export { type TrustInput, type VerifiedSignOff, verifySignOff } from './verify-sign-off.ts';
export { policyDigest, requiredSignOffs, type TextKind } from './required-sign-offs.ts';
export { addMonths } from './add-months.ts';
