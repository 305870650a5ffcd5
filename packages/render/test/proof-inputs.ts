import type { LocalDate, SegmentKey } from '@imprimatur/formats';
import type { PassageForm, ProofInput, ProofPassage, ProofRun } from '@imprimatur/render';
import { digestOf } from '@imprimatur/signing';
import { page, settingsOf } from './pages.ts';

/** A run of text that stayed. */
export function run(text: string, choice: Partial<ProofRun> = {}): ProofRun {
  return { change: 'same', strong: false, emphasis: false, linked: false, term: undefined, content: { kind: 'text', text }, ...choice };
}

/** What a passage is, in no box. */
export function form(kind: PassageForm['kind'], choice: Partial<PassageForm> = {}): PassageForm {
  return { kind, level: undefined, step: undefined, cell: undefined, within: [], ...choice };
}

/** A passage of the source text that stayed as it was. */
export function passage(key: string, choice: Partial<ProofPassage> = {}): ProofPassage {
  return {
    key: key as SegmentKey,
    form: form('paragraph'),
    change: 'same',
    moved: false,
    formBefore: undefined,
    status: 'source',
    machine: false,
    source: { changed: false, runs: [run(`Words of ${key}.`)], values: [] },
    translation: undefined,
    image: undefined,
    imageChanged: false,
    findings: [],
    waivers: [],
    remarks: [],
    ...choice,
  };
}

/** What the role approved before. */
export const found: ProofInput['since'] = { kind: 'found', printedName: 'Dr A', on: '2026-10-01' as LocalDate, digest: digestOf('before') };

/** A page of two passages that nobody ever approved. */
export function proof(choice: Partial<ProofInput> = {}): ProofInput {
  const { reviewed, words } = page();
  return {
    document: 'medicines/aspirin',
    article: reviewed.document.source,
    role: 'clinical',
    title: 'Aspirin',
    source: settingsOf('en'),
    target: settingsOf('en'),
    words,
    digest: digestOf('now'),
    madeAt: '2026-11-22T09:30:00Z',
    demonstration: false,
    translators: [],
    reasons: [],
    policy: { roles: [{ role: 'clinical', needed: 1, approvals: [] }], persons: 0, separated: [], reviewIntervalMonths: 12, graceDays: 0 },
    signers: [],
    reader: undefined,
    commands: { approve: 'imprimatur sign', requestChanges: 'imprimatur sign --request-changes', condition: 'imprimatur sign --condition' },
    since: { kind: 'never' },
    passages: [passage('title', { form: form('title') }), passage('first')],
    elsewhere: [],
    values: [],
    images: [],
    referencesBefore: undefined,
    findings: [],
    remarks: [],
    ...choice,
  };
}
