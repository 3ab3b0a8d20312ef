import { once } from 'node:events';
import { cpSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import {
  finished,
  inShell,
  recountResultSchema,
  runResultSchema,
  startVigie,
  temporaryDirectory,
  untilSaid,
  vigie,
  vigieJson,
} from './vigie.ts';

const asOf = ['--as-of', '2026-11-24'];
const working = /Records rejected: \d+/;

/** A run without an end, which has stored something. */
async function startRun(data: string, ...options: readonly string[]) {
  const child = startVigie(['run', '--data', data, '--rate', '2000', ...asOf, '--json', ...options]);
  const end = finished(child);
  await untilSaid(child, working);
  return { child, end };
}

describe('the end of a run', () => {
  test('P-CLI-62: a store that is out of reach at first is waited for, until somebody asks to end', async ({
    onTestFinished,
  }) => {
    const data = temporaryDirectory(onTestFinished);
    const child = startVigie(['run', '--data', data, '--log', 'kafka://127.0.0.1:1']);
    const end = finished(child);
    await untilSaid(child, /Waiting: Kafka at 127\.0\.0\.1:1 cannot be reached/);
    child.kill('SIGTERM');
    expect(await end).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('vigie: Kafka at') });
  });

  test.for(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'P-CLI-7 %s drains, prints the result and ends with 0',
    async (signal, { onTestFinished }) => {
      const data = temporaryDirectory(onTestFinished);
      const { child, end } = await startRun(data);
      child.kill(signal);
      const { code, stdout, stderr } = await end;
      expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('Draining') });
      const result = runResultSchema.parse(JSON.parse(stdout));
      const rejected = Object.values(result.rejected).reduce((sum, n) => sum + n, 0);
      expect(result.stored + rejected).toBe(result.published);
      const recount = await vigieJson(recountResultSchema, 'recount', '--data', data, '--check');
      expect(recount).toEqual({ persons: result.persons, aggregates: result.aggregates });
    },
  );

  test('P-CLI-7 one press that arrives three times is one wish', async ({ onTestFinished }) => {
    const { child, end } = await startRun(temporaryDirectory(onTestFinished));
    for (const signal of ['SIGINT', 'SIGINT', 'SIGTERM'] as const) child.kill(signal);
    expect((await end).code).toBe(0);
  });

  test('P-CLI-7 a signal while it starts is kept, and ends it in order', async ({ onTestFinished }) => {
    const child = startVigie(['run', '--data', temporaryDirectory(onTestFinished), '--json']);
    const end = finished(child);
    await untilSaid(child, /Ready, data in/);
    child.kill('SIGTERM');
    const { code, stdout } = await end;
    expect([code, runResultSchema.safeParse(JSON.parse(stdout)).success]).toEqual([0, true]);
  });

  test('P-CLI-7 a signal while the program is still loaded is kept, too', async ({ onTestFinished }) => {
    onTestFinished(() => void vi.unstubAllEnvs());
    const toItself = `
      import Module from 'node:module';
      const load = Module._load;
      Module._load = (name, ...rest) => {
        if (name.endsWith('command-line.cjs')) process.kill(process.pid, 'SIGTERM');
        return load(name, ...rest);
      };`;
    vi.stubEnv('NODE_OPTIONS', `--import=data:text/javascript,${encodeURIComponent(toItself)}`);
    const { code, stdout, stderr } = await vigie('serve', '--data', temporaryDirectory(onTestFinished));
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^Vigie is ready at \S+\n$/) });
    expect(stderr).toContain('Draining');
  });

  test.for(['2>&1 | head -1', '| true'])('P-CLI-13 a reader that goes away (%s) is no crash', async (pipe, context) => {
    const data = temporaryDirectory(context.onTestFinished);
    const { code, stdout, stderr } = await inShell(`vigie run --data '${data}' --count 2000 --drain --json ${pipe}`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.not.stringMatching(/EPIPE|^\s+at /m) });
    expect(stdout.split('\n').length).toBeLessThanOrEqual(2);
    expect((await vigie('recount', '--data', data, '--check')).code, 'the run went on to its end').toBe(0);
  });

  test('P-CLI-13 a reader of standard error that has stopped keeps nothing from its end', async ({
    onTestFinished,
  }) => {
    const directory = temporaryDirectory(onTestFinished);
    const pipe = join(directory, 'full');
    const run = `vigie run --data '${join(directory, 'data')}' --count 10 --drain --json 2>&9`;
    const fill = `dd if=/dev/zero of='${pipe}' oflag=nonblock bs=4096 2>/dev/null`;
    const { code, stdout } = await inShell(`mkfifo '${pipe}'; exec 9<>'${pipe}'; ${fill}; ${run}`);
    expect([code, runResultSchema.parse(JSON.parse(stdout)).published]).toEqual([0, 10]);
  });

  test('P-CLI-13 a result that cannot be written is a failure', async ({ onTestFinished }) => {
    const data = temporaryDirectory(onTestFinished);
    const { code, stderr } = await inShell(`vigie run --data '${data}' --count 10 --drain --json > /dev/full`);
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('could not be written') });
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

describe('the owner of a data directory', () => {
  test.for([
    ['run', '--drain'],
    ['serve', '--port', '0'],
    ['repair', '--store', 'aggregates', '--rebuild'],
  ])('P-CLI-14 a second owner (%s) is refused with the pid of the first', async ([command, ...rest], context) => {
    const data = temporaryDirectory(context.onTestFinished);
    const { child, end } = await startRun(data);
    const { code, stdout, stderr } = await vigie(command!, '--data', data, ...rest);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(`in use by process ${child.pid}. Stop that one first, or choose another directory.`);
    child.kill('SIGTERM');
    expect((await end).code).toBe(0);
  });

  test('P-CLI-14 the lock of a killed owner is taken over, and it is said', async ({ onTestFinished }) => {
    const data = temporaryDirectory(onTestFinished);
    const { child, end } = await startRun(data);
    process.kill(-child.pid!, 'SIGKILL');
    await end;
    const { code, stderr } = await vigie('run', '--data', data, '--count', '10', ...asOf, '--drain');
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: expect.stringContaining(`Took over the data directory from process ${child.pid}, which is gone`),
    });
  });

  test('P-CLI-10 recount counts beside the owner', async ({ onTestFinished }) => {
    const data = temporaryDirectory(onTestFinished);
    const { child, end } = await startRun(data);
    const beside = await vigieJson(recountResultSchema, 'recount', '--data', data);
    child.kill('SIGTERM');
    const result = runResultSchema.parse(JSON.parse((await end).stdout));
    expect(beside.persons).toBeGreaterThan(0);
    expect(beside.persons).toBeLessThanOrEqual(result.persons);
  });

  test('P-CLI-10 recount --check names what differs, and what helps', async ({ onTestFinished }) => {
    const data = temporaryDirectory(onTestFinished);
    const [whole, part] = [join(data, 'whole'), join(data, 'part')];
    await vigieJson(runResultSchema, 'run', '--data', whole, '--count', '500', ...asOf, '--drain');
    await vigieJson(runResultSchema, 'run', '--data', part, '--count', '400', ...asOf, '--drain');
    cpSync(join(part, 'aggregates.sqlite'), join(whole, 'aggregates.sqlite'));
    const { code, stdout, stderr } = await vigie('recount', '--data', whole, '--check', '--json');
    expect(code).toBe(1);
    const { persons } = recountResultSchema.parse(JSON.parse(stdout));
    expect(stderr).toMatch(new RegExp(`averageAge/all: \\d+ persons .* recount ${persons} persons`));
    expect(stderr).toContain(`vigie repair --data ${whole} --store aggregates --rebuild`);
    expect((await vigie('repair', '--data', whole, '--store', 'aggregates', '--rebuild')).code).toBe(0);
    expect((await vigie('recount', '--data', whole, '--check')).code).toBe(0);
  });
});

describe('serve', () => {
  test('P-CLI-11 one line on standard output, and SIGTERM drains', async ({ onTestFinished }) => {
    const data = temporaryDirectory(onTestFinished);
    const child = startVigie(['serve', '--data', data, '--autostart']);
    const end = finished(child);
    const [, address] = await untilSaid(child, /^Vigie is ready at (http:\/\/127\.0\.0\.1:\d+)\/#token=[\w-]{43}\n/m);
    const page = await fetch(address!);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    await untilSaid(child, working);
    child.kill('SIGTERM');
    const { code, stdout } = await end;
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^Vigie is ready at \S+\n$/) });
    expect((await vigie('recount', '--data', data, '--check')).code).toBe(0);
  });

  test('P-CLI-11 a window stays connected until all is drained, and is told the end', async ({ onTestFinished }) => {
    const child = startVigie(['serve', '--data', temporaryDirectory(onTestFinished), '--autostart']);
    const end = finished(child);
    const [, origin, token] = await untilSaid(child, /http:\/\/(127\.0\.0\.1:\d+)\/#token=(\S+)/);
    const socket = new WebSocket(`ws://${origin}/session`);
    const states: string[] = [];
    socket.addEventListener('message', ({ data }) => states.push(JSON.parse(String(data)).item.state));
    const closed = once(socket, 'close');
    await once(socket, 'open');
    socket.send(JSON.stringify({ token }));
    socket.send(JSON.stringify({ verb: 'listen', id: 1, name: 'snapshot', input: {} }));
    await untilSaid(child, working);
    child.kill('SIGTERM');
    const [{ code }] = (await closed) as [CloseEvent];
    expect([code, (await end).code, states.includes('running')]).toEqual([1001, 0, true]);
  });

  test('P-CLI-12 a port that is taken: what, why, what to do', async ({ onTestFinished }) => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    onTestFinished(() => void taken.close());
    const address = taken.address();
    const port = typeof address === 'object' ? `${address?.port}` : '';
    const { code, stdout, stderr } = await vigie('serve', '--data', temporaryDirectory(onTestFinished), '--port', port);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(`cannot listen on 127.0.0.1:${port}`);
    expect(stderr).toMatch(/EADDRINUSE.*Choose another port/);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
