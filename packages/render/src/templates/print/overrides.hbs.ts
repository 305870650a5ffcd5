/** From the doctype to the start of the page; the running title is taken from the heading. */
export const open: string = `<!doctype html>
<html lang="{{attribute locale}}" dir="{{attribute direction}}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{attribute policy}}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title{{#if titleLanguage}} lang="{{attribute titleLanguage.locale}}" dir="{{attribute titleLanguage.direction}}"{{/if}}>{{escaped plainTitle}}</title>
<meta name="description" content="{{attribute plainDescription}}">
<meta name="robots" content="noindex">
<style>{{{style}}}</style>
</head>
<body>
<main>
<article>
`;

/** One reference, its address in full and no way back. */
export const reference: string = `<li id="{{attribute anchor}}"><span class="number">{{escaped printed}}.</span> <div dir="{{attribute direction}}">{{#each parts}}{{isolated this}} {{/each}}{{#if href}}<a href="{{attribute href}}">{{isolated href}}</a>{{/if}}</div></li>
`;
