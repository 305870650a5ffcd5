import { fontStyle } from './font-style.ts';

/** The style of pages on screens; one text for all pages, so that its hash is one too. */
export const htmlStyle: string = `
:root{color-scheme:light dark;--ink:#1c2a33;--soft:#4a5a66;--paper:#fff;--ground:#f3f6f7;--line:#cfd8dd;--accent:#0a5a73;--link:#0b5394;
--summary:#e8f3f5;--note:#edf2f7;--tip:#ebf5ec;--important:#f2eefa;--warning:#fff4dd;--urgent:#fdebe9;
--summary-edge:#0a5a73;--note-edge:#48637f;--tip-edge:#2b6e30;--important-edge:#63409c;--warning-edge:#8a5300;--urgent-edge:#a8201a}
@media(prefers-color-scheme:dark){:root{--ink:#e4eaee;--soft:#aebbc4;--paper:#161d22;--ground:#0f1418;--line:#3a464e;--accent:#7cc5da;--link:#8fc1f0;
--summary:#152c33;--note:#1d2833;--tip:#182b1b;--important:#262038;--warning:#33270f;--urgent:#3a1917;
--summary-edge:#5fb3ca;--note-edge:#93acc6;--tip-edge:#7fc486;--important-edge:#b79be6;--warning-edge:#e9b44c;--urgent-edge:#ff9b93}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-block-start:1rem}
body{margin:0;background:var(--ground);color:var(--ink);font-size:1.0625rem;overflow-wrap:break-word}
main{max-inline-size:47rem;margin-inline:auto;padding:1rem 1.125rem 2rem;background:var(--paper)}
a{color:var(--link);text-underline-offset:.15em;text-decoration-thickness:.06em}
a:hover{text-decoration-thickness:.14em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
.skip{position:absolute;inset-inline-start:-999rem}
.skip:focus{position:fixed;inset-block-start:.5rem;inset-inline-start:.5rem;z-index:1;padding:.5rem 1rem;background:var(--paper);color:var(--link)}
h1,h2,h3,h4{line-height:1.25;text-wrap:balance;margin-block:1.6em .5em}
h1{font-size:1.75rem;margin-block:.75rem .6rem;color:var(--accent)}
h2{font-size:1.375rem;color:var(--accent)}
h3{font-size:1.125rem}
h4{font-size:1rem}
p,ul,ol,dl,figure,blockquote{margin-block:0 1rem}
ul,ol{padding-inline-start:1.4em}
li{margin-block:.35em}
li>ul,li>ol{margin-block:.35em}
li::marker{color:var(--accent)}
header .lead{font-size:1.125rem;color:var(--soft)}
.facts,.languages ul,.forms{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
.facts{font-size:.9375rem;color:var(--soft);border-block-start:1px solid var(--line);padding-block-start:.75rem}
.facts li,.languages li,.forms li{margin:0}
.languages,.contents{font-size:.9375rem;border:1px solid var(--line);border-radius:.375rem;padding:.75rem 1rem;margin-block-end:1rem}
nav p{margin:0 0 .35rem;font-weight:700}
nav ul{margin:0}
.languages [aria-current]{color:inherit;font-weight:700;text-decoration:none}
.languages a,.forms a{display:inline-block;padding-block:.25rem}
.contents ul{padding-inline-start:1.1em}
.contents li{margin:0;padding-block:.15em}
.notices{margin-block-end:1.25rem}
.notice{border:2px solid var(--warning-edge);border-inline-start-width:.5rem;border-radius:.375rem;background:var(--warning);padding:.75rem 1rem;margin-block-end:.75rem}
.notice p{margin:0}
.notice.withdrawn,.notice.draft{border-color:var(--urgent-edge);background:var(--urgent)}
.notice.fallback,.notice.machine{border-color:var(--note-edge);background:var(--note)}
.callout{--edge:var(--note-edge);border-inline-start:.375rem solid var(--edge);border-radius:.375rem;background:var(--note);padding:1rem 1.125rem .25rem;margin-block:1.25rem}
.callout .label{font-weight:700;margin-block-end:.5rem}
.callout .label span{color:var(--edge)}
.callout .label strong{display:block;font-size:1.1875rem;line-height:1.3}
.summary{--edge:var(--summary-edge);background:var(--summary)}
.tip{--edge:var(--tip-edge);background:var(--tip)}
.important{--edge:var(--important-edge);background:var(--important)}
.warning{--edge:var(--warning-edge);background:var(--warning)}
.urgent{--edge:var(--urgent-edge);background:var(--urgent);border:2px solid var(--edge);border-inline-start-width:.5rem}
.warning .label span::before,.urgent .label span::before{content:"!"/"";display:inline-block;inline-size:1.4em;block-size:1.4em;line-height:1.4;margin-inline-end:.45em;border-radius:50%;background:var(--edge);color:var(--paper);text-align:center}
blockquote{margin-inline:0;padding-inline-start:1rem;border-inline-start:.25rem solid var(--line)}
figure{margin-inline:0}
figure img{display:block;max-inline-size:100%;block-size:auto;background:#fff;border:1px solid var(--line);border-radius:.375rem;padding:.5rem}
figcaption{font-size:.9375rem;color:var(--soft);margin-block-start:.5rem}
.scroll{overflow-x:auto;margin-block:1rem 1.25rem}
table{border-collapse:collapse;inline-size:100%}
th{min-inline-size:8.5rem}
th,td{text-align:start;vertical-align:top;padding:.6rem .75rem;border:1px solid var(--line)}
th{background:var(--summary)}
.cite{font-size:.8125em;white-space:nowrap}
.cite a{text-decoration:none;padding-inline:.1em}
.cite a:hover,.cite a:focus{text-decoration:underline}
:target{background:var(--warning);scroll-margin-block-start:1rem}
.quantity{white-space:nowrap}
.mark{display:inline-block;font-size:.75rem;line-height:1.4;color:var(--warning-edge);border:1px solid;border-radius:.25rem;padding-inline:.35em;vertical-align:.1em}
.part,.review,footer{margin-block-start:2.25rem}
.references{list-style:none;padding:0;font-size:.9375rem}
.references li{display:grid;grid-template-columns:2.25em minmax(0,1fr);padding-block:.15em}
.references .number{color:var(--soft)}
.back{text-decoration:none;display:inline-block;min-inline-size:1.5rem;text-align:center}
.review{border:2px solid var(--accent);border-radius:.375rem;padding:0 1.125rem .25rem}
.review h2{margin-block-start:.9rem;font-size:1.1875rem}
dl>div{display:grid;grid-template-columns:minmax(8rem,12rem) minmax(0,1fr);gap:.1rem 1rem;margin-block-end:.4rem}
dt{color:var(--soft);grid-column:1}
dd{margin:0;grid-column:2}
code{font:.8125em/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere}
footer{border-block-start:1px solid var(--line);font-size:.9375rem;color:var(--soft)}
footer h2{font-size:1.0625rem}
footer #_forms{margin:0;font-weight:700}
@media(max-width:30rem){dl>div{display:block}dt{font-size:.875rem}}
@media(min-width:50rem){main{padding:2rem 3rem 3rem;margin-block:1.5rem;border-radius:.5rem}h1{font-size:2.125rem}.contents ul{columns:2;column-gap:2rem}.contents li{break-inside:avoid}}
@media print{body,main{background:none;padding:0;margin:0;max-inline-size:none}.skip,.languages,.contents,.back,.forms,#_forms{display:none}.callout,.notice,.review,tr,figure,li{break-inside:avoid}h2,h3,h4{break-after:avoid}}
${fontStyle}`;
