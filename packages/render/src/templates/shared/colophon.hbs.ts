/** Who publishes the page, under which licence, in which other forms. */
export const colophon: string = `{{#> small title=(word "page.about")}}
{{> forms}}
{{#> fields}}
{{#> field label=(word "page.publisher")}}{{> publisher}}{{/field}}
{{#> field label=(word "page.licence")}}{{isolated licence}}{{/field}}
{{/fields}}
{{#if writtenIn}}
{{#> statement}}{{escaped writtenIn}}{{/statement}}
{{/if}}
{{/small}}
`;
