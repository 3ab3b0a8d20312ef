import type { LedgerEntry } from '../domain/ledger.ts';
import type { LogRecord } from '../ports.ts';
import type { Selection } from './selection.ts';

type Place = Pick<LogRecord, 'partition' | 'offset' | 'createdMs'>;

/** What an erasure or a purge asked for before, and its topic has not let go of yet: it is logically gone (P-ECS-3). */
export interface Barred {
  raw(record: Place): boolean;
  pointer(record: Pick<Place, 'createdMs'>): boolean;
}

export const nothingBarred: Barred = { raw: () => false, pointer: () => false };

export function barredIn(
  entries: readonly LedgerEntry[],
  { persons }: Selection,
  hashOf: (id: string) => string,
): Barred {
  const before = (names: readonly string[]): number =>
    entries.reduce(
      (most, { kind, subject, beforeMs }) =>
        kind === 'older' && names.includes(subject) ? Math.max(most, beforeMs ?? most) : most,
      Number.NEGATIVE_INFINITY,
    );
  const rawBefore = before(['raw-messages', 'profiles']);
  const pointersBefore = before(['rejected-pointers']);
  const erased = [...persons].map((id) => {
    const wanted = hashOf(id);
    return entries.filter(({ kind, subject }) => kind === 'erased' && subject === wanted);
  });
  const everyone = (isOf: (entry: LedgerEntry) => boolean): boolean =>
    erased.length > 0 && erased.every((each) => each.some((entry) => isOf(entry)));
  return {
    raw: ({ partition, offset, createdMs }) =>
      createdMs < rawBefore || everyone(({ rawEndOffsets }) => offset < (rawEndOffsets[partition] ?? 0)),
    pointer: ({ createdMs }) =>
      createdMs < pointersBefore || everyone(({ effectiveUs }) => createdMs * 1000 <= effectiveUs),
  };
}
