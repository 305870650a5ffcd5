import type { Context, Next } from 'hono';

/** CSP level 3 for the view's own pages: script, style, frames and connections of this server alone. */
export const viewPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** For what comes from content: it shows itself, runs nothing, and may be framed by the view alone. The page's own policy narrows it further. */
export const contentPolicy = "sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** Headers of every answer. */
export async function secure(context: Context, next: Next): Promise<void> {
  await next();
  const { headers } = context.res;
  headers.set('Content-Security-Policy', context.req.path.startsWith('/page/') ? contentPolicy : viewPolicy);
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('Referrer-Policy', 'no-referrer');
  headers.set('Cross-Origin-Resource-Policy', 'same-origin');
  headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  headers.set('Cache-Control', 'no-store');
}
