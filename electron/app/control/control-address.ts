import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, isAbsolute, join } from 'node:path';

/** `sun_path` has 108 bytes on Linux and 104 on macOS, the closing zero included. */
const maxPathBytes = 103;
const folderPattern = /^vigie-[A-Za-z0-9]{6}$/;
const socketName = 'control';

/**
 * A new address that nobody can guess: a named pipe on Windows, elsewhere a socket in a new folder of mode 0700. Not in
 * the data directory, whose path may be longer than that of a socket may be. Throws where no folder can be made.
 */
export function makeControlAddress(platform: NodeJS.Platform = process.platform): string {
  if (platform === 'win32') return String.raw`\\.\pipe\vigie-${randomBytes(16).toString('hex')}`;
  return join(mkdtempSync(join(socketFolder(), 'vigie-')), socketName);
}

/** Removes the socket and its folder, also those that a killed process left; nothing that does not look like ours. */
export function removeControlAddress(address: string): void {
  const folder = dirname(address);
  if (basename(address) !== socketName || !folderPattern.test(basename(folder))) return;
  try {
    rmSync(address, { force: true });
    rmdirSync(folder);
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}

function socketFolder(): string {
  const runtime = process.env['XDG_RUNTIME_DIR'];
  const candidates = [runtime, tmpdir(), '/tmp'].filter((folder) => folder !== undefined);
  return candidates.find(holdsSockets) ?? tmpdir();
}

function holdsSockets(folder: string): boolean {
  const length = Buffer.byteLength(join(folder, 'vigie-XXXXXX', socketName));
  return isAbsolute(folder) && length <= maxPathBytes && isFolder(folder);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
