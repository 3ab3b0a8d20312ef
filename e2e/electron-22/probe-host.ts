import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { needProgram, needSandbox } from '../prerequisites.ts';
import { buildProbe } from './build-probe.ts';
import type { Probe } from './canned-app.ts';
import { openDisplay } from './display.ts';
import { fetchElectron22 } from './fetch.ts';

/** `nobody`, on every Unix: as root Chromium refuses to run with its sandbox, and it is the sandbox that is looked at. */
const nobody = 65_534;

export interface ProbeHost {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** What the canned application has seen. */
  seen(): Promise<Probe>;
  close(): Promise<void>;
}

/** The probe as it lies on the disk, and a display for it. */
export interface InstalledProbe {
  /** Starts it as a user without rights, sandbox on; PROBE_DISPLAY stands for another display, or for none. */
  readonly program: string;
  remove(): Promise<void>;
}

/** Electron 22.3.25 with the probe as its application, under a name of its own, as a package has it. */
export async function installProbe(): Promise<InstalledProbe> {
  needSandbox();
  const folder = mkdtempSync(join(tmpdir(), 'vigie-electron-22-'));
  chmodSync(folder, 0o755);
  const electron = join(folder, 'electron');
  execFileSync('cp', ['--archive', fetchElectron22(), electron]);
  renameSync(join(electron, 'electron'), join(electron, 'vigie'));
  await buildProbe(join(electron, 'resources', 'app'));
  const display = await openDisplay();
  return {
    program: writeLauncher(folder, join(electron, 'vigie'), display.name),
    remove: async () => {
      await display.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The shell on Electron 22.3.25 with a canned application behind it. */
export async function startProbe(): Promise<ProbeHost> {
  const installed = await installProbe();
  const app = await _electron.launch({
    executablePath: installed.program,
    // A microphone that could be listened to, if the shell allowed it.
    args: ['--use-fake-device-for-media-stream'],
  });
  const ended = new Promise((resolve) => void app.process().once('exit', resolve));
  const page = await app.firstWindow();
  await page.waitForFunction(() => window.bridge !== undefined);
  return {
    app,
    page,
    seen: () => app.evaluate(() => (globalThis as unknown as { readonly probe: Probe }).probe),
    close: async () => {
      app.process().kill('SIGKILL');
      await ended;
      await installed.remove();
    },
  };
}

/**
 * A program that becomes Electron as another user, so that its process id, streams and end are Electron's own. It drops
 * `--no-sandbox`, which Playwright adds when it runs as root.
 */
function writeLauncher(folder: string, electron: string, display: string): string {
  const launcher = join(folder, 'start');
  const home = join(folder, 'home');
  mkdirSync(home);
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chownSync(home, nobody, nobody);
  const become = isRoot
    ? `${needProgram('setpriv', 'install the package util-linux')} --reuid=${nobody} --regid=${nobody} --clear-groups`
    : '';
  const environment = `HOME='${home}' XDG_CONFIG_HOME='${home}' DISPLAY="\${PROBE_DISPLAY-${display}}"`;
  const withoutSwitch = `for argument; do shift; [ "$argument" = --no-sandbox ] || set -- "$@" "$argument"; done`;
  const start = `exec ${become} env ${environment} '${electron}' "$@"`;
  writeFileSync(launcher, `#!/bin/sh\n${withoutSwitch}\n${start}\n`, { mode: 0o755 });
  return launcher;
}
