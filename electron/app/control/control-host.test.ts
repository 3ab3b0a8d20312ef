import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { Server } from 'node:net';
import { dirname } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { connectToOwner } from './control-client.ts';
import { readControl, writeControl } from './control-file.ts';
import { client, control, open, stranger, openControlWorld, world } from '../testing/control-world.ts';

openControlWorld();

describe('where the owner listens', () => {
  test('P-CTL-1 control.json is for its owner alone, and so is the folder of the socket', () => {
    const { address, token, pid } = control();
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(pid).toBe(process.pid);
    expect(statSync(world.directory.file('control.json')).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(address)).mode & 0o777).toBe(0o700);
    expect(statSync(address).isSocket()).toBe(true);
  });

  test('P-CTL-1 the address is short however long the folders for such things are', async () => {
    await world.host.close();
    const long = world.directory.file('x'.repeat(120));
    mkdirSync(long);
    for (const name of ['XDG_RUNTIME_DIR', 'TMPDIR']) vi.stubEnv(name, long);
    world.host = await open();
    expect(Buffer.byteLength(control().address)).toBeLessThanOrEqual(103);
    expect((await client()).version).toBe('1.2.3');
  });

  test('P-CTL-1 the folder of the session is taken where there is one', async () => {
    await world.host.close();
    mkdirSync(world.directory.file('run'));
    vi.stubEnv('XDG_RUNTIME_DIR', world.directory.file('run'));
    world.host = await open();
    expect(control().address.startsWith(world.directory.file('run'))).toBe(true);
  });

  test('P-CTL-4 at the end nothing is left, and nobody is found', async () => {
    const { address } = control();
    await world.host.close();
    await world.host.close();
    expect([existsSync(address), existsSync(dirname(address)), readControl(world.directory.file(''))]).toEqual([
      false,
      false,
      null,
    ]);
    expect(await connectToOwner(world.directory.file(''))).toBeNull();
  });

  test('P-CTL-4 what a killed process left is removed by the next owner', async () => {
    const { address } = control();
    const second = await open();
    expect([existsSync(dirname(address)), control().address === address]).toEqual([false, false]);
    expect((await client()).version).toBe('1.2.3');
    await second.close();
  });

  test.each(['secrets/control', 'vigie-ABCDEF/other', 'vigie-ABCDEF/control/x'])(
    'P-CTL-4 a file that names %s takes nothing along',
    async (path) => {
      await world.host.close();
      const address = world.directory.file(path);
      mkdirSync(dirname(address), { recursive: true });
      writeFileSync(address, 'kept');
      writeControl(world.directory.file(''), { pid: 1, address, token: 'x' });
      world.host = await open();
      expect(readFileSync(address, 'utf8')).toBe('kept');
    },
  );

  test.each(['', '{', '[]', '{"pid": 1}'])('P-CTL-4 a file that says %j is replaced', async (text) => {
    await world.host.close();
    writeFileSync(world.directory.file('control.json'), text);
    expect(await connectToOwner(world.directory.file(''))).toBeNull();
    world.host = await open();
    expect((await client()).version).toBe('1.2.3');
  });

  test.each([
    ['control.json', 'EISDIR'],
    ['run', 'EACCES'],
  ])('P-CTL-5 an application that cannot listen (%s) says why and goes on, and leaves nothing', async (what, why) => {
    await world.host.close();
    const run = world.directory.file('run');
    mkdirSync(run);
    vi.stubEnv('XDG_RUNTIME_DIR', run);
    if (what === 'run') vi.spyOn(Server.prototype, 'listen').mockImplementationOnce(cannotListen);
    else mkdirSync(world.directory.file('control.json'));
    world.host = await open();
    expect(world.said).toEqual([['warn', 'control-unavailable', { message: expect.stringMatching(why) }]]);
    expect(readdirSync(run)).toEqual([]);
    await world.host.leave();
  });
});

/** As a system does that allows this program no sockets. */
function cannotListen(this: Server): Server {
  process.nextTick(() => this.emit('error', new Error('listen EACCES: permission denied')));
  return this;
}

describe('the token', () => {
  test.each([
    ['a wrong token', JSON.stringify({ token: 'the-token' })],
    ['no object', '"token"'],
    ['more than the token', JSON.stringify({ token: 'x', more: 1 })],
    ['no JSON', 'token'],
    ['a frame', JSON.stringify({ verb: 'call', id: 1, name: 'pace.set', input: {} })],
    ['a long line', 'x'.repeat(2000)],
  ])('P-CTL-2 %s ends the connection, and what follows is not heard', async (_, first) => {
    const { socket, heard, closed } = await stranger();
    const call = JSON.stringify({ verb: 'call', id: 2, name: 'pace.set', input: {} });
    socket.write(`${first}\n${JSON.stringify({ token: control().token })}\n${call}\n`);
    await closed;
    expect([heard(), world.signals]).toEqual(['', []]);
  });

  test('P-CTL-2 a line without an end is not kept', async () => {
    const { socket, closed } = await stranger();
    socket.write('x'.repeat(1025));
    await closed;
  });

  test('P-CTL-2 nothing in time ends the connection', async () => {
    const other = await open({ helloMs: 20 });
    const { closed, heard } = await stranger();
    await closed;
    expect(heard()).toBe('');
    await other.close();
  });

  test('P-CTL-2 a token of an owner before is refused, and nobody is found', async () => {
    writeControl(world.directory.file(''), { ...control(), token: 'the one before' });
    expect(await connectToOwner(world.directory.file(''))).toBeNull();
  });
});
