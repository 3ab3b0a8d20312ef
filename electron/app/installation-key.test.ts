import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { createTemporaryDirectory } from '../../pipeline/testing/temporary-directory.ts';
import { openInstallationKey } from './installation-key.ts';

const directory = createTemporaryDirectory();
afterEach(() => directory.remove());

test('P-APP-7 the key is made once, of 32 random bytes, for its owner alone', () => {
  const key = openInstallationKey(directory.file(''));
  expect([key.length, new Set(key).size > 8]).toEqual([32, true]);
  expect(statSync(directory.file('installation.key')).mode & 0o777).toBe(0o600);
  expect(openInstallationKey(directory.file(''))).toEqual(key);
  mkdirSync(directory.file('other'));
  expect(openInstallationKey(directory.file('other'))).not.toEqual(key);
});

test.each([0, 31, 33])('P-APP-7 a key of %i bytes is refused and stays as it is', (bytes) => {
  writeFileSync(directory.file('installation.key'), Buffer.alloc(bytes, 7));
  expect(() => openInstallationKey(directory.file(''))).toThrow(
    expect.objectContaining({
      code: 'config-invalid',
      message: expect.stringMatching(`has ${bytes} bytes instead of 32.*restore it from a backup`),
    }),
  );
  expect(readFileSync(directory.file('installation.key'))).toEqual(Buffer.alloc(bytes, 7));
});

test('P-APP-7 beside profiles a missing key is never made anew unasked; the offered command makes one', () => {
  writeFileSync(directory.file('profiles.sqlite'), '');
  expect(() => openInstallationKey(directory.file(''))).toThrow(/is missing, but profiles are there.*head -c 32/);
  writeFileSync(directory.file('installation.key'), Buffer.alloc(32, 9), { mode: 0o644 });
  chmodSync(directory.file('installation.key'), 0o600);
  expect(openInstallationKey(directory.file(''))).toEqual(new Uint8Array(32).fill(9));
});
