/**
 * A passage before and after an edit, with the class it must have: `none`, `cosmetic`, `textual`,
 * or the kinds of the reasons that make it critical, in their order.
 */
export type Edit = readonly [before: string, after: string, expected: string];
