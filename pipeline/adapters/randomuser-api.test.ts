import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import type { Clock, UserSource } from '../ports.ts';
import { openRandomuserApi, type RandomuserConfig, type RandomuserOptions } from './randomuser-api.ts';

const { signal } = new AbortController();
const closers: (() => unknown)[] = [];

afterEach(async () => {
  vi.unstubAllEnvs();
  for (const close of closers.splice(0)) await close();
});

interface TestClock extends Clock {
  readonly slept: number[];
  move(ms: number): void;
}

/** A pause moves the time at once; the time-out (60,000 ms here) passes only where it is asked for. */
function createTestClock(isTimeUp = false): TestClock {
  let nowMs = Date.parse('2026-11-24T10:00:00Z');
  const slept: number[] = [];
  return {
    slept,
    nowMs: () => nowMs,
    move: (ms) => void (nowMs += ms),
    async sleep(ms, stop) {
      if (ms === 60_000 && !isTimeUp)
        await new Promise<void>((resolve) => stop.addEventListener('abort', () => resolve()));
      if (ms === 60_000 || ms === 0) return;
      slept.push(ms);
      nowMs += ms;
    },
  };
}

async function listen(answer: RequestListener): Promise<string> {
  const server: Server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/1.4/`;
}

interface OpenOptions extends Partial<RandomuserOptions> {
  readonly config?: Partial<RandomuserConfig>;
}

function open(url: string, { config, ...options }: OpenOptions = {}): UserSource {
  const source = openRandomuserApi(
    { kind: 'randomuser', url, resultsPerRequest: 10, intervalMs: 6000, ...config },
    { count: null, clock: createTestClock(), timeoutMs: 60_000, ...options },
  );
  closers.push(() => source.close());
  return source;
}

function users(count: number): string {
  const results = Array.from({ length: count }, (_, n) => ({
    login: { uuid: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` },
  }));
  return JSON.stringify({ results, info: { version: '1.4' } });
}

const answerUsers: RequestListener = (request, response) => {
  response.end(users(Number(new URL(request.url!, 'http://x').searchParams.get('results'))));
};

test('P-SRC-13: it asks for no more than is wanted or configured, and keeps its interval', async () => {
  const clock = createTestClock();
  const source = open(await listen(answerUsers), { clock });
  expect(await source.read(3, signal)).toHaveLength(3);
  clock.move(1000);
  expect(await source.read(5000, signal)).toHaveLength(10);
  clock.move(7000);
  expect(await source.read(5000, signal)).toHaveLength(10);
  expect(clock.slept).toEqual([5000]);
});

test('P-SRC-13: a user is a record without a position; with a count it ends', async () => {
  const url = await listen(answerUsers);
  const source = open(url, { count: 12, config: { intervalMs: 0 } });
  const [first] = (await source.read(10, signal))!;
  expect(first).toMatchObject({
    key: '00000000-0000-4000-8000-000000000000',
    source: `randomuser-${new URL(url).host}`,
    position: null,
  });
  expect(await source.read(10, signal)).toHaveLength(2);
  expect(await source.read(10, signal)).toBeNull();
});

test('P-SRC-13: an answer with more users than asked for is given out in parts', async () => {
  const source = open(await listen((_, response) => response.end(users(7))));
  const sizes = [await source.read(3, signal), await source.read(3, signal), await source.read(3, signal)].map(
    (part) => part!.length,
  );
  expect(sizes).toEqual([3, 3, 1]);
});

const refusals = [
  { status: 429, retryAfter: '17', canRetry: true, retryAfterMs: 17_000 },
  { status: 429, retryAfter: 'Tue, 24 Nov 2026 10:02:00 GMT', canRetry: true, retryAfterMs: 120_000 },
  { status: 429, retryAfter: 'soon', canRetry: true },
  { status: 500, canRetry: true },
  { status: 503, retryAfter: '0', canRetry: true, retryAfterMs: 0 },
  { status: 404, canRetry: false },
];

test.each(refusals)(
  'P-SRC-14: $status (Retry-After: $retryAfter) is told, and the next read asks again',
  async (refusal) => {
    const { status, retryAfter, canRetry, retryAfterMs } = refusal;
    let requests = 0;
    const url = await listen((request, response) => {
      requests += 1;
      if (requests > 1) return answerUsers(request, response);
      response.writeHead(status, retryAfter === undefined ? {} : { 'retry-after': retryAfter }).end('{"error":"no"}');
    });
    const source = open(url);
    const details = retryAfterMs === undefined ? { status } : { status, retryAfterMs };
    await expect(source.read(5, signal)).rejects.toMatchObject({ code: 'source-refused', canRetry, details });
    expect(await source.read(5, signal)).toHaveLength(5);
  },
);

test('P-SRC-14: an error under status 200 is a refusal', async () => {
  const source = open(await listen((_, response) => response.end('{"error":"Uh oh, something has gone wrong."}')));
  await expect(source.read(5, signal)).rejects.toMatchObject({ code: 'source-refused', canRetry: true });
});

test.each([
  [
    'a body that ends early',
    (response: Parameters<RequestListener>[1]) =>
      response.writeHead(200, { 'content-length': 5000 }).write('{"results":[', () => response.destroy()),
  ],
  ['JSON that is cut short', (response: Parameters<RequestListener>[1]) => response.end('{"results":[{"login"')],
  ['no answer at all', (response: Parameters<RequestListener>[1]) => response.destroy()],
])('P-SRC-14: %s is source-unreachable', async (_, answer) => {
  const source = open(await listen((__, response) => void answer(response)));
  await expect(source.read(5, signal)).rejects.toMatchObject({ code: 'source-unreachable', canRetry: true });
});

test('P-SRC-14: a closed port and an unknown name are source-unreachable, with the reason', async () => {
  const url = await listen(answerUsers);
  await closers.pop()!();
  await expect(open(url).read(5, signal)).rejects.toMatchObject({
    code: 'source-unreachable',
    details: { reason: 'ECONNREFUSED' },
  });
  await expect(open('http://no-such-host.invalid/').read(5, signal)).rejects.toMatchObject({
    code: 'source-unreachable',
    canRetry: true,
  });
});

test('P-SRC-14: an answer that takes too long is source-unreachable', async () => {
  const source = open(await listen(() => {}), { clock: createTestClock(true) });
  await expect(source.read(5, signal)).rejects.toMatchObject({
    code: 'source-unreachable',
    details: { reason: 'timeout' },
  });
});

test('P-SRC-14: a body over the bound is refused', async () => {
  const source = open(await listen(answerUsers), { maxBodyBytes: 100 });
  await expect(source.read(10, signal)).rejects.toMatchObject({ code: 'source-refused', details: { maxBytes: 100 } });
});

test('P-SRC-10: it rejects at once when its signal aborts during a request', async () => {
  const stop = new AbortController();
  const source = open(await listen(() => stop.abort()));
  await expect(source.read(5, stop.signal)).rejects.toThrow('aborted');
});

test('P-SRC-13: a proxy in the environment is used', async () => {
  const asked: string[] = [];
  const proxy = await listen((request, response) => {
    asked.push(request.url!);
    response.end(users(1));
  });
  vi.stubEnv('HTTP_PROXY', new URL(proxy).origin);
  vi.stubEnv('http_proxy', new URL(proxy).origin);
  vi.stubEnv('NO_PROXY', '');
  vi.stubEnv('no_proxy', '');
  expect(await open('http://randomuser.invalid/api/').read(1, signal)).toHaveLength(1);
  expect(asked).toEqual(['http://randomuser.invalid/api/?results=1']);
});
