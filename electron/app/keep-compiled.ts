import { statSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { isAbsolute, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * P-CLI-65: what is compiled of the files that are loaded from now on, in threads too, is kept for the next start. Without
 * a place for it, and where Node's own variable names one or forbids it, nothing changes.
 */
export function keepCompiled(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): void {
  const cache = cacheOf(environment, platform);
  if (cache === null || !isOwn(cache.within)) return;
  const directory = join(cache.folder, 'vigie', 'compiled');
  // One that cannot be written is no failure: each start compiles.
  enableCompileCache(directory);
  // This is where threads look.
  environment['NODE_COMPILE_CACHE'] ??= directory;
}

interface Cache {
  readonly folder: string;
  /** What is there already, and whose owner can put anything in its place. */
  readonly within: string;
}

/** The user's folder for what can be made again, by the custom of the system; null where there is none. */
export function cacheOf(environment: Environment, platform: NodeJS.Platform): Cache | null {
  const { HOME: home, XDG_CACHE_HOME: named, LOCALAPPDATA: local } = environment;
  if (platform === 'win32') return local ? { folder: local, within: local } : null;
  // The XDG base directory specification: a path that is not absolute is invalid and ignored.
  if (platform !== 'darwin' && named && isAbsolute(named)) return { folder: named, within: named };
  if (!home) return null;
  return { folder: platform === 'darwin' ? join(home, 'Library', 'Caches') : join(home, '.cache'), within: home };
}

/** Of what another user can write, as where `sudo` keeps HOME, nothing is run. */
function isOwn(folder: string): boolean {
  try {
    return process.getuid === undefined || statSync(folder).uid === process.getuid();
  } catch {
    return false; // it is not there, or nobody says whose it is
  }
}
