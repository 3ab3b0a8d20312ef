import { openRaw, type RawFile } from '../raw-file.ts';

/** One page as it stands in a file: the database or its write-ahead log. */
export interface StoredPage {
  readonly number: number;
  readonly file: string;
  /** Of its first byte in the file. */
  readonly offset: number;
  readonly bytes: Buffer;
}

export interface SqlitePages {
  /** Bytes of a page that SQLite uses; the rest is reserved. */
  readonly usableBytes: number;
  /** Every page of the file and of every frame of its write-ahead log. */
  all(): AsyncGenerator<StoredPage>;
  /** A page by its number, as it stands in the file and in each frame. */
  named(number: number): Promise<readonly StoredPage[]>;
  close(): Promise<void>;
}

const magic = 'SQLite format 3\0';
const headerBytes = 100;
const logHeaderBytes = 32;
const frameHeaderBytes = 24;
const gatheredBytes = 4 * 1024 ** 2;

/** The pages of a SQLite file, read without SQLite; null where the file is none. Works beside whoever writes. */
export async function openSqlitePages(path: string): Promise<SqlitePages | null> {
  const opened: RawFile[] = [];
  const close = async (): Promise<void> => {
    for (const file of opened) await file.close();
  };
  let pages: Pages | null = null;
  try {
    pages = await openPages(path, (file) => void opened.push(file));
  } finally {
    if (pages === null) await close();
  }
  return pages && { ...pages, close };
}

type Pages = Omit<SqlitePages, 'close'>;

async function openPages(path: string, keep: (file: RawFile) => void): Promise<Pages | null> {
  const file = await openRaw(path);
  keep(file);
  const header = Buffer.alloc(headerBytes);
  const { bytesRead } = await file.read(header, 0, headerBytes, 0);
  if (bytesRead < headerBytes || header.toString('latin1', 0, magic.length) !== magic) return null;
  const pageBytes = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  const log = await openRaw(`${path}-wal`).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (log) keep(log);
  const main: PagedFile = { path, file, pageBytes };
  const frames: PagedFile | null = log && { path: `${path}-wal`, file: log, pageBytes };
  const inFrames = await indexFrames(frames);
  return {
    usableBytes: pageBytes - header.readUInt8(20),
    async *all() {
      yield* pagesOf(main, { begin: 0, stride: pageBytes });
      if (frames) yield* pagesOf(frames, placesOfFrames(frames));
    },
    async named(number) {
      const pages = pageAtHand(main, number) ?? (await readPage(main, number, (number - 1) * pageBytes));
      for (const offset of frames ? (inFrames.get(number) ?? []) : [])
        pages.push(...(await readPage(frames!, number, offset)));
      return pages;
    },
  };
}

interface PagedFile {
  /** What was read last; a chain mostly goes on there. */
  gathered?: { readonly from: number; readonly bytes: Buffer };
  readonly path: string;
  readonly file: RawFile;
  readonly pageBytes: number;
}

function pageAtHand({ path, pageBytes, gathered }: PagedFile, number: number): StoredPage[] | null {
  const offset = (number - 1) * pageBytes;
  const at = offset - (gathered?.from ?? Number.POSITIVE_INFINITY);
  if (!gathered || at < 0 || at + pageBytes > gathered.bytes.length) return null;
  return [{ number, file: path, offset, bytes: gathered.bytes.subarray(at, at + pageBytes) }];
}

async function* pagesOf(
  of: PagedFile,
  { begin, stride }: { readonly begin: number; readonly stride: number },
): AsyncGenerator<StoredPage> {
  const { path, file, pageBytes } = of;
  const whole = Math.max(1, Math.floor(gatheredBytes / stride)) * stride;
  for (let from = begin; ; from += whole) {
    // A buffer of its own: pages are views of it, and may be kept.
    const buffer = Buffer.allocUnsafe(whole);
    const { bytesRead } = await file.read(buffer, 0, whole, from);
    of.gathered = { from, bytes: buffer.subarray(0, bytesRead) };
    for (let at = 0; at + stride <= bytesRead; at += stride) {
      const offset = from + at + stride - pageBytes;
      const number = stride === pageBytes ? offset / pageBytes + 1 : buffer.readUInt32BE(at);
      yield { number, file: path, offset, bytes: buffer.subarray(at + stride - pageBytes, at + stride) };
    }
    if (bytesRead < whole) return;
  }
}

async function readPage({ path, file, pageBytes }: PagedFile, number: number, offset: number): Promise<StoredPage[]> {
  const bytes = Buffer.alloc(pageBytes);
  const { bytesRead } = await file.read(bytes, 0, pageBytes, offset);
  return bytesRead < pageBytes ? [] : [{ number, file: path, offset, bytes }];
}

/** Per page the offsets of its frames. */
async function indexFrames(frames: PagedFile | null): Promise<ReadonlyMap<number, readonly number[]>> {
  const index = new Map<number, number[]>();
  if (frames)
    for await (const { number, offset } of pagesOf(frames, placesOfFrames(frames)))
      index.set(number, [...(index.get(number) ?? []), offset]);
  return index;
}

function placesOfFrames({ pageBytes }: PagedFile) {
  return { begin: logHeaderBytes, stride: frameHeaderBytes + pageBytes };
}
