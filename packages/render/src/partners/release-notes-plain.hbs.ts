/** The notes of a release in plain text; what needs an empty line before it brings it along. */
export const releaseNotesPlain: string = `{{#underlined "#"}}{{escaped heading}}{{/underlined}}
{{#flow}}{{escaped lead}}{{/flow}}

{{#each facts}}{{#flow}}{{escaped this}}{{/flow}}{{/each}}{{#flow}}{{escaped (word "release-notes.digest")}}: {{isolated digest}}{{/flow}}
{{#if demonstration}}
{{rule "*"}}
{{#flow}}{{escaped (word "notices.demonstration.title")}}{{/flow}}{{#flow}}{{escaped (word "release-notes.demonstration")}}{{/flow}}{{rule "*"}}

{{/if}}
{{#if nothing}}
{{#flow}}{{escaped (word "release-notes.nothing")}}{{/flow}}

{{/if}}
{{#if withdrawn}}
{{#underlined "="}}{{escaped (word "release-notes.withdrawn")}}{{/underlined}}
{{#flow}}{{escaped (word "release-notes.withdrawn-lead")}}{{/flow}}

{{#each withdrawn}}
{{#hang "! "}}{{#flow}}{{isolated title}}{{/flow}}{{#flow}}{{isolated document}} ({{isolated digest}}){{/flow}}{{#if newer}}{{#flow}}{{escaped (word "release-notes.newer")}}{{/flow}}{{/if}}{{#flow}}{{escaped (word "release-notes.from")}}: {{escaped from}}{{/flow}}{{#flow}}{{escaped (word "release-notes.reason")}} ({{escaped role}}): {{isolated reason}}{{/flow}}{{#if replacement}}{{#flow}}{{escaped (word "release-notes.replacement")}}: {{isolated replacement}}{{/flow}}{{/if}}{{/hang}}

{{/each}}
{{/if}}
{{#if changed}}
{{#underlined "="}}{{escaped (word "release-notes.changed")}}{{/underlined}}
{{#flow}}{{escaped (word "release-notes.changed-lead")}}{{/flow}}

{{#each changed}}
{{#hang "- "}}{{#flow}}{{isolated title}}{{/flow}}{{#flow}}{{isolated document}} ({{isolated digest}}){{/flow}}{{#flow}}{{escaped (word "review.last-reviewed")}}: {{escaped lastReviewed}}{{/flow}}{{#flow}}{{escaped (word "review.next-review")}}: {{escaped nextReviewDue}}{{/flow}}{{/hang}}

{{/each}}
{{/if}}
{{#if fresh}}
{{#underlined "="}}{{escaped (word "release-notes.new")}}{{/underlined}}

{{#each fresh}}
{{#hang "- "}}{{#flow}}{{isolated title}}{{/flow}}{{#flow}}{{isolated document}} ({{isolated digest}}){{/flow}}{{#flow}}{{escaped (word "review.last-reviewed")}}: {{escaped lastReviewed}}{{/flow}}{{#flow}}{{escaped (word "review.next-review")}}: {{escaped nextReviewDue}}{{/flow}}{{/hang}}

{{/each}}
{{/if}}
{{#if leftOut}}
{{#underlined "="}}{{escaped (word "release-notes.left-out")}}{{/underlined}}
{{#flow}}{{escaped (word "release-notes.left-out-lead")}}{{/flow}}

{{#each leftOut}}
{{#hang "- "}}{{#flow}}{{isolated title}}{{/flow}}{{#flow}}{{isolated document}}{{/flow}}{{#if takenOut}}{{#flow}}{{escaped (word "release-notes.taken-out")}}{{/flow}}{{/if}}{{#if gone}}{{#flow}}{{escaped (word "release-notes.gone")}}{{/flow}}{{/if}}{{#each reasons}}{{#flow}}{{isolated text}}{{/flow}}{{/each}}{{/hang}}

{{/each}}
{{/if}}
{{#if unchanged}}
{{#underlined "="}}{{escaped (word "release-notes.unchanged")}}{{/underlined}}
{{#flow}}{{escaped unchanged}}{{/flow}}

{{/if}}
{{#if others}}
{{#underlined "="}}{{escaped (word "release-notes.other-languages")}}{{/underlined}}

{{#each others}}
{{#hang "- "}}{{#flow}}{{isolated name}}{{/flow}}{{#flow}}{{escaped (word "release-notes.withdrawn")}}: {{escaped withdrawn}}; {{escaped (word "release-notes.changed")}}: {{escaped changed}}; {{escaped (word "release-notes.new")}}: {{escaped fresh}}; {{escaped (word "release-notes.left-out")}}: {{escaped leftOut}}; {{escaped (word "release-notes.unchanged")}}: {{escaped unchanged}}{{/flow}}{{/hang}}

{{/each}}
{{/if}}
{{#flow}}{{escaped (word "page.publisher")}}: {{isolated publisher.name}}{{#if publisher.url}} <{{escaped publisher.url}}>{{/if}}{{/flow}}{{#flow}}{{escaped (word "page.licence")}}: {{isolated licence}}{{/flow}}
`;
