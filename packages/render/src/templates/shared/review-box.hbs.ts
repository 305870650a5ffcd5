/** Who has checked the page, when, and what their signatures mean. */
export const reviewBox: string = `{{#> box id="_review" title=(word "review.title")}}
{{#with review}}
{{#> fields}}
{{#> field label=(word "review.state")}}{{escaped state}}{{/field}}
{{#if approvals}}
{{#> field-list label=(word "review.signed-by")}}
{{#each approvals}}
{{#> value}}{{escaped role}}\u00A0· {{isolated name}}{{#if credentials}}, {{isolated credentials}}{{/if}}\u00A0· {{unbroken date}}{{/value}}
{{/each}}
{{/field-list}}
{{else}}
{{#> field label=(word "review.signed-by")}}{{escaped (word "review.nobody")}}{{/field}}
{{/if}}
{{#if lastReviewed}}
{{#> field label=(word "review.last-reviewed")}}{{escaped lastReviewed}}{{/field}}
{{#> field label=(word "review.next-review")}}{{escaped nextReviewDue}}{{/field}}
{{/if}}
{{#if reasons}}
{{#> field-list label=(word "review.why-draft")}}
{{#each reasons}}
{{#> value}}{{escaped this}}{{/value}}
{{/each}}
{{/field-list}}
{{/if}}
{{#if digest}}
{{#> field label=(word "review.digest")}}{{code digest}}{{/field}}
{{/if}}
{{/fields}}
{{#> statement}}{{escaped (word "review.meaning")}}{{/statement}}
{{#> statement}}{{escaped release}}{{/statement}}
{{/with}}
{{/box}}
`;
