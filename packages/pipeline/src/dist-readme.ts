/** `dist/README.md`: what appears there. A build writes it like any output, and the repository holds the same text. */
export const distReadme: string = `# dist: what a build writes

Everything in this folder is output and may be deleted; \`npm run build\` writes it again, and \`npm run release\` the release, the same byte for byte.
This page is the one file of it that git holds.

| path | what it is |
| --- | --- |
| \`index.html\` | start here: every text, its languages, its state, its downloads |
| \`catalogue.json\`, \`feed.xml\`, \`feed.json\` | the same for machines |
| \`reviews.ics\` | the days on which reviews fall due, for a calendar |
| \`preview/<locale>/<collection>/<article>/\` | every text in every locale: \`index.html\`, \`print.html\`, PDF, plain text, JSON; a draft says that it is one |
| \`preview/<collection>.json\` | what the build of one collection made |
| \`releases/<version>/\` | what \`imprimatur release publish\` alone writes: approved texts, a zip for each collection and locale; the candidate and its approvals; notes in every language; \`manifest.json\`, \`SHA256SUMS\` |
`;
