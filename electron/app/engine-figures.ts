import { readdirSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Snapshot } from '../../pipeline/domain/snapshot.ts';

type Engine = Snapshot['engine'];

/** What this process uses. `cpuShare` is of one core, since the last measurement; disk figures are of the data directory. */
export function createEngineFigures(dataDirectory: string): () => Engine {
  let cpu = process.cpuUsage();
  let atMs = performance.now();
  return () => {
    const used = process.cpuUsage(cpu);
    const elapsedMs = performance.now() - atMs;
    cpu = process.cpuUsage();
    atMs += elapsedMs;
    const { bavail, bsize } = statfsSync(dataDirectory);
    return {
      rssBytes: process.memoryUsage.rss(),
      cpuShare: elapsedMs > 0 ? (used.user + used.system) / 1000 / elapsedMs : 0,
      diskUsedBytes: bytesIn(dataDirectory),
      diskFreeBytes: bavail * bsize,
    };
  };
}

/** A write-ahead log may vanish between listing and measuring. */
function bytesIn(directory: string): number {
  const sizes = readdirSync(directory).map(
    (name) => statSync(join(directory, name), { throwIfNoEntry: false })?.size ?? 0,
  );
  return sizes.reduce((sum, bytes) => sum + bytes, 0);
}
