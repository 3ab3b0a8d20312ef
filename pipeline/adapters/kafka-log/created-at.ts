import { decodeBatches } from './decode-batches.ts';
import { fetchFrom } from './fetch.ts';
import { noteRecordBytes, type KafkaShared } from './kafka-shared.ts';

/** Of topic and group the names on the brokers. */
interface Place {
  readonly name: string;
  readonly group: string;
  readonly partition: number;
  readonly offset: number;
}

/** When the record at which a group stands was created; null where it is gone. */
export type CreatedMsAt = (place: Place) => Promise<number | null>;

interface Looked {
  readonly offset: number;
  readonly createdMs: number | null;
  readonly atMs: number;
}

/** A look at a record costs a fetch of its batch: a consumer of this process knows it for nothing. */
const lookAgainMs = 1000;

export function createCreatedMsAt(shared: KafkaShared): CreatedMsAt {
  const looked = new Map<string, Looked>();

  return async (place) => {
    const known = shared.live.get(`${place.name}/${place.group}`)?.createdMs(place.partition, place.offset);
    if (known !== undefined && known !== null) return known;
    const key = `${place.name}/${place.group}/${place.partition}`;
    const before = looked.get(key);
    const nowMs = performance.now();
    const isFresh = before && (before.offset === place.offset || nowMs - before.atMs < lookAgainMs);
    if (isFresh && before.createdMs !== null) return before.createdMs;
    const found = await look(shared, place);
    looked.set(key, { offset: place.offset, createdMs: found, atMs: nowMs });
    return found;
  };
}

/** Fetches the one batch. */
async function look(shared: KafkaShared, { name, partition, offset }: Place): Promise<number | null> {
  const { client } = shared;
  const [[broker]] = [...(await client.leaders(name, [partition]))] as [[Parameters<typeof fetchFrom>[1], number[]]];
  const [fetched] = await fetchFrom(client, broker, {
    topic: name,
    positions: new Map([[partition, offset]]),
    partitions: [partition],
    maxBytes: 1,
    maxBytesOfPartition: 1,
    waitMs: 0,
  });
  if (!fetched || fetched.isOutOfRange) return null;
  const { records, bytes } = decodeBatches(fetched);
  noteRecordBytes(shared, name, { bytes, records: records.length });
  return records.find((record) => record.offset >= offset)?.createdMs ?? null;
}
