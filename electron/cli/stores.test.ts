import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createTemporaryDirectory } from '../../pipeline/testing/temporary-directory.ts';
import { createApp } from '../app/create-app.ts';
import { openControlHost } from '../app/control/control-host.ts';
import { exchangeWorkerUrl, maintenanceWorkerUrl, verifierUrl, workerUrl } from './places.ts';
import { runCommand } from './testing/run-command.ts';

const directory = createTemporaryDirectory();
let data = '';
beforeEach(() => {
  data = directory.file('.');
});
afterEach(() => directory.remove());

/** Nobody listens there, and none of these commands asks the log. */
const kafka = 'kafka://127.0.0.1:1?prefix=t.';
const asWritten = 'kafka://127.0.0.1:1?raw=t.users.raw&clean=t.users.clean&rejected=t.users.rejected';

function keepConnections(inUse: string): void {
  const log = { kind: 'kafka', brokers: ['127.0.0.1:1'], topics: topics() };
  const content = { schema: 'vigie-connections/1', inUse, connections: [{ name: 'Trial', log }] };
  writeFileSync(join(data, 'connections.json'), JSON.stringify(content));
}

function topics(): Record<string, string> {
  return Object.fromEntries(['users.raw', 'users.clean', 'users.rejected'].map((name) => [name, `t.${name}`]));
}

function kept(): { readonly inUse: string } {
  return JSON.parse(readFileSync(join(data, 'connections.json'), 'utf8')) as { readonly inUse: string };
}

describe('where a command line says that the stores are', () => {
  test.each([
    [['--log', 'kafka://me:hunter2@host:1'], 'VIGIE_KAFKA_PASSWORD'],
    [['--log', 'kafka://host:1?grup=x'], 'Did you mean group?'],
    [['--profiles', 'cassandra://host:1'], 'keyspace'],
    [['--connection', 'x', '--log', 'embedded'], 'leave out --log'],
  ])('P-STO-2 %j is wrong usage', async (options, hint) => {
    const wrong = runCommand('recount', '--data', data, ...options);
    await expect(wrong).rejects.toThrow(hint);
    await expect(wrong).rejects.not.toThrow('hunter2');
  });

  test('P-STO-3 all in the directory is nothing to say', async () => {
    const { code, said } = await runCommand('recount', '--data', data, '--json');
    expect([code, said]).toEqual([0, `There is no store in ${data} yet: nobody is counted.`]);
  });

  test('P-STO-3 a directory in which nothing was made yet worked with no stores before', async () => {
    const { said } = await runCommand('recount', '--data', data, '--log', kafka);
    expect(said).not.toContain('before');
    expect(said).toContain(`Stores: log ${asWritten}`);
  });

  test('P-STO-3 the stores of before are used and said, others are said beside them', async () => {
    keepConnections('Trial');
    const stores = `log ${asWritten}, profiles embedded, aggregates embedded`;
    expect((await runCommand('recount', '--data', data)).said).toContain(`Stores: ${stores}.`);
    const other = await runCommand('recount', '--data', data, '--log', 'embedded');
    expect(other.said).toContain(`${data} worked with ${stores} before. Now: log embedded, profiles embedded`);
    expect(kept().inUse).toBe('Trial');
    await expect(runCommand('recount', '--data', data, '--connection', 'Trail')).rejects.toThrow(
      'There are: embedded, Trial',
    );
  });
});

describe('what a command line names', () => {
  test('P-STO-3 is the directory’s from then on, and the journal says so', async () => {
    expect((await runCommand('hold', 'list', '--data', data, '--log', kafka)).code).toBe(0);
    expect(kept().inUse).toBe('command line');
    expect((await runCommand('recount', '--data', data)).said).toContain(`Stores: log ${asWritten}`);
    const journal = readFileSync(join(data, 'register', 'journal.ndjson'), 'utf8');
    expect(journal.match(/connection-used/g)).toHaveLength(1);
    await runCommand('hold', 'list', '--data', data, '--log', 'embedded');
    expect(kept().inUse).toBe('embedded');
  });
});

describe('through an application', () => {
  test('P-STO-4 its stores are worked with, and others are refused', async () => {
    const app = await createApp({
      dataDirectory: data,
      workerUrl,
      maintenanceWorkerUrl,
      verifierUrl,
      exchangeWorkerUrl,
      host: 'web',
      version: '1.2.3',
      scrub: false,
    });
    const control = await openControlHost({ app, dataDirectory: data, version: '1.2.3' });
    try {
      expect((await runCommand('hold', 'list', '--data', data, '--log', 'embedded')).code).toBe(0);
      const others = runCommand('hold', 'list', '--data', data, '--log', kafka);
      await expect(others).rejects.toThrow('works with log embedded, profiles embedded, aggregates embedded');
    } finally {
      await control.close();
      await app.close();
    }
  });
});
