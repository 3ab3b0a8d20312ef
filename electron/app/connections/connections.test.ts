import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { InputOf } from '../../contract/api.ts';
import type { Connections } from '../../contract/calls/connection.ts';
import { noSecrets } from '../../../pipeline/domain/connections.ts';
import type { App } from '../app.ts';
import { createAppWorld, runToTheEnd, settled, value } from '../testing/app-world.ts';
import { readConnection } from './open-connections.ts';

const { directory, lines, open } = createAppWorld();

const password = 'k7-Xq!opaque';
const kafka = { kind: 'kafka' as const, brokers: ['127.0.0.1:1'], user: 'app' };

type Wish = InputOf<'connection.save'>;

function save(app: App, wish: Partial<Wish> & Pick<Wish, 'connection'>) {
  return value(app, 'connection.save', { was: null, ...wish });
}

async function refusalOf(answer: ReturnType<App['call']>): Promise<string> {
  const result = await answer;
  return result.ok ? 'ok' : result.error.code;
}

async function names(app: App): Promise<readonly string[]> {
  const { connections } = await value(app, 'connection.list', {});
  return connections.map(({ connection }) => connection.name);
}

describe('connections', () => {
  test('P-SET-1 have a name each, the embedded one is always there, and all are there at the next start', async () => {
    const app = await open();
    expect(await value(app, 'connection.list', {})).toMatchObject({ inUse: 'embedded', protection: 'file' });
    await save(app, { connection: { name: 'Trial', colour: 'green', log: kafka } });
    const taken = [' trial', 'EMBEDDED'].map((name) =>
      refusalOf(app.call('connection.save', { was: null, connection: { name } })),
    );
    expect(await Promise.all(taken)).toEqual(['connection-name-taken', 'connection-name-taken']);
    await save(app, { was: 'TRIAL', connection: { name: 'Trial', colour: 'red', log: kafka } });
    const fixed = app.call('connection.save', { was: 'embedded', connection: { name: 'mine' } });
    expect(await refusalOf(fixed)).toBe('connection-fixed');
    await app.close();
    const { connections } = await value(await open(), 'connection.list', {});
    expect(connections).toMatchObject([
      { connection: { name: 'embedded' } },
      { connection: { name: 'Trial', colour: 'red', log: { brokers: ['127.0.0.1:1'] } } },
    ]);
  });

  test('P-SET-1 a file of them that cannot be read is set aside, and it is said', async () => {
    writeFileSync(directory.file('connections.json'), '{"schema":"other"}');
    expect(await names(await open())).toEqual(['embedded']);
    expect(lines().some(({ code, fields }) => code === 'file-set-aside' && fields['file'] === 'connections.json')).toBe(
      true,
    );
  });

  test('P-SET-2 P-SET-4 a password never comes out, and is forgotten with the account that it was given for', async () => {
    const app = await open();
    const secrets = { ...noSecrets, kafka: password };
    const saved = await save(app, { connection: { name: 'Trial', log: kafka }, secrets });
    expect(saved.connections[1]?.secrets).toEqual({ kafka: 'saved', cassandra: 'none', mongodb: 'none' });
    const renamed = await save(app, { was: 'Trial', connection: { name: 'Test', colour: 'blue', log: kafka } });
    expect(renamed.connections[1]?.secrets.kafka).toBe('saved');
    const exported = await value(app, 'connection.export', {});
    await value(app, 'connection.test', { was: 'Test', service: kafka, secret: null });
    await refusalOf(app.call('connection.use', { name: 'Test' }));
    const everything = [renamed, exported, Buffer.from(exported.base64, 'base64').toString(), lines()];
    expect(JSON.stringify(everything)).not.toContain(password);
    expect(filesWith(password)).toEqual(['connection-secrets.json']);
    const moved = { ...kafka, brokers: ['192.0.2.1:9092'] };
    const changed = await save(app, { was: 'Test', connection: { name: 'Test', log: moved } });
    expect(changed.connections[1]?.secrets.kafka).toBe('none');
    expect(filesWith(password)).toEqual([]);
  });

  test('P-SET-9 an import adds what is free, leaves what is there, and says what it does not take', async () => {
    const app = await open();
    await save(app, { connection: { name: 'Same', log: kafka } });
    await save(app, { connection: { name: 'Gone' }, secrets: { ...noSecrets, kafka: password } });
    const { base64 } = await value(app, 'connection.export', {});
    await value(app, 'connection.remove', { name: 'Gone' });
    const content = JSON.parse(Buffer.from(base64, 'base64').toString()) as { connections: object[] };
    content.connections.push({ name: 'same', colour: 'red' }, { name: '' });
    const file = Buffer.from(JSON.stringify(content)).toString('base64');
    expect(await value(app, 'connection.import', { fileName: 'a.json', base64: file })).toEqual({
      added: ['Gone'],
      unchanged: ['Same'],
      refused: [
        { where: 'same', why: 'name-taken' },
        { where: 'connections[3]', why: 'not-a-connection' },
      ],
    });
    expect(await names(app)).toEqual(['embedded', 'Same', 'Gone']);
    const foreign = app.call('connection.import', { fileName: 'b.json', base64: Buffer.from('[]').toString('base64') });
    expect(await refusalOf(foreign)).toBe('file-no-connections');
  });

  test('P-SET-6 P-SET-8 using one drains, is journalled, and holds at the next start', async () => {
    const app = await open();
    await save(app, { connection: { name: 'Files', colour: 'amber' } });
    await value(app, 'pipeline.start', {});
    expect(await value(app, 'connection.use', { name: 'files' })).toEqual({ used: true, checks: {} });
    const { balance } = await settled(app, ({ state }) => state === 'stopped');
    expect(balance.waiting).toBe(0);
    const { entries } = await value(app, 'journal.read', { limit: 10 });
    expect(entries.at(-1)).toMatchObject({
      act: 'connection-used',
      actor: 'window',
      subject: 'Files',
      details: { before: 'embedded', log: 'embedded' },
    });
    const refused = [
      app.call('connection.remove', { name: 'Files' }),
      app.call('connection.save', { was: 'Files', connection: { name: 'Files', readOnly: true } }),
    ];
    expect(await Promise.all(refused.map(refusalOf))).toEqual(['connection-in-use', 'connection-in-use']);
    await save(app, { was: 'Files', connection: { name: 'All files', colour: 'red' } });
    await app.close();
    const next = await open();
    expect((await value(next, 'connection.list', {})).inUse).toBe('All files');
    expect((await runToTheEnd(next)).balance).toMatchObject({ published: 600, waiting: 0 });
    expect(balance.published).toBeLessThanOrEqual(600);
  });

  test('P-SET-7 P-RWD-5 through a read-only one nothing is started or changed, and what is there can be seen', async () => {
    const app = await open();
    const { balance } = await runToTheEnd(app);
    await save(app, { connection: { name: 'Look', readOnly: true } });
    await value(app, 'connection.use', { name: 'Look' });
    const person = '00000000-0000-4000-8000-00000000000a';
    const asked = [
      app.call('pipeline.start', {}),
      app.call('stage.start', { stage: 'transformer' }),
      app.call('pace.set', { pace: 1 }),
      app.call('source.set', { source: { kind: 'randomuser' } }),
      app.call('stores.repair', { store: 'aggregates', action: 'rebuild' }),
      app.call('rewind.run', { to: { kind: 'offset', offset: 0 }, partition: null }),
      app.call('purge.run', { plan: 'purge-1', confirm: 'ERASE 1' }),
      app.call('person.restrict', { id: person }),
      app.commandLine.call('hold.lift', { id: 'hold-1', reason: 'over' }, new AbortController().signal),
    ];
    expect(new Set(await Promise.all(asked.map((one) => refusalOf(one as ReturnType<App['call']>))))).toEqual(
      new Set(['read-only']),
    );
    expect((await value(app, 'recount.run', {})).agrees).toBe(true);
    expect(app.snapshot().balance.stored).toBe(balance.stored);
    await value(app, 'connection.use', { name: 'embedded' });
    await value(app, 'person.restrict', { id: person });
  });

  test('P-SET-11 whoever listens hears of each change, whoever made it', async () => {
    const app = await open();
    const end = new AbortController();
    const heard = app.listen('connection', {}, end.signal)[Symbol.asyncIterator]();
    const next = async (): Promise<readonly string[]> => {
      const { inUse, connections } = (await heard.next()).value as Connections;
      return [inUse, ...connections.map(({ connection }) => `${connection.name} ${connection.colour}`)];
    };
    expect(await next()).toEqual(['embedded', 'embedded grey']);
    await save(app, { connection: { name: 'Trial' } });
    expect(await next()).toEqual(['embedded', 'embedded grey', 'Trial grey']);
    await app.commandLine.call('connection.use', { name: 'Trial' }, end.signal);
    expect((await next())[0]).toBe('Trial');
    await save(app, { was: 'Trial', connection: { name: 'Trial', colour: 'red' } });
    expect(await next()).toEqual(['Trial', 'embedded grey', 'Trial red']);
    await value(app, 'connection.use', { name: 'embedded' });
    await next();
    await value(app, 'connection.remove', { name: 'Trial' });
    expect(await next()).toEqual(['embedded', 'embedded grey']);
    await app.close();
    expect((await heard.next()).done).toBe(true);
  });

  test('P-SET-10 a command reads one by its name, or the one in use', async () => {
    const app = await open();
    await save(app, { connection: { name: 'Look', readOnly: true } });
    const data = directory.file('');
    expect(readConnection(data, null, noSecrets)).toMatchObject({ name: 'embedded', readOnly: false });
    const read = readConnection(data, 'LOOK', { ...noSecrets, mongodb: 'given' });
    expect(read).toMatchObject({ name: 'Look', readOnly: true, config: { log: { kind: 'embedded' } } });
    expect(read.secrets).toEqual({ kafka: null, cassandra: null, mongodb: 'given' });
    expect(() => readConnection(data, 'other', noSecrets)).toThrow('There are: embedded, Look.');
  });
});

function filesWith(text: string): readonly string[] {
  const files = readdirSync(directory.file(''), { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return files
    .filter((one) => readFileSync(join(one.parentPath, one.name), 'latin1').includes(text))
    .map((one) => one.name);
}
