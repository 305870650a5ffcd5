/** The direction of a text by its first letter (UAX #9, P2 and P3): left to right where it has none. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  return firstIsRightToLeft.test(text) ? 'rtl' : 'ltr';
}

/** Whether a text of unknown direction has to be kept apart from the words around it. */
export function needsIsolation(text: string, page: 'ltr' | 'rtl'): boolean {
  return page === 'rtl' || rightToLeft.test(text);
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\u202A-\u202E\u2066-\u2069]/u;
const firstIsRightToLeft = new RegExp(`^\\P{L}*${rightToLeft.source}`, 'u');
