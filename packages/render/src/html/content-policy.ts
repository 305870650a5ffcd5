import { digestOf } from '@imprimatur/signing';

/** A Content-Security-Policy (CSP level 3) that lets a page show its own style and images, and nothing else happen. */
export function contentPolicy(style: string): string {
  const hash = Buffer.from(digestOf(style).slice('sha256:'.length), 'hex').toString('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; img-src 'self'; base-uri 'none'; form-action 'none'`;
}
