import type { AtomName } from '../../compile-templates.ts';

/** The parts of a page in plain text. */
export const textAtoms: Readonly<Record<AtomName, string>> = {
  open: '',
  close: '',
  'notice-group': `{{rule "*"}}
{{> @partial-block}}
{{rule "*"}}

`,
  notice: `{{#unless @first}}

{{/unless}}{{#flow}}{{escaped title}}{{/flow}}{{#flow}}{{escaped text}}{{/flow}}`,
  title: `{{#underlined with="#"}}{{{title}}}{{/underlined}}

{{#flow}}{{{description}}}{{/flow}}

{{#each facts}}{{#flow}}{{escaped this}}{{/flow}}{{/each}}

`,
  languages: '',
  contents: '',
  'text-body': `{{> @partial-block}}`,
  heading: `

{{#underlined with=(underline level)}}{{{text}}}{{/underlined}}

`,
  paragraph: `
{{lines text}}

`,
  list: `
{{#each items}}{{#if blocks}}{{#hang first=(bullet marker)}}{{#if text}}{{lines text}}{{/if}}{{#each blocks}}{{> (lookup this "kind")}}{{/each}}{{/hang}}{{else}}{{lines text first=(bullet marker)}}{{/if}}{{/each}}

`,
  table: `
{{#each rows}}{{#hang first="- "}}{{#each cells}}{{#flow}}{{{head}}}: {{{text}}}{{/flow}}{{/each}}{{/hang}}{{/each}}

`,
  quote: `
{{#hang first="> " rest="> "}}{{#each blocks}}{{> (lookup this "kind")}}{{/each}}{{/hang}}

`,
  callout: `
{{#hang first="| " rest="| "}}{{#flow}}{{escaped label}}{{/flow}}{{#if title}}{{#flow}}{{{title}}}{{/flow}}{{/if}}
{{#each blocks}}{{> (lookup this "kind")}}{{/each}}{{/hang}}

`,
  figure: `
{{#flow}}[{{escaped alternative}}]{{/flow}}{{#flow}}{{escaped label}}{{#if caption}}: {{{caption}}}{{/if}}{{/flow}}

`,
  section: `

{{#underlined with="="}}{{escaped title}}{{/underlined}}

{{> @partial-block}}
`,
  'reference-list': `{{> @partial-block}}`,
  reference: `{{entry this}}`,
  box: `

{{#underlined with="="}}{{escaped title}}{{/underlined}}

{{> @partial-block}}
`,
  fields: `{{#tight}}{{> @partial-block}}{{/tight}}`,
  field: `{{#flow}}{{escaped label}}: {{> @partial-block}}{{/flow}}`,
  'field-list': `{{#flow}}{{escaped label}}:{{/flow}}{{> @partial-block}}`,
  value: `{{#hang first="- "}}{{#flow}}{{> @partial-block}}{{/flow}}{{/hang}}`,
  statement: `
{{#flow}}{{> @partial-block}}{{/flow}}`,
  publisher: `{{isolated publisher.name}}{{#if publisher.url}} <{{escaped publisher.url}}>{{/if}}`,
  forms: '',
  small: `

{{#underlined with="="}}{{escaped title}}{{/underlined}}

{{> @partial-block}}
`,
};
