import { readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { createTemporaryDirectory } from '../../../pipeline/testing/temporary-directory.ts';
import { ensureFolder } from '../private-folder.ts';
import { openRequestFolder } from './request-folder.ts';
import { sampleRequest } from './testing/sample-request.ts';

const directory = createTemporaryDirectory();
afterEach(() => directory.remove());

const named = (id: string) => ({ revision: 1, request: { ...sampleRequest, id } });
const folderPath = (file = ''): string => directory.file(`register/requests/${file}`);

describe('the files of requests', () => {
  test('R-REQ-8 a request is read as it was written, from a file for its owner alone, with nothing beside it', () => {
    const folder = openRequestFolder(directory.file(''));
    folder.write(named('request-a'));
    folder.write({ ...named('request-a'), revision: 2 });
    expect(folder.read('request-a')).toEqual({ ...named('request-a'), revision: 2 });
    expect(readdirSync(folderPath())).toEqual(['request-a.json']);
    expect(statSync(folderPath('request-a.json')).mode & 0o777).toBe(0o600);
    expect(statSync(folderPath()).mode & 0o777).toBe(0o700);
  });

  test('R-REQ-8 there is none before the first, and none of a name that is none', () => {
    const folder = openRequestFolder(directory.file(''));
    expect(folder.list()).toEqual({ requests: [], damaged: [] });
    expect([folder.read('request-a'), folder.read('../holds')]).toEqual([null, null]);
  });

  test('R-REQ-8 one that is damaged is listed with the reason, hides no other, and is not overwritten unread', () => {
    const folder = openRequestFolder(directory.file(''));
    for (const id of ['request-a', 'request-b', 'request-c', 'request-d']) folder.write(named(id));
    writeFileSync(folderPath('request-a.json'), readFileSync(folderPath('request-a.json'), 'utf8').slice(0, -9));
    writeFileSync(
      folderPath('request-b.json'),
      JSON.stringify({ schema: 'vigie-request-file/1', revision: 1, request: { email: 'jane@example.org' } }),
    );
    writeFileSync(folderPath('request-c.json'), readFileSync(folderPath('request-d.json')));
    const { requests, damaged } = folder.list();
    expect(requests.map(({ request }) => request.id)).toEqual(['request-d']);
    expect(damaged.map(({ file }) => file)).toEqual(['request-a.json', 'request-b.json', 'request-c.json']);
    expect(damaged[0]?.why).toBe('it is no JSON.');
    expect(damaged[2]?.why).toBe('it holds a request of another name.');
    expect(JSON.stringify(damaged), 'no value of a file is told').not.toContain('jane');
    expect(() => folder.read('request-a')).toThrow(/request-a\.json cannot be used.*Restore it/);
  });

  test('R-REQ-8 one that cannot be read hides no other', () => {
    const folder = openRequestFolder(directory.file(''));
    folder.write(named('request-b'));
    // A link to itself: no right of whoever runs the test opens it.
    symlinkSync('request-a.json', folderPath('request-a.json'));
    expect(folder.list()).toMatchObject({ requests: [named('request-b')], damaged: [{ file: 'request-a.json' }] });
  });

  test('R-REQ-8 a folder that is none is said', () => {
    ensureFolder(directory.file(''), 'register');
    writeFileSync(directory.file('register/requests'), '');
    const { requests, damaged } = openRequestFolder(directory.file('')).list();
    expect({ requests, files: damaged.map(({ file }) => file) }).toEqual({
      requests: [],
      files: ['register/requests'],
    });
  });
});
