import type { LedgerEntry, LedgerKind } from '../../domain/ledger.ts';
import type { Ledger, LedgerReader } from '../../ports.ts';
import { damagedRow } from '../../sqlite-errors.ts';
import type { Store, StoreReader } from '../../sqlite.ts';
import { rowChecksum } from '../row-checksum.ts';

interface LedgerRow {
  readonly row: number;
  readonly kind: string;
  readonly subject: string;
  readonly intent: string;
  readonly effective_us: number;
  readonly raw_end_offsets: string;
  readonly before_ms: number | null;
  readonly crc: number;
}

const columns = 'row, kind, subject, intent, effective_us, raw_end_offsets, before_ms, crc';

export function readLedger(store: StoreReader): LedgerReader {
  const version = store.prepare('SELECT coalesce(max(row), 0) AS newest, count(*) AS number FROM ledger');
  const all = store.prepare(`SELECT ${columns} FROM ledger ORDER BY row`);
  return {
    async version() {
      const { newest, number } = store.attempt(() => version.get()) as { newest: number; number: number };
      return `${newest}/${number}`;
    },
    async entries() {
      const rows = store.attempt(() => all.all()) as unknown as LedgerRow[];
      return rows.map((row) => {
        if (row.crc !== checksumOf(row)) throw damagedRow(store.path, placeOf(row));
        return toEntry(row);
      });
    },
  };
}

export function openLedger(store: Store): Ledger {
  const insert =
    store.prepare(`INSERT INTO ledger (kind, subject, intent, effective_us, raw_end_offsets, before_ms, crc)
    VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (kind, subject, intent) DO NOTHING`);
  const remove = store.prepare('DELETE FROM ledger WHERE kind = ? AND subject = ? AND intent = ?');
  return {
    ...readLedger(store),
    async add(entries) {
      durably(store, () => {
        for (const entry of entries) insert.run(...toColumns(entry));
      });
    },
    async remove(names) {
      durably(store, () => {
        for (const { kind, subject, intentId } of names) remove.run(kind, subject, intentId);
      });
    },
  };
}

/** The places whose checksum does not match. */
export function findLedgerDamage(store: StoreReader): string[] {
  const rows = store.attempt(() => store.prepare(`SELECT ${columns} FROM ledger`).all()) as unknown as LedgerRow[];
  return rows.filter((row) => row.crc !== checksumOf(row)).map(placeOf);
}

/** The store itself may lose its last transactions with the power; what nothing is deleted without may not be among them. */
export function durably(store: Store, work: () => void): void {
  store.exec('PRAGMA synchronous = FULL');
  try {
    store.transaction(work);
  } finally {
    store.exec('PRAGMA synchronous = NORMAL');
  }
}

function placeOf({ row }: LedgerRow): string {
  return `table ledger, row ${row}`;
}

type LedgerColumns = [LedgerKind, string, string, number, string, number | null, number];

function toColumns(entry: LedgerEntry): LedgerColumns {
  const { kind, subject, intentId, effectiveUs, rawEndOffsets, beforeMs } = entry;
  const offsets = rawEndOffsets.join(' ');
  const crc = rowChecksum([kind, subject, intentId, effectiveUs, offsets, beforeMs]);
  return [kind, subject, intentId, effectiveUs, offsets, beforeMs, crc];
}

function checksumOf(row: LedgerRow): number {
  return rowChecksum([row.kind, row.subject, row.intent, row.effective_us, row.raw_end_offsets, row.before_ms]);
}

function toEntry(row: LedgerRow): LedgerEntry {
  return {
    kind: row.kind as LedgerKind,
    subject: row.subject,
    intentId: row.intent,
    effectiveUs: row.effective_us,
    rawEndOffsets: row.raw_end_offsets === '' ? [] : row.raw_end_offsets.split(' ').map(Number),
    beforeMs: row.before_ms,
  };
}
