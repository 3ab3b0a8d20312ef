import { mkdirSync, rmSync } from 'node:fs';
import { afterEach, expect } from 'vitest';
import { openEmbeddedProfilesReader } from '../../../pipeline/adapters/embedded-profiles.ts';
import { type PipelineConfig, pipelineConfigSchema } from '../../../pipeline/domain/config.ts';
import type { Profile } from '../../../pipeline/domain/user.ts';
import { storeFiles } from '../../../pipeline/adapters/embedded-files.ts';
import { systemClock } from '../../../pipeline/stages/system-clock.ts';
import { createTemporaryDirectory } from '../../../pipeline/testing/temporary-directory.ts';
import { createConsoleBuffer } from '../console-buffer.ts';
import { createEngine, type Engine } from '../engine.ts';
import { openInstallationKey } from '../installation-key.ts';
import { workerUrl } from './thread-places.ts';

const never = new AbortController().signal;

/** Engines on one data directory; behind each test of the file that makes this, they are ended and it is gone. */
export function createEngineDirectory() {
  const dataDirectory = createTemporaryDirectory().file('.');
  let console = createConsoleBuffer();
  const opened: Engine[] = [];
  afterEach(async () => {
    for (const engine of opened.splice(0)) await engine.stop({ force: true });
    rmSync(dataDirectory, { recursive: true, force: true });
  });
  return {
    dataDirectory,
    console: () => console,
    async open(count: number | null, more: Partial<PipelineConfig> = {}): Promise<Engine> {
      console = createConsoleBuffer();
      mkdirSync(dataDirectory, { recursive: true });
      const source = { kind: 'synthetic', seed: 7, oddities: [] };
      const engine = await createEngine({
        workerUrl,
        config: pipelineConfigSchema.parse({ source, count, pace: 2000, ...more }),
        stages: ['producer', 'transformer', 'aggregator'],
        dataDirectory,
        protectionKey: openInstallationKey(dataDirectory),
        clock: systemClock,
        onLog: (lines) => lines.forEach((line) => console.append(line)),
        onChange: () => undefined,
        onStoreError: (error) => expect.fail(String(error)),
      });
      opened.push(engine);
      return engine;
    },
  };
}

export async function storedProfiles(dataDirectory: string): Promise<readonly Profile[]> {
  const profiles = openEmbeddedProfilesReader({ path: storeFiles(dataDirectory).profiles });
  try {
    return (await Array.fromAsync(profiles.scan(never))).flat();
  } finally {
    await profiles.close();
  }
}
