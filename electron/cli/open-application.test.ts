import { existsSync } from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { createTemporaryDirectory } from '../../pipeline/testing/temporary-directory.ts';
import { connectToOwner } from '../app/control/control-client.ts';
import { type ControlHost, openControlHost } from '../app/control/control-host.ts';
import type { App } from '../app/app.ts';
import { createApp } from '../app/create-app.ts';
import { lockDirectory } from '../app/directory-lock.ts';
import { openApplication, valueOf, withApplication, type Work } from './open-application.ts';
import { exchangeWorkerUrl, maintenanceWorkerUrl, verifierUrl, workerUrl } from './places.ts';
import type { Terminal } from './terminal.ts';

const directory = createTemporaryDirectory();
const opened: { readonly app: App; readonly control: ControlHost }[] = [];
let said: string[] = [];
afterEach(async () => {
  for (const { app, control } of opened.splice(0)) {
    await control.close();
    await app.close();
  }
  said = [];
  directory.remove();
});

const terminal: Terminal = {
  result: (line) => void said.push(line),
  say: (line) => void said.push(line),
  log: (lines) => void said.push(...lines.map(({ code }) => code)),
  progress: () => undefined,
};

async function ownIt(): Promise<App> {
  const places = { dataDirectory: directory.file(''), workerUrl, maintenanceWorkerUrl, verifierUrl, exchangeWorkerUrl };
  const app = await createApp({ ...places, host: 'web', version: '1.2.3' });
  opened.push({ app, control: await openControlHost({ app, dataDirectory: directory.file(''), version: '1.2.3' }) });
  return app;
}

function work(command: Work, patienceMs = 10_000): Promise<number> {
  return openApplication({ flags: { data: directory.file('') }, terminal, patienceMs }, command);
}

async function version(...[client]: Parameters<Work>): Promise<number> {
  said.push(valueOf(await client.call('application.describe', {})).version, String(client.remote));
  return 0;
}

describe('where an application owns the directory', () => {
  test('P-CLI-16 a command works through it', async () => {
    await ownIt();
    expect(await withApplication({ data: directory.file('') }, terminal, version)).toBe(0);
    expect(said).toEqual(['1.2.3', 'true']);
  });

  test('P-CLI-18 one that has just begun is waited for', async () => {
    const lock = lockDirectory(directory.file(''));
    const working = work(version);
    await turn();
    lock.release();
    await ownIt();
    expect(await working).toBe(0);
  });

  test('P-CLI-18 one that does not listen is named, with what to do', async () => {
    const lock = lockDirectory(directory.file(''));
    const named = new RegExp(`in use by process ${process.pid}, which does not listen.*run the command again`);
    await expect(work(version, 0)).rejects.toThrow(named);
    lock.release();
  });

  test('P-CLI-19 one that is gone meanwhile is said', async () => {
    await ownIt();
    const asked = work(async (client) => {
      await opened[0]!.control.close();
      valueOf(await client.call('settings.read', {}));
      return 0;
    });
    await expect(asked).rejects.toThrow('may or may not have happened');
  });

  test('P-CLI-16 one of another version that lacks what is asked is said', async () => {
    await ownIt();
    const asked = work(async (client) => {
      valueOf(await client.call('no.such' as 'settings.read', {}));
      return 0;
    });
    await expect(asked).rejects.toThrow('of another version');
  });
});

describe('where nobody does', () => {
  test('P-CLI-17 the command is its owner, starts no stage and gives it back', async () => {
    const states: string[] = [];
    const code = await work(async (client, spoken) => {
      const stop = client.listen(
        'snapshot',
        {},
        { onItem: ({ stages }) => states.push(stages.producer.state), onEnd: () => undefined },
      );
      while (states.length === 0) await turn();
      stop();
      return version(client, spoken);
    });
    expect([code, states[0], said.at(-1)]).toEqual([0, 'stopped', 'false']);
    expect(said, 'nothing of the console').toHaveLength(2);
    lockDirectory(directory.file('')).release();
  });

  test('P-CLI-17 one that fails gives it back too', async () => {
    await expect(work(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    lockDirectory(directory.file('')).release();
    expect(await connectToOwner(directory.file(''))).toBeNull();
  });

  test('P-CLI-16 another command works through this one, and is waited for', async () => {
    const inner: number[] = [];
    let second: Promise<void> = Promise.resolve();
    await work(async () => {
      second = work(version).then((code) => void inner.push(code));
      while (said.length === 0) await turn();
      return 0;
    });
    await second;
    expect([inner, said[1]]).toEqual([[0], 'true']);
  });

  test('P-CLI-17 a directory that is not there is refused, not made', async () => {
    const missing = { flags: { data: directory.file('typo') }, terminal };
    await expect(openApplication(missing, version)).rejects.toThrow('does not exist');
    expect(existsSync(missing.flags.data)).toBe(false);
  });
});

describe('an error that was said', () => {
  test('P-CLI-19 keeps its words', () => {
    const error = { code: 'invalid-input', message: 'It does not fit.', details: {} };
    expect(() => valueOf({ ok: false, error })).toThrow('It does not fit.');
  });
});
