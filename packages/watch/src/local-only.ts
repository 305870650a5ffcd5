/**
 * Whether a request comes from a page of this server, or from the address bar. Another site could give its own name the
 * address 127.0.0.1 and read what is served here (DNS rebinding): then `Host` is that name.
 * @param port the port that the server listens on.
 */
export function isLocalRequest(headers: Headers, port: number): boolean {
  const names = ['127.0.0.1', 'localhost'].map((name) => `${name}:${port}`);
  const host = headers.get('host')?.toLowerCase();
  const origin = headers.get('origin');
  return host !== undefined && names.includes(host) && (origin === null || names.some((name) => origin === `http://${name}`));
}
