/** From the doctype to the start of the page. */
export const open: string = `<!doctype html>
<html lang="{{attribute locale}}" dir="{{attribute direction}}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{attribute policy}}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title{{#if titleLanguage}} lang="{{attribute titleLanguage.locale}}" dir="{{attribute titleLanguage.direction}}"{{/if}}>{{escaped plainTitle}}</title>
<meta name="description" content="{{attribute plainDescription}}">
{{#unless indexable}}<meta name="robots" content="noindex">
{{/unless}}
{{#each alternates}}
<link rel="alternate" hreflang="{{attribute settings.locale}}" href="{{attribute href}}">
{{/each}}
<style>{{{style}}}</style>
</head>
<body>
<a class="skip" href="#_text">{{escaped (word "page.skip")}}</a>
<main>
<article>
`;

/** To the end of the file. */
export const close: string = `</article>
</main>
</body>
</html>
`;
