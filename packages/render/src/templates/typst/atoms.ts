import type { AtomName } from '../../compile-templates.ts';
import { open } from './open.hbs.ts';

/** The parts of a PDF, in Typst. */
export const typstAtoms: Readonly<Record<AtomName, string>> = {
  open,
  close: '',
  'notice-group': `{{> @partial-block}}
`,
  notice: `#panel({{string tone}})[
#strong[{{escaped title}}]

{{escaped text}}
]
`,
  title: `
#heading(level: 1)[{{{title}}}]

#text(size: 12pt, fill: soft)[{{{description}}}]

#text(size: 9pt, fill: soft)[{{#each facts}}{{#unless @first}} {{escaped "·"}} {{/unless}}{{escaped this}}{{/each}}]

#line(length: 100%, stroke: 0.5pt + rule)
`,
  languages: '',
  contents: '',
  'text-body': `{{> @partial-block}}`,
  heading: `
#heading(level: {{number level}})[{{{text}}}]#{{target id}}

`,
  paragraph: `
{{{text}}}

`,
  list: `
{{#if ordered}}#enum(start: {{number start}},{{else}}#list({{/if}}{{#each items}}[{{#if text}}{{{text}}}{{/if}}{{#if blocks}}{{#each blocks}}{{> (kind this)}}{{/each}}{{/if}}],{{/each}})

`,
  table: `
#table(columns: (1fr,) * {{number columns}},
  table.header({{#each head}}[{{{text}}}],{{/each}}),
{{#each rows}}  {{#each cells}}[{{{text}}}],{{/each}}
{{/each}}
)

`,
  quote: `
#block(inset: (x: 12pt), stroke: if rtl-page { (right: 2pt + rule) } else { (left: 2pt + rule) })[
{{#each blocks}}{{> (kind this)}}{{/each}}
]

`,
  callout: `
#panel({{string tone}}, long: {{#if long}}true{{else}}false{{/if}})[
#block(sticky: true)[#text(weight: "bold", fill: tones.at({{string tone}}).at(1))[{{escaped label}}]{{#if title}}#linebreak();#text(weight: "bold", size: 12pt)[{{{title}}}]{{/if}}]

{{#each blocks}}{{> (kind this)}}{{/each}}
]

`,
  figure: `
#figure(image("media/" + {{string media}}, alt: {{string alternative}}, width: 100%), supplement: none, numbering: none, caption: [#strong[{{escaped label}}]{{#if caption}} {{{caption}}}{{/if}}])

`,
  section: `
#heading(level: 2)[{{escaped title}}]

{{> @partial-block}}
`,
  'reference-list': `#[
#set text(size: 8.5pt)
#set enum(numbering: {{string @root.listNumbers}})
#enum({{> @partial-block}})
]
`,
  reference: `[#set text(dir: {{flow direction}});#metadata(none)#{{target anchor}} {{#each parts}}{{isolated this}} {{/each}}{{#if href}}#link({{string href}})[#address[{{escaped href}}]]{{/if}}],
`,
  box: `
#block(width: 100%, stroke: 1.2pt + accent, radius: 2pt, inset: 12pt, above: 1.8em, breakable: false)[
#set text(size: 9.5pt)
#set par(spacing: 0.8em)
#set block(spacing: 0.8em)
#heading(level: 2)[{{escaped title}}]

{{> @partial-block}}
]
`,
  fields: `{{> @partial-block}}`,
  field: `#field[{{escaped label}}][{{> @partial-block}}]
`,
  'field-list': `#field[{{escaped label}}][{{> @partial-block}}]
`,
  value: `{{> @partial-block}}#parbreak();
`,
  statement: `
{{> @partial-block}}

`,
  publisher: `{{#if publisher.url}}#link({{string publisher.url}})[{{isolated publisher.name}}]{{else}}{{isolated publisher.name}}{{/if}}`,
  forms: '',
  small: `
#block(breakable: false, above: 1.2em)[
#set text(size: 9pt)
#set block(spacing: 0.6em)
#show heading: set text(size: 10.5pt)
#show heading: set block(above: 0.8em, below: 0.6em)
#heading(level: 2)[{{escaped title}}]

{{> @partial-block}}
]
`,
};
