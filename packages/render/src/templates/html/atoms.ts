import type { AtomName } from '../../compile-templates.ts';
import { callout, figure, heading, list, paragraph, quote, table, textBody } from './blocks.hbs.ts';
import { box, field, fieldList, fields, forms, publisher, reference, referenceList, section, small, statement, value } from './end-parts.hbs.ts';
import { close, open } from './frame.hbs.ts';
import { contents, languages, notice, noticeGroup, title } from './head-parts.hbs.ts';

/** The parts of an HTML page. */
export const htmlAtoms: Readonly<Record<AtomName, string>> = {
  open, close,
  'notice-group': noticeGroup, notice,
  title, languages, contents, 'text-body': textBody,
  heading, paragraph, list, table, quote, callout, figure,
  section, 'reference-list': referenceList, reference,
  box, fields, field, 'field-list': fieldList, value, statement,
  publisher, forms, small,
};
