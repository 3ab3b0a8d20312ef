import { readdirSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Snapshot } from '../../pipeline/domain/snapshot.ts';
import type { LogDoor } from '../../pipeline/log.ts';

type Engine = Snapshot['engine'];
type Disk = Pick<Engine, 'diskUsedBytes' | 'diskFreeBytes'>;

export interface EngineFiguresOptions {
  readonly dataDirectory: string;
  readonly log: Pick<LogDoor, 'error'>;
}

/**
 * What this process uses. `cpuShare` is of one core, since the last measurement; disk figures are of the data
 * directory: zero once that cannot be read any more, which is said, once.
 */
export function createEngineFigures({ dataDirectory, log }: EngineFiguresOptions): () => Engine {
  let cpu = process.cpuUsage();
  let atMs = performance.now();
  let isThere = true;
  return () => {
    const used = process.cpuUsage(cpu);
    const elapsedMs = performance.now() - atMs;
    cpu = process.cpuUsage();
    atMs += elapsedMs;
    const disk = measureDisk(dataDirectory);
    if (isThere && disk instanceof Error) log.error('stage-failed', { stage: 'data directory', message: gone(disk) });
    isThere = !(disk instanceof Error);
    return {
      rssBytes: process.memoryUsage.rss(),
      cpuShare: elapsedMs > 0 ? (used.user + used.system) / 1000 / elapsedMs : 0,
      ...(disk instanceof Error ? { diskUsedBytes: 0, diskFreeBytes: 0 } : disk),
    };
  };
}

function gone({ message }: Error): string {
  return `It cannot be read any more (${message}). What comes now may be lost: stop, and see where it went.`;
}

function measureDisk(directory: string): Disk | Error {
  try {
    const { bavail, bsize } = statfsSync(directory);
    return { diskUsedBytes: bytesIn(directory), diskFreeBytes: bavail * bsize };
  } catch (error) {
    // A folder that was removed, or a disk that was unplugged, is no reason to end: that is for its user to decide.
    if (error instanceof Error && 'code' in error) return error;
    throw error;
  }
}

/** A write-ahead log may vanish between listing and measuring. */
function bytesIn(directory: string): number {
  const sizes = readdirSync(directory).map(
    (name) => statSync(join(directory, name), { throwIfNoEntry: false })?.size ?? 0,
  );
  return sizes.reduce((sum, bytes) => sum + bytes, 0);
}
