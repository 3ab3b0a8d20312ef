import type { IncomingMessage } from 'node:http';

/**
 * Whether the request is for this server by its own name (another `Host` is another site's name that was bound to
 * 127.0.0.1) and, where a page sent it, from this server's own page.
 */
export function isSameOrigin(request: IncomingMessage, port: number): boolean {
  const { host, origin } = request.headers;
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (host === undefined || !hosts.includes(host)) return false;
  return origin === undefined || origin === `http://${host}`;
}
