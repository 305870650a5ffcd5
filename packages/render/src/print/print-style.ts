import { fontStyle } from '../html/font-style.ts';

/** The style of pages on paper: A4, a running title, numbered pages (CSS paged media 3, generated content 3). */
export const printStyle: string = `
@page{size:A4;margin:20mm 20mm 22mm;
@top-left{content:string(running);font:8pt sans-serif;color:#4a5a66}
@bottom-center{content:counter(page) " / " counter(pages);font:9pt sans-serif;color:#4a5a66}}
@page:first{@top-left{content:none}}
*{box-sizing:border-box}
html{font-size:10.5pt}
body{margin:0;color:#111;overflow-wrap:break-word;print-color-adjust:exact;-webkit-print-color-adjust:exact}
@media screen{body{max-inline-size:180mm;margin:10mm auto;padding-inline:5mm}}
h1,h2,h3,h4{line-height:1.25;break-after:avoid;margin-block:1.3em .4em}
h1{string-set:running content();font-size:20pt;color:#0a5a73;margin-block-start:.4em}
h2{font-size:14pt;color:#0a5a73}
h3{font-size:11.5pt}
h4{font-size:10.5pt}
p,li{orphans:2;widows:2}
p,ul,ol,dl,figure,blockquote{margin-block:0 .7em}
ul,ol{padding-inline-start:1.4em}
li{margin-block:.2em}
a{color:#0b5394}
.text a[href^="http"]::after{content:" (" attr(href) ")";font-size:.85em;overflow-wrap:anywhere}
.lead{font-size:12pt;color:#333}
.facts{list-style:none;padding:.5em 0 0;display:flex;flex-wrap:wrap;gap:.1em 1.5em;border-block-start:.5pt solid #999;color:#333}
.facts li{margin:0}
.notice{border:1.5pt solid #8a5300;border-inline-start-width:5pt;background:#fff4dd;padding:.6em .9em;margin-block-end:.7em;break-inside:avoid}
.notice p{margin:0}
.notice.withdrawn,.notice.draft{border-color:#a8201a;background:#fdebe9}
.notice.fallback,.notice.machine{border-color:#48637f;background:#edf2f7}
.callout{border-inline-start:4pt solid #48637f;background:#edf2f7;padding:.7em 1em .2em;margin-block:1em;break-inside:avoid}
.callout .label{font-weight:700;margin-block-end:.4em;break-after:avoid}
.callout .label strong{display:block;font-size:1.15em}
.summary{border-color:#0a5a73;background:#e8f3f5}
.tip{border-color:#2b6e30;background:#ebf5ec}
.important{border-color:#63409c;background:#f2eefa}
.warning{border-color:#8a5300;background:#fff4dd}
.urgent{border:1.5pt solid #a8201a;border-inline-start-width:5pt;background:#fdebe9}
.warning .label span::before,.urgent .label span::before{content:"! "/""}
blockquote{margin-inline:0;padding-inline-start:1em;border-inline-start:2pt solid #999}
figure{margin-inline:0;break-inside:avoid}
figure img{max-inline-size:100%;block-size:auto}
figcaption{font-size:9.5pt}
table{border-collapse:collapse;inline-size:100%;break-inside:avoid}
th,td{text-align:start;vertical-align:top;padding:.4em .6em;border:.5pt solid #888}
th{background:#e8f3f5}
tr{break-inside:avoid}
.cite{font-size:.85em;white-space:nowrap}
.cite a{text-decoration:none;color:inherit}
.quantity{white-space:nowrap}
.mark{font-size:.8em;border:.5pt solid #8a5300;color:#8a5300;padding-inline:.3em}
.references{list-style:none;padding:0;font-size:9pt}
.references li{display:grid;grid-template-columns:2.2em minmax(0,1fr);break-inside:avoid}
.references a{color:inherit;text-decoration:none;overflow-wrap:anywhere}
.review{border:1.5pt solid #0a5a73;padding:0 1em .2em;margin-block-start:1.5em;break-inside:avoid}
.review h2{font-size:12pt;margin-block-start:.7em}
dl>div{display:grid;grid-template-columns:11em minmax(0,1fr);gap:0 1em;margin-block-end:.25em}
dt{color:#333;grid-column:1}
dd{margin:0;grid-column:2}
code{font:8pt/1.4 monospace;overflow-wrap:anywhere}
.skip{display:none}
footer{font-size:9pt;margin-block-start:1.5em;break-inside:avoid}
footer h2{font-size:10.5pt}
${fontStyle}`;
