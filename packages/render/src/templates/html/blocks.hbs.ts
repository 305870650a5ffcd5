/** The article's own text. */
export const textBody: string = `<div class="text" id="_text">
{{> @partial-block}}
</div>
`;

/** A heading of level 2 to 4. */
export const heading: string = `<h{{attribute level}} id="{{attribute id}}">{{{text}}}</h{{attribute level}}>
`;

/** A paragraph. */
export const paragraph: string = `<p>{{{text}}}</p>
`;

/** A list. */
export const list: string = `{{#if ordered}}<ol start="{{attribute start}}">{{else}}<ul>{{/if}}
{{#each items}}<li>{{#if text}}{{{text}}}{{/if}}{{#if blocks}}{{#each blocks}}{{> (kind this)}}{{/each}}{{/if}}</li>
{{/each}}
{{#if ordered}}</ol>{{else}}</ul>{{/if}}
`;

/** A table; on narrow screens it scrolls within its own frame. */
export const table: string = `<div class="scroll" role="region" tabindex="0" aria-labelledby="_table-{{attribute number}}">
<table>
<thead><tr id="_table-{{attribute number}}">{{#each head}}<th scope="col">{{{text}}}</th>{{/each}}</tr></thead>
<tbody>
{{#each rows}}<tr>{{#each cells}}<td>{{{text}}}</td>{{/each}}</tr>
{{/each}}
</tbody>
</table>
</div>
`;

/** A quotation. */
export const quote: string = `<blockquote>
{{#each blocks}}{{> (kind this)}}{{/each}}
</blockquote>
`;

/** A box with its tone in words. */
export const callout: string = `<section class="callout {{attribute tone}}" aria-labelledby="_callout-{{attribute number}}">
<p class="label" id="_callout-{{attribute number}}"><span>{{escaped label}}</span>{{#if title}} <strong>{{{title}}}</strong>{{/if}}</p>
{{#each blocks}}{{> (kind this)}}{{/each}}
</section>
`;

/** An image with its caption. */
export const figure: string = `<figure>
<img src="{{file media}}" alt="{{attribute alternative}}"{{#if segment}} data-segment="{{attribute segment}}"{{/if}}{{#if foreign}} lang="{{attribute foreign.locale}}" dir="{{attribute foreign.direction}}"{{/if}}{{#if width}} width="{{attribute width}}" height="{{attribute height}}"{{/if}}>
<figcaption><strong>{{escaped label}}</strong>{{#if caption}} {{{caption}}}{{/if}}</figcaption>
</figure>
`;
