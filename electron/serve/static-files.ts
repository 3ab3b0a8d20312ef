import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, dirname, extname, join, relative, sep } from 'node:path';
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

interface StaticFile {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string | number>>;
}

/**
 * Answers with the window's files. They were all read at the start: a path is only ever looked up, so that it can lead
 * nowhere else, and a build that replaces them meanwhile changes nothing. Throws `input-not-found` where the window
 * was not built.
 */
export function createStaticFiles(directory: string): (request: IncomingMessage, response: ServerResponse) => void {
  const files = readFiles(directory);
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, { Allow: 'GET, HEAD' });
    // Not parsed as a URL: what a client sends need not be one.
    const [path = ''] = (request.url ?? '').split('?', 1);
    const file = files.get(path === '/' ? '/index.html' : path);
    if (file === undefined) return refuse(response, 404);
    response.writeHead(200, file.headers);
    response.end(request.method === 'HEAD' ? undefined : file.body);
  };
}

export function refuse(response: ServerResponse, status: number, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { ...securityHeaders, ...headers, 'Content-Length': 0, 'Cache-Control': 'no-store' });
  response.end();
}

function readFiles(directory: string): ReadonlyMap<string, StaticFile> {
  const files = new Map(listPaths(directory).map((path) => [toAddress(relative(directory, path)), readFile(path)]));
  if (files.has('/index.html')) return files;
  throw notBuilt(directory);
}

function listPaths(directory: string): string[] {
  try {
    const entries = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return entries.map((entry) => join(entry.parentPath, entry.name));
  } catch (cause) {
    throw notBuilt(directory, cause);
  }
}

function toAddress(path: string): string {
  return `/${path.split(sep).map(encodeURIComponent).join('/')}`;
}

function readFile(path: string): StaticFile {
  const body = readFileSync(path);
  const headers = {
    ...securityHeaders,
    'Content-Type': contentTypes[extname(path)] ?? 'application/octet-stream',
    'Content-Length': body.length,
    // Names of bundled files change with their content.
    'Cache-Control': basename(dirname(path)) === 'assets' ? 'private, max-age=31536000, immutable' : 'no-store',
  };
  return { body, headers };
}

function notBuilt(directory: string, cause?: unknown): PipelineError {
  const message = `The window's files are not in ${directory}. Build them first: npm run build.`;
  return new PipelineError('input-not-found', message, { cause });
}
