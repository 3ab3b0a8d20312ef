import { z } from 'zod';
import { inFlight, long, type Session, toNumber } from './session.ts';
import type { TableNames } from './tables.ts';

/** Of a committed value, what orders it. What is no such value is ordered by when it changed. */
const orderOf = z.object({ topicId: z.string(), offset: z.number().int().nonnegative() });

interface Place {
  readonly partition: number;
  readonly topic: string;
  readonly offset: number;
}

interface Known {
  readonly offset: number;
  /** Counts the values that were kept at the same offset. */
  readonly edition: number;
  readonly value: string;
}

/** Of the row that is no committed value. */
const noPartition = -1;
const editions = 1024;
const writesInFlight = 16;
/** A topic's first write has the greatest of these timestamps, so that the time of the first one stays. */
const farUs = 2 ** 52;

/**
 * The committed values of the raw partitions. Cassandra's timestamp is the offset: a member that has lost its partition
 * cannot put an older value in the place of a newer one. A topic that was made anew begins rows of its own.
 */
export class CommittedValues {
  readonly #session: Session;
  readonly #table: string;
  readonly #known = new Map<string, Known>();

  constructor(session: Session, { committed }: Pick<TableNames, 'committed'>) {
    this.#session = session;
    this.#table = committed;
  }

  /** Per partition the value of the newest topic. */
  async read(): Promise<ReadonlyMap<number, string>> {
    const query = `SELECT partition, since, value FROM ${this.#table}`;
    const newest = new Map<number, { readonly since: number; readonly value: string }>();
    for (const row of await this.#session.rows({ query, params: [] }, 'quorum')) {
      const [partition, since, value] = [Number(row['partition']), toNumber(row['since'] ?? 0), row['value']];
      if (typeof value !== 'string' || partition === noPartition || since <= (newest.get(partition)?.since ?? -1))
        continue;
      newest.set(partition, { since, value });
    }
    return new Map([...newest].toSorted(([a], [b]) => a - b).map(([partition, { value }]) => [partition, value]));
  }

  /** The first one stays: two machines that begin at the same time agree on it. */
  async keyMark(mark: string): Promise<string> {
    const query = `SELECT value FROM ${this.#table} WHERE partition = ${noPartition} AND topic = 'key'`;
    for (;;) {
      const [row] = await this.#session.rows({ query, params: [] }, 'ledger');
      if (typeof row?.['value'] === 'string') return row['value'];
      const keep = `INSERT INTO ${this.#table} (partition, topic, value) VALUES (${noPartition}, 'key', ?) IF NOT EXISTS`;
      if (await this.#session.conditionally([{ query: keep, params: [mark] }])) return mark;
    }
  }

  /** Durable when it resolves. */
  write(values: ReadonlyMap<number, string>): Promise<void> {
    return inFlight([...values], writesInFlight, ([partition, value]) => this.#write(partition, value));
  }

  async #write(partition: number, value: string): Promise<void> {
    const { topicId: topic, offset } = readOrder(value);
    const place = { partition, topic, offset };
    const key = `${partition} ${topic}`;
    const known = this.#known.get(key) ?? (await this.#readKnown(place));
    if (known?.value === value) return;
    const edition = known?.offset === offset ? Math.min(known.edition + 1, editions - 1) : 0;
    await this.#session.rows(
      {
        query: `INSERT INTO ${this.#table} (partition, topic, offset, edition, value) VALUES (?, ?, ?, ?, ?) USING TIMESTAMP ?`,
        params: [partition, topic, long(offset), edition, value, long(offset * editions + edition)],
      },
      'quorum',
    );
    if (!known || known.offset <= offset) this.#known.set(key, { offset, edition, value });
  }

  /** Asked once per connection and partition; a topic that is met for the first time is dated. */
  async #readKnown({ partition, topic }: Place): Promise<Known | null> {
    const [row] = await this.#session.rows(
      {
        query: `SELECT offset, edition, value FROM ${this.#table} WHERE partition = ? AND topic = ?`,
        params: [partition, topic],
      },
      'quorum',
    );
    if (row && typeof row['value'] === 'string')
      return { offset: toNumber(row['offset']), edition: Number(row['edition']), value: row['value'] };
    const nowUs = (await this.#session.nowMs()) * 1000;
    await this.#session.rows(
      {
        query: `INSERT INTO ${this.#table} (partition, topic, since) VALUES (?, ?, ?) USING TIMESTAMP ?`,
        params: [partition, topic, long(nowUs), long(farUs - nowUs)],
      },
      'quorum',
    );
    return null;
  }
}

function readOrder(value: string): z.infer<typeof orderOf> {
  try {
    return orderOf.parse(JSON.parse(value));
  } catch {
    return { topicId: '', offset: 0 };
  }
}
