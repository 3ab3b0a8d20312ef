import { types } from 'cassandra-driver';
import type { Row } from './session.ts';

const first = -(2n ** 63n);
const last = 2n ** 63n - 1n;
const ring = 2n ** 64n;
/** Rows of a slice, for which the next ones are made wider or narrower. */
const wantedRows = 4_000;
const narrowest = ring / 2n ** 20n;
const mostAtOnce = 4;

/** The bounds of a slice, for `token(…) > ? AND token(…) <= ?`. */
export type ReadSlice = (range: readonly types.Long[]) => Promise<readonly Row[]>;

/**
 * The whole ring in slices, in the order of the tokens, some of them read ahead. Tokens are spread evenly, so that one slice
 * tells how wide the others may be, whatever the size of the table; unless it is said how many there are, for a read that
 * gives few of the rows that it looks at.
 */
export async function* inSlices(read: ReadSlice, signal: AbortSignal, fixed?: number): AsyncGenerator<readonly Row[]> {
  const ahead: { readonly width: bigint; readonly rows: Promise<readonly Row[]> }[] = [];
  let width = ring / BigInt(fixed ?? 4096);
  let lanes = fixed ? mostAtOnce : 1;
  let from = first;
  while (!signal.aborted) {
    while (ahead.length < lanes && from < last) {
      const to = from + width < last ? from + width : last;
      const rows = read([toLong(from), toLong(to)]);
      // Whoever leaves early waits for none of them.
      rows.catch(() => undefined);
      ahead.push({ width: to - from, rows });
      from = to;
    }
    const next = ahead.shift();
    if (!next) return;
    const rows = await next.rows;
    yield rows;
    if (fixed) continue;
    width = nextWidth(next.width, rows.length);
    lanes = rows.length < wantedRows / 8 ? 1 : mostAtOnce;
  }
}

/** Of the whole ring. */
export function shareOf([from, to]: readonly types.Long[]): number {
  return (to!.toNumber() - from!.toNumber()) / Number(ring);
}

/** At most eight times as wide as the last: a few rows tell little. */
function nextWidth(width: bigint, rows: number): bigint {
  const factor = Math.min(8, wantedRows / Math.max(rows, 1));
  const wanted = (width * BigInt(Math.max(1, Math.round(factor * 64)))) / 64n;
  return wanted < narrowest ? narrowest : wanted;
}

function toLong(value: bigint): types.Long {
  return types.Long.fromString(String(value));
}
