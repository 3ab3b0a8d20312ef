import { spawn } from 'node:child_process';
import { findProgram } from './prerequisites.mjs';

/** Opens an address in the user's browser. False when there is none to open it with. */
export function openInBrowser(address) {
  const [command, ...args] = opener(address) ?? [];
  if (command === undefined) return false;
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  // The address stands on the terminal already: a browser that does not start needs no second message.
  child.once('error', () => undefined);
  child.unref();
  return true;
}

function opener(address) {
  if (process.env.BROWSER) return [process.env.BROWSER, address];
  if (process.platform === 'darwin') return ['open', address];
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address];
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return undefined;
  const program = findProgram(['xdg-open', 'x-www-browser']);
  return program === undefined ? undefined : [program, address];
}
