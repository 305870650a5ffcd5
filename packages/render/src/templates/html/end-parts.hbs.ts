/** A section after the text. */
export const section: string = `<section class="part" aria-labelledby="{{attribute id}}">
<h2 id="{{attribute id}}">{{escaped title}}</h2>
{{> @partial-block}}
</section>
`;

/** All references. */
export const referenceList: string = `<ol class="references">
{{> @partial-block}}
</ol>
`;

/** One reference; the number is text, so that it is in the page's digits. */
export const reference: string = `<li id="{{attribute anchor}}"><span class="number">{{escaped printed}}.</span> <div dir="{{attribute direction}}">{{#each parts}}{{isolated this}} {{/each}}{{#if href}}<a href="{{attribute href}}">{{isolated href}}</a>\u00A0{{/if}}<a class="back" href="#_cite-{{attribute number}}" aria-label="{{attribute (word "page.back-to-text")}}">↑</a></div></li>
`;

/** The review box. */
export const box: string = `<section class="review" aria-labelledby="{{attribute id}}">
<h2 id="{{attribute id}}">{{escaped title}}</h2>
{{> @partial-block}}
</section>
`;

/** Names with values. */
export const fields: string = `<dl>
{{> @partial-block}}
</dl>
`;

/** A name with one value. */
export const field: string = `<div><dt>{{escaped label}}</dt><dd>{{> @partial-block}}</dd></div>
`;

/** A name with several values. */
export const fieldList: string = `<div><dt>{{escaped label}}</dt>{{> @partial-block}}</div>
`;

/** One of several values. */
export const value: string = `<dd>{{> @partial-block}}</dd>
`;

/** A sentence. */
export const statement: string = `<p>{{> @partial-block}}</p>
`;

/** The publisher's name. */
export const publisher: string = `{{#if publisher.url}}<a href="{{attribute publisher.url}}">{{isolated publisher.name}}</a>{{else}}{{isolated publisher.name}}{{/if}}`;

/** The page in its other formats. */
export const forms: string = `{{#if forms}}
<p id="_forms">{{escaped (word "page.formats")}}</p>
<ul class="forms">
{{#each forms}}<li><a href="{{attribute href}}">{{escaped name}}</a></li>
{{/each}}
</ul>
{{/if}}
`;

/** The end of the page. */
export const small: string = `<footer>
<h2>{{escaped title}}</h2>
{{> @partial-block}}
</footer>
`;
