import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { vigie as commandLine } from './cli/vigie.ts';
import { expect, test as base } from './fixtures.ts';
import { hexLoopback, listeningOf } from './hosts/process-tree.ts';
import { serve, type Serving } from './hosts/web-host.ts';
import { heldBytes } from './steps/inspector.ts';
import { recount } from './steps/recount.ts';
import { ask, askForSocket, type Client, openClient, openSession } from './steps/web-client.ts';

/** The web host alone, without a browser. */
const test = base.extend<{ dataDirectory: string; serving: Serving }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs from here
  dataDirectory: async ({}, provide) => {
    const folder = mkdtempSync(join(tmpdir(), 'vigie-web-'));
    await provide(join(folder, 'data'));
    rmSync(folder, { recursive: true, force: true });
  },
  serving: async ({ dataDirectory }, provide) => {
    const serving = await serve(dataDirectory);
    await provide(serving);
    if (serving.process.exitCode !== null) return;
    serving.process.kill('SIGKILL');
    await once(serving.process, 'exit');
  },
});

test('P-WEB-2: it listens on 127.0.0.1 and on no other address', async ({ serving }) => {
  const port = Number(new URL(serving.address).port);
  const listening = listeningOf([serving.process.pid!]);
  expect(listening.map((each) => each.port)).toContain(port);
  expect(listening.filter(({ hexAddress }) => hexAddress !== hexLoopback)).toEqual([]);
  const others = Object.values(networkInterfaces()).flatMap((all) => (all ?? []).map(({ address }) => address));
  const foreign = new Set([...others, '127.0.0.2', '::1']);
  foreign.delete('127.0.0.1');
  for (const host of foreign) await expect(reach(host, port), `${host} is refused`).rejects.toThrow();
});

test('P-WEB-2: a request by another name, or from another site’s page, is refused', async ({ serving }) => {
  const { address } = serving;
  const { host } = new URL(address);
  const foreign = [
    { host: 'example.org' },
    { host: `example.org:${new URL(address).port}` },
    { host: '127.0.0.1' },
    { origin: 'http://example.org' },
    { origin: 'null' },
    { origin: `https://${host}` },
  ];
  for (const said of foreign) {
    expect((await ask(address, said)).status, JSON.stringify(said)).toBe(403);
    expect(await askForSocket(address, said), JSON.stringify(said)).toBe(403);
  }
  const own = { origin: `http://${host}` };
  expect((await ask(address, own)).status).toBe(200);
  expect(await askForSocket(address, own)).toBe(101);
});

test('P-WEB-5: without the token there is no data', async ({ serving }) => {
  const firstMessages = [
    { verb: 'call', id: 1, name: 'settings.read', input: {} },
    { verb: 'listen', id: 1, name: 'snapshot', input: {} },
    { token: 'x'.repeat(43) },
    { token: '' },
    {},
  ];
  for (const message of firstMessages) {
    const client = await openClient(serving.address);
    client.send(message);
    client.send({ verb: 'call', id: 2, name: 'application.describe', input: {} });
    expect(await client.closed(), JSON.stringify(message)).toBe(4401);
    expect(client.frames).toEqual([]);
  }
});

test('P-WEB-3, P-WEB-4: every answer forbids foreign and inline scripts, and no path leads out of the window’s files', async ({
  serving,
}) => {
  const page = await ask(serving.address, {});
  expect(page).toMatchObject({ status: 200, headers: { 'x-content-type-options': 'nosniff' } });
  const paths = [
    '/../../package.json',
    '/%2e%2e/%2e%2e/package.json',
    '/..%2f..%2fpackage.json',
    '/assets/../../main/cli.cjs',
  ];
  const odd = ['//', '//etc/passwd', '/%', '/%00', '/\\..\\..\\package.json', 'http://[', '*'];
  for (const path of [...paths, ...odd, '/none', '/assets']) {
    const { status, body } = await ask(serving.address, { path });
    expect({ status, body }, path).toEqual({ status: 404, body: '' });
  }
  for (const answer of [
    page,
    await ask(serving.address, { path: '/none' }),
    await ask(serving.address, { host: 'x' }),
  ]) {
    const policy = String(answer.headers['content-security-policy']).split('; ');
    expect(policy).toEqual(expect.arrayContaining(["default-src 'none'", "script-src 'self'", "connect-src 'self'"]));
  }
});

test('P-WEB-6: a tab that does not read is sent the newest when it reads again, and nothing gathers for it', async ({
  serving,
}) => {
  const [reader, slow] = await Promise.all([openSession(serving.address), openSession(serving.address)]);
  const subscriptions = 20;
  for (let id = 1; id <= subscriptions; id += 1) slow.send({ verb: 'listen', id, name: 'snapshot', input: {} });
  reader.send({ verb: 'listen', id: 1, name: 'snapshot', input: {} });
  reader.send({ verb: 'call', id: 2, name: 'pipeline.start', input: {} });
  await expect.poll(() => momentsOf(slow).length).toBeGreaterThan(subscriptions);
  slow.pause();
  await seeMoreSnapshots(reader, 20);
  const before = await heldBytes(serving.inspectorUrl);
  const pausedCount = momentsOf(slow).length;
  await seeMoreSnapshots(reader, 25);
  const bytesOfOne = JSON.stringify(reader.frames.at(-1)).length;
  const unread = 25 * subscriptions * bytesOfOne;
  expect(await heldBytes(serving.inspectorUrl)).toBeLessThan(before + unread / 4);
  expect(momentsOf(slow).length).toBe(pausedCount);

  const newest = momentsOf(reader).at(-1)!;
  slow.resume();
  await expect.poll(() => momentsOf(slow).at(-1)).toBeGreaterThanOrEqual(newest);
  expect(momentsOf(slow).length).toBeLessThan(momentsOf(reader).length * subscriptions);
  reader.close();
  slow.close();
});

test('P-CLI-14: a second host on the same data is refused, and told by whom', async ({ serving, dataDirectory }) => {
  const { code, stdout, stderr } = await commandLine('serve', '--data', dataDirectory);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain(`in use by process ${serving.process.pid}.`);
  expect((await ask(serving.address, {})).status).toBe(200);
});

test('P-CLI-7: SIGTERM drains what was published, and ends with 0', async ({ serving, dataDirectory }) => {
  const client = await openSession(serving.address);
  client.send({ verb: 'call', id: 1, name: 'pace.set', input: { pace: 'max' } });
  client.send({ verb: 'call', id: 2, name: 'pipeline.start', input: {} });
  client.send({ verb: 'listen', id: 3, name: 'snapshot', input: {} });
  await expect.poll(() => publishedOf(client)).toBeGreaterThan(5000);
  const ended = once(serving.process, 'exit');
  serving.process.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  const { published, stored, rejected, waiting } = balanceOf(client);
  const sum = stored + Object.values(rejected).reduce((total, count) => total + count, 0);
  expect({ sum, waiting }).toEqual({ sum: published, waiting: 0 });
  expect((await recount(dataDirectory)).persons).toBeGreaterThan(4000);
});

/** Resolves where something accepts a connection. */
async function reach(host: string, port: number): Promise<void> {
  const socket = connect({ host, port });
  await once(socket, 'connect').finally(() => socket.destroy());
}

interface ShownSnapshot {
  readonly atMs: number;
  readonly balance: {
    readonly published: number;
    readonly stored: number;
    readonly rejected: Readonly<Record<string, number>>;
    readonly waiting: number;
  };
}

function snapshotsOf(client: Client): readonly ShownSnapshot[] {
  return client.frames.filter(({ verb }) => verb === 'item').map(({ item }) => item as ShownSnapshot);
}

function momentsOf(client: Client): readonly number[] {
  return snapshotsOf(client).map(({ atMs }) => atMs);
}

function balanceOf(client: Client): ShownSnapshot['balance'] {
  return snapshotsOf(client).at(-1)!.balance;
}

function publishedOf(client: Client): number {
  return snapshotsOf(client).at(-1)?.balance.published ?? 0;
}

async function seeMoreSnapshots(client: Client, count: number): Promise<void> {
  const seen = momentsOf(client).length;
  await expect.poll(() => momentsOf(client).length, { intervals: [100] }).toBeGreaterThanOrEqual(seen + count);
}
