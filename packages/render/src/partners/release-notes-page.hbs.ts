/** The notes of a release as a page. What is in an unknown language says so: `lang=""` (HTML Living Standard 3.2.6.2). */
export const releaseNotesPage: string = `<!doctype html>
<html lang="{{attribute locale}}" dir="{{attribute direction}}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{attribute policy}}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{escaped heading}}</title>
<meta name="description" content="{{attribute lead}}">
<meta name="robots" content="noindex">
<style>{{{style}}}</style>
</head>
<body>
<a class="skip" href="#_text">{{escaped (word "page.skip")}}</a>
<main>
<header>
<h1>{{escaped heading}}</h1>
<p class="lead">{{escaped lead}}</p>
<ul class="facts">
{{#each facts}}
<li>{{escaped this}}</li>
{{/each}}
<li>{{escaped (word "release-notes.digest")}}: {{code digest}}</li>
</ul>
</header>
{{#if demonstration}}
<div class="notices"><div class="notice demonstration" role="note">
<p><strong>{{escaped (word "notices.demonstration.title")}}</strong></p>
<p>{{escaped (word "release-notes.demonstration")}}</p>
</div></div>
{{/if}}
<div id="_text">
{{#if nothing}}
<p>{{escaped (word "release-notes.nothing")}}</p>
{{/if}}
{{#if withdrawn}}
<section aria-labelledby="_withdrawn">
<h2 id="_withdrawn">{{escaped (word "release-notes.withdrawn")}}</h2>
<p>{{escaped (word "release-notes.withdrawn-lead")}}</p>
{{#each withdrawn}}
<div class="callout urgent">
<h3>{{isolated title}}</h3>
<p>{{code document}}</p>
{{#if newer}}
<p>{{escaped (word "release-notes.newer")}}</p>
{{/if}}
<dl>
<div><dt>{{escaped (word "release-notes.from")}}</dt><dd>{{escaped from}}</dd></div>
<div><dt>{{escaped (word "release-notes.reason")}}</dt><dd><bdi lang="">{{escaped reason}}</bdi></dd><dd>{{escaped role}}</dd></div>
{{#if replacement}}
<div><dt>{{escaped (word "release-notes.replacement")}}</dt><dd>{{isolated replacement}}</dd></div>
{{/if}}
<div><dt>{{escaped (word "review.digest")}}</dt><dd>{{code digest}}</dd></div>
</dl>
</div>
{{/each}}
</section>
{{/if}}
{{#if changed}}
<section aria-labelledby="_changed">
<h2 id="_changed">{{escaped (word "release-notes.changed")}}</h2>
<p>{{escaped (word "release-notes.changed-lead")}}</p>
<div class="scroll" role="region" tabindex="0" aria-labelledby="_changed">
<table>
<thead><tr><th scope="col">{{escaped (word "release-notes.text")}}</th><th scope="col">{{escaped (word "review.last-reviewed")}}</th><th scope="col">{{escaped (word "review.next-review")}}</th><th scope="col">{{escaped (word "review.digest")}}</th></tr></thead>
<tbody>
{{#each changed}}
<tr><td><p>{{isolated title}}</p><p>{{code document}}</p></td><td>{{escaped lastReviewed}}</td><td>{{escaped nextReviewDue}}</td><td>{{code digest}}</td></tr>
{{/each}}
</tbody>
</table>
</div>
</section>
{{/if}}
{{#if fresh}}
<section aria-labelledby="_new">
<h2 id="_new">{{escaped (word "release-notes.new")}}</h2>
<div class="scroll" role="region" tabindex="0" aria-labelledby="_new">
<table>
<thead><tr><th scope="col">{{escaped (word "release-notes.text")}}</th><th scope="col">{{escaped (word "review.last-reviewed")}}</th><th scope="col">{{escaped (word "review.next-review")}}</th><th scope="col">{{escaped (word "review.digest")}}</th></tr></thead>
<tbody>
{{#each fresh}}
<tr><td><p>{{isolated title}}</p><p>{{code document}}</p></td><td>{{escaped lastReviewed}}</td><td>{{escaped nextReviewDue}}</td><td>{{code digest}}</td></tr>
{{/each}}
</tbody>
</table>
</div>
</section>
{{/if}}
{{#if leftOut}}
<section aria-labelledby="_left-out">
<h2 id="_left-out">{{escaped (word "release-notes.left-out")}}</h2>
<p>{{escaped (word "release-notes.left-out-lead")}}</p>
{{#each leftOut}}
<h3>{{isolated title}}</h3>
<p>{{code document}}</p>
{{#if takenOut}}
<p class="state withdrawn">{{escaped (word "release-notes.taken-out")}}</p>
{{/if}}
{{#if gone}}
<p>{{escaped (word "release-notes.gone")}}</p>
{{/if}}
{{#if reasons}}
<ul>
{{#each reasons}}
<li lang="{{attribute language.locale}}" dir="{{attribute language.direction}}">{{escaped text}}</li>
{{/each}}
</ul>
{{/if}}
{{/each}}
</section>
{{/if}}
{{#if unchanged}}
<section aria-labelledby="_unchanged">
<h2 id="_unchanged">{{escaped (word "release-notes.unchanged")}}</h2>
<p>{{escaped unchanged}}</p>
</section>
{{/if}}
</div>
{{#if others}}
<section aria-labelledby="_others">
<h2 id="_others">{{escaped (word "release-notes.other-languages")}}</h2>
<div class="scroll" role="region" tabindex="0" aria-labelledby="_others">
<table>
<thead><tr><th scope="col">{{escaped (word "release-notes.language")}}</th><th scope="col">{{escaped (word "release-notes.withdrawn")}}</th><th scope="col">{{escaped (word "release-notes.changed")}}</th><th scope="col">{{escaped (word "release-notes.new")}}</th><th scope="col">{{escaped (word "release-notes.left-out")}}</th><th scope="col">{{escaped (word "release-notes.unchanged")}}</th></tr></thead>
<tbody>
{{#each others}}
<tr><th scope="row">{{isolated name}}</th><td>{{escaped withdrawn}}</td><td>{{escaped changed}}</td><td>{{escaped fresh}}</td><td>{{escaped leftOut}}</td><td>{{escaped unchanged}}</td></tr>
{{/each}}
</tbody>
</table>
</div>
</section>
{{/if}}
<footer>
<p>{{escaped (word "page.publisher")}}: {{#if publisher.url}}<a href="{{attribute publisher.url}}">{{isolated publisher.name}}</a>{{else}}{{isolated publisher.name}}{{/if}}</p>
<p>{{escaped (word "page.licence")}}: {{isolated licence}}</p>
</footer>
</main>
</body>
</html>
`;
