import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { finished } from '../cli/vigie.ts';
import { choosePorts } from './ports.ts';

const command = fileURLToPath(new URL('servers.ts', import.meta.url));
let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'vigie-servers-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
});

function runServers(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  return finished(
    spawn(process.execPath, [command, ...args], { env: { ...process.env, VIGIE_SERVERS_HOME: home, ...env } }),
  );
}

describe('npm run servers', () => {
  test('P-SRV-2: says everything that is missing on this machine, and what brings it', async () => {
    const { code, stderr } = await runServers(['plain'], { PATH: home });
    expect(code).toBe(1);
    for (const words of ['openjdk-17-jdk-headless', 'maven', 'python3-venv', 'openssl', 'compose.yaml'])
      expect(stderr).toContain(words);
  });

  test('P-SRV-2: a word that it does not know starts nothing', async () => {
    const { code, stderr } = await runServers(['plain', 'mysql']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('npm run servers status')]);
  });

  test('P-SRV-3: the number of a process that is no server of ours is not one that runs', async () => {
    mkdirSync(join(home, 'plain', 'kafka'), { recursive: true });
    writeFileSync(join(home, 'plain', 'kafka', 'pid'), String(process.pid));
    const { stdout } = await runServers(['status']);
    expect(stdout).toContain('plain kafka: stopped');
    expect(await runServers(['stop'])).toMatchObject({ code: 0, stderr: expect.stringContaining('stopped: 0 of 7') });
  });
});

describe('ports', () => {
  test('P-SRV-3: one that another program has is replaced, and the choice is kept', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    onTestFinished(() => void taken.close());
    const { port } = taken.address() as { port: number };
    const first = await choosePorts(home, { kafka: port }, () => false);
    expect(first.kafka).not.toBe(port);
    expect(await choosePorts(home, { kafka: port }, () => false)).toEqual(first);
    expect(await choosePorts(home, { kafka: port }, () => true)).toEqual(first);
  });
});
