/** Whether the operating system refused something: a file that vanished while it was opened, or may not be read. */
export function isSystemFault(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code);
}
