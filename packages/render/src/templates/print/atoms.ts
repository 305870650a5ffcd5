import type { AtomName } from '../../compile-templates.ts';
import { htmlAtoms } from '../html/atoms.ts';
import { open, reference } from './overrides.hbs.ts';

/** The parts of a page on paper: HTML's own, without what can only be clicked. */
export const printAtoms: Readonly<Record<AtomName, string>> = { ...htmlAtoms, open, reference, languages: '', contents: '', forms: '' };
