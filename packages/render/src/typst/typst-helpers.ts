import type { TemplateFamily } from '../compile-templates.ts';
import { needsIsolation } from '../direction-of.ts';
import type { Scope } from '../template-scope.ts';
import { typstString, typstText } from './typst-string.ts';

/** `escaped` is text in markup, `string` a literal in code, `number` a number in code. */
export const typstHelpers: TemplateFamily['helpers'] = {
  escaped: typstText,
  string: (text: string) => typstString(text),
  target: (text: string) => `label(${typstString(text)})`,
  flow: (direction: 'ltr' | 'rtl') => (direction === 'rtl' ? 'rtl' : 'ltr'),
  number: (value: number) => String(Math.trunc(value)),
  unbroken: (text: string) => `#box[${typstText(text)}];`,
  isolated: (text: string, { page }: Scope) => (needsIsolation(text, page.direction) ? `#"\\u{2068}";${typstText(text)}#"\\u{2069}";` : typstText(text)),
  code: (text: string) => `#code[${typstText(text)}];`,
};
