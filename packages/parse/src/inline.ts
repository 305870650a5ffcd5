/** A passage's content: plain data that every format writes in its own syntax. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly children: readonly Inline[] }
  | { readonly kind: 'emphasis'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly target: string; readonly children: readonly Inline[] }
  /** `[@R1; @R2]`: the ids of the references that support what stands before it. */
  | { readonly kind: 'citation'; readonly references: readonly string[] }
  /** `{{dose}}` (number and unit) or `{{dose, number}}` (the number alone). */
  | { readonly kind: 'value'; readonly name: string; readonly form: 'full' | 'number' };

/** The words of a passage without markup and citations; values as `value` writes them. */
export function plainText(inlines: readonly Inline[], value: (name: string, form: 'full' | 'number') => string): string {
  return inlines
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
          return inline.text;
        case 'strong':
        case 'emphasis':
        case 'link':
          return plainText(inline.children, value);
        case 'citation':
          return '';
        case 'value':
          return value(inline.name, inline.form);
      }
    })
    .join('')
    .replace(/ +(?=[.,;:!?])/g, '')
    .trim();
}
