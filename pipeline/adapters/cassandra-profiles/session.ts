import { setTimeout as pause } from 'node:timers/promises';
import { Client, type Host, types } from 'cassandra-driver';
import { z } from 'zod';
import type { CassandraConfig } from '../../domain/connections.ts';
import { clientOptions } from './client-options.ts';
import { onceReadable } from './listed-table.ts';
import { type RowBatch, sendRows } from './row-batch.ts';
import { searchInTurn } from './search-in-turn.ts';
import { toUuidBytes } from '../uuid-bytes.ts';
import { toStoreError } from './store-error.ts';
import { ValueBytes } from './value-bytes.ts';

/** A row as the driver gives it: whoever reads it knows the types of its table. */
export type Row = Readonly<Record<string, unknown>>;

export interface Statement {
  readonly query: string;
  readonly params: readonly unknown[];
}

/** `one` = what a node knows by itself, `ledger` = a quorum of everything; `quorum` = one that suffices for what was written at `profiles`, near by. */
export type Level = 'one' | 'profiles' | 'quorum' | 'ledger';

export interface Page {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

const nowRow = z.object({ now: z.date() });
const closeWithinMs = 5_000;
const pageRows = 2_000;

/**
 * The driver's client, its errors in our words. Statements are prepared, and may be sent twice: each says its own
 * timestamp, or comes to the same whenever it is done again.
 */
export class Session {
  readonly config: CassandraConfig;
  readonly #client: Client;
  readonly #levels: Readonly<Record<Level, number>>;
  readonly #bytes = new ValueBytes();
  #closing: Promise<void> | null = null;

  private constructor(config: CassandraConfig, client: Client) {
    this.config = config;
    this.#client = client;
    const { consistency } = config;
    const near = consistency === 'localOne' || consistency === 'localQuorum';
    this.#levels = {
      one: types.consistencies.localOne,
      profiles: types.consistencies[consistency],
      quorum: near ? types.consistencies.localQuorum : types.consistencies.quorum,
      ledger: types.consistencies.quorum,
    };
  }

  /** Rejects with `store-unreachable`, which can be retried, or `store-refused`. */
  static async connect(config: CassandraConfig, password: string | null): Promise<Session> {
    const client = new Client(clientOptions(config, password));
    client.on('hostRemove', endHost);
    searchInTurn(client);
    try {
      await client.connect();
      return new Session(config, client);
    } catch (error) {
      await shutDown(client);
      throw toStoreError(error, config);
    }
  }

  rows({ query, params }: Statement, level: Level): Promise<readonly Row[]> {
    return this.#attempt(async () => {
      const { rows } = await this.#client.execute(query, [...params], this.#options(level));
      // The driver gives no rows at all for what returns none.
      return (rows as readonly Row[] | undefined) ?? [];
    });
  }

  page({ query, params }: Statement, size: number, from: string | null): Promise<Page> {
    const options = { ...this.#options('quorum'), fetchSize: size, ...(from === null ? {} : { pageState: from }) };
    return this.#attempt(async () => {
      const { rows, pageState } = await this.#client.execute(query, [...params], options);
      return { rows: rows as readonly Row[], next: (pageState as string | null | undefined) ?? null };
    });
  }

  /** By Cassandra's own clock, to the millisecond: this machine's may be off. */
  async nowMs(): Promise<number> {
    const [row] = await this.rows({ query: 'SELECT toTimestamp(now()) AS now FROM system.local', params: [] }, 'one');
    return nowRow.parse({ ...row }).now.getTime();
  }

  /** All rows, page by page. */
  async pages(statement: Statement): Promise<readonly Row[]> {
    const rows: Row[] = [];
    for (let next: string | null | undefined; next !== null;) {
      const page: Page = await this.page(statement, pageRows, next ?? null);
      rows.push(...page.rows);
      next = page.next;
    }
    return rows;
  }

  /** Several statements in one message, neither logged nor atomic beyond a partition. */
  async batch(statements: readonly Statement[], level: Level): Promise<void> {
    await this.#attempt(() =>
      this.#client.batch(statements as { query: string; params: unknown[] }[], {
        ...this.#options(level),
        logged: false,
      }),
    );
  }

  /** The same of many rows, at less cost. */
  async rowBatch<T>(batch: RowBatch<T>, level: Level): Promise<void> {
    const how = { bytes: this.#bytes, consistency: this.#levels[level] };
    await this.#attempt(() => sendRows(this.#client, batch, how));
  }

  /** One partition's conditional batch; false where its condition did not hold. */
  async conditionally(statements: readonly Statement[]): Promise<boolean> {
    const options = { prepare: true, consistency: this.#levels.ledger, serialConsistency: types.consistencies.serial };
    return this.#attempt(async () => {
      const result = await this.#client.batch(
        statements.map(({ query, params }) => ({ query, params: [...params] })),
        { ...options, isIdempotent: false, logged: false },
      );
      return result.wasApplied();
    });
  }

  /** A change of the schema; everybody asks the same node, which then makes a table once and not two of one name. */
  async define(query: string): Promise<void> {
    const [host] = this.#client.hosts
      .values()
      .filter((each) => each.isUp())
      .toSorted((a, b) => a.address.localeCompare(b.address));
    const options = { consistency: this.#levels.ledger, ...(host ? { host } : {}) };
    await this.#attempt(() => this.#client.execute(query, [], options));
  }

  /** Calls with false when no node of it can be reached any more, and with true when one can again. */
  onReachable(say: (isReachable: boolean) => void): void {
    let was = true;
    const look = (): void => {
      const is = this.#client.hosts.values().some((host) => host.isUp());
      if (is !== was && this.#closing === null) say(is);
      was = is;
    };
    this.#client.on('hostDown', look);
    this.#client.on('hostUp', look);
    this.#client.on('hostAdd', look);
  }

  /** Names the nodes that hold a person's row, so that rows of the same can travel together. */
  replicasOf(id: string): string {
    if (this.#client.hosts.length <= 1) return '';
    const replicas = this.#client.metadata.getReplicas(this.config.keyspace, toUuidBytes(id));
    return ((replicas as unknown as readonly { address: string }[] | null) ?? []).map(({ address }) => address).join();
  }

  /** Safe twice; bounded in time. */
  close(): Promise<void> {
    this.#closing ??= shutDown(this.#client);
    return this.#closing;
  }

  #options(level: Level) {
    return { prepare: true, isIdempotent: true, consistency: this.#levels[level] };
  }

  async #attempt<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await onceReadable(work);
    } catch (error) {
      throw toStoreError(error, this.config);
    }
  }
}

/** The driver leaves a node that it has dropped to reconnect for ever, beyond its own end: it drops it whenever it was down. */
function endHost(host: Host & { readonly shutdown?: (isGraceful: boolean) => unknown }): void {
  host.shutdown?.(false);
}

async function shutDown(client: Client): Promise<void> {
  const ended = new AbortController();
  const bound = pause(closeWithinMs, undefined, { ref: false, signal: ended.signal }).catch(() => undefined);
  // A connection that cannot be closed in order goes with its process.
  const closing = client.shutdown().catch(() => undefined);
  await Promise.race([closing, bound]);
  ended.abort();
}

/** `work` for each item, so many at a time. After a failure none begins, and the others are waited for. */
export async function inFlight<T>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  let next = 0;
  let failed = false;
  const lane = async (): Promise<void> => {
    while (!failed && next < items.length) {
      try {
        await work(items[next++]!);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: Math.min(width, items.length) }, lane));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

export function long(value: number): types.Long {
  return types.Long.fromNumber(value);
}

/** A bigint column's value; exact below 2^53. */
export function toNumber(value: unknown): number {
  return value instanceof types.Long ? value.toNumber() : Number(value);
}
