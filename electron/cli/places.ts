import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** Run as TypeScript from the sources, or as a bundle in `out/main`; what else is needed lies relative to either. */
const fromSources = import.meta.url.endsWith('.ts');

function place(inSources: string, inBundle: string): URL {
  return new URL(fromSources ? inSources : inBundle, import.meta.url);
}

export const workerUrl = place('../../pipeline/worker.ts', 'worker.cjs');
export const maintenanceWorkerUrl = place('../../pipeline/maintenance-worker.ts', 'maintenance-worker.cjs');
export const exchangeWorkerUrl = place('../app/register/exchange-worker.ts', 'exchange-worker.cjs');
export const verifierUrl = place('../app/audit/verify.mjs', 'verify.mjs');
export const rendererDirectory = fileURLToPath(place('../../out/renderer', '../renderer'));

export function readVersion(): string {
  const text = readFileSync(place('../../package.json', '../../package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
