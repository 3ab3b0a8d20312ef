import type { PipelineConfig } from './domain/config.ts';
import type { Log } from './ports.ts';

/**
 * How many partitions the topics have (P-STO-9): on brokers, as many as others gave `users.raw` where they made it; the
 * configuration's otherwise. That it stays so is watched by the committed values, which say how many they belong to.
 */
export async function partitionsOf(
  log: Pick<Log, 'describe'>,
  config: Pick<PipelineConfig, 'log' | 'partitions'>,
): Promise<number> {
  if (config.log.kind === 'embedded') return config.partitions;
  const raw = await log.describe('users.raw');
  return raw?.partitions.length ?? config.partitions;
}
