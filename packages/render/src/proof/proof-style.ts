import { htmlStyle } from '../html/html-style.ts';

/** The pages' own style, with room for two languages side by side. */
export const proofStyle: string = `${htmlStyle}:root{--added:#dcf3e0;--added-edge:#1d6b2c;--removed:#fde4e1;--removed-edge:#a8201a;--value:#e3eefb;--value-edge:#0b5394;--term-edge:#63409c}
@media(prefers-color-scheme:dark){:root{--added:#173a20;--added-edge:#8fdc9c;--removed:#471d1a;--removed-edge:#ffb0a8;--value:#18304a;--value-edge:#8fc1f0;--term-edge:#c3aef0}}
main{max-inline-size:82rem}
.hidden{position:absolute;inline-size:1px;block-size:1px;margin:-1px;padding:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap;border:0}
.kicker{margin:0;font-weight:700;color:var(--soft)}
h1{margin-block:.25rem .5rem;inline-size:fit-content;max-inline-size:100%}
.lead{margin-block-end:.35rem}
.stamp{margin-block:0 1rem}
.stamp strong code{font-size:1.125rem}
h1,h2{overflow-wrap:anywhere}
.overview{display:grid;gap:1rem;margin-block-end:1rem}
.overview h2{margin-block-start:.25rem}
.contents ul{columns:auto}
.contents li{padding-block:.3em}
.contents ul ul{display:flex;flex-wrap:wrap;gap:.1rem 1rem;list-style:none;padding:0;margin-block:.25em}
.contents a,.cite a{padding-block:.2em}
.notice p+p,.notice p+ul{margin-block-start:.35rem}
.notice ul{margin:0}
.notice.wait{border-color:var(--urgent-edge);background:var(--urgent)}
.notice.plain{border-color:var(--note-edge);background:var(--note)}
.roles{list-style:none;padding:0;margin:0 0 1rem}
.roles li{border-inline-start:.375rem solid var(--warning-edge);padding:.15rem .75rem;margin-block-end:.5rem}
.roles li.done{border-color:var(--tip-edge)}
.roles p{margin:0}
pre{background:var(--note);padding:.6rem .75rem;border-radius:.375rem;white-space:pre-wrap;overflow-wrap:anywhere;margin-block:0 .75rem}
.legend{display:flex;flex-wrap:wrap;gap:.35rem 1.25rem;font-size:.9375rem;color:var(--soft);list-style:none;padding:0}
.legend li{margin:0}
.passage{position:relative;border-block-start:1px solid var(--line);padding-block:.65rem .85rem;scroll-margin-block-start:.5rem}
.about{display:flex;flex-wrap:wrap;align-items:baseline;gap:.1rem .75rem;margin:0 0 .3rem;font-size:.8125rem;color:var(--soft)}
.about p{margin:0}
.about code{font-size:.75rem}
.flag{font-weight:700;border:1px solid;border-radius:.25rem;padding-inline:.4em}
.flag.new{color:var(--added-edge)}
.flag.gone{color:var(--removed-edge)}
.sides{display:grid;gap:.5rem 2.25rem;grid-template-columns:minmax(0,1fr)}
.side{min-inline-size:0;padding:.1rem 0}
.side>*{margin:0}
.side .language{position:relative;display:block;font-size:.75rem;font-weight:400;color:var(--soft);line-height:1.3}
.one .language{display:none}
.side:is([lang|=ar],[lang|=fa],[lang|=ur]) .text{line-height:1.85}
.one .side .text{max-inline-size:47rem}
.columns{display:none}
.side[lang|=zh],.side[lang|=ja]{line-height:1.75}
.side:is([lang|=ar],[lang|=fa],[lang|=ur]){line-height:1.85;font-size:1.125rem}
.side .text{text-wrap:pretty}
.step .side .text{display:block;margin-inline-start:0}
.heading .side .text,.title .side .text{font-weight:700;font-size:1.1875rem;line-height:1.35;color:var(--accent);margin:0}
.title .side .text{font-size:1.375rem}
.item .side .text{display:list-item;margin-inline-start:1.5em}
.in-warning>.sides>.side,.in-urgent>.sides>.side{border-inline-start:.25rem solid var(--warning-edge);padding-inline-start:.75rem}
.in-urgent>.sides>.side{border-color:var(--urgent-edge)}
.nothing{color:var(--removed-edge);font-style:italic}
del{background:var(--removed);color:inherit;text-decoration:line-through;text-decoration-color:var(--removed-edge);text-decoration-thickness:.1em;border-radius:.15rem}
ins{background:var(--added);color:inherit;text-decoration:underline;text-decoration-color:var(--added-edge);text-decoration-thickness:.12em;text-underline-offset:.18em;border-radius:.15rem}
.value{background:var(--value);border-radius:.2rem;padding-inline:.15em;white-space:nowrap;line-height:1.3}
del .value{text-decoration:line-through;background:none}
ins .value{background:none}
.term{text-decoration:underline dotted var(--term-edge) .1em;text-underline-offset:.22em}
.linked{text-decoration:underline;text-underline-offset:.15em}
.target{font-size:.8125em;overflow-wrap:anywhere}
.target a,.cite a{display:inline-block}
.target a{overflow-wrap:anywhere}
.markup{font-size:.6875rem;color:var(--soft);border:1px dashed;border-radius:.2rem;padding-inline:.3em;margin-inline:.15em}
.amounts{list-style:none;display:flex;flex-wrap:wrap;gap:.05rem 1.25rem;padding:0;margin:.35rem 0 0;font-size:.8125rem;color:var(--soft)}
.amounts li{margin:0}
.amounts a{color:inherit}
.image{margin:.6rem 0 0}
.image img{max-block-size:28rem;inline-size:auto}
.said{list-style:none;padding:0;margin:.5rem 0 0}
.said>li{margin-block:.4rem;border-inline-start:.375rem solid var(--note-edge);background:var(--note);border-radius:.25rem;padding:.4rem .75rem;font-size:.9375rem}
.said p{margin:0}
.said .error{border-color:var(--urgent-edge);background:var(--urgent)}
.said .warning{border-color:var(--warning-edge);background:var(--warning)}
.said .remark.open{border-color:var(--important-edge);background:var(--important)}
.said .who{color:var(--soft);font-size:.875rem}
details.unchanged{border-block-start:1px solid var(--line)}
details.unchanged>summary{cursor:pointer;padding:.7rem .25rem;font-weight:700;color:var(--link)}
details.unchanged>.passage:first-of-type{border-block-start:0}
.values>div{grid-template-columns:minmax(9rem,16rem) minmax(0,1fr)}
.values dt{overflow-wrap:anywhere}
.references p{margin:0}
.references .before{color:var(--soft)}
.references [lang]{overflow-wrap:anywhere}
:target{outline:3px solid var(--warning-edge);outline-offset:-1px;background:none}
@media(min-width:48rem){.columns{position:sticky;inset-block-start:0;z-index:1;display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:2.25rem;margin:0;padding:.4rem 0;background:var(--paper);color:var(--soft);font-size:.875rem;font-weight:700}.two .side .language{display:none}.passage{scroll-margin-block-start:2.75rem}.two>.sides{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}.overview{grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:0 2.5rem}.overview>*{min-inline-size:0}}
@media(max-width:47.99rem){.two .side+.side{border-block-start:1px dotted var(--line);padding-block-start:.4rem}}
@media print{html{font-size:10pt}.value,ins,del,.flag,.said>li,.notice{print-color-adjust:exact;-webkit-print-color-adjust:exact}.columns{display:grid;position:static}.two .side .language{display:none}.passage,.said>li,.roles li,.references li{break-inside:avoid}.about,.heading{break-after:avoid}details.unchanged>summary{list-style:none;color:inherit}details.unchanged::details-content{content-visibility:visible;block-size:auto;overflow:visible}.contents{display:block}.two>.sides{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}a{color:inherit}}
@page{margin:14mm}
`;
