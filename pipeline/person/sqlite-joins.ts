import type { SqlitePages, StoredPage } from './sqlite-pages.ts';

/** Bytes that SQLite stored in two places, put together. */
export interface Join {
  readonly bytes: Buffer;
  /** How many of them stand before the cut. */
  readonly cut: number;
  readonly file: string;
  /** Of the first byte, in the file. */
  readonly offset: number;
}

/** Where a row goes on in another page: behind `end`, in the page `next`. */
interface Cut {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

const linkBytes = 4;
const tableLeaf = 0x0d;
const indexLeaf = 0x0a;
const indexInterior = 0x02;

/**
 * A row that does not fit into its page goes on in a chain of overflow pages, each anywhere in the file, so that a value
 * may stand in two pieces. This gives up to `reach` bytes from both sides of every such cut (SQLite's file format, 1.6).
 * It reads pages as they stand, also those that are not in use any more, and passes over what makes no sense.
 */
export async function* joinsOf(pages: SqlitePages, reach: number): AsyncGenerator<Join> {
  for await (const page of pages.all()) {
    for (const { start, end, next } of cutsOf(page, pages.usableBytes)) {
      const begin = Math.max(start, end - reach);
      const before = page.bytes.subarray(begin, end);
      for (const after of await headsOf(pages, next, reach))
        yield {
          bytes: Buffer.concat([before, after]),
          cut: before.length,
          file: page.file,
          offset: page.offset + begin,
        };
    }
  }
}

/** What stands first in the chain that begins with the page; each page may be there several times. */
async function headsOf(pages: SqlitePages, number: number, reach: number): Promise<Buffer[]> {
  const heads: Buffer[] = [];
  for (const { bytes } of await pages.named(number)) {
    const head = bytes.subarray(linkBytes, Math.min(pages.usableBytes, linkBytes + reach));
    const next = bytes.readUInt32BE(0);
    if (head.length === reach || next === 0) heads.push(head);
    else for (const rest of await headsOf(pages, next, reach - head.length)) heads.push(Buffer.concat([head, rest]));
  }
  return heads;
}

function cutsOf(page: StoredPage, usableBytes: number): Cut[] {
  const header = page.number === 1 ? 100 : 0;
  const kind = page.bytes[header]!;
  if (kind === tableLeaf || kind === indexLeaf || kind === indexInterior)
    return cellCuts(page.bytes, header, usableBytes);
  const next = page.bytes.readUInt32BE(0);
  return next === 0 ? [] : [{ start: linkBytes, end: usableBytes, next }];
}

function cellCuts(bytes: Buffer, header: number, usableBytes: number): Cut[] {
  const kind = bytes[header]!;
  const pointers = header + (kind === indexInterior ? 12 : 8);
  const count = Math.min(bytes.readUInt16BE(header + 3), (usableBytes - pointers) >> 1);
  const cuts: Cut[] = [];
  for (let cell = 0; cell < count; cell += 1) {
    let at = bytes.readUInt16BE(pointers + 2 * cell) + (kind === indexInterior ? linkBytes : 0);
    const payload = readVarint(bytes, at);
    at = payload.next;
    if (kind === tableLeaf) at = readVarint(bytes, at).next;
    const end = at + localBytes(payload.value, kind, usableBytes);
    if (end === at + payload.value || end + linkBytes > usableBytes) continue;
    cuts.push({ start: at, end, next: bytes.readUInt32BE(end) });
  }
  return cuts;
}

/** How much of a payload stands in the cell itself. */
function localBytes(payload: number, kind: number, usableBytes: number): number {
  const most = kind === tableLeaf ? usableBytes - 35 : Math.floor(((usableBytes - 12) * 64) / 255) - 23;
  if (payload <= most) return payload;
  const least = Math.floor(((usableBytes - 12) * 32) / 255) - 23;
  const local = least + ((payload - least) % (usableBytes - linkBytes));
  return local <= most ? local : least;
}

/** Big-endian, seven bits a byte, the ninth whole; behind the end of the page there are zeros. */
function readVarint(bytes: Buffer, from: number): { readonly value: number; readonly next: number } {
  let value = 0;
  for (let at = from; at < from + 8; at += 1) {
    const byte = bytes[at] ?? 0;
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return { value, next: at + 1 };
  }
  return { value: value * 256 + (bytes[from + 8] ?? 0), next: from + 9 };
}
