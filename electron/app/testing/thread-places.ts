import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Whether `out` is the build of the sources as they are. */
    readonly isBuilt: boolean;
  }
}

const sources = new URL('../../../', import.meta.url);
const bundles = new URL('out/main/', sources);

/** Threads of the build where it is one of these sources: they start with less than half of the work. */
function place(inSources: string, inBundle: string): URL {
  return inject('isBuilt') ? new URL(inBundle, bundles) : new URL(inSources, sources);
}

export const workerUrl = place('pipeline/worker.ts', 'worker.cjs');
export const maintenanceWorkerUrl = place('pipeline/maintenance-worker.ts', 'maintenance-worker.cjs');
export const exchangeWorkerUrl = place('electron/app/register/exchange-worker.ts', 'exchange-worker.cjs');
