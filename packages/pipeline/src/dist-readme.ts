/** `dist/README.md`: what appears there. A build writes it like any output, and the repository holds the same text. */
export const distReadme: string = `# dist: what a build writes

Everything in this folder is output and may be deleted; \`npm run build\` writes it again, the same byte for byte.
This page is the one file of it that git holds.

| path | what it is |
| --- | --- |
| \`index.html\` | start here: every text, its languages, its state, its downloads |
| \`catalogue.json\`, \`feed.xml\`, \`feed.json\` | the same for machines |
| \`preview/<locale>/<collection>/<article>/\` | every text in every locale: \`index.html\`, \`print.html\`, PDF, plain text, JSON; a draft says that it is one |
| \`preview/<collection>.json\` | what the build of one collection made |
| \`releases/<version>/\` | approved texts alone: a zip for each collection and locale, \`manifest.json\`, \`SHA256SUMS\` |
`;
