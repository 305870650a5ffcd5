/** The page that a reviewer reads before signing. */
export const proofPage: string = `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{attribute policy}}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{escaped roleTitle}}: {{escaped document}}, {{escaped titleLocale}}</title>
<meta name="robots" content="noindex">
<style>{{{style}}}</style>
</head>
<body>
<a class="skip" href="#_passages">Skip to the passages</a>
<main>
<header>
<p class="kicker">{{escaped roleTitle}}</p>
<h1 lang="{{attribute titleLocale}}" dir="{{attribute titleDirection}}">{{escaped title}}</h1>
<p class="lead">{{escaped languages}}. {{code document}}</p>
<p class="stamp">{{#if digest}}Its digest, as it will be signed: <strong>{{code shortDigest}}</strong>{{else}}It has no digest to sign: it is not ready.{{/if}}</p>
</header>
<div class="notices">
{{#unless digest}}<div class="notice wait" role="note">
<p><strong>This text cannot be signed yet</strong></p>
<ul>{{#each obstacles}}<li>{{escaped this}}</li>{{/each}}</ul>
</div>
{{/unless}}
{{#if mayNot}}<div class="notice wait" role="note"><p>{{isolated mayNot}}</p></div>
{{/if}}
{{#if demonstration}}<div class="notice demonstration" role="note"><p><strong>Demonstration only.</strong> No clinician has reviewed this text; its sign-offs were made with demonstration keys that anyone can make.</p></div>
{{/if}}
{{#if machine}}<div class="notice plain" role="note"><p><strong>Machine translation.</strong> {{escaped machine}}</p></div>
{{/if}}
</div>
<div class="overview">
<nav class="contents" aria-label="Summary">
<p>In short</p>
<ul>
{{#each summary}}<li>{{escaped words}}{{#if links}}<ul>{{#each links}}<li><a href="#{{attribute anchor}}" lang="{{attribute locale}}" dir="{{attribute direction}}">{{escaped words}}</a></li>{{/each}}{{#if more}}<li>{{escaped more}}</li>{{/if}}</ul>{{/if}}</li>
{{/each}}
<li><a href="#_passages">The passages</a></li>
<li><a href="#_sign">How to sign</a></li>
<li><a href="#_facts">Values and facts</a></li>
<li><a href="#_references">References</a></li>
</ul>
</nav>
<section aria-labelledby="_stand">
<h2 id="_stand">Where the reviews stand</h2>
<ul class="roles">
{{#each roles}}<li class="{{attribute done}}"><p><strong>{{escaped name}}</strong>: {{escaped state}}</p>{{#each approvals}}<p>{{isolated this}}</p>{{/each}}</li>
{{/each}}
</ul>
{{#each rules}}<p>{{escaped this}}</p>
{{/each}}
</section>
</div>
<section aria-labelledby="_signed">
<h2 id="_signed">What you would sign</h2>
<dl>
{{#if digest}}<div><dt>Digest</dt><dd>{{code digest}}</dd></div>{{else}}<div><dt>Digest</dt><dd>none, since the text is not ready</dd></div>{{/if}}
{{#each facts}}<div><dt>{{escaped name}}</dt><dd>{{isolated value}}</dd></div>
{{/each}}
<div><dt>This page is of</dt><dd>{{escaped madeAt}}</dd></div>
</dl>
{{#if reasons}}<p>Until these are done, the text may not be released:</p>
<ul>{{#each reasons}}<li>{{escaped this}}</li>{{/each}}</ul>
{{/if}}
</section>
<section aria-labelledby="_passages">
<h2 id="_passages" tabindex="-1">The passages</h2>
<p>{{isolated since}}</p>
<ul class="legend">
{{#if compared}}<li><del><span class="hidden">deleted: </span>words that went</del></li><li><ins><span class="hidden">inserted: </span>words that came</ins></li>{{/if}}
<li><span class="value">a value</span> from the article's list</li>
<li><span class="term">a word</span> of the list of terms</li>
<li><span class="linked">a link</span> and where it leads</li>
<li class="cite">[1] a reference</li>
</ul>
{{#if anyGeneral}}{{#with general}}
{{#if findings}}<ul class="said" aria-label="Findings of the checks, of the whole text">
{{#each findings}}{{> finding}}{{/each}}</ul>
{{/if}}
{{#if remarks}}<ul class="said" aria-label="Remarks of reviewers, of the whole text">
{{#each remarks}}{{> remark}}{{/each}}</ul>
{{/if}}
{{/with}}{{/if}}
{{#if translationName}}<p class="columns" aria-hidden="true"><span>{{escaped sourceName}}</span><span lang="{{attribute titleLocale}}" dir="{{attribute titleDirection}}">{{escaped translationName}}</span></p>
{{/if}}
{{#each groups}}{{#if folded}}<details class="unchanged">
<summary>{{escaped folded}}</summary>
{{#each passages}}{{> passage}}{{/each}}</details>
{{else}}{{#each passages}}{{> passage}}{{/each}}{{/if}}{{/each}}
</section>
<section aria-labelledby="_facts">
<h2 id="_facts">Values and facts</h2>
{{#if elsewhere}}<p>Changed since this role last approved:</p>
<ul>{{#each elsewhere}}<li>{{isolated this}}</li>{{/each}}</ul>
{{/if}}
{{#if values}}<p>The article's values, as they are written in {{isolated sourceName}}{{#if translationName}} and in {{isolated translationName}}{{/if}}:</p>
<dl class="values">
{{#each values}}<div id="{{attribute anchor}}"><dt>{{escaped name}}</dt><dd>{{isolated source}}{{#if translation}} / {{isolated translation}}{{/if}}{{#if note}} <strong>{{isolated note}}</strong>{{/if}}</dd></div>
{{/each}}
</dl>
{{else}}<p>The article has no values.</p>
{{/if}}
</section>
<section aria-labelledby="_references">
<h2 id="_references">References</h2>
{{#if references}}<ol class="references">
{{#each references}}<li id="{{attribute anchor}}"><span class="number">{{attribute number}}.</span><div dir="{{attribute direction}}"><p>{{escaped words}} {{#if href}}<a href="{{attribute href}}" rel="noreferrer">{{escaped href}}</a>{{/if}} {{code id}}{{#if note}} <strong>{{escaped note}}</strong>{{/if}}</p>{{#if before}}<p class="before">{{escaped before}}</p>{{/if}}</div></li>
{{/each}}
</ol>
{{else}}<p>The article has no references.</p>
{{/if}}
</section>
<section aria-labelledby="_sign">
<h2 id="_sign">How to sign</h2>
{{#if digest}}<p>Type one of these in a terminal, in the folder of the publication. What is signed is exactly {{code shortDigest}}, as this page shows it; if the text changes before you sign, signing is refused.</p>
{{else}}<p>The text cannot be signed before it is ready. You can tell its translators or authors what you noticed.</p>
{{/if}}
{{#if digest}}{{#each commands}}<p>{{escaped purpose}}:</p><pre><code>{{escaped command}}</code></pre>
{{/each}}{{/if}}
<p>Who may sign in this role today:</p>
{{#if signers}}<ul>{{#each signers}}<li>{{isolated this}}</li>{{/each}}</ul>
{{else}}<p>Nobody: add somebody to content/reviewers.yaml.</p>
{{/if}}
</section>
<footer><p>This file holds everything that it shows. It was made by imprimatur review.</p></footer>
</main>
</body>
</html>
`;
