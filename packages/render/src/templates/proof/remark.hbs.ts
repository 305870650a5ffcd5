/** What a reviewer said. */
export const remarkPart: string = `<li class="remark{{#if open}} open{{/if}}"><p><strong>{{escaped said}}</strong></p><p><q dir="auto">{{escaped comment}}</q></p><p class="who">{{isolated by}}, {{escaped on}}. {{escaped standing}}</p></li>
`;
