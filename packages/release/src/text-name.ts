/**
 * The name of a text in one locale.
 * @example textName({ document: 'medicines/aspirin', locale: 'fr' }) // 'medicines/aspirin@fr'
 */
export function textName({ document, locale }: { readonly document: string; readonly locale: string }): string {
  return `${document}@${locale}`;
}
