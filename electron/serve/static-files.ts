import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { PipelineError } from '../../pipeline/domain/errors.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

// 'self' covers the WebSocket of the same host and port. Charts and components set style attributes.
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/**
 * Answers with the window's files. What there is was listed at the start, so that a path is only ever looked up and
 * can lead nowhere else. Throws `input-not-found` where the window was not built.
 */
export function createStaticFiles(directory: string): (request: IncomingMessage, response: ServerResponse) => void {
  const files = listFiles(directory);
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, { Allow: 'GET, HEAD' });
    const path = new URL(request.url ?? '/', 'http://local').pathname;
    const file = files.get(path === '/' ? '/index.html' : path);
    if (file === undefined) return refuse(response, 404);
    const body = readFileSync(file);
    response.writeHead(200, {
      ...securityHeaders,
      'Content-Type': contentTypes[extname(file)] ?? 'application/octet-stream',
      'Content-Length': body.length,
      // Names of bundled files change with their content.
      'Cache-Control': path.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-store',
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
}

export function refuse(response: ServerResponse, status: number, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { ...securityHeaders, ...headers, 'Content-Length': 0, 'Cache-Control': 'no-store' });
  response.end();
}

function listFiles(directory: string): ReadonlyMap<string, string> {
  try {
    const entries = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const paths = entries.map((entry) => join(entry.parentPath, entry.name));
    return new Map(
      paths.map((path) => [`/${relative(directory, path).split(sep).map(encodeURIComponent).join('/')}`, path]),
    );
  } catch (cause) {
    throw new PipelineError(
      'input-not-found',
      `The window's files are not in ${directory}. Build them first: npm run build.`,
      { cause },
    );
  }
}
