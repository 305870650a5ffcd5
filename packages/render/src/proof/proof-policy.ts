import { digestOf } from '@imprimatur/signing';

/** A Content-Security-Policy (CSP level 3) under which the page shows its own style and the images within it, and nothing else happens. */
export function proofContentPolicy(style: string): string {
  const hash = Buffer.from(digestOf(style).slice('sha256:'.length), 'hex').toString('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`;
}
