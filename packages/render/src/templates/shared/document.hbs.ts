/** The order of a page. */
export const document: string = `{{> open}}
{{> notices}}
{{> title}}
{{> languages}}
{{> contents}}
{{#> text-body}}
{{#each blocks}}
{{> (kind this)}}
{{/each}}
{{/text-body}}
{{> references}}
{{> review-box}}
{{> colophon}}
{{> close}}
`;
