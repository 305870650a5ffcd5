/** A passage in one language. */
export const sidePart: string = `<div class="side" lang="{{attribute locale}}" dir="{{attribute direction}}">
<span class="language">{{escaped language}}</span>
{{#if empty}}<p class="nothing" lang="en" dir="ltr">Not translated yet.</p>{{else}}{{#if h3}}<h3 class="text">{{{text}}}</h3>{{/if}}{{#if h4}}<h4 class="text">{{{text}}}</h4>{{/if}}{{#if h5}}<h5 class="text">{{{text}}}</h5>{{/if}}{{#if plain}}<p class="text">{{{text}}}</p>{{/if}}{{/if}}
</div>
`;
