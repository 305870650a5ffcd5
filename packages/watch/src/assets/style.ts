/** The style of the live view: the publication's own colours, calm, in light and dark. */
export const style: string = `:root{color-scheme:light dark;--ink:#1c2a33;--soft:#4a5a66;--paper:#fff;--ground:#f3f6f7;--line:#cfd8dd;--accent:#0a5a73;--link:#0b5394;
--good:#2b6e30;--good-ground:#ebf5ec;--open:#8a5300;--open-ground:#fff4dd;--bad:#a8201a;--bad-ground:#fdebe9;--quiet-ground:#edf2f7}
@media(prefers-color-scheme:dark){:root{--ink:#e4eaee;--soft:#aebbc4;--paper:#161d22;--ground:#0f1418;--line:#3a464e;--accent:#7cc5da;--link:#8fc1f0;
--good:#7fc486;--good-ground:#182b1b;--open:#e9b44c;--open-ground:#33270f;--bad:#ff9b93;--bad-ground:#3a1917;--quiet-ground:#1d2833}}
*{box-sizing:border-box}
html{font:100%/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif;color:var(--ink);background:var(--ground)}
:is([lang|=ar],[lang|=fa],[lang|=ur]){font-family:"Segoe UI","Geeza Pro",Vazirmatn,"Noto Sans Arabic","Noto Naskh Arabic",Tahoma,sans-serif}
[lang|=zh]{font-family:"PingFang SC","Noto Sans SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif}
body{margin:0;overflow-wrap:break-word}
a{color:var(--link);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
.unseen{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;margin:0}
.soft{color:var(--soft)}
.bar{display:flex;gap:1rem;align-items:baseline;padding:.5rem 1rem;border-block-end:1px solid var(--line);background:var(--paper)}
.bar h1{font-size:1rem;margin:0;flex:1}
.bar strong{color:var(--accent);flex:1}
.connection{font-size:.875rem;color:var(--soft)}
.connection::before{content:"";display:inline-block;inline-size:.6em;block-size:.6em;border-radius:50%;margin-inline-end:.45em;background:var(--line)}
.connection.live::before{background:var(--good)}
.connection.lost{color:var(--bad)}
.connection.lost::before{background:var(--bad)}
.standing{font-size:.875rem;white-space:nowrap;border-radius:.25rem;padding:.05rem .45rem;background:var(--quiet-ground);color:var(--soft);text-decoration:none}
.standing.approved{color:var(--good);background:var(--good-ground)}
.standing.open{color:var(--open);background:var(--open-ground)}
.standing.broken{color:var(--bad);background:var(--bad-ground)}
a.standing:hover{text-decoration:underline}
.notice{border:1px solid;border-inline-start-width:.375rem;border-radius:.375rem;padding:.6rem .8rem;margin-block:0 1rem}
.notice p{margin:0}
.notice.broken{border-color:var(--bad);background:var(--bad-ground)}
.notice.quiet{border-color:var(--line);background:var(--quiet-ground)}
.overview main,.missing main{max-inline-size:75rem;margin-inline:auto;padding:1rem}
.overview h1,.missing h1{font-size:1.5rem;color:var(--accent)}
.scroll{overflow-x:auto;background:var(--paper);border:1px solid var(--line);border-radius:.375rem}
table{border-collapse:collapse;inline-size:100%}
th,td{text-align:start;padding:.5rem .75rem;border-block-end:1px solid var(--line);font-weight:400}
thead th{font-size:.875rem;color:var(--soft)}
tbody tr:last-child>*{border-block-end:0}
.view{block-size:100dvh;display:flex;flex-direction:column}
.columns{flex:1;min-block-size:0;display:grid;grid-template-columns:minmax(0,1fr) minmax(19rem,26rem)}
.view main{min-inline-size:0;display:flex}
iframe{border:0;inline-size:100%;block-size:100%;background:var(--ground)}
aside{overflow-y:auto;padding:1rem;border-inline-start:1px solid var(--line);background:var(--paper);font-size:.9375rem}
aside h2{font-size:1rem;color:var(--accent);margin-block:1.25rem .4rem}
aside p{margin-block:.25rem}
aside ul{list-style:none;margin:0;padding:0}
.languages{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:.3rem 1rem;margin-block-end:1rem!important;font-size:.875rem}
.languages [aria-current]{color:inherit;font-weight:700;text-decoration:none}
.languages .standing{white-space:normal;background:none;padding:0;display:block;font-size:.8125rem}
.key{font:.8125rem/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;color:var(--link);background:none;border:0;padding:.1rem 0;min-block-size:1.5rem;cursor:pointer;text-align:start;overflow-wrap:anywhere;text-decoration:underline;text-underline-offset:.15em}
.open>li{border-block-start:1px solid var(--line);padding-block:.6rem}
.words{padding:.4rem .6rem;border-radius:.25rem;background:var(--ground)}
.words.own{background:none;padding-block:.1rem;border-inline-start:.2rem solid var(--line);border-radius:0;color:var(--soft)}
del{color:var(--bad);background:var(--bad-ground);text-decoration-thickness:.08em}
ins{color:var(--good);background:var(--good-ground);text-underline-offset:.15em;text-decoration-thickness:.08em}
.reasons{font-size:.875rem}
.findings li{border-inline-start:.25rem solid var(--line);padding-inline-start:.6rem;margin-block:.6rem}
.findings .error{border-color:var(--bad)}
.findings .warning{border-color:var(--open)}
.place{font-size:.8125rem;color:var(--soft)}
.findings .error b{color:var(--bad)}
.findings .warning b{color:var(--open)}
summary{cursor:pointer;margin-block-start:.5rem}
@media(max-width:52rem){.view{block-size:auto}.columns{display:block}.view main{block-size:70dvh}aside{border-inline-start:0;border-block-start:1px solid var(--line)}}
`;
