import type Broker from 'kafkajs/src/broker/index.js';
import type { Protocol } from 'kafkajs/src/network/connectionPool.js';
import type { KafkaConfig } from '../../domain/connections.ts';
import { PipelineError } from '../../domain/errors.ts';
import { BrokerError } from './broker-error.ts';
import { toStoreError, type Destination } from './failures.ts';
import { createBroker, hangUp, toTransport, type Transport } from './transport.ts';
import { findCoordinator, readMetadata, type TopicMetadata } from './metadata.ts';

export interface KafkaSettings {
  readonly config: KafkaConfig;
  readonly password: string | null;
  /** Names the application to the brokers: in their logs, and in the description of a group. */
  readonly clientId: string;
}

/** A topic that is made anew meanwhile is noticed so soon. */
const metadataMaxAgeMs = 10_000;

/**
 * Who leads what, and a connection to it. Of kafkajs it takes the connection to one broker: sockets, TLS, SASL, versions,
 * requests and their time limits. A failure rejects as a `PipelineError`; what was found out about the leaders is then
 * forgotten, so that the next call asks anew.
 */
export class KafkaClient {
  readonly destination: Destination;
  readonly #settings: KafkaSettings;
  readonly #transport: Transport;
  readonly #brokers = new Map<string, Broker>();
  readonly #connecting = new Map<Broker, Promise<Broker>>();
  readonly #topics = new Map<string, TopicMetadata & { readonly readMs: number }>();
  readonly #coordinators = new Map<string, string>();
  #nodes = new Map<number, string>();
  readonly #opening = [new Map<Broker, Promise<unknown>>(), new Map<Broker, Promise<unknown>>()] as const;
  #controllerId = -1;
  #hasGreeted = false;
  #closed = false;

  constructor(settings: KafkaSettings) {
    const { config } = settings;
    this.#settings = settings;
    this.#transport = toTransport(settings);
    this.destination = {
      brokers: config.brokers,
      usesTls: config.tls !== null,
      usesPassword: config.user !== null,
    };
  }

  /** Whether a broker has told which requests it knows. */
  get hasGreeted(): boolean {
    return this.#hasGreeted;
  }

  /** The topic as the brokers know it, null where they do not; asked again after a failure, or where `isFresh` is wanted. */
  async topic(name: string, isFresh = false): Promise<TopicMetadata | null> {
    const known = this.#topics.get(name);
    if (known && !isFresh && performance.now() - known.readMs < metadataMaxAgeMs) return known;
    const broker = await this.anyBroker();
    const { nodes, topic, controllerId } = await this.#guarded(() => readMetadata(broker, name));
    this.#controllerId = controllerId;
    this.#nodes = new Map(nodes.map(({ nodeId, host, port }) => [nodeId, toAddress(host, port)]));
    if (topic) this.#topics.set(name, { ...topic, readMs: performance.now() });
    else this.#topics.delete(name);
    return topic;
  }

  /** The cluster as it was when a topic was last asked about. */
  brokers(): { readonly endpoint: string; readonly isController: boolean }[] {
    return [...this.#nodes].map(([nodeId, endpoint]) => ({ endpoint, isController: nodeId === this.#controllerId }));
  }

  endpointOf(nodeId: number | undefined): string | null {
    return nodeId === undefined ? null : (this.#nodes.get(nodeId) ?? null);
  }

  /** Per broker the partitions that it leads. */
  async leaders(topic: string, partitions: readonly number[]): Promise<ReadonlyMap<Broker, number[]>> {
    const metadata = await this.topic(topic);
    const led = new Map<Broker, number[]>();
    for (const partition of partitions) {
      const broker = await this.#nodeOf(metadata?.leaders[partition], topic);
      led.set(broker, [...(led.get(broker) ?? []), partition]);
    }
    return led;
  }

  async #nodeOf(nodeId: number | undefined, topic: string): Promise<Broker> {
    const address = nodeId === undefined ? undefined : this.#nodes.get(nodeId);
    if (address !== undefined) return this.#connect(address);
    this.forget();
    throw toStoreError(new BrokerError(nodeId === undefined ? 3 : 5, topic), this.destination);
  }

  /** Makes topics. Known from when a topic was last asked about. */
  async controller(): Promise<Broker> {
    const address = this.#nodes.get(this.#controllerId);
    return address === undefined ? this.anyBroker() : this.#connect(address);
  }

  async coordinator(group: string): Promise<Broker> {
    const known = this.#coordinators.get(group);
    if (known !== undefined) return this.#connect(known);
    const broker = await this.anyBroker();
    const { host, port } = await this.#guarded(() => findCoordinator(broker, group));
    this.#coordinators.set(group, toAddress(host, port));
    return this.#connect(toAddress(host, port));
  }

  /** One that is connected, else the first of the known and the configured ones that can be. */
  async anyBroker(): Promise<Broker> {
    const addresses = new Set([...this.#brokers.keys(), ...this.#settings.config.brokers, ...this.#nodes.values()]);
    const connected = [...this.#brokers.values()].find(isReady);
    if (connected) return connected;
    let failure: unknown = null;
    for (const address of addresses) {
      try {
        return await this.#connect(address);
      } catch (error) {
        if (error instanceof PipelineError && !error.canRetry) throw error;
        failure = error;
      }
    }
    throw toStoreError(failure, this.destination);
  }

  async send<Response>(broker: Broker, protocol: Protocol<Response>): Promise<Response> {
    return this.#sendOn(0, broker, protocol);
  }

  /** On the connection for fetching, which waits for records without keeping other requests waiting. */
  async sendFetch<Response>(broker: Broker, protocol: Protocol<Response>): Promise<Response> {
    return this.#sendOn(1, broker, protocol);
  }

  async #sendOn<Response>(index: 0 | 1, broker: Broker, protocol: Protocol<Response>): Promise<Response> {
    return this.#guarded(async () => {
      await this.#open(index, broker);
      try {
        return await broker.connectionPool.send(protocol);
      } catch (error) {
        // Nothing says that such a connection is dead; the next request gets a new one.
        if (error instanceof Error && error.name === 'KafkaJSRequestTimeoutError') this.#drop(broker, error);
        throw error;
      }
    });
  }

  /** kafkajs would open a socket for each of two requests that come while there is none. */
  async #open(index: 0 | 1, broker: Broker): Promise<void> {
    const { pool } = broker.connectionPool;
    if (pool[index]?.isConnected()) return;
    const opening = this.#opening[index].get(broker) ?? broker.connectionPool.getConnection(index);
    this.#opening[index].set(broker, opening);
    await opening.finally(() => this.#opening[index].delete(broker));
  }

  #drop(broker: Broker, reason: Error): void {
    for (const [address, known] of this.#brokers) if (known === broker) this.#brokers.delete(address);
    void hangUp(broker, reason);
  }

  /** Forgets who leads: the next request asks. */
  forget(): void {
    this.#topics.clear();
    this.#coordinators.clear();
  }

  /** At once: requests that are under way reject. */
  async close(): Promise<void> {
    this.#closed = true;
    const brokers = [...this.#brokers.values()];
    this.#brokers.clear();
    await Promise.all(brokers.map((broker) => hangUp(broker, new Error('The log was closed'))));
  }

  #connect(address: string): Promise<Broker> {
    if (this.#closed) return Promise.reject(new PipelineError('unexpected', 'The log was closed'));
    const broker = this.#brokers.get(address) ?? createBroker(address, this.#transport);
    this.#brokers.set(address, broker);
    if (isReady(broker)) return Promise.resolve(broker);
    const connecting =
      this.#connecting.get(broker) ??
      this.#guarded(() => broker.connect(), { isGreeting: true })
        .then(() => {
          this.#hasGreeted = true;
          return broker;
        })
        .catch((error: unknown) => {
          // One that failed half-way (its versions known, its password not) is not used again.
          this.#brokers.delete(address);
          void hangUp(broker, new Error('Not connected'));
          throw error;
        })
        .finally(() => this.#connecting.delete(broker));
    this.#connecting.set(broker, connecting);
    return connecting;
  }

  async #guarded<T>(work: () => Promise<T>, phase: { readonly isGreeting?: boolean } = {}): Promise<T> {
    try {
      return await work();
    } catch (error) {
      this.forget();
      throw error instanceof BrokerError ? error : toStoreError(error, { ...this.destination, ...phase });
    }
  }
}

function toAddress(host: string, port: number): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}

/** It is connected before it has said which versions it knows, and is of no use in between. */
function isReady(broker: Broker): boolean {
  return broker.isConnected() && broker.versions !== null;
}
