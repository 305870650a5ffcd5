import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes a Hugo site of a corpus's `peer` folder that writes what `imprimatur build` does: for each article in each
 * locale one HTML page with its languages, table of references and figure, and one plain text.
 */
export function writeHugoSite(folder: string, locales: readonly string[]): void {
  mkdirSync(join(folder, 'layouts/_default'), { recursive: true });
  writeFileSync(join(folder, 'hugo.toml'), config(locales));
  for (const [name, text] of Object.entries(layouts)) writeFileSync(join(folder, 'layouts/_default', name), text);
}

function config(locales: readonly string[]): string {
  // Hugo's keys of languages are lower case.
  const languages = locales.map((locale, index) => `
[languages.${locale.toLowerCase()}]
contentDir = "${locale}"
languageCode = "${locale}"
languageDirection = "${locale === 'ar' ? 'rtl' : 'ltr'}"
languageName = "${locale}"
weight = ${index + 1}
`);
  return `baseURL = "https://www.example.org/"
title = "A generated publisher"
defaultContentLanguage = "en"
defaultContentLanguageInSubdir = true
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "section", "404"]

[outputFormats.plain]
mediaType = "text/plain"
baseName = "index"
isPlainText = true

[outputs]
home = ["html"]
page = ["html", "plain"]

[languages]
${languages.join('')}`;
}

const layouts: Readonly<Record<string, string>> = {
  'baseof.html': `<!doctype html>
<html lang="{{ .Site.LanguageCode }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{{ .Title }}</title>
<meta name="description" content="{{ .Description }}">
{{ range .AllTranslations }}<link rel="alternate" hreflang="{{ .Language.Lang }}" href="{{ .Permalink }}">
{{ end }}</head>
<body>{{ block "body" . }}{{ end }}</body>
</html>
`,
  'list.html': '{{ define "body" }}<ul>{{ range .Site.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</ul>{{ end }}\n',
  'single.html': `{{ define "body" }}<nav>{{ range .AllTranslations }}<a lang="{{ .Language.Lang }}" href="{{ .RelPermalink }}">{{ .Language.LanguageName }}</a> {{ end }}</nav>
<main>
<h1>{{ .Title }}</h1>
<p>{{ .Description }}</p>
{{ .Content }}
<ol>{{ range .Params.references }}
<li id="{{ .id }}">{{ .publisher }}. <a href="{{ .url }}">{{ .title }}</a>. {{ .year }}.</li>{{ end }}
</ol>
</main>{{ end }}
`,
  'single.txt': `{{ .Title }}

{{ .Description }}

{{ .Plain }}
{{ range .Params.references }}
{{ .publisher }}. {{ .title }}. {{ .year }}. {{ .url }}{{ end }}
`,
};
