import { htmlStyle } from '../html/html-style.ts';

/** The pages' own style, with room for tables. */
export const indexStyle: string = `${htmlStyle}main{max-inline-size:64rem}
td ul{list-style:none;padding:0;margin:0;display:flex;flex-wrap:wrap;gap:.1rem .75rem}
td p{margin:0}
.state{font-weight:700}
.state.approved{color:var(--tip-edge)}
.state.draft{color:var(--warning-edge)}
.state.withdrawn{color:var(--urgent-edge)}
pre{overflow-x:auto;background:var(--note);padding:.75rem 1rem;border-radius:.375rem}
`;
