/** The parts of cassandra-driver 4.10 below its public interface that this folder stands on; the package has no types for them. */
declare module 'cassandra-driver/lib/encoder.js' {
  import type { ClientOptions } from 'cassandra-driver';

  class Encoder {
    constructor(protocolVersion: number, options: ClientOptions);
    readonly protocolVersion: number;
  }
  export { Encoder as default };
}

declare module 'cassandra-driver/lib/execution-options.js' {
  import type { Client, ExecutionOptions, QueryOptions } from 'cassandra-driver';

  export const DefaultExecutionOptions: { create(options: QueryOptions, client: Client): ExecutionOptions };
}

declare module 'cassandra-driver/lib/prepare-handler.js' {
  import type { Client, policies } from 'cassandra-driver';

  type Asked = [
    client: Client,
    balancing: policies.loadBalancing.LoadBalancingPolicy,
    query: string,
    keyspace: string | undefined,
  ];

  /** Prepares a statement once, on every node that is up. */
  const PrepareHandler: { getPrepared(...asked: Asked): Promise<{ readonly queryId: Buffer }> };
  export { PrepareHandler as default };
}

declare module 'cassandra-driver/lib/request-handler.js' {
  import type { Client, ExecutionOptions, types } from 'cassandra-driver';
  import type { BatchRequest } from 'cassandra-driver/lib/requests.js';

  /** To a node of the plan, again where the policies say so. */
  const RequestHandler: {
    send(request: BatchRequest, options: ExecutionOptions, client: Client): Promise<types.ResultSet>;
  };
  export { RequestHandler as default };
}

declare module 'cassandra-driver/lib/requests.js' {
  import type { ExecutionOptions } from 'cassandra-driver';
  import type Encoder from 'cassandra-driver/lib/encoder.js';

  export class BatchRequest {
    constructor(queries: readonly unknown[], options: ExecutionOptions);
    protected readonly options: ExecutionOptions;
    protected readonly type: number;
    /** Of its body, once it was written. */
    protected length: number;
    write(encoder: Encoder, streamId: number): Buffer;
    clone(): BatchRequest;
  }
}

declare module 'cassandra-driver/lib/writers.js' {
  export class FrameWriter {
    constructor(opcode: number);
    readonly bodyLength: number;
    add(bytes: Uint8Array): void;
    writeByte(value: number): void;
    writeShort(value: number): void;
    writeInt(value: number): void;
    write(version: number, streamId: number): Buffer;
  }
}
