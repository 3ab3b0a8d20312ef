import type { LogRecord } from '../ports.ts';
import type { Held } from './held.ts';
import { heldPlaces, type RawRest } from './raw-rest.ts';
import type { Selection } from './selection.ts';

/** Places of raw messages: of the persons who were asked for, and those that a hold on a person keeps. */
export interface Pointed {
  readonly going: ReadonlySet<string>;
  readonly kept: ReadonlySet<string>;
}

export const noPointed: Pointed = { going: new Set(), kept: new Set() };

/** Which places of raw messages pointers are about that go, or that a hold on a person keeps. */
export class PointedPlaces implements Pointed {
  readonly going = new Set<string>();
  readonly kept = new Set<string>();
  readonly #held: Held;

  constructor(held: Held) {
    this.#held = held;
  }

  add(record: LogRecord, { persons }: Pick<RawRest, 'persons'>): void {
    const { partition, offset } = record;
    for (const index of persons) this.going.add(nameOf(partition, offset, index));
    if (!this.#held.anyone) return;
    for (const index of heldPlaces(record, this.#held)) this.kept.add(nameOf(partition, offset, index));
  }
}

export interface PointerRule {
  readonly selection: Selection;
  readonly held: Held;
  readonly pointed: Pointed;
}

/** A pointer names nobody: whose it is says the raw message that it points to, as long as that is there. */
export function fateOfPointer(record: LogRecord, { selection, held, pointed }: PointerRule) {
  if (record.erased) return 'stays';
  const isOld = record.createdMs < selection.before('rejected-pointers');
  if (!isOld && pointed.going.size === 0) return 'stays';
  const origin = originOf(record);
  const isAsked = isOld || (origin !== null && pointed.going.has(origin));
  if (!isAsked) return 'stays';
  return held.dataSet('rejected-pointers') || (origin !== null && pointed.kept.has(origin)) ? 'held' : 'going';
}

function originOf({ value }: LogRecord): string | null {
  if (value === null) return null;
  const { partition, offset, index } = JSON.parse(Buffer.from(value).toString()) as Partial<Record<string, number>>;
  return nameOf(Number(partition), Number(offset), Number(index));
}

function nameOf(partition: number, offset: number, index: number): string {
  return `${partition}:${offset}:${index}`;
}
