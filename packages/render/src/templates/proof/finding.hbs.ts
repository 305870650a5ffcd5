/** A finding of a check. */
export const findingPart: string = `<li class="{{attribute severity}}"><p><strong>{{escaped printedSeverity}}</strong> {{code code}}</p><p>{{isolated message}}</p>{{#if hint}}<p>{{isolated hint}}</p>{{/if}}</li>
`;
