// npm start: the application in its own window, or, where Electron cannot run, in the browser through the web host.
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { openInBrowser } from './browser.mjs';
import { explainCrash, findElectron } from './electron-binary.mjs';
import { cliBundle, pinnedNode, projectEnv, root } from './paths.mjs';
import { makeReady } from './ready.mjs';
import { exitAs, forwardSignals, run } from './run.mjs';
import { say } from './say.mjs';
import { readStartArguments } from './start-arguments.mjs';

const earlyMs = 10_000;

// npm started this in .setup (exec.cmd says why); paths on the command line are relative to the project.
process.chdir(root);
const told = readStartArguments(process.argv.slice(2));
if (told.missing !== null) {
  say(`${told.missing} names no folder: write ${told.missing} DIRECTORY`);
  process.exit(2);
}
await makeReady();
const electron = await findElectron();
const reason = electron.reason ?? (await startElectron(electron.file));
if (reason !== undefined) await serve(reason);

/** Runs the window to its end. Resolves to a reason when Electron could not run here at all, and to undefined otherwise. */
async function startElectron(file) {
  const started = Date.now();
  const errors = [];
  const onStart = (child) => {
    forwardSignals(child, electronSignals());
    child.stderr.on('data', (part) => {
      process.stderr.write(part);
      if (errors.length < 100) errors.push(part);
    });
  };
  const options = { cwd: root, env: projectEnv(), stdio: ['inherit', 'inherit', 'pipe'], onStart };
  const folder = told.dataFolder === null ? [] : [`--data-dir=${told.dataFolder}`];
  const end = await run(file, [root, ...folder, ...told.rest], options).catch((error) => ({
    code: 1,
    signal: null,
    error,
  }));
  if (end.error) return `Electron does not start (${end.error.message})`;
  const crash =
    end.code === 0 || Date.now() - started > earlyMs ? undefined : explainCrash(Buffer.concat(errors).toString());
  if (crash === undefined) return exitAs(end);
  return `Electron cannot run here (${crash})`;
}

/**
 * Electron drains at the first signal and dies of the second. A terminal sends Ctrl-C and its own closing to Electron too, so
 * that passing them on would be the second.
 */
function electronSignals() {
  return process.stdin.isTTY ? ['SIGTERM'] : undefined;
}

/** Serves the application on this machine's loopback until Ctrl-C, which drains. */
async function serve(why) {
  say(`${why}; opening in the browser instead`);
  if (told.rest.length > 0)
    say(
      `${told.rest.join(' ')} is for the window alone, and not used; "npm run -s vigie -- serve --help" lists what a host takes`,
    );
  const onStart = (child) => {
    forwardSignals(child);
    openWhenReady(child);
  };
  const args = [cliBundle, 'serve', '--data', dataFolder()];
  exitAs(await run(pinnedNode, args, { cwd: root, env: projectEnv(), stdio: ['inherit', 'pipe', 'inherit'], onStart }));
}

/** Passes on what the web host prints, and opens the address that stands in it. */
function openWhenReady(child) {
  let printed = '';
  child.stdout.on('data', (part) => {
    process.stdout.write(part);
    if (printed === undefined) return;
    printed += part;
    const address = /https?:\/\/\S+(?=\s)/.exec(printed)?.[0];
    if (address === undefined) return;
    printed = undefined;
    say(
      openInBrowser(address) ? 'opened in the browser; Ctrl-C stops' : 'open that address in a browser; Ctrl-C stops',
    );
  });
}

/** The folder that the shell would use (electron/main/start-options.ts), so that both ways of starting show the same pipeline. */
function dataFolder() {
  const named = told.dataFolder ?? process.env.VIGIE_DATA_DIR;
  if (named) return resolve(named);
  const home = homedir();
  const base = {
    darwin: join(home, 'Library', 'Application Support'),
    win32: process.env.APPDATA ?? join(home, 'AppData', 'Roaming'),
  };
  return join(base[process.platform] ?? process.env.XDG_CONFIG_HOME ?? join(home, '.config'), 'vigie', 'data');
}
