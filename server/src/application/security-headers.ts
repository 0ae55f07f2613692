/**
 * Headers of every answer, errors too (W01). Sockets are named by address as well: older browsers do not count
 * `ws:` of the same host as 'self'.
 */
export const securityHeaders = (host: string, framedBy = "'none'"): Record<string, string> => ({
  'content-security-policy': `default-src 'self'; connect-src 'self' ws://${host} wss://${host}; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; frame-ancestors ${framedBy}; form-action 'self'`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
});
