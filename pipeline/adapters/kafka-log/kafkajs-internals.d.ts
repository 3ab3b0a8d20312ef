/** The parts of kafkajs 2.2.4 below its public interface that this folder stands on; the package has no types for them. */
declare module 'kafkajs/src/broker/index.js' {
  import type ConnectionPool from 'kafkajs/src/network/connectionPool.js';
  import type { Protocol } from 'kafkajs/src/network/connectionPool.js';

  class Broker {
    constructor(options: {
      readonly connectionPool: ConnectionPool;
      readonly logger: unknown;
      readonly authenticationTimeout: number;
      readonly allowAutoTopicCreation: boolean;
    });
    readonly connectionPool: ConnectionPool;
    /** Once connected: which versions of each request the broker knows, by the request's key. */
    readonly versions: Readonly<Record<number, { readonly minVersion: number; readonly maxVersion: number }>> | null;
    isConnected(): boolean;
    /** Connects, asks for the versions, authenticates. */
    connect(): Promise<void>;
  }
  export { Broker as default };
  export type { Protocol };
}

declare module 'kafkajs/src/network/connectionPool.js' {
  /** What kafkajs encodes a request into: it copies the first bytes of `buf`. */
  export interface Encoded {
    readonly buf: Buffer;
    readonly buffer: Buffer;
  }

  export interface Protocol<Response> {
    readonly request: {
      readonly apiKey: number;
      readonly apiVersion: number;
      readonly apiName: string;
      encode(): Promise<Encoded>;
    };
    readonly response: {
      decode(payload: Buffer): Promise<Response>;
      parse(decoded: Response): Promise<Response>;
    };
    readonly requestTimeout?: number;
    readonly logResponseError?: boolean;
  }

  export interface RequestQueue {
    readonly pending: readonly unknown[];
    scheduleCheckPendingRequests: () => void;
  }

  interface Connection {
    readonly requestQueue: RequestQueue;
    isConnected(): boolean;
    rejectRequests(error: Error): void;
    disconnect(): Promise<unknown>;
  }

  /** Two connections to one broker: the second is for fetching alone. Each connects when it is first used. */
  class ConnectionPool {
    constructor(options: {
      readonly host: string;
      readonly port: number;
      readonly logger: unknown;
      readonly clientId: string;
      readonly ssl: object | null;
      readonly sasl: object | null;
      readonly socketFactory: (options: {
        readonly host: string;
        readonly port: number;
        readonly ssl: object | null;
        readonly onConnect: () => void;
      }) => unknown;
      readonly connectionTimeout: number;
      readonly requestTimeout: number;
      readonly enforceRequestTimeout: boolean;
    });
    readonly pool: readonly Connection[];
    getConnection(index: number): Promise<Connection>;
    send<Response>(protocol: Protocol<Response>): Promise<Response>;
  }
  export { ConnectionPool as default };
}

declare module 'kafkajs/src/loggers/index.js' {
  export const LEVELS: { readonly NOTHING: number };
  export function createLogger(options: { readonly level: number; readonly logCreator: () => () => void }): unknown;
}

declare module 'kafkajs/src/network/socketFactory.js' {
  import type { Socket } from 'node:net';

  function createSocketFactory(): (options: {
    readonly host: string;
    readonly port: number;
    readonly ssl: object | null;
    readonly onConnect: () => void;
  }) => Socket;
  export { createSocketFactory as default };
}
