/** A passage: what it is, side by side, and what was found and said of it. */
export const passagePart: string = `<div class="passage {{attribute columns}} {{attribute tone}}" id="{{attribute anchor}}">
<div class="about"><p>{{escaped form}}</p>{{#each flags}}<p class="flag {{attribute kind}}">{{escaped words}}</p>{{/each}}{{code key}}</div>
<div class="sides">
{{#each sides}}{{> side}}{{/each}}</div>
{{#each images}}<figure class="image"><img src="{{attribute data}}" alt="{{attribute alternative}}" lang="{{attribute language}}"><figcaption>{{isolated caption}}</figcaption></figure>
{{/each}}
{{#if values}}<ul class="amounts" aria-label="Values in this passage">{{#each values}}<li><a href="#{{attribute anchor}}">{{escaped name}}</a>: {{isolated source}}{{#if translation}} / {{isolated translation}}{{/if}}</li>{{/each}}</ul>
{{/if}}
{{#if findings}}<ul class="said" aria-label="Findings of the checks">
{{#each findings}}{{> finding}}{{/each}}</ul>
{{/if}}
{{#if waivers}}<ul class="said" aria-label="Findings that were let pass">
{{#each waivers}}<li><p><strong>Let pass</strong> {{code code}}</p><p>{{isolated found}}</p><p>Reason: <q dir="auto">{{escaped reason}}</q></p><p class="who">{{isolated by}}, {{escaped at}}. {{escaped standing}}</p></li>
{{/each}}</ul>
{{/if}}
{{#if remarks}}<ul class="said" aria-label="Remarks of reviewers">
{{#each remarks}}{{> remark}}{{/each}}</ul>
{{/if}}
</div>
`;
