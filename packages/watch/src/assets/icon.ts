/** A stamp: let it be printed. */
export const icon: string = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0a5a73"/><path d="M12 7h8v3l-2 6h5v4H9v-4h5l-2-6zM8 23h16v3H8z" fill="#fff"/></svg>\n';
