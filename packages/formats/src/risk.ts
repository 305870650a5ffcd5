/** How much harm a mistake in a text could do, the least first. */
export const risks: readonly Risk[] = ['low', 'standard', 'high'];

/** A risk of the closed list. */
export type Risk = 'low' | 'standard' | 'high';
