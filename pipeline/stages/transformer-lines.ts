import type { LogDoor } from '../log.ts';
import type { OutgoingRecord } from '../ports.ts';

export interface DeliveryTally {
  readonly records: number;
  /** Messages that a rewind brought back. */
  readonly again: number;
  readonly stored: number;
  readonly durationMs: number;
  /** Pointers as they are published to `users.rejected`. */
  readonly rejected: readonly OutgoingRecord[];
  readonly expired: number;
}

export interface TransformerLines {
  add(tally: DeliveryTally): void;
  /** One line for all that came since, and one per rejection code with the place of its first record. */
  write(): void;
}

interface Pointer {
  readonly partition: number;
  readonly offset: number;
  readonly code: string;
}

const nothing = { records: 0, again: 0, stored: 0, durationMs: 0, expired: 0 };

/** At full pace there is a delivery every few milliseconds: the console gets one line a second for all of them. */
export function createTransformerLines({ console }: { readonly console: LogDoor }): TransformerLines {
  let sum = { ...nothing };
  let rejected = new Map<string, Pointer & { count: number }>();

  return {
    add(tally) {
      sum = {
        records: sum.records + tally.records,
        again: sum.again + tally.again,
        stored: sum.stored + tally.stored,
        durationMs: sum.durationMs + tally.durationMs,
        expired: sum.expired + tally.expired,
      };
      for (const { value } of tally.rejected) {
        const pointer = JSON.parse(String(value === null ? '{}' : Buffer.from(value))) as Pointer;
        const known = rejected.get(pointer.code);
        if (known) known.count += 1;
        else rejected.set(pointer.code, { ...pointer, count: 1 });
      }
    },
    write() {
      const { expired, again, ...stored } = sum;
      const counts = rejected;
      sum = { ...nothing };
      rejected = new Map();
      if (expired > 0) console.warn('records-expired', { count: expired });
      if (again > 0) console.info('records-again', { records: again });
      if (stored.records > 0) console.debug('batch-stored', stored);
      for (const { count, code, partition, offset } of counts.values()) {
        console.warn('records-rejected', { count, code, partition, offset });
      }
    },
  };
}
