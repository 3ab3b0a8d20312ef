import { build, isBuilt } from './build.mjs';
import { install, isInstalled } from './install.mjs';
import { withLock } from './lock.mjs';
import { say } from './say.mjs';

/**
 * Makes this folder ready to run: packages as pinned and, unless `build` is false, bundles as the sources are (`force`: made
 * anew). Says nothing when nothing is to be done. When it cannot be done, says why and ends the process with code 1; with
 * `mayFail`, a failed build is returned instead, so that tests can still say what else is wrong.
 */
export async function makeReady({ build: bundles = true, force = false, mayFail = false } = {}) {
  const builtAsWished = () => !bundles || (!force && isBuilt());
  if (isInstalled() && builtAsWished()) return undefined;
  try {
    await withLock(async () => {
      if (!isInstalled()) await install();
      if (!builtAsWished()) await build();
    });
  } catch (error) {
    say(error.message);
    if (!mayFail || !isInstalled()) process.exit(1);
    return error;
  }
  return undefined;
}
