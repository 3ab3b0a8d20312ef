import { once } from 'node:events';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createTemporaryDirectory } from '../../pipeline/testing/temporary-directory.ts';
import { openWebHost, type WebHost } from './web-host.ts';

const directory = createTemporaryDirectory();
let host: WebHost;
beforeEach(async () => {
  mkdirSync(directory.file('bundle/assets'), { recursive: true });
  writeFileSync(directory.file('secret.txt'), 'secret');
  for (const [name, content] of Object.entries(files)) writeFileSync(directory.file(`bundle/${name}`), content);
  symlinkSync(directory.file('secret.txt'), directory.file('bundle/link.txt'));
  host = await openWebHost({ app: nobody, rendererDirectory: directory.file('bundle'), port: 0 });
});
afterEach(async () => {
  await host.close();
  directory.remove();
});

const nobody = {
  call: () => Promise.reject(new Error('no call in this test')),
  listen: () => {
    throw new Error('no stream in this test');
  },
};

const files = {
  'index.html': '<!doctype html>',
  'icon.svg': '<svg/>',
  'assets/main-1a2b.js': 'export {}',
  'assets/style-3c4d.css': 'body {}',
  'assets/inter.woff2': 'font',
  'assets/a name.bin': 'bytes',
} as const;

interface Asked {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Unlike `fetch`, this sends the path and the headers just as they are. */
async function ask({ path = '/', method = 'GET', headers = {} }: Asked) {
  const asked = request({ host: '127.0.0.1', port: host.port, path, method, headers, agent: false });
  asked.end();
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  return { status: response.statusCode, headers: response.headers, body: await text(response) };
}

function upgradeRequest(path: string, headers: Readonly<Record<string, string>>): string {
  const lines = [
    `GET ${path} HTTP/1.1`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
  ];
  return `${lines.join('\r\n')}\r\n\r\n`;
}

describe('files', () => {
  test.for([
    ['/', 'index.html', 'text/html; charset=utf-8', 'no-store'],
    ['/?x=1', 'index.html', 'text/html; charset=utf-8', 'no-store'],
    ['/icon.svg', 'icon.svg', 'image/svg+xml', 'no-store'],
    ['/assets/main-1a2b.js', 'assets/main-1a2b.js', 'text/javascript; charset=utf-8', 'immutable'],
    ['/assets/style-3c4d.css', 'assets/style-3c4d.css', 'text/css; charset=utf-8', 'immutable'],
    ['/assets/inter.woff2', 'assets/inter.woff2', 'font/woff2', 'immutable'],
    ['/assets/a%20name.bin', 'assets/a name.bin', 'application/octet-stream', 'immutable'],
  ] as const)('P-WEB-3 %s is %s, as %s, cached: %s', async ([path, file, type, caching]) => {
    const { status, headers, body } = await ask({ path });
    expect([status, headers['content-type'], body]).toEqual([200, type, files[file]]);
    expect(headers['cache-control']).toContain(caching);
    expect(headers['content-length']).toBe(`${files[file].length}`);
  });

  test.each([
    '/nothing',
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/link.txt',
    '/assets',
    '/assets/',
    '//',
    '//secret.txt',
    '/\\..\\secret.txt',
    '/index.html%00.js',
    '/%',
    '/%E0%A4%A',
    'http://[',
    'http://other/index.html',
    '/__proto__',
    '/session',
  ])('P-WEB-3 %s is nothing, and the host goes on', async (path) => {
    expect(await ask({ path })).toMatchObject({ status: 404, body: '' });
    expect((await ask({})).status).toBe(200);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('P-WEB-3 %s is not allowed', async (method) => {
    const { status, headers } = await ask({ method });
    expect([status, headers['allow']]).toEqual([405, 'GET, HEAD']);
  });

  test('P-WEB-3 HEAD says what GET would, without the body', async () => {
    const [head, get] = [await ask({ method: 'HEAD' }), await ask({})];
    const { date: _date, ...headers } = get.headers;
    expect(head).toMatchObject({ status: 200, headers, body: '' });
  });

  test('P-WEB-3 a build that replaces the files changes nothing for a host that runs', async () => {
    rmSync(directory.file('bundle'), { recursive: true });
    expect((await ask({ path: '/assets/main-1a2b.js' })).body).toBe(files['assets/main-1a2b.js']);
  });

  test.each(['none', 'bundle/assets'])(
    'P-WEB-3 a window that was not built (%s) is said at the start',
    async (folder) => {
      const opening = openWebHost({ app: nobody, rendererDirectory: directory.file(folder), port: 0 });
      await expect(opening).rejects.toThrow(/Build them first: npm run build/);
    },
  );
});

describe('who may ask', () => {
  const own = () => `127.0.0.1:${host.port}`;

  test('P-WEB-2 its own names and its own page', async () => {
    for (const name of [own(), `localhost:${host.port}`]) {
      expect((await ask({ headers: { Host: name } })).status).toBe(200);
      expect((await ask({ headers: { Host: name, Origin: `http://${name}` } })).status).toBe(200);
    }
  });

  test.each([
    ['another name', () => ({ Host: `rebound.example:${host.port}` })],
    ['its name without a port', () => ({ Host: '127.0.0.1' })],
    ['another port', () => ({ Host: '127.0.0.1:1' })],
    ['its name inside another', () => ({ Host: `${own()}.example` })],
    ['another page', () => ({ Host: own(), Origin: 'https://evil.example' })],
    ['its page over https', () => ({ Host: own(), Origin: `https://${own()}` })],
    ['its other name', () => ({ Host: own(), Origin: `http://localhost:${host.port}` })],
    ['a page without an origin', () => ({ Host: own(), Origin: 'null' })],
    ['an empty origin', () => ({ Host: own(), Origin: '' })],
  ] as const)('P-WEB-2 nobody else: %s gets 403', async (_, headers) => {
    expect(await ask({ headers: headers() })).toMatchObject({ status: 403, body: '' });
    expect(await upgrade('/session', headers())).toMatch(/^HTTP\/1\.1 403 /);
  });

  test('P-WEB-2 a socket elsewhere than at its place gets 404', async () => {
    expect(await upgrade('/', { Host: own() })).toMatch(/^HTTP\/1\.1 404 /);
  });

  test('P-WEB-2 it listens on the loopback alone', async () => {
    const others = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
    for (const { address, internal, family } of others) {
      if (internal || family !== 'IPv4') continue;
      const socket = connect(host.port, address);
      const [error] = (await once(socket, 'error')) as [NodeJS.ErrnoException];
      expect(error.code, address).toBe('ECONNREFUSED');
    }
    expect(host.address).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${host.port}/#token=[\\w-]{43}$`));
  });

  /** What the host answers to a request for a WebSocket. */
  async function upgrade(path: string, headers: Readonly<Record<string, string>>): Promise<string> {
    const socket = connect(host.port, '127.0.0.1');
    socket.end(upgradeRequest(path, headers));
    return text(socket);
  }
});

describe('what a page may do', () => {
  test('P-WEB-4 every answer forbids scripts from elsewhere, inline ones, frames and guessing of types', async () => {
    const answers = [{}, { path: '/nothing' }, { method: 'POST' }, { headers: { Host: 'evil.example' } }];
    for (const asked of answers) {
      const { headers } = await ask(asked);
      const policy = String(headers['content-security-policy']).split('; ');
      expect(policy).toEqual(
        expect.arrayContaining([
          "default-src 'none'",
          "script-src 'self'",
          "connect-src 'self'",
          "frame-ancestors 'none'",
          "base-uri 'none'",
          "form-action 'none'",
        ]),
      );
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(headers).not.toHaveProperty('access-control-allow-origin');
    }
  });
});

describe('the port', () => {
  test('P-WEB-7 one that is taken is said, with what to do', async () => {
    const second = openWebHost({ app: nobody, rendererDirectory: directory.file('bundle'), port: host.port });
    await expect(second).rejects.toMatchObject({
      code: 'config-invalid',
      message: expect.stringMatching(/Choose another port/),
    });
  });

  test('P-WEB-7 close ends connections that are open, frees the port, and is safe twice', async () => {
    const socket = connect(host.port, '127.0.0.1');
    await once(socket, 'connect');
    const closed = once(socket, 'close');
    await Promise.all([host.close(), host.close(), closed]);
    const { port } = host;
    host = await openWebHost({ app: nobody, rendererDirectory: directory.file('bundle'), port });
    expect((await ask({})).status).toBe(200);
  });

  test.each([
    ['was refused and stays', '/'],
    ['answers the goodbye with what is no frame', '/session'],
  ])('P-WEB-7 close waits for none that %s', async (_, path) => {
    const socket = connect({ port: host.port, host: '127.0.0.1', allowHalfOpen: true });
    socket.write(upgradeRequest(path, { Host: `127.0.0.1:${host.port}` }));
    await once(socket, 'data');
    socket.on('data', () => socket.write(Buffer.alloc(2, 0xff)));
    socket.on('error', () => socket.destroy()); // reset, where the host did not read all
    await host.close();
    socket.destroy();
  });
});
