/** The width of a line. */
export const columns = 72;
