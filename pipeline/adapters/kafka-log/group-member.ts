import { setTimeout as pause } from 'node:timers/promises';
import type { Commit } from '../../ports.ts';
import { BrokerError, brokerCodes } from './broker-error.ts';
import { commit, heartbeat, join, leave, sync, type Joined, type Membership } from './group-requests.ts';
import type { KafkaClient } from './kafka-client.ts';

export interface MemberOptions {
  readonly group: string;
  readonly topic: string;
  readonly partitions: number;
  /** Of an earlier membership of this log that did not end as it should: the group then waits for nobody. */
  readonly memberId: string;
}

export interface Assignment {
  readonly partitions: readonly number[];
  /** Aborts when the group divides the partitions anew, or goes on without this member. */
  readonly over: AbortSignal;
}

const sessionMs = 10_000;
/** Of brokers that allow no shorter one. */
const longSessionMs = 45_000;
const heartbeatMs = 500;
/** How long the others wait for a member that is at work with a delivery; then they go on without it. */
const rebalanceMs = 30_000;
const retryMs = 100;
const attempts = 50;
const leaveMs = 2000;

/** What a broker answers to a member whose generation is over. */
const overCodes: ReadonlySet<number> = new Set([
  brokerCodes.illegalGeneration,
  brokerCodes.unknownMember,
  brokerCodes.rebalanceInProgress,
]);

/**
 * One member of a consumer group. It has connections of its own: joining waits, at the coordinator, for the others. While
 * a delivery is under way, however long, heartbeats go on; a commit of a generation that is over is refused.
 */
export class GroupMember {
  readonly #client: KafkaClient;
  readonly #options: MemberOptions;
  #memberId: string;
  #sessionMs = sessionMs;
  #membership: Membership | null = null;
  #over = new AbortController();
  #beating: NodeJS.Timeout | undefined;

  constructor(client: KafkaClient, options: MemberOptions) {
    this.#client = client;
    this.#options = options;
    this.#memberId = options.memberId;
  }

  get memberId(): string {
    return this.#memberId;
  }

  /** Joins, or joins again, until it is given its partitions; perhaps none. Rejects where waiting does not help. */
  async join(signal: AbortSignal): Promise<Assignment> {
    this.#endGeneration();
    for (let attempt = 1; ; attempt += 1) {
      signal.throwIfAborted();
      try {
        return await unlessAborted(this.#joinOnce(), signal);
      } catch (error) {
        signal.throwIfAborted();
        this.#afterFailure(error, attempt);
        await pause(retryMs, undefined, { signal });
      }
    }
  }

  async #joinOnce(): Promise<Assignment> {
    const { group, topic } = this.#options;
    const request = { group, topic, sessionMs: this.#sessionMs, rebalanceMs };
    let joined = await join(this.#client, { ...request, memberId: this.#memberId });
    this.#memberId = joined.memberId;
    if (joined.code === brokerCodes.memberIdRequired)
      joined = await join(this.#client, { ...request, memberId: this.#memberId });
    const partitions = await sync(this.#client, joined, { topic, assignments: this.#divide(joined) });
    this.#membership = joined;
    this.#over = new AbortController();
    this.#beat(this.#over);
    return { partitions, over: this.#over.signal };
  }

  /** The leader's part: neighbouring partitions to each, in the order of the members' ids, which do not change. */
  #divide({ members }: Joined): Map<string, number[]> {
    const ids = members.map(({ memberId }) => memberId).toSorted();
    const shares = new Map(ids.map((id): [string, number[]] => [id, []]));
    const { partitions } = this.#options;
    for (let partition = 0; partition < partitions && ids.length > 0; partition += 1)
      shares.get(ids[Math.floor((partition * ids.length) / partitions)]!)!.push(partition);
    return shares;
  }

  /** Rethrows what does not pass, or has not for seconds: whoever subscribed says so, and tries again. */
  #afterFailure(error: unknown, attempt: number): void {
    if (!(error instanceof BrokerError)) throw error;
    if (attempt >= attempts && !overCodes.has(error.code)) throw error;
    if (error.code === brokerCodes.unknownMember) this.#memberId = '';
    else if (error.code === brokerCodes.invalidSessionTimeout && this.#sessionMs < longSessionMs)
      this.#sessionMs = longSessionMs;
    else if (!error.isPassing && !overCodes.has(error.code)) throw error;
    if (error.code !== brokerCodes.rebalanceInProgress) this.#client.forget();
  }

  #beat(over: AbortController): void {
    this.#beating = setTimeout(() => {
      void this.#beatOnce(over).then(() => {
        if (!over.signal.aborted) this.#beat(over);
      });
    }, heartbeatMs);
  }

  async #beatOnce(over: AbortController): Promise<void> {
    if (!this.#membership) return;
    try {
      await heartbeat(this.#client, this.#membership);
    } catch (error) {
      // A coordinator that cannot be reached, or is another one by now, is asked again: the session may outlast it.
      if (error instanceof BrokerError && overCodes.has(error.code)) over.abort();
      else this.#client.forget();
      if (error instanceof BrokerError && error.code === brokerCodes.unknownMember) this.#memberId = '';
    }
  }

  /** Resolves with false where the generation is over: nothing was committed then. */
  async commit(commits: ReadonlyMap<number, Commit>): Promise<boolean> {
    if (!this.#membership) return false;
    try {
      await commit(this.#client, this.#membership, { topic: this.#options.topic, commits });
      return true;
    } catch (error) {
      if (!(error instanceof BrokerError) || !overCodes.has(error.code)) throw error;
      if (error.code === brokerCodes.unknownMember) this.#memberId = '';
      this.#over.abort();
      return false;
    }
  }

  /**
   * The others need not wait for the session to end. On another connection: this member's own may be waiting for the
   * group. Resolves with whether the group knows that it left; safe twice.
   */
  async leave(client: KafkaClient): Promise<boolean> {
    const memberId = this.#memberId;
    this.#endGeneration();
    if (memberId === '') return true;
    const left = leave(client, this.#options.group, memberId).then(
      () => true,
      () => false,
    );
    const isKnown = await Promise.race([left, pause(leaveMs, false, { ref: false })]);
    if (isKnown) this.#memberId = '';
    return isKnown;
  }

  #endGeneration(): void {
    clearTimeout(this.#beating);
    this.#over.abort();
    this.#membership = null;
  }
}

/** What is waited for at a broker goes on there; its end is of no interest any more. */
async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const onAbort = () => reject(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  work.catch(() => undefined);
  try {
    return await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
