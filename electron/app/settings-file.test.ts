import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createTemporaryDirectory } from '../../pipeline/testing/temporary-directory.ts';
import { openSettingsFile } from './settings-file.ts';

const directory = createTemporaryDirectory();
afterEach(() => directory.remove());

const nowMs = Date.UTC(2026, 10, 25, 8, 30, 5, 123);
const warn = vi.fn();
afterEach(() => warn.mockClear());

function open() {
  return openSettingsFile({ dataDirectory: directory.file(''), log: { warn }, nowMs: () => nowMs });
}

function written(): Record<string, unknown> {
  return JSON.parse(readFileSync(directory.file('settings.json'), 'utf8'));
}

describe('settings', () => {
  test('P-APP-3 have defaults, and no file is made before something is changed', () => {
    expect(open().read()).toMatchObject({ language: 'system', theme: 'system', pace: 200 });
    expect(readdirSync(directory.file(''))).toEqual([]);
  });

  test('P-APP-3 are there again at the next start', () => {
    const settings = open();
    settings.change({ language: 'fr', pace: 'max' });
    const changed = settings.change({ theme: 'dark', language: undefined });
    expect(changed).toMatchObject({ language: 'fr', theme: 'dark', pace: 'max' });
    expect(open().read()).toEqual(changed);
    expect(readdirSync(directory.file('')), 'nothing is left of the writing').toEqual(['settings.json']);
  });

  test('P-CNS-4 a filter of the console is there at the next start, without an address that was looked for', () => {
    const filter = { name: 'Of ada@example.org', levels: ['warn' as const], stages: [], search: 'ada@example.org' };
    open().change({ consoleFilters: [filter] });
    expect(open().read().consoleFilters).toEqual([{ ...filter, name: 'Of [e-mail]', search: '[e-mail]' }]);
    expect(JSON.stringify(written())).not.toContain('ada@');
  });

  test('P-APP-3 a change that does not fit changes nothing', () => {
    const settings = open();
    settings.change({ theme: 'dark' });
    expect(() => settings.change({ pace: 0 })).toThrow();
    expect([settings.read().pace, written()['pace']]).toEqual([200, 200]);
  });

  test('P-LOK-5: whoever listens has them as they are, and each change', async () => {
    const settings = open();
    const heard = settings.listen(new AbortController().signal)[Symbol.asyncIterator]();
    expect((await heard.next()).value).toEqual(settings.read());
    settings.change({ theme: 'contrast' });
    expect((await heard.next()).value).toMatchObject({ theme: 'contrast' });
    settings.close();
    expect((await heard.next()).done).toBe(true);
  });

  test('P-APP-3 a change that could not be written does not hold', () => {
    const settings = open();
    settings.change({ theme: 'dark' });
    const before = settings.read();
    directory.remove();
    expect(() => settings.change({ theme: 'light' })).toThrow(/ENOENT/);
    expect(settings.read()).toEqual(before);
  });
});

describe('a file that does not fit', () => {
  test.each(['', '{"theme": "da', 'null', '[]', '"dark"'])(
    'P-APP-4 %j is set aside as it was, and it is said',
    (text) => {
      writeFileSync(directory.file('settings.json'), text);
      expect(open().read()).toMatchObject({ language: 'system', theme: 'system' });
      const kept = 'settings.json.unreadable-2026-11-25T08-30-05';
      expect(readFileSync(directory.file(kept), 'utf8')).toBe(text);
      expect(warn.mock.calls).toEqual([
        ['file-set-aside', { file: 'settings.json', reason: 'no-object', message: 'it is not a JSON object', kept }],
      ]);
    },
  );

  test('P-APP-4 one setting that does not fit has its default, the others hold, also at the next start', () => {
    writeFileSync(directory.file('settings.json'), '{"language": "fr", "theme": "sepia", "pace": 5, "source": {}}');
    const settings = open().read();
    expect(settings).toMatchObject({ language: 'fr', theme: 'system', pace: 5, source: { kind: 'synthetic' } });
    expect(warn.mock.calls[0]?.[1]).toMatchObject({
      reason: 'settings',
      parts: 'theme, source',
      message: 'these settings do not fit: theme, source',
    });
    expect(open().read()).toEqual(settings);
    expect(warn).toHaveBeenCalledTimes(1);
  });

  test('P-APP-4 what was set aside before is not replaced', () => {
    for (const text of ['one', 'two']) {
      writeFileSync(directory.file('settings.json'), text);
      open();
    }
    const kept = readdirSync(directory.file('')).filter((name) => name.includes('unreadable'));
    expect(kept.map((name) => readFileSync(directory.file(name), 'utf8'))).toEqual(['one', 'two']);
  });

  test('P-APP-4 settings of a newer version are carried along', () => {
    writeFileSync(directory.file('settings.json'), '{"theme": "dark", "density": "compact", "__proto__": 1}');
    open().change({ language: 'en' });
    expect(written()).toMatchObject({ theme: 'dark', density: 'compact', language: 'en' });
    expect(warn).not.toHaveBeenCalled();
  });
});
