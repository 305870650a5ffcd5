/** The page for distribution partners. */
export const indexPage: string = `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{attribute policy}}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{escaped publisher.name}}: patient education for partners</title>
<meta name="description" content="Which patient education texts there are, in which languages, and how to verify them.">
<meta name="robots" content="noindex">
<link rel="alternate" type="application/atom+xml" href="feed.xml" title="Changes">
<style>{{{style}}}</style>
</head>
<body>
<a class="skip" href="#_text">Skip to the texts</a>
<main>
<header>
<h1>Patient education by {{isolated publisher.name}}</h1>
<p class="lead">For partners who pass these texts on: what there is, in which languages, and how to verify it.</p>
<ul class="facts">
<li>Release {{escaped release.version}}</li>
<li>{{escaped release.date}}</li>
<li>{{escaped counts}}</li>
<li>Licence: {{isolated licence}}</li>
</ul>
</header>
{{#if demonstration}}
<div class="notices"><div class="notice demonstration" role="note">
<p><strong>Demonstration only</strong></p>
<p>No clinician has reviewed these texts. Their sign-offs were made with demonstration keys that anyone can make. Do not pass them on to patients.</p>
</div></div>
{{/if}}
<section aria-labelledby="_text">
<h2 id="_text">Texts</h2>
<p>Pass on approved texts only. A draft is shown so that you can see what is coming; it is not for patients. If a text that you have passed on is withdrawn, take it back.</p>
{{#each articles}}
<h3 id="{{attribute document}}"{{#if language}} lang="{{attribute language.locale}}" dir="{{attribute language.direction}}"{{/if}}>{{escaped heading}}</h3>
<div class="scroll" role="region" tabindex="0" aria-labelledby="{{attribute document}}">
<table>
<thead><tr><th scope="col">Language</th><th scope="col">State</th><th scope="col">Review</th><th scope="col">Forms</th></tr></thead>
<tbody>
{{#each texts}}
<tr>
<td lang="{{attribute settings.locale}}" dir="{{attribute settings.direction}}">{{escaped settings.name}}</td>
<td><p class="state {{attribute state}}">{{escaped printedState}}</p>{{#each reasons}}<p>{{escaped this}}</p>{{/each}}</td>
<td>{{#if lastReviewed}}<p>Last reviewed: {{escaped lastReviewed}}</p><p>Next review due: {{escaped nextReviewDue}}</p>{{/if}}{{#if digest}}<p>{{code digest}}</p>{{/if}}</td>
<td><ul>{{#each links}}<li><a href="{{attribute href}}" aria-label="{{attribute hint}}">{{escaped name}}</a></li>{{/each}}</ul></td>
</tr>
{{/each}}
</tbody>
</table>
</div>
{{/each}}
</section>
<section aria-labelledby="_bundles">
<h2 id="_bundles">Bundles</h2>
{{#if bundles}}
<p>A bundle holds every approved text of a collection in one language, with its sign-offs and the approval of the release.</p>
<p>What is new, changed or withdrawn in this release:</p>
<ul class="forms">{{#each notes}}<li><a href="{{attribute href}}" lang="{{attribute settings.locale}}" hreflang="{{attribute settings.locale}}" dir="{{attribute settings.direction}}">{{escaped settings.name}}</a></li>{{/each}}</ul>
<div class="scroll" role="region" tabindex="0" aria-label="Table of bundles">
<table>
<thead><tr><th scope="col">File</th><th scope="col">Collection</th><th scope="col">Language</th><th scope="col">Size</th><th scope="col">SHA-256</th></tr></thead>
<tbody>
{{#each bundles}}
<tr><td><a href="{{attribute href}}">{{escaped name}}</a></td><td>{{escaped collection}}</td><td>{{escaped locale}}</td><td class="quantity">{{escaped size}}</td><td>{{code digest}}</td></tr>
{{/each}}
</tbody>
</table>
</div>
{{else}}
<p>There are none here: these are previews. Bundles come with a release, once that is approved and published.</p>
{{/if}}
</section>
<section aria-labelledby="_verify">
<h2 id="_verify">How to verify a bundle</h2>
<p>Do not trust a file because of where you found it. Check it:</p>
<pre><code>imprimatur verify bundle.zip</code></pre>
<p>This checks every file against the bundle's list, every text against the code (digest) that its reviewers signed, every signature, and that the release was approved. Give it the publisher's list of reviewers, got by a way that you trust, with <code>--reviewers</code>: it proves more. The list of changes is in the <a href="feed.xml">feed</a>; machines read <a href="catalogue.json">catalogue.json</a>; the days on which reviews fall due are in a <a href="reviews.ics" type="text/calendar">calendar</a>.</p>
</section>
<footer>
<p>Published by {{#if publisher.url}}<a href="{{attribute publisher.url}}">{{isolated publisher.name}}</a>{{else}}{{isolated publisher.name}}{{/if}}. Licence: {{isolated licence}}.</p>
</footer>
</main>
</body>
</html>
`;
