/** The references, in the order of their numbers. */
export const references: string = `{{#if references}}
{{#> section id="_references" title=(word "page.references")}}
{{#> reference-list}}
{{#each references}}
{{> reference}}
{{/each}}
{{/reference-list}}
{{/section}}
{{/if}}
`;
