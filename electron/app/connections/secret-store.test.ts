import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { noSecrets } from '../../../pipeline/domain/connections.ts';
import { createTemporaryDirectory } from '../../../pipeline/testing/temporary-directory.ts';
import { secretsFromEnvironment } from './environment-secrets.ts';
import type { SecretSealing } from './secret-sealing.ts';
import { openSecretStore, secretsOf } from './secret-store.ts';

const directory = createTemporaryDirectory();
afterEach(() => directory.remove());

const place = { connection: 'Trial', service: 'kafka' } as const;
const password = 'k7-Xq!opaque';

/** A key store that turns texts round. */
function sealing(protection: SecretSealing['protection'] = 'key-store'): SecretSealing {
  const turned = (text: string): string => [...text].toReversed().join('');
  return { protection, keyStore: 'test', seal: turned, open: turned };
}

function open(options: Partial<Parameters<typeof openSecretStore>[0]> = {}) {
  return openSecretStore({ dataDirectory: directory.file(''), sealing: null, environment: noSecrets, ...options });
}

function filesWith(text: string): readonly string[] {
  const files = readdirSync(directory.file(''), { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const paths = files.map((one) => join(one.parentPath, one.name));
  return paths.filter((path) => readFileSync(path, 'latin1').includes(text));
}

describe('passwords of connections', () => {
  test.skipIf(process.platform === 'win32')('P-SET-3 without a key store one is in a file for its owner alone', () => {
    open().write(place, password, true);
    const path = directory.file('keys/connection-secrets.json');
    expect(filesWith(password)).toEqual([path]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(open().read({ connection: 'trial ', service: 'kafka' })).toBe(password);
    expect(open().stateOf(place)).toBe('saved');
  });

  test('P-SET-3 the key store seals it, and another host is told that there is one, and nothing else', () => {
    open({ sealing: sealing() }).write(place, password, true);
    expect(filesWith(password)).toEqual([]);
    expect(open({ sealing: sealing() }).read(place)).toBe(password);
    const refusing: SecretSealing = {
      ...sealing(),
      open: () => {
        throw new Error(`cannot open ${password}`);
      },
    };
    for (const other of [open(), open({ sealing: refusing })])
      expect([other.stateOf(place), other.read(place)]).toEqual(['unreadable', null]);
  });

  test('P-SET-3 where nothing is protected none is written, and one that is not to be saved is known until the end', () => {
    const none = open({ sealing: sealing('none') });
    none.write(place, password, true);
    expect([none.protection, none.stateOf(place), none.read(place)]).toEqual(['none', 'session', password]);
    const store = open();
    store.write(place, 'earlier', true);
    store.write(place, password, false);
    expect([store.stateOf(place), store.read(place)]).toEqual(['session', password]);
    expect([...filesWith(password), ...filesWith('earlier')]).toEqual([]);
    expect(open().stateOf(place)).toBe('none');
  });

  test('P-SET-2 follows its connection to another name, and goes when it is forgotten', () => {
    const store = open();
    store.write(place, password, true);
    store.write({ connection: 'Trial', service: 'mongodb' }, 'other', false);
    store.renamed('trial', 'Production');
    expect(secretsOf(store, 'Trial')).toEqual(noSecrets);
    expect(secretsOf(store, 'Production')).toEqual({ kafka: password, cassandra: null, mongodb: 'other' });
    store.forget({ connection: 'Production', service: 'kafka' });
    expect([store.stateOf({ connection: 'Production', service: 'kafka' }), filesWith(password)]).toEqual(['none', []]);
  });

  test('P-SET-3 a damaged file is not written over', () => {
    open().write(place, password, true);
    const path = directory.file('keys/connection-secrets.json');
    writeFileSync(path, '{"schema":');
    expect(() => open().write(place, 'another', true)).toThrow(/Restore it from a backup/);
    expect(readFileSync(path, 'utf8')).toBe('{"schema":');
  });

  test('P-SET-10 the environment gives what no connection keeps', () => {
    writeFileSync(directory.file('mongo'), 'from-a-file\nand no more\n', { mode: 0o600 });
    writeFileSync(directory.file('seen'), 'by-others', { mode: 0o644 });
    const environment = secretsFromEnvironment({
      VIGIE_KAFKA_PASSWORD: 'from-a-variable',
      VIGIE_MONGODB_PASSWORD_FILE: directory.file('mongo'),
    });
    expect(environment).toEqual({ kafka: 'from-a-variable', cassandra: null, mongodb: 'from-a-file' });
    const store = open({ environment });
    expect([store.stateOf(place), store.read(place)]).toEqual(['environment', 'from-a-variable']);
    store.write(place, password, true);
    expect([store.stateOf(place), store.read(place)]).toEqual(['saved', password]);
    expect(() => secretsFromEnvironment({ VIGIE_KAFKA_PASSWORD_FILE: directory.file('none') })).toThrow(
      'VIGIE_KAFKA_PASSWORD_FILE',
    );
    if (process.platform !== 'win32')
      expect(() => secretsFromEnvironment({ VIGIE_KAFKA_PASSWORD_FILE: directory.file('seen') })).toThrow('chmod 600');
  });
});
