import { afterEach, describe, expect, test, vi } from 'vitest';
import { explainCrash, findElectron } from './electron-binary.mjs';

afterEach(() => vi.unstubAllEnvs());

describe('an Electron that cannot run', () => {
  test('an override that holds none is said', async () => {
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', '/nowhere');
    expect(await findElectron()).toEqual({ reason: 'ELECTRON_OVERRIDE_DIST_PATH holds no electron: /nowhere' });
  });

  test.each([
    ['[1:0] FATAL:setuid_sandbox_host.cc(157)] The SUID sandbox helper binary was found', 'FATAL'],
    ['electron: error while loading shared libraries: libnss3.so: cannot open', 'libnss3.so'],
    ['Missing X server or $DISPLAY', 'Missing X server'],
  ])('%s', (line, words) => {
    expect(explainCrash(`noise\n${line}\nThe platform failed to initialize. Exiting.\n`)).toContain(words);
  });

  test('an end of another kind is not explained away', () => {
    expect(explainCrash('vigie: the data directory is in use by process 7\n')).toBeUndefined();
  });
});
