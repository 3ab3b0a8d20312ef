import type Broker from 'kafkajs/src/broker/index.js';
import { fetchFrom, type FetchedPartition } from './fetch.ts';
import type { KafkaClient } from './kafka-client.ts';

export interface FetcherOptions {
  readonly topic: string;
  readonly maxBytes: number;
}

interface Answer {
  readonly broker: Broker;
  readonly partitions: readonly FetchedPartition[];
}

const leastBytes = 64 * 1024;
const mostBytes = 8 * 1024 ** 2;

/** One request at a time to each broker that leads a partition; what a slow one has does not keep the others' waiting. */
export class Fetcher {
  readonly #client: KafkaClient;
  readonly #options: FetcherOptions;
  readonly #asked = new Map<Broker, Promise<Answer>>();
  /** Partitions that are being asked for: their positions are not known before the answer. */
  readonly #underWay = new Set<number>();

  constructor(client: KafkaClient, options: FetcherOptions) {
    this.#client = client;
    this.#options = options;
  }

  /** Asks for everything that is not being asked for. */
  async start(positions: ReadonlyMap<number, number>, waitMs: number): Promise<void> {
    const free = [...positions.keys()].filter((partition) => !this.#underWay.has(partition));
    if (free.length === 0) return;
    const led = await this.#client.leaders(this.#options.topic, free);
    for (const [broker, partitions] of led)
      if (!this.#asked.has(broker)) this.#ask(broker, { positions, partitions, waitMs });
  }

  #ask(broker: Broker, asked: { positions: ReadonlyMap<number, number>; partitions: number[]; waitMs: number }): void {
    const { topic } = this.#options;
    const maxBytes = Math.min(Math.max(this.#options.maxBytes, leastBytes), mostBytes);
    const maxBytesOfPartition = Math.max(leastBytes, Math.ceil(maxBytes / asked.partitions.length));
    for (const partition of asked.partitions) this.#underWay.add(partition);
    const answer = fetchFrom(this.#client, broker, { ...asked, topic, maxBytes, maxBytesOfPartition })
      .then((partitions) => ({ broker, partitions }))
      .finally(() => {
        for (const partition of asked.partitions) this.#underWay.delete(partition);
      });
    // Whoever asks for it next is told; until then nobody listens.
    answer.catch(() => undefined);
    this.#asked.set(broker, answer);
  }

  /** The first answer there is, or null once the signal aborts: what is under way is then still to be had. */
  async next(signal: AbortSignal): Promise<readonly FetchedPartition[] | null> {
    const { promise: aborted, resolve } = Promise.withResolvers<null>();
    const onAbort = () => resolve(null);
    if (signal.aborted) return null;
    signal.addEventListener('abort', onAbort, { once: true });
    try {
      const answer = await Promise.race([aborted, ...this.#asked.values()]);
      if (answer === null) return null;
      this.#asked.delete(answer.broker);
      return answer.partitions;
    } catch (error) {
      this.#asked.clear();
      throw error;
    } finally {
      signal.removeEventListener('abort', onAbort);
    }
  }
}
