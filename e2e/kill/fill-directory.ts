import type { PipelineConfig } from '../../pipeline/domain/config.ts';
import { type AppOptions, createApp } from '../../electron/app/create-app.ts';
import { storedIds } from '../../electron/app/testing/stored-ids.ts';

const bundles = new URL('../../out/main/', import.meta.url);

/** An application from the sources with the threads of the build, which start ten times faster. */
export const places = {
  workerUrl: new URL('worker.cjs', bundles),
  maintenanceWorkerUrl: new URL('maintenance-worker.cjs', bundles),
  verifierUrl: new URL('verify.mjs', bundles),
  exchangeWorkerUrl: new URL('exchange-worker.cjs', bundles),
  host: 'web',
  version: '1.2.3',
  scrub: false,
} as const satisfies Partial<AppOptions>;

/** The first `count` users of the synthetic source, as often as it is asked. */
export function usersUpTo(count: number): Partial<PipelineConfig> {
  return { source: { kind: 'synthetic', seed: 7, oddities: [] }, count, pace: 'max', asOf: '2026-11-24' };
}

/** Runs the pipeline to the end of `config`; resolves with the ids of some who are stored. */
export async function fillDirectory(
  dataDirectory: string,
  config: Partial<PipelineConfig>,
): Promise<readonly string[]> {
  const app = await createApp({ ...places, dataDirectory, config });
  try {
    const started = await app.call('pipeline.start', {});
    if (!started.ok) throw new Error(started.error.message);
    await app.drained();
    await app.stop();
  } finally {
    await app.close();
  }
  return await storedIds(dataDirectory);
}
