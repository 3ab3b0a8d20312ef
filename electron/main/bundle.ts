import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { contentSecurityPolicy, isOwnUrl } from './content-policy.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

export interface BundleAnswer {
  readonly status: 200 | 403 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** Answers a request of the window with a file of the renderer's bundle, and with nothing that lies outside it. */
export async function answerFromBundle(root: string, address: string): Promise<BundleAnswer> {
  const file = isOwnUrl(address) ? fileOf(root, new URL(address).pathname) : null;
  if (file === null) return answer(403);
  const type = types[extname(file)];
  if (type === undefined) return answer(404);
  try {
    return answer(200, type, new Uint8Array(await readFile(file)));
  } catch (error) {
    if (isAbsence(error)) return answer(404);
    throw error;
  }
}

function fileOf(root: string, pathname: string): string | null {
  const path = decode(pathname);
  if (path === null || path.includes('\0')) return null;
  const base = join(root, sep);
  const file = join(base, path === '/' ? 'index.html' : path);
  return file.startsWith(base) ? file : null;
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null; // a malformed escape names no file
  }
}

function isAbsence(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['ENOENT', 'EISDIR', 'ENOTDIR'].includes(String(error.code));
}

function answer(
  status: BundleAnswer['status'],
  type = 'text/plain; charset=utf-8',
  body = new Uint8Array(),
): BundleAnswer {
  const headers = {
    'content-type': type,
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-cache',
  };
  return { status, headers, body };
}
