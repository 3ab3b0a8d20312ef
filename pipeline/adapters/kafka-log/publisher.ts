import { setTimeout as pause } from 'node:timers/promises';
import type Broker from 'kafkajs/src/broker/index.js';
import { PipelineError } from '../../domain/errors.ts';
import { BrokerError, brokerCodes } from './broker-error.ts';
import { topicMissing } from './failures.ts';
import { noteRecordBytes, type KafkaShared } from './kafka-shared.ts';
import { produce, initProducer, type ProducerIdentity } from './produce.ts';
import { isSamePublish, planPublish, type Chunk, type PublishBatches, type PublishPlan } from './publish-plan.ts';

const attempts = 4;
const firstPauseMs = 100;
/** The state that a broker keeps of a producer is gone or another: under a new identity nothing is in doubt. */
const lostIdentity: ReadonlySet<number> = new Set([
  brokerCodes.outOfOrderSequence,
  brokerCodes.invalidProducerEpoch,
  brokerCodes.unknownProducer,
]);

/**
 * Appends with all replicas' acknowledgement, one request at a time to each broker, numbered so that what is sent again
 * after a lost answer is not appended again. That holds across a publish that failed, too: a caller that tries again with
 * the same records goes on where it stood. Any other publish behind a failed one gets a new identity, as a broker would
 * take its batches for those that it has.
 */
export class Publisher {
  readonly #shared: KafkaShared;
  #identity: ProducerIdentity | null = null;
  #sequences = new Map<string, number>();
  #unfinished: PublishPlan | null = null;
  #turn: Promise<void> = Promise.resolve();

  constructor(shared: KafkaShared) {
    this.#shared = shared;
  }

  async publish(batches: PublishBatches): Promise<void> {
    const before = this.#turn;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#turn = promise;
    await before;
    try {
      await this.#publishInTurn(batches);
    } finally {
      resolve();
    }
  }

  async #publishInTurn(batches: PublishBatches): Promise<void> {
    await this.#checkPartitions(batches);
    const plan = this.#unfinished && isSamePublish(this.#unfinished, batches) ? this.#unfinished : planPublish(batches);
    if (this.#unfinished !== null && plan !== this.#unfinished) this.#forgetIdentity();
    this.#unfinished = plan;
    for (let failures = 0; plan.queues.size > 0;) {
      const error = await this.#round(plan);
      if (error === null) {
        failures = 0;
        continue;
      }
      failures += 1;
      if (failures === attempts || !canPass(error)) throw error;
      this.#shared.client.forget();
      await pause(firstPauseMs * 2 ** failures);
    }
    this.#unfinished = null;
  }

  /** Before anything is sent, so that all of it is appended or nothing. */
  async #checkPartitions(batches: PublishBatches): Promise<void> {
    const { client, nameOf } = this.#shared;
    for (const { topic, records } of batches) {
      const metadata = await client.topic(nameOf(topic));
      if (!metadata) throw topicMissing(nameOf(topic));
      const wrong = records.find(({ partition }) => !(partition in metadata.leaders));
      if (wrong) throw new PipelineError('unexpected', `${nameOf(topic)} has no partition ${wrong.partition}`);
    }
  }

  /** The first chunk of each partition. Resolves with what kept one from being appended. */
  async #round(plan: PublishPlan): Promise<unknown> {
    try {
      const { client, config, nameOf } = this.#shared;
      const { compression } = config;
      const onEncoded = (topic: string, encoded: { readonly bytes: number; readonly records: number }) =>
        noteRecordBytes(this.#shared, topic, encoded);
      const identity = (this.#identity ??= await initProducer(client));
      const heads = [...plan.queues].map(([key, [chunk]]) => ({ key, chunk: chunk! }));
      for (const { key, chunk } of heads) chunk.sequence ??= this.#sequences.get(key) ?? 0;
      const byLeader = await this.#byLeader(heads.map(({ chunk }) => chunk));
      const answers = await Promise.allSettled(
        [...byLeader].map(([broker, chunks]) =>
          produce(client, broker, { identity, chunks, compression, nameOf, onEncoded }),
        ),
      );
      const failed = answers.find((answer) => answer.status === 'rejected');
      for (const answer of answers) if (answer.status === 'fulfilled') this.#take(plan, answer.value);
      return failed?.reason ?? this.#refused(answers);
    } catch (error) {
      return error;
    }
  }

  async #byLeader(chunks: readonly Chunk[]): Promise<Map<Broker, Chunk[]>> {
    const { client, nameOf } = this.#shared;
    const byLeader = new Map<Broker, Chunk[]>();
    for (const chunk of chunks) {
      const [[broker]] = [...(await client.leaders(nameOf(chunk.topic), [chunk.partition]))] as [[Broker, number[]]];
      byLeader.set(broker, [...(byLeader.get(broker) ?? []), chunk]);
    }
    return byLeader;
  }

  #take(plan: PublishPlan, codes: ReadonlyMap<Chunk, number>): void {
    for (const [chunk, code] of codes) {
      const key = `${chunk.topic}/${chunk.partition}`;
      const queue = plan.queues.get(key)!;
      if (code === 0 || code === brokerCodes.duplicateSequence) {
        this.#sequences.set(key, (chunk.sequence! + chunk.records.length) % 2 ** 31);
        queue.shift();
      } else if (isTooLarge(code) && chunk.records.length > 1) queue.splice(0, 1, ...halves(chunk));
      else if (lostIdentity.has(code)) this.#forgetIdentity(plan);
      if (queue.length === 0) plan.queues.delete(key);
    }
  }

  #refused(answers: readonly PromiseSettledResult<Map<Chunk, number>>[]): BrokerError | null {
    for (const answer of answers) {
      if (answer.status === 'rejected') continue;
      for (const [chunk, code] of answer.value) {
        const isDone = code === 0 || code === brokerCodes.duplicateSequence;
        const goesOn = isDone || (isTooLarge(code) && chunk.records.length > 1);
        if (!goesOn) return new BrokerError(code, this.#shared.nameOf(chunk.topic));
      }
    }
    return null;
  }

  #forgetIdentity(plan?: PublishPlan): void {
    this.#identity = null;
    this.#sequences = new Map();
    for (const queue of plan?.queues.values() ?? []) for (const chunk of queue) chunk.sequence = null;
  }
}

function isTooLarge(code: number): boolean {
  return code === brokerCodes.messageTooLarge || code === brokerCodes.recordListTooLarge;
}

/** Nothing of a batch that is too large was appended. */
function halves({ records, sequence, ...chunk }: Chunk): Chunk[] {
  const middle = Math.ceil(records.length / 2);
  return [
    { ...chunk, records: records.slice(0, middle), sequence },
    { ...chunk, records: records.slice(middle), sequence: null },
  ];
}

function canPass(error: unknown): boolean {
  return error instanceof BrokerError ? error.isPassing : error instanceof PipelineError && error.canRetry;
}
