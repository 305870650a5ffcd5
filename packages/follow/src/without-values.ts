/**
 * A passage without the values that its placeholders stand for: `{{dose: 0.5 mg/kg}}` is `{{dose}}` again.
 * Another dose is another text to translate, but the same passage.
 */
export function withoutValues(text: string): string {
  return text.includes('{{') ? text.replace(/\{\{([a-z0-9-]+(?:, number)?): [^{}]*\}\}/g, '{{$1}}') : text;
}
