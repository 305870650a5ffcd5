import { stringify } from 'yaml';

/**
 * A text as YAML writes it in one line, quoted where it has to be.
 * @example yamlText('Ketamine: what is known') // '"Ketamine: what is known"'
 */
export function yamlText(text: string): string {
  return stringify(text, { lineWidth: 0, blockQuote: false }).trimEnd();
}
