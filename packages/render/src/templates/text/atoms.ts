import type { AtomName } from '../../compile-templates.ts';

/** The parts of a page in plain text; what needs an empty line before it brings it along. */
export const textAtoms: Readonly<Record<AtomName, string>> = {
  open: '',
  close: '',
  'notice-group': `{{rule "*"}}
{{> @partial-block}}
{{rule "*"}}
`,
  notice: `{{#unless @first}}

{{/unless}}{{#flow}}{{escaped title}}{{/flow}}{{#flow}}{{escaped text}}{{/flow}}`,
  title: `
{{#underlined "#"}}{{{title}}}{{/underlined}}
{{#flow}}{{{description}}}{{/flow}}
{{#each facts}}{{#flow}}{{escaped this}}{{/flow}}{{/each}}`,
  languages: '',
  contents: '',
  'text-body': `{{> @partial-block}}`,
  heading: `
{{#underlined (underline level)}}{{{text}}}{{/underlined}}`,
  paragraph: `
{{lines text}}`,
  list: `
{{#each items}}{{#if blocks}}{{#hang (bullet marker)}}{{#if text}}{{lines text}}{{/if}}{{#each blocks}}{{> (kind this)}}{{/each}}{{/hang}}{{else}}{{item this}}{{/if}}{{/each}}`,
  table: `
{{#each rows}}{{#hang "- "}}{{#each cells}}{{#flow}}{{{head}}}: {{{text}}}{{/flow}}{{/each}}{{/hang}}{{/each}}`,
  quote: `
{{#edge "> "}}{{#each blocks}}{{> (kind this)}}{{/each}}{{/edge}}`,
  callout: `
{{#edge "| "}}{{#flow}}{{escaped label}}{{/flow}}{{#if title}}{{#flow}}{{{title}}}{{/flow}}{{/if}}{{#each blocks}}{{> (kind this)}}{{/each}}{{/edge}}`,
  figure: `
{{#flow}}[{{escaped alternative}}]{{/flow}}{{#flow}}{{escaped label}}{{#if caption}}: {{{caption}}}{{/if}}{{/flow}}`,
  section: `
{{#underlined "="}}{{escaped title}}{{/underlined}}
{{> @partial-block}}
`,
  'reference-list': `{{> @partial-block}}`,
  reference: `{{entry this}}`,
  box: `
{{#underlined "="}}{{escaped title}}{{/underlined}}
{{> @partial-block}}
`,
  fields: `{{#tight}}{{> @partial-block}}{{/tight}}`,
  field: `{{#flow}}{{escaped label}}: {{> @partial-block}}{{/flow}}`,
  'field-list': `{{#flow}}{{escaped label}}:{{/flow}}{{> @partial-block}}`,
  value: `{{#hang "- "}}{{#flow}}{{> @partial-block}}{{/flow}}{{/hang}}`,
  statement: `
{{#flow}}{{> @partial-block}}{{/flow}}`,
  publisher: `{{isolated publisher.name}}{{#if publisher.url}} <{{escaped publisher.url}}>{{/if}}`,
  forms: '',
  small: `
{{#underlined "="}}{{escaped title}}{{/underlined}}
{{> @partial-block}}
`,
};
