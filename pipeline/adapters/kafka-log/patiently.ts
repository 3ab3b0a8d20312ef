import { setTimeout as pause } from 'node:timers/promises';
import { BrokerError } from './broker-error.ts';
import type { KafkaClient } from './kafka-client.ts';

const usualAttempts = 8;
const firstPauseMs = 25;
const longestPauseMs = 500;

/**
 * Tries again what goes away by itself, within two seconds unless told: a topic that was made just now, a partition or a
 * group that is being led by another broker, a coordinator that is still reading. What lasts longer, and a lost connection,
 * is for the caller.
 */
export async function patiently<T>(client: KafkaClient, work: () => Promise<T>, attempts = usualAttempts): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof BrokerError) || !error.isPassing || attempt === attempts) throw error;
      client.forget();
      await pause(Math.min(firstPauseMs * 2 ** (attempt - 1), longestPauseMs));
    }
  }
}
