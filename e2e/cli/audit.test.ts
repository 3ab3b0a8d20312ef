import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { inShell, temporaryDirectory, vigie } from './vigie.ts';

test('R-AUD-2, R-AUD-3 an audit of a fresh directory is checked elsewhere by plain Node, and fails on a changed byte of each file', async ({
  onTestFinished,
}) => {
  const data = temporaryDirectory(onTestFinished);
  const elsewhere = temporaryDirectory(onTestFinished);
  const zip = join(elsewhere, 'audit.zip');
  expect(await vigie('audit', '--data', data, '--output', zip)).toMatchObject({ code: 0, stdout: `${zip}\n` });
  const files = unzipSync(readFileSync(zip));
  const folder = join(elsewhere, 'unpacked');
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  const check = () => inShell(`cd '${folder}' && '${process.execPath}' verify.mjs`);
  const whole = await check();
  expect(whole, whole.stdout).toMatchObject({ code: 0, stdout: expect.stringContaining('Everything holds.') });
  for (const [name, bytes] of Object.entries(files)) {
    const changed = Uint8Array.from(bytes);
    changed[bytes.length >> 1]! ^= 1;
    writeFileSync(join(folder, name), changed);
    const { code, stdout } = await check();
    expect(code, `${name}: ${stdout}`).toBe(1);
    writeFileSync(join(folder, name), bytes);
  }
});
