/** The frame of all notices. */
export const noticeGroup: string = `<div class="notices">
{{> @partial-block}}
</div>
`;

/** One notice. */
export const notice: string = `<div class="notice {{attribute tone}}" role="note">
<p><strong>{{escaped title}}</strong></p>
<p>{{escaped text}}</p>
</div>
`;

/** Title, description and the short facts. */
export const title: string = `<header>
<h1>{{{title}}}</h1>
<p class="lead">{{{description}}}</p>
<ul class="facts">
{{#each facts}}<li>{{escaped this}}</li>
{{/each}}
</ul>
</header>
`;

/** Each language by its own name. */
export const languages: string = `{{#if manyLanguages}}
<nav class="languages" aria-labelledby="_languages">
<p id="_languages">{{escaped (word "page.languages")}}</p>
<ul>
{{#each languages}}
<li lang="{{attribute settings.locale}}" dir="{{attribute settings.direction}}"><a href="{{attribute href}}" hreflang="{{attribute settings.locale}}"{{#if current}} aria-current="page"{{/if}}>{{escaped settings.name}}</a>{{#unless approved}} <small class="mark" lang="{{attribute @root.locale}}" dir="{{attribute @root.direction}}">{{escaped (word "review.draft")}}</small>{{/unless}}</li>
{{/each}}
</ul>
</nav>
{{/if}}
`;

/** Links to the main headings. */
export const contents: string = `{{#if contents}}
<nav class="contents" aria-labelledby="_contents">
<p id="_contents">{{escaped (word "page.contents")}}</p>
<ul>
{{#each contents}}<li><a href="#{{attribute id}}">{{{text}}}</a></li>
{{/each}}
</ul>
</nav>
{{/if}}
`;
