import { PipelineError } from '../../domain/errors.ts';
import type { Profile, Version } from '../../domain/user.ts';

/** What a row says beside the twelve columns. `entry` names the entry of the list by days that lists the person. */
export interface Provenance extends Version, Pick<Profile, 'receivedMs' | 'origin'> {
  readonly entry: string;
}

const parts = 7;

/**
 * One column for all of it: Cassandra's time for a row grows with its cells, and six more would cost a third again.
 * Numbers in decimal, separated by spaces, in the order of the fields below.
 */
export function writeProvenance({ receivedMs, effectiveUs, revision, origin, entry }: Provenance): string {
  return `${receivedMs} ${effectiveUs} ${revision} ${origin.partition} ${origin.offset} ${origin.index} ${entry}`;
}

export function readProvenance(text: unknown): Provenance {
  const found = String(text).split(' ');
  const [receivedMs, effectiveUs, revision, partition, offset, index] = found.map(Number) as number[];
  if (found.length !== parts || !Number.isFinite(receivedMs) || !Number.isSafeInteger(effectiveUs))
    throw new PipelineError(
      'store-damaged',
      'A row of the profile table in Cassandra has a column vigie_origin that Vigie did not write. Find out who else writes to it, and restore the rows.',
    );
  return {
    receivedMs: receivedMs!,
    effectiveUs: effectiveUs!,
    revision: revision!,
    origin: { partition: partition!, offset: offset!, index: index! },
    entry: found[6]!,
  };
}
