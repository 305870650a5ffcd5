/** What nobody may overlook, before anything else. */
export const notices: string = `{{#if notices}}
{{#> notice-group}}
{{#each notices}}
{{> notice}}
{{/each}}
{{/notice-group}}
{{/if}}
`;
