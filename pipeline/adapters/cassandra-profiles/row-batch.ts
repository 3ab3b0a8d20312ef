import { type Client, type ExecutionOptions, types } from 'cassandra-driver';
import type Encoder from 'cassandra-driver/lib/encoder.js';
import { DefaultExecutionOptions } from 'cassandra-driver/lib/execution-options.js';
import PrepareHandler from 'cassandra-driver/lib/prepare-handler.js';
import RequestHandler from 'cassandra-driver/lib/request-handler.js';
import { BatchRequest } from 'cassandra-driver/lib/requests.js';
import { FrameWriter } from 'cassandra-driver/lib/writers.js';
import type { ValueBytes } from './value-bytes.ts';

const batchOpcode = 0x0d;

/** A statement for each row; it has to be one that can be prepared. */
export interface RowStatement<Row> {
  readonly query: string;
  readonly values: number;
  write(to: ValueBytes, row: Row): void;
}

export interface RowBatch<Row> {
  readonly statements: readonly RowStatement<Row>[];
  readonly rows: readonly Row[];
  /** Of the first row: where it is. */
  readonly routingKey: Buffer;
}

interface PreparedBatch<Row> extends Pick<RowBatch<Row>, 'statements' | 'rows'> {
  readonly queryIds: readonly Uint8Array[];
  /** Holds what is written only until the next request is. */
  readonly bytes: ValueBytes;
}

/** What the driver's own request of these statements writes, byte for byte, by way of one buffer instead of two a value. */
export class RowBatchRequest<Row> extends BatchRequest {
  readonly #batch: PreparedBatch<Row>;

  constructor(batch: PreparedBatch<Row>, options: ExecutionOptions) {
    super([], options);
    this.#batch = batch;
  }

  override write({ protocolVersion }: Encoder, streamId: number): Buffer {
    const { statements, rows } = this.#batch;
    const frame = new FrameWriter(batchOpcode);
    frame.writeByte(this.type);
    frame.writeShort(rows.length * statements.length);
    frame.add(encodeRows(this.#batch));
    frame.writeShort(this.options.getConsistency());
    // No flags: each statement has a time of its own, and names its keyspace.
    if (protocolVersion >= types.protocolVersion.dseV1) frame.writeInt(0);
    else frame.writeByte(0);
    this.length = frame.bodyLength;
    return frame.write(protocolVersion, streamId);
  }

  override clone(): RowBatchRequest<Row> {
    return new RowBatchRequest(this.#batch, this.options);
  }
}

function encodeRows<Row>({ statements, rows, queryIds, bytes }: PreparedBatch<Row>): Buffer {
  bytes.begin();
  for (const row of rows)
    for (const [index, statement] of statements.entries()) {
      bytes.statement(queryIds[index]!, statement.values);
      statement.write(bytes, row);
    }
  return bytes.written;
}

/** Sends rows in one unlogged batch, as `client.batch` does, with the same policies. */
export async function sendRows<Row>(
  client: Client,
  batch: RowBatch<Row>,
  { bytes, consistency }: { readonly bytes: ValueBytes; readonly consistency: number },
): Promise<void> {
  const { routingKey } = batch;
  const how = { isIdempotent: true, logged: false, consistency, routingKey };
  const options = DefaultExecutionOptions.create(how, client);
  const balancing = options.getLoadBalancingPolicy();
  const queryIds = [];
  for (const { query } of batch.statements) {
    const { queryId } = await PrepareHandler.getPrepared(client, balancing, query, client.keyspace);
    queryIds.push(queryId);
  }
  const request = new RowBatchRequest({ ...batch, queryIds, bytes }, options);
  await RequestHandler.send(request, options, client);
}
