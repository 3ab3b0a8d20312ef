/** The head of a record batch (format 2), as it lies in a topic and travels. */
export interface BatchHead {
  readonly baseOffset: number;
  /** Of the whole batch, with its head. */
  readonly bytes: number;
  readonly crc: number;
  readonly attributes: number;
  readonly lastOffset: number;
  readonly firstMs: number;
  readonly maxMs: number;
  readonly producerId: number;
  readonly count: number;
}

export const batchLayout = {
  length: 8,
  magic: 16,
  crc: 17,
  attributes: 21,
  lastOffsetDelta: 23,
  firstMs: 27,
  maxMs: 35,
  producerId: 43,
  producerEpoch: 51,
  sequence: 53,
  count: 57,
  records: 61,
} as const;

/** What the length of a batch does not count. */
export const bytesBeforeLength = 12;

export const batchFlags = { compression: 0x07, logAppendTime: 0x08, transaction: 0x10, control: 0x20 } as const;

/** The oldest that Kafka 0.11 and later write. */
export const magicOfBatches = 2;

export function readBatchHead(bytes: Buffer, at: number): BatchHead {
  const baseOffset = readInt64(bytes, at);
  return {
    baseOffset,
    bytes: bytes.readInt32BE(at + batchLayout.length) + bytesBeforeLength,
    crc: bytes.readUInt32BE(at + batchLayout.crc),
    attributes: bytes.readInt16BE(at + batchLayout.attributes),
    lastOffset: baseOffset + bytes.readInt32BE(at + batchLayout.lastOffsetDelta),
    firstMs: readInt64(bytes, at + batchLayout.firstMs),
    maxMs: readInt64(bytes, at + batchLayout.maxMs),
    producerId: readInt64(bytes, at + batchLayout.producerId),
    count: bytes.readInt32BE(at + batchLayout.count),
  };
}

function readInt64(bytes: Buffer, at: number): number {
  return bytes.readInt32BE(at) * 4_294_967_296 + bytes.readUInt32BE(at + 4);
}
